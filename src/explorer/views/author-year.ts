// The one year whose papers an author's page lists, as its address says it: `?year=2023`.
import type { PaperFilter } from '../../generated/graphql.ts';
import { yearText } from '../parts/year-text.ts';

/** The year that an address names; null: none, or one that makes no sense. */
export function yearIn(search: URLSearchParams): number | null {
  const text = search.get('year') ?? '';
  return /^\d{4}$/.test(text) ? Number(text) : null;
}

/** The address's parameters with this year in place of the one it had; all others stay. Null: every year. */
export function withYear(search: URLSearchParams, year: number | null): URLSearchParams {
  const next = new URLSearchParams(search);
  if (year === null) next.delete('year');
  else next.set('year', yearText(year));
  return next;
}

/** A filter narrowed to a year; `nothing` where the year lies outside of the time that the filter leaves. */
export function whereInYear(where: PaperFilter | null, year: number | null): PaperFilter | null | 'nothing' {
  if (year === null) return where;
  const text = yearText(year);
  const { from, to } = where?.published ?? {};
  const isOutside = (yearOf(from) ?? text) > text || (yearOf(to) ?? text) < text;
  if (isOutside) return 'nothing';
  // A bound in the middle of the year stays; others lie further out than the year does.
  return {
    ...where,
    published: {
      from: from !== undefined && from !== null && yearOf(from) === text ? from : text,
      to: to !== undefined && to !== null && yearOf(to) === text ? to : text,
    },
  };
}

function yearOf(date: string | null | undefined): string | null {
  return date?.slice(0, 4) ?? null;
}
