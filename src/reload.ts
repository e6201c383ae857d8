// Loads the lists again while the graph made of them is served.
import type { PublicationGraph } from './graph/publication-graph.ts';
import type { GraphStore } from './graph-store.ts';
import { LoadError, type LoadOptions, type LoadRequest, loadGraph } from './load.ts';
import type { Problem } from './readers/record.ts';

/** What came of loading again. */
export type Reload =
  /** The files hold what is served, or fail as they did before, or were not loaded to the end. Nobody was told. */
  | { status: 'UNCHANGED' }
  /** Another graph is served; or the same one, whose files are mended. `problems`: those that it did not have before. */
  | { status: 'LOADED'; graph: PublicationGraph; problems: readonly Problem[] }
  /** The graph that was served still is, and these stand before its own problems. */
  | { status: 'FAILED'; problems: readonly Problem[]; error: Error };

/**
 * Loads what the store serves again, beside it, and puts it in its place when it is whole. Call it again only when it
 * has answered. What cannot be loaded leaves the graph served, with the failure among its problems, until it can: the
 * store then tells of a graph with the same version and index. Never rejects: a bug is a failure with its error.
 */
export type Reloader = (request: LoadRequest) => Promise<Reload>;

/** A reloader of this store. Once the signal is aborted, what was being loaded is dropped, and nobody is told. */
export function createReloader(
  store: GraphStore,
  load: (
    request: LoadRequest,
    options: Pick<LoadOptions, 'replaced' | 'signal'>,
  ) => Promise<PublicationGraph> = loadGraph,
  signal?: AbortSignal,
): Reloader {
  let whole = store.current;
  let failure = '';
  return async (request) => {
    try {
      const graph = await load(request, { replaced: whole, signal });
      if (graph === store.current) return { status: 'UNCHANGED' };
      const problems = problemsMissingIn(store.current, graph);
      whole = graph;
      failure = '';
      store.replace(graph);
      return { status: 'LOADED', graph, problems };
    } catch (thrown) {
      if (signal?.aborted === true) return { status: 'UNCHANGED' };
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      const problems = problemsOf(error, request);
      const text = JSON.stringify(problems);
      if (text === failure) return { status: 'UNCHANGED' };
      failure = text;
      store.replace({ ...whole, isOutdated: true, problems: [...problems, ...whole.problems] });
      return { status: 'FAILED', problems, error };
    }
  };
}

function problemsMissingIn(before: PublicationGraph, after: PublicationGraph): Problem[] {
  const known = new Set(before.problems.map((problem) => JSON.stringify(problem)));
  return after.problems.filter((problem) => !known.has(JSON.stringify(problem)));
}

function problemsOf(error: Error, { files }: LoadRequest): Problem[] {
  const problems: readonly Problem[] =
    error instanceof LoadError
      ? error.failures.flatMap((failure) => failure.problems)
      : [
          {
            document: files.join(', '),
            line: 1,
            severity: 'ERROR',
            found: `these lists made the program fail: ${error.message}`,
            expected: 'lists that it can load',
          },
        ];
  return problems.map((problem) => ({
    ...problem,
    expected: `${problem.expected.replace(/\.$/, '')} (until then, what was loaded before is served)`,
  }));
}
