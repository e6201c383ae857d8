// The types that the GraphQL Cursor Connections Specification reserves (https://relay.dev/graphql/connections.htm), as
// introspection shows them to a client.
import { describe, expect, it } from 'vitest';
import { ask } from '../api/ask.ts';

interface TypeRef {
  kind: string;
  name: string | null;
  ofType: TypeRef | null;
}

interface Named {
  name: string;
  type: TypeRef;
}

interface Field extends Named {
  args: (Named & { defaultValue: string | null })[];
}

interface Type {
  kind: string;
  name: string;
  fields: Field[] | null;
}

const typeRef = 'kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } }';

const { __schema } = await ask<{ __schema: { types: Type[] } }>(`{
  __schema {
    types { kind name fields { name type { ${typeRef} } args { name type { ${typeRef} } defaultValue } } }
  }
}`);

const types = new Map(__schema.types.map((type) => [type.name, type]));

const string: TypeRef = { kind: 'SCALAR', name: 'String', ofType: null };
const int: TypeRef = { kind: 'SCALAR', name: 'Int', ofType: null };
const nonNull = (ofType: object): object => ({ kind: 'NON_NULL', name: null, ofType });

/** What stands inside of a non-null wrapper, or the type itself. */
function nullable(type: TypeRef): TypeRef {
  return type.kind === 'NON_NULL' && type.ofType !== null ? type.ofType : type;
}

function fieldOf(type: Type, name: string): Field {
  const field = type.fields?.find((each) => each.name === name);
  if (field === undefined) throw new Error(`${type.name} has no field ${name}`);
  return field;
}

function edgeTypeOf(connection: Type): Type {
  const list = nullable(fieldOf(connection, 'edges').type);
  const item = list.ofType === null ? null : nullable(list.ofType);
  const edge = types.get(item?.name ?? '');
  if (list.kind !== 'LIST' || edge === undefined) throw new Error(`${connection.name}.edges is no list of edges`);
  return edge;
}

const connections = __schema.types.filter(({ name }) => name.endsWith('Connection'));
const edges = connections.map(edgeTypeOf);
const fields = __schema.types.flatMap((type) =>
  (type.fields ?? []).map((field) => ({ coordinate: `${type.name}.${field.name}`, field })),
);
const paged = fields.filter(({ field }) => nullable(field.type).name?.endsWith('Connection'));

describe('PageInfo', () => {
  it('says whether there are pages before and after, and where this one starts and ends', async () => {
    const query = '{ __type(name: "PageInfo") { kind fields { name type { name kind ofType { name kind } } } } }';
    const boolean = { name: null, kind: 'NON_NULL', ofType: { name: 'Boolean', kind: 'SCALAR' } };
    expect(await ask(query)).toEqual({
      __type: {
        kind: 'OBJECT',
        fields: expect.arrayContaining([
          { name: 'hasNextPage', type: boolean },
          { name: 'hasPreviousPage', type: boolean },
          // Null on an empty page: there is no first or last edge then that could have a cursor.
          { name: 'startCursor', type: string },
          { name: 'endCursor', type: string },
        ]) as unknown,
      },
    });
  });
});

describe.each(connections)('$name', (connection) => {
  it('is an object with page information', () => {
    expect(connection.kind).toBe('OBJECT');
    expect(fieldOf(connection, 'pageInfo').type).toEqual(nonNull({ kind: 'OBJECT', name: 'PageInfo', ofType: null }));
  });

  it('has a list of edges; neither the list nor an edge is ever null', () => {
    const { name } = edgeTypeOf(connection);
    const edge = nonNull({ kind: 'OBJECT', name, ofType: null });
    expect(fieldOf(connection, 'edges').type).toEqual(nonNull({ kind: 'LIST', name: null, ofType: edge }));
  });

  it('lists as nodes what its edges lead to', () => {
    const node = fieldOf(edgeTypeOf(connection), 'node').type;
    const { type } = fieldOf(connection, 'nodes');
    expect(type).toEqual(nonNull({ kind: 'LIST', name: null, ofType: node }));
  });
});

describe.each(edges)('$name', (edge) => {
  it('is an object with a node that is no list, and a cursor', () => {
    expect(edge.kind).toBe('OBJECT');
    expect(['SCALAR', 'ENUM', 'OBJECT', 'INTERFACE', 'UNION']).toContain(nullable(fieldOf(edge, 'node').type).kind);
    expect(fieldOf(edge, 'cursor').type).toEqual(nonNull(string));
  });
});

describe.each(paged)('$coordinate', ({ field }) => {
  it('takes a number and a cursor from either end, none of them required', () => {
    const paging = ['first', 'after', 'last', 'before'];
    const found = field.args.filter(({ name }) => paging.includes(name));
    const given = Object.fromEntries(found.map(({ name, type }) => [name, nullable(type)]));
    expect(given).toMatchObject({ first: int, after: string, last: int, before: string });
    expect(found.filter(({ type, defaultValue }) => type.kind === 'NON_NULL' || defaultValue !== null)).toEqual([]);
  });
});

describe('the words of the specification', () => {
  it('stand for nothing else: edges are of connections, and what takes cursors gives a connection', () => {
    const named = __schema.types.filter(({ name }) => name.endsWith('Edge')).map(({ name }) => name);
    expect(named.toSorted()).toEqual([...new Set(edges.map(({ name }) => name))].toSorted());
    const cursors = fields.filter(({ field }) => field.args.some(({ name }) => name === 'after' || name === 'before'));
    expect(cursors).toEqual(paged);
  });
});
