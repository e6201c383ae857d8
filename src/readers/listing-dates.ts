// Dates as listings print them, in English month names or ISO 8601, turned into EDTF.

import { fold } from '../text/fold.ts';
import { monthNamed } from '../text/months.ts';
import { isPartialDate } from '../text/partial-date.ts';
import type { PrintedDate } from './record.ts';

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

/**
 * A printed date in EDTF level 1: `Nov 22, 2022` and `2022-11-22` are `2022-11-22`, `Nov 2022` is `2022-11`, `Jan 28`
 * without a year is `XXXX-01-28`. A date that is in no calendar (`Feb 30`, month 13) and a text that is no date have a
 * null `edtf`. `printed` is the text as given.
 */
export function listingDate(printed: string): PrintedDate {
  for (const form of whole) {
    const groups = form.exec(printed)?.groups;
    if (!groups) continue;
    const year = groups.year ?? 'XXXX';
    if (groups.month === undefined) return { printed, edtf: year };
    const month = `${year}-${twoDigits(monthNamed(fold(groups.month)) ?? Number(groups.month))}`;
    const edtf = groups.day === undefined ? month : `${month}-${twoDigits(Number.parseInt(groups.day, 10))}`;
    return { printed, edtf: isPartialDate(edtf) ? edtf : null };
  }
  return { printed, edtf: null };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
