// How two names relate: the one difference between them, or null where they cannot be one person's.

import type { Name } from './names.ts';
import { isInitial, joinedParts } from './names.ts';
import { isNickname } from './nicknames.ts';
import { sameLetters, withoutTransliteration } from './transliteration.ts';

/** What sets two names apart, from the closest to the farthest. */
export const relations = [
  'same',
  'accents',
  'spacing',
  'particle',
  'transliteration',
  'middle name',
  'short form',
  'nickname',
  'first name',
  'family name',
  'order',
  'initials',
  'typo',
] as const;

export type Relation = (typeof relations)[number];

const rank = new Map<Relation, number>(relations.map((relation, at) => [relation, at]));

/** 0 for the closest relation, growing with the distance. */
export function distance(relation: Relation): number {
  return rank.get(relation) ?? relations.length;
}

function farther(a: Relation, b: Relation): Relation {
  return distance(a) >= distance(b) ? a : b;
}

/** The difference in words, for a sentence such as `differs by ...`. */
export const differences: Record<Relation, string> = {
  same: 'nothing',
  accents: 'accents, case or punctuation only',
  spacing: 'a space or hyphen only',
  particle: 'a particle of the family name',
  transliteration: 'transliteration only',
  'middle name': 'a middle name or initial',
  'short form': 'a short form of the given name',
  nickname: 'an everyday form of the given name',
  'first name': 'a given name left out',
  'family name': 'a part of the family name',
  order: 'the order of the names',
  initials: 'initials for given names',
  typo: 'one letter',
};

/**
 * True where one insertion, deletion, replacement or swap of neighbours makes one text the other (a restricted
 * Damerau-Levenshtein distance of 1; Damerau, CACM 7, 1964). Equal texts are not one apart. Cost: linear.
 */
export function oneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

function relateWords(a: string, b: string, first: boolean): Relation | null {
  if (a === b) return 'same';
  if (isInitial(a) || isInitial(b)) return a[0] === b[0] ? 'initials' : null;
  if (withoutTransliteration(a) === withoutTransliteration(b)) return 'transliteration';
  // `Dan` for `Daniel`, `Bob` for `Robert`; but `Yan` and `Yang` are two names.
  const shorter = Math.min(a.length, b.length);
  if (first && shorter >= 3 && Math.abs(a.length - b.length) >= 2 && (a.startsWith(b) || b.startsWith(a)))
    return 'short form';
  return first && isNickname(a, b) ? 'nickname' : null;
}

// The words of the shorter list must all be found, in order, in the longer: what is left over is names left out.
function relateRest(a: string[], b: string[]): Relation | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let found: Relation = short.length === long.length ? 'same' : 'middle name';
  let at = 0;
  for (const word of short) {
    let relation: Relation | null = null;
    while (at < long.length && relation === null) relation = relateWords(word, long[at++] ?? '', false);
    if (relation === null) return null;
    found = farther(found, relation === 'initials' ? 'middle name' : relation);
  }
  return found;
}

function relateGiven(nameA: Name, nameB: Name): Relation | null {
  const [a, b] = [nameA.given, nameB.given];
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 'same' : null;
  if (nameA.joined.given === nameB.joined.given) return a.length === b.length ? 'same' : 'spacing';
  if (nameA.joined.plainGiven === nameB.joined.plainGiven) return 'transliteration';
  const first = relateWords(a[0] ?? '', b[0] ?? '', true);
  if (first !== null) {
    const rest = relateRest(a.slice(1), b.slice(1));
    // `Yu` for `Yu-Heng` leaves out half a given name, not a middle name.
    const halved = Math.min(a.length, b.length) < Math.max(nameA.firstWords, nameB.firstWords);
    if (rest !== null) return farther(first, halved ? farther(rest, 'short form') : rest);
  }
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < long.length && short[0] === long[1] && !isInitial(short[0] ?? '')) {
    const rest = relateRest(short.slice(1), long.slice(2));
    if (rest !== null) return 'first name';
  }
  return null;
}

function holds(long: string[], short: string[]): boolean {
  return short.length < long.length && short.every((word) => word.length > 2 && long.includes(word));
}

function relateFamily(a: Name, b: Name): Relation | null {
  const [left, right] = [a.joined.family, b.joined.family];
  if (left === right) return a.particle.join('') === b.particle.join('') ? 'same' : 'particle';
  if (a.particle.join('') + left === b.particle.join('') + right) return 'spacing';
  if (a.joined.plainFamily === b.joined.plainFamily) return 'transliteration';
  return holds(a.family, b.family) || holds(b.family, a.family) ? 'family name' : null;
}

const whole = (parts: string[]): string => parts.filter((part) => !isInitial(part)).join('');
const letters = (parts: string[]): string => parts.filter(isInitial).join('');

// Initials are no typing errors of each other: `Robert E.` and `Robert L.` are two people.
function misspelt(a: Name, b: Name, given: Relation | null): boolean {
  if (a.initialsOnly || b.initialsOnly) return false;
  const [familyA, familyB] = [a.joined.family, b.joined.family];
  if (given === 'same' || given === 'spacing' || given === 'middle name') {
    return Math.min(familyA.length, familyB.length) >= 5 && oneEditApart(familyA, familyB);
  }
  const [givenA, givenB] = [whole(a.given), whole(b.given)];
  const sameInitials = letters(a.given) === letters(b.given);
  return (
    familyA === familyB && sameInitials && Math.min(givenA.length, givenB.length) >= 5 && oneEditApart(givenA, givenB)
  );
}

// Where the given names end is a guess for `Ana Diaz Luna`: beside `Diaz Luna, A.` they end where that one says.
function splitLike(name: Name, model: Name): Name | null {
  const moved = model.family.length - name.family.length;
  if (moved <= 0 || moved >= name.given.length || name.particle.length > 0) return null;
  const family = [...name.given.slice(-moved), ...name.family];
  if (!family.every((word, at) => !isInitial(word) && word === model.family[at])) return null;
  const given = name.given.slice(0, -moved);
  return { ...name, given, family, initialsOnly: given.every(isInitial), joined: joinedParts(given, family) };
}

function relateParts(a: Name, b: Name): Relation | null {
  const family = relateFamily(a, b);
  if (family === null) return null;
  const given = relateGiven(a, b);
  if (given === null) return null;
  const byInitials = a.initialsOnly || b.initialsOnly;
  if (byInitials && given !== 'same' && given !== 'spacing') return family === 'family name' ? null : 'initials';
  // Two loose differences at once are too loose.
  const doubtful = distance(given) >= distance('short form') && distance(family) >= distance('transliteration');
  return doubtful ? null : farther(given, family);
}

/**
 * What sets the two names apart, the farthest of several differences; null where they cannot be one person's name as
 * far as names go. Symmetric. Two names related by `typo` are only one person where something else proves it.
 * Cost: linear in the names.
 */
export function relate(a: Name, b: Name): Relation | null {
  if (a.key === b.key) return a.display === b.display ? 'same' : 'accents';
  if (suffixesDiffer(a, b)) return null;
  if (a.squeezed === b.squeezed) return a.suffix === b.suffix ? 'spacing' : 'middle name';
  const relation = relateParts(splitLike(a, b) ?? a, splitLike(b, a) ?? b);
  if (relation !== null) return relation;
  if (a.given.length > 0 && a.joined.given === b.joined.family && a.joined.family === b.joined.given) return 'order';
  return misspelt(a, b, relateGiven(a, b)) ? 'typo' : null;
}

/** True where both names have a given name in full and differ only in how their special letters are spelled. */
export function spelledAlike(a: Name, b: Name): boolean {
  const inFull = [a, b].every(({ given: [first] }) => first !== undefined && !isInitial(first));
  return inFull && sameLetters(a.display, b.display);
}

function suffixesDiffer(a: Name, b: Name): boolean {
  return a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix;
}

/** What about two names speaks against one person: a part of them, or `whole`: each part fits, but both too loosely. */
export type Contradiction = 'given' | 'family' | 'suffix' | 'whole';

/** What keeps `relate` from relating the two names; empty where it does relate them. Symmetric. Cost: as `relate`. */
export function contradictions(a: Name, b: Name): Contradiction[] {
  if (relate(a, b) !== null) return [];
  const [left, right] = [splitLike(a, b) ?? a, splitLike(b, a) ?? b];
  const found: Contradiction[] = [];
  if (relateGiven(left, right) === null) found.push('given');
  if (relateFamily(left, right) === null) found.push('family');
  if (suffixesDiffer(a, b)) found.push('suffix');
  return found.length === 0 ? ['whole'] : found;
}
