// The files of a load: opened, named as answers name them, and summed up in one version.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve as absolute, basename } from 'node:path';
import type { Problem } from './readers/record.ts';
import { decodeText } from './text/decode.ts';

/** A file that stopped the load. */
export interface LoadFailure {
  path: string;
  /** Why, as a clause: `no such file`. */
  reason: string;
  /** The same for whoever keeps the file: at least one, by line. */
  problems: readonly Problem[];
}

export interface TextFile {
  path: string;
  /** The name that records and problems give as their document. */
  document: string;
  text: string;
  /** Hexadecimal digest of the file's bytes. */
  digest: string;
  problems: readonly Problem[];
}

/** Stands for a file that was not asked for. */
export const noFile: TextFile = { path: '', document: '', text: '', digest: '', problems: [] };

/** Paths, relative ones from the working directory. */
export interface LoadRequest {
  /** The lists, in the order in which they are to be read; one that is named twice is read once. */
  files: readonly string[];
  /** The vocabulary; without one, papers have only the topics that their own entries name. */
  topics?: string | undefined;
  /** The identity overrides. */
  people?: string | undefined;
}

export interface OpenedFiles {
  /** The names of all files, in the order of problems. */
  documents: readonly string[];
  /** Vocabulary, overrides, lists. */
  opened: (TextFile | LoadFailure)[];
}

/** Opens the files of a load, all at once; a list that is named twice is opened once. */
export async function openFiles({ files, topics, people }: LoadRequest): Promise<OpenedFiles> {
  const paths = firstNamings(files);
  const documents = documentNames([...paths, ...[topics, people].filter((path) => path !== undefined)]);
  const open = async (path: string | undefined) =>
    path === undefined ? noFile : readText(path, documents.get(path) ?? path);
  return { documents: [...documents.values()], opened: await Promise.all([topics, people, ...paths].map(open)) };
}

/** A file that stops the load at its first line, for this reason. */
export function failureOf(path: string, document: string, reason: string): LoadFailure {
  const problem = {
    document,
    line: 1,
    severity: 'ERROR',
    found: reason,
    expected: 'a file that can be loaded',
  } as const;
  return { path, reason, problems: [problem] };
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

/**
 * Sixteen hexadecimal digits that stand for all that the files hold: the vocabulary, the overrides, and the lists, whose
 * order does not matter.
 */
export function versionOf([vocabulary = noFile, people = noFile, ...lists]: readonly TextFile[]): string {
  const prints = lists.map(({ document, digest }) => `list ${digest} ${document}`).toSorted();
  const rest = [`topics ${vocabulary.digest}`, `people ${people.digest}`];
  return createHash('sha256')
    .update([...prints, ...rest].join('\n'))
    .digest('hex')
    .slice(0, 16);
}
