// When an entry says it appeared: BibLaTeX's `date`, or BibTeX's `year`, `month` and `day`, as EDTF.
import { fold } from '../text/fold.ts';
import { latexToText } from '../text/latex.ts';
import { monthNamed } from '../text/months.ts';
import { isPartialDate } from '../text/partial-date.ts';
import type { PrintedDate } from './record.ts';

export interface DateReading {
  published: PrintedDate | null;
  /** What was expected where something printed could not be read; null where all is well. */
  doubt: string | null;
}

const noSuchMonth = 'a month from 1 to 12; the year alone was used.';
const noSuchDay = 'a day that this month has; the month alone was used.';

// EDTF's numbers for seasons, quarters and halves of a year, which stand in the month's place.
const season = /^(?:2\d|3\d|4[01])$/u;

const notYet = new RegExp(
  '^(?:to (?:appear|be published)|in (?:press|print)|forthcoming|accepted|submitted|in preparation|preprint|unpublished|' +
    '(?:online )?ahead of print|im (?:druck|erscheinen)|[aà] para[iî]tre|sous presse|en prensa|in (?:corso di )?stampa|' +
    'no prelo|no date|undated|[ns]\\. ?d\\.?|\\[?[?x-]+\\]?)$',
  'iu',
);

/**
 * The date of an entry. `printed` is the `date`, or `year month day` with each as it is written.
 *
 * From `date` (BibLaTeX's EDTF): years, months and days with `?`, `~` or `%`, `199X`, `XXXX-01-28`, and intervals with
 * both ends are kept; times of day, unspecified months (`2004-XX`) and seasons (`2004-21`) leave the year or month that
 * is certain; of an interval with one end that end is kept, in doubt (`1993/` is `1993?`). A month or day that the
 * calendar does not have (`2004-13`, `2004-02-30`) leaves the year, or the year and month, and is said.
 *
 * From `year`: `1985a` tells entries apart and is 1985; `19xx`, `19??`, `198-` are `19XX`, `19XX`, `198X`; `[1985]` and
 * `1985?` are `1985?`, for whoever made the list got them from elsewhere than the paper; `c1985`, `ca. 1985`, `about 1985`
 * are `1985~`, and `ca. 1985?` is `1985%`; `1993/94`, `1981--1982` are intervals, `1989--` is `1989?`; `2024-12` is read
 * as a date; `to appear` and the like have no date. Two months (`May--June`) are an interval; more of them, or something else than a month (`Spring`),
 * leave the year.
 */
export function readDate(fields: ReadonlyMap<string, string>): DateReading {
  const text = (name: string): string =>
    latexToText(fields.get(name) ?? '')
      .replace(/\s+/gu, ' ')
      .trim();
  const date = text('date');
  if (date !== '') return dateField(date);
  const year = text('year');
  if (year === '') return { published: null, doubt: null };
  const month = text('month');
  const day = text('day');
  const printed = [year, month, day].filter((part) => part !== '').join(' ');
  const edtfYear = yearOf(year);
  // Some programs write a whole date there: 2024-12 is no span of years.
  if (edtfYear === null && /^\d{4}-\d\d(?:-\d\d)?$/u.test(year)) return dateField(year);
  if (edtfYear === null || !/^\d{4}$/u.test(edtfYear)) return dated(printed, edtfYear, 'a year of four digits');
  return withMonth(printed, edtfYear, month, day);
}

function dated(printed: string, edtf: string | null, expected: string): DateReading {
  const doubt = edtf === null && !notYet.test(printed) ? `${expected}; the paper counts as undated.` : null;
  return { published: { printed, edtf }, doubt };
}

function dateField(date: string): DateReading {
  const [, year, month = '', day, doubtSign = ''] = /^(\d{4})-(\d\d?)(?:-(\d\d?))?([?~%]?)$/u.exec(date) ?? [];
  const isOtherwise = day === undefined && (season.test(month) || interval(year ?? '', month) !== null);
  if (year === undefined || isOtherwise) {
    return dated(date, edtfOf(date), 'a date such as 2004, 2004-03, 2004-03-17 or 2004?');
  }
  const { edtf, doubt } = onCalendar(year, Number(month), day === undefined ? undefined : Number(day));
  return { published: { printed: date, edtf: `${edtf}${doubtSign}` }, doubt };
}

/** A date of the `date` field; null where no EDTF can be made of it. */
function edtfOf(date: string): string | null {
  const ends = date.split('/').map((end) => end.trim());
  if (ends.length > 2) return null;
  const [start = '', end] = ends.map((part) => (/^(?:\.\.)?$/u.test(part) ? '' : (singleDate(part) ?? null)));
  if (start === null || end === null) return null;
  if (end === undefined) return start === '' ? null : start;
  // EDTF has no span whose ends are in doubt.
  const span = `${start}/${end}`;
  if (start !== '' && end !== '') return start <= end && isPartialDate(span) ? span : null;
  const known = start || end;
  return known === '' ? null : `${known.replace(/[?~%]$/u, '')}?`;
}

function singleDate(text: string): string | null {
  const date = text
    .replace(/T[\d:.]+(?:Z|[+-][\d:]+)?(?=[?~%]?$)/u, '')
    .replace(/^(\d{4})-(?:XX(?:-XX)?|2\d|3\d|4[01])(?=[?~%]?$)/iu, '$1')
    .replace(/^(\d{4}-\d\d)-XX(?=[?~%]?$)/iu, '$1')
    .toUpperCase();
  if (isPartialDate(date)) return date;
  // Slips that are plain all the same: 2004-3-7, and a year as the `year` field would have it.
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d?)(?:-(\d\d?))?$/u.exec(date) ?? [];
  const padded = [year, month.padStart(2, '0'), ...(day === '' ? [] : [day.padStart(2, '0')])].join('-');
  return isPartialDate(padded) ? padded : yearOf(text);
}

/** A `year` field as EDTF; null where it names no year. */
function yearOf(printed: string): string | null {
  const year = printed.replace(/[‐‑–—−]+/gu, '-');
  const exact = /^(\d{4})[a-z]?$/u.exec(year)?.[1];
  if (exact !== undefined) return exact;
  const decade = /^\[?(\d{2,3})([x?-]{1,2})\]?$/iu.exec(year);
  if (decade !== null) {
    const [, digits = '', rest = ''] = decade;
    return digits.length + rest.length === 4 ? `${digits}${'X'.repeat(rest.length)}` : null;
  }
  const span = /^(\d{4})(?:\/|-+)(\d{1,4})$/u.exec(year);
  if (span !== null) return interval(span[1] ?? '', span[2] ?? '');
  const [, circa, approximate, question] =
    /^[[(]?(?:(c|ca?\.|ca|circa|about|around|approx\.?|approximately)|©|p|℗)?\s*(\d{4})\s*[\])]?(\?|-+)?[\])]?$/iu.exec(
      year,
    ) ?? [];
  if (approximate !== undefined) return `${approximate}${circa === undefined ? '?' : question === '?' ? '%' : '~'}`;
  if (isPartialDate(year)) return year;
  // `in press, 2004`, `May 1999`: one year among words is that year, not quite surely.
  const mentioned = [...year.matchAll(/(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/gu)].map(([digits]) => digits);
  return mentioned.length === 1 ? `${mentioned[0]}?` : null;
}

/** `1993/94` is 1993 to 1994: the second year may be cut to the digits that change. */
function interval(start: string, cut: string): string | null {
  const end = `${start.slice(0, 4 - cut.length)}${cut}`;
  return end > start ? `${start}/${end}` : null;
}

function withMonth(printed: string, year: string, month: string, day: string): DateReading {
  const published = (edtf: string): PrintedDate => ({ printed, edtf });
  if (month === '') return { published: published(year), doubt: null };
  const parts = fold(month).split(' ');
  const named = parts.map(monthNamed).filter((number) => number !== null);
  const numbers = parts
    .filter((part) => /^\d{1,2}(?:st|nd|rd|th)?$/u.test(part))
    .map((part) => Number.parseInt(part, 10));
  const isNumber = named.length === 0 && parts.length === 1 && numbers.length === 1;
  const [number, ...others] = isNumber ? numbers : new Set(named);
  const days = [...(isNumber ? [] : numbers), ...(/^\d{1,2}$/u.test(day) ? [Number(day)] : [])];
  const [second] = others;
  if (number !== undefined && second !== undefined && number < second && parts.length === 2) {
    return {
      published: published([number, second].map((one) => onCalendar(year, one, undefined).edtf).join('/')),
      doubt: null,
    };
  }
  if (number === undefined || second !== undefined) return { published: published(year), doubt: null };
  const [dayNumber] = days.length === 1 ? days : [];
  const { edtf, doubt } = onCalendar(year, number, dayNumber);
  return { published: published(edtf), doubt };
}

/** The date as far as the calendar has it, and what was expected of the rest. */
function onCalendar(year: string, month: number, day: number | undefined): { edtf: string; doubt: string | null } {
  const toMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (!isPartialDate(toMonth)) return { edtf: year, doubt: noSuchMonth };
  if (day === undefined) return { edtf: toMonth, doubt: null };
  const toDay = `${toMonth}-${String(day).padStart(2, '0')}`;
  return isPartialDate(toDay) ? { edtf: toDay, doubt: null } : { edtf: toMonth, doubt: noSuchDay };
}
