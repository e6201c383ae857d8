// Two author lists of one paper aligned: the best match of names, position breaking ties.

import type { Relation } from './compare-names.ts';
import { distance, relate } from './compare-names.ts';
import type { Name } from './names.ts';

export interface AlignedPair {
  /** Place in the first list, from 0. */
  left: number;
  /** Place in the second list, from 0. */
  right: number;
  relation: Relation;
}

export interface Alignment {
  /** Ordered by `left`. */
  pairs: AlignedPair[];
  /** True where there were too many unequal names to compare more than those at most `nearby` places apart. */
  nearbyOnly: boolean;
}

// Past this many comparisons only places near each other are compared: lists of thousands agree in nearly all names.
const mostComparisons = 40_000;
/** How far apart names of one person are looked for in very long lists. */
export const nearby = 8;

/**
 * Pairs of places whose names are equal, compatible or one letter apart, each place at most once, the closest names
 * first and among equally close ones the nearest places. `apart` forbids pairs. Cost: linear in the equal names, in the
 * rest at most quadratic up to 40,000 comparisons, then linear.
 */
export function alignAuthors(
  left: readonly Name[],
  right: readonly Name[],
  apart: (a: Name, b: Name) => boolean = () => false,
): Alignment {
  const pairs: AlignedPair[] = [];
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  const take = (pair: AlignedPair): void => {
    if (usedLeft.has(pair.left) || usedRight.has(pair.right)) return;
    usedLeft.add(pair.left);
    usedRight.add(pair.right);
    pairs.push(pair);
  };
  const nearestFirst = (a: AlignedPair, b: AlignedPair): number =>
    distance(a.relation) - distance(b.relation) ||
    Math.abs(a.left - a.right) - Math.abs(b.left - b.right) ||
    a.left - b.left ||
    a.right - b.right;

  const places = new Map<string, number[]>();
  right.forEach((name, at) => {
    const known = places.get(name.key);
    if (known) known.push(at);
    else places.set(name.key, [at]);
  });
  const equal = left.flatMap((name, at) =>
    (places.get(name.key) ?? [])
      .filter((place) => !apart(name, right[place] ?? name))
      .map(
        (place): AlignedPair => ({ left: at, right: place, relation: relate(name, right[place] ?? name) ?? 'same' }),
      ),
  );
  equal.sort(nearestFirst).forEach(take);

  const restLeft = [...left.keys()].filter((at) => !usedLeft.has(at));
  const restRight = [...right.keys()].filter((at) => !usedRight.has(at));
  const nearbyOnly = restLeft.length * restRight.length > mostComparisons;
  const close: AlignedPair[] = [];
  for (const from of restLeft) {
    for (const to of restRight) {
      if (nearbyOnly && Math.abs(from - to) > nearby) continue;
      const [a, b] = [left[from], right[to]];
      if (a === undefined || b === undefined || apart(a, b)) continue;
      const relation = relate(a, b);
      if (relation !== null) close.push({ left: from, right: to, relation });
    }
  }
  close.sort(nearestFirst).forEach(take);
  return { pairs: pairs.sort((a, b) => a.left - b.left), nearbyOnly };
}
