// The words between names that other languages have for `and`.

import { isFullName, isNamePart, isOrganisation, isParticle } from './personal-names.ts';
import { familyFirst, hasBodyWord } from './tagged-names.ts';

const words = /(?<=\S)\s(?:und|et|y|e|og|och|en)\s(?=\S)/gu;
// They stand inside of Spanish and Portuguese names, too: `Ortega y Gasset`.
const nameWord = /^\s[ye]\s$/u;
const insideOfName = /(\S{1,30})\s(?:und|et|og|och|en)\s(?=(?:\p{Ll}{1,4}\s)*\p{Lu})/u;
// No two names are longer.
const longest = 200;

interface Side {
  /** Whether a whole name in the order it is spoken in stands next to the word. */
  isFull: boolean;
  /** Whether a family and a given name with a comma between them stand next to it. */
  isParted: boolean;
}

/**
 * A cell's names with `and` for the words of other languages (`und`, `et`, `y`) that stand between two whole names or two
 * family names; those inside of a name (`Ortega y Gasset`, `von und zu Berg`) or of a body's stay. Cost: linear.
 */
export function withAnd(text: string): string {
  if (text.search(words) === -1) return text;
  return text
    .split(/([;|\n])/u)
    .map(itemWithAnd)
    .join('');
}

function itemWithAnd(item: string): string {
  if (isOrganisation(item) || hasBodyWord(item)) return item;
  const pieces: string[] = [];
  let start = 0;
  const found = [...item.matchAll(words)];
  for (const [at, { 0: word, index }] of found.entries()) {
    const before = item.slice(Math.max(start, index - longest), index);
    const end = index + word.length;
    const after = item.slice(end, Math.min(found[at + 1]?.index ?? item.length, end + longest));
    if (!parts(before, word, after)) continue;
    pieces.push(item.slice(start, index));
    start = end;
  }
  pieces.push(item.slice(start));
  return pieces.join(' and ');
}

function parts(before: string, word: string, after: string): boolean {
  const behind = after.split(',').map((part) => part.trim());
  const ahead = before.split(',').map((part) => part.trim());
  const [one, other] = [sideOf(ahead.toReversed()), sideOf(behind)];
  if (nameWord.test(word)) {
    return (one.isFull && other.isFull) || (one.isParted && !one.isFull && other.isParted && !other.isFull);
  }
  if ([before, after].every((name) => /^\p{Lu}[\p{L}-]+$/u.test(name.trim()))) return true;
  return (one.isFull || one.isParted) && (other.isFull || other.isParted);
}

/** What stands next to the word on one side, its parts between commas given from there on. */
function sideOf([next = '', second]: readonly string[]): Side {
  return {
    isFull: isFullName(next) || familyFirst(next) !== null,
    isParted: second !== undefined && isNamePart(next) && isNamePart(second),
  };
}

/** Whether a name has a word for `and` left inside of it, which no name has (`Joy und Hans`, but for `von und zu`). */
export function holdsJoiningWord(name: string): boolean {
  const [, before] = insideOfName.exec(name) ?? [];
  return before !== undefined && !isParticle(before) && !isOrganisation(name) && !hasBodyWord(name);
}
