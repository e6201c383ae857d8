// References in a thread of their own: the same as here, in turns between requests, and none that nobody waits for.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { apaReference } from '../../src/export/apa.ts';
import { citedPaper } from '../../src/export/cited-paper.ts';
import { type CslItem, cslItem } from '../../src/export/csl.ts';
import { createServer, type GraphServer } from '../../src/server.ts';
import { createReferenceThread, type ReferenceThread } from '../../src/worker-references.ts';
import { answer } from '../api/ask.ts';
import { graphOf, world } from '../world.ts';

const threads: ReferenceThread[] = [];
afterAll(() => Promise.all(threads.map((thread) => thread.close())));

function threadOf(...options: Parameters<typeof createReferenceThread>): ReferenceThread {
  const thread = createReferenceThread(...options);
  threads.push(thread);
  return thread;
}

/** A thread that answers each title with how many came before. */
const numbering = () => threadOf({ task: new URL('numbering-task.ts', import.meta.url) });

const real = threadOf();

const titled = (title: string): CslItem => ({ id: title, type: 'article', title });

const titles = (letter: string, count: number) => Array.from({ length: count }, (_, at) => titled(`${letter}${at}`));

describe('a thread that makes references', () => {
  it('makes the same as are made here, in the order asked for', async () => {
    const items = world.index.papers.map((paper) => cslItem(citedPaper(world, paper), paper.id));
    expect(items.length).toBeGreaterThan(8);
    const there = await Promise.all(items.map(real.forRequest()));
    const here = await Promise.all(items.map(apaReference));
    expect(there).toEqual(here);
    expect(new Set(there).size).toBeGreaterThan(8);
  });

  it('takes one of each request in turn, so that who wants one does not wait for all of another', async () => {
    const thread = numbering();
    const many = Promise.all(titles('a', 30).map(thread.forRequest()));
    const some = Promise.all(titles('b', 3).map(thread.forRequest()));
    const one = thread.forRequest()(titled('c'));
    // The first was begun when nobody else was there.
    expect(await one).toBe('4 c');
    expect(await some).toEqual(['3 b0', '6 b1', '8 b2']);
    expect((await many).slice(0, 6)).toEqual(['1 a0', '2 a1', '5 a2', '7 a3', '9 a4', '10 a5']);
    expect((await many).at(-1)).toBe('34 a29');
  });

  it('finishes what is more than a page as it came, so that not all wait to the end', async () => {
    const thread = numbering();
    const requests = ['a', 'b', 'c'].map((letter) => Promise.all(titles(letter, 40).map(thread.forRequest())));
    const numbers = (await Promise.all(requests)).map((texts) => texts.map((text) => Number.parseInt(text, 10)));
    const from = (begin: number) => Array.from({ length: 20 }, (_, at) => begin + at);
    expect(numbers.map((each) => each.slice(20))).toEqual([from(61), from(81), from(101)]);
  });

  it('takes turns among clients first, and then among the requests of each', async () => {
    const thread = numbering();
    const ofAda = Array.from({ length: 20 }, (_, at) =>
      Promise.all(titles(`a${at}-`, 3).map(thread.forRequest(undefined, 'Ada'))),
    );
    const ofBob = Promise.all(titles('b', 4).map(thread.forRequest(undefined, 'Bob')));
    expect(await ofBob).toEqual(['3 b0', '5 b1', '7 b2', '9 b3']);
    expect((await ofAda[0])?.at(-1)).toBe('26 a0-2');
    await Promise.all(ofAda);
  });

  it('takes turns of a request among clients whose requests are more than a page', async () => {
    const thread = numbering();
    const ofAda = ['a', 'b', 'c'].map((letter) =>
      Promise.all(titles(letter, 40).map(thread.forRequest(undefined, 'Ada'))),
    );
    const ofBob = Promise.all(titles('d', 40).map(thread.forRequest(undefined, 'Bob')));
    const lastOf = async (texts: Promise<string[]>) => Number.parseInt((await texts).at(-1) ?? '', 10);
    const ends = await Promise.all([...ofAda, ofBob].map(lastOf));
    expect(ends[3]).toBeLessThan(ends[1] ?? 0);
    expect(ends[1]).toBeLessThan(ends[2] ?? 0);
  });

  it('does not begin what nobody waits for any more, and makes the rest', async () => {
    const thread = numbering();
    const leaving = new AbortController();
    const settled = vi.fn();
    const make = thread.forRequest(leaving.signal);
    const leave = (item: CslItem) => void make(item).finally(settled);
    titles('a', 30).forEach(leave);
    const stayed = Promise.all(titles('b', 20).map(thread.forRequest()));
    leaving.abort();
    // Only the first had been begun.
    expect((await stayed).at(-1)).toBe('21 b19');
    leave(titled('late'));
    expect(await thread.forRequest()(titled('c'))).toBe('22 c');
    // No execution that was given up is told of a failure either.
    expect(settled).not.toHaveBeenCalled();
  });

  it('that dies is told to whoever waits for what it was making; another makes the rest', async () => {
    const thread = numbering();
    const first = thread.forRequest();
    expect(await first(titled('a'))).toBe('1 a');
    const dying = first(titled('exit'));
    const rest = Promise.all(titles('b', 3).map(thread.forRequest()));
    await expect(dying).rejects.toThrow('the thread that makes references ended with 3');
    expect(await rest).toEqual(['1 b0', '2 b1', '3 b2']);
  });

  it('that does not come up is told to whoever waits', async () => {
    const thread = threadOf({ task: new URL('no-such-task.ts', import.meta.url) });
    await expect(thread.forRequest()(titled('a'))).rejects.toThrow('no-such-task');
    await expect(thread.forRequest()(titled('b'))).rejects.toThrow('no-such-task');
  });

  it('that does not come to an end is ended', async () => {
    const thread = threadOf({ task: new URL('numbering-task.ts', import.meta.url), mostMilliseconds: 1 });
    await expect(thread.forRequest()(titled('never'))).rejects.toThrow('no reference was made in 1 milliseconds');
  });

  it('tells of an item it cannot make, and makes the others', async () => {
    const thread = numbering();
    const outcomes = await Promise.allSettled(['a', 'b', 'broken', 'c'].map(titled).map(thread.forRequest()));
    expect(outcomes).toEqual([
      { status: 'fulfilled', value: '1 a' },
      { status: 'fulfilled', value: '2 b' },
      { status: 'rejected', reason: new Error('it is broken') },
      { status: 'fulfilled', value: '4 c' },
    ]);
    // With where the processor stopped, which is read in the log.
    const damaged = Object.assign(titled('x'), { issued: null });
    await expect(real.forRequest()(damaged)).rejects.toThrow(/reading 'raw'.*citeproc/su);
    expect(await real.forRequest()(titled('x'))).toBe('x. (n.d.).');
  });

  it('that is closed gives an AbortError to whoever waits and whoever comes', async () => {
    const thread = numbering();
    const waiting = Promise.allSettled(titles('a', 20).map(thread.forRequest()));
    const late = thread.forRequest();
    await thread.close();
    const stopped = { status: 'rejected', reason: expect.objectContaining({ name: 'AbortError' }) };
    expect(await waiting).toEqual(Array(20).fill(stopped));
    await expect(late(titled('b'))).rejects.toMatchObject({ name: 'AbortError' });
    await thread.close();
  });

  it('that was never asked is closed as well', async () => {
    await expect(createReferenceThread().close()).resolves.toBeUndefined();
  });
});

describe('a server', () => {
  const servers: GraphServer[] = [];
  afterAll(() => Promise.all(servers.map((server) => server.close())));

  const serverOf = (graph = world, told: string[] = []) => {
    const server = createServer({ graphs: { current: graph }, log: (message) => told.push(message) });
    servers.push(server);
    const ask = async (query: string, signal: AbortSignal | null = null): Promise<unknown> => {
      const response = await server.fetch(
        new Request('http://localhost/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
          signal,
        }),
      );
      return response.json();
    };
    return { server, ask };
  };

  const references = (count: number) => `{ papers(first: ${count}) { nodes { citation(format: APA) } } }`;
  const graph = graphOf(Array.from({ length: 60 }, (_, at) => ({ title: `T${at}`, authors: ['Ada'] })));

  /** The thread that somebody starts from now on. */
  const nextThread = () => once(process, 'worker').then(([worker]) => worker as Worker);

  it('answers what is answered without a thread', async () => {
    const query =
      '{ papers(first: 100) { nodes { id apa: citation(format: APA) ris: citation(format: RIS) bibtex: citation(format: BIBTEX) } } }';
    expect(await serverOf().ask(query)).toEqual(JSON.parse(JSON.stringify(await answer(query))));
  });

  it('makes no more references for a client that has gone', async () => {
    const starting = nextThread();
    const { ask } = serverOf(graph);
    await ask(references(1));
    const telling = vi.spyOn(await starting, 'postMessage');
    const told = () => telling.mock.calls.flatMap(([items]) => items as CslItem[]);
    const leaving = new AbortController();
    const gone = ask(references(50), leaving.signal).catch((error: Error) => error.name);
    await vi.waitUntil(() => told().length > 0);
    leaving.abort();
    const begun = told().length;
    expect(begun).toBeLessThan(50);
    await gone;
    expect(await ask(references(2))).toMatchObject({ data: { papers: { nodes: { length: 2 } } } });
    expect(told().length).toBe(begun + 2);
  });

  it('ends the thread when it is closed, and nobody is told of what was given up', async () => {
    const starting = nextThread();
    const told: string[] = [];
    const { server, ask } = serverOf(graph, told);
    const asked = ask(references(60));
    const worker = await starting;
    const ended = once(worker, 'exit');
    await server.close();
    await ended;
    expect(await asked).toMatchObject({ errors: expect.any(Array) });
    expect(told).toEqual([]);
  });

  it('lets its process end once all is answered, though nobody closes it', async () => {
    const from = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
    const program = `
      import { createServer } from ${from('../../src/server.ts')};
      import { graphOf } from ${from('../world.ts')};
      const server = createServer({ graphs: { current: graphOf([{ title: 'Sorting stones', authors: ['Ada Lovelace'] }]) } });
      const body = JSON.stringify({ query: '{ papers { nodes { citation(format: APA) } } }' });
      const headers = { 'content-type': 'application/json' };
      const response = await server.fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body }));
      console.log(await response.text());`;
    const folder = await mkdtemp(join(tmpdir(), 'references-'));
    await writeFile(join(folder, 'program.mjs'), program);
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'program.mjs')]);
    await rm(folder, { recursive: true });
    expect(stdout.trim()).toBe('{"data":{"papers":{"nodes":[{"citation":"Lovelace, A. (n.d.). Sorting stones."}]}}}');
  });
});
