// Files to a graph: find, read, resolve, tag, build. The one place that knows the whole way.
import { buildGraphInSteps, type GraphInput } from './graph/build.ts';
import type { PublicationGraph } from './graph/publication-graph.ts';
import type { Steps } from './graph/steps.ts';
import { summariseInSteps } from './graph/summary.ts';
import { parseOverrides } from './identity/overrides.ts';
import { resolve } from './identity/resolve.ts';
import { openSaved } from './load-corpus.ts';
import {
  becauseOf,
  type LoadFailure,
  type LoadRequest,
  openRequest,
  pathsOf,
  sizesOf,
  type TextFile,
  versionNow,
  versionOf,
} from './load-files.ts';
import { type ListReading, leftOutProblem, readLists } from './load-lists.ts';
import { countProgress, type LoadProgress, type ProgressCounter } from './load-progress.ts';
import { createPauses, inTurns, type Pause } from './load-turns.ts';
import type { Problem } from './readers/record.ts';
import { readYaml } from './text/read-yaml.ts';
import { tagPapers } from './topics/tag.ts';
import { parseVocabulary } from './topics/vocabulary.ts';

export { type LoadProgress, type LoadRequest, pathsOf };

/** Nothing was loaded: every file that could not be used is named: vocabulary, overrides, lists as they were given. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly failures: readonly LoadFailure[];

  constructor(failures: readonly LoadFailure[]) {
    super(`cannot load ${failures.map(({ path, reason }) => `${path} (${reason})`).join(', ')}`);
    this.failures = failures;
  }
}

/** What a load may know beside what it is to load. */
export interface LoadOptions {
  /** The graph that this one is to take the place of: it is given back as it is where the files hold what made it. */
  replaced?: PublicationGraph | undefined;
  /** What cannot be used is a problem of the graph instead of stopping the load. */
  goOn?: boolean | undefined;
  /** Told how far the load is, many times a second. */
  onProgress?: ((progress: LoadProgress) => void) | undefined;
  /** Ends the load, at its next pause, which then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/**
 * The graph of these lists, all of them or none. Which reader reads a list is decided by its content. Throws a
 * LoadError that names every file which cannot be read, which no reader recognises, or of which nothing could be used; a
 * bad entry inside a list costs that entry and is one of the graph's problems, and what a folder, pattern or archive
 * holds beside lists is passed over and said. Pauses are made while a corpus is opened and while the graph is built; people
 * are told apart in one go. Memory: what the graph holds, and a megabyte or two of the text.
 */
export async function loadGraph(
  request: LoadRequest,
  { replaced, goOn = false, onProgress, signal }: LoadOptions = {},
): Promise<PublicationGraph> {
  const progress = countProgress(onProgress);
  const pause = createPauses(signal);
  const input = await readInput(request, replaced?.version, goOn, progress, pause);
  signal?.throwIfAborted();
  progress.stage('BUILDING');
  return graphOf(input, replaced, pause);
}

/** The graph, its totals counted already: whoever loads it tells of them, and would count them in one go. */
function* summarised(input: GraphInput): Steps<PublicationGraph> {
  const graph = yield* buildGraphInSteps(input);
  yield* summariseInSteps(graph);
  return graph;
}

/** The graph of what was read; `replaced` where nothing was, because nothing changed. */
export async function graphOf(
  input: GraphInput | null,
  replaced: PublicationGraph | undefined,
  pause: Pause,
): Promise<PublicationGraph> {
  if (input !== null) return inTurns(summarised(input), pause);
  if (replaced === undefined) throw new Error('nothing was read, and there is nothing in its place');
  return replaced;
}

/**
 * All of loading but the last step. `known` is the version of the graph that is to be replaced: null where the files hold
 * just that. `pause` is waited for while a corpus is opened. Errors and cost as for `loadGraph`.
 */
export async function readInput(
  request: LoadRequest,
  known: string | undefined,
  goOn = false,
  progress: ProgressCounter = countProgress(),
  pause?: Pause,
): Promise<GraphInput | null> {
  const files = await openRequest(request);
  if (known !== undefined && (await versionNow(files)) === known) return null;
  progress.expect(await sizesOf(files.lists));
  const saved = await openSaved(files, request, progress, pause);
  if (saved.input !== null) return saved.input.version === known ? null : saved.input;
  const lists = await readLists(saved.otherLists, files.names, progress);

  const { vocabulary, problems: vocabularyProblems } = parseVocabulary(
    files.vocabulary.text,
    files.vocabulary.document,
  );
  const { overrides, problems: overrideProblems } = parseOverrides(files.overrides.text, files.overrides.document);
  const failures = [...files.failures, ...saved.failures, ...lists.failures];
  const useless = [
    ...malformed(files.vocabulary, vocabularyProblems),
    ...malformed(files.overrides, overrideProblems),
    ...lists.useless,
  ];
  if (failures.length + useless.length > 0 && !goOn) throw new LoadError([...failures, ...useless]);
  progress.stage('RESOLVING');
  const leftOut = files.leftOut.map((path) => files.names.get(path) ?? path);
  const { records, people, sources, problems } = combined(lists.readings);
  const resolution = resolve(records, overrides, people);
  return {
    resolution,
    tagging: tagPapers(resolution.papers, vocabulary),
    sources,
    problems: inOrderOf(
      [...lists.documents, ...leftOut, files.vocabulary.document, files.overrides.document],
      [
        ...failures.flatMap((failure) => failure.problems),
        ...[...saved.problems, ...lists.problems, ...leftOut.map(leftOutProblem), ...problems, ...resolution.problems],
        ...[...files.vocabulary.problems, ...vocabularyProblems],
        ...[...files.overrides.problems, ...overrideProblems],
      ],
    ),
    version: versionOf(files, lists.digests),
    loadedAt: new Date(),
  };
}

/** All that was read, as one. Takes the readings out of the array, since they may be large. */
function combined(readings: ListReading[]) {
  const records = readings.flatMap((reading) => reading.records);
  const people = readings.flatMap((reading) => reading.people);
  const problems = readings.flatMap((reading) => reading.problems);
  const sources = readings.splice(0).map(({ document, format, ...read }) => ({
    document,
    format,
    recordCount: read.records.length,
    refusedCount: read.problems.filter(({ severity }) => severity === 'ERROR').length,
  }));
  return { records, people, problems, sources };
}

function malformed({ path, text }: TextFile, problems: readonly Problem[]): LoadFailure[] {
  if (readYaml(text).mistakes.length === 0) return [];
  return [{ path, ...becauseOf('it is not well-formed YAML', problems) }];
}

function inOrderOf(documents: readonly string[], problems: readonly Problem[]): Problem[] {
  const place = new Map(documents.map((document, at) => [document, at]));
  const placeOf = ({ document }: Problem) => place.get(document) ?? documents.length;
  return problems.toSorted((a, b) => placeOf(a) - placeOf(b) || a.line - b.line);
}
