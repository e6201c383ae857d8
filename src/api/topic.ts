// A topic: a concept of a vocabulary, in SKOS words (https://www.w3.org/TR/skos-reference/).
import { activityByYearInSteps } from '../graph/activity.ts';
import { neighbors } from '../graph/index.ts';
import { findTopicByLabel } from '../graph/lookup.ts';
import { incompleteListsAmong, papersAboutInSteps, publishedOn } from '../graph/papers.ts';
import { unplacedCountInSteps } from '../graph/selection.ts';
import { stepwise } from '../graph/stepwise.ts';
import { listTopicsInSteps, orderTalliesInSteps, tallyAuthorsInSteps } from '../graph/tallies.ts';
import { cooccurringTopicsInSteps } from '../graph/topics.ts';
import { authorAt, topicAt } from './at.ts';
import { builder } from './builder.ts';
import { connect } from './connection.ts';
import { connectionTypes, pagingArgs, scopeOf } from './connection-types.ts';
import { topicOf } from './ids.ts';
import { PaperFilter, selectionOf } from './paper-filter.ts';
import { paperOrderArg, paperPage } from './paper-page.ts';
import { ordinalsFor } from './searching.ts';

const TopicAuthorOrder = builder.enumType('TopicAuthorOrder', {
  description: 'An order of the authors of a topic; the id decides between equals.',
  values: {
    PAPERS: { description: 'Most papers on the topic first.' },
    SCORE: { description: 'Greatest score first.' },
    LAST_PUBLISHED: { description: 'Latest paper on the topic first; never dated last.' },
    NAME: { description: 'By family name, then given names.' },
  } as const,
});

builder.objectType('Topic', {
  description: 'What papers are about: a concept of a vocabulary, a category, or a keyword.',
  interfaces: ['Node'],
  fields: (t) => ({
    label: t.exposeString('label', { description: 'Its name.' }),
    altLabels: t.stringList({ description: 'Other words for it.', resolve: ({ altLabels }) => [...altLabels] }),
    definition: t.exposeString('definition', {
      nullable: true,
      description: 'What it means; null: the vocabulary does not say.',
    }),
    scheme: t.exposeString('scheme', {
      description:
        'The scheme it belongs to: topics, arXiv (its categories), another one of the vocabulary, or keywords (known to none).',
    }),
    broader: t.field({
      type: ['Topic'],
      description: 'Topics one step wider, by id.',
      resolve: ({ ordinal }, _, { graph }) =>
        Array.from(neighbors(graph.index.broaderOfTopic, ordinal), (topic) => topicAt(graph, topic)),
    }),
    narrower: t.field({
      type: ['Topic'],
      description: 'Topics one step closer, by id.',
      resolve: ({ ordinal }, _, { graph }) =>
        Array.from(neighbors(graph.index.narrowerOfTopic, ordinal), (topic) => topicAt(graph, topic)),
    }),
    related: t.field({
      type: ['Topic'],
      description: 'Topics that the vocabulary calls related, by id.',
      resolve: ({ ordinal }, _, { graph }) =>
        Array.from(neighbors(graph.index.relatedOfTopic, ordinal), (topic) => topicAt(graph, topic)),
    }),
    cooccurring: t.field({
      type: 'TopicCooccurrenceConnection',
      description:
        'Topics that share papers with it, most shared papers first; broader and narrower ones are left out.',
      args: {
        where: t.arg({ type: PaperFilter, description: 'Which papers count. Null: all.' }),
        ...pagingArgs(t.arg),
      },
      resolve: (topic, args, context, info) => {
        const { graph } = context;
        const selection = selectionOf(context, args.where);
        const steps = function* () {
          const { topics, unplacedCount } = yield* cooccurringTopicsInSteps(graph, topic.ordinal, selection);
          const page = connect(topics, args, scopeOf(graph, info, args, topic.id), ({ node, paperCount }) => ({
            node: topicAt(graph, node),
            paperCount,
          }));
          return { ...page, unplaced: () => unplacedCount };
        };
        return stepwise(context.work, steps());
      },
    }),
    papers: t.field({
      type: 'PaperConnection',
      description: 'Papers about it or a narrower topic, newest first unless asked otherwise.',
      args: {
        where: t.arg({ type: PaperFilter, description: 'Which papers count. Null: all.' }),
        orderBy: paperOrderArg(t.arg),
        ...pagingArgs(t.arg),
      },
      resolve: (topic, args, context, info) => {
        const selected = papersAboutInSteps(context.graph, topic.ordinal, selectionOf(context, args.where));
        return paperPage(context, selected, args, scopeOf(context.graph, info, args, topic.id));
      },
    }),
    authors: t.field({
      type: 'TopicAuthorsConnection',
      description: 'Who wrote about it or a narrower topic, most papers first unless asked otherwise.',
      args: {
        where: t.arg({ type: PaperFilter, description: 'Which papers count. Null: all.' }),
        orderBy: t.arg({
          type: TopicAuthorOrder,
          defaultValue: 'PAPERS',
          description: 'Who comes first. Null: PAPERS.',
        }),
        ...pagingArgs(t.arg),
      },
      resolve: (topic, args, context, info) => {
        const { graph } = context;
        const selection = selectionOf(context, args.where);
        const scope = scopeOf(graph, info, args, topic.id);
        const steps = function* () {
          const { papers, unplaced } = yield* papersAboutInSteps(graph, topic.ordinal, selection);
          const tallies = yield* tallyAuthorsInSteps(graph.index, papers);
          const ordered = yield* orderTalliesInSteps(graph, tallies, args.orderBy ?? 'PAPERS');
          const page = connect(ordered, args, scope, (tally) => ({
            node: authorAt(graph, tally.node),
            graph,
            tally,
            scope: `${scope.list} ${tally.node}`,
          }));
          return {
            ...page,
            unplaced: () => unplaced.length,
            incompleteLists: () => incompleteListsAmong(graph.index, papers),
          };
        };
        return stepwise(context.work, steps());
      },
    }),
    activity: t.field({
      type: ['TopicYearCount'],
      description: 'Papers and authors a year, ascending; years without papers are left out.',
      args: { where: t.arg({ type: PaperFilter, description: 'Which papers count. Null: all.' }) },
      resolve: (topic, { where }, context) => {
        const { graph, work } = context;
        const selection = selectionOf(context, where);
        const steps = function* () {
          const { papers } = yield* papersAboutInSteps(graph, topic.ordinal, selection);
          return yield* activityByYearInSteps(graph.index, papers);
        };
        return stepwise(work, steps());
      },
    }),
  }),
});

connectionTypes({ connection: 'TopicConnection', edge: 'TopicEdge', node: 'Topic', what: 'topics' });
connectionTypes({
  connection: 'TopicCooccurrenceConnection',
  edge: 'TopicCooccurrenceEdge',
  node: 'Topic',
  what: 'topics that share papers with a topic',
});
connectionTypes({
  connection: 'TopicAuthorsConnection',
  edge: 'TopicAuthorsEdge',
  node: 'Author',
  what: 'the authors of a topic',
});

builder.objectField('TopicAuthorsConnection', 'incompleteListCount', (t) =>
  t.int({
    description:
      'How many papers on the topic that count have a list cut short or not given: they may hide people, and make the scores of those named too large.',
    resolve: ({ incompleteLists }) => incompleteLists(),
  }),
);

builder.objectField('TopicCooccurrenceEdge', 'paperCount', (t) =>
  t.exposeInt('paperCount', { description: 'How many papers have both.' }),
);

builder.objectFields('AuthorTopicsEdge', (t) => ({
  paperCount: t.int({
    description: 'How many of the author’s papers have this topic themselves.',
    resolve: ({ tally }) => tally.papers.length,
  }),
  firstPublished: t.field({
    type: 'PartialDate',
    nullable: true,
    description: 'The first of these papers’ date; null where no year is known of any.',
    resolve: ({ graph, tally }) => publishedOn(graph.index, tally.oldest),
  }),
  lastPublished: t.field({
    type: 'PartialDate',
    nullable: true,
    description: 'The last of these papers’ date; null where no year is known of any.',
    resolve: ({ graph, tally }) => publishedOn(graph.index, tally.newest),
  }),
}));

builder.objectFields('TopicAuthorsEdge', (t) => ({
  papers: t.field({
    type: 'PaperConnection',
    description: 'The author’s papers on the topic, newest first unless asked otherwise.',
    args: { orderBy: paperOrderArg(t.arg), ...pagingArgs(t.arg) },
    resolve: ({ graph, tally, scope }, args, context, info) =>
      paperPage(context, { papers: tally.papers, unplaced: [] }, args, scopeOf(graph, info, args, scope)),
  }),
  paperCount: t.int({
    description: 'How many papers the author has on the topic.',
    resolve: ({ tally }) => tally.papers.length,
  }),
  firstPublished: t.field({
    type: 'PartialDate',
    nullable: true,
    description: 'The date of the first of these papers; null where no year is known of any.',
    resolve: ({ graph, tally }) => publishedOn(graph.index, tally.oldest),
  }),
  lastPublished: t.field({
    type: 'PartialDate',
    nullable: true,
    description: 'The date of the last of these papers; null where no year is known of any.',
    resolve: ({ graph, tally }) => publishedOn(graph.index, tally.newest),
  }),
  score: t.float({
    description: 'The author’s share of the work on the topic: each paper counts 1 / (its known authors).',
    resolve: ({ tally }) => tally.score,
  }),
}));

const TopicBy = builder.inputType('TopicBy', {
  description: 'One way to name a topic.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'The global id.' }),
    label: t.string({ description: 'Its name or another word for it, blind to case and accents.' }),
  }),
});

const TopicOrder = builder.enumType('TopicOrder', {
  description: 'An order of topics; the id decides between equals.',
  values: {
    PAPERS: { description: 'Most papers first, among those that count, narrower topics included.' },
    LABEL: { description: 'By name.' },
  } as const,
});

builder.queryField('topic', (t) =>
  t.field({
    type: 'Topic',
    nullable: true,
    description: 'One topic; null: there is none.',
    args: { by: t.arg({ type: TopicBy, required: true, description: 'Which is meant: exactly one of the ways.' }) },
    resolve: (_, { by }, { graph }) =>
      typeof by.id === 'string' ? topicOf(graph, by.id) : findTopicByLabel(graph, by.label ?? ''),
  }),
);

builder.queryField('topics', (t) =>
  t.field({
    type: 'TopicConnection',
    description: 'Topics, those with most papers first unless asked otherwise; after a search, best match first.',
    args: {
      search: t.arg.string({
        description:
          'Words of its names or definition; beginnings and small misspellings fit too. Null or empty: all topics.',
      }),
      where: t.arg({
        type: PaperFilter,
        description: 'Has a paper that counts here, narrower topics included. Null: all papers count.',
      }),
      orderBy: t.arg({
        type: TopicOrder,
        description: 'Which come first. Null: after a search the best match, else PAPERS.',
      }),
      ...pagingArgs(t.arg),
    },
    resolve: (_, args, context, info) => {
      const { graph } = context;
      const selection = selectionOf(context, args.where);
      const search = args.search?.trim() ?? '';
      const query = {
        found: search === '' ? null : ordinalsFor(context, 'search', 'topic', search),
        selection,
        order: args.orderBy ?? null,
      };
      const steps = function* () {
        const topics = yield* listTopicsInSteps(graph, query);
        const page = connect(topics, args, scopeOf(graph, info, args), (topic) => ({ node: topicAt(graph, topic) }));
        return { ...page, unplaced: () => stepwise(context.work, unplacedCountInSteps(graph, selection)) };
      };
      return stepwise(context.work, steps());
    },
  }),
);
