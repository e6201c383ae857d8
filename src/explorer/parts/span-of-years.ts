// The years between a first and a last date.

/** “2019–2024” of two dates, “2024” of two in one year, `unknown` where neither is known. */
export function spanOfYears(first: string | null | undefined, last: string | null | undefined, unknown = ''): string {
  const [from, to] = [yearOf(first), yearOf(last)];
  if (from === null || to === null) return from ?? to ?? unknown;
  return from === to ? from : `${from}–${to}`;
}

function yearOf(date: string | null | undefined): string | null {
  return date === null || date === undefined ? null : (/^-?\d{4}/.exec(date)?.[0] ?? date);
}
