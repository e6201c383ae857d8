// Which papers count, as the address of a view says it: `?from=2021&to=2023&topic=knowledge-graphs&max-authors=10`.
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { PaperFilter } from '../generated/graphql.ts';
import { idOf, slugOf } from './addresses.ts';
import { whatIsWrongWithDate, whatIsWrongWithSpan } from './parts/filter-bar-dates.ts';

export interface Filters {
  /** The first year, month or day that counts: `2021`, `2021-06`; null: no bound. */
  from: string | null;
  /** The last one; null: no bound. */
  to: string | null;
  /** Ids of topics, of which a paper has one or a narrower one; empty: any paper. */
  topics: readonly string[];
  /** Most authors of a paper; null: any number. */
  maxAuthors: number | null;
}

export const noFilters: Filters = { from: null, to: null, topics: [], maxAuthors: null };

/** What an address asks for. What makes no sense in it is left out, as if it were not there. */
export function filtersIn(search: URLSearchParams): Filters {
  const dateAt = (name: string) => {
    const text = search.get(name) ?? '';
    return text !== '' && whatIsWrongWithDate(text) === null ? text : null;
  };
  const [from, to] = [dateAt('from'), dateAt('to')];
  const most = search.get('max-authors') ?? '';
  return {
    from,
    to: whatIsWrongWithSpan(from ?? '', to ?? '') === null ? to : null,
    topics: search
      .getAll('topic')
      .filter((slug) => slug !== '')
      .map((slug) => idOf('Topic', slug)),
    maxAuthors: /^[1-9]\d{0,8}$/.test(most) ? Number(most) : null,
  };
}

/** The address's parameters with these filters in place of those it had; all others stay. */
export function withFilters(search: URLSearchParams, filters: Filters): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of ['from', 'to', 'topic', 'max-authors']) next.delete(name);
  if (filters.from !== null) next.set('from', filters.from);
  if (filters.to !== null) next.set('to', filters.to);
  for (const topic of filters.topics) next.append('topic', slugOf(topic));
  if (filters.maxAuthors !== null) next.set('max-authors', String(filters.maxAuthors));
  return next;
}

/** The filters as the API takes them; null where every paper counts. */
export function whereOf({ from, to, topics, maxAuthors }: Filters): PaperFilter | null {
  const where: PaperFilter = {
    ...((from !== null || to !== null) && {
      published: { ...(from !== null && { from }), ...(to !== null && { to }) },
    }),
    ...(topics.length > 0 && { anyTopic: [...topics] }),
    ...(maxAuthors !== null && { maxAuthors }),
  };
  return Object.keys(where).length > 0 ? where : null;
}

/** The filters of the address that is shown, as the API takes them too, and what changes them (a new place in the history). */
export function useFilters(): { filters: Filters; where: PaperFilter | null; setFilters: (next: Filters) => void } {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => filtersIn(search), [search]);
  const where = useMemo(() => whereOf(filters), [filters]);
  const setFilters = useCallback(
    (next: Filters) => setSearch((current: URLSearchParams) => withFilters(current, next)),
    [setSearch],
  );
  return { filters, where, setFilters };
}
