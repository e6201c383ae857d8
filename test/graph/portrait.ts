// All that can be asked of a small graph, asked: what two graphs that are the same must both say.
import { activityByYear } from '../../src/graph/activity.ts';
import { coauthorsOf, orderCoauthors } from '../../src/graph/coauthors.ts';
import { answerCoauthorship } from '../../src/graph/coauthorship.ts';
import { orderPapers } from '../../src/graph/orders.ts';
import { coauthorPathsBetween, isUpperBound, listPaths } from '../../src/graph/paths.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { everyPaper, type PaperSelection } from '../../src/graph/selection.ts';
import { summarise } from '../../src/graph/summary.ts';
import { listAuthors, listTopics, orderTallies, tallyAuthors, tallyTopics } from '../../src/graph/tallies.ts';
import { narrowerTopics } from '../../src/graph/topic-hierarchy.ts';
import { cooccurringTopics } from '../../src/graph/topics.ts';

/** The answers as plain data, in ordinals; the ids of authors, papers and topics by ordinal come first. */
export function portrait(graph: PublicationGraph, selection: PaperSelection = everyPaper) {
  const { index } = graph;
  const authors = index.authors.map(({ ordinal }) => ordinal);
  const papers = index.papers.map(({ ordinal }) => ordinal);
  const topics = index.topics.map(({ ordinal }) => ordinal);
  const pairs = authors.flatMap((a) => authors.map((b) => [a, b] as const));
  const query = { found: null, wrote: selection, alsoWrote: [], selection };
  return {
    ids: [index.authors, index.papers, index.topics].map((nodes) => nodes.map(({ id }) => id)),
    coauthors: coauthorsOf(graph, authors, selection).map((tallies) =>
      (['PAPERS', 'WEIGHT', 'LAST_PUBLISHED', 'FIRST_PUBLISHED', 'NAME'] as const).map((order) =>
        orderCoauthors(graph, tallies, order),
      ),
    ),
    coauthorships: pairs.map(([a, b]) => {
      const { verdict, undecidedPapers } = answerCoauthorship(graph, a, b, selection);
      return { verdict, undecidedPapers };
    }),
    paths: coauthorPathsBetween(graph, pairs, selection).map((answer) => {
      const { count, at } = listPaths(answer);
      const listed = Array.from({ length: Number(count) }, (_, place) => at(place));
      return { status: answer.status, distance: answer.distance, bound: isUpperBound(answer), count, listed };
    }),
    papers: (['NEWEST', 'OLDEST', 'TITLE'] as const).map((order) => orderPapers(graph, papers, order)),
    authors: (['PAPERS', 'NAME', 'COAUTHORS', 'LAST_PUBLISHED'] as const).map((order) =>
      listAuthors(graph, { ...query, order }),
    ),
    topics: (['PAPERS', 'LABEL'] as const).map((order) => listTopics(graph, { ...query, order })),
    tallies: (['PAPERS', 'SCORE', 'LAST_PUBLISHED', 'NAME'] as const).map((order) =>
      orderTallies(graph, tallyAuthors(index, papers), order),
    ),
    subjects: tallyTopics(index, papers),
    narrower: topics.map((topic) => narrowerTopics(index, [topic])),
    cooccurring: topics.map((topic) => cooccurringTopics(graph, topic, selection)),
    activity: activityByYear(index, papers),
    summary: summarise(graph),
  };
}
