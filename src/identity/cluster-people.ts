// Which authorships are one person's: equal names, aligned lists, and compatible names with shared evidence.

import type { Problem } from '../readers/record.ts';
import type { Cluster } from './clusters.ts';
import { clusterOf, joinClusters, keptApart, namesCompatible, orcidsDiffer, sharePaper } from './clusters.ts';
import { coauthorSets } from './coauthor-sets.ts';
import { distance, relate } from './compare-names.ts';
import type { NamedPaper } from './decisions.ts';
import { paperGroups, separations, spelledApart, splitKeys } from './decisions.ts';
import type { Candidate, Evidence, Sentence } from './evidence.ts';
import { judge, sayEvidence } from './evidence.ts';
import type { NamedUnit } from './merge-decided.ts';
import { mergeDecided } from './merge-decided.ts';
import type { Miss } from './near-misses.ts';
import { nearMisses } from './near-misses.ts';
import type { Overrides } from './overrides.ts';
import { rarityAmong } from './rarity.ts';
import { disjointSets } from './union.ts';
import { alignedUnits, relatedUnits, unitsByKey } from './unit-pairs.ts';
import type { Authorship, Unit } from './units.ts';
import { makeUnits, whereabouts } from './units.ts';

/** Why two units are one person. */
export interface Tie {
  a: number;
  b: number;
  reason: Sentence;
}

export interface People {
  units: Unit[];
  /** The units of each person, ascending; people in the order of their first units. */
  people: number[][];
  /** What merged the units, in the order of the merges. */
  ties: Tie[];
  /** Two people each, by index, who may be one. */
  nearMisses: Miss[];
  /** Whose name to show was decided, in the order of the rules. */
  named: NamedUnit[];
  problems: Problem[];
}

/**
 * The people behind the authorships. First the places of one name are one unit (`makeUnits`); then overrides, ORCIDs
 * and aligned lists merge units; then, in rounds, compatible names with evidence, the surest first. Two authors of one
 * paper, different ORCIDs, pairs that an override tells apart, and clusters with two incompatible names never merge
 * (an override or an ORCID merges incompatible names too). Cost: near linear but for the blocks of `relatedNames`.
 */
export function clusterPeople(
  authorships: readonly Authorship[],
  papers: readonly NamedPaper[],
  overrides: Overrides,
): People {
  const units = makeUnits(authorships, papers, paperGroups(overrides), spelledApart(overrides));
  const sets = disjointSets(units.length);
  const clusters = new Map<number, Cluster>(units.map((unit, at) => [at, clusterOf(unit, at, authorships)]));
  const cluster = (unit: number): Cluster => clusters.get(sets.find(unit)) as Cluster;
  const ties: Tie[] = [];
  const merge = (a: number, b: number, reason: Sentence): void => {
    const joined = joinClusters(cluster(a), cluster(b));
    clusters.delete(sets.find(a));
    clusters.delete(sets.find(b));
    clusters.set(sets.merge(a, b), joined);
    ties.push({ a, b, reason });
  };

  const byKey = unitsByKey(units);
  const decided = mergeDecided(units, overrides, cluster, merge);
  const rules = separations(overrides);
  const split = splitKeys(overrides);
  const splitApart = (a: Cluster, b: Cluster): boolean =>
    split.size > 0 &&
    a.units.some((x) => split.has(keyOf(units, x)) && b.units.some((y) => keyOf(units, x) === keyOf(units, y)));
  const mayMerge = (a: Cluster, b: Cluster): boolean =>
    !sharePaper(a, b) && !orcidsDiffer(a, b) && !keptApart(a, b, rules) && !splitApart(a, b);

  const byOrcid = new Map<string, number>();
  units.forEach(({ orcid }, at) => {
    if (orcid === null) return;
    const first = byOrcid.get(orcid) ?? at;
    byOrcid.set(orcid, first);
    if (cluster(first) !== cluster(at) && mayMerge(cluster(first), cluster(at)))
      merge(first, at, () => `Same ORCID ${orcid}.`);
  });
  for (const { a, b, reason } of alignedUnits(units, authorships, papers)) {
    const [left, right] = [cluster(a), cluster(b)];
    if (left !== right && mayMerge(left, right) && namesCompatible(left, right, true)) merge(a, b, () => reason);
  }

  const related = relatedUnits(units, byKey, authorships);
  const candidates = (): Candidate[] => {
    const closest = new Map<number, Candidate>();
    for (const { a, b, relation } of related.pairs) {
      const [x, y] = [sets.find(a), sets.find(b)];
      if (x === y) continue;
      const [left, right] = [Math.min(x, y), Math.max(x, y)];
      const known = closest.get(left * units.length + right);
      if (known && distance(known.relation) <= distance(relation)) continue;
      closest.set(left * units.length + right, { a, b, left, right, relation });
    }
    return [...closest.values()].filter(({ left, right }) => mayMerge(cluster(left), cluster(right)));
  };
  const rarity = rarityAmong([...new Map(units.map(({ name }) => [name.key, name])).values()]);
  const coauthors = coauthorSets(authorships, units, sets.find, (root) => cluster(root).units);
  const evidenceFor = ({ a, b }: Candidate): Evidence => {
    const [left, right] = [units[a], units[b]] as [Unit, Unit];
    // A second family name of a person, known by decision or ORCID, makes the first one no commoner.
    const own = [...cluster(a).names.values(), ...cluster(b).names.values()].filter(
      (name) => relate(name, left.name) !== null || relate(name, right.name) !== null,
    );
    return {
      coauthors: coauthors.shared(a, b),
      expectedNamesakes: rarity.expectedNamesakes(left.name, right.name, own),
      otherBearers: rarity.otherBearers(own),
    };
  };
  const compatible = (a: number, b: number): boolean =>
    mayMerge(cluster(a), cluster(b)) && namesCompatible(cluster(a), cluster(b), false);
  // Merges make coauthors one and so evidence for others; each round but the last merges, and three are the rule.
  for (let before = -1; before < ties.length; ) {
    before = ties.length;
    coauthors.reset();
    const open = candidates().filter(({ left, right, relation }) => relation !== 'typo' && compatible(left, right));
    for (const { candidate, evidence } of judge(open, evidenceFor, compatible)) {
      if (cluster(candidate.a) === cluster(candidate.b) || !compatible(candidate.a, candidate.b)) continue;
      merge(candidate.a, candidate.b, (nameOf) => sayEvidence(candidate.relation, evidence, nameOf));
    }
  }

  coauthors.reset();
  const people = [...clusters.values()]
    .map((each) => each.units.sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const personOf = new Map(people.flatMap((members, at) => members.map((unit) => [unit, at] as const)));
  const firstOn = new Map(authorships.toReversed().map((authorship) => [authorship.paper, authorship] as const));
  const open = candidates().filter((each) => namesCompatible(cluster(each.left), cluster(each.right), true));
  const near = nearMisses(open, {
    coauthors,
    evidenceFor,
    nameOf: (unit) => cluster(unit).spokenName.display,
    placeOfUnit: (unit) => whereabouts(units[people[personOf.get(unit) ?? 0]?.[0] ?? unit], authorships),
    placeOfPaper: (paper) => {
      const { document, line } = firstOn.get(paper)?.slot.mentions[0].entry.record ?? { document: '', line: 1 };
      return { document, line };
    },
  });
  return {
    units,
    people,
    ties,
    nearMisses: near.misses.map((miss) => ({ ...miss, a: personOf.get(miss.a) ?? 0, b: personOf.get(miss.b) ?? 0 })),
    named: decided.named,
    problems: [...decided.problems, ...related.problems, ...near.problems],
  };
}

function keyOf(units: readonly Unit[], at: number): string {
  return units[at]?.name.key ?? '';
}
