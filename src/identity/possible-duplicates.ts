// Papers that may be one and were not merged: titles a word apart, or one title or abstract and something against it.

import { makeBlocks } from './blocks.ts';
import { oneEditApart } from './compare-names.ts';
import { agreement, distinctiveWords, leastAgreement, mostYearsApart } from './compare-records.ts';
import { yearsApart } from './dates.ts';
import type { Entry } from './entries.ts';
import { commonplace } from './paper-problems.ts';

/** Two papers by their places, the earlier one first. */
export interface PossibleDuplicate {
  papers: [number, number];
  /** What speaks for one paper and what against it, as a sentence. */
  reason: string;
}

/** Two entries with one abstract by the same authors. */
export interface AlikeAbstracts {
  a: number;
  b: number;
  said: string;
}

/** With a title in common a later edition, or a journal's version of a talk, may be so many years younger. */
const mostYearsOfOneTitle = 5;

// `Part II` and `2019` make another paper; so does a word more or less in a title of few words.
const counting = /^(?:\p{N}+\p{L}{0,2}|[ivx]+|[a-d]|one|two|three|four|five|first|second|third|fourth|fifth)$/u;

/** What sets two different folded titles apart, as half a sentence; null where it is more than a word. */
function titlesApart(a: string, b: string): string | null {
  const [left, right] = [a.split(' '), b.split(' ')];
  let from = 0;
  while (from < left.length && left[from] === right[from]) from++;
  let end = 0;
  while (end < Math.min(left.length, right.length) - from && left.at(-1 - end) === right.at(-1 - end)) end++;
  const [one, other] = [left.slice(from, left.length - end), right.slice(from, right.length - end)];
  if ([...one, ...other].some((word) => counting.test(word))) return null;
  if (one.join('') === other.join('')) return 'the titles differ by a space';
  if (one.length > 1 || other.length > 1) return null;
  const [x = '', y = ''] = [one[0], other[0]];
  if (x !== '' && y !== '') {
    return oneEditApart(x, y)
      ? `the titles differ by a letter of “${x}” and “${y}”`
      : `the titles differ by a word, “${x}” and “${y}”`;
  }
  return `one title leaves out “${x}${y}”`;
}

/** What kept two entries of one title apart. */
function sayAgainst(a: Entry, b: Entry): string {
  const differ = (x: readonly string[], y: readonly string[]): boolean =>
    x.length > 0 && y.length > 0 && !x.some((id) => y.includes(id));
  const years = yearsApart(a.years, b.years);
  if (differ(a.dois, b.dois)) return `different DOIs, ${a.dois[0]} and ${b.dois[0]}`;
  if (differ(a.arxivs, b.arxivs)) return `different arXiv ids, ${a.arxivs[0]} and ${b.arxivs[0]}`;
  if (years > mostYearsApart) return `${years} years lie between them`;
  if (a.record.document === b.record.document) return `${a.record.document} lists them apart`;
  return 'other records of theirs differ';
}

function likelyOne(a: Entry, b: Entry): string | null {
  const authors = agreement(a, b);
  if (authors === null || authors.share < leastAgreement) return null;
  const years = yearsApart(a.years, b.years);
  const people = `${authors.count} ${authors.count === 1 ? 'author' : 'authors'} in common`;
  if (a.title === b.title) {
    return years > mostYearsOfOneTitle ? null : `Same title, ${people}; but ${sayAgainst(a, b)}.`;
  }
  // Whoever writes two papers in two years may well vary a title; the same people do so less often.
  if (years > mostYearsApart || authors.share < 1) return null;
  const apart = titlesApart(a.title, b.title);
  return apart === null ? null : `${people}, and ${apart}.`;
}

/**
 * Pairs of papers that may be one, each once, ordered by the papers: entries of one title whose identifiers, years or
 * list keep them apart; entries of the same authors whose titles are a word apart; entries with one abstract. `paperOf`
 * gives the paper of an entry. Cost: linear in the words of the titles, but for blocks of at most 40 entries.
 */
export function possibleDuplicates(
  entries: readonly Entry[],
  paperOf: Int32Array,
  alike: readonly AlikeAbstracts[],
): PossibleDuplicate[] {
  const found = new Map<number, PossibleDuplicate>();
  const note = (a: number, b: number, say: (left: Entry, right: Entry) => string | null): void => {
    const [x, y] = [paperOf[a] ?? 0, paperOf[b] ?? 0];
    const id = Math.min(x, y) * entries.length + Math.max(x, y);
    const [left, right] = [entries[a], entries[b]];
    if (x === y || found.has(id) || left === undefined || right === undefined) return;
    const reason = say(left, right);
    if (reason !== null) found.set(id, { papers: x < y ? [x, y] : [y, x], reason });
  };
  const [same, near] = [makeBlocks(), makeBlocks()];
  entries.forEach(({ title, titleWords }, at) => {
    if (titleWords < distinctiveWords) return;
    same.add(title, at);
    const words = title.split(' ');
    near.add(words.join(''), at);
    if (titleWords <= distinctiveWords) return;
    for (const left of words.keys()) near.add(words.filter((_, place) => place !== left).join(''), at);
  });
  const visit = (fits: (a: Entry, b: Entry) => boolean) => (block: readonly number[]) => {
    if (block.length > commonplace) return;
    block.forEach((a, place) => {
      for (const b of block.slice(place + 1)) {
        note(a, b, (left, right) => (fits(left, right) ? likelyOne(left, right) : null));
      }
    });
  };
  same.visit(visit((a, b) => a.title === b.title));
  near.visit(visit((a, b) => a.title !== b.title));
  for (const { a, b, said } of alike) note(a, b, (left, right) => `${said}; but ${sayTitles(left, right)}.`);
  return [...found.values()].sort((x, y) => x.papers[0] - y.papers[0] || x.papers[1] - y.papers[1]);
}

function sayTitles(a: Entry, b: Entry): string {
  return a.title === b.title || a.title === '' || b.title === '' ? sayAgainst(a, b) : 'the titles differ';
}
