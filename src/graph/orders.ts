// Total orders of papers and people. Every one ends with the id, so that a list looks the same each time it is asked for.
import { compareText } from '../text/compare.ts';
import { fold } from '../text/fold.ts';
import { type GraphIndex, isDated } from './index.ts';
import { oncePerGraphInSteps } from './later.ts';
import type { PublicationGraph } from './publication-graph.ts';
import { atOnce, inStretches, mapInSteps, numbersInSteps, type Steps, sortInSteps } from './steps.ts';

export type PaperOrder = 'NEWEST' | 'OLDEST' | 'TITLE';

/**
 * Papers in that order. NEWEST is the order of ordinals; undated papers come last in NEWEST and in OLDEST. Cost: linear
 * in many papers; OLDEST and TITLE sort all papers for the first who asks.
 */
export function* orderPapersInSteps(
  graph: PublicationGraph,
  papers: readonly number[],
  order: PaperOrder,
): Steps<number[]> {
  switch (order) {
    case 'NEWEST':
      return isAscending(papers) ? papers.slice() : yield* sortInSteps(papers, (a, b) => a - b);
    case 'OLDEST':
      return yield* rankOrderInSteps(papers, yield* oldestRanks(graph));
    case 'TITLE':
      return yield* rankOrderInSteps(papers, yield* titleRanks(graph));
  }
}

/** `orderPapersInSteps`, all at once. */
export const orderPapers = atOnce(orderPapersInSteps);

function isAscending(numbers: readonly number[]): boolean {
  for (let at = 1; at < numbers.length; at++) if ((numbers[at - 1] ?? 0) > (numbers[at] ?? 0)) return false;
  return true;
}

/** Whatever is given, in the order of its ranks, each of which is another's. Cost: a sort of few, linear in many. */
export function* rankOrderInSteps(given: readonly number[], ranks: Uint32Array): Steps<number[]> {
  if (given.length < ranks.length / 16) return yield* sortInSteps(given, (a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  const at = new Int32Array(ranks.length).fill(-1);
  yield* inStretches(given.length, (from, to) => {
    for (let place = from; place < to; place++) at[ranks[given[place] ?? 0] ?? 0] = given[place] ?? 0;
  });
  const ordered: number[] = [];
  yield* inStretches(at.length, (from, to) => {
    for (let rank = from; rank < to; rank++) if (at[rank] !== -1) ordered.push(at[rank] ?? 0);
  });
  return ordered;
}

/** For each author the place in the order of family name, given names, id. */
export const nameRanksInSteps = oncePerGraphInSteps(function* ({ index }) {
  const keys = yield* mapInSteps(index.authors, ({ familyName, givenNames, name }) =>
    familyName === null ? fold(name) : `${fold(familyName)}\n${fold(givenNames ?? '')}`,
  );
  return yield* ranksOf(keys.length, (a, b) => compareText(keys[a] ?? '', keys[b] ?? '') || a - b);
});

/** `nameRanksInSteps`, all at once. */
export const nameRanks = atOnce(nameRanksInSteps);

/** For each paper the place of its id among all ids. */
export const idRanks = oncePerGraphInSteps(({ index }) =>
  ranksOf(index.papers.length, (a, b) => compareText(index.papers[a]?.id ?? '', index.papers[b]?.id ?? '')),
);

/** For each paper its place among all by the day on which its date begins, those without one last, then by id. */
const oldestRanks = oncePerGraphInSteps(function* (graph) {
  const ids = yield* idRanks(graph);
  const day = (paper: number) => dayOf(graph.index, paper, Infinity);
  return yield* ranksOf(ids.length, (a, b) => compareNumbers(day(a), day(b)) || (ids[a] ?? 0) - (ids[b] ?? 0));
});

/** For each paper its place among all by title, then by id. */
const titleRanks = oncePerGraphInSteps(function* (graph) {
  const ids = yield* idRanks(graph);
  const titles = yield* mapInSteps(graph.index.papers, ({ title }) => fold(title));
  return yield* ranksOf(
    titles.length,
    (a, b) => compareText(titles[a] ?? '', titles[b] ?? '') || (ids[a] ?? 0) - (ids[b] ?? 0),
  );
});

/**
 * The day on which the date of a paper begins: papers of one day are equal, where their ordinals would let the ids of
 * papers decide. `absent` where no year is known, and for the ordinal -1, which stands for no dated paper.
 */
export function dayOf(index: GraphIndex, paper: number, absent: number): number {
  return isDated(index, paper) ? (index.firstDay[paper] ?? absent) : absent;
}

/** Ascending; infinite numbers too. */
export function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Ascending; sums of shares such as 1/2 + 1/3 that only were added in another order are equal. Such as differ by more
 * than a billionth never are.
 */
export function compareShares(a: number, b: number): number {
  return shareCell(a) - shareCell(b);
}

/**
 * Which of the cells of 2^-30 each a sum lies in. Rounding may part equal sums that lie at a border. Those of a few simple
 * shares lie at none: no number is as far from all fractions of small numbers as the golden ratio. Of the others one in a
 * million may, by chance.
 */
function shareCell(sum: number): number {
  return Math.floor(sum * 2 ** 30 + goldenRatio);
}

const goldenRatio = (1 + Math.sqrt(5)) / 2;

function* ranksOf(count: number, compare: (a: number, b: number) => number): Steps<Uint32Array> {
  const ranks = new Uint32Array(count);
  const order = yield* sortInSteps(yield* numbersInSteps(count), compare);
  yield* inStretches(count, (from, to) => {
    for (let rank = from; rank < to; rank++) ranks[order[rank] ?? 0] = rank;
  });
  return ranks;
}
