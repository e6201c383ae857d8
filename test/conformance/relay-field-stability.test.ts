// Two objects with one id are equal (https://relay.dev/graphql/objectidentification.htm#sec-Field-stability): an author,
// a paper or a topic is the same wherever it stands, and as `node` gives it.
import { getNamedType, isObjectType, Kind, parse, print, type SelectionSetNode, visit } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { ask } from '../api/ask.ts';
import { places } from './node-places.ts';
import { givesNodes, wholeNode } from './whole-node.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** A node, whole, and the field that gave it: `Paper.topics`. */
interface Standing {
  graph: PublicationGraph;
  at: string;
  node: { [name: string]: Json };
}

/** The data of a query that may spread `Whole`, with the name of the type of every object in it. */
async function askNamed(query: string, graph: PublicationGraph, variables = {}): Promise<Json> {
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  const named = visit(parse(query), {
    SelectionSet: (set): SelectionSetNode => ({ ...set, selections: [typename, ...set.selections] }),
  });
  return JSON.parse(JSON.stringify(await ask(`${print(named)} ${wholeNode}`, { graph, variables })));
}

/** Every node that stands at an `@` of the query. */
async function standing(query: string, graph: PublicationGraph): Promise<Standing[]> {
  const found: Standing[] = [];
  const look = (value: Json, at: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) look(item, at);
    } else if (typeof value === 'object' && value !== null) {
      const { isWhole, ...node } = value;
      if (isWhole !== undefined) found.push({ graph, at, node });
      else for (const [name, field] of Object.entries(node)) look(field, `${String(node.__typename)}.${name}`);
    }
  };
  look(await askNamed(query.replaceAll('@', '{ ...Whole isWhole: __typename }'), graph), '');
  return found;
}

const coordinates = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type)
    ? Object.values(type.getFields())
        .filter((field) => givesNodes(getNamedType(field.type)))
        .map((field) => `${type.name}.${field.name}`)
    : [],
);

/** What `node` says of those ids, in their order. */
async function fetched(ids: readonly Json[], graph: PublicationGraph): Promise<Json[]> {
  const data = await askNamed('query ($ids: [ID!]!) { nodes(ids: $ids) { ...Whole } }', graph, { ids });
  return (data as { nodes: Json[] }).nodes;
}

describe('an author, a paper or a topic', () => {
  const found: Standing[] = [];
  const known = new Map<Standing, Json | undefined>();

  beforeAll(async () => {
    for (const { query, graph } of places) found.push(...(await standing(query, graph)));
    for (const [graph, standings] of Map.groupBy(found, ({ graph }) => graph)) {
      const ids = [...new Set(standings.map(({ node }) => node.id ?? null))];
      const nodes = await fetched(ids, graph);
      for (const each of standings) known.set(each, nodes[ids.indexOf(each.node.id ?? null)]);
    }
  });

  it('is looked at in every field that gives one', () => {
    expect([...new Set(found.map(({ at }) => at))].toSorted()).toEqual(coordinates.toSorted());
  });

  it.each(coordinates)('is in %s what it is by its id', (coordinate) => {
    const standings = found.filter(({ at }) => at === coordinate);
    expect(standings.map(({ node }) => node)).toEqual(standings.map((each) => known.get(each)));
  });
});
