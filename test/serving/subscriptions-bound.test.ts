import { describe, expect, it, vi } from 'vitest';
import { createGraphStore, type GraphChanges } from '../../src/graph-store.ts';
import { subscribe } from '../server/event-stream.ts';
import { graphOfTwoPapers } from '../server/two-papers.ts';
import { serve } from './served.ts';

const query = 'subscription { graphChanged { version } }';

interface Changed {
  graphChanged: { version: string };
}

/** A server with room for so many subscriptions. */
async function bounded(subscriptions: { all: number; client: number }) {
  const store = createGraphStore(await graphOfTwoPapers());
  const { origin } = await serve({ subscriptions }, { graphs: store });
  return { store, begin: () => subscribe<Changed>(`${origin}/graphql`, query) };
}

const codeOf = async (stream: Awaited<ReturnType<typeof subscribe>>) =>
  (await stream.nextResult())?.errors?.[0]?.extensions?.code;

describe('a server with room for two subscriptions of a client', () => {
  const bound = { all: 10, client: 2 };

  it('refuses a third before it begins, in the form of its events, and goes on with the two', async () => {
    const { store, begin } = await bounded(bound);
    const [first, second] = [await begin(), await begin()];
    const third = await begin();
    expect([third.response.status, third.response.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await third.nextResult()).toEqual({
      errors: [
        {
          message: 'You have all the subscriptions that a client may have (2). End one before you begin another.',
          extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', limit: 2 },
        },
      ],
    });
    expect(await third.nextResult()).toBeNull();
    store.replace({ ...store.current, version: 'next' });
    for (const stream of [first, second]) expect(await stream.next()).toEqual({ graphChanged: { version: 'next' } });
    await Promise.all([first.leave(), second.leave()]);
  });

  it('has room again when a client goes, over and over', async () => {
    const { store, begin } = await bounded(bound);
    const last = await begin();
    for (let times = 0; times < 5; times++) {
      const stream = await begunBy(begin);
      const refused = await begin();
      expect([refused.response.status, await codeOf(refused)]).toEqual([429, 'TOO_MANY_SUBSCRIPTIONS']);
      await stream.leave();
    }
    store.replace({ ...store.current, version: 'next' });
    expect(await last.next()).toEqual({ graphChanged: { version: 'next' } });
    await last.leave();
  });
});

/** The first that is not refused: that another has gone is heard a moment later. */
async function begunBy(begin: () => ReturnType<typeof subscribe<Changed>>) {
  return vi.waitUntil(
    async () => {
      const stream = await begin();
      return stream.response.status === 200 ? stream : null;
    },
    { timeout: 30_000 },
  );
}

describe('a server with room for one subscription in all', () => {
  const bound = { all: 1, client: 10 };

  it('says to all others that there are too many', async () => {
    const { begin } = await bounded(bound);
    const first = await begin();
    const second = await begin();
    expect([second.response.status, await codeOf(second)]).toEqual([503, 'OVERLOADED']);
    await first.leave();
    await (await begunBy(begin)).leave();
  });

  it('has room again after one that ends', async () => {
    // Nothing ever takes the place of this graph.
    const { origin } = await serve({ subscriptions: bound });
    for (let times = 0; times < 3; times++) {
      const stream = await subscribe<Changed>(`${origin}/graphql`, query);
      expect([stream.response.status, await stream.next()]).toEqual([200, null]);
    }
  });

  it('has room again after one that fails, before it begins or later', async () => {
    const current = await graphOfTwoPapers();
    let fails = 'at once';
    const changes = (): GraphChanges => {
      if (fails === 'at once') throw new Error('no changes');
      const results = [Promise.resolve({ done: false, value: current } as const)];
      return {
        [Symbol.asyncIterator]() {
          return this;
        },
        next: () => results.pop() ?? Promise.reject(new Error('no more changes')),
        return: async () => ({ done: true, value: undefined }),
      };
    };
    const { origin } = await serve({ subscriptions: bound }, { graphs: { current, changes } });
    const begin = () => subscribe<Changed>(`${origin}/graphql`, query);
    for (let times = 0; times < 3; times++) {
      expect(await codeOf(await begin())).toBe('INTERNAL_SERVER_ERROR');
    }
    fails = 'later';
    for (let times = 0; times < 3; times++) {
      const stream = await begin();
      expect(await stream.next()).toEqual({ graphChanged: { version: current.version } });
      await expect(stream.next()).rejects.toThrow();
      await stream.leave().catch(() => {});
    }
  });

  it('counts none that is refused for another reason', async () => {
    const { origin } = await serve({ subscriptions: bound });
    for (const broken of [
      'subscription { nothing }',
      'subscription { graphChanged { version ',
      '{ graph { version } }',
    ]) {
      await (await subscribe(`${origin}/graphql`, broken)).leave();
    }
    expect((await subscribe(`${origin}/graphql`, query)).response.status).toBe(200);
  });
});

describe('a subscription that cannot be answered in the form asked for', () => {
  it('listens no more once that is told', async () => {
    const store = createGraphStore(await graphOfTwoPapers());
    const { ask } = await serve({}, { graphs: store });
    for (const accept of ['application/json', 'text/html', 'application/graphql-response+json']) {
      const response = await ask(query, { accept });
      expect([response.status, accept]).toEqual([406, accept]);
      await response.text();
    }
    await expect.poll(() => store.listenerCount).toBe(0);
  });
});

describe('subscriptions', () => {
  it('are no requests in flight once they have begun', async () => {
    const store = createGraphStore(await graphOfTwoPapers());
    const { origin, ask } = await serve({ inFlight: { all: 1, client: 1 } }, { graphs: store });
    const streams = [];
    for (let at = 0; at < 5; at++) streams.push(await subscribe<Changed>(`${origin}/graphql`, query));
    expect((await ask('{ graph { paperCount } }')).status).toBe(200);
    store.replace({ ...store.current, version: 'next' });
    for (const stream of streams) expect(await stream.next()).toEqual({ graphChanged: { version: 'next' } });
    await Promise.all(streams.map((stream) => stream.leave()));
  });
});
