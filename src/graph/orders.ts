// Total orders of papers and people. Every one ends with the id, so that a list looks the same each time it is asked for.
import { compareText } from '../text/compare.ts';
import { fold } from '../text/fold.ts';
import { dateExtent } from '../text/partial-date.ts';
import type { GraphIndex } from './index.ts';
import { oncePerGraph, type PublicationGraph } from './publication-graph.ts';

export type PaperOrder = 'NEWEST' | 'OLDEST' | 'TITLE';

/** Papers in that order. NEWEST is the order of ordinals; undated papers come last in NEWEST and in OLDEST. */
export function orderPapers(graph: PublicationGraph, papers: readonly number[], order: PaperOrder): number[] {
  switch (order) {
    case 'NEWEST':
      return papers.toSorted((a, b) => a - b);
    case 'OLDEST':
      return inRankOrder(papers, oldestRanks(graph));
    case 'TITLE':
      return inRankOrder(papers, titleRanks(graph));
  }
}

/** Whatever is given, in the order of its ranks, each of which is another's. Cost: a sort of few, linear in many. */
export function inRankOrder(given: readonly number[], ranks: Uint32Array): number[] {
  if (given.length < ranks.length / 16) return given.toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  const at = new Int32Array(ranks.length).fill(-1);
  for (const each of given) at[ranks[each] ?? 0] = each;
  const ordered: number[] = [];
  for (const each of at) if (each !== -1) ordered.push(each);
  return ordered;
}

/** For each author the place in the order of family name, given names, id. */
export const nameRanks = oncePerGraph(({ index }) => {
  const keys = index.authors.map(({ familyName, givenNames, name }) =>
    familyName === null ? fold(name) : `${fold(familyName)}\n${fold(givenNames ?? '')}`,
  );
  return ranksOf(keys.length, (a, b) => compareText(keys[a] ?? '', keys[b] ?? '') || a - b);
});

/** For each paper the place of its id among all ids. */
const idRanks = oncePerGraph(({ index }) =>
  ranksOf(index.papers.length, (a, b) => compareText(index.papers[a]?.id ?? '', index.papers[b]?.id ?? '')),
);

/** For each paper its place among all by the day on which its date begins, those without one last, then by id. */
const oldestRanks = oncePerGraph((graph) => {
  const ids = idRanks(graph);
  const days = daysOf(graph.index).map((day) => (Number.isFinite(day) ? day : Infinity));
  return ranksOf(days.length, (a, b) => compareNumbers(days[a] ?? 0, days[b] ?? 0) || (ids[a] ?? 0) - (ids[b] ?? 0));
});

/** For each paper its place among all by title, then by id. */
const titleRanks = oncePerGraph((graph) => {
  const ids = idRanks(graph);
  const titles = graph.index.papers.map(({ title }) => fold(title));
  return ranksOf(
    titles.length,
    (a, b) => compareText(titles[a] ?? '', titles[b] ?? '') || (ids[a] ?? 0) - (ids[b] ?? 0),
  );
});

const knownDays = new WeakMap<GraphIndex, Float64Array>();

/** The day on which the date of each paper begins; NaN where it has none. Cost: every date is read once a graph. */
function daysOf(index: GraphIndex): Float64Array {
  const known = knownDays.get(index);
  if (known !== undefined) return known;
  const days = Float64Array.from(index.papers, ({ published }) =>
    published === null ? Number.NaN : (dateExtent(published)?.earliest ?? Number.NaN),
  );
  knownDays.set(index, days);
  return days;
}

/**
 * The day on which the date of a paper begins: papers of one day are equal, where their ordinals would let the ids of
 * papers decide. `absent` for the ordinal -1, which stands for no dated paper.
 */
export function dayOf(index: GraphIndex, paper: number, absent: number): number {
  const day = daysOf(index)[paper] ?? Number.NaN;
  return Number.isNaN(day) ? absent : day;
}

export function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sums of shares such as 1/2 + 1/3: those that differ only because they were added in another order are equal. */
export function compareShares(a: number, b: number): number {
  return Math.round(a * 1e9) - Math.round(b * 1e9);
}

function ranksOf(count: number, compare: (a: number, b: number) => number): Uint32Array {
  const ranks = new Uint32Array(count);
  Array.from({ length: count }, (_, node) => node)
    .sort(compare)
    .forEach((node, rank) => {
      ranks[node] = rank;
    });
  return ranks;
}

/** What is given, ordered by a key that is made once for each; `last` decides between equal keys. */
export function sortedBy<T, K>(
  given: readonly T[],
  key: (each: T) => K,
  compare: (a: K, b: K) => number,
  last: (a: T, b: T) => number,
): T[] {
  return given
    .map((each) => ({ each, key: key(each) }))
    .toSorted((a, b) => compare(a.key, b.key) || last(a.each, b.each))
    .map(({ each }) => each);
}
