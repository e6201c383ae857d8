import { cacheExchange } from '@urql/exchange-graphcache';
import { graphql } from 'graphql';
import { Client, fetchExchange } from 'urql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { createContext } from '../../src/context.ts';
import { pagesSoFar } from '../../src/explorer/pages-so-far.ts';
import { graphOf } from '../world.ts';

const letters = [...'ABCDEFGH'];
const graph = graphOf([
  { title: 'The Tides of All Harbours', authors: letters.map((letter) => `Ada ${letter}nsen`), published: '2020' },
  { title: 'Sensing the Sea', authors: ['Ada Ansen'], published: '2019' },
]);

/** A client of that graph without a server, which counts what it could not answer from its cache. */
function clientOf() {
  let asked = 0;
  const client = new Client({
    url: 'http://localhost/graphql',
    preferGetMethod: false,
    fetch: async (_, init) => {
      asked++;
      const { query: source, variables: variableValues } = JSON.parse(String(init?.body));
      const contextValue = createContext(graph);
      return Response.json(await graphql({ schema, source, variableValues, contextValue }));
    },
    exchanges: [
      cacheExchange({ resolvers: { Query: { papers: pagesSoFar }, Paper: { authors: pagesSoFar } } }),
      fetchExchange,
    ],
  });
  return {
    asked: () => asked,
    async ask(source: string, variables = {}) {
      const { data, error } = await client.query(source, variables).toPromise();
      if (error !== undefined) throw error;
      return data;
    },
  };
}

const paper = 'paper(by: { id: "Paper:the-tides-of-all-harbours" })';
const pageOfAuthors = `query ($first: Int, $after: String) { ${paper} { id authors(first: $first, after: $after) {
  totalCount edges { position node { id name } } pageInfo { hasNextPage endCursor } } } }`;
const placesIn = (data: { paper: { authors: { edges: { position: number }[] } } }) =>
  data.paper.authors.edges.map(({ position }) => position);

describe('a list that is turned over', () => {
  it('shows all pages so far, in order, each asked for once', async () => {
    const { ask, asked } = clientOf();
    const first = await ask(pageOfAuthors, { first: 3, after: null });
    expect(placesIn(first)).toEqual([1, 2, 3]);
    const second = await ask(pageOfAuthors, { first: 3, after: first.paper.authors.pageInfo.endCursor });
    expect(placesIn(second)).toEqual([1, 2, 3, 4, 5, 6]);
    const third = await ask(pageOfAuthors, { first: 3, after: second.paper.authors.pageInfo.endCursor });
    expect(placesIn(third)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(third.paper.authors).toMatchObject({ totalCount: 8, pageInfo: { hasNextPage: false } });
    expect(placesIn(await ask(pageOfAuthors, { first: 3, after: null }))).toEqual([1, 2, 3]);
    expect(asked()).toBe(3);
  });

  it('goes on where it ends, whatever else was asked of the same list', async () => {
    const { ask } = clientOf();
    const first = await ask(pageOfAuthors, { first: 5, after: null });
    await ask(`{ ${paper} { id authors(first: 2) { nodes { id name } } } }`);
    await ask(pageOfAuthors, { first: 1, after: null });
    const again = await ask(pageOfAuthors, { first: 5, after: null });
    expect(again).toEqual(first);
    const rest = await ask(pageOfAuthors, { first: 5, after: again.paper.authors.pageInfo.endCursor });
    expect(placesIn(rest)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('need not be asked for with a number: without one the API has its own', async () => {
    const { ask, asked } = clientOf();
    const source = '{ papers { totalCount nodes { id authors { nodes { id } } } } }';
    const { papers } = await ask(source);
    expect(papers.nodes.map(({ authors }: { authors: { nodes: unknown[] } }) => authors.nodes.length)).toEqual([8, 1]);
    expect((await ask(source)).papers).toEqual(papers);
    expect(asked()).toBe(1);
  });

  it('is another one under another order or filter', async () => {
    const { ask } = clientOf();
    const source = `query ($orderBy: PaperOrder, $after: String) { papers(orderBy: $orderBy, first: 1, after: $after) {
      nodes { id title } pageInfo { endCursor } } }`;
    const titles = async (orderBy: string, after: string | null) => {
      const { papers } = await ask(source, { orderBy, after });
      return [papers.nodes.map(({ title }: { title: string }) => title), papers.pageInfo.endCursor];
    };
    const [newest, end] = await titles('NEWEST', null);
    const [oldest] = await titles('OLDEST', null);
    expect([newest, oldest]).toEqual([['The Tides of All Harbours'], ['Sensing the Sea']]);
    expect((await titles('NEWEST', end))[0]).toEqual(['The Tides of All Harbours', 'Sensing the Sea']);
  });
});
