// The coauthor graph of a list as Graphology holds it, made from names alone: what its own packages measure.
import { UndirectedGraph } from 'graphology';
import type { PaperSketch } from '../../world.ts';
import { counting, everybody } from '../oracle.ts';
import type { Wish } from '../small-lists.ts';

export type CoauthorGraph = UndirectedGraph<Record<string, never>, { papers: number; weight: number }>;

/** Graphology takes names such as `constructor` for something else, so each key says what it is of. */
export const keyOf = (name: string): string => `author:${name}`;

/** Everybody who wrote a paper that counts, by id, linked with the papers they wrote together and Newman's weight. */
export function coauthorGraph(papers: readonly PaperSketch[], wish: Wish = {}): CoauthorGraph {
  const graph: CoauthorGraph = new UndirectedGraph();
  const counted = counting(papers, wish);
  for (const name of everybody(counted)) graph.addNode(keyOf(name));
  for (const { authors } of counted) {
    for (const one of authors) {
      for (const other of authors.slice(authors.indexOf(one) + 1)) {
        graph.updateUndirectedEdge(keyOf(one), keyOf(other), ({ papers: count = 0, weight = 0 }) => ({
          papers: count + 1,
          weight: weight + 1 / (authors.length - 1),
        }));
      }
    }
  }
  return graph;
}
