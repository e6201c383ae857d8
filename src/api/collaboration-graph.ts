// The loaded graph as a whole: its size, where it comes from, what could not be used.
import type { Work } from '../context.ts';
import { formatNames } from '../graph/format-names.ts';
import { publishedOn } from '../graph/papers.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { stepwise } from '../graph/stepwise.ts';
import { type GraphSummary, summariseInSteps } from '../graph/summary.ts';
import { builder } from './builder.ts';
import { listFormat } from './list-format.ts';

/** What is asked of the graph's numbers, which are made once, in turns. */
function numbersOf<T>(graph: PublicationGraph, work: Work | undefined, pick: (numbers: GraphSummary) => T) {
  const steps = function* () {
    return pick(yield* summariseInSteps(graph));
  };
  return stepwise(work, steps());
}

builder.objectType('CollaborationGraph', {
  description: 'All that is loaded.',
  fields: (t) => ({
    version: t.exposeID('version', { description: 'The same lists give the same version.' }),
    loadedAt: t.field({ type: 'DateTime', description: 'When it was loaded.', resolve: ({ loadedAt }) => loadedAt }),
    isOutdated: t.boolean({
      description:
        'True: a list has changed since and could not be loaded; `problems` begins with why. What was loaded before is served until it can.',
      resolve: ({ isOutdated }) => isOutdated ?? false,
    }),
    authorCount: t.int({
      description: 'How many people.',
      resolve: (graph, _, { work }) => numbersOf(graph, work, ({ authorCount }) => authorCount),
    }),
    paperCount: t.int({
      description: 'How many papers.',
      resolve: (graph, _, { work }) => numbersOf(graph, work, ({ paperCount }) => paperCount),
    }),
    topicCount: t.int({
      description: 'How many topics.',
      resolve: (graph, _, { work }) => numbersOf(graph, work, ({ topicCount }) => topicCount),
    }),
    authorshipCount: t.int({
      description: 'How many times a person is an author of a paper.',
      resolve: (graph, _, { work }) => numbersOf(graph, work, ({ authorshipCount }) => authorshipCount),
    }),
    coauthorshipCount: t.int({
      description: 'How many pairs of people wrote together.',
      resolve: (graph, _, { work }) => numbersOf(graph, work, ({ coauthorshipCount }) => coauthorshipCount),
    }),
    incompleteAuthorLists: t.int({
      description:
        'How many papers have an author list that is cut short, or none: what is called `incompleteListCount` elsewhere, of all papers.',
      resolve: (graph, _, { work }) => numbersOf(graph, work, ({ incompleteAuthorLists }) => incompleteAuthorLists),
    }),
    density: t.float({
      description: 'The share of all pairs of people who wrote together, 0 to 1.',
      resolve: (graph, _, { work }) => numbersOf(graph, work, ({ density }) => density),
    }),
    published: t.field({
      type: 'DateSpan',
      nullable: true,
      description: 'From the first to the last dated paper; null where no year is known of any.',
      resolve: (graph, _, { work }) => numbersOf(graph, work, (numbers) => (numbers.newest === -1 ? null : numbers)),
    }),
    sources: t.field({
      type: ['Source'],
      description: 'The lists, in the order in which they were read.',
      resolve: ({ sources }) => [...sources],
    }),
    problems: t.field({
      type: ['Problem'],
      description:
        'What could not be used, or only with a doubt, in the order of the lists and their lines. First of all, where ' +
        'lists changed and could not be loaded, why: what was loaded before is then still served.',
      resolve: ({ problems }) => [...problems],
    }),
  }),
});

builder.objectType('DateSpan', {
  description: 'The time that the papers span.',
  fields: (t) => ({
    first: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'The first paper’s date.',
      resolve: ({ oldest }, _, { graph }) => publishedOn(graph.index, oldest),
    }),
    last: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'The last paper’s date.',
      resolve: ({ newest }, _, { graph }) => publishedOn(graph.index, newest),
    }),
    undatedCount: t.exposeInt('undatedCount', { description: 'How many papers of whose year nothing is known.' }),
  }),
});

builder.objectType('Source', {
  description: 'A list that was read.',
  fields: (t) => ({
    document: t.exposeString('document', { description: 'Its name.' }),
    format: t.field({
      type: listFormat,
      description: 'Its format, as its content shows.',
      resolve: ({ format }) => format,
    }),
    formatName: t.string({
      description: 'What its format is called, to show to people: `BibTeX`, `plain listing`.',
      resolve: ({ format }) => formatNames[format],
    }),
    recordCount: t.exposeInt('recordCount', { description: 'Entries read.' }),
    mergedCount: t.exposeInt('mergedCount', {
      description: 'Of these, how many joined a paper that an entry read earlier had already given.',
    }),
    refusedCount: t.exposeInt('refusedCount', { description: 'Entries that could not be used: see the problems.' }),
  }),
});

const ProblemSeverity = builder.enumType('ProblemSeverity', {
  description: 'How bad a problem is.',
  values: {
    ERROR: { description: 'Something was refused.' },
    WARNING: { description: 'It was read, with a doubt.' },
  } as const,
});

builder.objectType('Problem', {
  description: 'Something in a list that could not be used, or only with a doubt.',
  fields: (t) => ({
    document: t.exposeString('document', { description: 'The list.' }),
    line: t.exposeInt('line', { description: 'The line.' }),
    severity: t.field({ type: ProblemSeverity, description: 'How bad it is.', resolve: ({ severity }) => severity }),
    found: t.exposeString('found', { description: 'What stood there, shortened.' }),
    expected: t.exposeString('expected', { description: 'What was expected.' }),
  }),
});

builder.queryField('graph', (t) =>
  t.field({
    type: 'CollaborationGraph',
    description: 'The loaded graph as a whole.',
    resolve: (_, __, { graph }) => graph,
  }),
);
