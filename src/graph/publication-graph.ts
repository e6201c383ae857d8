// A loaded graph: the facts, the index beside them, and where they come from. Immutable; a reload makes another.
import type { DirectedGraph } from 'graphology';
import type { ListFormat, Problem } from '../readers/record.ts';
import type { FactEdgeAttributes, FactNodeAttributes } from './attributes.ts';
import type { GraphIndex } from './index.ts';

/** One list that was read. */
export interface Source {
  readonly document: string;
  readonly format: ListFormat;
  /** Entries read. */
  readonly recordCount: number;
  /** Of these, how many were joined to a paper that an entry read earlier had already given. */
  readonly mergedCount: number;
  /** Entries that could not be used. */
  readonly refusedCount: number;
}

/** Two papers that may be one. */
export interface PossibleDuplicate {
  /** By ordinal, ascending. */
  readonly papers: readonly [number, number];
  readonly reason: string;
}

export interface PublicationGraph {
  /** Authors, papers and topics, and the links between them. */
  readonly facts: DirectedGraph<FactNodeAttributes, FactEdgeAttributes>;
  readonly index: GraphIndex;
  /** The same lists give the same version. */
  readonly version: string;
  readonly loadedAt: Date;
  /** The lists have changed since and could not be loaded; the problems begin with why. */
  readonly isOutdated?: boolean;
  readonly sources: readonly Source[];
  /** In the order of the sources, then by line. */
  readonly problems: readonly Problem[];
  /** Papers, by ordinal, that may be the same, with what speaks for and against it: by their ordinals. */
  readonly possibleDuplicates: readonly PossibleDuplicate[];
}

const kept = new WeakMap<GraphIndex, Map<unknown, unknown>>();

/**
 * The same function, computed once a graph and dropped with it. For what is worth keeping but not worth making at load,
 * and does not depend on the problems: a graph that could not be loaded again has the same index and other problems.
 */
export function oncePerGraph<T>(compute: (graph: PublicationGraph) => T): (graph: PublicationGraph) => T {
  return (graph) => {
    let values = kept.get(graph.index);
    if (values === undefined) {
      values = new Map();
      kept.set(graph.index, values);
    }
    if (!values.has(compute)) values.set(compute, compute(graph));
    return values.get(compute) as T;
  };
}
