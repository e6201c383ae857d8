// What the address of the conflicts view says: the time, the longest chain, one list or two. Names are never in it.
import type { PaperFilter } from '../../generated/graphql.ts';

export interface Settings {
  /** How many months back papers count; null: from the beginning. */
  months: number | null;
  /** The last day that counts, `YYYY-MM-DD`; null: today, and where there are no months either, any day. */
  asOf: string | null;
  /** The longest chain that makes a conflict, 1 to 4 links. */
  maxDistance: number;
  /** Whether the pairs are those within the first list. */
  isWithin: boolean;
}

const usualMonths = 48;
export const mostMonths = 1200;
export const mostDistance = 4;

/** What an address asks for. What is not understood in it is left out, as if it were not there. */
export function settingsIn(search: URLSearchParams): Settings {
  const months = search.get('months') ?? '';
  const distance = search.get('max-distance') ?? '';
  return {
    months: months === 'all' ? null : (monthsOf(months) ?? usualMonths),
    asOf: lastDayOf(search.get('as-of') ?? ''),
    maxDistance: isDistance(distance) ? Number(distance) : 1,
    isWithin: search.get('lists') === 'one',
  };
}

const isUnderstood: Readonly<Record<string, (text: string) => boolean>> = {
  months: (text) => text === 'all' || monthsOf(text) !== null,
  'as-of': (text) => lastDayOf(text) !== null,
  'max-distance': isDistance,
  lists: (text) => text === 'one' || text === 'two',
};

/** The parts of an address that `settingsIn` leaves out, such as `as-of=2026-02-30`. */
export function notUnderstood(search: URLSearchParams): string[] {
  return Object.entries(isUnderstood).flatMap(([name, understands]) => {
    const text = search.get(name);
    return text === null || understands(text) ? [] : [`${name}=${text}`];
  });
}

function isDistance(text: string): boolean {
  return /^[1-4]$/.test(text);
}
/** The settings as an address says them; what is as usual is left out. */
export function searchOf({ months, asOf, maxDistance, isWithin }: Settings): URLSearchParams {
  const search = new URLSearchParams();
  if (months !== usualMonths) search.set('months', months === null ? 'all' : String(months));
  if (asOf !== null) search.set('as-of', asOf);
  if (maxDistance !== 1) search.set('max-distance', String(maxDistance));
  if (isWithin) search.set('lists', 'one');
  return search;
}

/** The number of months that a text says; null where it is none from 1 to 1,200. */
export function monthsOf(text: string): number | null {
  const months = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return months >= 1 && months <= mostMonths ? months : null;
}

/** Whether a text is a day that there is, such as `2024-02-29`. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A day as it is; of a month such as `2024-02`, or a year, the last day; null where a text is none of these. */
export function lastDayOf(text: string): string | null {
  const days = [text, ...['31', '30', '29', '28'].map((day) => `${text}-${day}`), `${text}-12-31`];
  return days.find(isDay) ?? null;
}

/** Which papers count; null: all, dated or not. `today` is the last day where the settings name none. */
export function whereIn({ months, asOf }: Settings, today: string): PaperFilter | null {
  const to = asOf ?? today;
  if (months === null) return asOf === null ? null : { published: { to } };
  return { published: { from: monthsBefore(to, months), to } };
}

/** “Papers from 2022-11-22 to 2026-11-22”, “All papers, dated or not”. */
export function timeInWords(where: PaperFilter | null): string {
  const { from, to } = where?.published ?? {};
  if (typeof to !== 'string') return 'All papers, dated or not';
  return typeof from === 'string' ? `Papers from ${from} to ${to}` : `Papers until ${to}`;
}

/** The same day of the month so many months before, or that month's last day where it has no such day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const inAll = year * 12 + (month - 1) - months;
  const [thatYear, thatMonth] = [Math.floor(inAll / 12), (((inAll % 12) + 12) % 12) + 1];
  // The day before the first of the next month; the calendar repeats every 400 years.
  const lastDay = new Date(Date.UTC(2000 + (thatYear % 400), thatMonth, 0)).getUTCDate();
  return [
    String(thatYear).padStart(4, '0'),
    ...[thatMonth, Math.min(dayOfMonth, lastDay)].map((part) => String(part).padStart(2, '0')),
  ].join('-');
}

/** The day on the clock of this machine, as `YYYY-MM-DD`. */
export function dayOf(date: Date): string {
  const parts = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return [String(date.getFullYear()).padStart(4, '0'), ...parts].join('-');
}
