// Readable ids: slugs, with a short hash of the content where several things would share one.

import { slug } from '../text/fold.ts';
import { shortHash } from '../text/hash.ts';

const longestSlug = 80;

/** The slug of the text, cut at the last word that ends within 80 characters; empty for a text without letters. */
export function cutSlug(text: string): string {
  const whole = slug(text);
  if (whole.length <= longestSlug) return whole;
  const cut = whole.lastIndexOf('-', longestSlug);
  return cut > 0 ? whole.slice(0, cut) : [...whole].slice(0, longestSlug).join('');
}

/**
 * One id for each thing, in the order given: the slug of its label. Where labels share a slug, every one of them gets
 * a short hash of its content; a label without letters is its hash alone. The ids do not depend on the order of the
 * things as long as `content` tells them apart; equal contents are numbered in the order given.
 */
export function makeIds(things: readonly { label: string; content: () => string }[]): string[] {
  const slugs = things.map((thing) => cutSlug(thing.label));
  const sharing = new Map<string, number>();
  for (const each of slugs) sharing.set(each, (sharing.get(each) ?? 0) + 1);
  const taken = new Set<string>(slugs.filter((each) => each !== '' && sharing.get(each) === 1));
  return things.map((thing, at) => {
    const base = slugs[at] ?? '';
    if (base !== '' && sharing.get(base) === 1) return base;
    const hash = shortHash(thing.content());
    const id = base === '' ? hash : `${base}-${hash}`;
    let free = id;
    for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
    taken.add(free);
    return free;
  });
}

/** A beginning of the text of at most `count` words, with an ellipsis where something was cut. */
export function beginning(text: string, count: number): string {
  const parts = text.trim().split(/\s+/u);
  return parts.length <= count ? parts.join(' ') : `${parts.slice(0, count).join(' ')} …`;
}
