// Abstracts as OpenAlex gives them: not as a text, but as the places of each word in it.

import { isObject, objectAt, textAt, valueAt } from './json-fields.ts';

/**
 * The abstract of a work, its words in the order of their places and parted by one space; null where there is none. Places
 * that are no whole numbers from 0 are left out, what is missing leaves no gap, and of two words at one place the one
 * printed first stands first. Also read: the index inside of `InvertedIndex` and as a text of JSON, as older snapshots have
 * it. Cost: n log n in the number of places given, whatever they are.
 */
export function abstractOf(work: unknown): string | null {
  const index = indexOf(valueAt(work, 'abstract_inverted_index'));
  const placed: { place: number; word: string }[] = [];
  for (const [word, places] of Object.entries(index)) {
    if (!Array.isArray(places)) continue;
    for (const place of places) if (Number.isSafeInteger(place) && place >= 0) placed.push({ place, word });
  }
  const words = placed.sort((a, b) => a.place - b.place).map(({ word }) => word);
  const text = words.join(' ').replace(/\s+/gu, ' ').trim();
  // Words are names of members, which are read as they stand.
  return text.toWellFormed().replaceAll('\0', '\uFFFD') || textAt(work, 'abstract');
}

function indexOf(value: unknown): Readonly<Record<string, unknown>> {
  const index = typeof value === 'string' ? parsed(value) : value;
  return objectAt(index, 'InvertedIndex') ?? (isObject(index) ? index : {});
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
