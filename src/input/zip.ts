// The documents in a zip archive.
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { compareText } from '../text/compare.ts';
import { checkExpansion } from './expansion.ts';
import { reasonOf } from './find-files.ts';
import { InputError } from './input-error.ts';
import { unpacked } from './packing.ts';
import { type Bytes, peek } from './pieces.ts';

/** A document and the path under which the archive has it. */
export interface ZippedDocument {
  inside: string;
  bytes: Bytes;
}

/**
 * The entries of an archive, a path or all of its bytes, by name, those packed with gzip unpacked; hidden ones and
 * folders are left out, of several with one name the second is `NAME (2)`. `bytesRead` is told how many of the archive's bytes have
 * been unpacked. Throws an InputError for an archive that cannot be opened, and for one whose directory breaks off once
 * it has given the entries before; so do bytes that are damaged, encrypted or swell beyond measure.
 */
export async function* zippedDocuments(
  source: string | Buffer,
  bytesRead: (count: number) => void,
): AsyncGenerator<ZippedDocument> {
  const archive = await openZip(source);
  try {
    const { entries, damage } = await entriesOf(archive);
    // Entries that share their bytes would each be harmless.
    const whole: Unpacking = { unpacked: 0, packedBefore: 0, fileSize: archive.fileSize, bytesRead };
    for (const { name, entry } of entries) {
      yield { inside: name, bytes: entryBytes(archive, entry, whole) };
      whole.packedBefore += entry.compressedSize;
    }
    if (damage !== null) throw damage;
  } finally {
    archive.close();
  }
}

interface Unpacking {
  unpacked: number;
  packedBefore: number;
  fileSize: number;
  bytesRead: (count: number) => void;
}

// Names are only shown, so that one which leads elsewhere need not stop the archive, as it would if yauzl decoded them.
const options = { autoClose: false, decodeStrings: false };

async function openZip(source: string | Buffer): Promise<ZipFile> {
  try {
    return typeof source === 'string' ? await openPromise(source, options) : await fromBufferPromise(source, options);
  } catch (error) {
    throw new InputError(`it is a damaged zip archive (${reasonOf(error)})`);
  }
}

async function entriesOf(archive: ZipFile) {
  const entries: { name: string; entry: Entry }[] = [];
  const namesakes = new Map<string, number>();
  let damage: InputError | null = null;
  try {
    for await (const entry of archive.eachEntry()) {
      const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
      const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
      if (!isDocument(name)) continue;
      const count = (namesakes.get(name) ?? 0) + 1;
      namesakes.set(name, count);
      entries.push({ name: count === 1 ? name : `${name} (${count})`, entry });
    }
  } catch (error) {
    damage = new InputError(`it is a damaged zip archive (${reasonOf(error)})`);
  }
  return { entries: entries.toSorted((a, b) => compareText(a.name, b.name)), damage };
}

function isDocument(name: string): boolean {
  return !name.endsWith('/') && !name.split('/').some((part) => /^\.[^.]/u.test(part) || part === '__MACOSX');
}

async function* entryBytes(archive: ZipFile, entry: Entry, whole: Unpacking): Bytes {
  if (entry.isEncrypted()) throw new InputError('it is encrypted');
  const peeked = await peek(checkedEntry(archive, entry, whole));
  try {
    yield* unpacked(peeked);
  } finally {
    await peeked.close();
  }
}

async function* checkedEntry(archive: ZipFile, entry: Entry, whole: Unpacking): Bytes {
  const { compressedSize, uncompressedSize } = entry;
  let size = 0;
  let checksum = 0;
  try {
    const stream = await archive.openReadStreamPromise(entry);
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      size += piece.length;
      whole.unpacked += piece.length;
      checksum = crc32(piece, checksum);
      checkExpansion(whole.unpacked, whole.fileSize);
      whole.bytesRead(whole.packedBefore + Math.round(compressedSize * Math.min(1, size / uncompressedSize)));
      yield piece;
    }
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(`what zip packed is damaged (${reasonOf(error)})`);
  }
  if (checksum !== entry.crc32) throw new InputError('what zip packed is damaged (its checksum is another)');
}
