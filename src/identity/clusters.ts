// A cluster of units that are one person so far, and what keeps two clusters apart.

import { contradictions, relate } from './compare-names.ts';
import type { Fits, Separation } from './decisions.ts';
import type { Name } from './names.ts';
import type { Authorship, Unit } from './units.ts';

export interface Cluster {
  /** Indices of its units. */
  readonly units: readonly number[];
  /** Every spelling, given names first, each display once. */
  readonly names: readonly Name[];
  /** Ascending. */
  readonly papers: readonly number[];
  readonly orcids: readonly string[];
  readonly dblps: readonly string[];
  /** The name with the most places, for sentences. */
  readonly spokenName: Name;
  readonly mostPlaces: number;
}

/** The cluster of one unit. */
export function clusterOf(unit: Unit, at: number, authorships: readonly Authorship[]): Cluster {
  return {
    units: [at],
    names: unit.names,
    papers: unit.authorships.map((authorship) => authorships[authorship]?.paper ?? -1),
    orcids: unit.orcid === null ? [] : [unit.orcid],
    dblps: unit.dblp === null ? [] : [unit.dblp],
    spokenName: unit.name,
    mostPlaces: unit.authorships.length,
  };
}

function union<Item>(a: readonly Item[], b: readonly Item[]): readonly Item[] {
  if (a.length === 0) return b;
  return b.length === 0 ? a : [...new Set([...a, ...b])];
}

/** Both clusters as one. Cost: linear in both but for sorting. */
export function joinClusters(a: Cluster, b: Cluster): Cluster {
  const [large, small] = a.papers.length >= b.papers.length ? [a, b] : [b, a];
  const displays = new Set(large.names.map(({ display }) => display));
  const ahead =
    small.mostPlaces > large.mostPlaces ||
    (small.mostPlaces === large.mostPlaces && small.spokenName.display < large.spokenName.display);
  const spoken = ahead ? small : large;
  return {
    units: [...large.units, ...small.units],
    names: [...large.names, ...small.names.filter(({ display }) => !displays.has(display))],
    papers: [...large.papers, ...small.papers].sort((x, y) => x - y),
    orcids: union(large.orcids, small.orcids),
    dblps: union(large.dblps, small.dblps),
    spokenName: spoken.spokenName,
    mostPlaces: spoken.mostPlaces,
  };
}

/** True where an ascending list has the number. Cost: logarithmic. */
export function sortedHolds(sorted: ArrayLike<number>, wanted: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}

/** True where the two are authors of one paper, and so two people. */
export function sharePaper(a: Cluster, b: Cluster): boolean {
  const [small, large] = a.papers.length <= b.papers.length ? [a, b] : [b, a];
  return small.papers.some((paper) => sortedHolds(large.papers, paper));
}

function fitsOther(a: Name, b: Name, lettersApart: boolean): boolean {
  const relation = relate(a, b);
  return relation !== null && (relation !== 'typo' || lettersApart);
}

// Somebody known by two names that do not fit has one of them against everybody who fits the other: what `name` says
// against `stranger` does not count if it says it against another name of its own person, which fits the stranger.
function saysNothing(name: Name, stranger: Name, own: Cluster, lettersApart: boolean): boolean {
  if (own.names.length === 1) return false;
  const against = contradictions(name, stranger);
  if (against.length === 0) return false;
  return own.names.some((other) => {
    if (!fitsOther(other, stranger, lettersApart)) return false;
    const within = contradictions(name, other);
    return against.every((each) => within.includes(each));
  });
}

/**
 * True where every spelling of the one fits every spelling of the other, so that no short form bridges two people.
 * Where a decision or an ORCID has given a person names that do not fit each other, one of them is enough. Cost: the
 * product of the spellings, times those of one side for names that do not fit.
 */
export function namesCompatible(a: Cluster, b: Cluster, lettersApart: boolean): boolean {
  for (const left of a.names) {
    for (const right of b.names) {
      if (fitsOther(left, right, lettersApart)) continue;
      if (!saysNothing(left, right, a, lettersApart) && !saysNothing(right, left, b, lettersApart)) return false;
    }
  }
  return true;
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((id) => b.includes(id));
}

/** True where both have an ORCID, or both a DBLP person, and none in common. */
export function idsDiffer(a: Cluster, b: Cluster): boolean {
  return differ(a.orcids, b.orcids) || differ(a.dblps, b.dblps);
}

function isMeant(cluster: Cluster, fits: Fits): boolean {
  const orcids = cluster.orcids.length === 0 ? [null] : cluster.orcids;
  return cluster.names.some((name) => orcids.some((orcid) => fits(name, orcid)));
}

/** True where a rule says that the two are different people. */
export function keptApart(a: Cluster, b: Cluster, rules: readonly Separation[]): boolean {
  return rules.some(
    ({ first, second }) => (isMeant(a, first) && isMeant(b, second)) || (isMeant(b, first) && isMeant(a, second)),
  );
}
