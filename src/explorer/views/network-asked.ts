// Which network an address asks for: `?around=carlo-luschi&radius=2&min-papers=3&limit=5000`.
import type {
  NetworkFileQueryVariables,
  NetworkFormat,
  NetworkQueryVariables,
  PaperFilter,
} from '../../generated/graphql.ts';
import { idOf, slugOf } from '../addresses.ts';

export interface NetworkAsked {
  /** Ids of the people it is around, each once; empty: the network of everybody. */
  around: readonly string[];
  /** Links to the farthest people, 1 to 3; says nothing of the network of everybody. */
  radius: number;
  /** Fewest joint papers of a link. */
  minPapers: number;
  /** Most people, 1 to `mostPeople`. */
  limit: number;
}

export const farthest = 3;
export const mostPeople = 20_000;
export const nothingSpecial: NetworkAsked = { around: [], radius: 1, minPapers: 1, limit: 2_000 };

/** What an address asks for. What makes no sense in it is left out, as if it were not there. */
export function askedIn(search: URLSearchParams): NetworkAsked {
  const slugs = new Set(search.getAll('around').filter((slug) => slug !== ''));
  return {
    around: [...slugs].map((slug) => idOf('Author', slug)),
    radius: numberIn(search, 'radius', farthest) ?? nothingSpecial.radius,
    minPapers: numberIn(search, 'min-papers', Infinity) ?? nothingSpecial.minPapers,
    limit: numberIn(search, 'limit', mostPeople) ?? nothingSpecial.limit,
  };
}

/** The address's parameters with this network in place of the one it had, from the first page of its table on. */
export function withAsked(search: URLSearchParams, asked: NetworkAsked): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of ['around', 'radius', 'min-papers', 'limit', 'page']) next.delete(name);
  for (const id of asked.around) next.append('around', slugOf(id));
  if (asked.around.length > 0) next.set('radius', String(asked.radius));
  if (asked.minPapers !== nothingSpecial.minPapers) next.set('min-papers', String(asked.minPapers));
  if (asked.limit !== nothingSpecial.limit) next.set('limit', String(asked.limit));
  return next;
}

/** What the operation `NetworkFile` is asked for this network in that format. */
export function variablesOf(
  { around, radius, minPapers, limit }: NetworkAsked,
  where: PaperFilter | null,
  format: NetworkFormat,
): NetworkFileQueryVariables {
  const everybody = around.length === 0;
  const authors = everybody ? null : [...around];
  // A drawing names no papers: without them the file is half as large.
  const papers = format !== 'NODE_LINK';
  return { authors, radius: everybody ? 0 : radius, where, minPapers, limit, format, papers };
}

/** What the operation `Network` is asked for the same people and links. */
export function networkVariablesOf(asked: NetworkAsked, where: PaperFilter | null): NetworkQueryVariables {
  const { format: _format, papers: _papers, ...rest } = variablesOf(asked, where, 'NODE_LINK');
  return rest;
}

/** A whole number from 1 to `most` that an address has under that name; null where it has none. */
function numberIn(search: URLSearchParams, name: string, most: number): number | null {
  const text = search.get(name) ?? '';
  return /^[1-9]\d{0,8}$/.test(text) && Number(text) <= most ? Number(text) : null;
}
