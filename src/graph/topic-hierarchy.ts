// Broader and narrower topics, and the papers of a topic with all that is narrower.
import { type GraphIndex, neighbors } from './index.ts';

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

/** All topics broader than this one at any depth, the nearest first. */
export function broaderTopics(index: GraphIndex, topic: number): Set<number> {
  const reached = new Set<number>(neighbors(index.broaderOfTopic, topic));
  for (const each of reached) for (const broader of neighbors(index.broaderOfTopic, each)) reached.add(broader);
  return reached;
}
