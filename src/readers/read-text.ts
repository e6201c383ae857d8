// Reading a text that is there as a whole, and readers that need the whole text.

import { openDocument } from './nothing-read.ts';
import type { Batch, Findings, Reader, Reading } from './reader.ts';
import type { ListFormat, PersonRecord, Problem, PublicationRecord } from './record.ts';

/** All that a document says. */
export interface ReadResult {
  format: ListFormat;
  /** By line. */
  records: PublicationRecord[];
  /** By line. */
  people: PersonRecord[];
  /** By line. */
  problems: Problem[];
}

/** A batch, and `finish`, which ends it once all its documents have been read. */
export function createBatch(): { batch: Batch; finish(): void } {
  const values = new Map<object, unknown>();
  const waiting: (() => void)[] = [];
  const batch: Batch = {
    shared<T>(key: object, make: () => T): T {
      if (!values.has(key)) values.set(key, make());
      return values.get(key) as T;
    },
    afterAll: (finish) => void waiting.push(finish),
  };
  return {
    batch,
    finish() {
      for (const each of waiting.splice(0)) each();
    },
  };
}

/** What the text says, read as a document of its own. */
export function readText(reader: Reader, text: string, document: string): ReadResult {
  const { batch, finish } = createBatch();
  const { findings, result } = gather(reader.format);
  const reading = openDocument(reader, document, findings, batch);
  reading.write(text);
  reading.end();
  finish();
  return result();
}

/** Findings that keep what they are given; `result` gives it in the order of its lines. */
export function gather(format: ListFormat): { findings: Findings; result(): ReadResult } {
  const records: PublicationRecord[] = [];
  const people: PersonRecord[] = [];
  const problems: Problem[] = [];
  const byLine = <T extends { line: number }>(found: T[]): T[] => found.sort((a, b) => a.line - b.line);
  return {
    findings: {
      record: (record) => void records.push(record),
      person: (person) => void people.push(person),
      problem: (problem) => void problems.push(problem),
    },
    result: () => ({ format, records: byLine(records), people: byLine(people), problems: byLine(problems) }),
  };
}

/** A reading for a format whose entries cannot be told apart before the whole text is there. */
export function readingWhole(read: (text: string) => void): Reading {
  const pieces: string[] = [];
  return {
    write: (piece) => void pieces.push(piece),
    end: () => read(pieces.splice(0).join('')),
  };
}
