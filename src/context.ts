// What one request works with: the graph it began with, the selections its filters make, and its DataLoaders.
import DataLoader from 'dataloader';
import { type CoauthorTally, coauthorsOf } from './graph/coauthors.ts';
import { measure, type RunMeasure, runHere } from './graph/metrics/measure.ts';
import type { MeasureName, Measures } from './graph/metrics/measures.ts';
import { type CoauthorNetwork, networksAround } from './graph/network.ts';
import { type CoauthorPaths, coauthorPathsBetween } from './graph/paths.ts';
import type { PublicationGraph } from './graph/publication-graph.ts';
import type { PaperSelection } from './graph/selection.ts';

/** The two ends of a path: ordinals of authors. */
export type Ends = readonly [from: number, to: number];

/** One loader a selection: what is asked for under the same filter in the same moment is traversed as one batch. */
export interface Loaders {
  /** Coauthors of an author, most joint papers first. */
  coauthors(selection: PaperSelection): DataLoader<number, CoauthorTally[]>;
  /** Shortest paths of at most `maxLength` links. */
  paths(selection: PaperSelection, maxLength: number): DataLoader<Ends, CoauthorPaths, string>;
  /** The network around each group of people. */
  networks(
    selection: PaperSelection,
    radius: number,
    minPapers: number,
    limit: number,
  ): DataLoader<readonly number[], CoauthorNetwork, string>;
}

export interface Context {
  readonly graph: PublicationGraph;
  readonly loaders: Loaders;
  /** Ids in filters and of people asked about that name nothing: told beside the answer. */
  readonly unknownIds: Set<string>;
  /** The selection kept under that text, made on first use: filters written alike share their loaders. */
  selection(key: string, make: () => PaperSelection): PaperSelection;
  /** The graphs that are served from now on, as they come; what a subscription listens to. */
  changes(): AsyncIterable<PublicationGraph>;
  /** A whole-graph measure of the papers that count: made once, whoever asks, and kept beside the graph. */
  measure<N extends MeasureName>(selection: PaperSelection, name: N): Promise<Measures[N]>;
}

/** Who makes measures, and what tells that nobody waits for this request's any more. */
export interface Measuring {
  run: RunMeasure;
  signal?: AbortSignal | undefined;
}

/** The changes of a graph that nothing replaces. */
async function* noChanges(): AsyncGenerator<PublicationGraph> {}

/** The traversals that loaders call; a test counts them here. */
export interface Traversals {
  coauthorsOf: typeof coauthorsOf;
  coauthorPathsBetween: typeof coauthorPathsBetween;
  networksAround: typeof networksAround;
}

/** A new context for one request on that graph. */
export function createContext(
  graph: PublicationGraph,
  replaced: Partial<Traversals> = {},
  changes: Context['changes'] = noChanges,
  measuring: Measuring = { run: runHere },
): Context {
  const traversals: Traversals = { coauthorsOf, coauthorPathsBetween, networksAround, ...replaced };
  const selections = new Map<string, PaperSelection>();
  return {
    graph,
    unknownIds: new Set(),
    changes,
    measure: (selection, name) => measure(graph, selection, name, measuring),
    loaders: {
      coauthors: kept(
        (selection) =>
          new DataLoader(async (authors: readonly number[]) => traversals.coauthorsOf(graph, authors, selection)),
      ),
      paths: kept(
        (selection, maxLength: number) =>
          new DataLoader(
            async (pairs: readonly Ends[]) => traversals.coauthorPathsBetween(graph, pairs, selection, { maxLength }),
            { cacheKeyFn: (ends) => ends.join(' ') },
          ),
      ),
      networks: kept(
        (selection, radius: number, minPapers: number, limit: number) =>
          new DataLoader(
            async (groups: readonly (readonly number[])[]) =>
              traversals.networksAround(graph, groups, { selection, radius, minPapers, limit }),
            { cacheKeyFn: (authors) => authors.join(' ') },
          ),
      ),
    },
    selection(key, make) {
      let selection = selections.get(key);
      if (selection === undefined) {
        selection = make();
        selections.set(key, selection);
      }
      return selection;
    },
  };
}

/** The same function, making one loader for each selection and further arguments. */
function kept<A extends number[], L>(
  make: (selection: PaperSelection, ...rest: A) => L,
): (selection: PaperSelection, ...rest: A) => L {
  const made = new Map<PaperSelection, Map<string, L>>();
  return (selection, ...rest) => {
    const loaders = made.get(selection) ?? new Map<string, L>();
    made.set(selection, loaders);
    const loader = loaders.get(rest.join()) ?? make(selection, ...rest);
    loaders.set(rest.join(), loader);
    return loader;
  };
}
