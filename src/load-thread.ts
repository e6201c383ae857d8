// Loading beside the main thread, so that whoever asks it something is answered meanwhile.
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type GatheredPieces, gatherPieces } from './corpus/gather-pieces.ts';
import type { Announced } from './corpus/pieces.ts';
import { lookupsInSteps } from './graph/lookup.ts';
import type { PublicationGraph } from './graph/publication-graph.ts';
import { reasonOf, standardInput } from './input/find-files.ts';
import { graphOf, LoadError, type LoadOptions, type LoadProgress, type LoadRequest, loadGraph } from './load.ts';
import { isSavedCorpus } from './load-corpus.ts';
import { failureOf, knownSizeOf, type LoadFailure } from './load-files.ts';
import { createPauses, inTurns, type Pause } from './load-turns.ts';

export interface LoadJob {
  request: LoadRequest;
  known: string | undefined;
  goOn: boolean;
  /** How many pieces have been taken: one number, shared, that the thread waits for. */
  taken: Int32Array;
}

/** What the thread says; of the last four kinds one alone, or pieces of what was announced and their end. */
export type LoadMessage =
  | { kind: 'PROGRESS'; progress: LoadProgress }
  | { kind: 'UNCHANGED' }
  | { kind: 'FAILED'; failures: readonly LoadFailure[] }
  | { kind: 'ANNOUNCED'; announced: Announced }
  | { kind: 'PIECE'; piece: string }
  | { kind: 'WHOLE' };

// As TypeScript from the sources, as JavaScript where it was built.
const ownTask = new URL(import.meta.url.replace(/load-thread(\.[jt]s)$/, 'load-task$1'));

/** Bytes up to which lists are loaded sooner than somebody would wait for them: a quarter of a second. */
const few = 250_000;

/** As `loadGraphInThread`, but lists of so few bytes that a thread is not worth its start are loaded here. */
export async function loadGraphBeside(request: LoadRequest, options: LoadOptions = {}): Promise<PublicationGraph> {
  const isSmall = (await knownSizeOf(request)) <= few;
  return isSmall ? loadGraph(request, options) : loadGraphInThread(request, options);
}

/**
 * The same as `loadGraph`, with all that takes long done in a thread that ends with it, but for what must be done here:
 * what the thread has read comes in pieces and is made a graph in turns of some milliseconds, since Graphology's graphs
 * cannot be sent. A saved corpus is opened here, in turns too. The thread does not keep the process alive. Rejects as
 * `loadGraph` does, and where the thread ends before it is done, as it does without memory. Memory: what was read is
 * there twice, and no more than a few pieces on the way. Cost: for 100,000 papers that of `loadGraph`, for some thousand
 * half as much again. `task` is the module that the thread runs.
 */
export async function loadGraphInThread(
  request: LoadRequest,
  options: LoadOptions = {},
  task = ownTask,
): Promise<PublicationGraph> {
  const { replaced, goOn = false, onProgress, signal } = options;
  const pause = createPauses(signal);
  if (await isSavedCorpus(request)) return withLookups(await loadGraph(request, options), pause);
  signal?.throwIfAborted();
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const job: LoadJob = { request, known: replaced?.version, goOn, taken };
  const readsInput = [...request.files, request.topics, request.people].includes(standardInput);
  const thread = new Worker(task, { workerData: job, stdin: readsInput });
  let code = 0;
  thread.on('exit', (given) => {
    code = given;
  });
  const messages = on(thread, 'message', { close: ['exit'], ...(signal !== undefined && { signal }) });
  let inputError: unknown = null;
  if (thread.stdin !== null) {
    process.stdin.on('error', (error) => {
      inputError = error;
      void thread.terminate();
    });
    process.stdin.pipe(thread.stdin);
  }
  // Only now: to listen makes the thread keep the process alive again.
  thread.unref();

  let gathered: GatheredPieces | null = null;
  try {
    for await (const [message] of messages as AsyncIterable<[LoadMessage]>) {
      switch (message.kind) {
        case 'PROGRESS':
          onProgress?.(message.progress);
          break;
        case 'UNCHANGED':
          return await graphOf(null, replaced, pause);
        case 'FAILED':
          throw new LoadError(message.failures);
        case 'ANNOUNCED':
          gathered = gatherPieces(message.announced);
          break;
        case 'PIECE':
          gathered?.add(message.piece);
          await pause();
          Atomics.add(taken, 0, 1);
          Atomics.notify(taken, 0);
          break;
        case 'WHOLE': {
          const input = gathered?.whole() ?? null;
          // What the pieces shared would be held all the while.
          gathered = null;
          return await withLookups(await graphOf(input, replaced, pause), pause);
        }
      }
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw isOutOfMemory(error) ? new LoadError([tooLarge(request)]) : error;
  } finally {
    await thread.terminate();
    if (readsInput) process.stdin.destroy();
  }
  if (inputError !== null) {
    throw new LoadError([failureOf(standardInput, 'standard input', reasonOf(inputError))]);
  }
  throw new Error(`the thread that was loading ended with ${code} and gave nothing`);
}

/** The graph, once names and titles can be looked up in it: whoever asks first would wait for that. */
async function withLookups(graph: PublicationGraph, pause: Pause): Promise<PublicationGraph> {
  await inTurns(lookupsInSteps(graph), pause);
  return graph;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooLarge({ files }: LoadRequest): LoadFailure {
  const all = files.join(', ');
  const reason = 'it takes more memory than may be used; NODE_OPTIONS=--max-old-space-size=MEGABYTES allows more';
  return failureOf(all, all, reason);
}
