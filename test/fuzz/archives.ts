// Files that are packed, damaged, and made to swell: what is read of them.

import { Buffer } from 'node:buffer';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { InputError } from '../../src/input/input-error.ts';
import { openDocuments } from '../../src/input/open-documents.ts';
import type { ReadResult } from '../../src/readers/read-text.ts';
import { readBytes } from './document-properties.ts';
import { demand, demandSame, demandSound } from './expectations.ts';
import { formats } from './formats.ts';
import { anyPapers } from './world.ts';
import { type ZipEntry, zipOf } from './zip-writer.ts';

/** What is read of the documents of a file, by their names, and why it ends before its end, if it does. */
export interface FileReading {
  documents: Map<string, ReadResult | string>;
  failure: string | null;
}

/** Reads a file with these bytes. Throws what is no InputError. */
export async function readFileOf(bytes: Uint8Array): Promise<FileReading> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const path = join(folder, 'list');
  writeFileSync(path, bytes);
  const documents = new Map<string, ReadResult | string>();
  try {
    for await (const document of openDocuments(path, () => {}).documents) {
      documents.set(document.inside, await readBytes(document.bytes));
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { documents, failure: error.message };
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { documents, failure: null };
}

interface Packed {
  entries: ZipEntry[];
  texts: string[];
}

const anyEntries: fc.Arbitrary<Packed> = fc
  .array(
    fc.record({
      format: fc.constantFrom(...formats),
      papers: anyPapers('LATIN', 2, 4),
      stored: fc.boolean(),
      isGzip: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((drawn) => {
    const texts = drawn.map(({ format, papers }) => format.write(papers, 0).text);
    const entries = drawn.map(({ stored, isGzip }, index) => {
      const content = Buffer.from(texts[index] ?? '');
      return { name: `${index}`, content: isGzip ? gzipSync(content) : content, stored };
    });
    return { entries, texts };
  });

function demandSoundFile({ documents }: FileReading): void {
  for (const result of documents.values()) {
    if (typeof result === 'string') continue;
    // How long the text was is not known here: longer than any line number.
    demandSound(result, '\n'.repeat(100_000));
  }
}

const wholeArchives = fc.asyncProperty(anyEntries, async ({ entries, texts }) => {
  const { documents, failure } = await readFileOf(zipOf(entries));
  demandSame(failure, null, 'the failure');
  for (const [index, text] of texts.entries()) {
    const plain = await readFileOf(Buffer.from(text));
    demandSame(documents.get(`${index}`), plain.documents.get(''), `document ${index}`);
  }
});

/** Entries before the one that is damaged are read as they were; the archive's table stands behind them all. */
const damagedArchives = fc.asyncProperty(
  anyEntries,
  fc.array(fc.tuple(fc.nat(999_999), fc.nat(255)), { maxLength: 6 }),
  fc.nat(1_500_000),
  async ({ entries }, noise, cut) => {
    const whole = zipOf(entries);
    const bytes = Buffer.from(whole);
    for (const [part, byte] of noise) bytes[Math.floor((part / 1_000_000) * bytes.length)] = byte;
    demandSoundFile(await readFileOf(bytes.subarray(0, Math.ceil((cut / 1_000_000) * bytes.length))));
  },
);

const damagedContents = fc.asyncProperty(anyEntries, fc.nat(), fc.nat(999_999), async ({ entries }, drawn, part) => {
  const sound = await readFileOf(zipOf(entries));
  const index = drawn % entries.length;
  const content = Buffer.from(entries[index]?.content ?? []);
  const at = Math.floor((part / 1_000_000) * content.length);
  content[at] = (content[at] ?? 0) ^ 0x5a;
  const lying = entries.map((entry, each) =>
    each === index
      ? { ...entry, content, checksum: part, ...(entry.stored !== true && { size: content.length + (drawn % 3) }) }
      : entry,
  );
  const reading = await readFileOf(zipOf(lying));
  demandSoundFile(reading);
  for (const { name } of entries) {
    if (name === `${index}`) continue;
    demandSame(reading.documents.get(name), sound.documents.get(name), `document ${name}`);
  }
});

/** What stands before the damage in a gzip file is read: all records but the last ones are the first of the whole. */
const cutGzip = fc.asyncProperty(
  fc.constantFrom(...formats.filter(({ openEnded }) => !openEnded)),
  anyPapers('LATIN', 3),
  fc.nat(999_999),
  async (format, papers, part) => {
    const { text } = format.write(papers, 0);
    const packed = gzipSync(text, { level: 0 });
    // Ten bytes of gzip's own, five of the block that holds all, eight at the end.
    const cut = 15 + Math.floor((part / 1_000_000) * (packed.length - 23));
    const { documents } = await readFileOf(packed.subarray(0, cut));
    const rest = documents.get('');
    const plain = (await readFileOf(Buffer.from(text).subarray(0, cut - 15))).documents.get('');
    if (rest === undefined || typeof rest === 'string' || plain === undefined || typeof plain === 'string') return;
    demandSame(rest.records, plain.records, 'the records before the cut');
    demand(
      rest.problems.some(({ severity }) => severity === 'ERROR'),
      () => 'no problem says that it is cut',
    );
  },
);

export const archiveProperties = [
  { name: 'an archive gives what its documents give', share: 2, property: wholeArchives },
  { name: 'a damaged archive is read or refused', share: 4, property: damagedArchives },
  { name: 'damage in one document of an archive is its own', share: 3, property: damagedContents },
  { name: 'a gzip file that is cut off gives what stands before', share: 1, property: cutGzip },
];

/** A file that is made to do harm. */
export interface Bomb {
  name: string;
  bytes(): Buffer;
  mostSeconds: number;
  /** It takes seconds to make and to read. */
  isLarge?: boolean;
  /** What is wrong with what was read; null: nothing. */
  judge(reading: FileReading): string | null;
}

/** Every document but those that are read in full says why it is not. */
function refuses({ documents, failure }: FileReading): string | null {
  const isRefused = (result: ReadResult | string): boolean =>
    typeof result === 'string' || result.problems.some(({ severity }) => severity === 'ERROR');
  return failure !== null || [...documents.values()].some(isRefused) ? null : 'nothing says that it was not read';
}

const gives =
  (count: number) =>
  ({ documents }: FileReading): string | null => {
    const read = [...documents.values()].filter((result) => typeof result !== 'string' && result.records.length === 1);
    return read.length === count ? null : `${read.length} documents were read`;
  };

/** Files that swell to so many megabytes, and others that lie about themselves. */
export function bombs(megabytes: number): Bomb[] {
  const list = Buffer.from('@article{a, title = {Bees}, author = {Moss, Ada}, year = 1987}\n');
  const swelling = (size: number): Buffer => Buffer.concat([list, Buffer.alloc(size * 1_000_000, 'a')]);
  const bomb = (size: number): Buffer => gzipSync(swelling(size));
  return [
    { name: 'gzip that swells', bytes: () => bomb(megabytes), mostSeconds: 30, isLarge: true, judge: refuses },
    {
      name: 'zip that swells',
      bytes: () => zipOf([{ name: 'a', content: swelling(megabytes) }]),
      mostSeconds: 30,
      isLarge: true,
      judge: refuses,
    },
    { name: 'gzip in gzip', bytes: () => gzipSync(bomb(megabytes)), mostSeconds: 30, isLarge: true, judge: refuses },
    {
      name: 'gzip in zip',
      bytes: () => zipOf([{ name: 'a', content: bomb(megabytes) }]),
      mostSeconds: 30,
      isLarge: true,
      judge: refuses,
    },
    {
      name: 'zip in zip',
      bytes: () => zipOf([{ name: 'a', content: zipOf([{ name: 'a', content: list }]) }]),
      mostSeconds: 30,
      judge: refuses,
    },
    {
      name: 'entries that are all the same bytes',
      bytes: () => {
        const content = swelling(megabytes / 20);
        return zipOf(
          Array.from({ length: 400 }, (_, index) => ({
            name: `a${index}`,
            content: index === 0 ? content : list,
            ...(index > 0 && { sameAs: 0 }),
          })),
        );
      },
      mostSeconds: 30,
      isLarge: true,
      judge: refuses,
    },
    {
      name: 'thousands of entries',
      bytes: () => zipOf(Array.from({ length: 5000 }, (_, index) => ({ name: `a${index}`, content: list }))),
      mostSeconds: 30,
      isLarge: true,
      judge: gives(5000),
    },
    {
      name: 'an entry that claims less than it holds',
      bytes: () => zipOf([{ name: 'a', content: swelling(1), size: 10 }]),
      mostSeconds: 30,
      judge: refuses,
    },
    {
      name: 'an entry that claims four gigabytes',
      bytes: () => zipOf([{ name: 'a', content: list, size: 0xfffffff0 }]),
      mostSeconds: 30,
      judge: refuses,
    },
    {
      name: 'packed bytes that claim four gigabytes',
      bytes: () => zipOf([{ name: 'a', content: list, compressedSize: 0xfffffff0 }]),
      mostSeconds: 30,
      judge: refuses,
    },
    {
      name: 'names that lead out of the archive',
      bytes: () => zipOf([{ name: '../../a', content: list }]),
      mostSeconds: 30,
      judge: gives(1),
    },
    {
      name: 'an unknown packing',
      bytes: () => zipOf([{ name: 'a', content: list, method: 99 }]),
      mostSeconds: 30,
      judge: refuses,
    },
    {
      name: 'an encrypted entry',
      bytes: () => zipOf([{ name: 'a', content: list, flags: 1 }]),
      mostSeconds: 30,
      judge: refuses,
    },
  ];
}
