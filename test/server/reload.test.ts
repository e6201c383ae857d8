import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { summarise } from '../../src/graph/summary.ts';
import { createGraphStore, type GraphStore } from '../../src/graph-store.ts';
import { type LoadRequest, loadGraph } from '../../src/load.ts';
import { createReloader, type Reloader } from '../../src/reload.ts';
import { createServer } from '../../src/server.ts';
import { graphOfTwoPapers, twoPapers } from './two-papers.ts';

/** Ada wrote with Bob. */
const onePaper = twoPapers.slice(0, twoPapers.indexOf('@article{leaves'));

let folder: string;
let list: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-reload-'));
  list = join(folder, 'list.bib');
  await writeFile(list, onePaper);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

interface Served {
  store: GraphStore;
  reload: () => ReturnType<Reloader>;
}

async function serve(request: LoadRequest = { files: [list] }): Promise<Served> {
  const store = createGraphStore(await loadGraph(request));
  const reload = createReloader(store);
  return { store, reload: () => reload(request) };
}

describe('a store', () => {
  it('tells those who listen of every graph that it serves from then on', async () => {
    const [first, second, third] = [await graphOfTwoPapers(), await graphOfTwoPapers(), await graphOfTwoPapers()];
    const store = createGraphStore(first);
    const [early, late] = [store.changes(), store.changes()];
    const awaited = early.next();
    store.replace(second);
    expect(store.current).toBe(second);
    expect((await awaited).value).toBe(second);
    const next = early.next();
    store.replace(third);
    expect((await next).value).toBe(third);
    // Whoever has not come for the second has missed it, and gets the one that is served.
    expect((await late.next()).value).toBe(third);
  });

  it('forgets who stops listening, and ends those who wait', async () => {
    const store = createGraphStore(await graphOfTwoPapers());
    const [one, other] = [store.changes(), store.changes()];
    const waiting = one.next();
    expect(store.listenerCount).toBe(2);
    await one.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(await one.next()).toEqual({ done: true, value: undefined });
    expect(store.listenerCount).toBe(1);
    for await (const graph of listening(other, store)) expect(graph).toBe(store.current);
    expect(store.listenerCount).toBe(0);
  });

  async function* listening(changes: ReturnType<GraphStore['changes']>, store: GraphStore) {
    store.replace(store.current);
    for await (const graph of changes) {
      yield graph;
      return;
    }
  }
});

describe('a list that changed', () => {
  it('is served, and those who listen are told once', async () => {
    const { store, reload } = await serve();
    const before = store.current;
    const told = store.changes();
    await writeFile(list, twoPapers);
    expect(await reload()).toEqual({ status: 'LOADED', graph: store.current, problems: [] });
    expect(store.current.index.papers).toHaveLength(2);
    expect(store.current.version).not.toBe(before.version);
    expect((await told.next()).value).toBe(store.current);
    expect(before.index.papers).toHaveLength(1);
  });

  it('only in its date on disk changes nothing', async () => {
    const { store, reload } = await serve();
    const before = store.current;
    await utimes(list, new Date(), new Date(0));
    expect(await reload()).toEqual({ status: 'UNCHANGED' });
    expect(store.current).toBe(before);
  });

  it('with a broken entry is served, and the problem is told of once', async () => {
    const { store, reload } = await serve();
    const torn = `${twoPapers}\n@article{torn,\n  title = {No end`;
    await writeFile(list, torn);
    const reloaded = await reload();
    expect(reloaded).toMatchObject({ status: 'LOADED', problems: [{ document: 'list.bib', severity: 'ERROR' }] });
    expect(store.current.index.papers).toHaveLength(2);
    expect(store.current.problems).toHaveLength(1);
    await writeFile(list, `@comment{Nothing above it moved}${torn}`);
    expect(await reload()).toMatchObject({ status: 'LOADED', problems: [] });
  });
});

describe('a list that cannot be loaded', () => {
  const failures = [
    { what: 'is gone', damage: () => rm(list), line: 1, found: 'no such file' },
    { what: 'is empty', damage: () => writeFile(list, '\n'), line: 1, found: 'it is empty' },
    {
      what: 'is of no known format',
      damage: () => writeFile(list, 'Dear diary, nothing was published today.\n'),
      line: 1,
      found: 'not a publication list of a known format',
    },
    {
      what: 'holds no entry that can be read',
      damage: () => writeFile(list, '\n\n@article{torn,\n  title = {No end'),
      line: 3,
      found: expect.stringContaining('@article{torn'),
    },
  ];

  it.each(failures)('because it $what leaves the graph served, with the problem', async ({ damage, line, found }) => {
    const { store, reload } = await serve();
    const before = store.current;
    const told = store.changes();
    await damage();
    const reloaded = await reload();
    const problem = {
      document: 'list.bib',
      line,
      severity: 'ERROR',
      found,
      expected: expect.stringContaining('(until then, what was loaded before is served)'),
    };
    expect(reloaded).toMatchObject({ status: 'FAILED', problems: [problem] });
    expect(store.current).toEqual({ ...before, isOutdated: true, problems: [problem] });
    expect((await told.next()).value).toBe(store.current);
  });

  it('is told of once for each way in which it fails', async () => {
    const { store, reload } = await serve();
    await rm(list);
    expect((await reload()).status).toBe('FAILED');
    const failed = store.current;
    expect((await reload()).status).toBe('UNCHANGED');
    expect(store.current).toBe(failed);
    await writeFile(list, '');
    expect((await reload()).status).toBe('FAILED');
    expect(store.current.problems.map(({ found }) => found)).toEqual(['it is empty']);
  });

  it('is no problem any more once it is as it was', async () => {
    const { store, reload } = await serve();
    const whole = store.current;
    await rm(list);
    await reload();
    await writeFile(list, onePaper);
    expect(await reload()).toEqual({ status: 'LOADED', graph: whole, problems: [] });
    expect(store.current).toBe(whole);
  });

  it('is no problem any more once it is another that can be loaded', async () => {
    const { store, reload } = await serve();
    await rm(list);
    await reload();
    await writeFile(list, twoPapers);
    expect((await reload()).status).toBe('LOADED');
    expect(store.current.problems).toEqual([]);
    expect(store.current.index.papers).toHaveLength(2);
  });

  it('stands before the problems of what is served', async () => {
    await writeFile(list, `${onePaper}\n@article{torn,\n  title = {No end`);
    const { store, reload } = await serve();
    const [torn] = store.current.problems;
    await rm(list);
    await reload();
    expect(store.current.problems).toEqual([expect.objectContaining({ found: 'no such file' }), torn]);
  });

  it('costs nothing of what was computed of the graph', async () => {
    const { store, reload } = await serve();
    const summary = summarise(store.current);
    await rm(list);
    await reload();
    expect(summarise(store.current)).toBe(summary);
  });

  it('is missed even when it is new', async () => {
    const { store } = await serve();
    const reload = createReloader(store);
    const other = join(folder, 'other.bib');
    expect(await reload({ files: [list, other] })).toMatchObject({
      status: 'FAILED',
      problems: [{ document: 'other.bib', found: 'no such file' }],
    });
  });
});

describe.each(['topics', 'people'] as const)('a file of %s', (kind) => {
  const whole = {
    topics: 'schemes:\n  - title: topics\n    topics:\n      - prefLabel: Stones\n',
    people: 'same:\n  - names: [Bob Babbage, Cy Clark]\n',
  };

  it('that changed is loaded', async () => {
    const path = join(folder, `${kind}.yaml`);
    await writeFile(list, twoPapers);
    await writeFile(path, whole[kind].replace(/Stones|Cy Clark/, 'Nobody'));
    const { store, reload } = await serve({ files: [list], [kind]: path });
    const counts = () => [store.current.index.topics[0]?.label, store.current.index.authors.length];
    const before = counts();
    await writeFile(path, whole[kind]);
    expect((await reload()).status).toBe('LOADED');
    expect(counts()).not.toEqual(before);
  });

  it('that is not YAML leaves the graph served, and says where it is broken', async () => {
    const path = join(folder, `${kind}.yaml`);
    await writeFile(path, whole[kind]);
    const { store, reload } = await serve({ files: [list], [kind]: path });
    const { version } = store.current;
    await writeFile(path, `${whole[kind]}  - "no end\n`);
    expect((await reload()).status).toBe('FAILED');
    expect(store.current.version).toBe(version);
    const [problem] = store.current.problems;
    expect(problem).toMatchObject({ document: `${kind}.yaml`, severity: 'ERROR' });
    expect(problem?.line).toBeGreaterThan(1);
  });
});

describe('a bug in loading', () => {
  it('leaves the graph served, and is told of with its error', async () => {
    const store = createGraphStore(await graphOfTwoPapers());
    const { version } = store.current;
    const bug = new Error('too many links');
    const reload = createReloader(store, () => Promise.reject(bug));
    expect(await reload({ files: [list] })).toMatchObject({ status: 'FAILED', error: bug });
    expect(store.current.version).toBe(version);
    expect(store.current.problems).toMatchObject([{ severity: 'ERROR', found: expect.stringContaining(bug.message) }]);
  });
});

describe('over HTTP', () => {
  async function ask(server: ReturnType<typeof createServer>, query: string) {
    const response = await server.fetch(
      new Request('http://graph/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      }),
    );
    return (await response.json()) as { data: unknown; errors?: { extensions: { code: string } }[] };
  }

  it('a cursor made before the list changed has expired', async () => {
    const { store, reload } = await serve();
    const server = createServer({ graphs: store });
    const page = (after: string) => `{ authors(first: 1${after}) { pageInfo { endCursor hasNextPage } } }`;
    const { data } = await ask(server, page(''));
    const { endCursor } = (data as { authors: { pageInfo: { endCursor: string } } }).authors.pageInfo;
    expect(await ask(server, page(`, after: "${endCursor}"`))).not.toHaveProperty('errors');

    await rm(list);
    await reload();
    // What could not be loaded took nothing away.
    expect(await ask(server, page(`, after: "${endCursor}"`))).not.toHaveProperty('errors');

    await writeFile(list, twoPapers);
    await reload();
    const { errors } = await ask(server, page(`, after: "${endCursor}"`));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['CURSOR_EXPIRED']);
  });

  it('a query is answered from the graph it began with, however often another is served meanwhile', async () => {
    const one = await loadGraph({ files: [list] });
    const two = await graphOfTwoPapers();
    // Whoever asks the store again is likely to be given another graph, in no rhythm (Thue-Morse).
    let given = 0;
    const graphs = {
      get current(): PublicationGraph {
        const ones = (given++).toString(2).replaceAll('0', '');
        return ones.length % 2 === 0 ? one : two;
      },
    };
    const server = createServer({ graphs });
    const query = `{
      before: graph { version }
      papers(first: 1) { totalCount edges { cursor } }
      author(by: { name: "Ada Lovelace" }) { coauthors { totalCount edges { node { coauthors { totalCount } } } } }
      coauthorPaths(from: "Author:ada-lovelace", to: "Author:bob-babbage") { status }
      after: graph { version paperCount published { first last } }
    }`;
    const answered = new Set<PublicationGraph>();
    for (let time = 0; time < 20; time++) {
      const { data, errors } = await ask(server, query);
      expect(errors).toBeUndefined();
      const graph = (data as { before: { version: string } }).before.version === one.version ? one : two;
      answered.add(graph);
      const papers = graph.index.papers.length;
      expect(data).toMatchObject({
        before: { version: graph.version },
        papers: { totalCount: papers },
        author: { coauthors: { totalCount: papers } },
        after: {
          version: graph.version,
          paperCount: papers,
          published: { last: graph.index.papers[0]?.published },
        },
      });
      const { papers: page } = data as { papers: { edges: { cursor: string }[] } };
      expect(Buffer.from(page.edges[0]?.cursor ?? '', 'base64url').toString()).toContain(graph.version);
    }
    expect(answered).toEqual(new Set([one, two]));
  });
});
