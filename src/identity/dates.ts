// EDTF dates of one paper compared: what is known of year, month and day, and which one to show.

interface KnownDate {
  edtf: string;
  /** First and last year it may be, both included; null: no year is known. */
  years: [number, number] | null;
  month: string | null;
  day: string | null;
  certain: boolean;
}

function knownDate(edtf: string): KnownDate {
  const text = edtf.replace(/[?~%]/gu, '');
  const certain = text === edtf;
  const interval = /^(\d{4})[^/]*\/(\d{4})/u.exec(text);
  if (interval) {
    return { edtf, years: [Number(interval[1]), Number(interval[2])], month: null, day: null, certain };
  }
  const parts = /^([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?/u.exec(text);
  const year = parts?.[1] ?? 'XXXX';
  const known = (part: string | undefined): string | null =>
    part === undefined || part.includes('X') || Number(part) > 31 ? null : part;
  return {
    edtf,
    years: year.startsWith('X') ? null : [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))],
    month: known(parts?.[2]),
    day: known(parts?.[3]),
    certain,
  };
}

/** First and last year an EDTF date may be, both included; null: no year is known. */
export function yearsOf(edtf: string | null): [number, number] | null {
  return edtf === null ? null : knownDate(edtf).years;
}

/** How many years lie between two dates at least: 0 where they may share one, or where a year is unknown. */
export function yearsApart(a: [number, number] | null, b: [number, number] | null): number {
  if (a === null || b === null) return 0;
  return Math.max(0, a[0] - b[1], b[0] - a[1]);
}

function agree(a: KnownDate, b: KnownDate): boolean {
  const same = (x: string | null, y: string | null): boolean => x === null || y === null || x === y;
  return yearsApart(a.years, b.years) === 0 && same(a.month, b.month) && same(a.day, b.day);
}

/** Whether two EDTF dates may be of one day, as far as they say; a date that is not known agrees with every other. */
export function datesAgree(a: string | null, b: string | null): boolean {
  return a === null || b === null || agree(knownDate(a), knownDate(b));
}

function precision(date: KnownDate): number {
  const year = date.years === null ? 0 : date.years[0] === date.years[1] ? 8 : 6;
  return year + (date.month === null ? 0 : 2) + (date.day === null ? 0 : 1) + (date.certain ? 0.5 : 0);
}

/**
 * The date to show for one paper, given the EDTF dates of its records (one each, repeats wanted): the one that most
 * dates agree with, of those the earliest year, of those the most precise. `disputed` lists the distinct dates that
 * contradict it, by code units. Cost: quadratic in the distinct dates.
 */
export function shownDate(dates: readonly string[]): { edtf: string | null; disputed: string[] } {
  const counts = new Map<string, number>();
  for (const date of dates) counts.set(date, (counts.get(date) ?? 0) + 1);
  const known = [...counts.keys()].sort().map(knownDate);
  const support = (date: KnownDate): number =>
    known.reduce((sum, other) => sum + (agree(date, other) ? (counts.get(other.edtf) ?? 0) : 0), 0);
  const most = Math.max(...known.map(support));
  const best = known.filter((date) => support(date) === most);
  const year = (date: KnownDate): number => date.years?.[0] ?? Number.POSITIVE_INFINITY;
  const earliest = best.reduce<KnownDate | null>((a, b) => (a === null || year(b) < year(a) ? b : a), null);
  if (earliest === null) return { edtf: null, disputed: [] };
  const shown = best
    .filter((date) => agree(date, earliest))
    .reduce((a, b) => (precision(b) > precision(a) ? b : a), earliest);
  return { edtf: shown.edtf, disputed: known.filter((date) => !agree(date, shown)).map((date) => date.edtf) };
}
