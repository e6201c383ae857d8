// Conflicts of interest: who of one group wrote, may have written, or is connected with whom of another.

import { answerCoauthorship, coauthorshipOf } from '../graph/coauthorship.ts';
import { findConflictsInSteps, groupsOf } from '../graph/conflicts.ts';
import { openListCountInSteps, paperCountInSteps } from '../graph/coverage.ts';
import { listPaths } from '../graph/paths.ts';
import { unplacedCountInSteps } from '../graph/selection.ts';
import { stepwise } from '../graph/stepwise.ts';
import { authorAt } from './at.ts';
import { builder } from './builder.ts';
import { connect } from './connection.ts';
import { connectionTypes, pagingArgs, scopeOf } from './connection-types.ts';
import { inBounds } from './errors.ts';
import { askedAuthors } from './ids.ts';
import { PaperFilter, selectionOf } from './paper-filter.ts';
import { paperOrderArg, paperPage } from './paper-page.ts';

const ConflictStatus = builder.enumType('ConflictStatus', {
  description: 'What stands between two people.',
  values: {
    SAME_AUTHOR: { description: 'They are one person, who is in both groups.' },
    COAUTHORED: { description: 'They wrote together: a joint paper counts.' },
    UNDECIDED: {
      description:
        'They may have written together: a joint paper’s date may lie in the window, or a list cut short, of a paper that counts or may count, names exactly one of them.',
    },
    CONNECTED: { description: 'They did not, but a chain of at most `maxDistance` links connects them.' },
  } as const,
});

builder.objectType('Conflict', {
  description: 'Two people with a conflict of interest, or perhaps one.',
  fields: (t) => ({
    authors: t.field({
      type: ['Author'],
      description: 'The two: one of `of`, then one of `against`.',
      resolve: ({ authors }, _, { graph }) => authors.map((author) => authorAt(graph, author)),
    }),
    status: t.field({
      type: ConflictStatus,
      description: 'What stands between them.',
      resolve: ({ status }) => status,
    }),
    coauthorship: t.field({
      type: 'Coauthorship',
      nullable: true,
      description: 'What they wrote together; null unless COAUTHORED.',
      resolve: ({ authors: [a, b], status, selection }, _, { graph }) =>
        status === 'COAUTHORED' ? coauthorshipOf(graph, a, b, selection) : null,
    }),
    undecidedPapers: t.field({
      type: 'PaperConnection',
      description:
        'Papers that may be joint ones that count: joint ones whose date may lie in the window, and those whose list is cut short and names exactly one of the two. There may be some beside those of a COAUTHORED pair.',
      args: { orderBy: paperOrderArg(t.arg), ...pagingArgs(t.arg) },
      resolve: ({ authors: [a, b], selection }, args, context, info) => {
        const { graph } = context;
        const papers = answerCoauthorship(graph, a, b, selection).undecidedPapers;
        return paperPage(
          context,
          { papers, unplaced: [] },
          args,
          scopeOf(graph, info, args, `${a} ${b} ${selection.key}`),
        );
      },
    }),
    distance: t.exposeInt('distance', {
      nullable: true,
      description:
        'Links of a shortest chain of coauthors: 0 for one person, 1 for coauthors. Null: none of at most `maxDistance` links. Lists cut short and dates not known may hide a shorter one.',
    }),
    path: t.field({
      type: 'ShortestPath',
      nullable: true,
      description:
        'A shortest chain with its papers, of several the first by the ids along it. Null where the distance is, and for one person.',
      resolve: async ({ authors, distance, selection, maxDistance }, _, { graph, loaders }) => {
        if (distance === null || distance === 0) return null;
        const people = listPaths(await loaders.paths(selection, maxDistance).load(authors)).at(0);
        return people === undefined ? null : { graph, authors: people, selection };
      },
    }),
  }),
});

connectionTypes({
  connection: 'ConflictConnection',
  edge: 'ConflictEdge',
  node: 'Conflict',
  what: 'pairs of people with a conflict of interest',
});

builder.objectFields('ConflictConnection', (t) => ({
  sameAuthorCount: t.int({
    description: 'How many people are in both groups.',
    resolve: ({ report }) => report.counts.SAME_AUTHOR,
  }),
  coauthoredCount: t.int({
    description: 'How many pairs wrote together.',
    resolve: ({ report }) => report.counts.COAUTHORED,
  }),
  undecidedCount: t.int({
    description: 'How many pairs may have written together.',
    resolve: ({ report }) => report.counts.UNDECIDED,
  }),
  connectedCount: t.int({
    description: 'How many other pairs a chain of at most `maxDistance` links connects.',
    resolve: ({ report }) => report.counts.CONNECTED,
  }),
  clearCount: t.int({
    description:
      'How many pairs of different people are not listed: neither COAUTHORED nor UNDECIDED, nor connected by a recorded chain of at most `maxDistance` links. That no joint paper is recorded does not say that there is none: a list cut short or not given that names neither of the two may leave out both (`incompleteListCount`), and the lists may not reach as far as the window (`paperCount`).',
    resolve: ({ report }) => report.clearCount,
  }),
  unknownIds: t.idList({
    description:
      'The ids asked about that name nobody, so that nothing can be said of them. They are in `extensions.unknownIds` too.',
    resolve: ({ unknownIds }) => [...unknownIds],
  }),
  paperCount: t.int({
    description:
      'How many papers of all count. 0: none is known to lie in the window, so that `clearCount` says nothing; `graph.published.last` tells how far the papers reach.',
    resolve: ({ selection }, _, { graph, work }) => stepwise(work, paperCountInSteps(graph, selection)),
  }),
  incompleteListCount: t.int({
    description:
      'How many author lists are cut short or not given, of all papers that count and of those that may, whose date is not known well enough. Where such a list names exactly one of a pair, the pair is UNDECIDED unless they are COAUTHORED; whoever it leaves out may have joint papers and chains that are not recorded, also in pairs counted by `clearCount`.',
    resolve: ({ selection }, _, { graph, work }) => stepwise(work, openListCountInSteps(graph, selection)),
  }),
  unplacedCount: t.int({
    description:
      'How many papers of all would count if their date, which is not known well enough, lay in the window. A pair that such a paper names is UNDECIDED unless it is COAUTHORED; with a `maxDistance` above 1 it may hide chains, also of pairs counted by `clearCount`. Of these papers, those with a list cut short or not given are in `incompleteListCount` too.',
    resolve: ({ selection }, _, { graph, work }) => stepwise(work, unplacedCountInSteps(graph, selection)),
  }),
}));

builder.queryField('conflicts', (t) =>
  t.field({
    type: 'ConflictConnection',
    description:
      'Pairs across two groups, or within one, of people who wrote together, may have, or are connected by a short chain; each pair once. SAME_AUTHOR first; then COAUTHORED, most joint papers first, then latest joint paper first; then UNDECIDED, most joint papers of doubtful date first; then CONNECTED, nearest first; within that by the ids of the two.',
    args: {
      of: t.arg.idList({ required: true, description: 'The ids of up to 500 authors; one given twice is one.' }),
      against: t.arg.idList({
        description: 'The ids of up to 500 authors. Not given, or empty: the pairs within `of`.',
      }),
      where: t.arg({
        type: PaperFilter,
        description: 'Which papers count: {published: {from: "2022-11-22"}} are those of the last years.',
      }),
      maxDistance: t.arg.int({
        defaultValue: 1,
        description: 'Longest chain of coauthors that makes a conflict, 1 to 4 links. 1: only coauthors. Null: 1.',
      }),
      ...pagingArgs(t.arg),
    },
    resolve: (_, args, context, info) => {
      const { graph } = context;
      const maxDistance = inBounds('maxDistance', args.maxDistance, [1, 4], 1);
      const of = askedAuthors(context, 'of', args.of);
      const against = askedAuthors(context, 'against', args.against ?? []);
      const selection = selectionOf(context, args.where);
      const question = {
        of: of.authors,
        against: (args.against ?? []).length === 0 ? null : against.authors,
        selection,
        maxDistance,
        spend: context.work?.spend,
      };
      const steps = function* (distances?: Uint8Array) {
        const report = yield* findConflictsInSteps(graph, { ...question, distances });
        const page = connect(report.conflicts, args, scopeOf(graph, info, args), (conflict) => ({
          node: { ...conflict, selection, maxDistance },
        }));
        return { ...page, report, selection, unknownIds: [...new Set([...of.unknownIds, ...against.unknownIds])] };
      };
      const answered = (distances?: Uint8Array) => stepwise(context.work, steps(distances));
      if (maxDistance === 1 || context.work === undefined) return answered();
      const groups = groupsOf(question);
      return context.distances(selection, groups.of, groups.against, maxDistance).then(answered);
    },
  }),
);
