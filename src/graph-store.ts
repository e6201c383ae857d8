// Holds the graph that is served, and tells whoever listens when another takes its place.
import type { PublicationGraph } from './graph/publication-graph.ts';

/** The graphs that take the served one's place, from when it was made; the latest only, where several came at once. */
export interface GraphChanges extends AsyncIterableIterator<PublicationGraph, undefined> {
  /** Stops listening, and ends whoever waits for the next graph. */
  return(): Promise<IteratorReturnResult<undefined>>;
}

export interface GraphStore {
  /** The served graph. Whoever takes it keeps it whole: it never changes, another takes its place. */
  readonly current: PublicationGraph;
  /** How many changes are being listened to. */
  readonly listenerCount: number;
  /** Serves another graph from now on. */
  replace(next: PublicationGraph): void;
  /** Begins to listen, until `return`. */
  changes(): GraphChanges;
}

/** A store that serves this graph first. */
export function createGraphStore(first: PublicationGraph): GraphStore {
  let current = first;
  const listeners = new Set<(graph: PublicationGraph) => void>();
  return {
    get current() {
      return current;
    },
    get listenerCount() {
      return listeners.size;
    },
    replace(next) {
      current = next;
      for (const listener of [...listeners]) listener(next);
    },
    changes: () => listenTo(listeners),
  };
}

// An async generator would not end before the next graph comes, and a queue would keep graphs that nobody serves.
function listenTo(listeners: Set<(graph: PublicationGraph) => void>): GraphChanges {
  let untaken: PublicationGraph | undefined;
  let waiting: ((result: IteratorResult<PublicationGraph, undefined>) => void)[] = [];
  const listener = (graph: PublicationGraph) => {
    const taker = waiting.shift();
    if (taker === undefined) untaken = graph;
    else taker({ done: false, value: graph });
  };
  listeners.add(listener);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next() {
      if (untaken !== undefined) {
        const value = untaken;
        untaken = undefined;
        return Promise.resolve({ done: false, value });
      }
      if (!listeners.has(listener)) return Promise.resolve(ended);
      return new Promise((resolve) => waiting.push(resolve));
    },
    return() {
      listeners.delete(listener);
      untaken = undefined;
      for (const taker of waiting) taker(ended);
      waiting = [];
      return Promise.resolve(ended);
    },
  };
}

const ended: IteratorReturnResult<undefined> = { done: true, value: undefined };
