// Searches of the text in a thread of their own: a large graph takes seconds to be made searchable.
import { Worker } from 'node:worker_threads';
import { type Askers, anybody, type SharedRun, sharedRun } from './graph/metrics/shared-run.ts';
import type { PublicationGraph } from './graph/publication-graph.ts';
import { entriesOf, type Search, type TextEntry } from './search/text-index.ts';
import { createFairLine } from './serving/fair-line.ts';

export interface SearchThread {
  /**
   * What gives the ids that a search of that graph finds: see `searchIn`. Undefined for a small graph, which is searched
   * where it is. One search at a time, by turns among those who ask (`createFairLine`); the same asked for by many is made
   * once. It rejects with the signal's reason: what nobody waits for any more is not begun.
   */
  searchOf(graph: PublicationGraph, signal?: AbortSignal, askers?: Askers): RunSearch | undefined;
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
  let open: { graph: number; worker: Worker; sent: Promise<void>; kept: Map<string, SharedRun<Uint32Array>> }[] = [];
  let lastNumber = 0;
  let thread: Worker | undefined;
  let closed = false;
  let underWay: Job | undefined;
  const inLine = createFairLine(1);
  /** Why threads that are no more have ended. */
  const ends = new WeakMap<Worker, unknown>();

  const tell = (order: SearchOrder) => thread?.postMessage(order);

  /** What that thread answers; nothing else is under way. */
  const answered = (worker: Worker, graph: number, search: Search) =>
    new Promise<Uint32Array>((resolve, reject) => {
      if (thread !== worker) throw ends.get(worker);
      underWay = { resolve, reject };
      tell({ order: 'SEARCH', graph, search });
    });

  const started = (): Worker => {
    const worker = new Worker(ownTask);
    const fail = (reason: unknown) => {
      if (thread !== worker) return;
      thread = undefined;
      open = [];
      ends.set(worker, reason);
      underWay?.reject(reason);
      underWay = undefined;
    };
    worker.on('message', (answer: SearchAnswer) => {
      const job = underWay;
      underWay = undefined;
      if ('ids' in answer) job?.resolve(answer.ids);
      else job?.reject(new Error(answer.error));
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
      entry = { graph: number, worker: thread, sent: send(graph, number), kept: new Map() };
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

  const searched = async (graph: PublicationGraph, search: Search, signal: AbortSignal | undefined, askers: Askers) => {
    if (closed) throw stopping();
    const { graph: number, worker, sent, kept } = opened(graph);
    const key = `${search.kind} ${search.wanted} ${search.text}`;
    let run = kept.get(key);
    kept.delete(key);
    if (run === undefined) {
      const begin = async (runSignal: AbortSignal, waiting: Askers) => {
        await sent;
        return inLine(() => answered(worker, number, search), waiting, runSignal);
      };
      run = sharedRun(begin, () => kept.delete(key));
    }
    kept.set(key, run);
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    return run.join(signal, askers);
  };

  return {
    searchOf: (graph, signal, askers = anybody()) => {
      const { authors, papers, topics } = graph.index;
      const isSmall = authors.length + papers.length + topics.length <= smallGraph;
      return isSmall ? undefined : (search) => searched(graph, search, signal, askers);
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
