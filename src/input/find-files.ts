// The files that the words of a command line mean: files, folders, patterns, and `-` for standard input.
import type { Dirent } from 'node:fs';
import { glob, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compareText } from '../text/compare.ts';

export const standardInput = '-';

export interface FoundFile {
  path: string;
  /** Somebody named this very file: it has to be a list. One found in a folder or by a pattern may be something else. */
  named: boolean;
}

export interface FoundFiles {
  /** In the order of the words, those of a folder or pattern by path; each once, named where any word names it. */
  files: FoundFile[];
  /** The words that mean no file, and why. */
  failures: { path: string; reason: string }[];
}

/**
 * The files that these words mean, relative ones from the working directory. A folder means all files in it and below,
 * without those that are hidden; a word with `*`, `?`, `[...]` or `{...}` that is no file itself is a pattern
 * (https://nodejs.org/api/fs.html#fspromisesglobpattern-options). Cost: a look at every file of every folder.
 */
export async function findFiles(words: readonly string[]): Promise<FoundFiles> {
  const byPath = new Map<string, FoundFile>();
  const failures: FoundFiles['failures'] = [];
  const add = (path: string, named: boolean): void => {
    const key = path === standardInput ? path : resolve(path);
    const known = byPath.get(key);
    if (known === undefined) byPath.set(key, { path, named });
    else if (named) known.named = true;
  };
  for (const word of words) {
    if (word === standardInput) add(word, true);
    else if (await isFolder(word)) {
      const inside = await filesBelow(word).catch((error: unknown) => reasonOf(error));
      if (typeof inside === 'string') failures.push({ path: word, reason: inside });
      else if (inside.length === 0) failures.push({ path: word, reason: 'it is a folder without files' });
      else for (const path of inside) add(path, false);
    } else if (/[*?[\]{}]/u.test(word) && !(await exists(word))) {
      const matches = await matchesOf(word);
      if (matches.length === 0) failures.push({ path: word, reason: 'no file matches it' });
      for (const path of matches) add(path, false);
    } else add(word, true);
  }
  return { files: [...byPath.values()], failures };
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

async function filesBelow(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    // A link to a folder is left alone: it may lead in a circle.
    if (entry.isDirectory()) paths.push(...(await filesBelow(path)));
    else if (await isPlainFile(entry, path)) paths.push(path);
  }
  return paths.toSorted(compareText);
}

async function isPlainFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}

async function matchesOf(pattern: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const match of glob(pattern)) {
    if (await isFolder(match)) paths.push(...(await filesBelow(match)));
    else paths.push(match);
  }
  return [...new Set(paths)].toSorted(compareText);
}

const reasons = new Map([
  ['ENOENT', 'no such file'],
  ['ENOTDIR', 'no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'no permission to read it'],
  ['EPERM', 'no permission to read it'],
  ['ELOOP', 'its links lead in a circle'],
  ['EMFILE', 'too many files are open'],
]);

/** Why a file could not be read, as a clause: `no such file`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return reasons.get(code) ?? error.message;
}
