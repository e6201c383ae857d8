// Which distinct names are worth comparing: those that share a key, so that no list compares everybody with everybody.

import { makeBlocks, mostItems } from './blocks.ts';
import { relate } from './compare-names.ts';
import { initialKeys, keysOf } from './name-keys.ts';
import type { Name } from './names.ts';
import type { Pairs } from './pairs.ts';
import { collectPairs } from './pairs.ts';

/** A bigger block says too little to be searched. */
const biggestBlock = 2_000;

/** Names of which too many are alike to compare each with each. */
export interface SkippedBlock {
  /** What they share: `the family name Okafor`, `no given name`. */
  shared: string;
  /** The distinct names, as indices into the names, ascending. */
  members: number[];
}

/**
 * The pairs of distinct names that may be one person's, with how they relate; and the blocks that were skipped, one for
 * each name shared, by first name. Cost: a sort of the keys of the names, some twenty each, and the sum of the squares
 * of the blocks (a family name with a given name, or one letter apart), of which none is over 2,000 names.
 */
export function relatedNames(names: readonly Name[]): { pairs: Pairs; skipped: SkippedBlock[] } {
  const pairs = collectPairs();
  const compare = (a: number, b: number): void => {
    const [left, right] = [names[a], names[b]];
    if (a === b || left === undefined || right === undefined) return;
    const relation = relate(left, right);
    if (relation !== null) pairs.add(a, b, relation);
  };
  const tooMany = new Map<string, Set<number>>();
  const skip = (block: readonly number[], by: 'family' | 'given'): void => {
    const name = names[block[0] ?? 0];
    const given = name?.givenPrinted ?? null;
    const shared =
      by === 'family'
        ? `the family name ${name?.familyPrinted}`
        : given === null
          ? 'no given name'
          : `the given name ${given}`;
    const known = tooMany.get(shared) ?? new Set();
    tooMany.set(shared, known);
    for (const at of block) known.add(at);
  };
  const compareAll = (by: 'family' | 'given') => (block: readonly number[]) => {
    if (block.length > biggestBlock) skip(block, by);
    else
      block.forEach((a, at) => {
        for (let other = at + 1; other < block.length; other++) compare(a, block[other] ?? a);
      });
  };
  // Members marked by an odd item are compared with the others of their block, and if wanted with each other.
  const compareMarked = (eachOther: boolean) => (block: readonly number[]) => {
    const marked = block.filter((item) => item % 2 === 1).map((item) => item >> 1);
    const others = block.filter((item) => item % 2 === 0).map((item) => item >> 1);
    if (marked.length * block.length > biggestBlock * biggestBlock) {
      skip(
        [...marked, ...others].sort((a, b) => a - b),
        'family',
      );
      return;
    }
    for (const a of marked) for (const b of others) compare(a, b);
    if (eachOther) for (const a of marked) for (const b of marked) if (a < b) compare(a, b);
  };

  if (2 * names.length > mostItems) throw new RangeError(`more than ${mostItems / 2} names to compare`);
  const [byFamily, byGiven, byBeginning, byInitial] = [makeBlocks(), makeBlocks(), makeBlocks(), makeBlocks()];
  names.forEach((name, at) => {
    const keys = keysOf(name);
    for (const key of keys.family) byFamily.add(key, at);
    for (const key of keys.given) byGiven.add(key, at);
    for (const key of keys.whole) byBeginning.add(key, 2 * at + 1);
    for (const key of keys.beginnings) byBeginning.add(key, 2 * at);
    for (const { key, bare } of initialKeys(name)) byInitial.add(key, 2 * at + (bare ? 1 : 0));
  });
  byFamily.visit(compareAll('family'));
  byGiven.visit(compareAll('given'));
  byBeginning.visit(compareMarked(false));
  byInitial.visit(compareMarked(true));
  const skipped = [...tooMany].map(([shared, members]) => ({ shared, members: [...members].sort((a, b) => a - b) }));
  const firstOf = ({ members }: SkippedBlock): number => members[0] ?? 0;
  return {
    pairs: pairs.finish(),
    skipped: skipped.sort((x, y) => firstOf(x) - firstOf(y) || (x.shared < y.shared ? -1 : 1)),
  };
}
