// How two people are connected: the shortest chains of coauthors between them.
import { coauthorshipOf } from '../graph/coauthorship.ts';
import { incompleteListCountInSteps } from '../graph/coverage.ts';
import { isUpperBound, links, listPaths, unplacedCount, unrestrictedDistance } from '../graph/paths.ts';
import { stepwise } from '../graph/stepwise.ts';
import { authorAt } from './at.ts';
import { builder } from './builder.ts';
import { connect } from './connection.ts';
import { connectionTypes, pagingArgs, scopeOf } from './connection-types.ts';
import { badUserInput } from './errors.ts';
import { authorOf, tellUnknown } from './ids.ts';
import { PaperFilter, selectionOf } from './paper-filter.ts';

const PathStatus = builder.enumType('PathStatus', {
  description: 'Whether a chain of coauthors was found, or why not.',
  values: {
    FOUND: { description: 'At least one.' },
    SAME_AUTHOR: { description: 'The two ids are one person: distance 0, no path to list.' },
    NO_PATH: { description: 'What the lists record does not connect them.' },
    NO_PATH_WITHIN_FILTER: { description: 'Only papers that do not count connect them.' },
    NO_PATH_WITHIN_LENGTH: { description: 'None of at most `maxLength` links; longer ones were not looked for.' },
    LIMIT_REACHED: { description: 'The search looked at as many papers as it may and gave up: not known.' },
  } as const,
});

builder.objectType('CoauthorPaths', {
  description: 'The shortest chains of coauthors between two people.',
  fields: (t) => ({
    status: t.field({ type: PathStatus, description: 'Found, or why not.', resolve: ({ status }) => status }),
    distance: t.exposeInt('distance', {
      nullable: true,
      description: 'Links of a shortest chain: 1 for coauthors, 0 for the same person; null where none was found.',
    }),
    isUpperBound: t.boolean({
      description: 'True: a list cut short, or a paper whose date may lie in the window, could hide a shorter chain.',
      resolve: isUpperBound,
    }),
    unrestrictedDistance: t.int({
      nullable: true,
      description:
        'The distance when every paper counts and any length will do; null: not connected, or not found in time.',
      resolve: unrestrictedDistance,
    }),
    pathCount: t.field({
      type: 'BigInt',
      description: 'How many shortest chains there are: sequences of people, however many papers are on a link.',
      resolve: (paths) => listPaths(paths).count,
    }),
    paths: t.field({
      type: 'ShortestPathConnection',
      description: 'The shortest chains, in the order of the ids along the way; only those of the page are made.',
      args: pagingArgs(t.arg),
      resolve: (paths, args, { graph }, info) => {
        const { from, to, selection } = paths;
        const scope = scopeOf(graph, info, args, `${from} ${to} ${selection.key}`);
        return connect(listPaths(paths), args, scope, (authors) => ({ node: { graph, authors, selection } }));
      },
    }),
    incompleteListCount: t.int({
      description: 'How many author lists cut short are among the papers that count.',
      resolve: ({ graph, selection }, _, { work }) => stepwise(work, incompleteListCountInSteps(graph, selection)),
    }),
    unplacedCount: t.int({
      description: 'How many papers would count if their date, which is not known well enough, lay in the window.',
      resolve: ({ graph, selection }) => unplacedCount(graph, selection),
    }),
  }),
});

builder.objectType('ShortestPath', {
  description: 'One chain of coauthors.',
  fields: (t) => ({
    authors: t.field({
      type: ['Author'],
      description: 'The people along it, both ends included.',
      resolve: ({ graph, authors }) => authors.map((author) => authorAt(graph, author)),
    }),
    links: t.field({
      type: ['Coauthorship'],
      description: 'What each wrote with the next, one fewer than the people.',
      resolve: ({ graph, authors, selection }) =>
        links(authors).map(([a, b]) => coauthorshipOf(graph, a, b, selection)),
    }),
  }),
});

connectionTypes({
  connection: 'ShortestPathConnection',
  edge: 'ShortestPathEdge',
  node: 'ShortestPath',
  what: 'shortest chains of coauthors',
  counted: false,
});

builder.queryField('coauthorPaths', (t) =>
  t.field({
    type: 'CoauthorPaths',
    nullable: true,
    description:
      'All shortest chains of coauthors between two people, with the papers on every link. Null: an id names nobody, and is in the response’s `extensions.unknownIds`.',
    args: {
      from: t.arg.id({ required: true, description: 'The id of an author.' }),
      to: t.arg.id({ required: true, description: 'The id of an author.' }),
      where: t.arg({ type: PaperFilter, description: 'Which papers count. Null: all.' }),
      maxLength: t.arg.int({ description: 'Most links of a chain, 1 or more. Null: any number.' }),
    },
    resolve: (_, { from, to, where, maxLength }, context) => {
      if (typeof maxLength === 'number' && maxLength < 1) {
        throw badUserInput(`\`maxLength\` must be 1 or more, not ${maxLength}.`);
      }
      const [source, target] = [authorOf(context.graph, from), authorOf(context.graph, to)];
      if (source === null || target === null) return tellUnknown(context, [from, to]);
      return context.loaders
        .paths(selectionOf(context, where), maxLength ?? Infinity)
        .load([source.ordinal, target.ordinal]);
    },
  }),
);
