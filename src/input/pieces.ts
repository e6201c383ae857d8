// Bytes that come in pieces: opened, counted, looked at before they are read.
import { createReadStream } from 'node:fs';
import { reasonOf, standardInput } from './find-files.ts';
import { InputError } from './input-error.ts';

export type Bytes = AsyncIterable<Uint8Array>;

const pieceSize = 1 << 20;
// What tells how bytes are packed stands in the first of them.
const beginningSize = 512;

/** The bytes of a file. Throws an InputError where it cannot be read. */
export async function* openFile(path: string): AsyncGenerator<Uint8Array> {
  const stream = path === standardInput ? process.stdin : createReadStream(path, { highWaterMark: pieceSize });
  try {
    for await (const piece of stream as Bytes) yield piece;
  } catch (error) {
    throw new InputError(reasonOf(error));
  }
}

/** The same bytes; `take` is given each piece before whoever reads them. */
export async function* telling(bytes: Bytes, take: (piece: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    take(piece);
    yield piece;
  }
}

/** Bytes of which the first are known. To be closed, whether they are read or not. */
export interface Peeked {
  /** 512 of them, or more; fewer where there are no more. */
  first: Uint8Array;
  /** All of them, once: what breaks off breaks off where it did. */
  bytes: Bytes;
  close(): Promise<void>;
}

export async function peek(bytes: Bytes): Promise<Peeked> {
  const iterator = bytes[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let failure: InputError | null = null;
  try {
    // A pipe may give a byte at a time.
    for (let length = 0; length < beginningSize; length += pieces.at(-1)?.length ?? 0) {
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
  return {
    first,
    bytes: all(),
    async close() {
      await iterator.return?.();
    },
  };
}

export function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}
