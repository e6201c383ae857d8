// How many papers of a list each person or topic has.
import { type GraphIndex, type Neighbors, neighbors } from './index.ts';
import { type Steps, sortInSteps, stepMeter } from './steps.ts';

/** A person or topic with the number of papers it has in some list. */
export interface NodeCount {
  /** Ordinal of the author or topic. */
  node: number;
  paperCount: number;
}

/** How many papers of a list each person has, most first, then by id. Cost: linear in their authorships, and a sort. */
export function countAuthorsInSteps(index: GraphIndex, papers: ArrayLike<number>): Steps<NodeCount[]> {
  return count(papers, index.authorsOfPaper);
}

/** How many papers of a list each topic has (direct topics only), most first, then by id. Cost: as for people. */
export function countTopicsInSteps(index: GraphIndex, papers: ArrayLike<number>): Steps<NodeCount[]> {
  return count(papers, index.topicsOfPaper);
}

function* count(papers: ArrayLike<number>, nodesOf: Neighbors): Steps<NodeCount[]> {
  const found = new Map<number, NodeCount>();
  const add = (nodes: Uint32Array) => {
    for (const node of nodes) {
      const known = found.get(node);
      if (known === undefined) found.set(node, { node, paperCount: 1 });
      else known.paperCount++;
    }
  };
  const isFull = stepMeter();
  for (let at = 0; at < papers.length; at++) {
    const nodes = neighbors(nodesOf, papers[at] ?? 0);
    add(nodes);
    if (isFull(nodes.length + 1)) yield;
  }
  return yield* sortInSteps([...found.values()], (a, b) => b.paperCount - a.paperCount || a.node - b.node);
}
