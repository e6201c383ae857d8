// Searches of the text in a thread of their own: a large graph takes seconds to be made searchable.
import { Worker } from 'node:worker_threads';
import { type SharedRun, sharedRun } from './graph/metrics/shared-run.ts';
import type { PublicationGraph } from './graph/publication-graph.ts';
import { entriesOf, type Search, type TextEntry } from './search/text-index.ts';

export interface SearchThread {
  /**
   * What gives the ids that a search of that graph finds: see `searchIn`. Undefined for a small graph, which is searched
   * where it is. One search at a time, in the order asked for; the same asked for by many is made once. It rejects with
   * the signal's reason: what nobody waits for any more is not begun.
   */
  searchOf(graph: PublicationGraph, signal?: AbortSignal): RunSearch | undefined;
  /** Ends the thread; whoever waits gets an AbortError, as whoever asks later. Safe to call twice. */
  close(): Promise<void>;
}

export type RunSearch = (search: Search) => Promise<Uint32Array>;

/** What the thread is told, in this order for each graph. */
export type SearchOrder =
  | { order: 'ADD'; graph: number; entries: TextEntry[] }
  | { order: 'DROP'; graph: number }
  | { order: 'SEARCH'; graph: number; search: Search };

/** What it answers to each SEARCH, one after the other. */
export type SearchAnswer = { ids: Uint32Array } | { error: string };

interface Job {
  graph: number;
  search: Search;
  signal: AbortSignal;
  resolve(ids: Uint32Array): void;
  reject(reason: unknown): void;
}

// As TypeScript from the sources, as JavaScript where it was built.
const ownTask = new URL(import.meta.url.replace(/worker-search(\.[jt]s)$/, 'worker-search-task$1'));

/** Entries sent at once: about a millisecond's work, after which others have their turn. */
const entriesATurn = 500;

/** Searches whose outcome is kept for a graph. */
const mostKept = 64;

/** Graphs that can be searched: the one that is served, and the one before it. */
const mostGraphs = 2;

/** The thread starts with the first search. Up to `smallGraph` nodes a graph is searched where it is. */
export function createSearchThread(smallGraph = 5_000): SearchThread {
  const numbers = new WeakMap<PublicationGraph['index'], number>();
  let open: { graph: number; sent: Promise<void>; kept: Map<string, SharedRun<Uint32Array>> }[] = [];
  let lastNumber = 0;
  let thread: Worker | undefined;
  let closed = false;
  let waiting: Job[] = [];
  let underWay: Job | undefined;

  const tell = (order: SearchOrder) => thread?.postMessage(order);

  const next = () => {
    if (underWay !== undefined) return;
    underWay = waiting.shift();
    if (underWay === undefined) return;
    tell({ order: 'SEARCH', graph: underWay.graph, search: underWay.search });
  };

  const started = (): Worker => {
    const worker = new Worker(ownTask);
    const fail = (reason: unknown) => {
      if (thread !== worker) return;
      thread = undefined;
      open = [];
      const left = [...(underWay === undefined ? [] : [underWay]), ...waiting];
      underWay = undefined;
      waiting = [];
      for (const job of left) job.reject(reason);
    };
    worker.on('message', (answer: SearchAnswer) => {
      const job = underWay;
      underWay = undefined;
      if ('ids' in answer) job?.resolve(answer.ids);
      else job?.reject(new Error(answer.error));
      next();
    });
    worker.on('error', fail);
    worker.on('exit', (code) => fail(closed ? stopping() : new Error(`the thread that searches ended with ${code}`)));
    // Only now: to listen makes the thread keep the process alive again.
    worker.unref();
    return worker;
  };

  /** Sends a graph, where the thread has not got it. */
  const opened = (graph: PublicationGraph) => {
    thread ??= started();
    const number = numbers.get(graph.index) ?? ++lastNumber;
    numbers.set(graph.index, number);
    let entry = open.find((each) => each.graph === number);
    if (entry === undefined) {
      entry = { graph: number, sent: send(graph, number), kept: new Map() };
      open.push(entry);
      if (open.length > mostGraphs) tell({ order: 'DROP', graph: open.shift()?.graph ?? 0 });
    }
    return entry;
  };

  const send = async (graph: PublicationGraph, number: number) => {
    const worker = thread;
    let entries: TextEntry[] = [];
    for (const entry of entriesOf(graph)) {
      entries.push(entry);
      if (entries.length < entriesATurn) continue;
      tell({ order: 'ADD', graph: number, entries });
      entries = [];
      await new Promise((resolve) => setImmediate(resolve));
      if (thread !== worker) throw stopping();
    }
    tell({ order: 'ADD', graph: number, entries });
  };

  const searched = async (graph: PublicationGraph, search: Search, signal: AbortSignal | undefined) => {
    if (closed) throw stopping();
    const { graph: number, sent, kept } = opened(graph);
    const key = `${search.kind} ${search.wanted} ${search.text}`;
    let run = kept.get(key);
    kept.delete(key);
    if (run === undefined) {
      const begin = async (runSignal: AbortSignal) => {
        await sent;
        runSignal.throwIfAborted();
        return new Promise<Uint32Array>((resolve, reject) => {
          const job: Job = { graph: number, search, signal: runSignal, resolve, reject };
          waiting.push(job);
          runSignal.addEventListener('abort', () => {
            waiting = waiting.filter((each) => each !== job);
            reject(runSignal.reason);
          });
          next();
        });
      };
      run = sharedRun(begin, () => kept.delete(key));
    }
    kept.set(key, run);
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    return run.join(signal);
  };

  return {
    searchOf: (graph, signal) => {
      const { authors, papers, topics } = graph.index;
      const isSmall = authors.length + papers.length + topics.length <= smallGraph;
      return isSmall ? undefined : (search) => searched(graph, search, signal);
    },
    async close() {
      closed = true;
      await thread?.terminate();
    },
  };
}

function stopping(): DOMException {
  return new DOMException('The server is stopping.', 'AbortError');
}
