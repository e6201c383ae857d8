// The keys under which a name is filed, so that every name that may be the same person's shares one with it.

import type { Name } from './names.ts';
import { isInitial } from './names.ts';
import { meaningsOf } from './nicknames.ts';
import { withoutTransliteration } from './transliteration.ts';

/** The shortest given name that may be the short form of a longer one, and by how much that one must be longer. */
const shortest = 3;
const longerBy = 2;
/** Shorter words are not compared letter by letter. */
const shortestMisspelt = 5;

/** The words of the family name, and the whole of it with and without its particle. */
export function familyKeys(name: Name): string[] {
  const plain = name.family.map(withoutTransliteration);
  const long = plain.filter((word) => word.length > 2);
  return [...new Set([...long, plain.join(''), name.particle.join('') + plain.join('')])];
}

/** The other places where the given names may end: `Ana Diaz Luna` may be of the family Diaz Luna. */
export function otherSplits(name: Name): { given: string[]; family: string }[] {
  const splits: { given: string[]; family: string }[] = [];
  if (name.particle.length > 0) return splits;
  for (let end = name.given.length - 1; end > 0 && (name.given[end]?.length ?? 0) > 1; end--) {
    const family = [...name.given.slice(end), ...name.family].map(withoutTransliteration).join('');
    splits.push({ given: name.given.slice(0, end), family });
  }
  return splits;
}

/** The word and the word without any one of its letters: words one letter apart have one of these in common. */
function misspellings(word: string): string[] {
  const found = [word];
  for (let at = 0; at < word.length; at++) {
    // Leaving out either of two equal neighbors gives the same.
    if (word[at] !== word[at + 1]) found.push(word.slice(0, at) + word.slice(at + 1));
  }
  return found;
}

export interface NameKeys {
  /** Shared by names of one family, or of one spelling in all. */
  family: string[];
  /** Shared by names of one given name whose families are one letter apart. */
  given: string[];
  /** A family with a first given name, which longer given names may begin with: see `beginnings`. */
  whole: string[];
  /** The same with each beginning of the first given name that may be its short form. */
  beginnings: string[];
}

/** The keys of a name. Two names that `relate` relates share one, or one's whole word is the other's beginning. */
export function keysOf(name: Name): NameKeys {
  const given = name.given.join('');
  const family = name.family.join('');
  const keys: NameKeys = { family: [`=${name.squeezed}`], given: [], whole: [], beginnings: [] };
  const file = (someFamily: string, someGiven: readonly string[]): void => {
    const words = [...someGiven.filter((word) => word.length > 1), someGiven.join('')];
    for (const word of new Set(words.map(withoutTransliteration))) keys.family.push(`${someFamily}|${word}`);
    const first = someGiven[0] ?? '';
    for (const meaning of meaningsOf(first)) keys.family.push(`${someFamily}|${meaning}`);
    if (first.length >= shortest) keys.whole.push(`${someFamily}|${first}`);
    for (let end = shortest; end <= first.length - longerBy; end++)
      keys.beginnings.push(`${someFamily}|${first.slice(0, end)}`);
  };
  for (const each of familyKeys(name)) file(each, name.given);
  for (const split of otherSplits(name)) file(split.family, split.given);
  keys.family.push(given === '' ? `mononym|${family}` : `order|${[given, family].sort().join('|')}`);
  if (name.initialsOnly) return keys;
  const spelledOut = name.given.filter((word) => word.length > 1).join('');
  if (spelledOut.length >= shortestMisspelt - 1)
    for (const each of misspellings(spelledOut)) keys.family.push(`${family}~${each}`);
  if (family.length >= shortestMisspelt - 1)
    for (const each of misspellings(family)) keys.given.push(`${given}~${each}`);
  return keys;
}

/** Family names with the first letters of the given names, and whether these are all initials. */
export function initialKeys(name: Name): { key: string; bare: boolean }[] {
  const keys = new Map<string, boolean>();
  const add = (family: string, given: readonly string[], bare: boolean): void => {
    for (const letter of new Set(given.slice(0, 2).map((word) => word[0] ?? ''))) {
      const key = `${family}|${letter}`;
      keys.set(key, bare || (keys.get(key) ?? false));
    }
  };
  for (const family of familyKeys(name)) add(family, name.given, name.initialsOnly);
  for (const { given, family } of otherSplits(name)) {
    add(family, given, given.every(isInitial));
  }
  return [...keys].map(([key, bare]) => ({ key, bare }));
}
