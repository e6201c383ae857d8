// Topics that come together on papers.
import { countTopicsInSteps, type NodeCount } from './node-counts.ts';
import { papersAboutInSteps } from './papers.ts';
import type { PublicationGraph } from './publication-graph.ts';
import type { PaperSelection } from './selection.ts';
import { atOnce, type Steps } from './steps.ts';
import { broaderTopics, narrowerTopics } from './topic-hierarchy.ts';

export interface Cooccurring {
  topics: NodeCount[];
  /** Papers of the topic that cannot be placed. */
  unplacedCount: number;
}

/**
 * Topics that share papers with a topic, most shared papers first, then by id. The topic itself, those broader and
 * those narrower are left out: they come together by definition.
 */
export function* cooccurringTopicsInSteps(
  graph: PublicationGraph,
  topic: number,
  selection: PaperSelection,
): Steps<Cooccurring> {
  const family = new Set([...narrowerTopics(graph.index, [topic]), ...broaderTopics(graph.index, topic)]);
  const { papers, unplaced } = yield* papersAboutInSteps(graph, topic, selection);
  const counts = yield* countTopicsInSteps(graph.index, papers);
  return { topics: counts.filter(({ node }) => !family.has(node)), unplacedCount: unplaced.length };
}

/** `cooccurringTopicsInSteps`, all at once. */
export const cooccurringTopics = atOnce(cooccurringTopicsInSteps);
