// Graphs of rows of ordinals alone, which are made at once however large they are.
import type { AuthorAttributes, PaperAttributes, TopicAttributes } from '../../src/graph/attributes.ts';
import { makeIndex } from '../../src/graph/make-index.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { graphOf } from '../world.ts';

const sketch = graphOf([{ title: 'T', authors: ['A'], topics: ['S'] }]);

/** The graph of papers, newest first, which have these authors, these topics, and years that go down by one. */
export function graphOfRows(
  papers: readonly { authors: readonly number[]; topics: readonly number[] }[],
  newestYear = 2020,
): PublicationGraph {
  const [author] = sketch.index.authors as [AuthorAttributes];
  const [paper] = sketch.index.papers as [PaperAttributes];
  const [topic] = sketch.index.topics as [TopicAttributes];
  const count = (rows: readonly (readonly number[])[]) =>
    rows.reduce((most, row) => row.reduce((greatest, node) => Math.max(greatest, node + 1), most), 0);
  const authorRows = papers.map(({ authors }) => authors);
  const topicRows = papers.map(({ topics }) => topics);
  const topics = Array.from({ length: count(topicRows) }, (_, ordinal) => ({ ...topic, ordinal, id: `t${ordinal}` }));
  const index = makeIndex({
    authors: Array.from({ length: count(authorRows) }, (_, ordinal) => ({ ...author, ordinal, id: `a${ordinal}` })),
    papers: papers.map((_, ordinal) => {
      const year = newestYear - ordinal;
      return { ...paper, ordinal, id: `p${ordinal}`, published: `${year}-01-01`, year };
    }),
    topics,
    authorRows,
    topicRows,
    broaderRows: topics.map(() => []),
    relatedRows: topics.map(() => []),
  });
  return { ...sketch, index };
}
