// Which people and links there are up to a year, and what changes from one year to another without counting all again.
import type { NetworkData } from './model.ts';
import type { Since } from './there-since.ts';

interface Dated {
  papers: number;
  years: readonly number[];
}

/** How many of its papers count up to a year; null: all of them, also those of no known year. */
export function papersUpTo({ papers, years }: Dated, year: number | null): number {
  return year === null ? papers : firstAfter(years, year);
}

export interface Changes {
  /** Places of nodes and of links in the data, ascending. */
  nodes: number[];
  links: number[];
}

export interface YearIndex {
  /** The people and links of which other papers count in one of the two years than in the other, or which are there only in one. */
  between: (from: number | null, to: number | null) => Changes;
  /** How many people and links are there in the year; null: all of them, also people without papers. */
  countUpTo: (year: number | null) => { authors: number; links: number };
}

/** Made once for a network, so that each year costs what changes in it. Cost: sorts the papers of people and links. */
export function yearIndexOf({ nodes, links }: NetworkData): YearIndex {
  const [ofNodes, ofLinks] = [eventsOf(nodes), eventsOf(links)];
  return {
    between: (from, to) => ({ nodes: ofNodes.between(from, to), links: ofLinks.between(from, to) }),
    countUpTo: (year) => ({ authors: ofNodes.countUpTo(year), links: ofLinks.countUpTo(year) }),
  };
}

function eventsOf(items: readonly (Dated & { since: Since })[]) {
  const events = items
    .flatMap(({ years, since }, place) =>
      [...years, ...(since === null || since === -Infinity ? [] : [since])].map((year) => ({ year, place })),
    )
    .sort((a, b) => a.year - b.year || a.place - b.place);
  const years = events.map(({ year }) => year);
  const sinces = Float64Array.from(items.flatMap(({ since }) => since ?? [])).sort();
  const undated = items.flatMap(({ papers, years, since }, place) =>
    papers > years.length || since === null ? [place] : [],
  );

  function between(from: number | null, to: number | null): number[] {
    if (from === to) return [];
    const [low, high] = [Math.min(from ?? Infinity, to ?? Infinity), Math.max(from ?? Infinity, to ?? Infinity)];
    const changed = new Set(events.slice(firstAfter(years, low), firstAfter(years, high)).map(({ place }) => place));
    if (from === null || to === null) for (const place of undated) changed.add(place);
    return [...changed].sort((a, b) => a - b);
  }

  return {
    between,
    countUpTo: (year: number | null) => (year === null ? items.length : firstAfter(sinces, year)),
  };
}

/** How many of the ascending years are not after a year. */
function firstAfter(years: ArrayLike<number>, year: number): number {
  let [low, high] = [0, years.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((years[middle] ?? Infinity) <= year) low = middle + 1;
    else high = middle;
  }
  return low;
}
