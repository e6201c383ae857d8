// Memory that a traversal works in, kept for the next one on the same graph.
import { oncePerGraph, type PublicationGraph } from './publication-graph.ts';

export interface Scratch<T> {
  /** What was given back, or else new: nobody else has it. */
  take(graph: PublicationGraph): T;
  /** As clean as new. What is never given back is forgotten. */
  giveBack(graph: PublicationGraph, memory: T): void;
}

/** One piece of memory is kept for each graph; traversals that are under way at the same time have their own. */
export function scratchOf<T>(make: (graph: PublicationGraph) => T): Scratch<T> {
  const spare = oncePerGraph((): T[] => []);
  return {
    take: (graph) => spare(graph).pop() ?? make(graph),
    giveBack(graph, memory) {
      const kept = spare(graph);
      if (kept.length === 0) kept.push(memory);
    },
  };
}
