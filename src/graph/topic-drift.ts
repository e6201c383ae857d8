// How somebody's topics change from year to year.
import type { GraphIndex } from './index.ts';
import { atOnce, type Steps } from './steps.ts';
import { type Tally, tallyTopicsInSteps } from './tallies.ts';

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
 * The topics of each year of papers, ascending, the unknown year last; years without papers are left out. Years are compared by
 * the cosine of their papers a topic. Cost: linear in the papers' topics.
 */
export function* topicDriftInSteps(index: GraphIndex, papers: ArrayLike<number>): Steps<TopicYear[]> {
  const byYear = new Map<number | null, number[]>();
  for (let at = 0; at < papers.length; at++) {
    const paper = papers[at] ?? 0;
    const year = index.papers[paper]?.year ?? null;
    const list = byYear.get(year);
    if (list === undefined) byYear.set(year, [paper]);
    else list.push(paper);
  }
  const years = [...byYear].toSorted(([a], [b]) => (a ?? Infinity) - (b ?? Infinity));
  let before: Tally[] | null = null;
  const drift: TopicYear[] = [];
  for (const [year, list] of years) {
    const topics = yield* tallyTopicsInSteps(index, list);
    const similarity = before === null || year === null ? null : cosine(before, topics);
    before = topics;
    drift.push({ year, papers: list, topics, similarity });
  }
  return drift;
}

/** `topicDriftInSteps`, all at once. */
export const topicDrift = atOnce(topicDriftInSteps);

function cosine(left: readonly Tally[], right: readonly Tally[]): number {
  const counts = new Map(left.map(({ node, papers }) => [node, papers.length]));
  const product = right.reduce((sum, { node, papers }) => sum + papers.length * (counts.get(node) ?? 0), 0);
  const length = (tallies: readonly Tally[]) => Math.hypot(...tallies.map(({ papers }) => papers.length));
  return product === 0 ? 0 : product / (length(left) * length(right));
}
