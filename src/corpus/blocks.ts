// The file below its first line: blocks of compressed text, each with a check of all that stands before its end.
import { Buffer } from 'node:buffer';
import { promisify } from 'node:util';
import { constants, crc32, zstdCompress, zstdDecompress } from 'node:zlib';
import type { FirstLine } from './first-line.ts';
import { notACorpus, readFirstLine } from './first-line.ts';
import { Refused } from './refusal.ts';

// A block: four unsigned integers of 32 bits, the lowest byte first, and the text (UTF-8), compressed by Zstandard
// (RFC 8878) or as it is. The integers: bytes stored; bytes of the text (the same: it is not compressed); the CRC-32 of
// all bytes of the file up to here and of these stored bytes; the CRC-32 of the three before. No bytes: the end mark.
const headLength = 16;

/** Bytes of text in the largest block that is written or read. */
export const largestBlock = 1 << 28;

// So a file of a megabyte cannot unfold to gigabytes: what compresses better is stored as it is.
const mostUnfolded = 32;

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** Makes blocks out of texts. `first` is the first line; the blocks must be written in the order they are asked for. */
export function createBlockWriter(first: Buffer): { block(text: string): Promise<Buffer[]>; end(): Buffer[] } {
  let sum = crc32(first);
  // One for all blocks: memory outside of the heap that comes and goes has all of the heap collected again and again.
  let room = Buffer.alloc(0);
  const put = (stored: Buffer, length: number): Buffer[] => {
    const head = Buffer.alloc(headLength);
    head.writeUInt32LE(stored.length, 0);
    head.writeUInt32LE(length, 4);
    head.writeUInt32LE(crc32(stored, sum), 8);
    head.writeUInt32LE(crc32(head.subarray(0, 12)), 12);
    sum = crc32(stored, crc32(head, sum));
    return stored.length === 0 ? [head] : [head, stored];
  };
  return {
    async block(text) {
      const length = Buffer.byteLength(text);
      if (length > largestBlock) throw new RangeError('one entry alone has more than 256 MiB of text');
      if (room.length < length) room = Buffer.allocUnsafeSlow(length + (length >> 1));
      const plain = room.subarray(0, room.write(text));
      const packed = await compress(plain, {
        chunkSize: Math.max(plain.length >> 3, 64),
        params: { [constants.ZSTD_c_compressionLevel]: 1 },
      });
      const isPacked = packed.length < plain.length && packed.length * mostUnfolded >= plain.length;
      return put(isPacked ? packed : Buffer.from(plain), plain.length);
    },
    end: () => put(Buffer.alloc(0), 0),
  };
}

export interface Block {
  text: string;
  /** Where it begins, in bytes from the file's beginning. */
  offset: number;
}

/**
 * The first line, and the blocks in their order, each checked before its text is unfolded; the next one is unfolded
 * beside whoever works on the last. Ends after the end mark, if nothing follows it. Throws Refused. Memory: two blocks.
 */
export async function readBlocks(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ first: FirstLine; blocks: AsyncGenerator<Block, void> }> {
  const source = gather(bytes);
  let offset = 0;
  let line = null;
  for (let wanted = 64; line === null; wanted += 64) {
    const beginning = await source.look(wanted);
    line = readFirstLine(beginning);
    if (line !== null || beginning.length === wanted) continue;
    throw beginning.length > 32 ? cutOff(0) : notACorpus();
  }
  offset = line.length;
  let sum = crc32(await source.take(line.length));

  async function next(): Promise<{ offset: number; text: Promise<Buffer> } | null> {
    const at = offset;
    const head = await source.take(headLength);
    if (head.length < headLength) throw cutOff(at);
    if (crc32(head.subarray(0, 12)) !== head.readUInt32LE(12)) throw damaged(at);
    const [stored, length] = [head.readUInt32LE(0), head.readUInt32LE(4)];
    if (length > largestBlock || stored > length || length > stored * mostUnfolded) {
      throw malformed(at, `a block of ${stored} bytes that is to be ${length} bytes of text`);
    }
    const content = await source.take(stored);
    if (content.length < stored) throw cutOff(at);
    if (crc32(content, sum) !== head.readUInt32LE(8)) throw damaged(at);
    sum = crc32(content, crc32(head, sum));
    offset += headLength + stored;
    if (stored === 0) {
      if ((await source.look(1)).length > 0) {
        throw new Refused('LONGER', offset, 'more bytes after the end mark', 'the end of the file');
      }
      return null;
    }
    const text = stored === length ? Promise.resolve(content) : unfold(content, length, at);
    text.catch(() => undefined);
    return { offset: at, text };
  }

  /** What `next` will give: a failure is heard of by whoever waits for it, and by nobody before. */
  const ahead = () => {
    const coming = next();
    coming.catch(() => undefined);
    return coming;
  };

  async function* blocks(): AsyncGenerator<Block, void> {
    let coming = ahead();
    for (let block = await coming; block !== null; block = await coming) {
      // Reading goes on while this block is unfolded, and unfolding while somebody works on it.
      coming = ahead();
      const plain = await block.text;
      yield { text: plain.toString('utf8'), offset: block.offset };
    }
  }
  return { first: line.line, blocks: blocks() };
}

async function unfold(content: Buffer, length: number, at: number): Promise<Buffer> {
  const plain = await decompress(content, {
    maxOutputLength: length,
    // All at once: the pieces that zlib makes else are smaller than it takes to call back for them.
    chunkSize: Math.max(length, 64),
    params: { [constants.ZSTD_d_windowLogMax]: 23 },
  }).catch(() => null);
  if (plain?.length !== length) throw malformed(at, `a block that does not unfold to ${length} bytes of text`);
  return plain;
}

const malformed = (offset: number, found: string): Refused =>
  new Refused('MALFORMED', offset, found, 'a block as this program writes them');

const damaged = (offset: number): Refused =>
  new Refused('DAMAGED', offset, 'a block that does not fit its check', 'the bytes that were saved');

const cutOff = (offset: number): Refused =>
  new Refused('CUT_OFF', offset, 'the end of the file', 'the rest of the corpus, up to its end mark');

/** Bytes taken in any number out of pieces of any size. Never holds more than was asked for and a piece. */
function gather(pieces: AsyncIterable<Uint8Array>) {
  const iterator = pieces[Symbol.asyncIterator]();
  let held: Buffer[] = [];
  let length = 0;
  const fill = async (wanted: number): Promise<void> => {
    while (length < wanted) {
      const { value, done } = await iterator.next();
      if (done === true) return;
      held.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
      length += value.byteLength;
    }
  };
  const join = (): Buffer => {
    const [only = Buffer.alloc(0)] = held;
    const all = held.length > 1 ? Buffer.concat(held) : only;
    held = [all];
    return all;
  };
  return {
    /** The next bytes, left where they are; fewer at the end. */
    async look(wanted: number): Promise<Buffer> {
      await fill(wanted);
      return join().subarray(0, wanted);
    },
    async take(wanted: number): Promise<Buffer> {
      await fill(wanted);
      const all = join();
      const taken = all.subarray(0, wanted);
      held = [all.subarray(taken.length)];
      length -= taken.length;
      return taken;
    },
  };
}
