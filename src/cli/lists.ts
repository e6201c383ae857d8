// The lists that a command loads: those that are named, or those that come with the program.
import { readdir, realpath } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { type LoadOptions, type LoadRequest, loadGraph, pathsOf } from '../load.ts';
import { type FlagValues, type Surroundings, textFlag, UsageError } from './command.ts';
import { describeLoad } from './load-report.ts';
import { displayProgress } from './progress.ts';

/** What is to be loaded, as it stands now: asked anew before each look and each load. */
export type Requests = () => Promise<LoadRequest>;

/** The flags that every command which loads lists has, and their help. */
export const listFlags = { topics: { type: 'string' }, people: { type: 'string' } } as const;

export const listHelp = [
  '  --topics FILE  the vocabulary of topics (the one that comes with the program)',
  '  --people FILE  who is and is not the same person (none for lists of your own)',
];

export function readRequests(flags: FlagValues, files: readonly string[], packageRoot: URL): Requests {
  const seeds = fileURLToPath(new URL('seeds/', packageRoot));
  const topics = textFlag(flags, 'topics');
  const people = textFlag(flags, 'people');
  if ([...files, topics, people].filter((word) => word === '-').length > 1) {
    throw new UsageError('standard input (-) can be read only once');
  }
  const usualTopics = `${seeds}topics.yaml`;
  if (files.length > 0) return async () => ({ files, topics, usualTopics, people });
  let lists: string[] = [];
  return async () => {
    // A list that appears in the folder is one of its lists; one that disappears, or all of them, is missed.
    const there = await filesIn(seeds, '.bib').catch((error: unknown) =>
      lists.length > 0 ? [] : Promise.reject(error),
    );
    lists = [...new Set([...lists, ...there])].toSorted();
    // The overrides that come along speak of the people in the lists that come along.
    return { files: lists, topics, usualTopics, people: people ?? `${seeds}people.yaml` };
  };
}

/** Throws a UsageError where the file to be written is one of those that are loaded. */
export async function refuseInput(out: string, request: LoadRequest): Promise<void> {
  const target = await realpath(out).catch(() => null);
  if (target === null) return;
  for (const path of await pathsOf(request)) {
    if ((await realpath(path).catch(() => null)) === target) {
      throw new UsageError(`--out ${out} is one of the files that are loaded`);
    }
  }
}

/** Paths of a folder's files with that ending, by name; none that editors hide. `folder` ends with a separator. */
export async function filesIn(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    .toSorted()
    .map((name) => `${folder}${name}`);
}

/** The graph of the lists for a command that prints an answer: what was loaded is said beside it. */
export async function loadLists(
  flags: FlagValues,
  files: readonly string[],
  surroundings: Surroundings,
): Promise<PublicationGraph> {
  const { graph, report } = await loadShown(await readRequests(flags, files, surroundings.packageRoot)(), surroundings);
  surroundings.complain(report);
  return graph;
}

/** Loads with its progress shown; `report`: what was loaded, as text. `load`: in which way. */
export async function loadShown(
  request: LoadRequest,
  { status }: Pick<Surroundings, 'status'>,
  options: Pick<LoadOptions, 'goOn'> = {},
  load: (request: LoadRequest, options: LoadOptions) => Promise<PublicationGraph> = loadGraph,
) {
  const begun = performance.now();
  const display = displayProgress(status);
  try {
    const graph = await load(request, { ...options, onProgress: (progress) => display.show(progress) });
    display.clear();
    return { graph, report: describeLoad(graph, performance.now() - begun) };
  } finally {
    display.clear();
  }
}
