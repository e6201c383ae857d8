// When two people first wrote together, and when a chain of coauthors first connected them.
import { compareText } from '../text/compare.ts';
import { dateExtent } from '../text/partial-date.ts';
import { common } from './coauthors.ts';
import { cutShortNamingOne } from './coauthorship.ts';
import { DATED, degree, type GraphIndex, neighbors } from './index.ts';
import { oncePerGraph, type PublicationGraph } from './publication-graph.ts';

export interface FirstMet {
  /** The first joint paper of known date; -1: none. */
  jointPaper: number;
  /** The paper that first connected them, directly or through others; -1: no papers of known date do. */
  connectingPaper: number;
  /** Joint papers left out for that. */
  undatedJointCount: number;
  /** A list cut short, a paper left out, or one of a date less precise could make either date earlier. */
  isUpperBound: boolean;
}

/**
 * When these two met. A paper counts from the last day on which it may have appeared, as in a window that ends there;
 * papers without a year, and those whose date the list itself doubts, are left out. Cost: the papers of the two, and a
 * walk up two trees of logarithmic height.
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
    isUpperBound: mayHaveWrittenEarlier(graph, a, b, joint, first) || mayHaveBeenConnectedEarlier(graph, connected),
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

/** The first day on which a paper may have appeared; where that is not known, or in doubt, any. */
function earliestDay({ dating, firstDay }: GraphIndex, paper: number): number {
  return dating[paper] === DATED ? (firstDay[paper] ?? -Infinity) : -Infinity;
}

/** The day from which the paper at a place of the timeline counts; the end of time for no place. */
function countsFrom(graph: PublicationGraph, place: number | undefined): number {
  const paper = place === undefined ? undefined : timeline(graph).order[place];
  return paper === undefined ? Infinity : (graph.index.lastDay[paper] ?? Infinity);
}

/** Whether another joint paper, or a list cut short that names one of the two, may be from before their first. */
function mayHaveWrittenEarlier(
  graph: PublicationGraph,
  a: number,
  b: number,
  joint: readonly number[],
  first: number,
): boolean {
  const day = countsFrom(graph, first === undated ? undefined : first);
  const firstPaper = timeline(graph).order[first];
  const others = joint.filter((paper) => paper !== firstPaper);
  return [...others, ...cutShortNamingOne(graph, a, b)].some((paper) => earliestDay(graph.index, paper) < day);
}

/** Whether papers may have connected anybody before the one at that place (-1: none) did. */
function mayHaveBeenConnectedEarlier(graph: PublicationGraph, connected: number): boolean {
  const { earliestIncomplete, earliestFrom } = doubts(graph);
  const day = countsFrom(graph, connected === -1 ? undefined : connected);
  return (
    Math.min(earliestIncomplete, earliestFrom[connected === -1 ? earliestFrom.length - 1 : connected + 1] ?? day) < day
  );
}

/** What is not known well enough to be placed in time. */
const doubts = oncePerGraph((graph: PublicationGraph) => {
  const { index } = graph;
  const { order, places } = timeline(graph);
  let earliestIncomplete = Infinity;
  for (const paper of index.incompletePapers) {
    earliestIncomplete = Math.min(earliestIncomplete, earliestDay(index, paper));
  }
  // Of all papers from each place on, and at the end of those without a place, the first day on which one may have appeared.
  const connects = (paper: number) => degree(index.authorsOfPaper, paper) > 1;
  const earliestFrom = new Float64Array(order.length + 1).fill(Infinity);
  if (places.some((place, paper) => place === undated && connects(paper))) earliestFrom[order.length] = -Infinity;
  for (let place = order.length - 1; place >= 0; place--) {
    const paper = order[place] ?? 0;
    const own = connects(paper) ? earliestDay(index, paper) : Infinity;
    earliestFrom[place] = Math.min(own, earliestFrom[place + 1] ?? Infinity);
  }
  return { earliestIncomplete, earliestFrom };
});
