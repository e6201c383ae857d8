// How fast lists become records, beside the bare parser alone on the same file, and what a record takes in memory.
// `node --expose-gc test/bench/load.ts [ENTRIES]`: 20,000 entries of each format where nothing is said. Prints Markdown.
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'saxen';
import { decodeBytes } from '../../src/input/decode.ts';
import { arxivJsonReader } from '../../src/readers/arxiv-json.ts';
import { bibtexReader } from '../../src/readers/bibtex.ts';
import { readingBibtex } from '../../src/readers/bibtex-entries.ts';
import { compactRecords } from '../../src/readers/compact.ts';
import { dblpReader } from '../../src/readers/dblp.ts';
import { eachLine } from '../../src/readers/line-stream.ts';
import { openalexReader } from '../../src/readers/openalex.ts';
import { createBatch, readingWhole } from '../../src/readers/read-text.ts';
import type { Reader, Reading } from '../../src/readers/reader.ts';
import type { PublicationRecord } from '../../src/readers/record.ts';
import { type FileFormat, fileFormats, writeList } from './load-formats.ts';

interface Subject {
  name: string;
  format: FileFormat;
  reader: Reader;
  /** The parser alone: what it finds is counted and dropped. */
  bare: { name: string; open(count: () => void): Reading };
}

const jsonLines: Subject['bare'] = {
  name: 'lines, `JSON.parse`',
  open: (entry) =>
    eachLine((line) => {
      if (JSON.parse(line) !== null) entry();
    }),
};

const subjects: readonly Subject[] = [
  {
    name: 'BibTeX',
    format: fileFormats.bibtex,
    reader: bibtexReader,
    bare: { name: 'entries and fields as text', open: (entry) => readingBibtex({ entry, fault: entry }) },
  },
  {
    name: 'JSON lines (OpenAlex)',
    format: fileFormats.openalex,
    reader: openalexReader,
    bare: jsonLines,
  },
  {
    name: 'JSON lines (arXiv)',
    format: fileFormats.arxiv,
    reader: arxivJsonReader,
    bare: jsonLines,
  },
  {
    name: 'DBLP XML',
    format: fileFormats.dblp,
    reader: dblpReader,
    bare: { name: '`saxen`, whole text, handlers that do nothing', open: (entry) => readingWhole(xmlParser(entry)) },
  },
];

function xmlParser(entry: () => void): (text: string) => void {
  const nothing = () => {};
  return (text) => {
    const parser = new Parser();
    parser.on('openTag', (name) => (name === 'article' ? entry() : undefined));
    parser.on('closeTag', nothing).on('text', nothing).on('cdata', nothing).on('error', nothing).on('warn', nothing);
    parser.parse(text);
  };
}

const rounds = 5;
const entries = Number(process.argv[2] ?? 20_000);

/** Reads a file as a load does: in pieces, decoded. */
async function feed(path: string, { write, end }: Reading): Promise<void> {
  const decoding = decodeBytes();
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 18 })) write(decoding.write(bytes));
  write(decoding.end());
  end();
}

async function readRecords(path: string, reader: Reader, isCompact: boolean): Promise<PublicationRecord[]> {
  const { batch, finish } = createBatch();
  const records: PublicationRecord[] = [];
  const compact = isCompact ? compactRecords() : (record: PublicationRecord) => record;
  const findings = {
    record: (record: PublicationRecord) => void records.push(compact(record)),
    person: () => {},
    problem: () => {},
  };
  await feed(path, reader.open('list', findings, batch));
  finish();
  return records;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

function heap(): number {
  if (globalThis.gc === undefined) throw new Error('to be run with --expose-gc');
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/** Bytes of heap that the records of this file take, each. */
async function bytesOfRecord(path: string, reader: Reader, isCompact: boolean): Promise<number> {
  const before = heap();
  const records = await readRecords(path, reader, isCompact);
  const held = heap() - before;
  return held / records.length;
}

async function measure({ name, format, reader, bare }: Subject, folder: string): Promise<string[]> {
  const path = join(folder, `list.${format.extension}`);
  await writeList(path, format, entries);
  let found = 0;
  let parsed = 0;
  const ours = async () => {
    found = (await readRecords(path, reader, true)).length;
  };
  const parser = async () => {
    parsed = 0;
    await feed(
      path,
      bare.open(() => {
        parsed += 1;
      }),
    );
  };
  const ways = [
    { run: ours, times: [] as number[] },
    { run: parser, times: [] as number[] },
  ];
  for (const { run } of ways) await run();
  // Whoever goes first changes from round to round, so that no way gets the warm caches.
  for (let round = 0; round < rounds; round++) {
    for (const { run, times } of round % 2 === 0 ? ways : ways.toReversed()) times.push(await seconds(run));
  }
  if (found !== entries || parsed !== entries) throw new Error(`${name}: ${found} and ${parsed} of ${entries} entries`);
  const [mine = 0, alone = 0] = ways.map(({ times }) => median(times));
  const { size } = await stat(path);
  const perSecond = (time: number) => (Math.round(entries / time / 100) * 100).toLocaleString('en');
  const [asRead, compact] = [await bytesOfRecord(path, reader, false), await bytesOfRecord(path, reader, true)];
  return [
    name,
    `${Math.round(size / entries)} B`,
    perSecond(mine),
    `${perSecond(alone)} (${bare.name})`,
    (mine / alone).toFixed(1),
    `${Math.round(asRead)} B`,
    `${Math.round(compact)} B`,
  ];
}

const folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-bench-'));
try {
  console.log(`\n## Reading ${entries.toLocaleString('en')} entries\n`);
  console.log(
    '| format | an entry | entries a second, to records | bare parser alone | ours / bare | heap a record, as read | heap a record, compact |',
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const subject of subjects) console.log(`| ${(await measure(subject, folder)).join(' | ')} |`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
