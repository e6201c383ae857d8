// Which authorships are one person's: equal names, ids, aligned lists, and compatible names with shared evidence.

import type { PersonRecord, Problem } from '../readers/record.ts';
import { affiliationsOf } from './affiliations.ts';
import type { Cluster } from './clusters.ts';
import { clusterOf, idsDiffer, joinClusters, keptApart, namesCompatible, sharePaper } from './clusters.ts';
import { coauthorSets } from './coauthor-sets.ts';
import { relate, spelledAlike } from './compare-names.ts';
import type { NamedPaper } from './decisions.ts';
import { paperGroups, separations, spelledApart, splitKeys } from './decisions.ts';
import type { Candidate, Evidence, Sentence } from './evidence.ts';
import { fewBearers, plainly, rareNamesakes, sayEvidence } from './evidence.ts';
import { candidatesAmong } from './field.ts';
import { lazy } from './lazy.ts';
import type { NamedUnit } from './merge-decided.ts';
import { mergeDecided } from './merge-decided.ts';
import { mergeIdentified } from './merge-identified.ts';
import { mergeRevealed } from './merge-revealed.ts';
import type { Miss } from './near-misses.ts';
import { nearMisses } from './near-misses.ts';
import type { Overrides } from './overrides.ts';
import { partPeople } from './part-people.ts';
import { directoryOf } from './person-ids.ts';
import { fewestNames, rarityAmong } from './rarity.ts';
import { judge } from './rounds.ts';
import { disjointSets } from './union.ts';
import { alignedUnits, relatedUnits } from './unit-pairs.ts';
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
  /** The units of each person, ascending; people in the order of their first units, parted ones last. */
  people: number[][];
  /** What merged the units, in the order of the merges. */
  ties: Tie[];
  /** People of one name, by index, told apart by whom they wrote with. */
  apart: { people: number[]; reason: Sentence }[];
  /** Why a person may be several, for those who may. */
  doubts: ReadonlyMap<number, Sentence>;
  /** Two people each, by index, who may be one. */
  nearMisses: Miss[];
  /** Whose name to show was decided, in the order of the rules. */
  named: NamedUnit[];
  problems: Problem[];
}

/**
 * The people behind the authorships. First the places of one name are one unit (`makeUnits`); then overrides, ids and
 * aligned lists merge units; then, in rounds, compatible names with evidence, the surest first. Two authors of one
 * paper, different ORCIDs or DBLP persons, pairs that an override tells apart, and clusters with two incompatible names
 * never merge (an override or an id merges incompatible names too). Cost: near linear but for the blocks of
 * `relatedNames`.
 */
export function clusterPeople(
  authorships: readonly Authorship[],
  papers: readonly NamedPaper[],
  overrides: Overrides,
  known: readonly PersonRecord[],
): People {
  const directory = directoryOf(known);
  const units = makeUnits(authorships, papers, directory, paperGroups(overrides), spelledApart(overrides));
  const sets = disjointSets(units.length);
  // Most units stay alone and are never asked about: their clusters are made when somebody asks.
  const clusters = new Map<number, Cluster>();
  const cluster = (unit: number): Cluster => {
    const root = sets.find(unit);
    const made = clusters.get(root) ?? clusterOf(units[root] as Unit, root, authorships);
    clusters.set(root, made);
    return made;
  };
  const ties: Tie[] = [];
  const merge = (a: number, b: number, reason: Sentence): void => {
    const joined = joinClusters(cluster(a), cluster(b));
    clusters.delete(sets.find(a));
    clusters.delete(sets.find(b));
    clusters.set(sets.merge(a, b), joined);
    ties.push({ a, b, reason });
  };

  const decided = mergeDecided(units, overrides, cluster, merge);
  const rules = separations(overrides);
  const split = splitKeys(overrides);
  const splitApart = (a: Cluster, b: Cluster): boolean =>
    split.size > 0 &&
    a.units.some((x) => split.has(keyOf(units, x)) && b.units.some((y) => keyOf(units, x) === keyOf(units, y)));
  const mayMerge = (a: Cluster, b: Cluster): boolean =>
    !idsDiffer(a, b) && !sharePaper(a, b) && !keptApart(a, b, rules) && !splitApart(a, b);

  mergeIdentified(units, directory, { cluster, mayMerge, merge });
  const aligned = alignedUnits(units, authorships, papers);
  for (const { a, b, reason } of aligned.proven) {
    const [left, right] = [cluster(a), cluster(b)];
    if (left !== right && mayMerge(left, right) && namesCompatible(left, right, true)) merge(a, b, plainly(reason));
  }

  const related = relatedUnits(units, authorships);
  const rarity = rarityAmong(units.map(({ name }) => name));
  const affiliations = affiliationsOf(authorships, units);
  const coauthors = coauthorSets(authorships, units, sets.find, (root) => cluster(root).units);
  const evidenceFor = ({ a, b, left: x, right: y, relation }: Candidate): Evidence => {
    const [left, right] = [units[a], units[b]] as [Unit, Unit];
    // A second family name of a person, known by decision or id, makes the first one no commoner.
    const own = lazy(() =>
      [...cluster(a).names, ...cluster(b).names].filter(
        (name) => relate(name, left.name) !== null || relate(name, right.name) !== null,
      ),
    );
    const shared = coauthors.shared(a, b);
    const otherBearers = lazy(() => rarity.otherBearers(own()));
    const expectedNamesakes = lazy(() => rarity.expectedNamesakes(left.name, right.name, own()));
    return {
      coauthors: shared,
      affiliation: lazy(() => {
        const common = affiliations.shared(cluster(a).units, cluster(b).units);
        if (common === null) return null;
        const telling = !Number.isFinite(expectedNamesakes()) || expectedNamesakes() * common.share < rareNamesakes;
        return telling ? common.printed : null;
      }),
      alike: lazy(() =>
        relation === 'initials' && shared.length === 0 && otherBearers() <= fewBearers ? alikeCoauthors(x, y) : [],
      ),
      expectedNamesakes,
      otherBearers,
      spelledAlike: () => left.names.some((one) => right.names.some((other) => spelledAlike(one, other))),
    };
  };
  // Coauthors of rare family names, one of each side, whose names fit each other.
  const alikeCoauthors = (x: number, y: number): [string, string][] => {
    const others = new Set(coauthors.of(y));
    return [...coauthors.of(x)].flatMap((one) =>
      candidates
        .around(one)
        .filter((other) => others.has(other))
        .filter((other) => rarity.otherBearers([...cluster(one).names, ...cluster(other).names]) <= fewBearers)
        .map((other): [string, string] => [cluster(one).spokenName.display, cluster(other).spokenName.display]),
    );
  };
  const mayBeRare = (a: number, b: number): boolean => {
    const [left, right] = [units[a], units[b]] as [Unit, Unit];
    const spellings = cluster(a).names.length + cluster(b).names.length;
    const others = rarity.fewestOtherBearers(left.name, right.name, spellings);
    if (affiliations.shared(cluster(a).units, cluster(b).units) !== null) return true;
    return others <= fewBearers || (rarity.names >= fewestNames && (others + 1) / rarity.names < rareNamesakes);
  };
  const candidates = candidatesAmong({
    size: units.length,
    pairs: related.pairs,
    find: sets.find,
    cluster,
    mayMerge,
    coauthors,
    mayBeRare,
    evidenceFor,
  });
  mergeRevealed(aligned.initials, {
    find: sets.find,
    uncompared: related.uncompared,
    around: candidates.around,
    compatible: candidates.compatible,
    merge: (a, b, reason) => {
      merge(a, b, reason);
      candidates.reset([]);
    },
  });
  // Merges make coauthors one and so evidence for others; each round but the last merges, and three are the rule.
  for (let merged: number[] | null = null; merged === null || merged.length > 0; ) {
    candidates.reset(merged ?? []);
    merged = [];
    for (const { candidate, evidence } of judge(candidates)) {
      const [left, right] = [cluster(candidate.a), cluster(candidate.b)];
      const lettersApart = candidate.relation === 'typo';
      if (left === right || !mayMerge(left, right) || !namesCompatible(left, right, lettersApart)) continue;
      merge(candidate.a, candidate.b, sayEvidence(candidate.relation, evidence));
      merged.push(candidate.a);
    }
  }

  candidates.reset([]);
  const members = new Map<number, number[]>();
  for (const at of units.keys()) {
    const root = sets.find(at);
    const own = members.get(root);
    if (own) own.push(at);
    else members.set(root, [at]);
  }
  const people = [...members.values()];
  const personOf = new Int32Array(units.length);
  people.forEach((own, person) => {
    for (const unit of own) personOf[unit] = person;
  });
  const near = nearMisses(candidates.left(), {
    coauthors,
    evidenceFor,
    nameOf: (unit) => cluster(unit).spokenName.display,
    placeOfUnit: (unit) => whereabouts(units[people[personOf[unit] ?? 0]?.[0] ?? unit], authorships),
    placeOfPaper: (paper) => {
      const { document, line } = authorships.find((each) => each.paper === paper)?.slot.mentions[0].entry.record ?? {
        document: '',
        line: 1,
      };
      return { document, line };
    },
  });
  const merged = new Set(decided.merged.map(sets.find));
  const parted = partPeople({
    authorships,
    units,
    people,
    ties,
    coauthors,
    expectedOwners: (person) => {
      const { names, spokenName } = cluster(people[person]?.[0] ?? 0);
      return rarity.expectedOwners(spokenName, names);
    },
    settled: (person) => {
      const unit = people[person]?.[0] ?? 0;
      return cluster(unit).orcids.length + cluster(unit).dblps.length > 0 || merged.has(sets.find(unit));
    },
  });
  const personNow = new Int32Array(parted.units.length);
  parted.people.forEach((own, person) => {
    for (const unit of own) personNow[unit] = person;
  });
  const misses = near.misses.map((miss) => ({ ...miss, a: personNow[miss.a] ?? 0, b: personNow[miss.b] ?? 0 }));
  for (const {
    people: [first = 0, ...others],
    reason,
  } of parted.apart) {
    for (const other of others) misses.push({ a: first, b: other, relation: 'same', shared: 0, paired: 0, reason });
  }
  return {
    units: parted.units,
    people: parted.people,
    ties: parted.ties,
    nearMisses: misses,
    apart: parted.apart,
    doubts: parted.doubts,
    named: decided.named,
    problems: [...decided.problems, ...related.problems, ...near.problems],
  };
}

function keyOf(units: readonly Unit[], at: number): string {
  return units[at]?.name.key ?? '';
}
