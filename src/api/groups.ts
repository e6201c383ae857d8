// People in groups: those connected at all, and those who mostly write with each other.
import { neighbors } from '../graph/index.ts';
import { groupName, leaderOf, leadingTopics } from '../graph/metrics/group-name.ts';
import { groupCount } from '../graph/metrics/groups.ts';
import { placedPapers } from '../graph/metrics/measure.ts';
import { papersByAuthor } from '../graph/papers.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { unplacedCountInSteps } from '../graph/selection.ts';
import { stepwise } from '../graph/stepwise.ts';
import { shortHash } from '../text/hash.ts';
import { authorAt, topicAt } from './at.ts';
import { builder, type PeopleGroup } from './builder.ts';
import { connect } from './connection.ts';
import { connectionTypes, limitArg, mostCounted, pagingArgs, scopeOf } from './connection-types.ts';
import { PaperFilter, selectionOf } from './paper-filter.ts';

/** Who and what leads a group, where no other limit is given. */
const usualLeaders = 5;

const kinds = {
  Component: {
    groups: 'components',
    topics: 'componentTopics',
    field: 'components',
    what: 'components',
    description: 'People between whom coauthor paths lead, all of them, by papers that count.',
    listed:
      'The parts of the graph between which no coauthor path leads, largest first, then by the first of their authors’ ids.',
  },
  Community: {
    groups: 'communities',
    topics: 'communityTopics',
    field: 'communities',
    what: 'communities',
    description:
      'People who mostly write with each other, found by Louvain’s method on Newman’s weights. The same lists give the same communities; other lists may part people otherwise.',
    listed:
      'Groups of people who mostly write with each other, largest first, then by the first of their authors’ ids. Everybody is in one, alone if need be.',
  },
} as const;

/** A group has no id of its own making: its leading person's says which it is, under that filter. */
function groupId(graph: PublicationGraph, kind: string, { groups, group, selection }: PeopleGroup): string {
  const { id } = authorAt(graph, leaderOf(groups, group));
  return `${kind}:${id}${selection.everything ? '' : `-${shortHash(selection.key)}`}`;
}

for (const kind of ['Component', 'Community'] as const) {
  const { groups: measure, topics: topicMeasure, field, what, description, listed } = kinds[kind];
  builder.objectType(kind, {
    description,
    fields: (t) => ({
      id: t.id({
        description:
          'Made of the id of the person with most papers in it, and of the filter. The same for the same lists; it cannot be fetched with `node`.',
        resolve: (parent, _, { graph }) => groupId(graph, kind, parent),
      }),
      name: t.string({
        description:
          'The person with most papers, and up to three leading topics, but for those that more than half of all papers have: “Ada Byron: Engines, Logic”. The same for the same lists.',
        resolve: async ({ selection, groups, group }, _, context) =>
          groupName(context.graph, groups, await context.measure(selection, topicMeasure), group),
      }),
      size: t.int({
        description: 'How many people.',
        resolve: ({ groups, group }) => neighbors(groups.members, group).length,
      }),
      authors: t.field({
        type: 'AuthorConnection',
        description: 'The people, most papers that count first, then by id.',
        args: pagingArgs(t.arg),
        resolve: (parent, args, { graph, work }, info) => {
          const page = connect(
            neighbors(parent.groups.members, parent.group),
            args,
            scopeOf(graph, info, args, groupId(graph, kind, parent)),
            (author) => ({ node: authorAt(graph, author) }),
          );
          return {
            ...page,
            unplaced: () => stepwise(work, unplacedCountInSteps(graph, parent.selection, work?.spend)),
          };
        },
      }),
      leadingAuthors: t.field({
        type: 'AuthorFacets',
        description: 'Who has most papers that count, then by id.',
        args: { limit: limitArg(t.arg, 'people', usualLeaders) },
        resolve: ({ selection, groups, group }, { limit }, { graph }) => {
          const most = mostCounted(limit, usualLeaders);
          const members = neighbors(groups.members, group);
          return {
            counts: Array.from(members.subarray(0, most), (author) => ({
              counted: authorAt(graph, author),
              paperCount: papersByAuthor(graph, author, selection).papers.length,
            })),
            truncated: members.length > most,
          };
        },
      }),
      leadingTopics: t.field({
        type: 'TopicFacets',
        description:
          'What the group writes about: papers that count and have one of these people as an author, most first, then by id; topics that the papers have themselves.',
        args: { limit: limitArg(t.arg, 'topics', usualLeaders) },
        resolve: async ({ selection, group }, { limit }, context) => {
          const most = mostCounted(limit, usualLeaders);
          const topics = await context.measure(selection, topicMeasure);
          return {
            counts: leadingTopics(topics, group, most).map(({ topic, paperCount }) => ({
              counted: topicAt(context.graph, topic),
              paperCount,
            })),
            truncated: neighbors(topics.topics, group).length > most,
          };
        },
      }),
    }),
  });

  connectionTypes({ connection: `${kind}Connection`, edge: `${kind}Edge`, node: kind, what });

  builder.objectFields(`${kind}Connection`, (t) => ({
    unplacedCount: t.exposeInt('unplacedCount', {
      description:
        'How many more papers would count if their date, which is not known well enough, lay in the window asked for.',
    }),
    incompleteListCount: t.exposeInt('incompleteListCount', {
      description: 'How many papers that count have a list cut short: they may hide links.',
    }),
  }));

  builder.objectField('CollaborationGraph', field, (t) =>
    t.field({
      type: `${kind}Connection`,
      description: listed,
      args: {
        where: t.arg({ type: PaperFilter, description: 'Which papers count. Null: all.' }),
        ...pagingArgs(t.arg),
      },
      resolve: async (_, args, context, info) => {
        const { graph } = context;
        const selection = selectionOf(context, args.where);
        const groups = await context.measure(selection, measure);
        const { unplacedCount, incompleteListCount } = await placedPapers(graph, selection);
        const list = { length: groupCount(groups), at: (group: number) => group };
        const page = connect(list, args, scopeOf(graph, info, args), (group) => ({
          node: { selection, groups, group },
        }));
        return { ...page, unplacedCount, incompleteListCount };
      },
    }),
  );
}
