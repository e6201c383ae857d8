// How likely two people in a list share a name by chance, judged by the names of that list.

import type { Name } from './names.ts';
import { isInitial } from './names.ts';

/** Fewer distinct names cannot tell which names are rare. */
export const fewestNames = 1_000;

export interface Rarity {
  /**
   * How many people named like both `a` and `b` one would expect beside them: those with the family name, times the
   * share of people with the given name, one more counted of each. `own` are the spellings of the two themselves, which
   * do not count. Infinite in lists too short to tell.
   */
  expectedNamesakes(a: Name, b: Name, own: readonly Name[]): number;
  /**
   * How many other people of this very name one would expect: those with the family name, times the share of people with
   * each of the given names in full. `own` and infinite as above.
   */
  expectedOwners(name: Name, own: readonly Name[]): number;
  /** How many other distinct names than `own` have a family name of `own`. */
  otherBearers(own: readonly Name[]): number;
  /** A quick lower bound of `otherBearers` for two people of so many spellings in all. */
  fewestOtherBearers(a: Name, b: Name, spellings: number): number;
  /** The number of distinct names. */
  names: number;
}

// Of a name that nobody divides the first letter is the family's, as it mostly is in Chinese and in Korean.
const familyOf = ({ undivided, joined: { family } }: Name): string =>
  undivided ? String.fromCodePoint(family.codePointAt(0) ?? 0) : family;

function givenOf(name: Name): readonly string[] {
  if (!name.undivided) return name.given;
  const rest = name.joined.family.slice(familyOf(name).length);
  return rest === '' ? [] : [rest];
}

/**
 * Counts family names and given names over distinct names, one a key. Cost: linear, then linear in `own` a question.
 */
export function rarityAmong(names: Iterable<Name>): Rarity {
  const known = new Set<string>();
  const families = new Map<string, number>();
  const givens = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const name of names) {
    if (known.has(name.key)) continue;
    known.add(name.key);
    add(families, familyOf(name));
    for (const word of new Set(givenOf(name))) add(givens, word);
  }
  const counted = (own: readonly Name[]): Name[] =>
    [...new Map(own.map((name) => [name.key, name])).values()].filter((name) => known.has(name.key));
  const otherBearers = (own: readonly Name[]): number => {
    const keys = new Set(own.map(familyOf));
    const all = [...keys].reduce((sum, key) => sum + (families.get(key) ?? 0), 0);
    return Math.max(0, all - counted(own).length);
  };
  const othersNamed = (word: string, own: readonly Name[]): number =>
    Math.max(0, (givens.get(word) ?? 0) - counted(own).filter((name) => givenOf(name).includes(word)).length);
  return {
    otherBearers,
    expectedOwners(name, own) {
      if (known.size < fewestNames) return Number.POSITIVE_INFINITY;
      const inFull = givenOf(name).filter((word) => !isInitial(word));
      return (inFull.length > 0 ? inFull : givenOf(name).slice(0, 1)).reduce(
        (expected, word) => (expected * (othersNamed(word, own) + 1)) / known.size,
        otherBearers(own) + 1,
      );
    },
    fewestOtherBearers: (a, b, spellings) =>
      Math.max(families.get(familyOf(a)) ?? 0, families.get(familyOf(b)) ?? 0) - spellings,
    names: known.size,
    expectedNamesakes(a, b, own) {
      if (known.size < fewestNames) return Number.POSITIVE_INFINITY;
      const others = (word: string): number => othersNamed(word, own);
      const shared = givenOf(a).filter((word) => !isInitial(word) && givenOf(b).includes(word));
      // Of two given names that only begin alike, the commoner one decides.
      const given =
        shared.length > 0
          ? Math.min(...shared.map(others))
          : Math.max(...[givenOf(a)[0] ?? '', givenOf(b)[0] ?? ''].map(others));
      return ((otherBearers(own) + 1) * (given + 1)) / known.size;
    },
  };
}
