// How likely two people in a list share a name by chance, judged by the names of that list.

import type { Name } from './names.ts';

/** Fewer distinct names cannot tell which names are rare. */
export const fewestNames = 1_000;

export interface Rarity {
  /**
   * How many people named like both `a` and `b` one would expect beside them: those with the family name, times the
   * share of people with the given name, one more counted of each. `own` are the spellings of the two themselves, which
   * do not count. Infinite in lists too short to tell.
   */
  expectedNamesakes(a: Name, b: Name, own: readonly Name[]): number;
  /** How many other distinct names than `own` have a family name of `own`. */
  otherBearers(own: readonly Name[]): number;
}

const familyOf = (name: Name): string => name.family.join('');

/**
 * Counts family names and given names over distinct names, one a key. Cost: linear, then linear in `own` a question.
 */
export function rarityAmong(names: readonly Name[]): Rarity {
  const known = new Set(names.map((name) => name.key));
  const families = new Map<string, number>();
  const givens = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const name of names) {
    add(families, familyOf(name));
    for (const word of new Set(name.given)) add(givens, word);
  }
  const counted = (own: readonly Name[]): Name[] =>
    [...new Map(own.map((name) => [name.key, name])).values()].filter((name) => known.has(name.key));
  const otherBearers = (own: readonly Name[]): number => {
    const keys = new Set(own.map(familyOf));
    const all = [...keys].reduce((sum, key) => sum + (families.get(key) ?? 0), 0);
    return Math.max(0, all - counted(own).length);
  };
  return {
    otherBearers,
    expectedNamesakes(a, b, own) {
      if (names.length < fewestNames) return Number.POSITIVE_INFINITY;
      const others = (word: string): number =>
        (givens.get(word) ?? 0) - counted(own).filter((name) => name.given.includes(word)).length;
      const shared = a.given.filter((word) => word.length > 1 && b.given.includes(word));
      // Of two given names that only begin alike, the commoner one decides.
      const given =
        shared.length > 0
          ? Math.min(...shared.map(others))
          : Math.max(...[a.given[0] ?? '', b.given[0] ?? ''].map(others));
      return ((otherBearers(own) + 1) * (Math.max(0, given) + 1)) / names.length;
    },
  };
}
