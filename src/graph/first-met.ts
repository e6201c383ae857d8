// When two people first wrote together, and when a chain of coauthors first connected them.
import { compareText } from '../text/compare.ts';
import { dateExtent } from '../text/partial-date.ts';
import { common } from './coauthors.ts';
import { neighbors } from './index.ts';
import { oncePerGraph, type PublicationGraph } from './publication-graph.ts';

export interface FirstMet {
  /** The first joint paper of known date; -1: none. */
  jointPaper: number;
  /** The paper that first connected them, directly or through others; -1: no papers of known date do. */
  connectingPaper: number;
  /** Joint papers left out for that. */
  undatedJointCount: number;
  /** A list cut short, or a paper left out, could make either date earlier. */
  isUpperBound: boolean;
}

/**
 * When these two met. A paper counts from the last day on which it may have appeared, as in a window that ends there;
 * papers without a year, and those whose date the list itself doubts, are left out. Cost: the papers of the two, and a walk up two trees of logarithmic height.
 */
export function firstMet(graph: PublicationGraph, a: number, b: number): FirstMet {
  const { index } = graph;
  const { order, places, parents } = timeline(graph);
  const joint = common(neighbors(index.papersOfAuthor, a), neighbors(index.papersOfAuthor, b));
  const dated = joint.filter((paper) => (places[paper] ?? undated) !== undated);
  const first = dated.reduce((best, paper) => Math.min(best, places[paper] ?? undated), undated);
  let [left, right, last] = [a, b, -1];
  while (left !== right) {
    // Whoever was joined to another earlier goes up first: times only grow on the way to the root.
    const [leftTime, rightTime] = [parents.times[left] ?? undated, parents.times[right] ?? undated];
    const time = Math.min(leftTime, rightTime);
    if (time === undated) break;
    last = Math.max(last, time);
    if (leftTime <= rightTime) left = parents.of[left] ?? left;
    else right = parents.of[right] ?? right;
  }
  const connected = left === right ? last : -1;
  const connectingPaper = connected === -1 ? -1 : (order[connected] ?? -1);
  return {
    jointPaper: first === undated ? -1 : (order[first] ?? -1),
    connectingPaper,
    undatedJointCount: joint.length - dated.length,
    isUpperBound: mayBeEarlier(graph, connectingPaper),
  };
}

const undated = 0xffffffff;

/**
 * All dated papers in the order in which they count, and a forest that tells when any two people became connected:
 * union by rank without path compression, each link marked with the time at which it was made.
 */
const timeline = oncePerGraph(({ index }: PublicationGraph) => {
  const lastDay = (paper: number) => {
    const published = index.papers[paper]?.published ?? null;
    const extent = published === null ? null : dateExtent(published);
    return extent === null || extent.uncertain ? Infinity : extent.latest;
  };
  const order = Array.from(index.papers.keys(), (paper) => ({ paper, day: lastDay(paper) }))
    .filter(({ day }) => Number.isFinite(day))
    .sort((x, y) => x.day - y.day || compareText(index.papers[x.paper]?.id ?? '', index.papers[y.paper]?.id ?? ''))
    .map(({ paper }) => paper);
  const places = new Uint32Array(index.papers.length).fill(undated);
  order.forEach((paper, place) => {
    places[paper] = place;
  });

  const of = Uint32Array.from(index.authors.keys());
  const times = new Uint32Array(index.authors.length).fill(undated);
  const ranks = new Uint8Array(index.authors.length);
  const rootOf = (author: number) => {
    let root = author;
    while (times[root] !== undated) root = of[root] ?? root;
    return root;
  };
  order.forEach((paper, time) => {
    const [first, ...others] = neighbors(index.authorsOfPaper, paper);
    for (const other of others) {
      const [left, right] = [rootOf(first ?? other), rootOf(other)];
      if (left === right) continue;
      const [leftRank, rightRank] = [ranks[left] ?? 0, ranks[right] ?? 0];
      const [child, parent] = leftRank <= rightRank ? [left, right] : [right, left];
      of[child] = parent;
      times[child] = time;
      if (leftRank === rightRank) ranks[parent] = rightRank + 1;
    }
  });
  return { order, places, parents: { of, times } };
});

/** Whether a list cut short or a paper left out may lie before the day on which a paper counts. */
function mayBeEarlier(graph: PublicationGraph, paper: number): boolean {
  const { firstIncomplete, hasUndated } = doubts(graph);
  return hasUndated || firstIncomplete < (paper === -1 ? Infinity : (timeline(graph).places[paper] ?? Infinity));
}

const doubts = oncePerGraph((graph: PublicationGraph) => {
  const { places } = timeline(graph);
  let firstIncomplete = Infinity;
  for (const paper of graph.index.incompletePapers)
    firstIncomplete = Math.min(firstIncomplete, places[paper] ?? undated);
  return { firstIncomplete, hasUndated: places.some((place) => place === undated) };
});
