// The GraphQL Global Object Identification Specification (https://relay.dev/graphql/objectidentification.htm). What
// single ids give, and lists of them, is in test/api/node.test.ts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { ask } from '../api/ask.ts';
import { seeds } from '../operations/seeds.ts';

describe('Node', () => {
  it('is an interface with one field, an id that is never null', async () => {
    const query = '{ __type(name: "Node") { name kind fields { name type { kind ofType { name kind } } } } }';
    expect(await ask(query)).toEqual({
      __type: {
        name: 'Node',
        kind: 'INTERFACE',
        fields: [{ name: 'id', type: { kind: 'NON_NULL', ofType: { name: 'ID', kind: 'SCALAR' } } }],
      },
    });
  });

  it('is what authors, papers and topics are', async () => {
    expect(await ask('{ __type(name: "Node") { possibleTypes { name } } }')).toEqual({
      __type: { possibleTypes: [{ name: 'Author' }, { name: 'Paper' }, { name: 'Topic' }] },
    });
  });
});

describe('the root fields', () => {
  const typeRef = 'kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind } } } }';

  async function rootField(name: string): Promise<unknown> {
    const { __schema } = await ask<{ __schema: { queryType: { fields: { name: string }[] } } }>(
      `{ __schema { queryType { fields { name type { ${typeRef} } args { name type { ${typeRef} } } } } } }`,
    );
    return __schema.queryType.fields.find((field) => field.name === name);
  }

  const id = { kind: 'SCALAR', name: 'ID', ofType: null };
  const node = { kind: 'INTERFACE', name: 'Node', ofType: null };
  const wrapped = (kind: 'LIST' | 'NON_NULL', ofType: object) => ({ kind, name: null, ofType });

  it('have node, of exactly one argument: an id', async () => {
    expect(await rootField('node')).toEqual({
      name: 'node',
      type: node,
      args: [{ name: 'id', type: wrapped('NON_NULL', id) }],
    });
  });

  it('have nodes, of exactly one argument: ids, none of them null; what is not there may be', async () => {
    expect(await rootField('nodes')).toEqual({
      name: 'nodes',
      type: wrapped('NON_NULL', wrapped('LIST', node)),
      args: [{ name: 'ids', type: wrapped('NON_NULL', wrapped('LIST', wrapped('NON_NULL', id))) }],
    });
  });
});

interface Node {
  __typename: string;
  id: string;
}

/** Everything that the lists of a graph give, in their order. */
async function listed(graph: PublicationGraph, list: string): Promise<Node[]> {
  const found: Node[] = [];
  let after: string | null = null;
  do {
    const { page }: { page: { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await ask(
      `query ($after: String) {
        page: ${list}(first: 100, after: $after) { nodes { __typename id } pageInfo { hasNextPage endCursor } }
      }`,
      { graph, variables: { after } },
    );
    found.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

const shipped = await Promise.all(['authors', 'papers', 'topics'].map((list) => listed(seeds, list)));
const all = shipped.flat();

describe('ids of the shipped lists', () => {
  it('are of every author, paper and topic, and nothing shares one', () => {
    const { authors, papers, topics } = seeds.index;
    expect(shipped.map((nodes) => nodes.length)).toEqual([authors.length, papers.length, topics.length]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('lead back to what had them, each by itself', async () => {
    const found: unknown[] = [];
    for (const { id } of all) {
      const { node } = await ask('query ($id: ID!) { node(id: $id) { __typename id } }', {
        graph: seeds,
        variables: { id },
      });
      found.push(node);
    }
    expect(found).toEqual(all);
  });

  it('lead back in any order, any number of times, beside ids of nothing', async () => {
    const ids = fc.array(fc.oneof(fc.constantFrom(...all), fc.string()), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(ids, async (wanted) => {
        const { nodes } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
          graph: seeds,
          variables: { ids: wanted.map((each) => (typeof each === 'string' ? each : each.id)) },
        });
        expect(nodes).toEqual(wanted.map((each) => (typeof each === 'string' ? null : each)));
      }),
      { numRuns: 30 },
    );
  });
});
