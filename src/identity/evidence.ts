// What must speak for it before two compatible spellings count as one person, and how that is said.

import { compareText } from '../text/compare.ts';
import type { Relation } from './compare-names.ts';
import { differences, distance } from './compare-names.ts';

/** The shown name of the person whom a unit belongs to, known once everybody is merged. */
export type NameOf = (unit: number) => string;

/** A sentence that names people. */
export type Sentence = (nameOf: NameOf) => string;

/** A sentence that is known already. It keeps nothing alive of how it was found, unlike one written where it is made. */
export function plainly(said: string): Sentence {
  return () => said;
}

/** What speaks for two spellings; most of it is only asked for where the rest does not decide. */
export interface Evidence {
  /** The people both have written with, a unit of each. */
  coauthors: number[];
  /**
   * Names of coauthors, one of each side, of rare family names, that fit each other too. Looked for only where initials
   * are all that is known of a name and nobody is shared.
   */
  alike: () => readonly (readonly [string, string])[];
  /**
   * An affiliation printed with both at which, by chance, hardly anybody else would have the name, or any where the lists
   * are too short to tell; null for none.
   */
  affiliation: () => string | null;
  /** How many other people of these names to expect by chance; infinite where the lists are too short to tell. */
  expectedNamesakes: () => number;
  /** How many other distinct names have one of the two family names. */
  otherBearers: () => number;
  /** True where both have a full given name and differ only in how their special letters are spelled. */
  spelledAlike: () => boolean;
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
    case 'nickname':
    case 'first name':
    case 'family name':
    case 'order':
      return 'MUCH';
    case 'initials':
    case 'typo':
      return 'MOST';
  }
}

/** A full name spelled in two ways by habit of the country, as accents are left out, where the family name is rare. */
function isOneSpelling(relation: Relation, { spelledAlike, otherBearers }: Evidence): boolean {
  return relation === 'transliteration' && otherBearers() <= fewBearers && spelledAlike();
}

/** Whether the evidence suffices where nobody else comes into question. */
export function suffices(relation: Relation, evidence: Evidence): boolean {
  const shared = evidence.coauthors.length;
  const rareName = (): boolean => evidence.expectedNamesakes() < rareNamesakes;
  const rareFamily = (): boolean => evidence.otherBearers() <= fewBearers;
  // In a short list every family name is rare.
  const surelyRareFamily = (): boolean => rareFamily() && Number.isFinite(evidence.expectedNamesakes());
  switch (demandOf(relation)) {
    case 'SOME':
      if (isOneSpelling(relation, evidence)) return true;
      return shared >= 1 || rareName() || evidence.affiliation() !== null;
    case 'MUCH':
      if (relation === 'nickname') return shared >= 2 || (shared === 1 && surelyRareFamily());
      if (evidence.otherBearers() === 0 && rareName()) return true;
      if (shared === 1 && evidence.affiliation() !== null) return true;
      // Two given names that begin alike are common where the family name is.
      if (relation === 'short form') return shared >= 1 && (rareFamily() || rareName());
      return shared >= 2 || (shared === 1 && (rareFamily() || rareName()));
    case 'MOST':
      // A letter more or less makes other names of common ones.
      if (relation === 'typo') return shared >= 1 && surelyRareFamily();
      if (shared === 0) return surelyRareFamily() && evidence.alike().length > 0;
      return shared >= 2 || rareFamily();
  }
}

/**
 * How many coauthors must speak for another candidate, who contradicts this one, to leave it open which of them it is:
 * as many as speak for this one; initials and misspellings are left open by anybody.
 */
export function rivalsNeed(relation: Relation, evidence: Evidence): number {
  return demandOf(relation) === 'MOST' ? 0 : evidence.coauthors.length;
}

/** At most two of the names, and how many more there are. */
export function sayNames(names: readonly string[]): string {
  const shown = names.slice(0, 2).join(' and ');
  return names.length > 2 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : shown;
}

/** Why the two spellings count as one person. The sentence keeps nothing alive but the numbers of coauthors. */
export function sayEvidence(relation: Relation, evidence: Evidence): Sentence {
  const difference = distance(relation) === 0 ? 'The same spelling' : `Differs by ${differences[relation]}`;
  const { coauthors } = evidence;
  return coauthors.length > 0
    ? togetherSentence(difference, coauthors)
    : plainly(`${difference}; ${sayWithoutCoauthors(relation, evidence)}.`);
}

function togetherSentence(difference: string, coauthors: readonly number[]): Sentence {
  return (nameOf) => `${difference}; wrote with ${sayNames(namesOf(coauthors, nameOf))} under both spellings.`;
}

function sayWithoutCoauthors(relation: Relation, evidence: Evidence): string {
  const { alike, affiliation, expectedNamesakes } = evidence;
  const [pair] = [...alike()].sort((x, y) => compareText(x.join('\n'), y.join('\n')));
  if (pair !== undefined)
    return `the family name is rare, and so is that of ${pair[0]} and ${pair[1]}, with whom the two wrote`;
  const shared = affiliation();
  if (shared !== null && expectedNamesakes() >= rareNamesakes) return `both at ${shared}`;
  if (isOneSpelling(relation, evidence) && expectedNamesakes() >= rareNamesakes)
    return 'a full name of a rare family name is one person unless something speaks against it';
  const expected = expectedNamesakes() < 0.001 ? 'fewer than 0.001' : expectedNamesakes().toFixed(3);
  return `the name is rare in these lists (${expected} namesakes to be expected by chance)`;
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
  const alone = shared === 0 && paired.length === 0;
  // One letter is a small difference between names, and a large one between people.
  if (
    relation === 'typo' &&
    alone &&
    evidence.otherBearers() > fewBearers &&
    evidence.expectedNamesakes() >= rareNamesakes
  )
    return null;
  const difference = distance(relation) === 0 ? 'The same spelling' : `Differs by ${differences[relation]}`;
  const missing =
    relation === 'typo'
      ? 'no paper lists both spellings in the same place'
      : fitting > 1
        ? `one of the two names fits ${fitting} people`
        : 'that is too little to be sure';
  return doubtSentence(difference, evidence.coauthors, paired, missing);
}

// Of millions of doubts each keeps what it names and nothing of how that was found.
function doubtSentence(
  difference: string,
  coauthors: readonly number[],
  paired: Doubt['paired'],
  missing: string,
): Sentence {
  return (nameOf) => `${difference}; ${sayFound(coauthors, paired, nameOf)}; ${missing}.`;
}

function sayFound(coauthors: readonly number[], paired: Doubt['paired'], nameOf: NameOf): string {
  if (coauthors.length > 0) return `both wrote with ${sayNames(namesOf(coauthors, nameOf))}`;
  const [first] = paired.map((pair) => pair.map(nameOf)).sort((x, y) => compareText(x.join('\n'), y.join('\n')));
  if (first === undefined) return 'no coauthor in common';
  return `the one wrote with ${first[0]}, the other with ${first[1]}, who may be one person too`;
}
