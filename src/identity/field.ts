// The pairs of clusters that may be one person, as the merges so far leave them.

import type { Cluster } from './clusters.ts';
import { namesCompatible } from './clusters.ts';
import type { CoauthorSets } from './coauthor-sets.ts';
import type { Relation } from './compare-names.ts';
import { distance } from './compare-names.ts';
import type { Candidate, Evidence } from './evidence.ts';
import type { Pairs } from './pairs.ts';
import { pairsByEnd } from './pairs.ts';
import type { Field } from './rounds.ts';

interface Known {
  /** How many units there are. */
  size: number;
  pairs: Pairs;
  find: (unit: number) => number;
  cluster: (unit: number) => Cluster;
  mayMerge: (a: Cluster, b: Cluster) => boolean;
  coauthors: CoauthorSets;
  /** True where something beside shared coauthors may speak for the pair of units: cheap, and never wrongly false. */
  mayBeRare: (a: number, b: number) => boolean;
  evidenceFor: (candidate: Candidate) => Evidence;
}

/** The questions a round asks, and after the last one those of the hints. */
export interface Candidates extends Field {
  /** Every pair of clusters left, letters apart or not, once, ordered by place. */
  left(): Candidate[];
  /**
   * Forgets what was found, after merges. `merged` are units of the clusters that grew since the last time: only
   * candidates for which these may change something are promising from now on.
   */
  reset(merged: readonly number[]): void;
}

/** The candidates among related pairs of units. Cost: linear in the pairs for each round. */
export function candidatesAmong(known: Known): Candidates {
  const { size, pairs, find, cluster, mayMerge, coauthors } = known;
  const pairsOf = pairsByEnd(pairs, size);
  let neighbors = new Map<number, readonly number[]>();

  // Two clusters of one name each are related as the pair of their names is.
  const mayBeOne = (x: number, y: number, relation: Relation | null, lettersApart = false): boolean => {
    const [left, right] = [cluster(x), cluster(y)];
    const known = relation !== null && left.names.length === 1 && right.names.length === 1;
    if (known && relation === 'typo' && !lettersApart) return false;
    return mayMerge(left, right) && (known || namesCompatible(left, right, lettersApart));
  };
  const closest = (x: number, y: number): Candidate | null => {
    const [few, other] = cluster(x).units.length <= cluster(y).units.length ? [x, y] : [y, x];
    let best: Candidate | null = null;
    for (const unit of cluster(few).units) {
      for (const at of pairsOf(unit)) {
        const [a, b] = [pairs.a(at), pairs.b(at)];
        if (find(a === unit ? b : a) !== other) continue;
        const relation = pairs.relation(at);
        const nearer =
          best === null ||
          distance(relation) < distance(best.relation) ||
          (relation === best.relation && (a < best.a || (a === best.a && b < best.b)));
        if (nearer) best = { a, b, left: Math.min(x, y), right: Math.max(x, y), relation };
      }
    }
    return best;
  };
  // Null: all of them are.
  let touched: Set<number> | null = null;
  const unitNeighbors = function* (end: number): Generator<number> {
    for (const unit of cluster(end).units) {
      for (const at of pairsOf(unit)) yield find(pairs.a(at) === unit ? pairs.b(at) : pairs.a(at));
    }
  };
  const openPairs = (worth: (a: number, b: number, relation: Relation) => boolean): Candidate[] => {
    const seen = new Set<number>();
    const found: Candidate[] = [];
    for (let at = 0; at < pairs.length; at++) {
      const [a, b] = [pairs.a(at), pairs.b(at)];
      const [x, y] = [find(a), find(b)];
      if (x === y || !worth(a, b, pairs.relation(at))) continue;
      const single = cluster(x).units.length === 1 && cluster(y).units.length === 1;
      const id = Math.min(x, y) * size + Math.max(x, y);
      if (!single && seen.has(id)) continue;
      if (!single) seen.add(id);
      const candidate = single
        ? { a, b, left: Math.min(x, y), right: Math.max(x, y), relation: pairs.relation(at) }
        : closest(x, y);
      if (candidate !== null) found.push(candidate);
    }
    return found;
  };
  return {
    promising: () =>
      openPairs(
        (a, b) =>
          (touched === null || touched.has(find(a)) || touched.has(find(b))) &&
          (coauthors.count(a, b, 1) > 0 || known.mayBeRare(a, b)),
      ).filter(({ left, right, relation }) => mayBeOne(left, right, relation, relation === 'typo')),
    around(end) {
      const before = neighbors.get(end);
      if (before) return before;
      const thirds = new Map<number, Relation>();
      for (const unit of cluster(end).units) {
        for (const at of pairsOf(unit)) {
          if (pairs.relation(at) === 'typo') continue;
          const third = find(pairs.a(at) === unit ? pairs.b(at) : pairs.a(at));
          if (third !== end) thirds.set(third, pairs.relation(at));
        }
      }
      const found = [...thirds]
        .filter(([third, relation]) => mayBeOne(end, third, relation))
        .map(([third]) => third)
        .sort((x, y) => x - y);
      neighbors.set(end, found);
      return found;
    },
    shares: (a, b, least) => coauthors.count(a, b, least) >= least,
    compatible: (x, y) => mayBeOne(x, y, null),
    evidenceFor: known.evidenceFor,
    left: () => openPairs(() => true).filter(({ left, right, relation }) => mayBeOne(left, right, relation, true)),
    reset(merged) {
      neighbors = new Map();
      if (merged.length === 0) return;
      const grown = coauthors.forget(merged);
      touched = new Set(grown);
      // Who is a rival of whom changes for those around, too.
      for (const each of grown) for (const other of unitNeighbors(each)) touched.add(other);
    },
  };
}
