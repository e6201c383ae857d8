/// <reference path="./forceatlas2-iterate.d.ts" />
// One connected part of a network under ForceAtlas2 (Jacomy et al., PLoS ONE 9(6), 2014), a step at a time.
import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import iterate from 'graphology-layout-forceatlas2/iterate.js';

// How many numbers ForceAtlas2 keeps of a node and of an edge, and where among them.
const perNode = 10;
const perEdge = 3;
const mass = 6;
const convergence = 7;
const size = 8;

/** Above so many nodes distant ones repel as groups (Barnes and Hut). */
const exactUpTo = 400;

export interface Body {
  /** The nodes as places in the network; all numbers below are by their place in this list. */
  members: readonly number[];
  /** x and y of each member; the same array, moved on by each step. */
  positions: () => Float64Array;
  /** Moves everything once; the mean way a node went, as a share of the mean distance from the middle. */
  step: (slowDown: number) => number;
}

export interface Tie {
  /** Places among the members. */
  source: number;
  target: number;
  weight: number;
}

/**
 * The members as they start, x and y each, tied together. `masses` are how strongly each repels; without them, one more
 * than its ties weigh.
 */
export function bodyOf(
  members: readonly number[],
  ties: readonly Tie[],
  start: Float64Array,
  masses?: Float64Array,
): Body {
  const nodes = new Float32Array(members.length * perNode);
  const edges = new Float32Array(ties.length * perEdge);
  for (let member = 0; member < members.length; member++) {
    const at = member * perNode;
    nodes[at] = start[member * 2] ?? 0;
    nodes[at + 1] = start[member * 2 + 1] ?? 0;
    nodes[at + mass] = masses?.[member] ?? 1;
    nodes[at + convergence] = 1;
    nodes[at + size] = 1;
  }
  for (const [place, { source, target, weight }] of ties.entries()) {
    edges.set([source * perNode, target * perNode, weight], place * perEdge);
    if (masses !== undefined) continue;
    for (const end of [source, target]) nodes[end * perNode + mass] = (nodes[end * perNode + mass] ?? 0) + weight;
  }
  const settings: Required<ForceAtlas2Settings> = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    // Grows with the distance, so that chains of people do not stick out far.
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1,
    barnesHutOptimize: members.length > exactUpTo,
    barnesHutTheta: 1.2,
  };
  const positions = Float64Array.from(start);

  return {
    members,
    positions: () => positions,
    step(slowDown) {
      settings.slowDown = slowDown;
      iterate(settings, nodes, edges);
      let [moved, spread] = [0, 0];
      for (let member = 0; member < members.length; member++) {
        const [x, y] = [nodes[member * perNode] ?? 0, nodes[member * perNode + 1] ?? 0];
        moved += Math.hypot(x - (positions[member * 2] ?? 0), y - (positions[member * 2 + 1] ?? 0));
        spread += Math.hypot(x, y);
        positions[member * 2] = x;
        positions[member * 2 + 1] = y;
      }
      return spread === 0 ? 0 : moved / spread;
    },
  };
}
