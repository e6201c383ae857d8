// The graph in numbers.
import { isDated } from './index.ts';
import { oncePerGraphInSteps } from './later.ts';
import { atOnce, filterInSteps, type Steps } from './steps.ts';
import { coauthorCountsInSteps } from './tallies.ts';

export interface GraphSummary {
  authorCount: number;
  paperCount: number;
  topicCount: number;
  authorshipCount: number;
  /** Pairs of people who wrote together. */
  coauthorshipCount: number;
  incompleteAuthorLists: number;
  /** Share of all pairs of people who wrote together, 0 to 1; 0 for fewer than two people. */
  density: number;
  /** The oldest and the newest dated paper; -1 where none is dated. */
  oldest: number;
  newest: number;
  /** Papers of which no year is known. */
  undatedCount: number;
}

/** Counts of a graph. Cost: the coauthors of everybody, once a graph. */
export const summariseInSteps = oncePerGraphInSteps(function* (graph): Steps<GraphSummary> {
  const { authors, papers, topics, authorsOfPaper, incompletePapers } = graph.index;
  const coauthorshipCount = (yield* coauthorCountsInSteps(graph)).reduce((sum, count) => sum + count, 0) / 2;
  const dated = yield* filterInSteps(papers, ({ ordinal }) => isDated(graph.index, ordinal));
  const pairs = (authors.length * (authors.length - 1)) / 2;
  return {
    authorCount: authors.length,
    paperCount: papers.length,
    topicCount: topics.length,
    authorshipCount: authorsOfPaper.targets.length,
    coauthorshipCount,
    incompleteAuthorLists: incompletePapers.length,
    density: pairs === 0 ? 0 : coauthorshipCount / pairs,
    newest: dated[0]?.ordinal ?? -1,
    oldest: dated.at(-1)?.ordinal ?? -1,
    undatedCount: papers.length - dated.length,
  };
});

/** `summariseInSteps`, all at once. */
export const summarise = atOnce(summariseInSteps);
