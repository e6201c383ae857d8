// Lists to records: every file opened and unpacked, every document in it read.
import { isAboutFolder } from './input/about-folder.ts';
import type { FoundFile } from './input/find-files.ts';
import { InputError } from './input/input-error.ts';
import { openDocuments } from './input/open-documents.ts';
import { type DocumentReading, type NotRead, readDocument } from './load-document.ts';
import { becauseOf, failureOf, type LoadFailure } from './load-files.ts';
import type { ProgressCounter } from './load-progress.ts';
import { compactRecords } from './readers/compact.ts';
import { excerpt } from './readers/lines.ts';
import { createBatch, type ReadResult } from './readers/read-text.ts';
import type { Batch, Findings } from './readers/reader.ts';
import type { Problem, PublicationRecord } from './readers/record.ts';
import { count } from './text/count.ts';

/** What a document says. */
export interface ListReading extends ReadResult {
  document: string;
}

export interface ListReadings {
  /** In the order of the files, those of an archive by name. */
  readings: ListReading[];
  /** Named files of which nothing could be used. */
  failures: LoadFailure[];
  /** Named files that are lists, which gave nothing but errors. */
  useless: LoadFailure[];
  /** Documents of folders, patterns and archives that are no lists: passed over, and said. */
  problems: Problem[];
  /** What answers call the documents and files, in the order of problems. */
  documents: string[];
  /** Hexadecimal digests of the files' bytes, by path. */
  digests: ReadonlyMap<string, string>;
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
      if (record.title === null && record.format !== 'ABSTRACT_LISTING') findings.problem(untitled(record));
      findings.record(compact(record));
    },
  });
  const read: { file: FoundFile; document: string; reading: DocumentReading }[] = [];
  const failures: LoadFailure[] = [];
  const problems: Problem[] = [];
  const documents: string[] = [];
  const digests = new Map<string, string>();
  for (const file of files) {
    const name = names.get(file.path) ?? file.path;
    const { readings, notRead, brokenOff, digest } = await readFile(file.path, name, progress, batch, through);
    digests.set(file.path, digest);
    documents.push(name);
    for (const { document } of [...readings, ...notRead]) documents.push(document);
    for (const reading of readings) read.push({ file, ...reading });
    const own = notRead.find(({ document }) => document === name);
    if (readings.length === 0 && file.named) {
      failures.push(failureOf(file.path, name, brokenOff ?? own?.reason ?? nothingInside(notRead)));
    } else if (readings.length === 0 && own === undefined && brokenOff === null) {
      problems.push(passedOver({ document: name, reason: nothingInside(notRead), inside: '', damaged: false }));
    } else {
      for (const each of notRead) problems.push(passedOver(each));
      if (brokenOff !== null)
        problems.push(passedOver({ document: name, reason: brokenOff, inside: '', damaged: true }));
    }
  }
  finish();
  const results = read.map(({ file, document, reading }) => ({ file, document, ...reading.result() }));
  return {
    readings: results.map(({ file, ...reading }) => reading),
    failures,
    useless: [...Map.groupBy(results, ({ file }) => file)].flatMap(([file, ofFile]) => nothingRead(file, ofFile)),
    problems,
    documents,
    digests,
  };
}

/** A named file whose lists gave nothing but errors stops the load. */
function nothingRead({ path, named }: FoundFile, readings: readonly ListReading[]): LoadFailure[] {
  const problems = readings.flatMap((reading) => reading.problems);
  const isUseful = readings.some(({ records, people }) => records.length + people.length > 0);
  if (!named || isUseful || problems.every(({ severity }) => severity === 'WARNING')) return [];
  return [{ path, ...becauseOf('nothing in it could be read', problems) }];
}

// Lists of abstracts print no titles; in all others one is missed.
function untitled({ document, line, key, authors }: PublicationRecord): Problem {
  const found = [key, authors.map(({ printed }) => printed).join(', ')].filter((text) => text).join(': ');
  const expected = 'a title; the entry was read without one.';
  return { document, line, severity: 'WARNING', found: excerpt(found) || 'an entry without a title', expected };
}

/** A document that was not read. */
interface NotReadDocument extends NotRead {
  document: string;
  /** The path inside the archive; empty where the file is the document. */
  inside: string;
}

/** The lists in a file, what in it is none, and why it was not read to its end, or at all. */
async function readFile(
  path: string,
  name: string,
  progress: ProgressCounter,
  batch: Batch,
  through: (findings: Findings) => Findings,
) {
  const readings: { document: string; reading: DocumentReading }[] = [];
  const notRead: NotReadDocument[] = [];
  let brokenOff: string | null = null;
  const { documents, digest } = openDocuments(path, (count) => progress.bytes(path, count));
  try {
    for await (const { inside, bytes } of documents) {
      const document = inside === '' ? name : `${name}/${inside}`;
      if (isAboutFolder(inside)) {
        notRead.push({ document, reason: leftOutReason, inside, damaged: false });
        continue;
      }
      const reading = await readDocument(bytes, document, batch, through);
      if ('reason' in reading) notRead.push({ document, inside, ...reading });
      else readings.push({ document, reading });
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    brokenOff = error.message;
  }
  return { readings, notRead, brokenOff, digest: digest() };
}

const leftOutReason = 'not read, for it is about the folder';

/** Of a file that a folder or pattern has, and that is about the folder. */
export function leftOutProblem(document: string): Problem {
  return {
    document,
    line: 1,
    severity: 'WARNING',
    found: leftOutReason,
    expected: 'a publication list; name the file itself to read it.',
  };
}

/** Why an archive gives nothing, as a clause: what is left out for its name alone may have been meant as a list. */
function nothingInside(notRead: readonly NotReadDocument[]): string {
  const nothing = 'there is no publication list in it';
  const [first, ...others] = notRead.filter(({ reason }) => reason === leftOutReason);
  if (first === undefined) return nothing;
  if (others.length === 0) return `${nothing}: ${first.inside} was ${leftOutReason}`;
  const names = `${first.inside} and ${count(others.length, 'other file')}`;
  return `${nothing}: ${names} were not read, for they are about the folder`;
}

function passedOver({ document, reason, inside, damaged }: NotReadDocument): Problem {
  return {
    document,
    line: 1,
    severity: damaged ? 'ERROR' : 'WARNING',
    found: reason,
    expected: damaged
      ? 'a file that can be read to its end; what could be read of it was used.'
      : `a publication list; the file was passed over${inside === '' ? ', as it was not named itself' : ''}.`,
  };
}
