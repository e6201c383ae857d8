// Coauthor networks: among given people, of everybody a few steps around them, or of everybody there is.
import { networkOfEverybodyInSteps } from '../graph/network-of-everybody.ts';
import { stepwise } from '../graph/stepwise.ts';
import { authorAt } from './at.ts';
import { builder } from './builder.ts';
import { askedAuthors } from './ids.ts';
import { aroundNobody, networkAsked } from './network-args.ts';
import { PaperFilter } from './paper-filter.ts';

builder.objectType('Network', {
  description:
    'People, and who of them wrote with whom. Every joint paper that counts makes links between all its people, so a paper of a thousand makes half a million: `where: {maxAuthors: ...}` leaves such papers out.',
  fields: (t) => ({
    authors: t.field({
      type: ['NetworkAuthor'],
      description:
        'The people: those asked about, then by distance; among those equally near the strongest first, then by id. Somebody is as strong as the sum of the weights (`Coauthorship.weight`) of the links to people one step nearer. In the network of everybody: the strongest first, then by id, by the weights of the links to anybody, left out or not.',
      resolve: ({ found }) => found.authors,
    }),
    links: t.field({
      type: ['Coauthorship'],
      description:
        'What every two of them wrote together who wrote enough: most joint papers first, then by the ids of the two.',
      resolve: ({ found }, _, { work }) => stepwise(work, found.linksInSteps()),
    }),
    truncated: t.boolean({
      description:
        'True: people were left out, the farthest, and of those equally far the weakest. The limit did that, unless there are fewer `authors` than it allows: then more would make too many pairs on their papers, as `limit` tells.',
      resolve: ({ found }) => found.truncated,
    }),
    unknownIds: t.idList({
      description:
        'The ids asked about that name nobody; the answer is about the others. They are in `extensions.unknownIds` too.',
      resolve: ({ unknownIds }) => [...unknownIds],
    }),
    unplacedCount: t.int({
      description:
        'How many more papers of these people would count if their date, which is not known well enough, lay in the window asked for: they may hide links and people. In the network of everybody, of all papers.',
      resolve: async ({ found }, _, { work }) => (await stepwise(work, found.openEndsInSteps())).unplacedCount,
    }),
    incompleteListCount: t.int({
      description:
        'How many papers of these people that count have a list cut short: they may hide links and people. In the network of everybody, of all papers.',
      resolve: async ({ found }, _, { work }) => (await stepwise(work, found.openEndsInSteps())).incompleteListCount,
    }),
  }),
});

builder.objectType('NetworkAuthor', {
  description: 'Somebody in a network.',
  fields: (t) => ({
    author: t.field({
      type: 'Author',
      description: 'The person.',
      resolve: ({ author }, _, { graph }) => authorAt(graph, author),
    }),
    distance: t.exposeInt('distance', {
      description:
        'Links to the nearest of the people asked about: 0 for these, 1 for their coauthors. In the network of everybody 0.',
    }),
  }),
});

const where = 'Which papers count. Null: all.';
const minPapers = 'Fewest joint papers that make a link, 1 or more; steps go over such links only. Null: 1.';
const limit =
  'Most people, 1 to 20,000. Null: 200. Those asked about are always in it, even where they are more. Beyond 2,000 people it is also cut where the papers make more than two million pairs among them, a pair once for each of its papers: `where: {maxAuthors: ...}` leaves long author lists out.';

builder.queryField('network', (t) =>
  t.field({
    type: 'Network',
    description:
      'The coauthor network among just these people, of everybody up to `radius` steps around them, or of everybody there is.',
    args: {
      authors: t.arg.idList({
        description:
          'The ids of up to 500 authors; one given twice is one, and an empty list is nobody. Null: everybody who wrote a paper that counts, of whom the limit keeps the strongest.',
      }),
      radius: t.arg.int({
        defaultValue: 0,
        description: 'Steps around `authors`, 0 to 3. 0: only these. Null: 0, which is all there is without `authors`.',
      }),
      where: t.arg({ type: PaperFilter, description: where }),
      minPapers: t.arg.int({ defaultValue: 1, description: minPapers }),
      limit: t.arg.int({ defaultValue: 200, description: limit }),
    },
    resolve: async (_, args, context) => {
      const { selection, radius, minPapers, limit } = networkAsked(context, args, 0);
      if (args.authors === undefined || args.authors === null) {
        if (radius > 0) throw aroundNobody('radius');
        // In a thread where there are many: everybody's coauthors take seconds in large graphs.
        const coauthors = minPapers > 1 ? await context.measure(selection, 'rows') : undefined;
        const { graph, work } = context;
        const request = { selection, minPapers, limit, spend: work?.spend };
        return { found: await stepwise(work, networkOfEverybodyInSteps(graph, request, coauthors)), unknownIds: [] };
      }
      const { authors, unknownIds } = askedAuthors(context, 'authors', args.authors);
      const found = await context.loaders.networks(selection, radius, minPapers, limit).load(authors);
      return { found, unknownIds };
    },
  }),
);

builder.objectField('Author', 'network', (t) =>
  t.field({
    type: 'Network',
    description: 'The coauthor network of everybody up to `radius` steps around this person.',
    args: {
      radius: t.arg.int({ defaultValue: 1, description: 'Steps around this person, 0 to 3. 1: coauthors. Null: 1.' }),
      where: t.arg({ type: PaperFilter, description: where }),
      minPapers: t.arg.int({ defaultValue: 1, description: minPapers }),
      limit: t.arg.int({ defaultValue: 200, description: limit }),
    },
    resolve: async ({ ordinal }, args, context) => {
      const { selection, radius, minPapers, limit } = networkAsked(context, args, 1);
      const found = await context.loaders.networks(selection, radius, minPapers, limit).load([ordinal]);
      return { found, unknownIds: [] };
    },
  }),
);
