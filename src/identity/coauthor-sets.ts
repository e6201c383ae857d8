// Who wrote with whom, in terms of the clusters of the moment.

import type { Authorship, Unit } from './units.ts';

/** Coauthors on longer lists than this say nothing about who is who. */
export const longestTellingList = 50;

export interface CoauthorSets {
  /** The clusters that both clusters have written with, ascending. */
  shared(a: number, b: number): number[];
  /** How many those are; counts no further than `enough`. */
  count(a: number, b: number, enough?: number): number;
  /** The clusters that the cluster has written with, ascending, long lists left out. */
  of(unit: number): readonly number[];
  /** The first paper of the cluster that was left out for its length; null: none was. */
  leftOut(unit: number): number | null;
  /**
   * Counts anew, after merges, for the clusters of these units, which grew, and for their coauthors: gives back all of
   * these clusters.
   */
  forget(merged: readonly number[]): Set<number>;
}

/** For each paper, which are in the order of the authorships, where its authorships begin; one more at the end. */
function startsOf(authorships: readonly Authorship[]): Int32Array {
  const papers = (authorships.at(-1)?.paper ?? -1) + 1;
  const starts = new Int32Array(papers + 1).fill(authorships.length);
  for (let at = authorships.length - 1; at >= 0; at--) starts[authorships[at]?.paper ?? 0] = at;
  // A paper without authors begins where the next one does.
  for (let paper = papers - 1; paper >= 0; paper--) {
    starts[paper] = Math.min(starts[paper] ?? 0, starts[paper + 1] ?? authorships.length);
  }
  return starts;
}

/** Visits what two sorted arrays have in common, ascending, until told to stop. */
function eachShared(a: readonly number[], b: readonly number[], visit: (shared: number) => boolean): void {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  let from = 0;
  for (const wanted of small) {
    // Galloping, since one of the two may be a thousand times the other.
    let step = 1;
    while (from + step < large.length && (large[from + step] ?? 0) < wanted) step *= 2;
    let [low, high] = [from + (step >> 1), Math.min(from + step + 1, large.length)];
    if ((large[from] ?? 0) >= wanted) low = high = from;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((large[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    if (low >= large.length || (large[low] === wanted && !visit(wanted))) break;
    from = low;
  }
}

/**
 * The coauthors of clusters, each cluster named by the unit `find` gives; papers of more than 50 authors are left out.
 * `membersOf` gives a cluster's units. Cost: the authorships of the papers of each cluster asked for, once a reset.
 */
export function coauthorSets(
  authorships: readonly Authorship[],
  units: readonly Unit[],
  find: (unit: number) => number,
  membersOf: (root: number) => readonly number[],
): CoauthorSets {
  const unitOf = new Int32Array(authorships.length);
  units.forEach((unit, at) => {
    for (const authorship of unit.authorships) unitOf[authorship] = at;
  });
  const starts = startsOf(authorships);
  const listOf = (authorship: number): [number, number] => {
    const paper = authorships[authorship]?.paper ?? 0;
    return [starts[paper] ?? 0, starts[paper + 1] ?? 0];
  };
  const known = new Map<number, readonly number[]>();
  const coauthors = (root: number): readonly number[] => {
    const before = known.get(root);
    if (before) return before;
    const met: number[] = [];
    for (const unit of membersOf(root)) {
      for (const authorship of units[unit]?.authorships ?? []) {
        const [from, to] = listOf(authorship);
        if (to - from > longestTellingList) continue;
        for (let at = from; at < to; at++) {
          const other = find(unitOf[at] ?? 0);
          if (other !== root) met.push(other);
        }
      }
    }
    const sorted = Int32Array.from(met).sort();
    // A plain array, since most are short and a typed one begins with 200 bytes.
    const found: number[] = [];
    for (const each of sorted) if (found.at(-1) !== each) found.push(each);
    known.set(root, found);
    return found;
  };
  return {
    of: (unit) => coauthors(find(unit)),
    leftOut(unit) {
      let first: number | null = null;
      for (const member of membersOf(find(unit))) {
        for (const authorship of units[member]?.authorships ?? []) {
          const [from, to] = listOf(authorship);
          const paper = authorships[authorship]?.paper ?? 0;
          if (to - from > longestTellingList && (first === null || paper < first)) first = paper;
        }
      }
      return first;
    },
    shared(a, b) {
      const found: number[] = [];
      eachShared(coauthors(find(a)), coauthors(find(b)), (each) => found.push(each) > 0);
      return found;
    },
    count(a, b, enough = Number.POSITIVE_INFINITY) {
      let count = 0;
      eachShared(coauthors(find(a)), coauthors(find(b)), () => ++count < enough);
      return count;
    },
    forget(merged) {
      const grown = new Set(merged.map(find));
      for (const each of grown) known.delete(each);
      const around = new Set(grown);
      for (const each of grown) for (const coauthor of coauthors(each)) around.add(coauthor);
      for (const each of around) if (!grown.has(each)) known.delete(each);
      return around;
    },
  };
}
