// Coauthor networks: among given people, or of everybody a few steps around them.
import type { CoauthorNetwork } from '../graph/network.ts';
import { openEnds } from '../graph/open-ends.ts';
import { authorAt } from './at.ts';
import { builder, type Objects } from './builder.ts';
import { authorsOf } from './ids.ts';
import { networkAsked } from './network-args.ts';
import { PaperFilter } from './paper-filter.ts';

const whatIsOpen = ({ graph, authors, selection }: CoauthorNetwork) =>
  openEnds(
    graph,
    authors.map(({ author }) => author),
    selection,
  );

/** The network as the API has it. Its links are left to be made when they are read. */
function withUnknowns(found: CoauthorNetwork, unknownIds: readonly string[]): Objects['Network'] {
  const { graph, selection, authors, truncated } = found;
  return {
    graph,
    selection,
    authors,
    truncated,
    unknownIds,
    get links() {
      return found.links;
    },
  };
}

builder.objectType('Network', {
  description:
    'People, and who of them wrote with whom. Every joint paper that counts makes links between all its people, so a paper of a thousand makes half a million: `where: {maxAuthors: ...}` leaves such papers out.',
  fields: (t) => ({
    authors: t.field({
      type: ['NetworkAuthor'],
      description:
        'The people: those asked about, then by distance; among those equally near the strongest first, then by id. Somebody is as strong as the sum of the weights (`Coauthorship.weight`) of the links to people one step nearer.',
      resolve: ({ authors }) => authors,
    }),
    links: t.field({
      type: ['Coauthorship'],
      description:
        'What every two of them wrote together who wrote enough: most joint papers first, then by the ids of the two.',
      resolve: ({ links }) => links,
    }),
    truncated: t.exposeBoolean('truncated', {
      description: 'True: the limit left people out, the farthest, and of those equally far the weakest.',
    }),
    unknownIds: t.idList({
      description: 'The ids asked about that name nobody; the answer is about the others.',
      resolve: ({ unknownIds }) => [...unknownIds],
    }),
    unplacedCount: t.int({
      description:
        'How many more papers of these people would count if their date, which is not known well enough, lay in the window asked for: they may hide links and people.',
      resolve: (network) => whatIsOpen(network).unplacedCount,
    }),
    incompleteListCount: t.int({
      description: 'How many papers of these people that count have a list cut short: they may hide links and people.',
      resolve: (network) => whatIsOpen(network).incompleteListCount,
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
      description: 'Links to the nearest of the people asked about: 0 for these, 1 for their coauthors.',
    }),
  }),
});

const where = 'Which papers count.';
const minPapers = 'Fewest joint papers that make a link, 1 or more; steps go over such links only.';
const limit = 'Most people, 1 to 2,000. Those asked about are always in it, even where they are more.';

builder.queryField('network', (t) =>
  t.field({
    type: 'Network',
    description: 'The coauthor network among just these people, or of everybody up to `radius` steps around them.',
    args: {
      authors: t.arg.idList({ required: true, description: 'The ids of up to 500 authors; one given twice is one.' }),
      radius: t.arg.int({ defaultValue: 0, description: 'Steps around them, 0 to 3. 0: only these people.' }),
      where: t.arg({ type: PaperFilter, description: where }),
      minPapers: t.arg.int({ defaultValue: 1, description: minPapers }),
      limit: t.arg.int({ defaultValue: 200, description: limit }),
    },
    resolve: async (_, args, context) => {
      const { authors, unknownIds } = authorsOf(context.graph, 'authors', args.authors);
      const { selection, radius, minPapers, limit } = networkAsked(context, args, 0);
      const found = await context.loaders.networks(selection, radius, minPapers, limit).load(authors);
      return withUnknowns(found, unknownIds);
    },
  }),
);

builder.objectField('Author', 'network', (t) =>
  t.field({
    type: 'Network',
    description: 'The coauthor network of everybody up to `radius` steps around this person.',
    args: {
      radius: t.arg.int({ defaultValue: 1, description: 'Steps around this person, 0 to 3. 1: coauthors.' }),
      where: t.arg({ type: PaperFilter, description: where }),
      minPapers: t.arg.int({ defaultValue: 1, description: minPapers }),
      limit: t.arg.int({ defaultValue: 200, description: limit }),
    },
    resolve: async ({ ordinal }, args, context) => {
      const { selection, radius, minPapers, limit } = networkAsked(context, args, 1);
      const found = await context.loaders.networks(selection, radius, minPapers, limit).load([ordinal]);
      return withUnknowns(found, []);
    },
  }),
);
