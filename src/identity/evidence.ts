// What must speak for it before two compatible spellings count as one person, and how that is said.

import { compareText } from '../text/compare.ts';
import type { Relation } from './compare-names.ts';
import { differences, distance } from './compare-names.ts';

/** The shown name of the person whom a unit belongs to, known once everybody is merged. */
export type NameOf = (unit: number) => string;

/** A sentence that names people. */
export type Sentence = (nameOf: NameOf) => string;

export interface Evidence {
  /** The people both have written with, a unit of each. */
  coauthors: number[];
  /** How many other people of these names to expect by chance; infinite where the lists are too short to tell. */
  expectedNamesakes: number;
  /** How many other distinct names have one of the two family names. */
  otherBearers: number;
}

/** Two clusters whose closest names, those of units `a` and `b`, may be one person's. */
export interface Candidate {
  a: number;
  b: number;
  /** The units that stand for the two clusters. */
  left: number;
  right: number;
  relation: Relation;
}

/** Below this many expected namesakes a name is rare enough to speak for itself: one wrong merge in twenty at worst. */
export const rareNamesakes = 0.05;
/** A family name with no more other bearers than this is rare. */
export const fewBearers = 2;

/** How much must speak for two names to be one person's, by how far apart they are. */
type Demand = 'SOME' | 'MUCH' | 'MOST';

function demandOf(relation: Relation): Demand {
  switch (relation) {
    case 'same':
    case 'accents':
    case 'spacing':
    case 'particle':
    case 'transliteration':
    case 'middle name':
      return 'SOME';
    case 'short form':
    case 'first name':
    case 'family name':
    case 'order':
      return 'MUCH';
    case 'initials':
    case 'typo':
      return 'MOST';
  }
}

/**
 * Whether the evidence suffices. `rivals` are the coauthors shared by the best other candidate that contradicts this
 * one, null where there is none: with a rival, shared coauthors must decide between the two, and a rare name cannot.
 */
export function suffices(relation: Relation, evidence: Evidence, rivals: number | null): boolean {
  if (relation === 'typo') return false;
  const shared = evidence.coauthors.length;
  const rareName = evidence.expectedNamesakes < rareNamesakes;
  const rareFamily = evidence.otherBearers <= fewBearers;
  switch (demandOf(relation)) {
    case 'SOME':
      return rivals === null ? shared >= 1 || rareName : shared > rivals && shared >= 1;
    case 'MUCH':
      if (rivals !== null && shared <= rivals) return false;
      if (rareName && evidence.otherBearers === 0 && rivals === null) return true;
      // Two given names that begin alike are common where the family name is.
      if (relation === 'short form') return shared >= 1 && (rareName || rareFamily);
      return shared >= 2 || (shared === 1 && (rareName || rareFamily));
    case 'MOST':
      return rivals === null && (shared >= 2 || (shared === 1 && rareFamily));
  }
}

export interface Judged {
  candidate: Candidate;
  evidence: Evidence;
}

/**
 * The candidates whose evidence suffices, the surest first: the closest names, then the most shared coauthors, then by
 * place. `compatible` tells whether two clusters may be one person: else they are rivals for whoever fits both, and a
 * coauthor shared with both decides nothing. Cost: candidates times their neighbors.
 */
export function judge(
  candidates: readonly Candidate[],
  evidenceFor: (candidate: Candidate) => Evidence,
  compatible: (a: number, b: number) => boolean,
): Judged[] {
  const judged = candidates.map((candidate) => ({ candidate, evidence: evidenceFor(candidate) }));
  const around = new Map<number, Judged[]>();
  for (const each of judged) {
    for (const end of [each.candidate.left, each.candidate.right]) {
      const known = around.get(end);
      if (known) known.push(each);
      else around.set(end, [each]);
    }
  }
  const rivalsOf = ({ candidate }: Judged): number | null => {
    let most: number | null = null;
    for (const [end, other] of [
      [candidate.left, candidate.right],
      [candidate.right, candidate.left],
    ] as const) {
      for (const { candidate: rival, evidence } of around.get(end) ?? []) {
        if (rival === candidate) continue;
        const third = rival.left === end ? rival.right : rival.left;
        if (!compatible(third, other)) most = Math.max(most ?? 0, evidence.coauthors.length);
      }
    }
    return most;
  };
  // Who both may be two others, as many coauthors speaking for each, may be one the one and one the other.
  const undecided = ({ candidate, evidence }: Judged): boolean => {
    const fitting = (end: number): Set<number> =>
      new Set(
        (around.get(end) ?? [])
          .filter((each) => each.evidence.coauthors.length >= Math.max(1, evidence.coauthors.length))
          .map(({ candidate: { left, right } }) => (left === end ? right : left)),
      );
    const thirds = [...fitting(candidate.left).intersection(fitting(candidate.right))];
    return thirds.some((one, at) => thirds.slice(at + 1).some((other) => !compatible(one, other)));
  };
  return judged
    .filter((each) => suffices(each.candidate.relation, each.evidence, null))
    .filter((each) => suffices(each.candidate.relation, each.evidence, rivalsOf(each)))
    .filter((each) => !undecided(each))
    .sort(
      (x, y) =>
        distance(x.candidate.relation) - distance(y.candidate.relation) ||
        y.evidence.coauthors.length - x.evidence.coauthors.length ||
        x.candidate.a - y.candidate.a ||
        x.candidate.b - y.candidate.b,
    );
}

/** At most two of the names, and how many more there are. */
export function sayNames(names: readonly string[]): string {
  const shown = names.slice(0, 2).join(' and ');
  return names.length > 2 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : shown;
}

/** Why the two spellings count as one person. */
export function sayEvidence(relation: Relation, { coauthors, expectedNamesakes }: Evidence, nameOf: NameOf): string {
  const difference = distance(relation) === 0 ? 'The same spelling' : `Differs by ${differences[relation]}`;
  if (coauthors.length > 0)
    return `${difference}; wrote with ${sayNames(namesOf(coauthors, nameOf))} under both spellings.`;
  const expected = expectedNamesakes < 0.001 ? 'fewer than 0.001' : expectedNamesakes.toFixed(3);
  return `${difference}; the name is rare in these lists (${expected} namesakes to be expected by chance).`;
}

function namesOf(units: readonly number[], nameOf: NameOf): string[] {
  return [...new Set(units.map(nameOf))].sort();
}

/** What stays open between two clusters, beside the evidence. */
export interface Doubt {
  /** Pairs of coauthors, by a unit of each, one of each side, who may be one person too. */
  paired: readonly (readonly [number, number])[];
  /** How many candidates the more ambiguous of the two has. */
  fitting: number;
}

/** Why two clusters that stayed apart may still be one person; null where too little speaks for it to say so. */
export function sayDoubt(relation: Relation, evidence: Evidence, { paired, fitting }: Doubt): Sentence | null {
  const shared = evidence.coauthors.length;
  const rareName = evidence.expectedNamesakes < rareNamesakes;
  const alone = shared === 0 && paired.length === 0;
  // One letter is a small difference between names, and a large one between people.
  if (relation === 'typo' && alone && !rareName && evidence.otherBearers > fewBearers) return null;
  const difference = distance(relation) === 0 ? 'The same spelling' : `Differs by ${differences[relation]}`;
  const missing =
    relation === 'typo'
      ? 'no paper lists both spellings in the same place'
      : fitting > 1
        ? `one of the two names fits ${fitting} people`
        : 'that is too little to be sure';
  return (nameOf) => `${difference}; ${sayFound(evidence.coauthors, paired, nameOf)}; ${missing}.`;
}

function sayFound(coauthors: readonly number[], paired: Doubt['paired'], nameOf: NameOf): string {
  if (coauthors.length > 0) return `both wrote with ${sayNames(namesOf(coauthors, nameOf))}`;
  const [first] = paired.map((pair) => pair.map(nameOf)).sort((x, y) => compareText(x.join('\n'), y.join('\n')));
  if (first === undefined) return 'no coauthor in common';
  return `the one wrote with ${first[0]}, the other with ${first[1]}, who may be one person too`;
}
