import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGraphStore, type GraphStore } from '../../src/graph-store.ts';
import { loadGraph } from '../../src/load.ts';
import { createReloader, type Reload } from '../../src/reload.ts';
import { createServer, type GraphServer } from '../../src/server.ts';
import { subscribe } from './event-stream.ts';
import { twoPapers } from './two-papers.ts';

/** Ada wrote with Bob. */
const onePaper = twoPapers.slice(0, twoPapers.indexOf('@article{leaves'));

let folder: string;
let list: string;
let store: GraphStore;
let reload: () => Promise<Reload>;
let server: GraphServer;
let address: string;
const told: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-subscription-'));
  list = join(folder, 'list.bib');
  await writeFile(list, onePaper);
  store = createGraphStore(await loadGraph({ files: [list] }));
  const reloader = createReloader(store);
  reload = () => reloader({ files: [list] });
  told.length = 0;
  server = createServer({ graphs: store, log: (message) => told.push(message) });
  address = `http://127.0.0.1:${await server.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Changed {
  graphChanged: {
    version: string;
    paperCount: number;
    published: { first: string; last: string };
    sources: { document: string; recordCount: number }[];
    problems: { document: string; line: number; severity: string }[];
  };
}

const query = `subscription {
  graphChanged {
    version
    paperCount
    published { first last }
    sources { document recordCount }
    problems { document line severity }
  }
}`;

describe('who subscribes', () => {
  it('is told of many graphs in turn', async () => {
    const stream = await subscribe<{ graphChanged: { version: string } }>(
      address,
      'subscription { graphChanged { version } }',
    );
    for (let at = 0; at < 15; at++) {
      store.replace({ ...store.current, version: `v${at}` });
      expect(await stream.next()).toEqual({ graphChanged: { version: `v${at}` } });
    }
    await stream.leave();
  });

  it('is sent the new graph, in everything that is asked of it', async () => {
    const stream = await subscribe<Changed>(address, query);
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream');
    await writeFile(list, twoPapers);
    await reload();
    expect(await stream.next()).toEqual({
      graphChanged: {
        version: store.current.version,
        paperCount: 2,
        // The last paper was not there when the subscription began.
        published: { first: '2021-03-01', last: '2022-05' },
        sources: [{ document: 'list.bib', recordCount: 2 }],
        problems: [],
      },
    });
    await writeFile(list, onePaper);
    await reload();
    expect((await stream.next())?.graphChanged).toMatchObject({ paperCount: 1, published: { last: '2021-03-01' } });
    await stream.leave();
  });

  it('is told that a list cannot be loaded: the same version, with a problem, and again when it is mended', async () => {
    const { version } = store.current;
    const stream = await subscribe<Changed>(address, query);
    await rm(list);
    await reload();
    expect((await stream.next())?.graphChanged).toMatchObject({
      version,
      paperCount: 1,
      problems: [{ document: 'list.bib', line: 1, severity: 'ERROR' }],
    });
    await writeFile(list, onePaper);
    await reload();
    expect((await stream.next())?.graphChanged).toMatchObject({ version, problems: [] });
    await stream.leave();
  });

  it('is told nothing where nothing changed', async () => {
    const stream = await subscribe<Changed>(address, query);
    await writeFile(list, onePaper);
    expect((await reload()).status).toBe('UNCHANGED');
    await writeFile(list, twoPapers);
    await reload();
    expect((await stream.next())?.graphChanged.paperCount).toBe(2);
    await stream.leave();
  });

  it('may do so by GET, as a browser’s EventSource does', async () => {
    const stream = await subscribe<Changed>(`${address}?query=${encodeURIComponent(query)}`, query, ({ url }) =>
      fetch(url, { headers: { accept: 'text/event-stream' } }),
    );
    await writeFile(list, twoPapers);
    await reload();
    expect((await stream.next())?.graphChanged.paperCount).toBe(2);
    await stream.leave();
  });

  it('is one of many', async () => {
    const streams = await Promise.all(Array.from({ length: 100 }, () => subscribe<Changed>(address, query)));
    expect(store.listenerCount).toBe(100);
    await writeFile(list, twoPapers);
    await reload();
    const events = await Promise.all(streams.map((stream) => stream.next()));
    expect(new Set(events.map((event) => event?.graphChanged.version))).toEqual(new Set([store.current.version]));
    await Promise.all(streams.map((stream) => stream.leave()));
    await expect.poll(() => store.listenerCount).toBe(0);
  });

  it('is forgotten as soon as he goes away, before and after an event', async () => {
    const [early, late] = [await subscribe<Changed>(address, query), await subscribe<Changed>(address, query)];
    expect(store.listenerCount).toBe(2);
    await early.leave();
    await expect.poll(() => store.listenerCount).toBe(1);
    await writeFile(list, twoPapers);
    await reload();
    await late.next();
    await late.leave();
    await expect.poll(() => store.listenerCount).toBe(0);
  });

  it('does not keep in memory what was served when he came, or since', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage: () => void = runInNewContext('gc');
    const stream = await subscribe<Changed>(address, query);
    const served: WeakRef<object>[] = [];
    for (const text of [twoPapers, onePaper, twoPapers]) {
      served.push(new WeakRef(store.current));
      await writeFile(list, text);
      await reload();
      await stream.next();
    }
    const kept = () => {
      collectGarbage();
      return served.filter((graph) => graph.deref() !== undefined).length;
    };
    await expect.poll(kept).toBe(0);
    await stream.leave();
  });

  it('learns the code of a mistake, as who asks a query does', async () => {
    const mistaken = 'subscription ($no: Boolean!) { graphChanged { version @include(if: $no) } }';
    const stream = await subscribe<Changed>(address, mistaken);
    const result = await stream.nextResult();
    expect(result?.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    expect(await stream.next()).toBeNull();
    expect(store.listenerCount).toBe(0);
  });

  it('learns nothing of a bug, which the log is told of', async () => {
    const stream = await subscribe<Changed>(address, query);
    const broken = { ...store.current };
    Object.defineProperty(broken, 'sources', {
      get() {
        throw new Error('the secret of the house');
      },
    });
    store.replace(broken);
    const result = await stream.nextResult();
    expect(result?.errors).toHaveLength(1);
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(told.map((message) => message.split('\n')[0])).toEqual(['Error: the secret of the house']);
    await stream.leave();
  });

  it('where nothing ever changes is told so at once', async () => {
    const still = createServer({ graphs: { current: store.current } });
    const stream = await subscribe<Changed>('http://graph/graphql', query, still.fetch);
    expect(await stream.next()).toBeNull();
  });
});

describe('a server that stops', () => {
  it('ends every stream at once, and waits for none', async () => {
    const streams = await Promise.all(Array.from({ length: 20 }, () => subscribe<Changed>(address, query)));
    // Longer than a test may take.
    await server.close(600_000);
    expect(await Promise.all(streams.map((stream) => stream.next()))).toEqual(streams.map(() => null));
    expect(store.listenerCount).toBe(0);
  });

  it('waits for no connection on which nothing was asked', async () => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    await once(socket, 'connect');
    // An answer on a later connection: by now the server knows of this one.
    await (await fetch(address.replace('/graphql', '/health'))).text();
    const ended = once(socket.resume(), 'close');
    await server.close(600_000);
    await ended;
  });
});
