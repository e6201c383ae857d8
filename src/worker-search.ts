// Searches of the text in a thread of their own: much text takes seconds to be made searchable.
import { Worker } from 'node:worker_threads';
import { type Askers, anybody, type SharedRun, sharedRun } from './graph/metrics/shared-run.ts';
import { oncePerGraph, type PublicationGraph } from './graph/publication-graph.ts';
import { entriesOf, type Search, type TextEntry } from './search/text-index.ts';
import { createFairLine } from './serving/fair-line.ts';
import { ServerStopping } from './serving/stopping.ts';

export interface SearchThread {
  /**
   * What gives the ids that a search of that graph finds: see `searchIn`. Undefined for a small graph of little text,
   * which is searched where it is. One search at a time, by turns among those who ask (`createFairLine`); the same asked
   * for by many is made once. It rejects with the signal's reason: what nobody waits for any more is not begun. Where the
   * thread ends, whoever waits gets the reason, and whoever asks next another thread.
   */
  searchOf(graph: PublicationGraph, signal?: AbortSignal, askers?: Askers): RunSearch | undefined;
  /** Ends the thread; whoever waits gets an AbortError, as whoever asks later. Safe to call twice. */
  close(): Promise<void>;
}

export type RunSearch = (search: Search) => Promise<Uint32Array>;

/** What the thread is told, in this order for each graph; after DROP it may come from the beginning again. */
export type SearchOrder =
  | { order: 'ADD'; graph: number; entries: TextEntry[] }
  | { order: 'SEARCH'; graph: number; search: Search }
  | { order: 'DROP'; graph: number };

/** What it answers to each SEARCH, one after the other. */
export type SearchAnswer = { ids: Uint32Array } | { error: string };

/** A thread, and what is known of it. */
interface Running {
  worker: Worker;
  /** Aborts when it ends, with the reason. */
  end: AbortSignal;
  /** What it has been sent, by number; used last, it comes last. */
  graphs: Map<number, SentGraph>;
  /** The search under way. */
  job: Job | undefined;
}

interface SentGraph {
  /** Resolves when all of it has been sent. */
  sent: Promise<void>;
  kept: Map<string, SharedRun<Uint32Array>>;
  /** Runs that need it and have not ended. */
  runs: number;
}

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

/** Graphs that the thread keeps while nobody waits for them: the one that is served, and the one before it. */
const mostGraphs = 2;

/** Letters that are made searchable in less than a tenth of a second. */
const littleText = 250_000;

/** The thread starts with the first search. Up to `smallGraph` nodes, if of little text, are searched where they are. */
export function createSearchThread(smallGraph = 5_000): SearchThread {
  const numbers = new WeakMap<PublicationGraph['index'], number>();
  let lastNumber = 0;
  let thread: Running | undefined;
  let closed = false;
  // One job at a time: answers do not tell what they answer.
  const inLine = createFairLine(1);

  const started = (): Running => {
    const worker = new Worker(ownTask);
    const ending = new AbortController();
    const running: Running = { worker, end: ending.signal, graphs: new Map(), job: undefined };
    const fail = (reason: unknown) => {
      if (thread === running) thread = undefined;
      ending.abort(reason);
      running.job?.reject(reason);
    };
    worker.on('message', (answer: SearchAnswer) => {
      if ('ids' in answer) running.job?.resolve(answer.ids);
      else running.job?.reject(new Error(answer.error));
    });
    worker.on('error', fail);
    worker.on('exit', (code) => {
      fail(closed ? new ServerStopping() : new Error(`the thread that searches ended with ${code}`));
    });
    // Only now: to listen makes the thread keep the process alive again.
    worker.unref();
    return running;
  };

  const numberOf = ({ index }: PublicationGraph): number => {
    const number = numbers.get(index) ?? ++lastNumber;
    numbers.set(index, number);
    return number;
  };

  const searched = async (graph: PublicationGraph, search: Search, signal: AbortSignal | undefined, askers: Askers) => {
    if (closed) throw new ServerStopping();
    thread ??= started();
    const running = thread;
    const number = numberOf(graph);
    const used = running.graphs.get(number) ?? { sent: send(running, graph, number), kept: new Map(), runs: 0 };
    running.graphs.delete(number);
    running.graphs.set(number, used);
    dropUnused(running);
    const { kept } = used;
    const make = async (runSignal: AbortSignal, waiting: Askers) => {
      used.runs++;
      try {
        await used.sent;
        return await inLine(() => find(running, number, search), waiting, runSignal);
      } finally {
        used.runs--;
        dropUnused(running);
      }
    };
    const key = `${search.kind} ${search.wanted} ${search.text}`;
    const run: SharedRun<Uint32Array> =
      kept.get(key) ??
      sharedRun(make, () => {
        // Pushed out and asked for anew, another run may be in its place.
        if (kept.get(key) === run) kept.delete(key);
      });
    kept.delete(key);
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
      const isSmall = authors.length + papers.length + topics.length <= smallGraph && hasLittleText(graph);
      return isSmall ? undefined : (search) => searched(graph, search, signal, askers);
    },
    async close() {
      closed = true;
      await thread?.worker.terminate();
    },
  };
}

/** Sends a graph in turns. Rejects where the thread ends meanwhile, with the reason. */
async function send({ worker, end }: Running, graph: PublicationGraph, number: number): Promise<void> {
  const tell = (order: SearchOrder) => worker.postMessage(order);
  let entries: TextEntry[] = [];
  for (const entry of entriesOf(graph)) {
    entries.push(entry);
    if (entries.length < entriesATurn) continue;
    tell({ order: 'ADD', graph: number, entries });
    entries = [];
    await new Promise((resolve) => setImmediate(resolve));
    end.throwIfAborted();
  }
  tell({ order: 'ADD', graph: number, entries });
}

/** What the thread finds in a graph that it has. Nothing else is under way. */
function find(running: Running, number: number, search: Search): Promise<Uint32Array> {
  return new Promise((resolve, reject) => {
    running.end.throwIfAborted();
    running.job = { resolve, reject };
    const order: SearchOrder = { order: 'SEARCH', graph: number, search };
    running.worker.postMessage(order);
  });
}

/** Drops the graphs used longest ago, but none that somebody waits for. */
function dropUnused({ worker, graphs }: Running): void {
  for (const [number, { runs }] of [...graphs].slice(0, -1)) {
    if (graphs.size <= mostGraphs) return;
    if (runs > 0) continue;
    graphs.delete(number);
    const order: SearchOrder = { order: 'DROP', graph: number };
    worker.postMessage(order);
  }
}

const hasLittleText = oncePerGraph((graph) => {
  let letters = 0;
  for (const { name, title, text } of entriesOf(graph)) {
    letters += name.length + title.length + text.length;
    if (letters > littleText) return false;
  }
  return true;
});
