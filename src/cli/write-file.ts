// Writes a stream to standard output, or to a file that is there only when it is whole.
import { createWriteStream, type Stats } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CommandError } from './command.ts';

/** Writes everything, or as much as somebody reads. */
export async function writeOutput(content: Readable, output: Writable): Promise<void> {
  try {
    await pipeline(content, output, { end: false });
  } catch (error) {
    // Whoever reads standard output has had enough.
    if (codeOf(error) !== 'EPIPE') throw error;
  }
}

/**
 * Writes `PATH.part` and renames it when it is whole: until then, and after an error, a file of that name is as it was.
 * What is no plain file, such as a pipe, is written to at once. Throws a CommandError where the path cannot be written.
 */
export async function writeFile(content: Readable, path: string): Promise<void> {
  try {
    // A link stays a link: the file that it leads to is replaced.
    const target = await realpath(path).catch(unlessMissing(path));
    const before = await stat(target).catch(unlessMissing(null));
    if (before !== null && !before.isFile()) await pipeline(content, createWriteStream(target));
    else await replace(content, target, before);
  } catch (error) {
    const reason = reasons.get(codeOf(error));
    if (reason === undefined) throw error;
    throw new CommandError(`cannot write ${path} (${reason})`);
  }
}

async function replace(content: Readable, target: string, before: Stats | null): Promise<void> {
  const part = `${target}.part`;
  try {
    await pipeline(content, createWriteStream(part, before === null ? {} : { mode: before.mode }));
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}

const reasons = new Map<unknown, string>([
  ['ENOENT', 'no such folder'],
  ['ENOTDIR', 'no such folder'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'no permission to write it'],
  ['EROFS', 'no permission to write it'],
  ['ENOSPC', 'the disk is full'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['EPIPE', 'whoever reads it has had enough'],
]);

function unlessMissing<Otherwise>(otherwise: Otherwise): (error: unknown) => Otherwise {
  return (error) => {
    if (codeOf(error) === 'ENOENT') return otherwise;
    throw error;
  };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
