// The years of the papers that are loaded, for the filters to suggest.
import { LoadedDocument } from '../../generated/graphql.ts';
import { useAnswer } from '../answers.ts';

/** The first and last year of any paper; undefined where none is known, or not yet. */
export function useYearsLoaded(): { first: number; last: number } | undefined {
  const answer = useAnswer(LoadedDocument, {});
  const published = answer.state === 'there' ? answer.data.graph.published : null;
  const [first, last] = [yearIn(published?.first), yearIn(published?.last)];
  return first === null || last === null ? undefined : { first, last };
}

function yearIn(date: string | null | undefined): number | null {
  const year = /^\d{4}/.exec(date ?? '')?.[0];
  return year === undefined ? null : Number(year);
}
