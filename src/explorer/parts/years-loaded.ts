// The years that papers are of, for the filters to suggest.
import { useLoaded } from './loaded.ts';

/** The first and last year of any paper that is loaded; undefined where none is known, or not yet. */
export function useYearsLoaded(): { first: number; last: number } | undefined {
  const answer = useLoaded();
  const published = answer.state === 'there' ? answer.data.graph.published : null;
  return yearsBetween(published?.first, published?.last);
}

/** The years of a first and a last date; undefined where one of them is not known. */
export function yearsBetween(
  first: string | null | undefined,
  last: string | null | undefined,
): { first: number; last: number } | undefined {
  const [from, to] = [yearIn(first), yearIn(last)];
  return from === null || to === null ? undefined : { first: from, last: to };
}

function yearIn(date: string | null | undefined): number | null {
  const year = /^\d{4}/.exec(date ?? '')?.[0];
  return year === undefined ? null : Number(year);
}
