// How a network grows: who and what is there up to each year.
import type { NetworkData } from './model.ts';

export interface Growth {
  /** The first and the last year of a paper that counts. */
  first: number;
  last: number;
  /** How many people and links there are up to each year, beginning with the first. */
  people: readonly number[];
  links: readonly number[];
  /** People and links whose papers all lack a year: no year shows them. */
  undatedPeople: number;
  undatedLinks: number;
  /** Some papers of somebody lack a year: they count only while no year is chosen. */
  isPartlyUndated: boolean;
}

/** How a network grew year by year; null where no year of a paper is known. Cost: people, links and years. */
export function growthOf({ nodes, links }: NetworkData): Growth | null {
  let [first, last] = [Infinity, -Infinity];
  for (const { years } of nodes) {
    first = Math.min(first, years[0] ?? Infinity);
    last = Math.max(last, years.at(-1) ?? -Infinity);
  }
  if (first > last) return null;
  return {
    first,
    last,
    people: countsUpTo(nodes, first, last),
    links: countsUpTo(links, first, last),
    undatedPeople: nodes.filter(({ years }) => years.length === 0).length,
    undatedLinks: links.filter(({ years }) => years.length === 0).length,
    isPartlyUndated: nodes.some(({ years, papers }) => years.length < papers),
  };
}

/** How many people and links there are up to a year, which may lie before the first or behind the last. */
export function thereIn({ first, people, links }: Growth, year: number): { people: number; links: number } {
  const at = Math.min(year - first, people.length - 1);
  return { people: people[at] ?? 0, links: links[at] ?? 0 };
}

/** The year chosen, kept within the years there are. Null, which is all papers, stays null. */
export function withinYears({ first, last }: Growth, year: number | null): number | null {
  return year === null ? null : Math.min(Math.max(year, first), last);
}

/** Milliseconds that playing stays at each year: a second, less where there are many, so that it ends within a minute. */
export function pace({ first, last }: Growth): number {
  return Math.max(250, Math.min(1_000, 40_000 / (last - first + 1)));
}

/** How many begin in each year or before; each has its years ascending. */
function countsUpTo(items: readonly { years: readonly number[] }[], first: number, last: number): number[] {
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const { years } of items) {
    if (years[0] !== undefined) counts[years[0] - first] = (counts[years[0] - first] ?? 0) + 1;
  }
  let sum = 0;
  return counts.map((begun) => {
    sum += begun;
    return sum;
  });
}
