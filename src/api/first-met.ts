// When people met: first joint papers, first connections, new coauthors in a span of time.
import { newCoauthorsOfInSteps } from '../graph/coauthors.ts';
import { firstMetInSteps } from '../graph/first-met.ts';
import { incompleteListsBy, publishedOn, unplacedIn } from '../graph/papers.ts';
import { selectPapers } from '../graph/selection.ts';
import { stepwise } from '../graph/stepwise.ts';
import { authorAt } from './at.ts';
import { builder } from './builder.ts';
import { connect } from './connection.ts';
import { pagingArgs, scopeOf } from './connection-types.ts';
import { authorOf, tellUnknown } from './ids.ts';
import { DateRange, windowOf } from './paper-filter.ts';

builder.objectType('FirstMet', {
  description: 'When two people first wrote together, and when a chain of coauthors first connected them.',
  fields: (t) => ({
    jointOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'The date of the first joint paper; null: they have none of known date.',
      resolve: ({ jointPaper }, _, { graph }) => publishedOn(graph.index, jointPaper),
    }),
    jointPaper: t.field({
      type: 'Paper',
      nullable: true,
      description: 'The first joint paper; null: they have none of known date.',
      resolve: ({ jointPaper }, _, { graph }) => graph.index.papers[jointPaper] ?? null,
    }),
    connectedOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When papers first connected them, directly or through others; null: those of known date do not.',
      resolve: ({ connectingPaper }, _, { graph }) => publishedOn(graph.index, connectingPaper),
    }),
    connectingPaper: t.field({
      type: 'Paper',
      nullable: true,
      description:
        'The paper that closed the first chain between them; null: papers of known date do not connect them.',
      resolve: ({ connectingPaper }, _, { graph }) => graph.index.papers[connectingPaper] ?? null,
    }),
    undatedJointCount: t.exposeInt('undatedJointCount', {
      description: 'Joint papers whose year is not known or in doubt: each may be the first.',
    }),
    isUpperBound: t.exposeBoolean('isUpperBound', {
      description:
        'True: either date could be earlier: a list cut short, a paper whose year is not known or in doubt, or one whose month or day is not known, which counts from the last day it may mean.',
    }),
  }),
});

builder.objectFields('Author', (t) => ({
  firstMet: t.field({
    type: 'FirstMet',
    nullable: true,
    description:
      'When this person and another met. Null: the id names nobody, and is in the response’s `extensions.unknownIds`; or it is this person’s own.',
    args: { other: t.arg.id({ required: true, description: 'The id of the other author.' }) },
    resolve: (author, { other }, context) => {
      const { graph, work } = context;
      const found = authorOf(graph, other);
      if (found === null) return tellUnknown(context, [other]);
      if (found === author) return null;
      return stepwise(work, firstMetInSteps(graph, author.ordinal, found.ordinal));
    },
  }),
  newCoauthors: t.field({
    type: 'AuthorCoauthorsConnection',
    description:
      'People this person first wrote with in a span of time: a joint paper lies inside, none before. The coauthorships hold the joint papers inside. `unplacedCount` counts the papers whose date may lie inside or before, `incompleteListCount` the lists cut short inside and before: such a paper may add people here, or show that somebody is not new.',
    args: {
      in: t.arg({ type: DateRange, required: true, description: 'The span of time.' }),
      ...pagingArgs(t.arg),
    },
    resolve: (author, args, { graph, work }, info) => {
      const window = windowOf(args.in);
      const during = selectPapers(graph, { published: window }, JSON.stringify(window));
      const before = selectPapers(
        graph,
        { published: { from: -Infinity, to: window.from - 1 } },
        `before ${window.from}`,
      );
      const steps = function* () {
        // Most joint papers first, as they come.
        const tallies = yield* newCoauthorsOfInSteps(graph, author.ordinal, during, before, work?.spend);
        const page = connect(tallies, args, scopeOf(graph, info, args, author.id), (tally) => ({
          node: authorAt(graph, tally.author),
          coauthorship: { ...tally, graph, selection: during, authors: [author.ordinal, tally.author] as const },
        }));
        return {
          ...page,
          unplacedCount: unplacedIn(graph, author.ordinal, [during, before]),
          incompleteListCount:
            incompleteListsBy(graph, author.ordinal, during) + incompleteListsBy(graph, author.ordinal, before),
        };
      };
      return stepwise(work, steps());
    },
  }),
}));
