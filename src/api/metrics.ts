// Measures of one author's place in the coauthor graph, each made when it is asked for.
import { degreeOf, weightedDegreeOf } from '../graph/metrics/degree.ts';
import { placedPapers } from '../graph/metrics/measure.ts';
import { clusteringOf } from '../graph/metrics/triangles.ts';
import { papersByAuthor } from '../graph/papers.ts';
import { builder } from './builder.ts';
import { PaperFilter, selectionOf } from './paper-filter.ts';

builder.objectType('Estimate', {
  description: 'A number that is exact on small graphs and measured on a sample of large ones.',
  fields: (t) => ({
    value: t.exposeFloat('value', { description: 'The number, or the best guess at it.' }),
    exact: t.boolean({ description: 'False: measured on a sample.', resolve: ({ error }) => error === 0 }),
    error: t.exposeFloat('error', {
      description:
        'The truth is at most this far off; 0 where exact. With 95 % confidence that holds for everybody at once.',
    }),
  }),
});

builder.objectType('AuthorMetrics', {
  description:
    'An author’s place in the coauthor graph of the papers that count: everybody who wrote one is in it, and everybody who wrote one together is linked. Each measure is made once for all authors, when it is first asked for.',
  fields: (t) => ({
    degree: t.int({
      description: 'How many people this person wrote with.',
      resolve: async ({ author, selection }, _, { measure }) => degreeOf(await measure(selection, 'rows'), author),
    }),
    weightedDegree: t.float({
      description:
        'Newman’s weights of all links together; each joint paper gives 1 / (its known authors - 1) to each. It comes to the number of papers that are not written alone.',
      resolve: async ({ author, selection }, _, { measure }) =>
        weightedDegreeOf(await measure(selection, 'rows'), author),
    }),
    pageRank: t.float({
      description:
        'The share of time that a walk from coauthor to coauthor spends here, 0 to 1; all authors together 1. Links are taken in proportion to Newman’s weight; with a chance of 0.15 the walk goes on anywhere.',
      resolve: async ({ author, selection }, _, { measure }) => (await measure(selection, 'pageRank'))[author] ?? 0,
    }),
    betweenness: t.field({
      type: 'Estimate',
      description:
        'Of all pairs of other people, the share of their shortest coauthor paths that lead through this person, 0 to 1.',
      resolve: async ({ author, selection }, _, { measure }) =>
        estimateAt(await measure(selection, 'betweenness'), author),
    }),
    coreNumber: t.int({
      description:
        'The greatest k for which this person is in a group where everybody has k coauthors within the group: how deep in the thick of things.',
      resolve: async ({ author, selection }, _, { measure }) => (await measure(selection, 'coreNumbers'))[author] ?? 0,
    }),
    clustering: t.float({
      description:
        'Of all pairs of this person’s coauthors, the share who wrote together, 0 to 1; 0 for fewer than two coauthors.',
      resolve: async ({ author, selection }, _, { measure }) =>
        clusteringOf(await measure(selection, 'rows'), await measure(selection, 'triangles'), author),
    }),
    closeness: t.field({
      type: 'Estimate',
      description:
        'Harmonic closeness within the component: the mean of 1 / (links to them) over everybody who can be reached, 0 to 1; 0 for who has no coauthors. It compares people of one component only.',
      resolve: async ({ author, selection }, _, { measure }) =>
        estimateAt(await measure(selection, 'closeness'), author),
    }),
    component: t.field({
      type: 'Component',
      description: 'Everybody whom a coauthor path connects with this person.',
      resolve: async ({ author, selection }, _, { measure }) => {
        const groups = await measure(selection, 'components');
        return { selection, groups, group: groups.of[author] ?? -1 };
      },
    }),
    community: t.field({
      type: 'Community',
      description: 'The people among whom this person mostly writes.',
      resolve: async ({ author, selection }, _, { measure }) => {
        const groups = await measure(selection, 'communities');
        return { selection, groups, group: groups.of[author] ?? -1 };
      },
    }),
    unplacedCount: t.int({
      description:
        'How many more papers of the whole graph would count if their date, which is not known well enough, lay in the window asked for.',
      resolve: async ({ selection }, _, { graph }) => (await placedPapers(graph, selection)).unplacedCount,
    }),
    incompleteListCount: t.int({
      description: 'How many papers that count in the whole graph have a list cut short: they may hide links.',
      resolve: async ({ selection }, _, { graph }) => (await placedPapers(graph, selection)).incompleteListCount,
    }),
  }),
});

function estimateAt({ values, errors }: { values: Float64Array; errors: Float64Array }, author: number) {
  return { value: values[author] ?? 0, error: errors[author] ?? 0 };
}

builder.objectField('Author', 'metrics', (t) =>
  t.field({
    type: 'AuthorMetrics',
    nullable: true,
    description:
      'This person’s place in the coauthor graph of the papers that count; null: none of this person’s papers does.',
    args: { where: t.arg({ type: PaperFilter, description: 'Which papers count. Null: all.' }) },
    resolve: ({ ordinal }, { where }, context) => {
      const selection = selectionOf(context, where);
      return papersByAuthor(context.graph, ordinal, selection).papers.length === 0
        ? null
        : { author: ordinal, selection };
    },
  }),
);
