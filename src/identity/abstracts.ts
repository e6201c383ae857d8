// Abstracts compared by their phrases, so that two versions of one abstract meet and two abstracts of one field do not.

import { words } from '../text/fold.ts';

/** Below this many words an abstract proves nothing. */
export const fewestWords = 20;
/** Share of the phrases of both that two versions of one abstract have in common at least. */
export const leastResemblance = 0.5;
/** Share of the shorter one's phrases that the longer holds at least, where one is a part of the other. */
export const leastContainment = 0.8;

const phraseWords = 3;
const sketchSize = 8;

/** The hashed three-word phrases of an abstract; null where it has fewer than 20 words. */
export function phrasesOf(abstract: string): Set<number> | null {
  const folded = words(abstract);
  if (folded.length < fewestWords) return null;
  const phrases = new Set<number>();
  for (let at = 0; at + phraseWords <= folded.length; at++) {
    let hash = 0x811c9dc5;
    for (let word = at; word < at + phraseWords; word++) {
      const text = folded[word] ?? '';
      for (let unit = 0; unit < text.length; unit++) hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193);
      hash = Math.imul(hash ^ 0x20, 0x01000193);
    }
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    phrases.add((hash ^ (hash >>> 13)) >>> 0);
  }
  return phrases;
}

/**
 * A few of the phrases, the same ones for like abstracts: the smallest hashes, where two versions that share half of
 * their phrases miss each other once in 250 times (Broder, On the resemblance and containment of documents, 1997), and
 * those of the opening words, where an abstract cut short meets the whole one.
 */
export function sketchOf(phrases: ReadonlySet<number>): number[] {
  const smallest = Uint32Array.from(phrases).sort().slice(0, sketchSize);
  return [...new Set([...phrases.values().take(3), ...smallest])];
}

export interface Likeness {
  /** Shared phrases over all phrases of both. */
  resemblance: number;
  /** Shared phrases over the phrases of the shorter. */
  containment: number;
}

/** How alike two abstracts are, each measure from 0 to 1. Cost: linear in the smaller set. */
export function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): Likeness {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const phrase of small) if (large.has(phrase)) shared++;
  return {
    resemblance: shared / Math.max(1, a.size + b.size - shared),
    containment: shared / Math.max(1, small.size),
  };
}

/** True where the two are one abstract or two versions of it. */
export function sameAbstract({ resemblance, containment }: Likeness): boolean {
  return resemblance >= leastResemblance || containment >= leastContainment;
}
