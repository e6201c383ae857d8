// The documents in a file: itself, or what is packed in it with gzip or zip.
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32, createGunzip } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { compareText } from '../text/compare.ts';
import { checkExpansion } from './expansion.ts';
import { reasonOf, standardInput } from './find-files.ts';
import { InputError } from './input-error.ts';

export interface InputDocument {
  /** The path inside the archive; empty where the file is the document. */
  inside: string;
  /** To be read before the next document is asked for, once. Throws an InputError where it breaks off. */
  bytes: AsyncIterable<Uint8Array>;
}

/** Told how many bytes of a file have been read so far, and the last of them unless the file is an archive on disk. */
export type BytesRead = (count: number, last?: Uint8Array) => void;

type Bytes = AsyncIterable<Uint8Array>;

const pieceSize = 1 << 20;

// What a file begins with that is packed in a way that is not undone here.
const otherPackings: readonly (readonly [string, readonly number[]])[] = [
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['Zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a]],
];

/**
 * The documents of a file in order: the file itself, what gzip packed, or the entries of a zip archive by name, those
 * packed with gzip unpacked too. Hidden entries and folders are left out. What is packed is told by the first bytes.
 * Throws an InputError for a file that cannot be read, is packed otherwise or is a broken archive; so do the bytes of
 * a document that breaks off, is not what its checksum says, or swells beyond measure.
 */
export async function* openDocuments(path: string, bytesRead: BytesRead): AsyncGenerator<InputDocument> {
  const { first, bytes } = await peek(counted(openFile(path), bytesRead));
  if (isZip(first)) {
    yield* zipDocuments(path === standardInput ? await buffer(bytes) : path, bytesRead);
  } else yield { inside: '', bytes: await unpacked(first, bytes) };
}

/** The bytes of a file in pieces. Throws an InputError where it cannot be read. */
export async function* openFile(path: string): AsyncGenerator<Uint8Array> {
  const stream = path === standardInput ? process.stdin : createReadStream(path, { highWaterMark: pieceSize });
  try {
    for await (const piece of stream as AsyncIterable<Uint8Array>) yield piece;
  } catch (error) {
    throw new InputError(reasonOf(error));
  }
}

async function* counted(bytes: Bytes, bytesRead: BytesRead): Bytes {
  let count = 0;
  for await (const piece of bytes) {
    count += piece.length;
    bytesRead(count, piece);
    yield piece;
  }
}

/** The first bytes, and all of them again: what breaks off breaks off where it did. */
async function peek(bytes: Bytes): Promise<{ first: Uint8Array; bytes: Bytes }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let failure: InputError | null = null;
  try {
    // A pipe may give a byte at a time.
    for (let length = 0; length < 512; length += pieces.at(-1)?.length ?? 0) {
      const next = await iterator.next();
      if (next.done) break;
      pieces.push(next.value);
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    failure = error;
  }
  const first = Buffer.concat(pieces);
  async function* all(): Bytes {
    if (first.length > 0) yield first;
    if (failure !== null) throw failure;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { first, bytes: all() };
}

function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}

function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

async function unpacked(first: Uint8Array, bytes: Bytes): Promise<Bytes> {
  if (!startsWith(first, [0x1f, 0x8b])) return refusingArchives(first, bytes);
  const inner = await peek(gunzipped(bytes));
  if (isZip(inner.first)) {
    throw new InputError('it is an archive inside an archive: unpack it first');
  }
  return refusingArchives(inner.first, inner.bytes);
}

function refusingArchives(first: Uint8Array, bytes: Bytes): Bytes {
  const packing = otherPackings.find(([, signature]) => startsWith(first, signature))?.[0];
  if (packing !== undefined) throw new InputError(`it is packed with ${packing}: unpack it first`);
  if (startsWith(first, [0x75, 0x73, 0x74, 0x61, 0x72], 257)) {
    throw new InputError('it is a tar archive: unpack it first');
  }
  return bytes;
}

async function* gunzipped(bytes: Bytes): Bytes {
  const gunzip = createGunzip();
  // Errors come out of the iteration.
  pipeline(bytes, gunzip, () => {});
  let size = 0;
  try {
    for await (const piece of gunzip as AsyncIterable<Uint8Array>) {
      size += piece.length;
      checkExpansion(size, gunzip.bytesWritten);
      yield piece;
    }
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(`what gzip packed is damaged (${reasonOf(error)})`);
  }
}

async function* zipDocuments(source: string | Buffer, bytesRead: BytesRead): AsyncGenerator<InputDocument> {
  const archive = await openZip(source);
  try {
    const entries: { name: string; entry: Entry }[] = [];
    let damage: InputError | null = null;
    try {
      for await (const entry of archive.eachEntry()) {
        const name = nameOf(entry);
        if (isDocument(name)) entries.push({ name, entry });
      }
    } catch (error) {
      damage = new InputError(`it is a damaged zip archive (${reasonOf(error)})`);
    }
    // Entries that share their bytes would each be harmless.
    const unpacked = { size: 0 };
    let done = 0;
    for (const { name, entry } of entries.toSorted((a, b) => compareText(a.name, b.name))) {
      yield { inside: name, bytes: entryBytes(archive, entry, unpacked) };
      done += entry.compressedSize;
      bytesRead(done);
    }
    if (damage !== null) throw damage;
  } finally {
    archive.close();
  }
}

// Names are only shown, so that one which leads elsewhere need not stop the archive, as it would if yauzl decoded them.
async function openZip(source: string | Buffer): Promise<ZipFile> {
  try {
    return typeof source === 'string'
      ? await openPromise(source, { autoClose: false, decodeStrings: false })
      : await fromBufferPromise(source, { decodeStrings: false });
  } catch (error) {
    throw new InputError(`it is a damaged zip archive (${reasonOf(error)})`);
  }
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

function isDocument(name: string): boolean {
  return !name.endsWith('/') && !name.split('/').some((part) => /^\.[^.]/u.test(part) || part === '__MACOSX');
}

async function* entryBytes(archive: ZipFile, entry: Entry, unpackedSoFar: { size: number }): Bytes {
  if (entry.isEncrypted()) throw new InputError('it is encrypted');
  const { first, bytes } = await peek(checkedEntry(archive, entry, unpackedSoFar));
  if (isZip(first)) {
    throw new InputError('it is an archive inside an archive: unpack it first');
  }
  yield* await unpacked(first, bytes);
}

async function* checkedEntry(archive: ZipFile, entry: Entry, unpackedSoFar: { size: number }): Bytes {
  let checksum = 0;
  try {
    const stream = await archive.openReadStreamPromise(entry);
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      unpackedSoFar.size += piece.length;
      checksum = crc32(piece, checksum);
      checkExpansion(unpackedSoFar.size, archive.fileSize);
      yield piece;
    }
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(`what zip packed is damaged (${reasonOf(error)})`);
  }
  if (checksum !== entry.crc32) throw new InputError('what zip packed is damaged (its checksum is another)');
}
