// Files to a graph: read, pick the reader, resolve, tag, build. The one place that knows the whole way.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve as absolute, basename } from 'node:path';
import { parseDocument } from 'yaml';
import { buildGraph } from './graph/build.ts';
import type { PublicationGraph } from './graph/publication-graph.ts';
import { parseOverrides } from './identity/overrides.ts';
import { resolve } from './identity/resolve.ts';
import { detectReader } from './readers/detect.ts';
import type { Problem, ReadResult } from './readers/record.ts';
import { decodeText } from './text/decode.ts';
import { tagPapers } from './topics/tag.ts';
import { parseVocabulary } from './topics/vocabulary.ts';

/** Paths, relative ones from the working directory. */
export interface LoadRequest {
  /** The lists, in the order in which they are to be read; one that is named twice is read once. */
  files: readonly string[];
  /** The vocabulary; without one, papers have only the topics that their own entries name. */
  topics?: string | undefined;
  /** The identity overrides. */
  people?: string | undefined;
}

/** A file that stopped the load. */
export interface LoadFailure {
  path: string;
  /** Why, as a clause: `no such file`. */
  reason: string;
  /** The same for whoever keeps the file: at least one, by line. */
  problems: readonly Problem[];
}

/** Nothing was loaded: every file that could not be used is named, in the order in which they were given. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly failures: readonly LoadFailure[];

  constructor(failures: readonly LoadFailure[]) {
    super(`cannot load ${failures.map(({ path, reason }) => `${path} (${reason})`).join(', ')}`);
    this.failures = failures;
  }
}

interface TextFile {
  path: string;
  /** The name that records and problems give as their document. */
  document: string;
  text: string;
  /** Hexadecimal digest of the file's bytes. */
  digest: string;
  problems: readonly Problem[];
}

interface ListFile extends TextFile {
  reading: ReadResult;
}

const noFile: TextFile = { path: '', document: '', text: '', digest: '', problems: [] };

/**
 * The graph of these lists, all of them or none. Which reader reads a list is decided by its content. Throws a
 * LoadError that names every file which cannot be read or which no reader recognises; a bad entry inside a list costs
 * that entry and is one of the graph's problems. Every file is held in memory whole while its records are made.
 * `replaced` is the graph that this one is to take the place of: it is given back as it is where the files hold what it
 * was made of, and a file of which nothing could be used stops the load, where otherwise it costs only itself.
 */
export async function loadGraph(request: LoadRequest, replaced?: PublicationGraph): Promise<PublicationGraph> {
  const { documents, opened } = await openFiles(request);
  if (opened.every((file) => 'digest' in file) && replaced?.version === versionOf(opened)) return replaced;
  const { vocabularyFile, peopleFile, lists } = readLists(opened);

  const { vocabulary, problems: vocabularyProblems } = parseVocabulary(vocabularyFile.text, vocabularyFile.document);
  const { overrides, problems: overrideProblems } = parseOverrides(peopleFile.text, peopleFile.document);
  const useless = [
    ...malformed(vocabularyFile, vocabularyProblems),
    ...malformed(peopleFile, overrideProblems),
    ...lists.flatMap(nothingRead),
  ];
  if (replaced !== undefined && useless.length > 0) throw new LoadError(useless);
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

  return buildGraph({
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
  });
}

interface OpenedFiles {
  /** The names of all files, in the order of problems. */
  documents: readonly string[];
  /** Vocabulary, overrides, lists. */
  opened: (TextFile | LoadFailure)[];
}

async function openFiles({ files, topics, people }: LoadRequest): Promise<OpenedFiles> {
  const paths = firstNamings(files);
  const documents = documentNames([...paths, ...[topics, people].filter((path) => path !== undefined)]);
  const open = async (path: string | undefined) =>
    path === undefined ? noFile : readText(path, documents.get(path) ?? path);
  return { documents: [...documents.values()], opened: await Promise.all([topics, people, ...paths].map(open)) };
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

function failureOf(path: string, document: string, reason: string): LoadFailure {
  const problem = {
    document,
    line: 1,
    severity: 'ERROR',
    found: reason,
    expected: 'a file that can be loaded',
  } as const;
  return { path, reason, problems: [problem] };
}

function malformed({ path, text }: TextFile, problems: readonly Problem[]): LoadFailure[] {
  if (parseDocument(text).errors.length === 0) return [];
  return [{ path, reason: 'it is not well-formed YAML', problems: errorsAmong(problems) }];
}

function nothingRead({ path, reading }: ListFile): LoadFailure[] {
  const problems = errorsAmong(reading.problems);
  if (reading.records.length > 0 || problems.length === 0) return [];
  return [{ path, reason: 'nothing in it could be read', problems }];
}

function errorsAmong(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity === 'ERROR').toSorted((a, b) => a.line - b.line);
}

function firstNamings(paths: readonly string[]): string[] {
  const byFile = new Map<string, string>();
  for (const path of paths) if (!byFile.has(absolute(path))) byFile.set(absolute(path), path);
  return [...byFile.values()];
}

/** What answers call each path's file: its base name where no other file has the same, else the path as given. */
function documentNames(paths: readonly string[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(basename(path), (counts.get(basename(path)) ?? 0) + 1);
  return new Map(paths.map((path) => [path, counts.get(basename(path)) === 1 ? basename(path) : path]));
}

async function readText(path: string, document: string): Promise<TextFile | LoadFailure> {
  try {
    const bytes = await readFile(path);
    const { text, notUtf8Line } = decodeText(bytes);
    const problems = notUtf8Line === null ? [] : [notUtf8(document, text, notUtf8Line)];
    return { path, document, text, digest: createHash('sha256').update(bytes).digest('hex'), problems };
  } catch (error) {
    return failureOf(path, document, reasonOf(error));
  }
}

function readList(file: TextFile): ListFile | LoadFailure {
  const { path, document, text } = file;
  if (text.trim() === '') return failureOf(path, document, 'it is empty');
  const reader = detectReader(text);
  if (reader === null) return failureOf(path, document, 'not a publication list of a known format');
  return { ...file, text: '', reading: reader.read(text, document) };
}

const longestExcerpt = 80;

function notUtf8(document: string, text: string, line: number): Problem {
  const found = text.split('\n', line).at(-1)?.trim() ?? '';
  return {
    document,
    line,
    severity: 'WARNING',
    found: found.length > longestExcerpt ? `${found.slice(0, longestExcerpt)}…` : found,
    expected: 'text in UTF-8; the whole file was read as Windows-1252 (Western European), so look at its accents',
  };
}

const reasons = new Map([
  ['ENOENT', 'no such file'],
  ['ENOTDIR', 'no such file'],
  ['EISDIR', 'it is a folder: name the files in it'],
  ['EACCES', 'no permission to read it'],
  ['ERR_FS_FILE_TOO_LARGE', 'it is larger than 2 GiB'],
  ['ERR_STRING_TOO_LONG', 'it is too large to be read as one text'],
]);

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return reasons.get(code) ?? error.message;
}

function inOrderOf(documents: readonly string[], problems: readonly Problem[]): Problem[] {
  const place = new Map(documents.map((document, at) => [document, at]));
  const placeOf = ({ document }: Problem) => place.get(document) ?? documents.length;
  return problems.toSorted((a, b) => placeOf(a) - placeOf(b) || a.line - b.line);
}

/** Sixteen hexadecimal digits that stand for all that was loaded; the order of the lists does not matter. */
function versionOf([vocabulary = noFile, people = noFile, ...lists]: readonly TextFile[]): string {
  const prints = lists.map(({ document, digest }) => `list ${digest} ${document}`).toSorted();
  const rest = [`topics ${vocabulary.digest}`, `people ${people.digest}`];
  return createHash('sha256')
    .update([...prints, ...rest].join('\n'))
    .digest('hex')
    .slice(0, 16);
}
