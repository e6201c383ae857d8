// A cluster of units that are one person so far, and what keeps two clusters apart.

import { contradictions, relate } from './compare-names.ts';
import type { Fits, Separation } from './decisions.ts';
import type { Name } from './names.ts';
import type { Authorship, Unit } from './units.ts';

export interface Cluster {
  /** Indices of its units. */
  units: number[];
  /** Every spelling, given names first. */
  names: Map<string, Name>;
  papers: Set<number>;
  orcids: Set<string>;
  /** The name with the most places, for sentences. */
  spokenName: Name;
  mostPlaces: number;
}

/** The cluster of one unit. */
export function clusterOf(unit: Unit, at: number, authorships: readonly Authorship[]): Cluster {
  return {
    units: [at],
    names: new Map(unit.names.map((name) => [name.display, name])),
    papers: new Set(unit.authorships.map((authorship) => authorships[authorship]?.paper ?? -1)),
    orcids: new Set(unit.orcid === null ? [] : [unit.orcid]),
    spokenName: unit.name,
    mostPlaces: unit.authorships.length,
  };
}

/** Both clusters as one; consumes them. Cost: linear in the smaller. */
export function joinClusters(a: Cluster, b: Cluster): Cluster {
  const [large, small] = a.papers.size >= b.papers.size ? [a, b] : [b, a];
  for (const unit of small.units) large.units.push(unit);
  for (const [display, name] of small.names) large.names.set(display, name);
  for (const paper of small.papers) large.papers.add(paper);
  for (const orcid of small.orcids) large.orcids.add(orcid);
  const ahead =
    small.mostPlaces > large.mostPlaces ||
    (small.mostPlaces === large.mostPlaces && small.spokenName.display < large.spokenName.display);
  if (ahead) {
    large.spokenName = small.spokenName;
    large.mostPlaces = small.mostPlaces;
  }
  return large;
}

/** True where the two are authors of one paper, and so two people. */
export function sharePaper(a: Cluster, b: Cluster): boolean {
  const [small, large] = a.papers.size <= b.papers.size ? [a, b] : [b, a];
  for (const paper of small.papers) if (large.papers.has(paper)) return true;
  return false;
}

function fitsOther(a: Name, b: Name, lettersApart: boolean): boolean {
  const relation = relate(a, b);
  return relation !== null && (relation !== 'typo' || lettersApart);
}

// Somebody known by two names that do not fit has one of them against everybody who fits the other: what `name` says
// against `stranger` does not count if it says it against another name of its own person, which fits the stranger.
function saysNothing(name: Name, stranger: Name, own: Cluster, lettersApart: boolean): boolean {
  if (own.names.size === 1) return false;
  const against = contradictions(name, stranger);
  if (against.length === 0) return false;
  return own.names.values().some((other) => {
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
  for (const left of a.names.values()) {
    for (const right of b.names.values()) {
      if (fitsOther(left, right, lettersApart)) continue;
      if (!saysNothing(left, right, a, lettersApart) && !saysNothing(right, left, b, lettersApart)) return false;
    }
  }
  return true;
}

/** True where both have an ORCID and none in common. */
export function orcidsDiffer(a: Cluster, b: Cluster): boolean {
  return a.orcids.size > 0 && b.orcids.size > 0 && !a.orcids.values().some((orcid) => b.orcids.has(orcid));
}

function isMeant(cluster: Cluster, fits: Fits): boolean {
  const orcids = cluster.orcids.size === 0 ? [null] : [...cluster.orcids];
  return cluster.names.values().some((name) => orcids.some((orcid) => fits(name, orcid)));
}

/** True where a rule says that the two are different people. */
export function keptApart(a: Cluster, b: Cluster, rules: readonly Separation[]): boolean {
  return rules.some(
    ({ first, second }) => (isMeant(a, first) && isMeant(b, second)) || (isMeant(b, first) && isMeant(a, second)),
  );
}
