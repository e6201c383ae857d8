// What one request works with: the graph it began with, the selections its filters make, and its DataLoaders.
import DataLoader from 'dataloader';
import { type CoauthorTally, coauthorsOf } from './graph/coauthors.ts';
import { type CoauthorPaths, coauthorPathsBetween } from './graph/paths.ts';
import type { PublicationGraph } from './graph/publication-graph.ts';
import type { PaperSelection } from './graph/selection.ts';

/** Asks for the shortest paths between two authors. */
export interface PathRequest {
  from: number;
  to: number;
  maxLength: number;
}

/** One loader a selection: what is asked for under the same filter in the same moment is traversed as one batch. */
export interface Loaders {
  /** Coauthors of an author, most joint papers first. */
  coauthors(selection: PaperSelection): DataLoader<number, CoauthorTally[]>;
  paths(selection: PaperSelection): DataLoader<PathRequest, CoauthorPaths, string>;
}

export interface Context {
  readonly graph: PublicationGraph;
  readonly loaders: Loaders;
  /** The selection kept under that text, made on first use: filters written alike share their loaders. */
  selection(key: string, make: () => PaperSelection): PaperSelection;
}

/** The traversals that loaders call; a test counts them here. */
export interface Traversals {
  coauthorsOf: typeof coauthorsOf;
  coauthorPathsBetween: typeof coauthorPathsBetween;
}

/** A new context for one request on that graph. */
export function createContext(
  graph: PublicationGraph,
  traversals: Traversals = { coauthorsOf, coauthorPathsBetween },
): Context {
  const selections = new Map<string, PaperSelection>();
  return {
    graph,
    loaders: {
      coauthors: perSelection(
        (selection) =>
          new DataLoader(async (authors: readonly number[]) => traversals.coauthorsOf(graph, authors, selection)),
      ),
      paths: perSelection(
        (selection) =>
          new DataLoader(
            async (requests: readonly PathRequest[]) =>
              requests.flatMap(({ from, to, maxLength }) =>
                traversals.coauthorPathsBetween(graph, [[from, to]], selection, { maxLength }),
              ),
            { cacheKeyFn: ({ from, to, maxLength }) => `${from} ${to} ${maxLength}` },
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

function perSelection<L>(make: (selection: PaperSelection) => L): (selection: PaperSelection) => L {
  const made = new Map<PaperSelection, L>();
  return (selection) => {
    let loader = made.get(selection);
    if (loader === undefined) {
      loader = make(selection);
      made.set(selection, loader);
    }
    return loader;
  };
}
