// Dates as databases print them: `2008/03/15/`, `2020 Jan-Feb`, `2019 Dec-2020 Jan`, `15 March 2020`, `3/15/2020`.

import { fold } from '../text/fold.ts';
import { monthNamed } from '../text/months.ts';
import { isPartialDate } from '../text/partial-date.ts';
import { type DateReading, readDate } from './bibtex-dates.ts';

// Whatever is longer is something else.
const longestDate = 200;
const year = /(?<!\d)\d{4}(?!\d)/gu;

/**
 * The date that a database prints in one field. `printed` is the text as it stands. Slashes part year, month, day and
 * words (RIS: `2008/03/15/`, `2008///Spring`, `2008/in press`), months may have names, hyphens join spans
 * (`2020 Jan-Feb`, `Sep./Oct. 2016`, `2020 Jan 30-Feb 2`, `2019 Dec-2020 Jan`), seasons leave the year. Two numbers that may be day and
 * month either way (`3/4/2020`) leave the year, and are said. All else is as `readDate` has it: `1993/94`, `19xx`,
 * `[1985]`, `to appear`.
 */
export function databaseDate(text: string): DateReading {
  const printed = text.replace(/\s+/gu, ' ').trim();
  if (/^[/\s]*$/u.test(printed)) return { published: null, doubt: null };
  if (printed.length > longestDate) {
    return { published: { printed, edtf: null }, doubt: 'a date; the paper counts as undated.' };
  }
  const { published, doubt } = slashes(printed) ?? dayAndMonthFirst(printed) ?? worded(printed);
  return { published: published && { ...published, printed }, doubt };
}

/**
 * The most exact of several dates that an entry gives, the first one deciding on the year: a later one counts only where
 * it says more about that year. What could not be read of the others is in `doubts`, unless it is about no date at all.
 */
export function mostExactDate(texts: readonly string[]): { published: DateReading['published']; doubts: string[] } {
  const read = texts.map(databaseDate).filter(({ published }) => published !== null);
  const dated = read.filter(({ published }) => published?.edtf != null);
  const [first] = dated;
  let best = first ?? read[0];
  for (const date of dated) {
    const [known, more] = [best?.published?.edtf ?? '', date.published?.edtf ?? ''];
    if (/^\d{4}(?:-\d\d)?$/u.test(known) && more.startsWith(`${known}-`)) best = date;
  }
  const doubtful = first === undefined ? read : [best].filter((date) => date !== undefined);
  return {
    published: best?.published ?? null,
    doubts: doubtful.flatMap(({ doubt }) => (doubt === null ? [] : [doubt])),
  };
}

function partsDate(yearPart: string, month: string, day: string): DateReading {
  return readDate(
    new Map([
      ['year', yearPart],
      ['month', month],
      ['day', day],
    ]),
  );
}

/** `2008/03/15/other`; null for what has no such slashes, and for `1993/94`. */
function slashes(text: string): DateReading | null {
  const [, yearPart, month = '', day = '', other = ''] =
    /^(\d{4})\s*\/\s*(\d{0,2})\s*(?:\/\s*(\d{0,2})\s*(?:\/\s*(.*))?)?$/u.exec(text) ?? [];
  if (yearPart === undefined) return wordsBehindSlash(text);
  if (Number(month) > 12 && day === '' && other === '' && !text.endsWith('/')) return null;
  const isMonth = Number(month) > 0;
  if (!isMonth && other !== '') return worded(`${yearPart} ${other}`);
  return partsDate(yearPart, isMonth ? month : '', isMonth && Number(day) > 0 ? day : '');
}

/** `2008/in press`, `2008/Mar`, `2008/Mar/15`. */
function wordsBehindSlash(text: string): DateReading | null {
  const [, yearPart = '', rest = ''] = /^(\d{4})\s*\/\s*(\D.*)$/u.exec(text) ?? [];
  if (yearPart === '') return null;
  return worded(`${yearPart} ${rest.replaceAll('/', ' ')}`);
}

/** `15.03.2020`, `3/15/2020`, `03-04-2020`, `03/2020`; null for other shapes. */
function dayAndMonthFirst(text: string): DateReading | null {
  const [, month, ofYear = ''] = /^(\d{1,2})[./-](\d{4})$/u.exec(text) ?? [];
  if (month !== undefined) return partsDate(ofYear, month, '');
  const [, first = '', sign = '', second = '', yearPart] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/u.exec(text) ?? [];
  if (yearPart === undefined) return null;
  // With full stops the day is first everywhere.
  if (sign === '.' || Number(first) > 12) return partsDate(yearPart, second, first);
  if (Number(second) > 12) return partsDate(yearPart, first, second);
  if (first === second) return partsDate(yearPart, first, first);
  const { published } = partsDate(yearPart, '', '');
  return {
    published,
    doubt: 'a date such as 2020-03-04, for day and month may be either here; the year alone was used.',
  };
}

function worded(text: string): DateReading {
  const isoBegin = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d\S*$/u.exec(text)?.[1];
  if (isoBegin !== undefined) return readDate(new Map([['date', isoBegin]]));
  if (/^[\d?~%X/.-]+$/iu.test(text)) {
    // A year field's shapes (`1993/94`, `19xx`) and a date field's (`2020-03-15`) are told apart by their hyphens.
    return readDate(new Map([[/^\d{4}-\d\d?(?:-\d\d?)?[?~%]?$/u.test(text) ? 'date' : 'year', text]]));
  }
  const words = text
    .replace(/[,.]/gu, ' ')
    .replace(/ (?:de|del|di|do) /gu, ' ')
    .replace(/(?<=[\p{L}\d]) ?\/ ?(?=\p{L})/gu, '-')
    .replace(/(?<![\p{L}\d])1er /gu, '1 ')
    .replace(/ ?[‐‑–—-] ?/gu, '-');
  const span = spanOf(words);
  if (span !== null) return { published: { printed: text, edtf: span }, doubt: null };
  const [only, ...others] = words.match(year) ?? [];
  const rest = only === undefined ? '' : words.replace(only, ' ').trim();
  const isMonth = fold(rest)
    .split(' ')
    .some((word) => isMonthWord(word));
  if (only === undefined || others.length > 0 || !isMonth) {
    const isSeason = /^(?:spring|summer|autumn|fall|winter)$/u.test(fold(rest.replace(/-.*$/u, '')));
    return readDate(new Map([['year', isSeason && only !== undefined && others.length === 0 ? only : text]]));
  }
  return partsDate(only, rest, '');
}

/**
 * `2019 Dec-2020 Jan`, `2020 Jan-Feb`, `2020 Jan 30-Feb 2`, `2020 Mar 3-9`, and with the year at their end `Jan-Feb 2020`,
 * `3-9 Mar 2020` as an interval; null for what is none.
 */
function spanOf(text: string): string | null {
  const [from = '', to, ...others] = text.split('-');
  if (to === undefined || others.length > 0) return null;
  const isYearBehind = !/\d{4}/u.test(from);
  const year = isYearBehind ? (/\d{4}/u.exec(to)?.[0] ?? '') : '';
  const month = /\p{L}/u.test(from) ? '' : (dayOf(to, year, '')?.slice(5, 7) ?? '');
  const start = dayOf(from, year, isYearBehind ? month : '');
  const end = start && dayOf(to, start.slice(0, 4), start.slice(5, 7));
  if (!start || !end || start.length !== end.length) return null;
  const span = `${start}/${end}`;
  return start < end && isPartialDate(span) ? span : null;
}

/** `2019 Dec 3`, `Dec 3`, `3` with the year and month known from elsewhere, as EDTF; null where it holds something else. */
function dayOf(text: string, knownYear: string, knownMonth: string): string | null {
  let [yearPart, month, day] = [knownYear, '', ''];
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    if (/^\d{4}$/u.test(word)) yearPart = word;
    else if (/^\d{1,2}$/u.test(word) && day === '') day = word.padStart(2, '0');
    else if (month === '' && isMonthWord(fold(word))) month = String(monthNamed(fold(word))).padStart(2, '0');
    else return null;
  }
  const date = [yearPart, month || knownMonth, day].filter((part) => part !== '').join('-');
  return yearPart !== '' && isPartialDate(date) ? date : null;
}

/** Whether a folded word is a month's name or its short form, and not one that only begins like it (`marked`). */
function isMonthWord(word: string): boolean {
  return /^\p{L}{3,10}$/u.test(word) && monthNamed(word) !== null;
}
