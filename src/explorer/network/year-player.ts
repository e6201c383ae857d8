// How a network grows: who and what is there up to each year.
import type { NetworkData } from './model.ts';
import type { Since } from './there-since.ts';

export interface Growth {
  /** The first and the last year in which something changes: a paper of somebody who is there, or who joins by it. */
  first: number;
  last: number;
  /** How many people and links there are up to each year, beginning with the first. */
  people: readonly number[];
  links: readonly number[];
  /** People and links that no year shows, because papers lack one. */
  undatedPeople: number;
  undatedLinks: number;
  /** Some papers of somebody lack a year: they count only while no year is chosen. */
  isPartlyUndated: boolean;
  /** People were left out: others may have been there in earlier years. */
  isCut: boolean;
}

/** How a network grew year by year; null where no year of a paper is known. Cost: people, links and years. */
export function growthOf({ nodes, links, truncated }: NetworkData): Growth | null {
  let [first, last] = [Infinity, -Infinity];
  for (const { years, since } of nodes) {
    if (since === null) continue;
    first = Math.min(first, Math.max(years[0] ?? Infinity, since));
    last = Math.max(last, years.at(-1) ?? -Infinity);
  }
  if (first > last) return null;
  return {
    first,
    last,
    people: countsUpTo(nodes, first, last),
    links: countsUpTo(links, first, last),
    undatedPeople: nodes.filter(({ since }) => since === null).length,
    undatedLinks: links.filter(({ since }) => since === null).length,
    isPartlyUndated: nodes.some(({ years, papers }) => years.length < papers),
    isCut: truncated,
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

/** How many are there in each year. */
function countsUpTo(items: readonly { since: Since }[], first: number, last: number): number[] {
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const { since } of items) {
    if (since === null) continue;
    const at = Math.max(since - first, 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  let sum = 0;
  return counts.map((begun) => {
    sum += begun;
    return sum;
  });
}
