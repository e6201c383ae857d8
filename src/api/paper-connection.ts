// A page of papers, and the whole list of them by year, topic and author.
import { countAuthorsInSteps, countTopicsInSteps } from '../graph/node-counts.ts';
import { stepwise } from '../graph/stepwise.ts';
import { countYearsInSteps } from '../graph/years.ts';
import { authorAt, topicAt } from './at.ts';
import { builder } from './builder.ts';
import { connectionTypes, facetsOf, limitArg, mostCounted, usualLimit } from './connection-types.ts';

connectionTypes({ connection: 'PaperConnection', edge: 'PaperEdge', node: 'Paper', what: 'papers' });

const unplacedCount =
  'How many more papers would count if their date, which is not known well enough, lay in the window asked for.';

builder.objectFields('PaperConnection', (t) => ({
  unplacedCount: t.exposeInt('unplacedCount', { description: unplacedCount }),
  facets: t.field({
    type: 'PaperFacets',
    description: 'All papers of the list, not only this page, counted by year, topic and author.',
    resolve: ({ graph, papers }) => ({ graph, papers }),
  }),
}));

const filtered = [
  'AuthorConnection',
  'AuthorTopicsConnection',
  'TopicAuthorsConnection',
  'TopicConnection',
  'TopicCooccurrenceConnection',
] as const;

filtered.map((connection) =>
  builder.objectField(connection, 'unplacedCount', (t) =>
    t.int({ description: unplacedCount, resolve: ({ unplaced }) => unplaced() }),
  ),
);

builder.objectField('AuthorPapersConnection', 'unplacedCount', (t) =>
  t.exposeInt('unplacedCount', { description: unplacedCount }),
);

builder.objectFields('AuthorCoauthorsConnection', (t) => ({
  unplacedCount: t.exposeInt('unplacedCount', { description: unplacedCount }),
  incompleteListCount: t.exposeInt('incompleteListCount', {
    description: 'How many of the author’s papers that count have a list cut short: they may hide coauthors.',
  }),
}));

builder.objectField('AuthorCoauthorsEdge', 'coauthorship', (t) =>
  t.field({
    type: 'Coauthorship',
    description: 'What the two wrote together, among the papers that count.',
    resolve: ({ coauthorship }) => coauthorship,
  }),
);

builder.objectType('PaperFacets', {
  description: 'A list of papers counted by year, topic and author.',
  fields: (t) => ({
    byYear: t.field({
      type: ['YearFacet'],
      description: 'Papers a year, ascending, the unknown year last; years without papers are left out.',
      resolve: ({ graph, papers }, _, { work }) => stepwise(work, countYearsInSteps(graph.index, papers)),
    }),
    byTopic: t.field({
      type: 'TopicFacets',
      description: 'Papers a topic, most first, then by id; topics that the papers have themselves.',
      args: { limit: limitArg(t.arg, 'topics', usualLimit) },
      resolve: ({ graph, papers }, { limit }, { work }) => {
        const most = mostCounted(limit, usualLimit);
        const steps = function* () {
          return facetsOf(yield* countTopicsInSteps(graph.index, papers), most, (topic) => topicAt(graph, topic));
        };
        return stepwise(work, steps());
      },
    }),
    byAuthor: t.field({
      type: 'AuthorFacets',
      description: 'Papers an author, most first, then by id.',
      args: { limit: limitArg(t.arg, 'authors', usualLimit) },
      resolve: ({ graph, papers }, { limit }, { work }) => {
        const most = mostCounted(limit, usualLimit);
        const steps = function* () {
          return facetsOf(yield* countAuthorsInSteps(graph.index, papers), most, (author) => authorAt(graph, author));
        };
        return stepwise(work, steps());
      },
    }),
  }),
});

builder.objectType('YearFacet', {
  description: 'The papers of one year.',
  fields: (t) => ({
    year: t.exposeInt('year', { nullable: true, description: 'Null: the papers of which no year is known.' }),
    paperCount: t.exposeInt('paperCount', { description: 'How many papers.' }),
  }),
});

builder.objectType('TopicFacets', {
  description: 'Papers counted by topic.',
  fields: (t) => ({
    counts: t.field({ type: ['TopicFacet'], description: 'The topics.', resolve: ({ counts }) => [...counts] }),
    truncated: t.exposeBoolean('truncated', { description: 'Whether the limit left topics out.' }),
  }),
});

builder.objectType('TopicFacet', {
  description: 'The papers of one topic.',
  fields: (t) => ({
    topic: t.field({ type: 'Topic', description: 'The topic.', resolve: ({ counted }) => counted }),
    paperCount: t.exposeInt('paperCount', { description: 'How many papers.' }),
  }),
});

builder.objectType('AuthorFacets', {
  description: 'Papers counted by author.',
  fields: (t) => ({
    counts: t.field({ type: ['AuthorFacet'], description: 'The authors.', resolve: ({ counts }) => [...counts] }),
    truncated: t.exposeBoolean('truncated', { description: 'Whether the limit left authors out.' }),
  }),
});

builder.objectType('AuthorFacet', {
  description: 'The papers of one author.',
  fields: (t) => ({
    author: t.field({ type: 'Author', description: 'The author.', resolve: ({ counted }) => counted }),
    paperCount: t.exposeInt('paperCount', { description: 'How many papers.' }),
  }),
});
