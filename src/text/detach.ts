// Texts cut out of a longer one keep all of it in memory; these do not.

/**
 * The same text as a string of its own. V8 lets a part of 13 characters or more, and every piece that a split or a match
 * gives, point into the text it was cut from, which then stays in memory whole, and keeps two bytes a character where
 * the whole needs them. JSON makes strings afresh, one byte a character where that is enough, whatever stands in them
 * (unpaired surrogates too). Cost: 0.2 us for a name, 1 us for an abstract.
 */
export function detach(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
