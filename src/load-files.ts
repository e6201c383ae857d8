// The files of a load: found, named as answers name them, and summed up in one version.
import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type DecodingDoubt, decodeText } from './input/decode.ts';
import { type FoundFile, findFiles, standardInput } from './input/find-files.ts';
import { InputError } from './input/input-error.ts';
import { openFile } from './input/pieces.ts';
import type { Problem } from './readers/record.ts';

/** A file that stopped the load. */
export interface LoadFailure {
  path: string;
  /** Why, as a clause: `no such file`. */
  reason: string;
  /** The same for whoever keeps the file: at least one, by line. */
  problems: readonly Problem[];
}

/** A file that is small enough to be one text: a vocabulary, overrides. */
export interface TextFile {
  path: string;
  /** The name that problems give as their document. */
  document: string;
  text: string;
  /** Hexadecimal digest of the file's bytes. */
  digest: string;
  problems: readonly Problem[];
}

/** Stands for a file that was not asked for. */
export const noFile: TextFile = { path: '', document: '', text: '', digest: '', problems: [] };

const knownFormats =
  'BibTeX, RIS, CSL-JSON, Crossref or OpenAlex JSON, arXiv’s feed or metadata, DBLP XML, PubMed’s format, a table with ' +
  'headings for title and authors, or references in one of the usual styles.';

/** A file that stops the load at its first line, for this reason. */
export function failureOf(path: string, document: string, reason: string): LoadFailure {
  const problem = {
    document,
    line: 1,
    severity: 'ERROR',
    found: reason,
    expected: reason.startsWith('not a publication list') ? knownFormats : 'a file that can be loaded',
  } as const;
  return { path, reason, problems: [problem] };
}

/** A reason for which a file stops the load, with the errors among these problems that say it in full. */
export function becauseOf(reason: string, problems: readonly Problem[]): Pick<LoadFailure, 'reason' | 'problems'> {
  const isError = ({ severity }: Problem) => severity === 'ERROR';
  const errors = (problems.some(isError) ? problems.filter(isError) : [...problems]).toSorted(
    (a, b) => a.line - b.line,
  );
  const [first] = errors;
  if (first === undefined) return { reason, problems: errors };
  return { reason: `${reason}: see line ${first.line}, expected ${first.expected.split('\n')[0]}`, problems: errors };
}

/** Paths, relative ones from the working directory. */
export interface LoadRequest {
  /**
   * The lists, in the order in which they are to be read: files, folders, patterns, `-` for standard input. One that is
   * named twice is read once.
   */
  files: readonly string[];
  /** The vocabulary; without one, papers have only the topics that their own entries name. */
  topics?: string | undefined;
  /** The vocabulary where `topics` names none, unless the one list is a saved corpus: that has its own. */
  usualTopics?: string | undefined;
  /** The identity overrides. */
  people?: string | undefined;
}

/** The files of a load, found and named; the small ones read. */
export interface RequestedFiles {
  lists: readonly FoundFile[];
  /** Files about a folder of lists, which are not read. */
  leftOut: readonly string[];
  /** What answers call each path's file. */
  names: ReadonlyMap<string, string>;
  vocabulary: TextFile;
  overrides: TextFile;
  /** Those that stop the load already. */
  failures: LoadFailure[];
}

/** Finds the files of a load. Cost: a look at each list; the other two are read. */
export async function openRequest({
  files,
  usualTopics,
  topics = usualTopics,
  people,
}: LoadRequest): Promise<RequestedFiles> {
  const found = await findFiles(files);
  const named = [...found.files.map(({ path }) => path), ...found.leftOut, topics, people];
  const names = documentNames(
    named.filter((path) => path !== undefined),
    usualTopics,
  );
  const [vocabulary, overrides] = [await readTextFile(topics, names), await readTextFile(people, names)];
  return {
    lists: found.files,
    leftOut: found.leftOut,
    names,
    vocabulary: 'reason' in vocabulary ? noFile : vocabulary,
    overrides: 'reason' in overrides ? noFile : overrides,
    failures: [
      ...[vocabulary, overrides].filter((file) => 'reason' in file),
      ...found.failures.map(({ path, reason }) => failureOf(path, path, reason)),
    ],
  };
}

/**
 * Sixteen hexadecimal digits that stand for all that the files hold: the vocabulary, the overrides, and the lists with
 * their names and order, since an entry may refer to a list before it. `digests`: of the lists, by path.
 */
export function versionOf(
  { lists, names, vocabulary, overrides }: RequestedFiles,
  digests: ReadonlyMap<string, string>,
): string {
  const prints = lists.map(({ path }) => `list ${digests.get(path) ?? ''} ${names.get(path) ?? path}`);
  const rest = [`topics ${vocabulary.digest}`, `people ${overrides.digest}`];
  return createHash('sha256')
    .update([...prints, ...rest].join('\n'))
    .digest('hex')
    .slice(0, 16);
}

/** The same before the lists are read; null where that cannot be: one is no plain file, or something is missing. */
export async function versionNow(files: RequestedFiles): Promise<string | null> {
  if (files.failures.length > 0) return null;
  const digests = new Map<string, string>();
  for (const { path } of files.lists) {
    const digest = await digestOf(path);
    if (digest === null) return null;
    digests.set(path, digest);
  }
  return versionOf(files, digests);
}

/** Bytes of each list by path; null for what is no plain file. */
export async function sizesOf(lists: readonly Pick<FoundFile, 'path'>[]): Promise<Map<string, number | null>> {
  const sizes = new Map<string, number | null>();
  for (const { path } of lists) sizes.set(path, (await plainFile(path))?.size ?? null);
  return sizes;
}

/** What is packed may hold a thousand times as much. */
const packed = /\.(?:gz|zip)$/i;

/** Bytes of all that is to be read together; Infinity where one of it is packed, or no plain file. */
export async function knownSizeOf(request: LoadRequest): Promise<number> {
  const paths = await pathsOf(request);
  if (paths.some((path) => packed.test(path))) return Infinity;
  const sizes = await sizesOf(paths.map((path) => ({ path })));
  return [...sizes.values()].reduce<number>((sum, size) => sum + (size ?? Infinity), 0);
}

/** The paths of all files that a request means as they stand now, whether they can be read or not. */
export async function pathsOf({ files, usualTopics, topics = usualTopics, people }: LoadRequest): Promise<string[]> {
  const found = await findFiles(files);
  const lists = [...found.files, ...found.failures].map(({ path }) => path);
  return [...lists, ...[topics, people].filter((path) => path !== undefined)];
}

/**
 * What answers call each path's file: its base name where no other file has the same, else the path as given. `usual`
 * is one that nobody named: it takes no name from the others.
 */
function documentNames(paths: readonly string[], usual: string | undefined): Map<string, string> {
  const files = new Map(paths.filter((path) => path !== usual).map((path) => [resolve(path), basename(path)]));
  const counts = new Map<string, number>();
  for (const name of files.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    paths.map((path) => {
      if (path === standardInput) return [path, 'standard input'];
      const others = (counts.get(basename(path)) ?? 0) - (files.has(resolve(path)) ? 1 : 0);
      return [path, others === 0 ? basename(path) : path];
    }),
  );
}

async function readTextFile(
  path: string | undefined,
  names: ReadonlyMap<string, string>,
): Promise<TextFile | LoadFailure> {
  if (path === undefined) return noFile;
  const document = names.get(path) ?? path;
  try {
    const pieces: Uint8Array[] = [];
    for await (const piece of openFile(path)) pieces.push(piece);
    const bytes = Buffer.concat(pieces);
    const { text, doubt } = decodeText(bytes);
    const digest = createHash('sha256').update(bytes).digest('hex');
    return { path, document, text, digest, problems: doubt === null ? [] : [notUtf8(document, doubt)] };
  } catch (error) {
    if (error instanceof InputError) return failureOf(path, document, error.message);
    throw error;
  }
}

/** Text that is not all UTF-8. */
export function notUtf8(document: string, { line, text, count }: DecodingDoubt): Problem {
  const bytes = count === 1 ? 'a byte here was' : `${count.toLocaleString('en')} bytes from here on were`;
  return {
    document,
    line,
    severity: 'WARNING',
    found: text,
    expected: `text in UTF-8; ${bytes} read as Windows-1252 (Western European), so look at the accents.`,
  };
}

/** Hexadecimal; null where the file cannot be read, or not twice. */
async function digestOf(path: string): Promise<string | null> {
  if ((await plainFile(path)) === null) return null;
  const hash = createHash('sha256');
  try {
    for await (const piece of openFile(path)) hash.update(piece);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
  return hash.digest('hex');
}

async function plainFile(path: string): Promise<Stats | null> {
  const there = path === standardInput ? null : await stat(path).catch(() => null);
  return there?.isFile() ? there : null;
}
