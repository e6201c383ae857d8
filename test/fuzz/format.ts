// How a format is fuzzed: the lists that can be written in it, where their entries stand, and what it says of a paper.

import type { Reader } from '../../src/readers/reader.ts';
import type { Alphabet, Paper } from './world.ts';

/** Where an entry stands in its list. */
export interface Place {
  start: number;
  /** Behind what tells that an entry begins here. */
  headEnd: number;
  /** Behind the last character that the entry needs. */
  end: number;
}

/** A list as text, and where in it each paper stands, in order. */
export interface WrittenList {
  text: string;
  places: Place[];
}

/** What a format says of a paper. */
export type Fact = 'TITLE' | 'AUTHORS' | 'YEAR' | 'DATE' | 'DOI' | 'ARXIV' | 'ABSTRACT' | 'VENUE';

/** A format that is fuzzed. */
export interface FuzzedFormat {
  /** As `npm run fuzz` calls it. */
  name: string;
  reader: Reader;
  alphabet: Alphabet;
  facts: readonly Fact[];
  /** How many ways there are to lay a list out. */
  layouts: number;
  write(papers: readonly Paper[], layout: number): WrittenList;
  /**
   * What of an entry may change with what stands in the entry below it: nothing, or its abstract, which goes on until
   * something is known to begin.
   */
  openEnded: boolean;
  /**
   * Whether the list as a whole decides how an entry is read, so that damage to one may cost others their certainty: they
   * are refused then, or read another way.
   */
  decidedByList: boolean;
  /** Damage of which the format cannot tell whether what follows belongs to the damaged entry; null: there is none. */
  swallows: ((lost: string, put: string) => boolean) | null;
}

/** Puts a list together. */
export function listOf(
  before: string,
  entries: readonly { head: string; rest: string }[],
  between: string,
  after: string,
): WrittenList {
  let text = before;
  const places = entries.map(({ head, rest }, index) => {
    if (index > 0) text += between;
    const start = text.length;
    text += head + rest;
    return { start, headEnd: start + head.length, end: text.length };
  });
  return { text: text + after, places };
}
