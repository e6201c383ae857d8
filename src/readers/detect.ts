// Which reader a text is for, told by its content alone.

import { abstractListingReader } from './abstract-listing.ts';
import { authorListingReader } from './author-listing.ts';
import { bibtexReader } from './bibtex.ts';
import { datedListingReader } from './dated-listing.ts';
import type { Reader } from './reader.ts';

/** All readers; where two are equally sure of a text, the earlier one gets it. */
export const readers: readonly Reader[] = [
  bibtexReader,
  datedListingReader,
  abstractListingReader,
  authorListingReader,
];

/** Below this no reader is believed: less than a third of the text has its shape. */
const threshold = 0.3;

/** The reader that is surest of the text, or null where none recognises it. Cost: linear in the text. */
export function detectReader(text: string): Reader | null {
  let best: Reader | null = null;
  let highest = 0;
  for (const reader of readers) {
    const sureness = reader.recognises(text);
    if (sureness >= threshold && sureness > highest) {
      best = reader;
      highest = sureness;
    }
  }
  return best;
}
