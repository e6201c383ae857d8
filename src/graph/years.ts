// Papers by the years in which they appeared.
import type { GraphIndex } from './index.ts';
import { eachInSteps, type Steps } from './steps.ts';

/** The papers of one year, in the order given. */
export interface YearPapers {
  /** Null: the papers of which no year is known. */
  year: number | null;
  papers: number[];
}

/** How many papers of a list a year has. */
export interface YearCount {
  /** Null: the papers of which no year is known. */
  year: number | null;
  paperCount: number;
}

/** A list of papers parted by year: ascending, the unknown year last; none without papers. Cost: linear in the list. */
export function* papersByYearInSteps(index: GraphIndex, papers: ArrayLike<number>): Steps<YearPapers[]> {
  const found = new Map<number | null, YearPapers>();
  yield* eachInSteps(papers, (paper) => {
    const year = index.papers[paper]?.year ?? null;
    const known = found.get(year);
    if (known === undefined) found.set(year, { year, papers: [paper] });
    else known.papers.push(paper);
  });
  return inOrder(found);
}

/** How many papers of a list each year has, in the same order. Cost: linear in the list. */
export function* countYearsInSteps(index: GraphIndex, papers: ArrayLike<number>): Steps<YearCount[]> {
  const found = new Map<number | null, YearCount>();
  yield* eachInSteps(papers, (paper) => {
    const year = index.papers[paper]?.year ?? null;
    const known = found.get(year);
    if (known === undefined) found.set(year, { year, paperCount: 1 });
    else known.paperCount++;
  });
  return inOrder(found);
}

function inOrder<T extends { year: number | null }>(found: ReadonlyMap<number | null, T>): T[] {
  return [...found.values()].sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity));
}
