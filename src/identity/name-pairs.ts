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

/** Names of which too many are alike to compare each with each. */
export interface SkippedBlock {
  /** What they share: `the family name Okafor`, `no given name`. */
  shared: string;
  /** How many distinct names there are. */
  count: number;
  /** The first of them, as an index into the names. */
  first: number;
}

function familyKeys(name: Name): string[] {
  const plain = name.family.map(withoutTransliteration);
  const long = plain.filter((word) => word.length > 2);
  return [...new Set([...long, plain.join(''), name.particle.join('') + plain.join('')])];
}

/** The other places where the given names may end: `Ana Diaz Luna` may be of the family Diaz Luna. */
function otherSplits(name: Name): { given: string[]; family: string }[] {
  const splits: { given: string[]; family: string }[] = [];
  if (name.particle.length > 0) return splits;
  for (let end = name.given.length - 1; end > 0 && (name.given[end]?.length ?? 0) > 1; end--) {
    const family = [...name.given.slice(end), ...name.family].map(withoutTransliteration).join('');
    splits.push({ given: name.given.slice(0, end), family });
  }
  return splits;
}

interface Block {
  key: string;
  by: 'family' | 'given';
}

function blocksOf(name: Name): Block[] {
  const given = name.given.join('');
  const family = name.family.join('');
  const startsOf = (words: string[]): string[] =>
    [...words.filter((word) => word.length > 1), words.join('')].map((word) =>
      withoutTransliteration(word).slice(0, fragment),
    );
  const starts = startsOf(name.given);
  const blocks = familyKeys(name).flatMap((each) => starts.map((start) => `${each}|${start}`));
  for (const split of otherSplits(name))
    blocks.push(...startsOf(split.given).map((start) => `${split.family}|${start}`));
  if (given === '') blocks.push(`mononym|${family}`);
  else blocks.push(`order|${[given, family].sort().join('|')}`);
  // A letter that differs in one half of a name leaves the other half alone.
  if (!name.initialsOnly && given.length >= 5) blocks.push(`${family}|…${given.slice(-fragment)}`);
  const byFamily = [...new Set(blocks)].map((key): Block => ({ key, by: 'family' }));
  if (name.initialsOnly || family.length < 5) return byFamily;
  const byGiven = [`${given}|${family.slice(0, fragment)}…`, `${given}|…${family.slice(-fragment)}`];
  return [...byFamily, ...[...new Set(byGiven)].map((key): Block => ({ key, by: 'given' }))];
}

interface InitialBlock {
  /** Names in initials alone. */
  bare: number[];
  all: number[];
}

/** The names by family name and initial. */
function initialBlocks(names: readonly Name[]): InitialBlock[] {
  const blocks = new Map<string, InitialBlock>();
  const add = (key: string, at: number, bare: boolean): void => {
    const block = blocks.get(key) ?? { bare: [], all: [] };
    blocks.set(key, block);
    block.all.push(at);
    if (bare) block.bare.push(at);
  };
  names.forEach((name, at) => {
    const letters = new Set(name.given.slice(0, 2).map((word) => word[0] ?? ''));
    for (const family of familyKeys(name)) {
      for (const letter of letters) add(`${family}|${letter}`, at, name.initialsOnly);
    }
    for (const { given, family } of otherSplits(name)) {
      const bare = given.every((word) => word.length === 1);
      for (const letter of new Set(given.slice(0, 2).map((word) => word[0] ?? '')))
        add(`${family}|${letter}`, at, bare);
    }
  });
  return [...blocks.values()];
}

/**
 * The pairs of distinct names that may be one person's, each once, ordered by place, with how they relate; and the
 * blocks that were skipped, one for each name shared, by first name. Cost: the sum of the squares of the blocks (family
 * name and the beginning of a given name), of which none is over 2,000 names.
 */
export function relatedNames(names: readonly Name[]): { pairs: NamePair[]; skipped: SkippedBlock[] } {
  const pairs = new Map<number, NamePair>();
  const compare = (x: number, y: number): void => {
    const [a, b] = x < y ? [x, y] : [y, x];
    const id = a * names.length + b;
    const [left, right] = [names[a], names[b]];
    if (a === b || left === undefined || right === undefined || pairs.has(id)) return;
    const relation = relate(left, right);
    if (relation !== null) pairs.set(id, { a, b, relation });
  };
  const tooMany = new Map<string, Set<number>>();
  const skip = (block: readonly number[], by: Block['by']): void => {
    const name = names[block[0] ?? 0];
    const given = name?.givenPrinted ?? null;
    const shared =
      by === 'family'
        ? `the family name ${name?.familyPrinted}`
        : given === null
          ? 'no given name'
          : `the given name ${given}`;
    tooMany.set(shared, new Set([...(tooMany.get(shared) ?? []), ...block]));
  };

  const blocks = new Map<string, { by: Block['by']; members: number[] }>();
  names.forEach((name, at) => {
    for (const { key, by } of blocksOf(name)) {
      const block = blocks.get(key);
      if (block) block.members.push(at);
      else blocks.set(key, { by, members: [at] });
    }
  });
  for (const { by, members } of blocks.values()) {
    if (members.length > biggestBlock) {
      skip(members, by);
      continue;
    }
    members.forEach((a, at) => {
      for (let other = at + 1; other < members.length; other++) compare(a, members[other] ?? a);
    });
  }
  for (const { bare, all } of initialBlocks(names)) {
    if (bare.length * all.length > biggestBlock * biggestBlock) skip(all, 'family');
    else for (const a of bare) for (const b of all) compare(a, b);
  }
  const skipped = [...tooMany].map(([shared, members]) => ({
    shared,
    count: members.size,
    first: Math.min(...members),
  }));
  return {
    pairs: [...pairs.values()].sort((x, y) => x.a - y.a || x.b - y.b),
    skipped: skipped.sort((x, y) => x.first - y.first || (x.shared < y.shared ? -1 : 1)),
  };
}
