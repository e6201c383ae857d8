// The question about two people, and what came of it.
import { useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import {
  CoauthorPathsDocument,
  type CoauthorPathsQuery,
  type CoauthorPathsQueryVariables,
  type PaperFilter,
} from '../../generated/graphql.ts';
import { type Answer, useAnswer } from '../answers.ts';
import { useFilters } from '../filters.ts';
import { useAfter } from '../parts/use-after.ts';
import { maxLengthIn } from './path-address.ts';
import { withinFilter } from './path-sentences.ts';

const pathsAPage = 20;
const papersALink = 5;

export interface AskedPaths {
  from: string;
  to: string;
  where: PaperFilter | null;
  variables: CoauthorPathsQueryVariables;
  answer: Answer<CoauthorPathsQuery>;
  /** Under which the answer was given; while a newer one is awaited, not those of the address. */
  terms: Terms;
  /** Behind which cursor the page asked for begins; null: the first one. */
  after: string | null;
  setAfter: (after: string | null) => void;
}

export interface Terms {
  where: PaperFilter | null;
  /** The filter in words; null where every paper counts. */
  filter: string | null;
  maxLength: number | null;
}

/** The paths between two people under the filters of the address; null while one is not chosen. */
export function usePaths(from: string | null, to: string | null): AskedPaths | null {
  const [search] = useSearchParams();
  const { filters, where } = useFilters();
  const maxLength = maxLengthIn(search);
  const asked = { from: from ?? '', to: to ?? '', where, maxLength };
  const isAsked = from !== null && to !== null;
  const [after, setAfter] = useAfter(JSON.stringify(asked));
  const variables = { ...asked, first: pathsAPage, after, papersFirst: papersALink };
  const answer = useAnswer(CoauthorPathsDocument, variables, { pause: !isAsked });
  const now = useMemo(() => ({ where, filter: withinFilter(filters), maxLength }), [where, filters, maxLength]);
  const [before, setBefore] = useState<Terms>(now);
  const isStale = answer.state === 'there' && answer.isStale;
  if (!isStale && before !== now) setBefore(now);
  if (!isAsked) return null;
  const terms = isStale ? before : now;
  return { from, to, where, variables, answer: ofThese(answer, from, to), terms, after, setAfter };
}

/** The answer; while it is still the one about other people, there is none. */
function ofThese(answer: Answer<CoauthorPathsQuery>, from: string, to: string): Answer<CoauthorPathsQuery> {
  if (answer.state !== 'there' || !answer.isStale) return answer;
  const { fromAuthor, toAuthor } = answer.data;
  return fromAuthor?.id === from && toAuthor?.id === to ? answer : { state: 'loading' };
}
