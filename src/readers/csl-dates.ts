// The dates of CSL-JSON and Crossref: parts, or whatever text stands for them.

import { fold } from '../text/fold.ts';
import { monthNamed } from '../text/months.ts';
import { isPartialDate } from '../text/partial-date.ts';
import { type DateReading, readDate } from './bibtex-dates.ts';
import { isObject, isTrueAt, listAt, numberAt, textAt } from './json-fields.ts';
import { listingDate } from './listing-dates.ts';

// What is longer was never meant for a date.
const longestDate = 200;
const noDate: DateReading = { published: null, doubt: null };
const seasons = /^(?:spring|summer|autumn|fall|winter|season|q[1-4]|\d\d?(?:st|nd|rd|th)?)$/u;

/**
 * A date of CSL (https://docs.citationstyles.org/en/stable/specification.html#date-variables): `date-parts` with numbers
 * or digits, two of them for a span, or the numbers of one date without brackets of their own; `edtf`, `raw`, `literal`, or
 * a bare text or number, in EDTF or as people write dates. `circa` makes it `2004~` (EDTF has nothing for a span that is
 * approximate: it stays), EDTF's own `?` in its place `2004?`; `season` leaves the year. `[[null]]`, `[[0]]` and empty texts are no date. What was expected
 * instead of something that is no date is in `doubt`.
 */
export function readCslDate(value: unknown): DateReading {
  if (typeof value === 'string') return dateOfText(value);
  if (typeof value === 'number') return value === 0 ? noDate : dateOfText(String(value));
  if (!isObject(value)) return noDate;
  const circa = textAt(value, 'circa') ?? '';
  const isCirca = isTrueAt(value, 'circa') || numberAt(value, 'circa') === 1 || /^(?:true|[?~%])$/u.test(circa);
  const signed = (date: string | null) => (circa === '?' ? inDoubt(date) : isCirca ? approximately(date) : date);
  const parts = listAt(value, 'date-parts');
  const isFlat = parts.length > 0 && !parts.some((part) => Array.isArray(part));
  const ends = (isFlat ? [parts] : parts.slice(0, 2)).map(partsOf);
  if (ends.every((end) => end.length === 0)) {
    const text = ['edtf', 'raw', 'literal', 'date-parts']
      .map((name) => textAt(value, name))
      .find((one) => one !== null);
    const { published, doubt } = dateOfText(text ?? '');
    return {
      published: published && { ...published, edtf: signed(published.edtf) },
      doubt,
    };
  }
  const { edtf, doubt } = spanOf(ends.map(dateOfParts));
  const season = textAt(value, 'season');
  const dates = ends.map((end) => end.join('-')).join('/');
  return {
    published: {
      printed: [...(isCirca ? ['circa'] : []), dates, ...(season === null ? [] : [season])].join(' '),
      edtf: signed(edtf),
    },
    doubt,
  };
}

/** A date in EDTF as one that may be wrong, where EDTF can say so. */
function inDoubt(edtf: string | null): string | null {
  return edtf !== null && /^\d{4}(?:-\d\d){0,2}$/u.test(edtf) ? `${edtf}?` : edtf;
}

/** A date in EDTF as one that is approximate, where EDTF can say so. */
function approximately(edtf: string | null): string | null {
  const [, exact, sign] = /^(\d{4}(?:-\d\d){0,2})([?~%]?)$/u.exec(edtf ?? '') ?? [];
  return exact === undefined ? edtf : `${exact}${sign === '?' || sign === '%' ? '%' : '~'}`;
}

/** Year, month and day, as far as they go; empty where there is no year. */
function partsOf(parts: unknown): number[] {
  const numbers = (Array.isArray(parts) ? parts : [parts])
    .slice(0, 3)
    .map((part: unknown) => numberAt({ part }, 'part'));
  const known: number[] = [];
  for (const number of numbers) {
    if (number === null || number === 0) break;
    known.push(number);
  }
  return known;
}

interface End {
  edtf: string | null;
  doubt: string | null;
}

/** One end of a date; null where nothing is said of it. */
function dateOfParts([year, month, day]: readonly number[]): End | null {
  if (year === undefined) return null;
  const fields = new Map([['year', String(year)]]);
  // EDTF has seasons, quarters and halves of a year in the month's place.
  const isSeason = month !== undefined && month >= 21 && month <= 41;
  if (month !== undefined && !isSeason) fields.set('month', String(month));
  if (day !== undefined && !isSeason) fields.set('day', String(day));
  const { published, doubt } = readDate(fields);
  return { edtf: published?.edtf ?? null, doubt };
}

function spanOf([start = null, ...others]: readonly (End | null)[]): End {
  const [end] = others;
  if (end === undefined) return start ?? { edtf: null, doubt: null };
  if (start === null || end === null) {
    const known = start ?? end;
    return { edtf: known?.edtf ? `${known.edtf}?` : null, doubt: known?.doubt ?? null };
  }
  const doubt = start.doubt ?? end.doubt;
  if (start.edtf === null || end.edtf === null || start.edtf === end.edtf)
    return { edtf: start.edtf ?? end.edtf, doubt };
  // From some month of a year to that year: the year is all that is sure.
  if (start.edtf.startsWith(end.edtf)) return { edtf: end.edtf, doubt };
  const span = `${start.edtf}/${end.edtf}`;
  if (isPartialDate(span)) return { edtf: span, doubt };
  return { edtf: null, doubt: 'a span that ends after it begins; the paper counts as undated.' };
}

/** A date as people or EDTF write it; words that are neither months nor seasons leave a year in doubt. */
export function dateOfText(source: string): DateReading {
  const printed = source.replace(/\s+/gu, ' ').trim().slice(0, longestDate);
  if (printed === '') return noDate;
  const asListed = listingDate(printed);
  if (asListed.edtf !== null && !asListed.edtf.startsWith('XXXX')) return { published: asListed, doubt: null };
  const slashed = /^(\d{4})[/.](\d\d?)[/.](\d\d?)$/u.exec(printed);
  const date = readDate(new Map([['date', slashed?.slice(1).join('-') ?? printed]]));
  const inWords = yearAndMonths(printed) ?? readDate(new Map([['year', printed]]));
  const isBetter = date.published?.edtf === null || /^\d{4}[?~%]$/u.test(date.published?.edtf ?? '');
  const { published, doubt } = isBetter && inWords.published?.edtf ? inWords : date;
  return { published: published && { printed, edtf: published.edtf }, doubt };
}

/** One year among months, days and seasons only (`Spring 2004`, `17 März 2004`, `3/4/2004`: day or month first); else null. */
function yearAndMonths(printed: string): DateReading | null {
  const [year, ...others] = [...printed.matchAll(/(?<!\d)\d{4}(?!\d)/gu)].map(([digits]) => digits);
  if (year === undefined || others.length > 0) return null;
  const rest = fold(printed.replace(year, ' ')).split(' ');
  if (rest.some((word) => /\p{L}/u.test(word)) && rest.every(isDateWord)) {
    return readDate(
      new Map([
        ['year', year],
        ['month', rest.join(' ')],
      ]),
    );
  }
  return /^\d\d?[/.]\d\d?[/.]\d{4}$/u.test(printed) ? readDate(new Map([['year', year]])) : null;
}

function isDateWord(word: string): boolean {
  return seasons.test(word) || (monthNamed(word) !== null && word.length <= 9);
}
