// Total orders of papers and people. Every one ends with the id, so that a list looks the same each time it is asked for.
import { compareText } from '../text/compare.ts';
import { fold } from '../text/fold.ts';
import { dateExtent } from '../text/partial-date.ts';
import type { GraphIndex } from './index.ts';
import { oncePerGraph, type PublicationGraph } from './publication-graph.ts';

export type PaperOrder = 'NEWEST' | 'OLDEST' | 'TITLE';

/** Papers in that order. NEWEST is the order of ordinals; undated papers come last in NEWEST and in OLDEST. */
export function orderPapers(graph: PublicationGraph, papers: readonly number[], order: PaperOrder): number[] {
  const { index } = graph;
  const ids = idRanks(graph);
  const byId = (a: number, b: number) => (ids[a] ?? 0) - (ids[b] ?? 0);
  switch (order) {
    case 'NEWEST':
      return papers.toSorted((a, b) => a - b);
    case 'OLDEST': {
      const day = (paper: number) => {
        const published = index.papers[paper]?.published ?? null;
        const earliest = published === null ? Infinity : (dateExtent(published)?.earliest ?? Infinity);
        return Number.isFinite(earliest) ? earliest : Infinity;
      };
      return sortedBy(papers, day, (a, b) => a - b, byId);
    }
    case 'TITLE':
      return sortedBy(papers, (paper) => fold(index.papers[paper]?.title ?? ''), compareText, byId);
  }
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

/**
 * The day on which the date of a paper begins: papers of one day are equal, where their ordinals would let the ids of
 * papers decide. `absent` for the ordinal -1, which stands for no dated paper.
 */
export function dayOf({ papers }: GraphIndex, paper: number, absent: number): number {
  const published = papers[paper]?.published ?? null;
  return published === null ? absent : (dateExtent(published)?.earliest ?? absent);
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
