// All formats that are fuzzed: those of the readers.

import type { FuzzedFormat } from './format.ts';
import { arxivJsonFormat, crossrefFormat, cslJsonFormat, openalexFormat } from './json-formats.ts';
import { bibtexFormat, csvFormat, pubmedFormat, risFormat } from './line-formats.ts';
import {
  abstractListingFormat,
  authorListingFormat,
  datedListingFormat,
  plainListingFormat,
} from './listing-formats.ts';
import { arxivAtomFormat, dblpFormat } from './xml-formats.ts';

export const formats: readonly FuzzedFormat[] = [
  bibtexFormat,
  risFormat,
  cslJsonFormat,
  crossrefFormat,
  openalexFormat,
  arxivJsonFormat,
  arxivAtomFormat,
  dblpFormat,
  pubmedFormat,
  csvFormat,
  plainListingFormat,
  authorListingFormat,
  datedListingFormat,
  abstractListingFormat,
];
