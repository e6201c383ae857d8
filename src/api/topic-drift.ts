// How an author's topics change from year to year.
import { papersByAuthor } from '../graph/papers.ts';
import { stepwise } from '../graph/stepwise.ts';
import { topicDriftInSteps } from '../graph/topic-drift.ts';
import { topicAt } from './at.ts';
import { builder } from './builder.ts';
import { facetsOf, limitArg, mostCounted, pagingArgs, scopeOf, usualLimit } from './connection-types.ts';
import { PaperFilter, selectionOf } from './paper-filter.ts';
import { paperOrderArg, paperPage } from './paper-page.ts';

builder.objectType('TopicYear', {
  description: 'What somebody wrote about in one year.',
  fields: (t) => ({
    year: t.exposeInt('year', { nullable: true, description: 'Null: the papers of which no year is known.' }),
    paperCount: t.int({ description: 'How many papers.', resolve: ({ papers }) => papers.length }),
    papers: t.field({
      type: 'PaperConnection',
      description: 'The papers, newest first unless asked otherwise.',
      args: { orderBy: paperOrderArg(t.arg), ...pagingArgs(t.arg) },
      resolve: ({ papers }, args, context, info) =>
        paperPage(context, { papers, unplaced: [] }, args, scopeOf(context.graph, info, args, papers.join(' '))),
    }),
    topics: t.field({
      type: 'TopicFacets',
      description: 'Topics that the papers have themselves, most papers first, then by id.',
      args: { limit: limitArg(t.arg, 'topics', usualLimit) },
      resolve: ({ topics }, { limit }, { graph }) =>
        facetsOf(
          topics.map(({ node, papers }) => ({ node, paperCount: papers.length })),
          mostCounted(limit, usualLimit),
          (topic) => topicAt(graph, topic),
        ),
    }),
    similarity: t.exposeFloat('similarity', {
      nullable: true,
      description:
        'How alike it is to the year of papers before: 1 for the same topics in the same shares, 0 for none in common (the cosine of papers a topic). Null for the first year and the unknown one.',
    }),
  }),
});

builder.objectField('Author', 'topicDrift', (t) =>
  t.field({
    type: ['TopicYear'],
    description:
      'Topics a year, ascending, the unknown year last; years without papers are left out. What a filter cannot place is counted by `papers(where)`.',
    args: { where: t.arg({ type: PaperFilter, description: 'Which papers count. Null: all.' }) },
    resolve: (author, { where }, context) =>
      stepwise(
        context.work,
        topicDriftInSteps(
          context.graph.index,
          papersByAuthor(context.graph, author.ordinal, selectionOf(context, where)).papers,
        ),
      ),
  }),
);
