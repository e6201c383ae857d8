// How somebody's topics change from year to year.
import type { GraphIndex } from './index.ts';
import { atOnce, eachInSteps, type Steps, stepMeter } from './steps.ts';
import { type Tally, tallyTopicsInSteps } from './tallies.ts';
import { papersByYearInSteps } from './years.ts';

export interface TopicYear {
  /** Null: the papers of which no year is known. */
  year: number | null;
  /** In default order. */
  papers: number[];
  /** Direct topics of the year's papers, most papers first, then by id. */
  topics: Tally[];
  /** 1: the same topics in the same shares as in the year of papers before; 0: none in common; null: no such year. */
  similarity: number | null;
}

/**
 * The topics of each year of papers, ascending, the unknown year last; years without papers are left out. Years are
 * compared by the cosine of their papers a topic. Cost: linear in the papers' topics.
 */
export function* topicDriftInSteps(index: GraphIndex, papers: ArrayLike<number>): Steps<TopicYear[]> {
  let before: Tally[] | null = null;
  const drift: TopicYear[] = [];
  const isFull = stepMeter();
  for (const { year, papers: list } of yield* papersByYearInSteps(index, papers)) {
    const topics = yield* tallyTopicsInSteps(index, list);
    const similarity = before === null || year === null ? null : yield* cosineInSteps(before, topics);
    before = topics;
    drift.push({ year, papers: list, topics, similarity });
    if (isFull(list.length + topics.length)) yield;
  }
  return drift;
}

/** `topicDriftInSteps`, all at once. */
export const topicDrift = atOnce(topicDriftInSteps);

function* cosineInSteps(left: readonly Tally[], right: readonly Tally[]): Steps<number> {
  const counts = new Map<number, number>();
  let [product, leftSquares, rightSquares] = [0, 0, 0];
  yield* eachInSteps(left, ({ node, papers }) => {
    counts.set(node, papers.length);
    leftSquares += papers.length ** 2;
  });
  yield* eachInSteps(right, ({ node, papers }) => {
    product += papers.length * (counts.get(node) ?? 0);
    rightSquares += papers.length ** 2;
  });
  return product === 0 ? 0 : product / Math.sqrt(leftSquares * rightSquares);
}
