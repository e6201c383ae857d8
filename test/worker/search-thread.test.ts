// Searching in a thread of its own: the same answers as here, and nobody waits for it who does not search.
import { graphql } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { createContext } from '../../src/context.ts';
import { type Search, searchHere } from '../../src/search/text-index.ts';
import { createServer } from '../../src/server.ts';
import { createSearchThread } from '../../src/worker-search.ts';
import { grownGraph } from '../graph/metrics/random-graphs.ts';
import { graphOf, world } from '../world.ts';

const thread = createSearchThread(0);
afterAll(() => thread.close());

const searching = (graph = world, signal?: AbortSignal) => {
  const search = thread.searchOf(graph, signal);
  if (search === undefined) throw new Error('the graph is searched here');
  return search;
};

const all = (text: string, kind: Search['kind'] = null): Search => ({ kind, text, wanted: 'ALL' });

describe('a thread that searches', () => {
  it('finds what a search here finds, in the same order', async () => {
    const searches: Search[] = ['ada', 'graph', 'engines bob', 'brijges', 'what', 'xyzzy', ''].flatMap((text) => [
      all(text),
      all(text, 'author'),
      { kind: 'paper', text, wanted: 'ANY' },
    ]);
    const found = await Promise.all(searches.map(searching()));
    expect(found.map((ids) => [...ids])).toEqual(searches.map((search) => [...searchHere(world, search)]));
    expect(found.some((ids) => ids.length > 1)).toBe(true);
  });

  it('is not for small graphs', () => {
    expect(createSearchThread().searchOf(world)).toBeUndefined();
  });

  it('searches each graph for itself, also ones that it had before', async () => {
    const graphs = ['One', 'Two', 'Three'].map((title) => graphOf([{ title, authors: ['Ada'] }]));
    for (const round of [1, 2]) {
      for (const graph of graphs) {
        const counts = await Promise.all(['One', 'Two', 'Three'].map((title) => searching(graph)(all(title, 'paper'))));
        expect(
          counts.map((ids) => ids.length),
          `round ${round}`,
        ).toEqual(graphs.map((each) => (each === graph ? 1 : 0)));
      }
    }
  });

  it('does not begin what nobody waits for any more, and answers the others', async () => {
    const graph = grownGraph(2_000, 2_000);
    const leaving = new AbortController();
    const left = searching(graph, leaving.signal)(all('t1'));
    const also = searching(graph)(all('t1'));
    const gone = searching(graph, leaving.signal)(all('t2'));
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    await expect(gone).rejects.toThrow('gone');
    expect((await also).length).toBeGreaterThan(100);
    expect(await searching(graph)(all('t2'))).toEqual(searchHere(graph, all('t2')));
  });

  it('that is closed gives an AbortError to whoever waits and whoever comes', async () => {
    const closing = createSearchThread(0);
    const search = closing.searchOf(grownGraph(2_000, 500));
    const waiting = search?.(all('t'));
    await closing.close();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await expect(search?.(all('t'))).rejects.toMatchObject({ name: 'AbortError' });
    await closing.close();
  });
});

describe('a server of a large graph', () => {
  const graph = grownGraph(3_000, 2_500);
  const server = createServer({ graphs: { current: graph } });
  afterAll(() => server.close());

  const ask = async (query: string) => {
    const response = await server.fetch(
      new Request('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      }),
    );
    return response.json();
  };

  it('answers every field that searches as one that searches here', async () => {
    const found = (search: Search) => searchHere(graph, search).length;
    expect(
      await ask(`{
        search(text: "p00012") { totalCount }
        authors(search: " p00012 ") { totalCount }
        papers(where: { text: "t12" }) { totalCount }
        both: authors(where: { text: "t12" }, alsoWrote: [{ text: "t13" }]) { totalCount }
        topics(search: "nothing") { totalCount }
        resolveAuthors(names: ["P000012", "P00001x", "Nobody Atall"]) { status candidates { author { name } } }
      }`),
    ).toEqual({
      data: {
        search: { totalCount: found(all('p00012')) },
        authors: { totalCount: found(all('p00012', 'author')) },
        papers: { totalCount: found(all('t12', 'paper')) },
        both: { totalCount: expect.any(Number) },
        topics: { totalCount: 0 },
        resolveAuthors: [
          { status: 'ONE', candidates: [{ author: { name: 'P000012' } }] },
          { status: 'NONE', candidates: expect.any(Array) },
          { status: 'NONE', candidates: [] },
        ],
      },
    });
  });

  it('refuses a search of too many words, wherever it stands', async () => {
    const words = Array.from({ length: 21 }, (_, at) => `w${at}`).join(' ');
    for (const query of [
      `{ search(text: "${words}") { totalCount } }`,
      `{ authors(search: "${words}") { totalCount } }`,
      `{ papers(where: { text: "${words}" }) { totalCount } }`,
    ]) {
      expect(await ask(query)).toMatchObject({
        errors: [
          { message: expect.stringContaining('at most 20 words, not 21'), extensions: { code: 'BAD_USER_INPUT' } },
        ],
      });
    }
    expect(await ask(`{ resolveAuthors(names: ["${words}"]) { status candidates { reason } } }`)).toEqual({
      data: { resolveAuthors: [{ status: 'NONE', candidates: [] }] },
    });
  });

  it('finds chains between two groups as it does without threads', async () => {
    const ids = (from: number) =>
      JSON.stringify(Array.from({ length: 40 }, (_, at) => `Author:p${String(from + at * 31).padStart(6, '0')}`));
    const query = `{ conflicts(of: ${ids(0)}, against: ${ids(17)}, maxDistance: 4, where: { maxAuthors: 4 }) { connectedCount coauthoredCount clearCount nodes { distance path { authors { id } } } } }`;
    const here = await graphql({ schema, source: query, contextValue: createContext(graph) });
    const there = (await ask(query)) as { data: { conflicts: { connectedCount: number } } };
    expect(there).toEqual(JSON.parse(JSON.stringify(here)));
    expect(there.data.conflicts.connectedCount).toBeGreaterThan(0);
  });
});
