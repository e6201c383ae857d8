// The GraphQL types of connections: edges, nodes, page information, and the four paging arguments.
import type { ArgBuilder } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { NodeCount } from '../graph/node-counts.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { builder, type Facets, type Objects, type SchemaTypes } from './builder.ts';
import { type Connection, type CursorScope, type Edge, inputKey, mostPerPage } from './connection.ts';
import { badUserInput } from './errors.ts';

type NamesOf<Shape> = { [Name in keyof Objects]: Objects[Name] extends Shape ? Name : never }[keyof Objects];

type Arg = ArgBuilder<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>>;

/** `first`, `after`, `last` and `before`. */
export function pagingArgs(arg: Arg, defaultCount = 20) {
  return {
    first: arg.int({
      description: `How many from the start, 1 to 100; ${defaultCount} where neither \`first\` nor \`last\` is given.`,
    }),
    after: arg.string({ description: 'Only what comes after this cursor.' }),
    last: arg.int({ description: 'How many from the end, 1 to 100. Not together with `first`.' }),
    before: arg.string({ description: 'Only what comes before this cursor.' }),
  };
}

const pagingNames = new Set(['first', 'after', 'last', 'before']);

/** The scope of the list that a field returns: its type, field and arguments but for paging, and whose list it is. */
export function scopeOf(
  graph: PublicationGraph,
  info: Pick<GraphQLResolveInfo, 'parentType' | 'fieldName'>,
  args: object,
  owner = '',
): CursorScope {
  const kept = Object.fromEntries(Object.entries(args).filter(([name]) => !pagingNames.has(name)));
  return { version: graph.version, list: `${info.parentType.name}.${info.fieldName} ${owner} ${inputKey(kept)}` };
}

/**
 * Defines a connection type and its edge type. `what` completes "A page of ..."; `counted` is false where the whole
 * list is not counted. Further fields are added by the module that owns the types, with `builder.objectField`.
 */
export function connectionTypes(names: {
  connection: NamesOf<Connection<Edge<unknown>>>;
  edge: NamesOf<Edge<unknown>>;
  node: string;
  what: string;
  counted?: boolean;
}): void {
  // The names are checked above; inside, one connection stands for all.
  const [connection, edge, node] = [
    names.connection as 'PaperConnection',
    names.edge as 'PaperEdge',
    names.node as 'Paper',
  ];
  builder.objectType(edge, {
    description: `One place in a page of ${names.what}.`,
    fields: (t) => ({
      node: t.field({ type: node, description: 'What stands there.', resolve: (parent) => parent.node }),
      cursor: t.exposeString('cursor', {
        description: 'Marks this place, for `after` and `before`; good until a reload.',
      }),
    }),
  });
  builder.objectType(connection, {
    description: `A page of ${names.what}.`,
    fields: (t) => ({
      edges: t.field({ type: [edge], description: 'The places of this page.', resolve: (parent) => parent.edges }),
      nodes: t.field({
        type: [node],
        description: 'What stands at the places of this page, without the edges.',
        resolve: (parent) => parent.edges.map((each) => each.node),
      }),
      pageInfo: t.field({
        type: 'PageInfo',
        description: 'Whether and how to go on.',
        resolve: (parent) => parent.pageInfo,
      }),
    }),
  });
  if (names.counted !== false) {
    builder.objectField(connection, 'totalCount', (t) =>
      t.exposeInt('totalCount', { description: 'How many there are on all pages together.' }),
    );
  }
}

/** A limit of 1 to 100, 20 where none is given, or a BAD_USER_INPUT error. */
export function mostCounted(limit: number | null | undefined): number {
  if (limit === null || limit === undefined) return 20;
  if (limit < 1 || limit > mostPerPage) throw badUserInput(`\`limit\` must be 1 to ${mostPerPage}, not ${limit}.`);
  return limit;
}

/** The first so many counts with their nodes, and whether more were left out. */
export function facetsOf<N>(counts: readonly NodeCount[], limit: number, nodeAt: (ordinal: number) => N): Facets<N> {
  return {
    counts: counts.slice(0, limit).map(({ node, paperCount }) => ({ counted: nodeAt(node), paperCount })),
    truncated: counts.length > limit,
  };
}

builder.objectType('PageInfo', {
  description: 'Where a page lies in its list.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', {
      description:
        'Whether something comes after this page; going forward to a `before`, whether something is left until there.',
    }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
      description:
        'Whether something comes before this page; going backward to an `after`, whether something is left until there.',
    }),
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description: 'The first place; null on an empty page.',
    }),
    endCursor: t.exposeString('endCursor', { nullable: true, description: 'The last place; null on an empty page.' }),
  }),
});
