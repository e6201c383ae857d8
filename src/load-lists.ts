// Lists to records: every file opened and unpacked, every document in it read.
import { createHash } from 'node:crypto';
import { type FoundFile, standardInput } from './input/find-files.ts';
import { InputError } from './input/input-error.ts';
import { type BytesRead, openDocuments } from './input/open-documents.ts';
import { type DocumentReading, readDocument } from './load-document.ts';
import { becauseOf, failureOf, type LoadFailure } from './load-files.ts';
import type { ProgressCounter } from './load-progress.ts';
import { compactRecords } from './readers/compact.ts';
import { createBatch, type ReadResult } from './readers/read-text.ts';
import type { Batch, Findings } from './readers/reader.ts';
import type { Problem } from './readers/record.ts';

/** What a document says. */
export interface ListReading extends ReadResult {
  document: string;
}

export interface ListReadings {
  /** In the order of the files, those of an archive by name. */
  readings: ListReading[];
  /** Named files of which nothing could be used. */
  failures: LoadFailure[];
  /** Named files that are lists, of which nothing could be used either. */
  useless: LoadFailure[];
  /** Documents of folders, patterns and archives that are no lists: passed over, and said. */
  problems: Problem[];
  /** What answers call the documents and files, in the order of problems. */
  documents: string[];
  /** Hexadecimal digest of what standard input gave. */
  inputDigest: string;
}

/** Reads the files one after the other. `names`: what answers call them. Memory: as for `readDocument`. */
export async function readLists(
  files: readonly FoundFile[],
  names: ReadonlyMap<string, string>,
  progress: ProgressCounter,
): Promise<ListReadings> {
  const { batch, finish } = createBatch();
  const compact = compactRecords();
  const through = (findings: Findings): Findings => ({
    ...findings,
    record(record) {
      progress.record();
      findings.record(compact(record));
    },
  });
  const digest = createHash('sha256');
  const read: { file: FoundFile; document: string; reading: DocumentReading }[] = [];
  const failures: LoadFailure[] = [];
  const problems: Problem[] = [];
  const documents: string[] = [];
  for (const file of files) {
    const name = names.get(file.path) ?? file.path;
    const count: BytesRead = (bytes, last) => {
      progress.bytes(file.path, bytes);
      if (file.path === standardInput && last !== undefined) digest.update(last);
    };
    const { readings, passed, brokenOff } = await readFile(file.path, name, count, batch, through);
    documents.push(name, ...[...readings, ...passed].map(({ document }) => document));
    read.push(...readings.map((reading) => ({ file, ...reading })));
    const own = passed.find(({ document }) => document === name);
    const reason = brokenOff ?? own?.reason ?? null;
    if (readings.length === 0 && file.named) {
      failures.push(failureOf(file.path, name, reason ?? 'there is no publication list in it'));
      continue;
    }
    problems.push(...passed.map(passedOver));
    if (brokenOff !== null && readings.length === 0) problems.push(passedOver({ document: name, reason: brokenOff }));
    else if (brokenOff !== null) problems.push(readInPart(name, brokenOff));
  }
  finish();
  const results = read.map(({ file, document, reading }) => ({ file, document, ...reading.result() }));
  return {
    readings: results.map(({ file, ...reading }) => reading),
    failures,
    useless: [...Map.groupBy(results, ({ file }) => file)].flatMap(([file, ofFile]) => nothingRead(file, ofFile)),
    problems,
    documents,
    inputDigest: digest.digest('hex'),
  };
}

/** A named file whose lists gave no record: it stops the load. */
function nothingRead({ path, named }: FoundFile, readings: readonly ListReading[]): LoadFailure[] {
  if (!named || readings.some(({ records }) => records.length > 0)) return [];
  return [
    {
      path,
      ...becauseOf(
        'nothing in it could be read',
        readings.flatMap(({ problems }) => problems),
      ),
    },
  ];
}

interface PassedOver {
  document: string;
  /** A clause. */
  reason: string;
}

/** The lists in a file, what in it is none, and why it was not read to its end, or at all. */
async function readFile(
  path: string,
  name: string,
  bytesRead: BytesRead,
  batch: Batch,
  through: (findings: Findings) => Findings,
) {
  const readings: { document: string; reading: DocumentReading }[] = [];
  const passed: PassedOver[] = [];
  let brokenOff: string | null = null;
  try {
    for await (const { inside, bytes } of openDocuments(path, bytesRead)) {
      const document = inside === '' ? name : `${name}/${inside}`;
      const reading = await readDocument(bytes, document, batch, through);
      if (typeof reading === 'string') passed.push({ document, reason: reading });
      else readings.push({ document, reading });
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    brokenOff = error.message;
  }
  return { readings, passed, brokenOff };
}

function readInPart(document: string, reason: string): Problem {
  const expected = 'an archive that can be read to its end; what could be read of it was used.';
  return { document, line: 1, severity: 'ERROR', found: reason, expected };
}

function passedOver({ document, reason }: PassedOver): Problem {
  return {
    document,
    line: 1,
    severity: 'WARNING',
    found: reason,
    expected: 'a publication list; the file was passed over, as it was not named itself.',
  };
}
