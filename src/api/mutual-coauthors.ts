// Who wrote with several people: with each of a group, or with somebody of each of two groups.
import type { Context } from '../context.ts';
import { bridgesInSteps, type CoauthorRow, mutualCoauthorsInSteps } from '../graph/mutual-coauthors.ts';
import { openEndsInSteps } from '../graph/open-ends.ts';
import type { PaperSelection } from '../graph/selection.ts';
import { stepwise } from '../graph/stepwise.ts';
import { authorAt } from './at.ts';
import { builder } from './builder.ts';
import { connect } from './connection.ts';
import { connectionTypes, pagingArgs, scopeOf } from './connection-types.ts';
import { askedAuthors } from './ids.ts';
import { PaperFilter, selectionOf } from './paper-filter.ts';

connectionTypes({
  connection: 'MutualCoauthorsConnection',
  edge: 'MutualCoauthorsEdge',
  node: 'Author',
  what: 'people who wrote with several',
});

builder.objectFields('MutualCoauthorsConnection', (t) => ({
  unknownIds: t.idList({
    description:
      'The ids asked about that name nobody; the answer is about the others. They are in `extensions.unknownIds` too.',
    resolve: ({ unknownIds }) => [...unknownIds],
  }),
  unplacedCount: t.exposeInt('unplacedCount', {
    description:
      'How many more papers of the people asked about would count if their date, which is not known well enough, lay in the window asked for: they may hide somebody.',
  }),
  incompleteListCount: t.exposeInt('incompleteListCount', {
    description: 'How many papers of the people asked about that count have a list cut short: they may hide somebody.',
  }),
}));

builder.objectFields('MutualCoauthorsEdge', (t) => ({
  coauthorships: t.field({
    type: ['Coauthorship'],
    description:
      'What makes the connection: the coauthorship with each of the people asked about whom this person wrote with, in the order asked for.',
    resolve: ({ coauthorships }) => coauthorships,
  }),
  jointPaperCount: t.exposeInt('jointPaperCount', {
    description: 'The joint papers of these coauthorships summed: a paper with two of the people counts twice.',
  }),
}));

/** The coauthors of each of these people, as the request's loader gives them. */
async function rowsOf(context: Context, authors: readonly number[], selection: PaperSelection): Promise<CoauthorRow[]> {
  const loader = context.loaders.coauthors(selection);
  return Promise.all(authors.map(async (author) => ({ author, coauthors: await loader.load(author) })));
}

builder.queryField('mutualCoauthors', (t) =>
  t.field({
    type: 'MutualCoauthorsConnection',
    description:
      'Everyone who wrote with each of these people: most joint papers first, summed over the people, then by id. Of nobody, nobody.',
    args: {
      of: t.arg.idList({ required: true, description: 'The ids of up to 500 authors; one given twice is one.' }),
      where: t.arg({ type: PaperFilter, description: 'Which papers count. Null: all.' }),
      ...pagingArgs(t.arg),
    },
    resolve: async (_, args, context, info) => {
      const { graph } = context;
      const { authors, unknownIds } = askedAuthors(context, 'of', args.of);
      const selection = selectionOf(context, args.where);
      const rows = await rowsOf(context, authors, selection);
      const steps = function* () {
        const found = yield* mutualCoauthorsInSteps(graph, rows, selection, context.work?.spend);
        const page = connect(found, args, scopeOf(graph, info, args), ({ author, ...rest }) => ({
          node: authorAt(graph, author),
          ...rest,
        }));
        return { ...page, ...(yield* openEndsInSteps(graph, authors, selection)), unknownIds };
      };
      return stepwise(context.work, steps());
    },
  }),
);

builder.queryField('bridges', (t) =>
  t.field({
    type: 'MutualCoauthorsConnection',
    description:
      'Who connects two groups: people of neither who wrote with somebody of both. Members of the groups are left out. Most joint papers with the groups first, summed over their members, then by id. The coauthorships are with `from` first, then with `to`; whoever is in both groups stands for both, in the place of `from`.',
    args: {
      from: t.arg.idList({ required: true, description: 'The ids of up to 500 authors; one given twice is one.' }),
      to: t.arg.idList({ required: true, description: 'The ids of up to 500 authors; one given twice is one.' }),
      where: t.arg({ type: PaperFilter, description: 'Which papers count. Null: all.' }),
      ...pagingArgs(t.arg),
    },
    resolve: async (_, args, context, info) => {
      const { graph } = context;
      const [from, to] = [askedAuthors(context, 'from', args.from), askedAuthors(context, 'to', args.to)];
      const selection = selectionOf(context, args.where);
      const rows = await Promise.all([
        rowsOf(context, from.authors, selection),
        rowsOf(context, to.authors, selection),
      ]);
      const steps = function* () {
        const found = yield* bridgesInSteps(graph, ...rows, selection, context.work?.spend);
        const page = connect(found, args, scopeOf(graph, info, args), ({ author, ...rest }) => ({
          node: authorAt(graph, author),
          ...rest,
        }));
        return {
          ...page,
          ...(yield* openEndsInSteps(graph, [...from.authors, ...to.authors], selection)),
          unknownIds: [...new Set([...from.unknownIds, ...to.unknownIds])],
        };
      };
      return stepwise(context.work, steps());
    },
  }),
);
