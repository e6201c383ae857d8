// The people and links of a network as rows of tables, up to a year and in order.
import type { NetworkData, NetworkNode } from './model.ts';
import { papersUpTo } from './papers-so-far.ts';
import { isThere } from './there-since.ts';

export const personColumns = ['name', 'papers', 'links', 'first', 'last', 'community'] as const;
export type PersonColumn = (typeof personColumns)[number];

export const linkColumns = ['source', 'target', 'papers', 'first', 'last'] as const;
export type LinkColumn = (typeof linkColumns)[number];

export interface Sort<Column> {
  by: Column;
  isDescending: boolean;
}

/** Which table is shown, in which order, and which page of it. */
export interface TableShown {
  of: 'people' | 'links';
  people: Sort<PersonColumn>;
  links: Sort<LinkColumn>;
  /** From 1. */
  page: number;
}

export const mostPapersFirst = { by: 'papers', isDescending: true } as const;
export const firstTable: TableShown = { of: 'people', people: mostPapersFirst, links: mostPapersFirst, page: 1 };

/** Papers, links and years up to the year asked for. */
export interface PersonRow {
  id: string;
  name: string;
  papers: number;
  links: number;
  /** Years of the first and the last paper; null: not known. */
  first: number | null;
  last: number | null;
  /** The number of the community, from 1; null: none of its own, or not known yet. */
  community: number | null;
  /** Where the name stands among those of all people of the network. */
  place: number;
}

export interface LinkRow {
  source: NamedPerson;
  target: NamedPerson;
  papers: number;
  isLowerBound: boolean;
  first: number | null;
  last: number | null;
}

export interface NamedPerson {
  id: string;
  name: string;
  place: number;
}

/** The people of a network by id, each with the place of the name in the alphabet; namesakes stand by id. */
export function namesOf({ nodes }: NetworkData): Map<string, NamedPerson> {
  const { compare } = new Intl.Collator('en');
  const inOrder = nodes.toSorted((a, b) => compare(a.label, b.label) || (a.id < b.id ? -1 : 1));
  return new Map(inOrder.map(({ id, label }, place) => [id, { id, name: label, place }]));
}

/**
 * A row for each person who is there in that year, for everybody where it is null, in the order of the network.
 * Papers whose year is not known count only where it is null.
 */
export function personRows(
  { nodes, links }: NetworkData,
  names: ReadonlyMap<string, NamedPerson>,
  year: number | null,
  communityOf: (id: string) => number | null,
): PersonRow[] {
  const degrees = new Map<string, number>();
  for (const link of links) {
    if (!isThere(link, year)) continue;
    degrees.set(link.source, (degrees.get(link.source) ?? 0) + 1);
    degrees.set(link.target, (degrees.get(link.target) ?? 0) + 1);
  }
  return nodes.flatMap((node: NetworkNode) => {
    const papers = papersUpTo(node, year);
    const person = names.get(node.id);
    if (person === undefined || !isThere(node, year)) return [];
    return [
      { ...person, papers, links: degrees.get(node.id) ?? 0, ...spanOf(node, year), community: communityOf(node.id) },
    ];
  });
}

/** A row for each link that is there in that year, for each where it is null; the name that comes first, first. */
export function linkRows(
  { links }: NetworkData,
  names: ReadonlyMap<string, NamedPerson>,
  year: number | null,
): LinkRow[] {
  return links.flatMap((link) => {
    const papers = papersUpTo(link, year);
    const [source, target] = [names.get(link.source), names.get(link.target)];
    if (!isThere(link, year) || source === undefined || target === undefined) return [];
    const ends = source.place < target.place ? { source, target } : { source: target, target: source };
    return [{ ...ends, papers, isLowerBound: link.isLowerBound, ...spanOf(link, year) }];
  });
}

/** In that order; where it leaves people equal, by name. What is not known stands last in either direction. */
export function sortedPeople(rows: readonly PersonRow[], { by, isDescending }: Sort<PersonColumn>): PersonRow[] {
  const value = (row: PersonRow) => (by === 'name' ? row.place : row[by]);
  return rows.toSorted((a, b) => compareKnown(value(a), value(b), isDescending) || a.place - b.place);
}

/** In that order; where it leaves links equal, by their first name, then by their second. */
export function sortedLinks(rows: readonly LinkRow[], { by, isDescending }: Sort<LinkColumn>): LinkRow[] {
  const value = (row: LinkRow) => (by === 'source' || by === 'target' ? row[by].place : row[by]);
  return rows.toSorted(
    (a, b) =>
      compareKnown(value(a), value(b), isDescending) ||
      a.source.place - b.source.place ||
      a.target.place - b.target.place,
  );
}

/** The years of the first and the last paper up to a year; null where none is known. */
export function spanOf({ papers, years }: Written, year: number | null): { first: number | null; last: number | null } {
  const counted = Math.min(papersUpTo({ papers, years }, year), years.length);
  return { first: counted === 0 ? null : (years[0] ?? null), last: years[counted - 1] ?? null };
}

interface Written {
  papers: number;
  /** Ascending. */
  years: readonly number[];
}

function compareKnown(a: number | null, b: number | null, isDescending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return isDescending ? b - a : a - b;
}
