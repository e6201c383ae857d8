// Which papers an address of the list asks for, besides the filters of every view: `?q=tides&author=ada-byron&sort=title`.
import type { PaperFilter, PaperOrder } from '../../generated/graphql.ts';
import { idOf, slugOf } from '../addresses.ts';
import { type Filters, whereOf } from '../filters.ts';
import { yearText } from '../parts/year-text.ts';

export interface AskedPapers {
  /** Words that a paper holds, all of them; empty: any paper. */
  text: string;
  /** Ids of the people who all wrote it; empty: anybody. */
  authors: readonly string[];
  /** Only papers of which no year is known. */
  isUndated: boolean;
  /** Only papers with code. */
  hasCode: boolean;
  orderBy: PaperOrder;
}

const orders: Record<string, PaperOrder> = { newest: 'NEWEST', oldest: 'OLDEST', title: 'TITLE' };

/** What an address asks for. What makes no sense in it is left out, as if it were not there. */
export function askedIn(search: URLSearchParams): AskedPapers {
  const sort = search.get('sort') ?? '';
  const slugs = search.getAll('author').filter((slug) => slug !== '');
  return {
    text: (search.get('q') ?? '').trim(),
    authors: [...new Set(slugs)].map((slug) => idOf('Author', slug)),
    isUndated: search.get('undated') === 'yes',
    hasCode: search.get('code') === 'yes',
    orderBy: (Object.hasOwn(orders, sort) ? orders[sort] : undefined) ?? 'NEWEST',
  };
}

/** The address's parameters with this in place of what they asked for; all others stay. */
export function withAsked(search: URLSearchParams, asked: AskedPapers): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of ['q', 'author', 'undated', 'code', 'sort']) next.delete(name);
  if (asked.text !== '') next.set('q', asked.text);
  for (const author of asked.authors) next.append('author', slugOf(author));
  if (asked.isUndated) next.set('undated', 'yes');
  if (asked.hasCode) next.set('code', 'yes');
  if (asked.orderBy !== 'NEWEST') next.set('sort', asked.orderBy.toLowerCase());
  return next;
}

/** The filter as the API takes it; null where every paper counts. */
export function whereOfPapers(
  filters: Filters,
  { text, authors, isUndated, hasCode }: AskedPapers,
): PaperFilter | null {
  const where: PaperFilter = {
    ...whereOf(filters),
    ...(text !== '' && { text }),
    ...(authors.length > 0 && { allAuthors: [...authors] }),
    ...(isUndated && { undated: true }),
    ...(hasCode && { hasCode: true }),
  };
  return Object.keys(where).length > 0 ? where : null;
}

/** The filters with that year alone; without any time where it is that year alone already. */
export function toggledYear(filters: Filters, year: number): Filters {
  const text = yearText(year);
  const isChosen = filters.from === text && filters.to === text;
  return { ...filters, from: isChosen ? null : text, to: isChosen ? null : text };
}

/** The one year that the filters leave; null where they leave another time. */
export function chosenYear({ from, to }: Filters): number | null {
  return from !== null && from === to && /^\d{4}$/.test(from) ? Number(from) : null;
}
