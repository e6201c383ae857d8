// Which distinct names are worth comparing: those that share a block, so that no list compares everybody with
// everybody.

import type { Relation } from './compare-names.ts';
import { relate, withoutTransliteration } from './compare-names.ts';
import type { Name } from './names.ts';

/** A bigger block says too little to be searched. */
const biggestBlock = 2_000;
const fragment = 3;

export interface NamePair {
  /** Indices into the names, `a` before `b`. */
  a: number;
  b: number;
  relation: Relation;
}

function familyKeys(name: Name): string[] {
  const plain = name.family.map(withoutTransliteration);
  const long = plain.filter((word) => word.length > 2);
  return [...new Set([...long, plain.join(''), name.particle.join('') + plain.join('')])];
}

function blocksOf(name: Name): string[] {
  const given = name.given.join('');
  const family = name.family.join('');
  const families = familyKeys(name);
  const words = name.given.filter((word) => word.length > 1).map(withoutTransliteration);
  const starts = [...words, withoutTransliteration(given)].map((word) => word.slice(0, fragment));
  const blocks = families.flatMap((each) => starts.map((start) => `${each}|${start}`));
  if (given === '') blocks.push(`mononym|${family}`);
  else blocks.push(`order|${[given, family].sort().join('|')}`);
  // A letter that differs in one half of a name leaves the other half alone.
  if (!name.initialsOnly && given.length >= 5) blocks.push(`${family}|…${given.slice(-fragment)}`);
  if (!name.initialsOnly && family.length >= 5) {
    blocks.push(`${given}|${family.slice(0, fragment)}…`, `${given}|…${family.slice(-fragment)}`);
  }
  return blocks;
}

/**
 * The pairs of distinct names that may be one person's, each once, ordered by place, with how they relate. Cost: the
 * sum of the squares of the blocks (family name and the beginning of a given name), of which none is over 2,000 names.
 */
export function relatedNames(names: readonly Name[]): NamePair[] {
  const pairs = new Map<number, NamePair>();
  const compare = (x: number, y: number): void => {
    const [a, b] = x < y ? [x, y] : [y, x];
    const id = a * names.length + b;
    const [left, right] = [names[a], names[b]];
    if (a === b || left === undefined || right === undefined || pairs.has(id)) return;
    const relation = relate(left, right);
    if (relation !== null) pairs.set(id, { a, b, relation });
  };

  const blocks = new Map<string, number[]>();
  const initials = new Map<string, { bare: number[]; all: number[] }>();
  names.forEach((name, at) => {
    for (const key of new Set(blocksOf(name))) {
      const block = blocks.get(key);
      if (block) block.push(at);
      else blocks.set(key, [at]);
    }
    const letters = new Set(name.given.slice(0, 2).map((word) => word[0] ?? ''));
    for (const key of familyKeys(name).flatMap((family) => [...letters].map((letter) => `${family}|${letter}`))) {
      const block = initials.get(key) ?? { bare: [], all: [] };
      initials.set(key, block);
      block.all.push(at);
      if (name.initialsOnly) block.bare.push(at);
    }
  });
  for (const block of blocks.values()) {
    if (block.length > biggestBlock) continue;
    block.forEach((a, at) => {
      for (let other = at + 1; other < block.length; other++) compare(a, block[other] ?? a);
    });
  }
  for (const { bare, all } of initials.values()) {
    if (bare.length * all.length > biggestBlock * biggestBlock) continue;
    for (const a of bare) for (const b of all) compare(a, b);
  }
  return [...pairs.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}
