// Topics: what is narrower, which papers they have, which topics come together.
import { type GraphIndex, neighbors } from './index.ts';
import type { PublicationGraph } from './publication-graph.ts';
import { COUNTS, type PaperSelection } from './selection.ts';

/** These topics and all narrower ones at any depth, ascending, without repeats. */
export function narrowerTopics(index: GraphIndex, topics: readonly number[]): number[] {
  const reached = new Set(topics);
  for (const topic of reached) for (const narrower of neighbors(index.narrowerOfTopic, topic)) reached.add(narrower);
  return [...reached].toSorted((a, b) => a - b);
}

/** Papers of a topic, those of narrower topics included, each once, in default order. */
export function papersOnTopic(index: GraphIndex, topic: number): number[] {
  const all = narrowerTopics(index, [topic]);
  if (all.length === 1) return [...neighbors(index.papersOfTopic, topic)];
  const papers = new Set<number>();
  for (const each of all) for (const paper of neighbors(index.papersOfTopic, each)) papers.add(paper);
  return [...papers].toSorted((a, b) => a - b);
}

/** A topic with the number of papers it has in some list. */
export interface TopicCount {
  topic: number;
  paperCount: number;
}

/** How many papers of a list have each topic (direct topics only), most first, then by id. Cost: linear in the list. */
export function countTopics(index: GraphIndex, papers: Iterable<number>): TopicCount[] {
  const counts = new Map<number, number>();
  for (const paper of papers) {
    for (const topic of neighbors(index.topicsOfPaper, paper)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return [...counts]
    .map(([topic, paperCount]) => ({ topic, paperCount }))
    .toSorted((a, b) => b.paperCount - a.paperCount || a.topic - b.topic);
}

/**
 * Topics that share papers with a topic, most shared papers first, then by id. The topic itself, those broader and
 * those narrower are left out: they come together by definition.
 */
export function cooccurringTopics({ index }: PublicationGraph, topic: number, selection: PaperSelection): TopicCount[] {
  const family = new Set([...narrowerTopics(index, [topic]), ...broaderTopics(index, topic)]);
  const papers = papersOnTopic(index, topic).filter((paper) => selection.place(paper) === COUNTS);
  return countTopics(index, papers).filter((count) => !family.has(count.topic));
}

/** All topics broader than this one at any depth. */
function broaderTopics(index: GraphIndex, topic: number): Set<number> {
  const reached = new Set<number>(neighbors(index.broaderOfTopic, topic));
  for (const each of reached) for (const broader of neighbors(index.broaderOfTopic, each)) reached.add(broader);
  return reached;
}
