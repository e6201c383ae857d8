import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import type { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeCorpus } from '../../src/corpus/write-corpus.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { createGraphStore } from '../../src/graph-store.ts';
import {
  LoadError,
  type LoadOptions,
  type LoadProgress,
  type LoadRequest,
  loadGraph,
  readInput,
} from '../../src/load.ts';
import { loadGraphBeside, loadGraphInThread } from '../../src/load-thread.ts';
import { createReloader } from '../../src/reload.ts';
import { startCommand } from '../cli/command-line.ts';
import { twoPapers } from '../server/two-papers.ts';

let folder: string;
let files: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-thread-'));
  files = [join(folder, 'list.bib')];
  await writeFile(join(folder, 'list.bib'), `${twoPapers}\n@article{torn,\n  title = {No end`);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** All that a graph holds, but for when it was loaded and what Graphology calls its links. */
function plain({ facts, loadedAt: _, ...rest }: PublicationGraph) {
  const { nodes, edges } = facts.export();
  return { ...rest, nodes, links: edges.map(({ key: __, ...link }) => link) };
}

const said = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

describe('loading in a thread', () => {
  it('gives the graph that loading here gives', async () => {
    const topics = 'seeds/topics.yaml';
    const [here, there] = [await loadGraph({ files, topics }), await loadGraphInThread({ files, topics })];
    expect(plain(there)).toEqual(plain(here));
    expect(there.problems).toHaveLength(1);
    expect(there.loadedAt).toBeInstanceOf(Date);
  });

  it('gives back the graph whose files have not changed', async () => {
    const graph = await loadGraph({ files });
    expect(await loadGraphInThread({ files }, { replaced: graph })).toBe(graph);
  });

  it('fails as loading here fails', async () => {
    const missing = { files: [...files, join(folder, 'missing.bib')] };
    const [here, there] = await Promise.all(
      [loadGraph, loadGraphInThread].map((load) => load(missing).catch((error: unknown) => error)),
    );
    expect(there).toBeInstanceOf(LoadError);
    expect((there as LoadError).failures).toEqual((here as LoadError).failures);
  });

  it('takes a long list in many pieces, and all of it', async () => {
    const list = join(folder, 'long.bib');
    await writeFile(list, longList(60));
    const [here, there] = [await loadGraph({ files: [list] }), await loadGraphInThread({ files: [list] })];
    expect(there.index.papers).toHaveLength(60);
    expect(plain(there)).toEqual(plain(here));
    // What a list prints often is held once.
    const [one, other] = there.index.papers;
    expect(one?.sources[0]?.authors[0]).toBe(other?.sources[0]?.authors[0]);
  });

  it('tells how far it is as loading here does', async () => {
    const told = async (load: typeof loadGraph) => {
      const all: LoadProgress[] = [];
      await load({ files }, { onProgress: (progress) => all.push(progress) });
      return all;
    };
    const there = await told(loadGraphInThread);
    expect(there).toEqual(await told(loadGraph));
    expect(new Set(there.map(({ stage }) => stage))).toEqual(new Set(['READING', 'RESOLVING', 'BUILDING']));
  });

  it('opens a saved corpus without a thread', async () => {
    const corpus = join(folder, 'saved.corpus');
    const input = await readInput({ files }, undefined);
    if (input === null) throw new Error('nothing was read');
    await pipeline(writeCorpus(input, '1.2.3'), createWriteStream(corpus));
    const threads = await threadsStartedBy(async () => {
      expect(plain(await loadGraphInThread({ files: [corpus] }))).toEqual(plain(await loadGraph({ files })));
    });
    expect(threads).toBe(0);
  });

  it('says that nothing came of a thread that ended without a word', async () => {
    await expect(loadGraphInThread({ files }, undefined, said('process.exit(3)'))).rejects.toThrow('ended with 3');
  });

  it('says what to do where the thread had too little memory', async () => {
    const task = said(`throw Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })`);
    const error = await loadGraphInThread({ files }, undefined, task).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(LoadError);
    expect((error as LoadError).message).toContain('more memory than may be used; NODE_OPTIONS=--max-old-space-size');
  });

  it('is over as soon as nobody wants it, and the thread with it', async () => {
    const stopping = new AbortController();
    let ended: Promise<unknown> | undefined;
    const onWorker = (worker: Worker) => {
      ended = once(worker, 'exit');
      worker.once('online', () => stopping.abort(new Error('no longer wanted')));
    };
    process.on('worker', onWorker);
    const forever = said('for (;;) {}');
    await expect(loadGraphInThread({ files }, { signal: stopping.signal }, forever)).rejects.toThrow(
      'no longer wanted',
    );
    process.off('worker', onWorker);
    await ended;
  });

  it('keeps no process alive that has nothing else to do', async () => {
    const module = new URL('../../src/load-thread.ts', import.meta.url);
    const program = `
      import { loadGraphInThread } from ${JSON.stringify(module)};
      void loadGraphInThread({ files: [] }, undefined, new URL('data:text/javascript,for(;;){}'));
    `;
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
  });

  it('tells of a bug in the thread', async () => {
    const task = said('throw new RangeError("too many links")');
    await expect(loadGraphInThread({ files }, undefined, task)).rejects.toThrow('too many links');
  });
});

/** So many papers by Ada and somebody new each, with 10,000 characters of abstract. */
function longList(papers: number): string {
  const abstract = 'No stone is like another. '.repeat(400).slice(0, 10_000);
  const entry = (at: number) =>
    `@article{p${at},\n  title = {Stone ${at}},\n  author = {Lovelace, Ada and Day${at}, Ann},\n  abstract = {${abstract}},\n}\n`;
  return Array.from({ length: papers }, (_, at) => entry(at)).join('\n');
}

/** How many threads come into being meanwhile. */
async function threadsStartedBy(work: () => Promise<unknown>): Promise<number> {
  let threads = 0;
  const count = () => {
    threads += 1;
  };
  process.on('worker', count);
  await work().finally(() => process.off('worker', count));
  return threads;
}

describe('a reload that nobody waits for any more', () => {
  it('leaves served what was, and nobody is told of it', async () => {
    const store = createGraphStore(await loadGraph({ files }));
    const before = store.current;
    const changes = store.changes();
    const stopping = new AbortController();
    const load = async (request: LoadRequest, options: LoadOptions) => {
      stopping.abort();
      return loadGraphInThread(request, options);
    };
    await writeFile(join(folder, 'list.bib'), twoPapers);
    const reload = createReloader(store, load, stopping.signal);
    expect(await reload({ files })).toEqual({ status: 'UNCHANGED' });
    expect(store.current).toBe(before);
    const told = changes.next();
    await changes.return();
    expect(await told).toEqual({ done: true, value: undefined });
  });
});

describe('loading for whoever waits', () => {
  it('takes a thread for long lists only', async () => {
    const long = join(folder, 'long.bib');
    await writeFile(long, longList(30));
    expect(await threadsStartedBy(() => loadGraphBeside({ files }))).toBe(0);
    expect(await threadsStartedBy(() => loadGraphBeside({ files: [...files, long] }))).toBe(1);
  });

  it('takes a thread for a packed list, which may hold a thousand times as much', async () => {
    const packed = join(folder, 'packed.bib.gz');
    await writeFile(packed, gzipSync(twoPapers));
    expect(await threadsStartedBy(() => loadGraphBeside({ files: [packed] }))).toBe(1);
  });

  it('reads standard input, whose length nobody knows', async () => {
    const served = await startCommand(['-', '--port', '0'], { input: longList(30) });
    expect(served.printed).toMatch(/^standard input {2}BibTeX, 30 records$/m);
    const { code } = await served.stop('SIGTERM');
    expect(code).toBe(0);
  });
});
