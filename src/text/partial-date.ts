// Dates as precise as a list prints them: EDTF level 1 (https://www.loc.gov/standards/datetime/), and the unknown year.
import edtf from 'edtf';
import { detach } from './detach.ts';

/** What a partial date says, in whole days since 1970-01-01. */
export interface DateExtent {
  /** First and last day it may mean; -Infinity and Infinity where the year is not known. */
  earliest: number;
  latest: number;
  /** The year where one year is meant; null for decades (`199X`), spans of years and unknown years. */
  year: number | null;
  /** Marked `?`, `~` or `%`: the list itself is not sure. */
  uncertain: boolean;
  /** `MM-DD` of a date whose year is not known, else null. */
  monthDay: string | null;
}

/** An inclusive span of days; a side not given is -Infinity or Infinity. */
export interface DateWindow {
  from: number;
  to: number;
}

/** INSIDE and OUTSIDE are certain; UNPLACED: the date, as far as it is known, may lie on either side of an end. */
export type DatePlacement = 'INSIDE' | 'OUTSIDE' | 'UNPLACED';

const millisecondsPerDay = 86_400_000;
const single = String.raw`\d{4}(?:-\d\d(?:-\d\d)?)?`;
const accepted = new RegExp(`^(?:${single}[?~%]?|${single}/${single}|\\d{2}XX|\\d{3}X|XXXX-\\d\\d-\\d\\d)$`);
const read = new Map<string, DateExtent | null>();
const mostRemembered = 50_000;

/**
 * The extent of `2022-11-22`, `2022-11`, `2022`, each with `?`, `~` or `%` behind it, of two of them with `/` between
 * (some time from the first to the last), of `199X`, `19XX` or `XXXX-01-28`; null for anything else, impossible days
 * included. Cost: a look-up for a date seen before.
 */
export function dateExtent(text: string): DateExtent | null {
  const known = read.get(text);
  if (known !== undefined) return known;
  // Of any length, and made by whoever asks: only what looks like a date is remembered, by itself.
  if (!accepted.test(text)) return null;
  if (read.size >= mostRemembered) read.clear();
  const extent = parse(text);
  read.set(detach(text), extent);
  return extent;
}

/** Whether the text is a date that `dateExtent` understands. */
export function isPartialDate(text: string): boolean {
  return dateExtent(text) !== null;
}

/**
 * Where a date lies against a window; one open at both ends holds everything. Else a date that is marked uncertain, and
 * no date at all, can never be placed.
 */
export function placeInWindow(date: DateExtent | null, window: DateWindow): DatePlacement {
  if (window.from === -Infinity && window.to === Infinity) return 'INSIDE';
  if (date === null || date.uncertain) return 'UNPLACED';
  if (date.monthDay !== null) return fallsIn(date.monthDay, window) ? 'UNPLACED' : 'OUTSIDE';
  if (date.earliest >= window.from && date.latest <= window.to) return 'INSIDE';
  return date.latest < window.from || date.earliest > window.to ? 'OUTSIDE' : 'UNPLACED';
}

/** Whether a day of the year occurs in a window. */
function fallsIn(monthDay: string, window: DateWindow): boolean {
  // Between 1896 and 1904 there was no 29 February.
  if (window.to - window.from >= 366 * 8) return true;
  const firstYear = new Date(window.from * millisecondsPerDay).getUTCFullYear();
  const lastYear = new Date(window.to * millisecondsPerDay).getUTCFullYear();
  for (let year = firstYear; year <= lastYear; year++) {
    const day = dateExtent(`${String(year).padStart(4, '0')}-${monthDay}`);
    if (day !== null && day.earliest >= window.from && day.earliest <= window.to) return true;
  }
  return false;
}

function parse(text: string): DateExtent | null {
  // A leap year stands in for the unknown one, so that it may be a 29 February.
  const yearless = text.startsWith('XXXX-');
  const known = yearless ? text.replace('XXXX', '2000') : text;
  if (!known.split('/').every(isOnCalendar)) return null;
  try {
    const value = edtf(known);
    if ((value.type !== 'Date' && value.type !== 'Interval') || value.max < value.min) return null;
    if (yearless)
      return { earliest: -Infinity, latest: Infinity, year: null, uncertain: false, monthDay: text.slice(5) };
    const [first, last] = [new Date(value.min).getUTCFullYear(), new Date(value.max).getUTCFullYear()];
    return {
      earliest: Math.floor(value.min / millisecondsPerDay),
      latest: Math.floor(value.max / millisecondsPerDay),
      year: first === last ? first : null,
      uncertain: /[?~%]$/.test(text),
      monthDay: null,
    };
  } catch {
    return null;
  }
}

/** Whether a full date is a day of its month: the library lets a 29 February pass in any year. */
function isOnCalendar(date: string): boolean {
  const day = /^\d{4}-\d\d-\d\d/.exec(date)?.[0];
  if (day === undefined) return true;
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}
