// Results of one kind among the results of all kinds, and how far to look for more of them.
import type { SearchQuery } from '../../generated/graphql.ts';
import type { Kind } from '../addresses.ts';
import { aboutAuthors, aboutPaper, aboutTopic } from '../parts/search-box-about.ts';

type Results = NonNullable<SearchQuery['search']>;

/** What a search found, of any kind. */
export type Result = Results['edges'][number]['node'];

/** The kind that an address asks for (`kind=paper`); null: all of them. */
export function kindIn(search: URLSearchParams): Kind | null {
  const asked = search.get('kind');
  return (['Author', 'Paper', 'Topic'] as const).find((kind) => kind.toLowerCase() === asked) ?? null;
}

/**
 * The results of that kind, best first; all where no kind is asked for. Of people and topics all are given at once where
 * the answer holds them: they may stand far behind papers.
 */
export function resultsOf({ search, authors, topics }: SearchQuery, kind: Kind | null): Result[] {
  if (kind === 'Author' && isWhole(authors)) {
    return authors.nodes.map((author) => ({ __typename: 'Author', ...author }));
  }
  if (kind === 'Topic' && isWhole(topics)) return topics.nodes.map((topic) => ({ __typename: 'Topic', ...topic }));
  const results = (search?.edges ?? []).map(({ node }) => node);
  return kind === null ? results : results.filter((result) => result.__typename === kind);
}

function isWhole<List extends { totalCount: number; nodes: readonly unknown[] }>(list: List | undefined): list is List {
  return list !== undefined && list.nodes.length === list.totalCount;
}

/**
 * ENOUGH: as many as wanted are there, or all there are. PAUSE: they are not, but so many results were looked through
 * that the visitor decides. LOOK: the next results are to be asked for.
 */
export type Step = 'ENOUGH' | 'PAUSE' | 'LOOK';

export function nextStep({
  wanted,
  found,
  total,
  lookedThrough,
  results,
  limit,
}: {
  /** How many of the kind are to be shown. */
  wanted: number;
  /** How many of the kind are there. */
  found: number;
  /** How many of the kind there are. */
  total: number;
  /** How many results of all kinds were looked through. */
  lookedThrough: number;
  /** How many results of all kinds there are. */
  results: number;
  /** How many results of all kinds to look through unasked. */
  limit: number;
}): Step {
  if (found >= Math.min(wanted, total) || lookedThrough >= results) return 'ENOUGH';
  return lookedThrough >= limit ? 'PAUSE' : 'LOOK';
}

/** What tells each of these results from others of that name, by id. */
export function aboutResults(results: readonly Result[]): Map<string, string> {
  const people = aboutAuthors(results.filter((result) => result.__typename === 'Author'));
  return new Map(results.map((result) => [result.id, people.get(result.id) ?? aboutOther(result)]));
}

function aboutOther(result: Result): string {
  switch (result.__typename) {
    case 'Author':
      return '';
    case 'Paper':
      return aboutPaper(result);
    case 'Topic':
      return aboutTopic(result);
  }
}

/** Where a result was found in what is not shown of it, such as its abstract. */
export interface Passage {
  /** What the text is: “abstract”. */
  of: string;
  text: string;
}

/** The texts of a paper or topic beside its name that were searched, in the order in which they are looked through. */
export function searchedTexts(result: Exclude<Result, { __typename: 'Author' }>): Passage[] {
  const texts = (of: string, list: readonly (string | null | undefined)[]) =>
    list.flatMap((text) => (text === null || text === undefined || text === '' ? [] : [{ of, text }]));
  switch (result.__typename) {
    case 'Paper':
      return [
        ...texts('summary', [result.summary]),
        ...texts('abstract', [result.abstract]),
        ...texts('venue', [result.venue]),
      ];
    case 'Topic':
      return [...texts('also called', result.altLabels ?? []), ...texts('definition', [result.definition])];
  }
}
