// Files to a graph: read, pick the reader, resolve, tag, build. The one place that knows the whole way.
import { parseDocument } from 'yaml';
import { buildGraph, type GraphInput } from './graph/build.ts';
import type { PublicationGraph } from './graph/publication-graph.ts';
import { parseOverrides } from './identity/overrides.ts';
import { resolve } from './identity/resolve.ts';
import {
  failureOf,
  type LoadFailure,
  type LoadRequest,
  noFile,
  type OpenedFiles,
  openFiles,
  type TextFile,
  versionOf,
} from './load-files.ts';
import { detectReader } from './readers/detect.ts';
import { type ReadResult, readText } from './readers/read-text.ts';
import type { Problem } from './readers/record.ts';
import { tagPapers } from './topics/tag.ts';
import { parseVocabulary } from './topics/vocabulary.ts';

export type { LoadRequest };

/** Nothing was loaded: every file that could not be used is named, in the order in which they were given. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly failures: readonly LoadFailure[];

  constructor(failures: readonly LoadFailure[]) {
    super(`cannot load ${failures.map(({ path, reason }) => `${path} (${reason})`).join(', ')}`);
    this.failures = failures;
  }
}

interface ListFile extends TextFile {
  reading: ReadResult;
}

/**
 * The graph of these lists, all of them or none. Which reader reads a list is decided by its content. Throws a
 * LoadError that names every file which cannot be read, which no reader recognises, or of which nothing could be used; a
 * bad entry inside a list costs that entry and is one of the graph's problems. Every file is held in memory whole while
 * its records are made. `replaced` is the graph that this one is to take the place of: it is given back as it is where
 * the files hold what it was made of.
 */
export async function loadGraph(request: LoadRequest, replaced?: PublicationGraph): Promise<PublicationGraph> {
  return graphOf(await readInput(request, replaced?.version), replaced);
}

/** The graph of what was read; `replaced` where nothing was, because nothing changed. */
export function graphOf(input: GraphInput | null, replaced: PublicationGraph | undefined): PublicationGraph {
  if (input !== null) return buildGraph(input);
  if (replaced === undefined) throw new Error('nothing was read, and there is nothing in its place');
  return replaced;
}

/**
 * All of loading but the last step, as data that can be sent between threads. `known` is the version of the graph that
 * is to be replaced: null where the files hold just that. Errors and cost as for `loadGraph`.
 */
export async function readInput(request: LoadRequest, known: string | undefined): Promise<GraphInput | null> {
  const { documents, opened } = await openFiles(request);
  if (opened.every((file) => 'digest' in file) && versionOf(opened) === known) return null;
  const { vocabularyFile, peopleFile, lists } = readLists(opened);

  const { vocabulary, problems: vocabularyProblems } = parseVocabulary(vocabularyFile.text, vocabularyFile.document);
  const { overrides, problems: overrideProblems } = parseOverrides(peopleFile.text, peopleFile.document);
  const useless = [
    ...malformed(vocabularyFile, vocabularyProblems),
    ...malformed(peopleFile, overrideProblems),
    ...lists.flatMap(nothingRead),
  ];
  if (useless.length > 0) throw new LoadError(useless);
  const resolution = resolve(
    lists.flatMap(({ reading }) => reading.records),
    overrides,
  );
  const problems = [
    ...lists.flatMap((list) => [...list.problems, ...list.reading.problems]),
    ...resolution.problems,
    ...[...vocabularyFile.problems, ...vocabularyProblems],
    ...[...peopleFile.problems, ...overrideProblems],
  ];

  return {
    resolution,
    tagging: tagPapers(resolution.papers, vocabulary),
    sources: lists.map(({ document, reading }) => ({
      document,
      format: reading.format,
      recordCount: reading.records.length,
      refusedCount: reading.problems.filter(({ severity }) => severity === 'ERROR').length,
    })),
    problems: inOrderOf(documents, problems),
    version: versionOf([vocabularyFile, peopleFile, ...lists]),
    loadedAt: new Date(),
  };
}

/** The same files, their lists read. Takes them out of the array, since their texts may be large. */
function readLists(opened: OpenedFiles['opened']) {
  const [vocabularyFile = noFile, peopleFile = noFile, ...outcomes] = opened
    .splice(0)
    .map((file, at) => (at < 2 || 'reason' in file ? file : readList(file)));
  const failures = [vocabularyFile, peopleFile, ...outcomes].filter((outcome) => 'reason' in outcome);
  if ('reason' in vocabularyFile || 'reason' in peopleFile || failures.length > 0) throw new LoadError(failures);
  return { vocabularyFile, peopleFile, lists: outcomes.filter((outcome): outcome is ListFile => 'reading' in outcome) };
}

function malformed({ path, text }: TextFile, problems: readonly Problem[]): LoadFailure[] {
  if (parseDocument(text).errors.length === 0) return [];
  const errors = errorsAmong(problems);
  return [{ path, reason: `it is not well-formed YAML${whereOf(errors)}`, problems: errors }];
}

function nothingRead({ path, reading }: ListFile): LoadFailure[] {
  const problems = errorsAmong(reading.problems);
  if (reading.records.length > 0) return [];
  return [{ path, reason: `nothing in it could be read${whereOf(problems)}`, problems }];
}

function whereOf([first]: readonly Problem[]): string {
  return first === undefined ? '' : `: see line ${first.line}, expected ${first.expected.split('\n')[0]}`;
}

function errorsAmong(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity === 'ERROR').toSorted((a, b) => a.line - b.line);
}

function readList(file: TextFile): ListFile | LoadFailure {
  const { path, document, text } = file;
  if (text.trim() === '') return failureOf(path, document, 'it is empty');
  const reader = detectReader(text);
  if (reader === null) return failureOf(path, document, 'not a publication list of a known format');
  return { ...file, text: '', reading: readText(reader, text, document) };
}

function inOrderOf(documents: readonly string[], problems: readonly Problem[]): Problem[] {
  const place = new Map(documents.map((document, at) => [document, at]));
  const placeOf = ({ document }: Problem) => place.get(document) ?? documents.length;
  return problems.toSorted((a, b) => placeOf(a) - placeOf(b) || a.line - b.line);
}
