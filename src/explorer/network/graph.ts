// The graph that is drawn, over Graphology: sizes and widths by papers, and what sigma shows of each node and edge.
import Graph from 'graphology';
import type { NetworkData } from './model.ts';

export interface DrawnNode {
  /** Not `label`: names are placed by names-layer.ts, so that none covers another. */
  name: string;
  x: number;
  y: number;
  /** The radius in pixels, where nothing is zoomed. */
  size: number;
  color: string;
  hidden: boolean;
}

export interface DrawnEdge {
  /** Newman's, by which communities are found. */
  weight: number;
  /** Joint papers that count at the moment. */
  papers: number;
  /** The width in pixels, where nothing is zoomed. */
  size: number;
  color: string;
  hidden: boolean;
}

export type DrawnGraph = Graph<DrawnNode, DrawnEdge>;

/** A grey that stands until the colors of the page are known. */
const colorless = '#888888';
/** So many nodes or edges are made at a time. */
const slice = 2_000;

/**
 * The undirected graph of a network: a node for each person under the id, in the order of the data, and an edge for each
 * link under its place in the data; edges of few joint papers come first, so that strong ones are drawn over them.
 * Nothing is placed yet. Throws where a link names somebody who is not there. Cost: sorts the links.
 */
export function graphOf(data: NetworkData): DrawnGraph {
  const slices = graphInSlices(data);
  for (;;) {
    const step = slices.next();
    if (step.done) return step.value;
  }
}

/** The same a piece at a time, yielding every few milliseconds, so that the page can do other things in between. */
export function* graphInSlices(data: NetworkData): Generator<undefined, DrawnGraph> {
  const graph: DrawnGraph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false });
  const radius = radiusScale(data.nodes.length);
  for (const [place, { id, label, papers }] of data.nodes.entries()) {
    if (place % slice === slice - 1) yield;
    graph.addNode(id, { name: label, x: 0, y: 0, size: radius(papers), color: colorless, hidden: false });
  }
  for (const [rank, place] of linksByStrength(data).entries()) {
    if (rank % slice === slice - 1) yield;
    const link = data.links[place];
    if (link === undefined) throw new Error(`there is no link ${place}`);
    const { source, target, weight, papers } = link;
    const attributes = { weight, papers, size: linkWidth(papers), color: colorless, hidden: false };
    graph.addUndirectedEdgeWithKey(String(place), source, target, attributes);
  }
  return graph;
}

/** The places of the links in the data, the weakest first: by joint papers, by weight, the later before the earlier. */
export function linksByStrength({ links }: NetworkData): Uint32Array {
  return Uint32Array.from(links.keys()).sort((a, b) => {
    const [one, other] = [links[a], links[b]];
    if (one === undefined || other === undefined) throw new Error(`there is no link ${a} or ${b}`);
    return one.papers - other.papers || one.weight - other.weight || b - a;
  });
}

/** The radius in pixels of a person with so many papers, by the square root; all smaller where many are drawn. */
export function radiusScale(people: number): (papers: number) => number {
  // From 1 for a handful of people down to about a third for twenty thousand.
  const crowd = Math.max(0.3, 1 - Math.log10(Math.max(people, 30) / 30) / 4);
  return (papers) => Math.min(18, 3 + 1.6 * Math.sqrt(papers)) * crowd;
}

/** The width in pixels of a link of so many joint papers: grows ever more slowly, at most 5. */
export function linkWidth(papers: number): number {
  return Math.min(5, 0.4 + 0.6 * Math.sqrt(papers));
}
