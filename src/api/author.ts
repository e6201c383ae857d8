// An author: a person, under all the spellings that the lists print.
import { activityByYearInSteps } from '../graph/activity.ts';
import { orderCoauthorsInSteps } from '../graph/coauthors.ts';
import { orderPapersInSteps } from '../graph/orders.ts';
import { allPapersOf, incompleteListsBy, papersByAuthor, publishedSpan } from '../graph/papers.ts';
import { stepwise } from '../graph/stepwise.ts';
import { tallyTopicsInSteps } from '../graph/tallies.ts';
import { authorAt, paperAt, topicAt } from './at.ts';
import { builder } from './builder.ts';
import { connect } from './connection.ts';
import { connectionTypes, pagingArgs, scopeOf } from './connection-types.ts';
import { PaperFilter, selectionOf } from './paper-filter.ts';
import { paperOrderArg } from './paper-page.ts';

const CoauthorOrder = builder.enumType('CoauthorOrder', {
  description: 'An order of coauthors; the id decides between equals.',
  values: {
    PAPERS: { description: 'Most joint papers first.' },
    WEIGHT: { description: 'Greatest weight first: joint papers with few authors count more.' },
    LAST_PUBLISHED: { description: 'Latest joint paper first; never dated last.' },
    FIRST_PUBLISHED: { description: 'Earliest joint paper first; never dated last.' },
    NAME: { description: 'By family name, then given names.' },
  } as const,
});

builder.objectType('Author', {
  description: 'A person who wrote papers, under all the spellings that the lists print.',
  interfaces: ['Node'],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The fullest or best attested spelling, given names first.' }),
    familyName: t.exposeString('familyName', {
      nullable: true,
      description: 'The family name, particles included; null where no list tells it apart from the given names.',
    }),
    givenNames: t.exposeString('givenNames', {
      nullable: true,
      description: 'The given names; null where no list tells them apart from the family name.',
    }),
    orcid: t.exposeString('orcid', { nullable: true, description: 'The ORCID iD; null: no list gives one.' }),
    nameForms: t.field({
      type: ['NameForm'],
      description: 'Every spelling, where it stands, and why it is this person; the one shown first.',
      resolve: ({ nameForms }) => [...nameForms],
    }),
    possiblySeveral: t.exposeString('possiblySeveral', {
      nullable: true,
      description:
        'Why this may be several people of one name, in a sentence; the overrides can part them. Null: nothing says so.',
    }),
    possiblySameAs: t.field({
      type: ['SamePersonCandidate'],
      description: 'People who may be the same, with what speaks for it and what is missing. Never merged on a guess.',
      resolve: ({ possiblySameAs }) => [...possiblySameAs],
    }),
    papers: t.field({
      type: 'AuthorPapersConnection',
      description: 'What this person wrote, newest first unless asked otherwise.',
      args: {
        where: t.arg({ type: PaperFilter, description: 'Which papers count. Null: all.' }),
        orderBy: paperOrderArg(t.arg),
        ...pagingArgs(t.arg),
      },
      resolve: (author, args, context, info) => {
        const { graph, work } = context;
        const { papers, unplaced } = papersByAuthor(graph, author.ordinal, selectionOf(context, args.where));
        const steps = function* () {
          const ordered = yield* orderPapersInSteps(graph, papers, args.orderBy ?? 'NEWEST');
          const page = connect(ordered, args, scopeOf(graph, info, args, author.id), (paper) => ({
            node: paperAt(graph, paper),
            author,
          }));
          return { ...page, unplacedCount: unplaced.length };
        };
        return stepwise(work, steps());
      },
    }),
    coauthors: t.field({
      type: 'AuthorCoauthorsConnection',
      description: 'Everybody this person wrote with, most joint papers first unless asked otherwise.',
      args: {
        where: t.arg({ type: PaperFilter, description: 'Which papers count. Null: all.' }),
        orderBy: t.arg({ type: CoauthorOrder, defaultValue: 'PAPERS', description: 'Who comes first. Null: PAPERS.' }),
        ...pagingArgs(t.arg),
      },
      resolve: async (author, args, context, info) => {
        const { graph } = context;
        const selection = selectionOf(context, args.where);
        const tallies = await context.loaders.coauthors(selection).load(author.ordinal);
        const steps = function* () {
          const ordered = yield* orderCoauthorsInSteps(graph, tallies, args.orderBy ?? 'PAPERS');
          const page = connect(ordered, args, scopeOf(graph, info, args, author.id), (tally) => ({
            node: authorAt(graph, tally.author),
            coauthorship: { ...tally, graph, selection, authors: [author.ordinal, tally.author] as const },
          }));
          return {
            ...page,
            unplacedCount: papersByAuthor(graph, author.ordinal, selection).unplaced.length,
            incompleteListCount: incompleteListsBy(graph, author.ordinal, selection),
          };
        };
        return stepwise(context.work, steps());
      },
    }),
    topics: t.field({
      type: 'AuthorTopicsConnection',
      description:
        'What this person wrote about, most papers first; topics that the papers have themselves, not broader ones.',
      args: {
        where: t.arg({ type: PaperFilter, description: 'Which papers count. Null: all.' }),
        ...pagingArgs(t.arg),
      },
      resolve: (author, args, context, info) => {
        const { graph } = context;
        const { papers, unplaced } = papersByAuthor(graph, author.ordinal, selectionOf(context, args.where));
        const scope = scopeOf(graph, info, args, author.id);
        const steps = function* () {
          const page = connect(yield* tallyTopicsInSteps(graph.index, papers), args, scope, (tally) => ({
            node: topicAt(graph, tally.node),
            graph,
            tally,
            scope: `${scope.list} ${tally.node}`,
          }));
          return { ...page, unplaced: () => unplaced.length };
        };
        return stepwise(context.work, steps());
      },
    }),
    activity: t.field({
      type: ['YearCount'],
      description: 'Papers and coauthors a year, ascending; years without papers are left out.',
      args: { where: t.arg({ type: PaperFilter, description: 'Which papers count. Null: all.' }) },
      resolve: (author, { where }, context) =>
        stepwise(
          context.work,
          activityByYearInSteps(
            context.graph.index,
            papersByAuthor(context.graph, author.ordinal, selectionOf(context, where)).papers,
            author.ordinal,
          ),
        ),
    }),
    firstPublished: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When the first paper appeared; null where no year is known of any.',
      resolve: ({ ordinal }, _, { graph }) => publishedSpan(graph.index, allPapersOf(graph, ordinal)).first,
    }),
    lastPublished: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When the last paper appeared; null where no year is known of any.',
      resolve: ({ ordinal }, _, { graph }) => publishedSpan(graph.index, allPapersOf(graph, ordinal)).last,
    }),
  }),
});

connectionTypes({ connection: 'AuthorConnection', edge: 'AuthorEdge', node: 'Author', what: 'authors' });
connectionTypes({
  connection: 'AuthorPapersConnection',
  edge: 'AuthorPapersEdge',
  node: 'Paper',
  what: 'the papers of an author',
});
connectionTypes({
  connection: 'AuthorCoauthorsConnection',
  edge: 'AuthorCoauthorsEdge',
  node: 'Author',
  what: 'the coauthors of an author',
});
connectionTypes({
  connection: 'AuthorTopicsConnection',
  edge: 'AuthorTopicsEdge',
  node: 'Topic',
  what: 'the topics of an author',
});
