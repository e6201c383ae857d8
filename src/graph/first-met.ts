// When two people first wrote together, and when a chain of coauthors first connected them.
import { common } from './coauthors.ts';
import { cutShortNamingOne } from './coauthorship.ts';
import { DATED, degree, type GraphIndex, neighbors } from './index.ts';
import { oncePerGraphInSteps } from './later.ts';
import { idRanks } from './orders.ts';
import type { PublicationGraph } from './publication-graph.ts';
import { atOnce, eachInSteps, inStretches, numbersInSteps, type Steps, sortInSteps, stepMeter } from './steps.ts';

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
export function* firstMetInSteps(graph: PublicationGraph, a: number, b: number): Steps<FirstMet> {
  const { index } = graph;
  const known = yield* timelineInSteps(graph);
  const { order, places, parents } = known;
  const unsure = yield* doubtsInSteps(graph);
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
    isUpperBound:
      mayHaveWrittenEarlier(graph, known, [a, b], joint, first) ||
      mayHaveBeenConnectedEarlier(graph, known, unsure, connected),
  };
}

/** `firstMetInSteps`, all at once. */
export const firstMet = atOnce(firstMetInSteps);

const undated = 0xffffffff;

interface Timeline {
  /** All dated papers in the order in which they count. */
  order: readonly number[];
  /** The place of each paper in it, or `undated`. */
  places: Uint32Array;
  /**
   * A forest that tells when any two people became connected: union by rank without path compression, each link marked
   * with the time at which it was made.
   */
  parents: { of: Uint32Array; times: Uint32Array };
}

const timelineInSteps = oncePerGraphInSteps(function* (graph): Steps<Timeline> {
  const { index } = graph;
  const ids = yield* idRanks(graph);
  const day = (paper: number) => index.lastDay[paper] ?? 0;
  const order = yield* sortInSteps(
    yield* numbersInSteps(index.papers.length, (paper) => index.dating[paper] === DATED),
    (a, b) => day(a) - day(b) || (ids[a] ?? 0) - (ids[b] ?? 0),
  );
  const places = new Uint32Array(index.papers.length).fill(undated);
  yield* inStretches(order.length, (from, to) => {
    for (let place = from; place < to; place++) places[order[place] ?? 0] = place;
  });

  const of = Uint32Array.from(yield* numbersInSteps(index.authors.length));
  const times = new Uint32Array(index.authors.length).fill(undated);
  const ranks = new Uint8Array(index.authors.length);
  const rootOf = (author: number) => {
    let root = author;
    while (times[root] !== undated) root = of[root] ?? root;
    return root;
  };
  const connect = (one: number, other: number, time: number) => {
    const [left, right] = [rootOf(one), rootOf(other)];
    if (left === right) return;
    const [leftRank, rightRank] = [ranks[left] ?? 0, ranks[right] ?? 0];
    const [child, parent] = leftRank <= rightRank ? [left, right] : [right, left];
    of[child] = parent;
    times[child] = time;
    if (leftRank === rightRank) ranks[parent] = rightRank + 1;
  };
  const isFull = stepMeter();
  for (let time = 0; time < order.length; time++) {
    const people = neighbors(index.authorsOfPaper, order[time] ?? 0);
    for (const other of people) {
      connect(people[0] ?? other, other, time);
      if (isFull(1)) yield;
    }
    if (isFull(1)) yield;
  }
  return { order, places, parents: { of, times } };
});

/** The first day on which a paper may have appeared; where that is not known, or in doubt, any. */
function earliestDay({ dating, firstDay }: GraphIndex, paper: number): number {
  return dating[paper] === DATED ? (firstDay[paper] ?? -Infinity) : -Infinity;
}

/** The day from which the paper at a place of the timeline counts; the end of time for no place. */
function countsFrom({ index }: PublicationGraph, { order }: Timeline, place: number | undefined): number {
  const paper = place === undefined ? undefined : order[place];
  return paper === undefined ? Infinity : (index.lastDay[paper] ?? Infinity);
}

/** Whether another joint paper, or a list cut short that names one of the two, may be from before their first. */
function mayHaveWrittenEarlier(
  graph: PublicationGraph,
  known: Timeline,
  [a, b]: readonly [number, number],
  joint: readonly number[],
  first: number,
): boolean {
  const day = countsFrom(graph, known, first === undated ? undefined : first);
  const firstPaper = known.order[first];
  const others = joint.filter((paper) => paper !== firstPaper);
  return [...others, ...cutShortNamingOne(graph, a, b)].some((paper) => earliestDay(graph.index, paper) < day);
}

/** Whether papers may have connected anybody before the one at that place (-1: none) did. */
function mayHaveBeenConnectedEarlier(
  graph: PublicationGraph,
  known: Timeline,
  { earliestIncomplete, earliestFrom }: Doubts,
  connected: number,
): boolean {
  const day = countsFrom(graph, known, connected === -1 ? undefined : connected);
  return (
    Math.min(earliestIncomplete, earliestFrom[connected === -1 ? earliestFrom.length - 1 : connected + 1] ?? day) < day
  );
}

/** What is not known well enough to be placed in time. */
interface Doubts {
  earliestIncomplete: number;
  /**
   * Of all papers from each place on, and at the end of those without a place, the first day on which one that connects
   * anybody may have appeared.
   */
  earliestFrom: Float64Array;
}

const doubtsInSteps = oncePerGraphInSteps(function* (graph): Steps<Doubts> {
  const { index } = graph;
  const { order, places } = yield* timelineInSteps(graph);
  let earliestIncomplete = Infinity;
  yield* eachInSteps(index.incompletePapers, (paper) => {
    earliestIncomplete = Math.min(earliestIncomplete, earliestDay(index, paper));
  });
  const connects = (paper: number) => degree(index.authorsOfPaper, paper) > 1;
  const earliestFrom = new Float64Array(order.length + 1).fill(Infinity);
  yield* inStretches(places.length, (from, to) => {
    for (let paper = from; paper < to; paper++) {
      if (places[paper] === undated && connects(paper)) earliestFrom[order.length] = -Infinity;
    }
  });
  yield* inStretches(order.length, (from, to) => {
    for (let place = order.length - 1 - from; place >= order.length - to; place--) {
      const paper = order[place] ?? 0;
      const own = connects(paper) ? earliestDay(index, paper) : Infinity;
      earliestFrom[place] = Math.min(own, earliestFrom[place + 1] ?? Infinity);
    }
  });
  return { earliestIncomplete, earliestFrom };
});
