import { Buffer } from 'node:buffer';
import { crc32, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpusFormat, writeFirstLine } from '../../src/corpus/first-line.ts';
import type { CorpusRefusal, RefusalKind } from '../../src/corpus/refusal.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { anyCorpus, open, save, smallCorpus } from './corpora.ts';

async function refusalOf(bytes: Uint8Array, pieceLength?: number): Promise<CorpusRefusal> {
  const opened = await open(bytes, pieceLength);
  if (opened.status === 'OPENED') throw new Error('opened');
  return opened.refusal;
}

const kindOf = async (bytes: Uint8Array): Promise<RefusalKind> => (await refusalOf(bytes)).kind;

const counts = { program: '1.2.3', papers: 0, authors: 0, records: 0 };

/** A file whose every check is right, with these blocks of stored bytes and the length of text each claims. */
function fileOf(
  blocks: readonly (readonly [stored: Buffer, length: number])[],
  first = writeFirstLine(counts),
): Buffer {
  let sum = crc32(first);
  const pieces = [first];
  for (const [stored, length] of [...blocks, [Buffer.alloc(0), 0] as const]) {
    const head = Buffer.alloc(16);
    head.writeUInt32LE(stored.length, 0);
    head.writeUInt32LE(length, 4);
    head.writeUInt32LE(crc32(stored, sum), 8);
    head.writeUInt32LE(crc32(head.subarray(0, 12)), 12);
    sum = crc32(stored, crc32(head, sum));
    pieces.push(head, stored);
  }
  return Buffer.concat(pieces);
}

const plainBlock = (content: unknown) => {
  const text = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  return [text, text.length] as const;
};

describe('a damaged corpus', () => {
  let bytes: Buffer;
  beforeAll(async () => {
    bytes = await save(smallCorpus);
  });

  it('is refused where any byte is another', async () => {
    const allowed = new Set<RefusalKind>(['DAMAGED', 'NOT_A_CORPUS']);
    for (let at = 0; at < bytes.length; at++) {
      for (const bits of [0x01, 0x80, 0xff]) {
        const other = Buffer.from(bytes);
        other[at] = (other[at] ?? 0) ^ bits;
        const { kind, offset } = await refusalOf(other);
        if (!allowed.has(kind) || offset > at) throw new Error(`byte ${at}: ${kind} at ${offset}`);
      }
    }
  });

  it('is refused where its end is missing', async () => {
    for (let length = 0; length < bytes.length; length++) {
      const kind = await kindOf(bytes.subarray(0, length));
      if (kind !== (length > 32 ? 'CUT_OFF' : 'NOT_A_CORPUS')) throw new Error(`${length} bytes: ${kind}`);
    }
  });

  it('is refused where something follows its end', async () => {
    for (const rest of ['\n', '\0', bytes.toString('latin1')]) {
      expect(await refusalOf(Buffer.concat([bytes, Buffer.from(rest, 'latin1')]))).toMatchObject({
        kind: 'LONGER',
        offset: bytes.length,
      });
    }
  });

  it('is refused where bytes are lost, doubled or swapped inside', async () => {
    const at = fc.nat(bytes.length - 1);
    await fc.assert(
      fc.asyncProperty(at, at, fc.integer({ min: 1, max: 40 }), async (from, to, length) => {
        const [one, other] = [bytes.subarray(from, from + length), bytes.subarray(to, to + length)];
        const lost = Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
        const doubled = Buffer.concat([bytes.subarray(0, from + length), bytes.subarray(from)]);
        const overwritten = Buffer.from(bytes);
        other.copy(overwritten, from, 0, one.length);
        expect((await open(lost)).status).toBe('REFUSED');
        expect((await open(doubled)).status).toBe('REFUSED');
        expect((await open(overwritten)).status).toBe(overwritten.equals(bytes) ? 'OPENED' : 'REFUSED');
      }),
    );
  });

  it('says what is wrong, where, and what to do', async () => {
    const other = Buffer.from(bytes);
    other[bytes.length - 30] = (other[bytes.length - 30] ?? 0) ^ 1;
    const refusal = await refusalOf(other);
    expect(refusal).toMatchObject({ kind: 'DAMAGED', found: 'a block that does not fit its check' });
    expect(refusal.offset).toBeGreaterThan(100);
    expect(refusal.expected).toBe(
      'the bytes that were saved; save the corpus again from its lists with "coauthor-graph save".',
    );
  });

  it('never has part of it served, whatever the corpus and the damage', async () => {
    await fc.assert(
      fc.asyncProperty(anyCorpus, fc.nat(), fc.integer({ min: 1, max: 255 }), async (input, place, bits) => {
        const other = await save(input);
        const at = place % other.length;
        other[at] = (other[at] ?? 0) ^ bits;
        expect((await open(other)).status).toBe('REFUSED');
        expect((await open(other.subarray(0, at))).status).toBe('REFUSED');
      }),
    );
  });
});

describe('another file', () => {
  it.each(['', '@article{a, title = {T}}', '{"id": 1}', 'coauthor-graph corpus'])('%j is no corpus', async (text) => {
    expect(await kindOf(Buffer.from(text))).toBe('NOT_A_CORPUS');
  });

  it('of zeros is no corpus, however long', async () => {
    expect(await kindOf(Buffer.alloc(1 << 20))).toBe('NOT_A_CORPUS');
  });

  it('of another format is refused by its number, whatever follows', async () => {
    const later = Buffer.concat([writeFirstLine(counts, corpusFormat + 1), Buffer.from('anything')]);
    expect(await refusalOf(later)).toMatchObject({
      kind: 'NEWER_FORMAT',
      found: `a corpus of format ${corpusFormat + 1}`,
      expected: expect.stringContaining(`format ${corpusFormat}, the only one that this version opens`),
    });
    expect(await kindOf(writeFirstLine(counts, corpusFormat - 1))).toBe('OLDER_FORMAT');
  });

  it('whose first line has no end is refused without being read to the end', async () => {
    let taken = 0;
    async function* endless() {
      const [line = ''] = writeFirstLine(counts).toString('latin1').split(' (check', 1);
      yield Buffer.from(line);
      for (; taken < 1_000; taken++) yield Buffer.alloc(1_000, 'x');
    }
    const { openCorpus } = await import('../../src/corpus/open-corpus.ts');
    expect(await openCorpus(endless())).toMatchObject({ status: 'REFUSED', refusal: { kind: 'DAMAGED' } });
    expect(taken).toBeLessThan(5);
  });
});

describe('a hostile corpus, whose checks are all right', () => {
  const about = { section: 'about', columns: {}, tables: { texts: [], names: {}, dates: {}, subjects: {} } };

  it.each([
    ['no blocks', []],
    ['no JSON', [plainBlock('{')]],
    ['no object', [plainBlock('null')]],
    ['a list', [plainBlock('[[]]')]],
    ['an unknown section', [plainBlock({ ...about, section: 'constructor' })]],
    ['no tables', [plainBlock({ section: 'about', columns: {} })]],
    ['no columns', [plainBlock(about)]],
    ['a deep nest', [plainBlock('['.repeat(100_000))]],
    ['a block that claims to be more than may be', [[Buffer.alloc(20), 0xffffffff] as const]],
    ['a block that claims to be less than it is', [[Buffer.alloc(20), 10] as const]],
    ['a block that is not compressed and claims so', [[Buffer.alloc(20), 21] as const]],
    ['a block that unfolds to less', [[zstdCompressSync(Buffer.alloc(200, 'ab')), 300] as const]],
    ['a block that unfolds to more', [[zstdCompressSync(Buffer.alloc(200, 'ab')), 30] as const]],
  ])('with %s is refused', async (_, blocks) => {
    expect(await kindOf(fileOf(blocks))).toBe('MALFORMED');
  });

  it('that claims a length it has not is cut off, and nothing of that length is made', async () => {
    const head = Buffer.alloc(16);
    head.writeUInt32LE(1 << 28, 0);
    head.writeUInt32LE(1 << 28, 4);
    head.writeUInt32LE(crc32(head.subarray(0, 12)), 12);
    const before = process.memoryUsage().arrayBuffers;
    expect(await kindOf(Buffer.concat([writeFirstLine(counts), head, Buffer.alloc(100)]))).toBe('CUT_OFF');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1 << 24);
  });

  it('that unfolds to much more than itself is refused before it does', async () => {
    const bomb = zstdCompressSync(Buffer.alloc(1 << 27, '['));
    expect(await kindOf(fileOf([[bomb, 1 << 27]]))).toBe('MALFORMED');
  });

  it('with any change to its numbers and texts is refused or opened, and nothing else', async () => {
    const bytes = await save(smallCorpus);
    // The small corpus is stored as it is wherever that is shorter; here all of it is, so that it can be changed.
    const { readBlocks } = await import('../../src/corpus/blocks.ts');
    const texts: string[] = [];
    async function* whole() {
      yield bytes;
    }
    const { blocks } = await readBlocks(whole());
    for await (const { text } of blocks) texts.push(text);
    const first = bytes.subarray(0, bytes.indexOf('\n') + 1);
    expect((await open(fileOf(texts.map(plainBlock), first))).status).toBe('OPENED');

    const replacement = fc.constantFrom('null', '-1', '1e9', '0.5', '[]', '{}', '"x"', 'true', '7', '');
    const place = fc.record({ block: fc.nat(texts.length - 1), value: fc.nat(10_000), replacement });
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 3 }), async (places) => {
        const changed = [...texts];
        for (const { block, value, replacement: other } of places) {
          const text = changed[block] ?? '';
          const values = [...text.matchAll(/null|true|false|\d+|"(?:[^"\\]|\\.)*"|\[\]/gu)];
          const found = values[value % Math.max(1, values.length)];
          if (found === undefined) continue;
          changed[block] = text.slice(0, found.index) + other + text.slice(found.index + found[0].length);
        }
        const opened = await open(fileOf(changed.map(plainBlock), first));
        // What is opened can be used.
        if (opened.status === 'OPENED') buildGraph(opened.input);
      }),
      { numRuns: 1_000 },
    );
  });
});
