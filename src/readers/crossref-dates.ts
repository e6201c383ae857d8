// When a Crossref work was published, out of the many dates that Crossref keeps of it.

import type { DateReading } from './bibtex-dates.ts';
import { readCslDate } from './csl-dates.ts';
import { valueAt } from './json-fields.ts';

const publications = ['published', 'published-print', 'published-online', 'published-other', 'posted'];

/**
 * The day that a work was first public, which is when its authors had worked together: the earliest of the dates of
 * publication (print, online, or posted, for preprints), where one of them lies in the other the more precise one (`2013`
 * and `2013-05-12`: the latter). Where there is none, the day a thesis or standard was approved; else `issued`, all that
 * short forms of the metadata have. Never when Crossref's entry was `created`, `indexed` or `deposited`, which may be
 * decades later.
 */
export function crossrefDate(work: unknown): DateReading {
  let earliest: DateReading = { published: null, doubt: null };
  for (const name of publications) {
    const date = readCslDate(valueAt(work, name));
    if (isBefore(date.published?.edtf ?? null, earliest.published?.edtf ?? null)) earliest = date;
    else if (earliest.published === null && date.published !== null) earliest = date;
  }
  for (const name of ['approved', 'issued']) {
    if (earliest.published === null) earliest = readCslDate(valueAt(work, name));
  }
  return earliest;
}

function isBefore(date: string | null, other: string | null): boolean {
  if (date === null || other === null) return date !== null;
  return date.startsWith(other) || (date < other && !other.startsWith(date));
}
