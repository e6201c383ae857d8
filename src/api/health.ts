// What the graph as a whole looks like: how dense, how wide, and what in it misleads.
import { placedPapers } from '../graph/metrics/measure.ts';
import { warningsOfInSteps } from '../graph/metrics/warnings.ts';
import { stepwise } from '../graph/stepwise.ts';
import { authorAt, paperAt } from './at.ts';
import { builder } from './builder.ts';
import { connect } from './connection.ts';
import { connectionTypes, pagingArgs, scopeOf } from './connection-types.ts';
import { PaperFilter, selectionOf } from './paper-filter.ts';

builder.objectType('Diameter', {
  description: 'The longest of all shortest coauthor paths of the largest component.',
  fields: (t) => ({
    value: t.int({
      nullable: true,
      description: 'Its links; null where the graph is so large that only bounds are known.',
      resolve: ({ lower, upper }) => (lower === upper ? lower : null),
    }),
    exact: t.boolean({
      description: 'Whether both bounds are the same.',
      resolve: ({ lower, upper }) => lower === upper,
    }),
    lower: t.exposeInt('lower', { description: 'At least so many links: the distance between the two authors.' }),
    upper: t.exposeInt('upper', { description: 'At most so many links.' }),
    authors: t.field({
      type: ['Author'],
      description:
        'Two people as far apart as `lower` says; `coauthorPaths` tells the ways between them. The same person twice where the component is one person.',
      resolve: ({ authors }, _, { graph }) => authors.map((author) => authorAt(graph, author)),
    }),
  }),
});

builder.objectType('DegreeCount', {
  description: 'The people of one number of coauthors.',
  fields: (t) => ({
    degree: t.exposeInt('degree', { description: 'How many coauthors.' }),
    authorCount: t.exposeInt('authorCount', { description: 'How many people have so many.' }),
  }),
});

builder.objectType('GraphHealth', {
  description: 'The coauthor graph of the papers that count in numbers, and what in it misleads.',
  fields: (t) => ({
    authorCount: t.exposeInt('authorCount', { description: 'People who wrote a paper that counts.' }),
    paperCount: t.exposeInt('paperCount', { description: 'Papers that count.' }),
    coauthorshipCount: t.exposeInt('linkCount', { description: 'Pairs of people who wrote together.' }),
    density: t.exposeFloat('density', { description: 'The share of all pairs of people who wrote together, 0 to 1.' }),
    degreeDistribution: t.field({
      type: ['DegreeCount'],
      description: 'People by number of coauthors, ascending; numbers that nobody has are left out.',
      resolve: ({ degrees }) => [...degrees],
    }),
    onePaperAuthorCount: t.exposeInt('onePaperAuthorCount', { description: 'People of one paper that counts.' }),
    onePaperAuthorShare: t.float({
      description: 'Their share of all people, 0 to 1; 0 where there is nobody.',
      resolve: ({ onePaperAuthorCount, authorCount }) => share(onePaperAuthorCount, authorCount),
    }),
    triangleCount: t.exposeFloat('triangleCount', {
      description: 'Three people of whom each two wrote together. A whole number, maybe too large for an Int.',
    }),
    transitivity: t.exposeFloat('transitivity', {
      description: 'Of all pairs of coauthors of somebody, the share who wrote together, 0 to 1.',
    }),
    hyperAuthorPaperCount: t.int({
      description: 'Papers of more than 50 known authors.',
      resolve: ({ hyperAuthorPapers }) => hyperAuthorPapers.length,
    }),
    hyperAuthorLinkShare: t.float({
      description:
        'The share of all pairs who wrote together that are together on such a paper, 0 to 1. Where it is large, `maxAuthors` shows another graph.',
      resolve: ({ hyperAuthorLinkCount, linkCount }) => share(hyperAuthorLinkCount, linkCount),
    }),
    warnings: t.field({
      type: 'HealthWarningConnection',
      description:
        'What somebody who keeps the lists can act on: papers of more than 50 authors, those that add most pairs first; people who may be the same, by id; people who may be several, by id; papers that may be the same, newest first; papers whose list is cut short, newest first.',
      args: pagingArgs(t.arg),
      resolve: async ({ selection, ...health }, args, { graph, work }, info) => {
        const { placements } = await placedPapers(graph, selection);
        const warnings = await stepwise(work, warningsOfInSteps(graph, health, placements));
        return connect(warnings, args, scopeOf(graph, info, args, selection.key), (node) => ({ node }));
      },
    }),
    unplacedCount: t.int({
      description:
        'How many more papers would count if their date, which is not known well enough, lay in the window asked for.',
      resolve: async ({ selection }, _, { graph }) => (await placedPapers(graph, selection)).unplacedCount,
    }),
    incompleteListCount: t.int({
      description: 'How many papers that count have a list cut short: they may hide links.',
      resolve: async ({ selection }, _, { graph }) => (await placedPapers(graph, selection)).incompleteListCount,
    }),
  }),
});

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

const WarningKind = builder.enumType('HealthWarningKind', {
  description: 'What a warning is about.',
  values: {
    HYPER_AUTHOR_PAPER: { description: 'A paper of more than 50 known authors, all of them linked with each other.' },
    POSSIBLY_SAME_PERSON: { description: 'Two people who may be one; the overrides can say so.' },
    POSSIBLY_SEVERAL_PEOPLE: { description: 'One name that may stand for several people; the overrides can say so.' },
    POSSIBLE_DUPLICATE: {
      description: 'Two papers that may be one; a common DOI or arXiv id in the lists would say so.',
    },
    INCOMPLETE_LIST: { description: 'A paper whose author list is cut short; a whole one would add links.' },
  } as const,
});

builder.objectType('HealthWarning', {
  description: 'Something that makes the graph look other than it is.',
  fields: (t) => ({
    kind: t.field({ type: WarningKind, description: 'What it is about.', resolve: ({ kind }) => kind }),
    message: t.exposeString('message', { description: 'What is the matter, in a sentence.' }),
    paper: t.field({
      type: 'Paper',
      nullable: true,
      description: 'The paper; null where it is about people. Its sources say where it stands.',
      resolve: ({ paper }, _, { graph }) => (paper === -1 ? null : paperAt(graph, paper)),
    }),
    otherPaper: t.field({
      type: 'Paper',
      nullable: true,
      description: 'The paper that may be the same as `paper`; null where it is not about two papers.',
      resolve: ({ otherPaper }, _, { graph }) => (otherPaper === -1 ? null : paperAt(graph, otherPaper)),
    }),
    authors: t.field({
      type: ['Author'],
      description: 'The people that it is about; empty where it is about a paper.',
      resolve: ({ authors }, _, { graph }) => authors.map((author) => authorAt(graph, author)),
    }),
  }),
});

connectionTypes({
  connection: 'HealthWarningConnection',
  edge: 'HealthWarningEdge',
  node: 'HealthWarning',
  what: 'warnings',
});

builder.objectFields('CollaborationGraph', (t) => ({
  diameter: t.field({
    type: 'Diameter',
    nullable: true,
    description: 'How far apart people of the largest component can be; null where no paper that counts has an author.',
    args: { where: t.arg({ type: PaperFilter, description: 'Which papers count. Null: all.' }) },
    resolve: (_, { where }, context) => context.measure(selectionOf(context, where), 'diameter'),
  }),
  health: t.field({
    type: 'GraphHealth',
    description: 'The coauthor graph in numbers, and what in it misleads.',
    args: { where: t.arg({ type: PaperFilter, description: 'Which papers count. Null: all.' }) },
    resolve: async (_, { where }, context) => {
      const selection = selectionOf(context, where);
      return { ...(await context.measure(selection, 'health')), selection };
    },
  }),
}));
