// The documents in a file: itself, or what is packed in it with gzip or zip.
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { standardInput } from './find-files.ts';
import { isZip, unpacked } from './packing.ts';
import { type Bytes, openFile, peek, telling } from './pieces.ts';
import { zippedDocuments } from './zip.ts';

export interface InputDocument {
  /** The path inside the archive; empty where the file is the document. */
  inside: string;
  /** To be read before the next document is asked for, once, or, in an archive, not at all. Throws an InputError where it breaks off. */
  bytes: Bytes;
}

export interface OpenedFile {
  /** In order. */
  documents: AsyncIterable<InputDocument>;
  /** Hexadecimal digest of the file's bytes, as far as they have been read: all of them, unless it was refused. */
  digest(): string;
}

/**
 * The documents of a file in order: the file itself, what gzip packed, or the entries of a zip archive by name, those
 * packed with gzip unpacked too. What is packed is told by the first bytes. `bytesRead` is told how many bytes of the
 * file have been read. Asking for documents throws an InputError for a file that cannot be read, is packed otherwise or
 * is a broken archive; so do the bytes of a document that breaks off, is not what its checksum says, or swells beyond
 * measure. What is no plain file, such as a pipe, is read once.
 */
export function openDocuments(path: string, bytesRead: (count: number) => void): OpenedFile {
  const hash = createHash('sha256');
  return { documents: documentsOf(path, bytesRead, (piece) => hash.update(piece)), digest: () => hash.digest('hex') };
}

async function* documentsOf(
  path: string,
  bytesRead: (count: number) => void,
  take: (piece: Uint8Array) => void,
): AsyncGenerator<InputDocument> {
  let count = 0;
  let isArchive = false;
  const counted = telling(openFile(path), (piece) => {
    take(piece);
    count += piece.length;
    if (!isArchive) bytesRead(count);
  });
  const file = await peek(counted);
  try {
    isArchive = isZip(file.first);
    if (!isArchive) yield { inside: '', bytes: unpacked(file) };
    else if (await isPlainFile(path)) {
      for await (const _piece of file.bytes);
      yield* zippedDocuments(path, bytesRead);
    } else yield* zippedDocuments(await buffer(file.bytes), bytesRead);
  } finally {
    await file.close();
  }
}

async function isPlainFile(path: string): Promise<boolean> {
  return path !== standardInput && ((await stat(path).catch(() => null))?.isFile() ?? false);
}
