// Pairs of things with what relates them, by the million: a number each.

import { mostItems } from './blocks.ts';
import type { Relation } from './compare-names.ts';
import { distance, relations } from './compare-names.ts';

/** Pairs of indices, `a` before `b`, each pair once, ordered by place. */
export interface Pairs {
  readonly length: number;
  a(at: number): number;
  b(at: number): number;
  relation(at: number): Relation;
}

export interface PairCollector {
  /** Notes a pair; a pair of one thing is none. Of several relations of a pair the closest holds. */
  add(a: number, b: number, relation: Relation): void;
  /** The pairs noted. Cost: one sort. */
  finish(): Pairs;
}

// Two places of 23 bits and a relation of 4 make 50 bits: a whole number that sorts by place, then by relation.
const relationSpan = 16;

/** A collector without pairs yet. */
export function collectPairs(): PairCollector {
  let noted = new Float64Array(1_024);
  let length = 0;
  return {
    add(x, y, relation) {
      if (x === y) return;
      if (length === noted.length) {
        const larger = new Float64Array(2 * length);
        larger.set(noted);
        noted = larger;
      }
      const [a, b] = x < y ? [x, y] : [y, x];
      noted[length++] = (a * mostItems + b) * relationSpan + distance(relation);
    },
    finish() {
      const sorted = noted.subarray(0, length).sort();
      let count = 0;
      let before = -1;
      for (const value of sorted) {
        const pair = Math.floor(value / relationSpan);
        if (pair !== before) sorted[count++] = value;
        before = pair;
      }
      const pairs = sorted.slice(0, count);
      noted = new Float64Array(0);
      const pairAt = (at: number): number => Math.floor((pairs[at] ?? 0) / relationSpan);
      return {
        length: count,
        a: (at) => Math.floor(pairAt(at) / mostItems),
        b: (at) => pairAt(at) % mostItems,
        relation: (at) => relations[(pairs[at] ?? 0) % relationSpan] ?? 'same',
      };
    },
  };
}

/** For each of `size` things the places of its pairs, ascending. Cost: linear; eight bytes a pair. */
export function pairsByEnd(pairs: Pairs, size: number): (end: number) => Int32Array {
  const starts = new Int32Array(size + 1);
  for (let at = 0; at < pairs.length; at++) {
    for (const end of [pairs.a(at), pairs.b(at)]) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
  }
  for (let end = 0; end < size; end++) starts[end + 1] = (starts[end + 1] ?? 0) + (starts[end] ?? 0);
  const free = starts.slice();
  const places = new Int32Array(2 * pairs.length);
  for (let at = 0; at < pairs.length; at++) {
    for (const end of [pairs.a(at), pairs.b(at)]) {
      const place = free[end] ?? 0;
      places[place] = at;
      free[end] = place + 1;
    }
  }
  return (end) => places.subarray(starts[end] ?? 0, starts[end + 1] ?? 0);
}
