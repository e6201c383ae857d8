import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { developmentConfig } from '../../src/config.ts';
import { createContext, type Work } from '../../src/context.ts';
import { answerDownload, answerDownloadAlone, type Delivery } from '../../src/downloads.ts';
import { runHere } from '../../src/graph/metrics/measure.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { searchHere } from '../../src/search/text-index.ts';
import { createServer } from '../../src/server.ts';
import { graphFrom, smallList } from '../graph/small-lists.ts';
import { graphOf, world } from '../world.ts';

const files = ['network.gexf', 'network.graphml', 'network.cytoscape.json', 'network.json', 'nodes.csv', 'links.csv'];

/** Some megabytes of a file. */
const crowd = graphOf([{ title: 'Crowd', authors: Array.from({ length: 200 }, (_, at) => `Person ${at}`) }]);

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A clock by which every step takes as long as a turn may. */
function slowClock() {
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    time += 10;
    return time;
  });
}

/** The work of a request whose turn comes at once until it is told to wait, and whose client may go. */
function requestOf() {
  const client = new AbortController();
  const state = { turns: 0, waits: false, ended: 0 };
  const work: Work = {
    signal: client.signal,
    spend: () => {},
    left: () => Infinity,
    turn(run) {
      client.signal.throwIfAborted();
      state.turns++;
      return state.waits ? new Promise(() => {}) : run();
    },
    start: () => {},
    end: () => {
      state.ended++;
    },
  };
  return { work, state, leave: () => client.abort() };
}

/** A place that tells how often it was taken and left. */
function placeOf() {
  const told = { taken: 0, left: 0 };
  const place = () => {
    told.taken++;
    return () => {
      told.left++;
    };
  };
  return { place, told };
}

const failing = (message: string) => {
  throw new Error(message);
};

function answered(
  graph: PublicationGraph,
  path: string,
  { work, init, ...delivery }: Partial<Delivery> & { work?: Work; init?: RequestInit } = {},
) {
  const request = new Request(`http://graph/export/${path}`, init);
  const context = createContext(graph, undefined, undefined, { run: runHere }, work);
  return answerDownload(request, context, { log: failing, breakOff: null, ...delivery });
}

function alone(graph: PublicationGraph, path: string) {
  return answerDownloadAlone(new Request(`http://graph/export/${path}`), graph, { log: failing, breakOff: null });
}

describe('a file that takes turns', () => {
  it('is the same as one made at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        smallList,
        fc.constantFrom(...files),
        fc.integer({ min: 1, max: 2 }),
        async (list, name, least) => {
          const graph = graphFrom(list);
          const first = graph.index.authors[0]?.id;
          const around = first === undefined ? '' : `&authors=Author:${encodeURIComponent(first)}&radius=2&limit=4`;
          for (const path of [
            `${name}?minPapers=${least}`,
            `${name}?minPapers=${least}${around}`,
            'papers.bib?orderBy=TITLE',
          ]) {
            const atOnce = await alone(graph, path);
            slowClock();
            const { work, state } = requestOf();
            const inTurns = await answered(graph, path, { work });
            expect(await inTurns.text()).toBe(await atOnce.text());
            expect([...inTurns.headers]).toEqual([...atOnce.headers]);
            expect([state.turns > 1, state.ended]).toEqual([true, 1]);
            vi.restoreAllMocks();
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('has a turn for about every link, where one takes as long as a turn may', async () => {
    slowClock();
    const { work, state } = requestOf();
    await (await answered(crowd, 'links.csv', { work })).text();
    expect(state.turns).toBeGreaterThan((200 * 199) / 2);
  });

  it('has turns while it looks for links of which none is in it', async () => {
    const pairs = graphOf(
      Array.from({ length: 300 }, (_, at) => ({
        title: `T${at}`,
        authors: Array.from({ length: 20 }, (_, other) => `P${at} ${other}`),
      })),
    );
    slowClock();
    const { work, state } = requestOf();
    const response = await answered(pairs, 'links.csv?minPapers=2', { work });
    const before = state.turns;
    expect((await response.text()).trim().split('\r\n')).toHaveLength(1);
    // 120,000 looks at authors, of which some thousands are a step.
    expect(state.turns - before).toBeGreaterThan(40);
  });

  it('waits for its turn before its first byte and between its pieces', async () => {
    const { work, state } = requestOf();
    const response = await answered(crowd, 'network.gexf', { work });
    const reader = response.body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    state.waits = true;
    const turns = state.turns;
    const next = reader?.read();
    expect(await Promise.race([next, new Promise((resolve) => setImmediate(resolve, 'waits'))])).toBe('waits');
    expect(state.turns).toBe(turns + 1);
  });
});

describe('a client that goes', () => {
  it('before the first byte has its place left, and nothing more is made', async () => {
    const { work, state, leave } = requestOf();
    const { place, told } = placeOf();
    state.waits = true;
    const response = answered(crowd, 'network.gexf?authors=Author:person-0&radius=1', { work, place });
    await vi.waitFor(() => expect(state.turns).toBe(1));
    expect(told).toEqual({ taken: 1, left: 0 });
    leave();
    expect((await response).status).toBe(499);
    expect([told.left, state.turns, state.ended]).toEqual([1, 1, 1]);
  });

  it('in the middle has its place left, and nothing more is made', async () => {
    const { work, state, leave } = requestOf();
    const { place, told } = placeOf();
    const reader = (await answered(crowd, 'network.gexf', { work, place })).body?.getReader();
    await reader?.read();
    const { turns } = state;
    leave();
    await expect(reader?.read()).rejects.toThrow();
    expect([told.left, state.turns, state.ended]).toEqual([1, turns, 1]);
  });

  it('by taking no more of it has its place left too', async () => {
    const { place, told } = placeOf();
    const { body } = await answered(crowd, 'network.gexf', { place });
    expect(told.left).toBe(0);
    await body?.cancel();
    expect(told.left).toBe(1);
  });
});

describe('a slow reader', () => {
  it('is broken off after a minute without a piece, and only then', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { place, told } = placeOf();
    const breakOff = vi.fn();
    const response = await answered(crowd, 'network.gexf', { place, breakOff, patience: 60_000 });
    const reader = response.body?.getReader();
    for (let minute = 0; minute < 5; minute++) {
      vi.advanceTimersByTime(59_000);
      expect((await reader?.read())?.done).toBe(false);
    }
    expect([breakOff.mock.calls.length, told.left]).toEqual([0, 0]);
    vi.advanceTimersByTime(60_000);
    expect([breakOff.mock.calls.length, told.left]).toEqual([1, 1]);
    expect((await reader?.read())?.done).toBe(true);
  });
});

describe('what is not made', () => {
  const filter = `where=${encodeURIComponent(JSON.stringify({ text: 'bridges' }))}`;

  /** How often the text was searched, places taken and turns had for an answer. */
  async function costOf(path: string, init: RequestInit) {
    const { work, state } = requestOf();
    const { place, told } = placeOf();
    const search = vi.fn(async (asked: Parameters<typeof searchHere>[1]) => searchHere(world, asked));
    const context = createContext(world, undefined, undefined, { run: runHere, search }, work);
    const request = new Request(`http://graph/export/${path}`, init);
    const response = await answerDownload(request, context, { log: failing, breakOff: null, place });
    await response.text();
    expect(told.left).toBe(told.taken);
    return { status: response.status, searches: search.mock.calls.length, places: told.taken, turns: state.turns };
  }

  it.each(['links.csv', 'papers.bib'])('is searched once for a file, in the thread that searches: %s', async (name) => {
    expect(await costOf(`${name}?${filter}`, {})).toMatchObject({ status: 200, searches: 1, places: 1 });
  });

  it('is nothing for what the client has, once its arguments are seen to make sense', async () => {
    const headers = { 'if-none-match': '"v1"' };
    const free = { searches: 0, places: 0, turns: 0 };
    expect(await costOf(`links.csv?${filter}`, { headers })).toEqual({ status: 304, ...free });
    expect(await costOf('links.csv?radius=1', { headers })).toEqual({ status: 400, ...free });
    expect(await costOf('links.csv?authors=Author:zoe', { headers })).toEqual({ status: 404, ...free });
  });

  it('is searched for no arguments that make no sense', async () => {
    const free = { searches: 0, places: 0, turns: 0 };
    expect(await costOf(`links.csv?${filter}&minPapers=0`, {})).toEqual({ status: 400, ...free });
  });

  it('is the links and the text, for HEAD', async () => {
    slowClock();
    const path = 'links.csv?authors=Author:person-0&radius=1&limit=50';
    const { work, state } = requestOf();
    const get = await answered(crowd, path, { work });
    const before = state.turns;
    await get.text();
    expect(state.turns).toBeGreaterThan(10 * before);
    const asked = requestOf();
    const head = await answered(crowd, path, { work: asked.work, init: { method: 'HEAD' } });
    expect([...head.headers]).toEqual([...get.headers]);
    expect(head.headers.get('network-truncated')).toBe('true');
    expect([asked.state.turns, asked.state.ended]).toEqual([before, 1]);
  });
});

describe('a server with two places for downloads, one of each client', () => {
  const open = (port: number, localAddress: string, path = '/export/network.graphml') =>
    new Promise<IncomingMessage>((resolve, reject) => {
      httpRequest({ host: '127.0.0.1', port, path, localAddress, agent: false }, resolve).on('error', reject).end();
    });

  it('refuses more, in one line, until a file is sent or its client has gone', async () => {
    // Far more than sockets hold, so that it is never sent whole.
    const huge = graphOf([{ title: 'Crowd', authors: Array.from({ length: 1_500 }, (_, at) => `Person ${at}`) }]);
    const server = createServer({
      graphs: { current: huge },
      config: { ...developmentConfig, downloads: { all: 2, client: 1 } },
    });
    const port = await server.listen({ port: 0, host: '127.0.0.1' });
    const told = async (response: IncomingMessage) => [
      response.statusCode,
      response.headers['retry-after'],
      await text(response),
    ];
    const first = await open(port, '127.0.0.1');
    first.pause();
    expect(await told(await open(port, '127.0.0.1'))).toEqual([
      429,
      '10',
      '1 of your downloads are being sent. Ask again when one of them is done.\n',
    ]);
    const second = await open(port, '127.0.0.2');
    second.pause();
    expect(second.statusCode).toBe(200);
    expect(await told(await open(port, '127.0.0.3'))).toEqual([
      503,
      '10',
      'Too many downloads are being sent. Ask again in some seconds.\n',
    ]);
    const api = await fetch(`http://127.0.0.1:${port}/graphql?query={graph{authorCount}}`);
    expect(await api.json()).toEqual({ data: { graph: { authorCount: 1_500 } } });
    first.destroy();
    await once(first, 'close');
    await vi.waitFor(
      async () => expect(await told(await open(port, '127.0.0.1', '/export/papers.bib'))).toContain(200),
      { timeout: 20_000, interval: 100 },
    );
    second.destroy();
    await server.close();
  });
});
