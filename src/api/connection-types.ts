// The GraphQL types of connections: edges, nodes, page information, and the four paging arguments.
import type { ArgBuilder } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { NodeCount } from '../graph/node-counts.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { builder, type Facets, type Objects, type SchemaTypes } from './builder.ts';
import { type Connection, type CursorScope, type Edge, inputKey, mostPerPage } from './connection.ts';
import { inBounds } from './errors.ts';

type NamesOf<Shape> = { [Name in keyof Objects]: Objects[Name] extends Shape ? Name : never }[keyof Objects];

export type Arg = ArgBuilder<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>>;

/** `first`, `after`, `last` and `before`. */
export function pagingArgs(arg: Arg, defaultCount = 20) {
  return {
    first: arg.int({
      description: `How many from the start, 1 to 100; ${defaultCount} where neither \`first\` nor \`last\` is given.`,
    }),
    after: arg.string({ description: cursorOf('after') }),
    last: arg.int({ description: 'How many from the end, 1 to 100. Not together with `first`.' }),
    before: arg.string({ description: cursorOf('before') }),
  };
}

function cursorOf(side: 'after' | 'before'): string {
  return `Only what comes ${side} this cursor of the same list: all arguments but \`first\`, \`after\`, \`last\` and \`before\` are as they were.`;
}

const pagingNames = new Set(['first', 'after', 'last', 'before']);

/**
 * The scope of the list that a field returns: its type, field and arguments but for paging, and whose list it is. An
 * argument that is null asks for the same as its default.
 */
export function scopeOf(
  graph: PublicationGraph,
  info: Pick<GraphQLResolveInfo, 'parentType' | 'fieldName'>,
  args: object,
  owner = '',
): CursorScope {
  const declared = info.parentType.getFields()[info.fieldName]?.args ?? [];
  const defaultOf = (name: string) => declared.find((argument) => argument.name === name)?.defaultValue;
  const kept = Object.fromEntries(
    Object.entries(args)
      .filter(([name]) => !pagingNames.has(name))
      .map(([name, value]) => [name, value ?? defaultOf(name)]),
  );
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
        description:
          'Marks this place, for `after` and `before` of the same list; good until the lists are loaded anew (CURSOR_EXPIRED).',
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

/** Facets that are listed where the argument `limit` is not given. */
export const usualLimit = 20;

/** The argument `limit` of facets; `what` completes "Most ...". */
export function limitArg(arg: Arg, what: string, defaultValue: number) {
  return arg.int({ defaultValue, description: `Most ${what}, 1 to ${mostPerPage}. Null: ${defaultValue}.` });
}

/** A limit of 1 to 100, the default where it is null, or a BAD_USER_INPUT error. */
export function mostCounted(limit: number | null | undefined, defaultValue: number): number {
  return inBounds('limit', limit, [1, mostPerPage], defaultValue);
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
