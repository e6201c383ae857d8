// Dates as listings print them, in English month names or ISO 8601, turned into EDTF.

import type { PrintedDate } from './record.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|' +
  'Nov(?:ember)?|Dec(?:ember)?)\\.?';
const day = '\\d{1,2}(?:st|nd|rd|th)?';
const year = '(?:1[5-9]|20)\\d\\d';

const forms = [
  `(?<month>${month})\\s+(?<day>${day})(?:,?\\s+(?<year>${year}))?`,
  `(?<day>${day})\\s+(?<month>${month})(?:,?\\s+(?<year>${year}))?`,
  `(?<month>${month}),?\\s+(?<year>${year})`,
  `(?<year>${year})-(?<month>\\d\\d)(?:-(?<day>\\d\\d))?`,
  `(?<year>${year})`,
];

const whole = forms.map((form) => new RegExp(`^${form}$`, 'iu'));

/** The source of a regular expression that matches any date `listingDate` reads; it has no groups of its own. */
export const datePattern = `(?:${forms.map((form) => form.replace(/\?<\w+>/gu, '?:')).join('|')})`;

function daysIn(monthNumber: number, yearNumber: number | null): number {
  if (monthNumber === 2) {
    // Without a year the 29th is possible.
    return yearNumber === null || (yearNumber % 4 === 0 && (yearNumber % 100 !== 0 || yearNumber % 400 === 0))
      ? 29
      : 28;
  }
  return [4, 6, 9, 11].includes(monthNumber) ? 30 : 31;
}

/**
 * A printed date in EDTF level 1: `Nov 22, 2022` and `2022-11-22` are `2022-11-22`, `Nov 2022` is `2022-11`, `Jan 28`
 * without a year is `XXXX-01-28`. A date that is in no calendar (`Feb 30`, month 13) and a text that is no date have a
 * null `edtf`. `printed` is the text as given.
 */
export function listingDate(printed: string): PrintedDate {
  for (const form of whole) {
    const groups = form.exec(printed)?.groups;
    if (!groups) continue;
    const yearText = groups.year ?? null;
    if (groups.month === undefined) return { printed, edtf: yearText };
    const named = months.indexOf(groups.month.slice(0, 3).toLowerCase());
    const monthNumber = named >= 0 ? named + 1 : Number(groups.month);
    if (monthNumber < 1 || monthNumber > 12) return { printed, edtf: null };
    const monthText = `${yearText ?? 'XXXX'}-${String(monthNumber).padStart(2, '0')}`;
    if (groups.day === undefined) return { printed, edtf: monthText };
    const dayNumber = Number.parseInt(groups.day, 10);
    if (dayNumber < 1 || dayNumber > daysIn(monthNumber, yearText === null ? null : Number(yearText))) {
      return { printed, edtf: null };
    }
    return { printed, edtf: `${monthText}-${String(dayNumber).padStart(2, '0')}` };
  }
  return { printed, edtf: null };
}
