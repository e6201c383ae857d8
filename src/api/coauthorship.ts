// What two people wrote together, and whether they did.
import { answerCoauthorship, isLowerBound, papersOf } from '../graph/coauthorship.ts';
import { publishedOn } from '../graph/papers.ts';
import { authorAt } from './at.ts';
import { builder } from './builder.ts';
import { pagingArgs, scopeOf } from './connection-types.ts';
import { badUserInput } from './errors.ts';
import { authorOf, tellUnknown } from './ids.ts';
import { PaperFilter, selectionOf } from './paper-filter.ts';
import { paperOrderArg, paperPage } from './paper-page.ts';

builder.objectType('Coauthorship', {
  description: 'What two people wrote together, among the papers that count.',
  fields: (t) => ({
    authors: t.field({
      type: ['Author'],
      description: 'The two, in the order asked for.',
      resolve: ({ graph, authors }) => authors.map((author) => authorAt(graph, author)),
    }),
    paperCount: t.exposeInt('paperCount', { description: 'How many papers.' }),
    weight: t.exposeFloat('weight', {
      description: 'Newman’s measure of closeness: each joint paper counts 1 / (its known authors - 1).',
    }),
    firstPublished: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'The first joint paper’s date; null where no year is known of any.',
      resolve: ({ graph, oldest }) => publishedOn(graph.index, oldest),
    }),
    lastPublished: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'The last joint paper’s date; null where no year is known of any.',
      resolve: ({ graph, newest }) => publishedOn(graph.index, newest),
    }),
    papers: t.field({
      type: 'PaperConnection',
      description: 'The papers that prove it, newest first unless asked otherwise.',
      args: { orderBy: paperOrderArg(t.arg), ...pagingArgs(t.arg) },
      resolve: (coauthorship, args, context, info) => {
        const { graph } = context;
        const selected = papersOf(coauthorship);
        const scope = scopeOf(graph, info, args, `${coauthorship.authors.join(' ')} ${coauthorship.selection.key}`);
        return paperPage(context, selected, args, scope);
      },
    }),
    isLowerBound: t.boolean({
      description:
        'True: they may have written more together. A list cut short, of a paper that counts, names exactly one of them.',
      resolve: isLowerBound,
    }),
  }),
});

const CoauthorshipVerdict = builder.enumType('CoauthorshipVerdict', {
  description: 'Whether two people wrote together, as far as the lists say.',
  values: {
    COAUTHORED: { description: 'They did: a joint paper counts.' },
    NOT_RECORDED: { description: 'No list names both on a paper that counts, and none is cut short where it matters.' },
    UNDECIDED: {
      description:
        'Nothing certain: some paper names one of them and its list is cut short, or a joint paper’s date may lie in the window.',
    },
    SAME_AUTHOR: { description: 'The two ids are one person.' },
  } as const,
});

builder.objectType('CoauthorshipAnswer', {
  description: 'Whether two people wrote together, with what proves it and what leaves it open.',
  fields: (t) => ({
    verdict: t.field({ type: CoauthorshipVerdict, description: 'The answer.', resolve: ({ verdict }) => verdict }),
    coauthorship: t.field({
      type: 'Coauthorship',
      nullable: true,
      description: 'What they wrote together; null unless COAUTHORED.',
      resolve: ({ coauthorship }) => coauthorship,
    }),
    undecidedPapers: t.field({
      type: 'PaperConnection',
      description:
        'Papers that may add to the answer: joint ones whose date may lie in the window, and those whose list is cut short and names exactly one of the two.',
      args: { orderBy: paperOrderArg(t.arg), ...pagingArgs(t.arg) },
      resolve: ({ graph, undecidedPapers, scope }, args, context, info) =>
        paperPage(context, { papers: undecidedPapers, unplaced: [] }, args, scopeOf(graph, info, args, scope)),
    }),
  }),
});

builder.queryField('coauthorship', (t) =>
  t.field({
    type: 'CoauthorshipAnswer',
    nullable: true,
    description:
      'Did these two write together? Null: an id names nobody, and is in the response’s `extensions.unknownIds`.',
    args: {
      between: t.arg.idList({ required: true, description: 'The ids of two authors: exactly two.' }),
      where: t.arg({ type: PaperFilter, description: 'Which papers count. Null: all.' }),
    },
    resolve: (_, { between, where }, context, info) => {
      const { graph } = context;
      if (between.length !== 2) throw badUserInput(`\`between\` takes two ids, not ${between.length}.`);
      const [a, b] = between.map((id) => authorOf(graph, id));
      if (!a || !b) return tellUnknown(context, between);
      const answer = answerCoauthorship(graph, a.ordinal, b.ordinal, selectionOf(context, where));
      return { ...answer, graph, scope: scopeOf(graph, info, { between, where }).list };
    },
  }),
);
