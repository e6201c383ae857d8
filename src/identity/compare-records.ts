// Whether two records may be one paper, by their titles, abstracts and author lists.

import { fold } from '../text/fold.ts';
import { likeness, sameAbstract } from './abstracts.ts';
import { alignAuthors } from './align.ts';
import { datesAgree, yearsApart } from './dates.ts';
import type { Entry } from './entries.ts';

/** Years that a preprint, its conference version and its journal version may lie apart. */
export const mostYearsApart = 2;
/** A title of fewer words may be anybody's. */
export const distinctiveWords = 4;
/** Share of the shorter author list that the other must hold. */
export const leastAgreement = 0.5;

export interface Agreement {
  /** The part of the shorter author list that is found in the other, from 0 to 1. */
  share: number;
  count: number;
  /** True where the lists are too long to be compared in full. */
  nearbyOnly: boolean;
}

/** How far two author lists agree; null where one has no list. */
export function agreement(a: Entry, b: Entry): Agreement | null {
  if (a.names.length === 0 || b.names.length === 0) return null;
  const { pairs, nearbyOnly } = alignAuthors(a.names, b.names);
  return { share: pairs.length / Math.min(a.names.length, b.names.length), count: pairs.length, nearbyOnly };
}

/** Two records whose author lists seem to disagree, but were too long to be compared in full. */
export type Unsure = (a: Entry, b: Entry) => void;

function disagree(authors: Agreement | null, a: Entry, b: Entry, unsure: Unsure): boolean {
  if (authors === null || authors.share >= leastAgreement) return false;
  if (authors.nearbyOnly) unsure(a, b);
  return true;
}

/** True for two entries of one list with anything to tell them apart by: whoever keeps it means two publications. */
export function printedApart(a: Entry, b: Entry): boolean {
  if (a.record.document !== b.record.document) return false;
  const differ = (x: string | null, y: string | null): boolean => x !== null && y !== null && fold(x) !== fold(y);
  const dateOf = ({ record }: Entry): string | null => record.published?.edtf ?? null;
  if (!datesAgree(dateOf(a), dateOf(b)) || differ(a.record.venue, b.record.venue)) return true;
  if (a.record.title !== null && b.record.title !== null && a.title !== b.title) return true;
  if (differ(a.record.abstract, b.record.abstract) || differ(a.record.url, b.record.url)) return true;
  const authors = agreement(a, b);
  return authors !== null && authors.share < 1;
}

/** Why two entries of one folded title are one paper, by their authors and years; null where they are not. */
export function titlesMatch(a: Entry, b: Entry, unsure: Unsure): string | null {
  const apart = yearsApart(a.years, b.years);
  if (apart > mostYearsApart) return null;
  const authors = agreement(a, b);
  const distinctive = a.titleWords >= distinctiveWords;
  if (authors === null) return distinctive && apart === 0 ? 'Same title' : null;
  if (disagree(authors, a, b, unsure)) return null;
  // `Introduction` by the same people in the next year is another introduction.
  if (!distinctive && (apart > 0 || authors.share < 1)) return null;
  return `Same title, ${authors.count} ${authors.count === 1 ? 'author' : 'authors'} in common`;
}

/** True where two entries have titles without a long word in common, and lists without an author in common. */
export function looksUnrelated(a: Entry, b: Entry): boolean {
  if (a.title === '' || b.title === '' || a.title === b.title) return false;
  const left = new Set(a.title.split(' '));
  const shared = b.title.split(' ').filter((word) => left.has(word) && word.length > 3).length;
  return shared === 0 && agreement(a, b)?.count === 0;
}

/** Two entries with one abstract. */
export interface SameAbstract {
  /** False where other titles, or years far apart, leave it open whether the two are one paper. */
  one: boolean;
  said: string;
}

/** How two entries of these phrases are alike; null where their abstracts or their authors are not. */
export function abstractsMatch(
  a: Entry,
  b: Entry,
  phrases: readonly [ReadonlySet<number>, ReadonlySet<number>],
  unsure: Unsure,
): SameAbstract | null {
  const like = likeness(...phrases);
  if (!sameAbstract(like)) return null;
  const authors = agreement(a, b);
  if (disagree(authors, a, b, unsure)) return null;
  const percent = Math.round(100 * Math.max(like.resemblance, like.containment));
  const said =
    percent === 100 ? 'Same abstract' : `Same abstract but for its wording, ${percent} % of the phrases shared`;
  if (yearsApart(a.years, b.years) > mostYearsApart) return { one: false, said };
  // A new title for the same text: only the same authors do that.
  const bothTitled = a.title !== '' && b.title !== '' && a.title !== b.title;
  return { one: !bothTitled || (authors !== null && like.resemblance >= 0.8), said };
}
