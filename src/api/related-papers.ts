// Papers near a paper, with what they share.
import { relatedPapersInSteps } from '../graph/related-papers.ts';
import { stepwise } from '../graph/stepwise.ts';
import { authorAt, paperAt, topicAt } from './at.ts';
import { builder } from './builder.ts';
import { connect } from './connection.ts';
import { connectionTypes, pagingArgs, scopeOf } from './connection-types.ts';

connectionTypes({
  connection: 'RelatedPaperConnection',
  edge: 'RelatedPaperEdge',
  node: 'Paper',
  what: 'papers that share people or topics with a paper',
});

builder.objectFields('RelatedPaperEdge', (t) => ({
  score: t.exposeFloat('score', {
    description:
      'How near it is, 0 to 2: the cosine of the two author lists plus the cosine of the two lists of topics, where a topic weighs ln(papers / papers with it).',
  }),
  sharedAuthors: t.field({
    type: ['Author'],
    description: 'People on both author lists, in the order of the first.',
    resolve: ({ sharedAuthors }, _, { graph }) => sharedAuthors.map((author) => authorAt(graph, author)),
  }),
  sharedTopics: t.field({
    type: ['Topic'],
    description: 'Topics that both have themselves, by id, without those that every paper has.',
    resolve: ({ sharedTopics }, _, { graph }) => sharedTopics.map((topic) => topicAt(graph, topic)),
  }),
}));

builder.objectField('Paper', 'related', (t) =>
  t.field({
    type: 'RelatedPaperConnection',
    description: 'Papers that share people or topics with it, nearest first.',
    args: pagingArgs(t.arg),
    resolve: (paper, args, { graph, work }, info) => {
      const steps = function* () {
        const related = yield* relatedPapersInSteps(graph.index, paper.ordinal, work?.spend);
        return connect(related, args, scopeOf(graph, info, args, paper.id), ({ paper: other, ...shared }) => ({
          node: paperAt(graph, other),
          ...shared,
        }));
      };
      return stepwise(work, steps());
    },
  }),
);
