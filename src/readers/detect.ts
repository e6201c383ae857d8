// Which reader a text is for, told by its content alone.

import { abstractListingReader } from './abstract-listing.ts';
import { arxivAtomReader } from './arxiv-atom.ts';
import { arxivJsonReader } from './arxiv-json.ts';
import { authorListingReader } from './author-listing.ts';
import { bibtexReader } from './bibtex.ts';
import { crossrefReader } from './crossref.ts';
import { cslJsonReader } from './csl-json.ts';
import { csvReader } from './csv.ts';
import { datedListingReader } from './dated-listing.ts';
import { dblpReader } from './dblp.ts';
import { openalexReader } from './openalex.ts';
import { plainListingReader } from './plain-listing.ts';
import { pubmedReader } from './pubmed.ts';
import type { Reader } from './reader.ts';
import { risReader } from './ris.ts';

/** All readers; where two are equally sure of a text, the earlier one gets it. */
export const readers: readonly Reader[] = [
  bibtexReader,
  risReader,
  pubmedReader,
  dblpReader,
  arxivAtomReader,
  crossrefReader,
  openalexReader,
  arxivJsonReader,
  cslJsonReader,
  csvReader,
  datedListingReader,
  abstractListingReader,
  authorListingReader,
  plainListingReader,
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
