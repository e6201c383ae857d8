// Loading beside the main thread, so that what is served goes on being served meanwhile.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { GraphInput } from './graph/build.ts';
import type { PublicationGraph } from './graph/publication-graph.ts';
import { graphOf, LoadError, type LoadOptions, type LoadRequest, loadGraph } from './load.ts';
import type { LoadFailure } from './load-files.ts';

export interface LoadJob {
  request: LoadRequest;
  known: string | undefined;
}

export type LoadOutcome =
  | { status: 'READ'; input: GraphInput | null }
  | { status: 'FAILED'; failures: readonly LoadFailure[] }
  /** What was read is larger than what can be sent between threads at once. */
  | { status: 'NOT_SENT' };

// As TypeScript from the sources, as JavaScript where it was built.
const ownTask = new URL(import.meta.url.replace(/load-thread(\.[jt]s)$/, 'load-task$1'));

/**
 * The same as `loadGraph`, done in a thread that ends with it; only the graph itself is built here, since Graphology's
 * cannot be sent, and what is too large to be sent is loaded here. The thread does not keep the process alive. Cost:
 * up to twice the time of `loadGraph`, less than half of it here. `task` is the module that the thread runs.
 */
export async function loadGraphInThread(
  request: LoadRequest,
  { replaced }: Pick<LoadOptions, 'replaced'> = {},
  task = ownTask,
): Promise<PublicationGraph> {
  const job: LoadJob = { request, known: replaced?.version };
  const thread = new Worker(task, { workerData: job });
  // Rejects with what the thread threw.
  const message = once(thread, 'message') as Promise<[LoadOutcome]>;
  const ended = once(thread, 'exit').then(([code]): never => {
    throw new Error(`the thread that was loading ended with ${code} and gave nothing`);
  });
  // Only now: to listen makes the thread keep the process alive again.
  thread.unref();
  const [outcome] = await Promise.race([message, ended]);
  if (outcome.status === 'NOT_SENT') return loadGraph(request, { replaced });
  if (outcome.status === 'FAILED') throw new LoadError(outcome.failures);
  return graphOf(outcome.input, replaced);
}
