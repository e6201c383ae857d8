import { readdir, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  graphql,
  isCompositeType,
  isListType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { developmentConfig } from '../../src/config.ts';
import { createContext } from '../../src/context.ts';
import { createServer } from '../../src/server.ts';
import { costToRun } from '../../src/serving/cost.ts';
import { weights } from '../../src/serving/cost-weights.ts';
import { graphOf, world } from '../world.ts';
import { objectsIn, randomQuery } from './random-queries.ts';

function costOf(source: string, variableValues: Record<string, unknown> = {}): number | null {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  return costToRun({ schema, document, variableValues });
}

const ids = (count: number) => Array.from({ length: count }, (_, at) => `Author:a${at}`);

describe('the cost of a query', () => {
  it('is the objects that its answer may hold: pages multiply what is on them', () => {
    expect(costOf('{ node(id: "Author:ada") { id } }')).toBe(1);
    // The author, the page, 5 people; then 5 pages with 3 people each.
    expect(costOf('{ author(by: { id: "x" }) { coauthors(first: 5) { nodes { name } } } }')).toBe(1 + 1 + 5);
    expect(
      costOf(`{ author(by: { id: "x" }) { coauthors(first: 5) { nodes { coauthors(last: 3) { nodes { name } } } } } }`),
    ).toBe(1 + 1 + 5 * (1 + 1 + 3));
  });

  it('takes 20 on a page where none is said, and 100 authors of a paper', () => {
    expect(costOf('{ author(by: { id: "x" }) { coauthors { edges { node { id } } } } }')).toBe(1 + 1 + 20 * 2);
    expect(costOf('{ paper(by: { id: "x" }) { authors { nodes { id } } } }')).toBe(1 + 1 + 100);
    expect(costOf('{ paper(by: { id: "x" }) { authors(first: 3) { nodes { id } } } }')).toBe(1 + 1 + 3);
  });

  it('takes as many as are asked about: ids, names, the limit of a network, of a facet', () => {
    expect(costOf(`{ nodes(ids: ${JSON.stringify(ids(7))}) { id } }`)).toBe(7);
    expect(costOf('{ author(by: { id: "x" }) { network(limit: 50) { authors { distance } } } }')).toBe(1 + 50 + 1 + 50);
    // Those asked about are in it even where they are more.
    expect(costOf(`{ network(authors: ${JSON.stringify(ids(9))}, limit: 2) { authors { distance } } }`)).toBe(
      9 + 1 + 9,
    );
    const facets = (limit: string) => `{ papers(first: 1) { facets { byTopic${limit} { counts { paperCount } } } } }`;
    expect((costOf(facets('(limit: 80)')) ?? 0) - (costOf(facets('')) ?? 0)).toBe(60);
  });

  it('counts the ends of a network that are made of several people', () => {
    const edges = (of: number) =>
      costOf('query($of: [ID!]!) { mutualCoauthors(of: $of, first: 10) { edges { coauthorships { weight } } } }', {
        of: ids(of),
      });
    expect(edges(2)).toBe(2 + 1 + 10 * (1 + 2));
    expect(edges(5)).toBe(5 + 1 + 10 * (1 + 5));
  });

  it('counts the work of a reference, and none for other citations', () => {
    const cited = (format: string) => costOf(`{ paper(by: { id: "x" }) { citation(format: ${format}) } }`);
    expect(['BIBTEX', 'RIS', 'CSL_JSON', 'APA'].map(cited)).toEqual([1, 1, 1, 1 + 20]);
    const page = 'query($format: CitationFormat!) { papers(first: 50) { nodes { citation(format: $format) } } }';
    expect(costOf(page, { format: 'APA' })).toBe((costOf(page, { format: 'RIS' }) ?? 0) + 50 * 20);
  });

  it('is known from the variables, their defaults included', () => {
    const source = 'query($first: Int = 7) { author(by: { id: "x" }) { coauthors(first: $first) { nodes { id } } } }';
    expect(costOf(source)).toBe(1 + 1 + 7);
    expect(costOf(source, { first: 90 })).toBe(1 + 1 + 90);
  });

  it('leaves out what does not run', () => {
    const source = `query($with: Boolean!) {
      author(by: { id: "x" }) { name coauthors @include(if: $with) { nodes { id } } papers @skip(if: $with) { nodes { id } } ... @include(if: $with) { topics(first: 1) { nodes { id } } } }
    }`;
    expect(costOf(source, { with: false })).toBe(1 + 1 + 20);
    expect(costOf(source, { with: true })).toBe(1 + 1 + 20 + 1 + 1);
  });

  it('counts aliases each, and what is asked for twice under one name once', () => {
    expect(costOf('{ a: node(id: "x") { id } b: node(id: "x") { id } }')).toBe(2);
    expect(costOf('{ node(id: "x") { id } node(id: "x") { __typename } }')).toBe(1);
    expect(
      costOf(
        '{ node(id: "x") { ...F ...F ...G } } fragment F on Author { papers { nodes { id } } } fragment G on Author { papers { nodes { title } } }',
      ),
    ).toBe(1 + 1 + 20);
  });

  it('takes the dearest of the types that something may be', () => {
    expect(
      costOf(
        `{ node(id: "x") { ... on Author { papers(first: 2) { nodes { id } } } ... on Paper { topics { id } } ... on Topic { papers(first: 3) { nodes { id } } } } }`,
      ),
    ).toBe(1 + 10);
  });

  it('is told in no time of fragments that double at every step', () => {
    const steps = 200;
    const chain = Array.from(
      { length: steps },
      (_, at) =>
        `fragment F${at} on Author { a: coauthors(first: 1) { nodes { ...F${at + 1} } } b: coauthors(first: 1) { nodes { ...F${at + 1} } } }`,
    );
    const document = parse(`{ node(id: "x") { ...F0 } } ${chain.join(' ')} fragment F${steps} on Author { id }`);
    const began = performance.now();
    expect(costToRun({ schema, document })).toBeGreaterThan(2 ** steps);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('is not told, but more than any limit, where selections are too tangled', () => {
    // What is reached by each way of `a` and `b` is another set of selections.
    const steps = 24;
    const levels = Array.from({ length: steps }, (_, at) =>
      ['P', 'Q'].map((side) => {
        const other = side === 'P' ? 'Q' : 'P';
        return `fragment ${side}${at} on Author {
          a: coauthors(first: 1) { nodes { ...${side}${at + 1} k${at}${side}: id } }
          b: coauthors(first: 1) { nodes { ...${other}${at + 1} m${at}${side}: id } }
          ${at > 0 ? `...${side}${at - 1}x` : ''}
        }
        fragment ${side}${at}x on Author { a: coauthors(first: 1) { nodes { ...${other}${at + 1} z${at}${side}: id } } }`;
      }),
    );
    const document = parse(
      `{ node(id: "x") { ...P0 } } ${levels.flat().join('\n')} fragment P${steps} on Author { id } fragment Q${steps} on Author { id }`,
    );
    const began = performance.now();
    expect(costToRun({ schema, document })).toBe(Infinity);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('of a field whose arguments are not valid is nothing, for it does not run; of no operation, null', () => {
    const document = parse('query A { graph { version } } query B { graph { version } }');
    expect(costToRun({ schema, document })).toBeNull();
    expect(costToRun({ schema, document, operationName: 'B' })).toBe(1);
    expect(costToRun({ schema, document: parse('query($n: Int!) { papers(first: $n) { totalCount } }') })).toBeNull();
  });

  it('is declared for every list that has no pages, and for nothing that is not there', () => {
    const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !type.name.startsWith('__')
        ? Object.values(type.getFields()).map((field) => ({
            type: type.name,
            field,
            name: `${type.name}.${field.name}`,
          }))
        : [],
    );
    const unbounded = fields
      .filter(({ field }) => isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type)))
      .filter(({ type, field }) => !(type.endsWith('Connection') && ['edges', 'nodes'].includes(field.name)))
      .filter(({ name }) => weights[name]?.items === undefined);
    expect(unbounded.map(({ name }) => name)).toEqual([]);
    const known = new Set(fields.map(({ name }) => name));
    expect(Object.keys(weights).filter((name) => !known.has(name))).toEqual([]);
  });

  it('is no less than the objects of the answer, whatever is asked', { timeout: 120_000 }, async () => {
    let largest = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 30 }), async (seed) => {
        const source = randomQuery(world, seed);
        const document = parse(source);
        expect(validate(schema, document), source).toEqual([]);
        const { data } = await graphql({ schema, source, contextValue: createContext(world) });
        const objects = objectsIn(data);
        largest = Math.max(largest, objects);
        expect(costToRun({ schema, document }), source).toBeGreaterThanOrEqual(objects);
      }),
      { numRuns: 300 },
    );
    expect(largest).toBeGreaterThan(100);
  });
});

const { cost: limit } = developmentConfig.limits;

describe('the limit of cost', () => {
  const files = 'schema/operations';

  it('is far beyond every shipped operation', async () => {
    const costs: Record<string, number | null> = {};
    for (const file of await readdir(files)) costs[file] = costOf(await readFile(`${files}/${file}`, 'utf8'));
    console.log(costs);
    for (const [file, cost] of Object.entries(costs)) {
      expect(cost, file).toBeGreaterThan(0);
      expect(cost, file).toBeLessThan(limit / 10);
    }
  });

  it('is beyond everything that the explorer asks, at its largest', async () => {
    const asked: [string, Record<string, unknown>][] = [
      ['01-coauthors', { first: 100, withPapers: true }],
      ['03-coauthor-paths', { from: 'a', to: 'b', first: 20, papersFirst: 5 }],
      ['04-author-page', { id: 'a', first: 100 }],
      ['05-papers', { first: 100, named: ids(500) }],
      ['09-search', { text: 'x', first: 100, firstOfKind: 100, passages: true, named: ids(500) }],
      ['10-resolve-authors', { names: ids(500), ids: ids(500) }],
      ['13-conflicts', { of: ids(500), against: ids(500), maxDistance: 4, first: 100, papersFirst: 20 }],
      ['17-author-metrics', { authors: ids(100) }],
      ['26-network-file', { authors: null, limit: 20_000, format: 'NODE_LINK' }],
    ];
    const costs: Record<string, number | null> = {};
    for (const [file, variables] of asked) {
      costs[file] = costOf(await readFile(`${files}/${file}.graphql`, 'utf8'), variables);
    }
    console.log(costs);
    for (const [file, cost] of Object.entries(costs)) expect(cost, file).toBeLessThan(limit / 2);
  });

  const server = createServer({
    graphs: { current: graphOf([{ title: 'Engines', authors: ['Ada', 'Bob'] }]) },
    config: { ...developmentConfig, limits: { ...developmentConfig.limits, cost: 50 } },
  });
  afterAll(() => server.close());

  async function ask(query: string, variables: object = {}, headers: Record<string, string> = {}) {
    const response = await server.fetch(
      new Request('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
        body: JSON.stringify({ query, variables }),
      }),
    );
    return { status: response.status, ...((await response.json()) as { data?: unknown; errors?: object[] }) };
  }

  const coauthors =
    'query($first: Int!) { author(by: { id: "Author:ada" }) { coauthors(first: $first) { nodes { name } } } }';
  const answered = { author: { coauthors: { nodes: [{ name: 'Bob' }] } } };

  it('answers what costs as much, and refuses what costs one more, before anything is asked of the graph', async () => {
    expect(await ask(coauthors, { first: 48 })).toEqual({ status: 200, data: answered });
    expect(await ask(coauthors, { first: 49 })).toEqual({
      status: 400,
      errors: [
        {
          message:
            'This asks for too much at once: it costs 51 objects, and the limit is 50. Ask for smaller pages (`first`), for fewer lists inside lists, or in several requests.',
          extensions: { code: 'COST_LIMIT', cost: 51, limit: 50 },
        },
      ],
    });
  });

  it('looks at the variables each time, also of a document found valid before', async () => {
    for (const first of [1, 100, 2]) {
      expect((await ask(coauthors, { first })).status).toBe(first === 100 ? 400 : 200);
    }
  });

  it('looks at the operation that is named', async () => {
    const query = `query Small { graph { version } } query Large { papers(first: 100) { nodes { id } } }`;
    const named = async (operationName: string) => {
      const response = await server.fetch(
        new Request('http://localhost/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, operationName }),
        }),
      );
      return response.text();
    };
    expect(await named('Small')).toContain('version');
    expect(await named('Large')).toContain('COST_LIMIT');
  });

  it('tells a request that wants to know what it cost, beside the answer', async () => {
    expect(await ask(coauthors, { first: 5 }, { 'x-query-cost': '1' })).toEqual({
      status: 200,
      data: answered,
      extensions: { cost: 7 },
    });
  });

  it('holds for subscriptions', async () => {
    const { errors } = await ask('subscription { graphChanged { problems { found } sources { document } } }');
    expect(errors).toMatchObject([{ extensions: { code: 'COST_LIMIT', cost: 122, limit: 50 } }]);
  });
});
