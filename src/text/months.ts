// Months: their names as lists print them, and counting them back on the calendar.

/** The first three letters of the English names, in lower case, January first: BibTeX's own macros. */
export const monthAbbreviations: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

// The beginnings of the names in English, German, French, Italian, Spanish and Portuguese, folded.
const beginnings = [
  /^(?:jan|ene|gen)/u,
  /^(?:feb|fev)/u,
  /^(?:mar|mrz)/u,
  /^(?:apr|avr|abr)/u,
  /^(?:may|mai|mag)/u,
  /^(?:jun|juin|giu)/u,
  /^(?:jul|juil|lug)/u,
  /^(?:aug|aou|ago)/u,
  /^(?:sep|set)/u,
  /^(?:oct|okt|out|ott)/u,
  /^nov/u,
  /^(?:dec|dez|dic)/u,
];

/** The number, 1 to 12, of the month that a folded word names or shortens in one of six languages; null for others. */
export function monthNamed(word: string): number | null {
  const at = beginnings.findIndex((beginning) => beginning.test(word));
  return at === -1 ? null : at + 1;
}

/**
 * The day that many months before a day, both `YYYY-MM-DD`: the same day of the month, or the month's last day where it
 * has no such day. Four years before 2024-02-29 is 2020-02-29, one year before it 2023-02-28.
 */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) - months;
  const [thatYear, thatMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  // The day before the first of the next month.
  const lastDay = new Date(Date.UTC(2000 + (thatYear % 400), thatMonth, 0)).getUTCDate();
  const parts = [thatMonth, Math.min(dayOfMonth, lastDay)].map((part) => String(part).padStart(2, '0'));
  return [String(thatYear).padStart(4, '0'), ...parts].join('-');
}

/** The day of a date on the clock of this machine, as `YYYY-MM-DD`. */
export function localDay(date: Date): string {
  const parts = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return [String(date.getFullYear()).padStart(4, '0'), ...parts].join('-');
}
