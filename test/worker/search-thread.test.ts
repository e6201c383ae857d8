// Searching in a thread of its own: the same answers as here, and nobody waits for it who does not search.

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { graphql } from 'graphql';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { createContext } from '../../src/context.ts';
import { type Search, searchHere } from '../../src/search/text-index.ts';
import { createServer } from '../../src/server.ts';
import { createSearchThread, type SearchOrder } from '../../src/worker-search.ts';
import { grownGraph } from '../graph/metrics/random-graphs.ts';
import { askFrom, codes } from '../serving/asked-from.ts';
import { graphOf, world } from '../world.ts';

const thread = createSearchThread(0);
afterAll(() => thread.close());
afterEach(() => vi.restoreAllMocks());

const searching = (graph = world, signal?: AbortSignal, client: string | null = null) => {
  const askers = [{ client }];
  const search = thread.searchOf(graph, signal, () => askers);
  if (search === undefined) throw new Error('the graph is searched here');
  return search;
};

const all = (text: string, kind: Search['kind'] = null): Search => ({ kind, text, wanted: 'ALL' });

/** A thread of its own, and what it is told. */
function watched() {
  const { calls } = vi.spyOn(Worker.prototype, 'postMessage').mock;
  return { own: createSearchThread(0), orders: () => calls.map(([order]) => order as SearchOrder) };
}

/** The searches of somebody with forty and of one more who comes after them, in the order in which they were made. */
async function madeWith(other: [client: string, text: string]): Promise<string[]> {
  const graph = grownGraph(300, 300);
  const made: string[] = [];
  const asked = [...Array.from({ length: 40 }, (_, at) => ['Ada', `t${at}`] as const), other];
  await Promise.all(
    asked.map(async ([client, text]) => {
      await searching(graph, undefined, client)(all(text));
      made.push(`${client} ${text}`);
    }),
  );
  return made;
}

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

  it('takes a word that is written again as one', async () => {
    const graph = graphOf([
      { title: 'Beta', authors: ['Ada'] },
      { title: 'Alpha', authors: ['Ada'] },
    ]);
    const any = (text: string): Search => ({ kind: 'paper', text, wanted: 'ANY' });
    const once = await searching(graph)(any('alpha beta'));
    expect(once).toHaveLength(2);
    for (const text of ['alpha alpha beta', 'beta beta alpha', `${'Alpha '.repeat(10)} beta álpha`]) {
      expect(await searching(graph)(any(text))).toEqual(once);
    }
  });

  it('is not for small graphs, but for few papers with much text', () => {
    const wordy = (letters: number) =>
      graphOf([{ title: 'T', authors: ['Ada'], abstract: 'word '.repeat(letters / 5) }]);
    const { searchOf } = createSearchThread();
    expect([searchOf(world), searchOf(wordy(200_000)), typeof searchOf(wordy(250_000))]).toEqual([
      undefined,
      undefined,
      'function',
    ]);
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

  it('keeps a graph while a search waits for it, however many come after it', async () => {
    const graphs = Array.from({ length: 5 }, (_, at) => graphOf([{ title: `Paper ${at}`, authors: ['Ada'] }]));
    const found = await Promise.all(graphs.map((graph, at) => searching(graph)(all(`${at}`, 'paper'))));
    expect(found.map((ids) => ids.length)).toEqual(graphs.map(() => 1));
  });

  it('lets go first of the graph that was searched least lately, and sends the others once', async () => {
    const { own, orders } = watched();
    const [first, second, third] = ['One', 'Two', 'Three'].map((title) => graphOf([{ title, authors: ['Ada'] }]));
    let at = 0;
    for (const graph of [first, second, first, third, first, second]) {
      // Another text each time: what was found is kept.
      await own.searchOf(graph ?? world)?.(all(`ada ${at++}`));
    }
    const told = orders()
      .filter(({ order }) => order !== 'SEARCH')
      .map(({ order, graph }) => `${order} ${graph}`);
    expect(told).toEqual(['ADD 1', 'ADD 2', 'ADD 3', 'DROP 2', 'ADD 2', 'DROP 3']);
    await own.close();
  });

  it('makes once what was asked for anew, though whoever had asked for it before gives up', async () => {
    const { own, orders } = watched();
    const leaving = new AbortController();
    const old = own.searchOf(world, leaving.signal)?.(all('ada'));
    // So many that the old one is no longer kept.
    const others = Array.from({ length: 64 }, (_, at) => own.searchOf(world)?.(all(`t${at}`)));
    const anew = own.searchOf(world)?.(all('ada'));
    leaving.abort(new Error('gone'));
    const joined = own.searchOf(world)?.(all('ada'));
    await expect(old).rejects.toThrow('gone');
    await Promise.all([anew, joined, ...others]);
    expect(orders().filter((told) => told.order === 'SEARCH' && told.search.text === 'ada')).toHaveLength(1);
    await own.close();
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

  it('makes the one search of a client before all but the first that another has asked for', async () => {
    const made = await madeWith(['Bob', 'p00001']);
    expect(made.indexOf('Bob p00001')).toBe(1);
    expect(made).toHaveLength(41);
  });

  it('makes a search that another waits for too in the turn of whoever comes first', async () => {
    const made = await madeWith(['Bob', 't39']);
    expect(made.slice(1, 3).toSorted()).toEqual(['Ada t39', 'Bob t39']);
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

  it('tells the log why its thread died while it was sent the graph, and searches in another', async () => {
    const told: string[] = [];
    const starting = once(process, 'worker').then(([worker]) => worker as Worker);
    const unlucky = createServer({ graphs: { current: graph }, log: (message) => told.push(message) });
    const origin = `http://127.0.0.1:${await unlucky.listen({ port: 0, host: '127.0.0.1' })}`;
    const search = (from: string) => askFrom(origin, from, '{ search(text: "p00012") { totalCount } }');
    const asked = search('127.0.0.5');
    const worker = await starting;
    worker.emit('error', new Error('the thread has no memory left'));
    await worker.terminate();
    expect(codes(await asked)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(told).toEqual([expect.stringMatching(/^Error: the thread has no memory left\n/u)]);
    expect(codes(await search('127.0.0.5'))).toEqual([]);
    await unlucky.close();
  });

  it('lets a client search before all but the first that another is waiting for', async () => {
    const starting = once(process, 'worker').then(([worker]) => worker as Worker);
    const busy = createServer({ graphs: { current: graph } });
    const origin = `http://127.0.0.1:${await busy.listen({ port: 0, host: '127.0.0.1' })}`;
    const search = (from: string, text: string) => askFrom(origin, from, `{ search(text: "${text}") { totalCount } }`);
    const first = search('127.0.0.5', 't0');
    const worker = await starting;
    const begun: string[] = [];
    const held: SearchOrder[] = [];
    const tell = worker.postMessage.bind(worker);
    vi.spyOn(worker, 'postMessage').mockImplementation((order: SearchOrder) => {
      if (order.order !== 'SEARCH') return tell(order);
      begun.push(order.search.text);
      held.push(order);
    });
    const others = Array.from({ length: 30 }, (_, at) => search('127.0.0.5', `t${at + 1}`));
    const mine = search('127.0.0.6', 'p00001');
    // All have come by the time that what is asked after them was answered.
    for (let round = 0; round < 5; round++) await askFrom(origin, '127.0.0.6', '{ graph { authorCount } }');
    const release = () => {
      for (const order of held.splice(0)) tell(order);
    };
    await vi.waitFor(() => expect(begun).toHaveLength(1), { timeout: 30_000 });
    release();
    await vi.waitFor(() => expect(begun).toHaveLength(2), { timeout: 30_000 });
    expect(begun).toEqual(['t0', 'p00001']);
    release();
    expect((await mine).status).toBe(200);
    const going = setInterval(release, 1);
    for (const { status } of await Promise.all([first, ...others])) expect(status).toBe(200);
    clearInterval(going);
    await busy.close();
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
