// How a document's bytes are packed, told by the first of them.
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { checkExpansion } from './expansion.ts';
import { reasonOf } from './find-files.ts';
import { InputError } from './input-error.ts';
import { type Bytes, type Peeked, peek, startsWith } from './pieces.ts';

// What is not undone here.
const otherPackings: readonly (readonly [string, readonly number[]])[] = [
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['Zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a]],
];

/** Whether a file that begins so is a zip archive. */
export function isZip(first: Uint8Array): boolean {
  return startsWith(first, [0x50, 0x4b, 0x03, 0x04]) || startsWith(first, [0x50, 0x4b, 0x05, 0x06]);
}

/** The bytes of one document, what gzip packed unpacked. Throws an InputError where they are packed otherwise. */
export async function* unpacked({ first, bytes }: Pick<Peeked, 'first' | 'bytes'>): AsyncGenerator<Uint8Array> {
  refuseOthers(first);
  if (!startsWith(first, [0x1f, 0x8b])) {
    yield* bytes;
    return;
  }
  const inner = await peek(gunzipped(bytes));
  try {
    refuseOthers(inner.first);
    yield* inner.bytes;
  } finally {
    await inner.close();
  }
}

function refuseOthers(first: Uint8Array): void {
  if (isZip(first)) throw new InputError('it is an archive inside an archive: unpack it first');
  const packing = otherPackings.find(([, signature]) => startsWith(first, signature))?.[0];
  if (packing !== undefined) throw new InputError(`it is packed with ${packing}: unpack it first`);
  if (startsWith(first, [0x75, 0x73, 0x74, 0x61, 0x72], 257)) {
    throw new InputError('it is a tar archive: unpack it first');
  }
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
