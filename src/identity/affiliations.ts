// Where authors work, as the lists print it: what two people of like names may have in common.

import { fold } from '../text/fold.ts';
import type { Authorship, Unit } from './units.ts';

export interface Affiliations {
  /**
   * What two people, by their units, have in common that the fewest share, as printed, with the share of all units that
   * have it; null for nothing.
   */
  shared(a: readonly number[], b: readonly number[]): { printed: string; share: number } | null;
}

const nothing: Affiliations = { shared: () => null };

/** The affiliations of the units, compared folded. Cost: linear in those printed; nothing where none are. */
export function affiliationsOf(authorships: readonly Authorship[], units: readonly Unit[]): Affiliations {
  const printed = new Map<string, string>();
  const bearers = new Map<string, number>();
  const ofUnit = new Map<number, Set<string>>();
  units.forEach((unit, at) => {
    for (const authorship of unit.authorships) {
      for (const mention of authorships[authorship]?.slot.mentions ?? []) {
        for (const affiliation of mention.printed.affiliations ?? []) {
          const key = fold(affiliation);
          const own = ofUnit.get(at) ?? new Set();
          ofUnit.set(at, own);
          if (key === '' || own.has(key)) continue;
          own.add(key);
          if (!printed.has(key)) printed.set(key, affiliation);
          bearers.set(key, (bearers.get(key) ?? 0) + 1);
        }
      }
    }
  });
  if (ofUnit.size === 0) return nothing;
  const allOf = (members: readonly number[]): Set<string> =>
    new Set(members.flatMap((unit) => [...(ofUnit.get(unit) ?? [])]));
  return {
    shared(a, b) {
      const common = [...allOf(a).intersection(allOf(b))];
      const count = (key: string): number => bearers.get(key) ?? 0;
      const [rarest] = common.sort((x, y) => count(x) - count(y) || (x < y ? -1 : 1));
      return rarest === undefined
        ? null
        : { printed: printed.get(rarest) ?? rarest, share: count(rarest) / ofUnit.size };
    },
  };
}
