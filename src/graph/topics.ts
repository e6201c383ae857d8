// Topics that come together on papers.
import { type GraphIndex, neighbors } from './index.ts';
import type { PublicationGraph } from './publication-graph.ts';
import { COUNTS, type PaperSelection } from './selection.ts';
import { broaderTopics, narrowerTopics, papersOnTopic } from './topic-hierarchy.ts';

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
