// The files that the words of a command line mean: files, folders, patterns, and `-` for standard input.
import type { Dirent } from 'node:fs';
import { glob, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compareText } from '../text/compare.ts';
import { isAboutFolder } from './about-folder.ts';

export const standardInput = '-';

export interface FoundFile {
  path: string;
  /** Somebody named this very file: it has to be a list. One found in a folder or by a pattern may be something else. */
  named: boolean;
}

export interface FoundFiles {
  /** In the order of the words, those of a folder or pattern by path; each once, named where any word names it. */
  files: FoundFile[];
  /** What folders and patterns have that is about the folder (a README), in the same order, unless a word names it. */
  leftOut: string[];
  /** Words that mean no file, and folders in folders that cannot be looked into; why, as a clause. */
  failures: { path: string; reason: string }[];
}

/**
 * The files that these words mean, relative ones from the working directory. A folder means all files in it and below,
 * without those that are hidden; a word with `*`, `?`, `[...]` or `{...}` that is no file itself is a pattern
 * (https://nodejs.org/api/fs.html#fspromisesglobpattern-options). What is no plain file, such as a pipe, is found only
 * where it is named. Never rejects. Cost: a look at every file of every folder.
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
    const isPattern = /[*?[\]{}]/u.test(word) && (await kindOf(word)) === null;
    if (word !== standardInput && (isPattern || (await kindOf(word)) === 'FOLDER')) {
      const before = failures.length;
      const found = isPattern ? await matchesOf(word, failures) : await filesBelow(word, failures);
      for (const path of found) add(path, false);
      if (found.length > 0 || failures.length > before) continue;
      failures.push({ path: word, reason: isPattern ? 'no file matches it' : 'it is a folder without files' });
    } else add(word, true);
  }
  const files: FoundFile[] = [];
  const leftOut: string[] = [];
  for (const file of byPath.values()) {
    if (!file.named && isAboutFolder(file.path)) leftOut.push(file.path);
    else files.push(file);
  }
  return { files, leftOut, failures };
}

/** Null: there is nothing of that name. */
async function kindOf(path: string): Promise<'FOLDER' | 'FILE' | 'OTHER' | null> {
  const there = await stat(path).catch(() => null);
  if (there === null) return null;
  return there.isDirectory() ? 'FOLDER' : there.isFile() ? 'FILE' : 'OTHER';
}

async function filesBelow(folder: string, failures: FoundFiles['failures']): Promise<string[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    // One that is gone since its name was read holds no files.
    if (codeOf(error) !== 'ENOENT') failures.push({ path: folder, reason: reasonOf(error) });
    return [];
  }
  const paths: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    // A link to a folder is left alone: it may lead in a circle.
    if (entry.isDirectory()) for (const below of await filesBelow(path, failures)) paths.push(below);
    else if (entry.isFile() || (entry.isSymbolicLink() && (await kindOf(path)) === 'FILE')) paths.push(path);
  }
  return paths.toSorted(compareText);
}

async function matchesOf(pattern: string, failures: FoundFiles['failures']): Promise<string[]> {
  const paths: string[] = [];
  try {
    for await (const match of glob(pattern)) {
      const kind = await kindOf(match);
      if (kind === 'FOLDER') for (const below of await filesBelow(match, failures)) paths.push(below);
      else if (kind === 'FILE') paths.push(match);
    }
  } catch (error) {
    failures.push({ path: pattern, reason: reasonOf(error) });
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
  return reasons.get(codeOf(error)) ?? (error instanceof Error ? error.message : String(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
