// Who mostly writes with whom: communities by the Louvain method, the same ones whenever the same network is drawn.
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { LayoutInput } from './layout-input.ts';

/**
 * The number of the community of each node: from 1, the largest first, by the first of their nodes where two are as
 * large; 0: a node without links. Links count by weight. Blondel et al., Journal of Statistical Mechanics P10008 (2008),
 * with random numbers that are the same every time.
 */
export function communityNumbers({ order, sources, targets, weights }: LayoutInput): Uint32Array {
  const numbers = new Uint32Array(order);
  if (sources.length === 0) return numbers;
  const graph = new Graph({ type: 'undirected', multi: false });
  for (let node = 0; node < order; node++) graph.addNode(node);
  for (const [link, source] of sources.entries()) {
    graph.addUndirectedEdge(source, targets[link], { weight: weights[link] });
  }
  const found = louvain(graph, { getEdgeWeight: 'weight', rng: seededRandom(order) });
  const members = new Map<number, number[]>();
  for (let node = 0; node < order; node++) {
    const community = found[node];
    if (community === undefined || graph.degree(node) === 0) continue;
    const group = members.get(community);
    if (group === undefined) members.set(community, [node]);
    else group.push(node);
  }
  // The groups come by their first nodes, and the sort keeps that order among equals.
  for (const [rank, group] of [...members.values()].sort((a, b) => b.length - a.length).entries()) {
    for (const node of group) numbers[node] = rank + 1;
  }
  return numbers;
}

/** Numbers from 0 to below 1 that look random: a linear congruential generator of 32 bits (Numerical Recipes). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
