// The properties of the whole way from bytes to records: encodings, detection, bytes that are not what they were.

import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { readDocument } from '../../src/load-document.ts';
import { createBatch, type ReadResult } from '../../src/readers/read-text.ts';
import { Broken, demand, demandSame, demandSound, factsOf, factsRead } from './expectations.ts';
import type { FuzzedFormat } from './format.ts';
import { anyPapers } from './world.ts';

/** What a document in these bytes says, given piece by piece; a clause where it is no list. */
export async function readBytes(bytes: AsyncIterable<Uint8Array>): Promise<ReadResult | string> {
  const { batch, finish } = createBatch();
  const reading = await readDocument(bytes, 'list', batch, (findings) => findings);
  finish();
  return 'reason' in reading ? reading.reason : reading.result();
}

/** The bytes in pieces of these lengths, over and over. */
export async function* inPieces(bytes: Uint8Array, lengths: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let from = 0, index = 0; from < bytes.length; index++) {
    const length = lengths[index % lengths.length] ?? bytes.length;
    yield bytes.subarray(from, from + length);
    from += length;
  }
}

const utf16 = (text: string, isBig: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

const withMark = (text: string): string => `\uFEFF${text}`;

interface Encoding {
  name: string;
  encode(text: string): Buffer;
}

const encodings: readonly Encoding[] = [
  { name: 'UTF-8', encode: (text) => Buffer.from(text) },
  { name: 'UTF-8 with mark', encode: (text) => Buffer.from(withMark(text)) },
  { name: 'UTF-16LE', encode: (text) => utf16(text, false) },
  { name: 'UTF-16BE', encode: (text) => utf16(text, true) },
  { name: 'UTF-16LE with mark', encode: (text) => utf16(withMark(text), false) },
  { name: 'UTF-16BE with mark', encode: (text) => utf16(withMark(text), true) },
  { name: 'Latin-1', encode: (text) => Buffer.from(text, 'latin1') },
];

export interface DocumentProperty {
  name: string;
  share: number;
  of(format: FuzzedFormat, timed: (text: string, milliseconds: number) => void): fc.IAsyncProperty<[unknown]>;
}

const lengths = fc.array(fc.oneof(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 4000 })), {
  minLength: 1,
  maxLength: 4,
});

const encoded: DocumentProperty = {
  name: 'a list in any encoding gives its papers',
  share: 3,
  of: (format, timed) =>
    fc.asyncProperty(
      anyPapers('LATIN', 3),
      fc.nat(format.layouts - 1),
      fc.constantFrom(...encodings),
      lengths,
      async (papers, layout, { name, encode }, pieces) => {
        const { text } = format.write(papers, layout);
        // What XML says of its encoding has to be true.
        const declared = name === 'Latin-1' ? text.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"') : text;
        const start = performance.now();
        const result = await readBytes(inPieces(encode(declared), pieces));
        timed(text, performance.now() - start);
        if (typeof result === 'string') {
          demand(false, () => `${name}: ${result}`);
          return;
        }
        demandSame(result.format, format.reader.format, `the format, of ${name}`);
        demandSame(
          result.records.map((record) => factsRead(format, record)),
          papers.map((paper) => factsOf(format, paper)),
          `the papers, of ${name}`,
        );
        demand(result.problems.length === 0 || name === 'Latin-1', () => JSON.stringify(result.problems));
      },
    ) as unknown as fc.IAsyncProperty<[unknown]>,
};

const noisyBytes: DocumentProperty = {
  name: 'bytes that are others are read to their end',
  share: 4,
  of: (format, timed) =>
    fc.asyncProperty(
      anyPapers(format.alphabet, 2),
      fc.nat(format.layouts - 1),
      fc.constantFrom(...encodings),
      fc.array(fc.tuple(fc.nat(999_999), fc.nat(255)), { maxLength: 20 }),
      lengths,
      fc.nat(1_200_000),
      async (papers, layout, { encode }, noise, pieces, cut) => {
        const bytes = encode(format.write(papers, layout).text);
        for (const [part, byte] of noise) bytes[Math.floor((part / 1_000_000) * bytes.length)] = byte;
        const rest = bytes.subarray(0, Math.ceil((cut / 1_000_000) * bytes.length));
        const start = performance.now();
        const result = await readBytes(inPieces(rest, pieces));
        timed(rest.toString('latin1'), performance.now() - start);
        if (typeof result === 'string') return;
        // As many lines as there can be, whatever the encoding.
        demandSound(result, rest.toString('latin1').replaceAll('\0', ''));
        const whole = await readBytes(inPieces(rest, [rest.length]));
        if (typeof whole === 'string') throw new Broken(`at once it is refused: ${whole}`);
        demandSame(withoutBytesShown(whole), withoutBytesShown(result), 'read at once');
      },
    ) as unknown as fc.IAsyncProperty<[unknown]>,
};

/** How much is shown around a byte that is none of the encoding's is as much as its piece holds. */
function withoutBytesShown(result: ReadResult): ReadResult {
  const problems = result.problems.map((problem) =>
    problem.expected.startsWith('text in') ? { ...problem, found: '' } : problem,
  );
  return { ...result, problems };
}

export const documentProperties: readonly DocumentProperty[] = [encoded, noisyBytes];
