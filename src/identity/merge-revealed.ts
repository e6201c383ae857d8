// Initials whose owner one list gives in full: the other places of that very spelling are that person's too.

import type { Sentence } from './evidence.ts';
import { plainly } from './evidence.ts';
import type { AlignedUnits } from './unit-pairs.ts';

interface Merging {
  /** The unit that stands for the cluster of a unit. */
  find: (unit: number) => number;
  /** Units of which nobody knows whose names theirs fits, for there are too many to compare. */
  uncompared: ReadonlySet<number>;
  /** The clusters with a related name that may be one with this cluster. */
  around: (cluster: number) => readonly number[];
  /** True where two clusters may be one person. */
  compatible: (a: number, b: number) => boolean;
  /** After it, `around` and `compatible` speak of the clusters as they are then. */
  merge: (a: number, b: number, reason: Sentence) => void;
}

/**
 * Merges the places of a spelling in initials with the person who has it on a paper where another list gives the name
 * in full: equal spellings are one person, and a fuller list of one paper changes nothing about that. They stay apart
 * where somebody else is known, or may be, whom the initials may mean and who cannot be that person. Cost: for each pair,
 * the candidates around the initials.
 */
export function mergeRevealed(pairs: readonly AlignedUnits[], merging: Merging): void {
  const { find, uncompared, around, compatible, merge } = merging;
  for (const { a, b, reason } of pairs) {
    const [known, initials] = [find(a), find(b)];
    if (known === initials || uncompared.has(b) || !compatible(known, initials)) continue;
    if (around(initials).every((third) => third === known || compatible(third, known))) merge(a, b, plainly(reason));
  }
}
