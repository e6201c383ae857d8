// Whole-graph measures off the main thread, over the index's shared arrays, so that other queries go on meanwhile.
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { RunDistances } from './graph/distances.ts';
import { findDistances } from './graph/distances.ts';
import { degree } from './graph/index.ts';
import { type RunMeasure, runHere } from './graph/metrics/measure.ts';
import type { MeasureInput } from './graph/metrics/measures.ts';
import { type Askers, anybody } from './graph/metrics/shared-run.ts';
import { createFairLine } from './serving/fair-line.ts';
import { ServerStopping } from './serving/stopping.ts';

export interface MeasureWorkers {
  /**
   * Makes a measure in a worker, or here if the graph is small: as many at once as there are threads, by turns among
   * those who ask (`createFairLine`). Rejects with the signal's reason, or an AbortError, when the signal aborts.
   */
  run: RunMeasure;
  /** Finds distances in a worker, in the same turns, or here if few are asked for. Rejects likewise. */
  distances(...args: [...Parameters<RunDistances>, askers?: Askers]): ReturnType<RunDistances>;
  /** Ends all threads; runs under way reject with an AbortError, as do later ones. Safe to call twice. */
  close(): Promise<void>;
}

export interface WorkerOptions {
  /** Steps of the slowest measure up to which it is made here: some milliseconds, less than a thread takes to start. */
  smallWork?: number;
  /** The module whose default export makes measures. */
  task?: URL;
  /** Threads at most. Two at least, where not given, so that a long measure does not hold up a short one. */
  mostThreads?: number;
}

// As TypeScript from the sources, as JavaScript where it was built.
const ownTask = new URL(import.meta.url.replace(/worker(\.[jt]s)$/, 'worker-task$1'));

/** Threads, started when the first measure is made that is not small. They do not keep the process alive. */
export function createMeasureWorkers({
  smallWork = 1_000_000,
  task = ownTask,
  mostThreads = Math.max(2, availableParallelism() - 1),
}: WorkerOptions = {}): MeasureWorkers {
  let pool: Piscina | undefined;
  let closed = false;
  const inLine = createFairLine(mostThreads);
  const threads = () => {
    if (closed) throw new Error('the workers have been closed');
    pool ??= new Piscina({
      filename: task.href,
      // One always: without, nobody takes what still waits after a run was given up.
      minThreads: 1,
      maxThreads: mostThreads,
      idleTimeout: 30_000,
      // The main thread goes first where processors are few.
      niceIncrement: 10,
    });
    return pool;
  };
  /** The outcome of a run; what ends because the workers are closed has been aborted. */
  const outcome = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw closed ? new ServerStopping() : error;
    }
  };
  return {
    run: async (measure, signal, askers = anybody()) => {
      if (workOf(measure.input, smallWork) <= smallWork) return runHere(measure, signal);
      return outcome(() => inLine(async () => threads().run(measure, { signal }), askers, signal));
    },
    distances: async (task, signal, askers = anybody()) => {
      const groups = Math.ceil(Math.min(task.sources.length, task.targets.length) / 32);
      // Each group may look at every authorship with every step.
      if (groups * task.most * task.authorships.authorsOfPaper.targets.length <= smallWork) return findDistances(task);
      const find = async () => threads().run(task, { name: 'findDistances', ...(signal !== undefined && { signal }) });
      return outcome(() => inLine(find, askers, signal));
    },
    close: async () => {
      closed = true;
      await pool?.destroy();
    },
  };
}

/** Steps of a search from everybody over all coauthors, counted no further than to know that it is more than `most`. */
function workOf({ authorsOfPaper, papersOfAuthor }: MeasureInput, most: number): number {
  const people = papersOfAuthor.offsets.length - 1;
  if (people * authorsOfPaper.targets.length > most) return Infinity;
  let pairs = 0;
  for (let paper = 0; paper < authorsOfPaper.offsets.length - 1; paper++) pairs += degree(authorsOfPaper, paper) ** 2;
  return people * pairs;
}
