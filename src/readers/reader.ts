// What a reader is: text goes in piece by piece, records and problems come out as soon as they are known.

import type { ListFormat, PersonRecord, Problem, PublicationRecord } from './record.ts';

/** Takes what a reader finds. */
export interface Findings {
  record(record: PublicationRecord): void;
  person(person: PersonRecord): void;
  problem(problem: Problem): void;
}

/** A document that is being read. */
export interface Reading {
  /** The next piece of the text. Pieces end anywhere: in a word, or between a carriage return and its line feed. */
  write(piece: string): void;
  /** There are no more pieces. */
  end(): void;
}

/** What the documents of one load share with each other. */
export interface Batch {
  /** The one value that all documents of this load share under this key; the first who asks makes it. */
  shared<T>(key: object, make: () => T): T;
  /** Has this done when all documents have been read: what could not be known before. In the order of the calls. */
  afterAll(finish: () => void): void;
}

/** A reader of one list format. */
export interface Reader {
  format: ListFormat;
  /**
   * How sure the reader is that a text with this beginning is its format, judged by content alone: 0 (no) to 1
   * (certain). The beginning is the whole text where that is short, and may end anywhere.
   */
  recognises(beginning: string): number;
  /**
   * Begins to read a document. Never throws on bad input, nor do `write` and `end`: a broken entry costs that entry, and
   * becomes a problem. Records may come in any order (load puts them in that of their lines); what is kept of the text
   * meanwhile is bounded by an entry, not by the document, unless the reader's docstring says why not.
   */
  open(document: string, findings: Findings, batch: Batch): Reading;
}
