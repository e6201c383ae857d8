// Whom somebody in a network wrote with.
import type { NetworkData } from './model.ts';
import { type NamedPerson, spanOf } from './network-table.ts';
import { papersUpTo } from './papers-so-far.ts';
import { isThere } from './there-since.ts';

export interface Neighbor extends NamedPerson {
  /** Joint papers up to the year asked for. */
  papers: number;
  /** The two may have written more: a list cut short names only one of them. */
  isLowerBound: boolean;
  /** Years of the first and the last joint paper; null: not known. */
  first: number | null;
  last: number | null;
}

/** Those whom a link leads to that is there in a year, every link where it is null: most joint papers first, then by name. */
export function neighborsOf(
  { links }: NetworkData,
  names: ReadonlyMap<string, NamedPerson>,
  id: string,
  year: number | null,
): Neighbor[] {
  return links
    .flatMap((link) => {
      if ((link.source !== id && link.target !== id) || !isThere(link, year)) return [];
      const papers = papersUpTo(link, year);
      const person = names.get(link.source === id ? link.target : link.source);
      if (person === undefined) return [];
      return [{ ...person, papers, isLowerBound: link.isLowerBound, ...spanOf(link, year) }];
    })
    .sort((a, b) => b.papers - a.papers || a.place - b.place);
}
