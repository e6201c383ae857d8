// One name at a place in running text, in each order that lists print its parts.

import { isFullName, isNamePart, isParticle } from './personal-names.ts';
import { type NameWord, nameWordAt } from './plain-listing-words.ts';
import { nameOfTwoParts } from './printed-name.ts';
import type { PrintedName } from './record.ts';

/**
 * How a list orders the parts of a name. WHOLE: `Ada Lee`, `A. Lee`; BEHIND: `Lee A`, `Lee A.B.`; PARTED: `Lee, A., Ray,
 * B.`; SPELLED: the same with given names, `Lee, Ada, Ray, Bob`; FIRST: `Lee, Ada, and Bob Ray`, only the first parted.
 */
export type NameOrder = 'WHOLE' | 'BEHIND' | 'PARTED' | 'SPELLED' | 'FIRST';

export const nameOrders: readonly NameOrder[] = ['WHOLE', 'BEHIND', 'PARTED', 'SPELLED', 'FIRST'];

/** A name found in a text. */
export interface FoundName {
  name: PrintedName;
  end: number;
  endsDotted: boolean;
  /** No more names can follow: a word stands behind it with nothing between. */
  isLast: boolean;
  isMarked: boolean;
  /** A title may begin inside what is taken for given names. */
  isDoubtful?: boolean;
  /** Its initials have no full stops. */
  isBare?: boolean;
  /** On either side of its comma stands what can be a whole name, so that it may be two people's. */
  mayBeTwo?: boolean;
}

/** The longest run of words of a name from a place onward, as far as `takes` allows it. */
function wordsWhile(text: string, from: number, takes: (word: NameWord, before: readonly NameWord[]) => boolean) {
  const found: NameWord[] = [];
  let at = from;
  while (found.length < 9) {
    const isBehindWord = found.some(({ kind }) => kind === 'WORD');
    const word = nameWordAt(text, at, isBehindWord);
    if (!word || !takes(word, found)) break;
    found.push(word);
    at = word.end;
  }
  return found;
}

/** The words with a space where the text has one, so that `J.P.` stays as it is printed. */
function printed(words: readonly NameWord[]): string {
  let text = '';
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    text += before && before.end < word.start ? ` ${word.text}` : word.text;
  }
  return text;
}

/** A word of the text, or a particle, stands at the place without anything that parts it from the name. */
function runsOn(text: string, at: number): boolean {
  return /^[\s\u00a0]*(?!(?:and|und|et|others)\b)\p{L}/u.test(text.slice(at, at + 12));
}

const isGivenLike = ({ kind }: NameWord) => kind === 'INITIAL' || kind === 'CAPITALS' || kind === 'WORD';

const unspaced = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}ー々〆ヶ]+$/u;

/** Whether a text is family and given name of an East Asian script, written without a space. */
function isOneWord(text: string): boolean {
  return text.length >= 2 && text.length <= 8 && unspaced.test(text);
}

// Of such names, those that are neither a family name nor a given name alone.
const wholeWord = /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4})$/u;

/** Whether what stands on either side of a comma is certainly of two people: whole words, or of other scripts. */
function areTwoNames(text: string, other: string): boolean {
  return unspaced.test(text) !== unspaced.test(other) || (wholeWord.test(text) && wholeWord.test(other));
}

/** Whether a text can be a whole name, given names first, whose family name is no particle's. */
function canBeWhole(text: string): boolean {
  const words = text.split(/\s+/u);
  const isFamily = /\p{L}[\p{L}\p{M}]/u.test(words.at(-1) ?? '');
  return isFamily && isFullName(text) && !words.some((word) => isParticle(word.toLowerCase()));
}

/** `Ada Lee`, `A. B. van der Lee Jr.`, `AB Lee`. */
export function wholeName(text: string, from: number): FoundName | null {
  const words = wordsWhile(
    text,
    from,
    (word, before) =>
      before.at(-1)?.kind !== 'SUFFIX' &&
      !(word.kind === 'SUFFIX' && before.length < 2 && !(before.length === 0 && /^\p{Lu}{2}$/u.test(word.text))),
  );
  while (words.at(-1)?.kind === 'PARTICLE') words.pop();
  const last = words.at(-1);
  const family = last?.kind === 'SUFFIX' ? words.at(-2) : last;
  if (!last || !family || family.kind === 'INITIAL' || family.kind === 'PARTICLE') return null;
  // `Lee AB` is another order; so are a single letter and a title that begins with `A`.
  const isMixed = words.some(({ kind, text: shown }) => kind === 'WORD' && /\p{Ll}/u.test(shown));
  if (family.kind === 'CAPITALS' && (isMixed || family.text.length < 2)) return null;
  const isArticle = words[0]?.text === 'A' && !words[0].isDotted && words[1]?.kind === 'WORD';
  if (isArticle && words.filter(({ kind }) => kind !== 'PARTICLE').length > 2) return null;
  const name = printed(words);
  const number = /^\s0\d{3}(?!\d)/u.exec(text.slice(last.end, last.end + 6))?.[0] ?? '';
  const end = last.end + number.length;
  const isLast = runsOn(text, end);
  if (!isFullName(name) && !isOneWord(name)) return null;
  if (isLast && !last.isDotted) return null;
  const isMarked =
    words.some(({ kind }) => kind === 'INITIAL' || kind === 'SUFFIX') ||
    (isMixed && words[0]?.kind === 'CAPITALS' && !isArticle);
  const identifiers = number === '' ? [] : [{ scheme: 'dblp', value: `${name}${number}` }];
  return {
    name: { printed: name, ...(number !== '' && { identifiers }) },
    end,
    endsDotted: last.isDotted && number === '',
    isLast,
    isMarked: isMarked || number !== '',
  };
}

/** A family name: no initials, and no single letter. */
function familyWords(text: string, from: number): NameWord[] {
  return wordsWhile(text, from, ({ kind, text: shown, isDotted }, before) => {
    if (kind === 'CAPITALS' && before.some(isGivenLike)) return false;
    if (kind === 'INITIAL' || (isDotted && kind === 'WORD' && shown !== 'St' && before.length > 0)) return false;
    return kind !== 'SUFFIX' && !(kind === 'CAPITALS' && shown.length < 2);
  });
}

/** `Lee A`, `Lee AB`, `Lee A.B.`, `van der Lee A Jr`. */
function nameBehind(text: string, from: number): FoundName | null {
  const family = wordsWhile(
    text,
    from,
    ({ kind }, before) => kind === 'WORD' || kind === 'PARTICLE' || (kind === 'CAPITALS' && !before.some(isGivenLike)),
  );
  const last = family.at(-1);
  if (!last || !family.some(isGivenLike) || (family.length === 1 && last.text.length < 2)) return null;
  // `Sloan MD` and `Stern SR` have initials that look like something else.
  const [between] = wordsWhile(text, last.end, ({ kind }, before) => kind === 'SUFFIX' && before.length === 0);
  const next = between ? nameWordAt(text, between.end) : null;
  const isFollowed = next?.kind === 'CAPITALS' || next?.kind === 'INITIAL' || next?.kind === 'SUFFIX';
  const isSuffixed = between !== undefined && (isFollowed || !/^\p{Lu}{2}$/u.test(between.text));
  const initials = wordsWhile(text, isSuffixed ? between.end : last.end, ({ kind, text: shown }, before) => {
    if (kind === 'SUFFIX') return before.length === 0 && /^\p{Lu}{2}$/u.test(shown);
    if (kind === 'CAPITALS') return before.every((word) => word.kind === 'CAPITALS');
    return kind === 'INITIAL' && before.every((word) => word.kind === 'INITIAL');
  });
  const final = initials.at(-1);
  if (!final || initials.some((word) => word.kind === 'CAPITALS' && word.text.length > 4)) return null;
  const [behind] = wordsWhile(text, final.end, ({ kind }, before) => kind === 'SUFFIX' && before.length === 0);
  const suffix = isSuffixed ? between : behind;
  const end = behind ?? final;
  const [familyText, givenText] = [printed(family), printed(initials)];
  if (!isNamePart(familyText)) return null;
  const isLast = runsOn(text, end.end);
  if (isLast && !end.isDotted) return null;
  const name = nameOfTwoParts(familyText, givenText, suffix?.text);
  const isBare = initials.every(({ kind }) => kind !== 'INITIAL');
  return { name, end: end.end, endsDotted: end.isDotted, isLast, isMarked: true, isBare };
}

const partComma = /^\s*,\s*/u;

function behindComma(text: string, at: number): number | null {
  const found = partComma.exec(text.slice(at, at + 10));
  return found ? at + found[0].length : null;
}

/** The given names behind a comma: initials alone, or spelled out; a title may follow an initial's full stop. */
function givenWords(text: string, from: number, spelled: boolean): { words: NameWord[]; isLast: boolean } {
  let stopped = false;
  const words = wordsWhile(text, from, (word, before) => {
    const previous = before.at(-1);
    if (word.kind === 'SUFFIX') return previous !== undefined && previous.kind !== 'SUFFIX';
    if (previous?.kind === 'SUFFIX') return false;
    if (word.kind === 'PARTICLE') return previous !== undefined;
    if (previous?.kind === 'PARTICLE') return false;
    if (!spelled) return word.kind === 'INITIAL' || (word.kind === 'CAPITALS' && previous?.kind !== 'INITIAL');
    if (word.kind === 'CAPITALS' && previous !== undefined && word.text.length > 1) return false;
    if (word.kind === 'WORD' && before[0]?.kind === 'INITIAL' && before.some(({ kind }) => kind === 'WORD'))
      return false;
    // Behind a middle initial with its full stop, another word begins the title.
    if (word.kind === 'WORD' && previous?.kind === 'INITIAL' && before.some(({ kind }) => kind === 'WORD'))
      stopped = true;
    return !stopped;
  });
  const last = words.at(-1);
  return { words, isLast: last !== undefined && runsOn(text, last.end) };
}

/** `Lee, A. B.`, `van der Lee, A., Jr.`, `Lee, Jr., A.`, `Berg, A. van der`, `Lee, Ada M.`. */
function partedName(text: string, from: number, spelled: boolean): FoundName | null {
  const family = familyWords(text, from);
  let last = family.at(-1);
  const familyText = printed(family);
  if (!last || !isNamePart(familyText)) return null;
  let suffix: NameWord | null = null;
  const glued = nameWordAt(text, last.end);
  if (glued?.kind === 'SUFFIX') suffix = last = glued;
  let at = behindComma(text, last.end);
  if (at === null) return null;
  const between = suffix ? null : nameWordAt(text, at);
  if (between?.kind === 'SUFFIX') {
    const behind = behindComma(text, between.end);
    if (behind === null) return null;
    suffix = between;
    at = behind;
  }
  const { words, isLast } = givenWords(text, at, spelled);
  const final = words.at(-1);
  if (!final || !words.some(isGivenLike)) return null;
  const isSpelled = words.some(({ kind }) => kind === 'WORD');
  if (isSpelled && !spelled) return null;
  const givenText = printed(words);
  if (!isNamePart(givenText) || areTwoNames(familyText, givenText)) return null;
  if (isLast && !final.isDotted) return null;
  return {
    name: nameOfTwoParts(familyText, givenText, suffix?.text),
    end: final.end,
    endsDotted: final.isDotted,
    isLast,
    isMarked: !isSpelled || suffix !== null || words.some(({ kind }) => kind === 'INITIAL'),
    // `Moore, J. Strother` has one such name behind an initial; a title has more.
    isDoubtful: words[0]?.kind === 'INITIAL' && isSpelled,
    mayBeTwo: suffix === null && canBeWhole(familyText) && canBeWhole(givenText),
  };
}

/** A suffix that stands between commas behind a whole name: `Bob Ray, Jr., Cy Dunn`. */
export function trailingSuffix(text: string, at: number): NameWord | null {
  const behind = behindComma(text, at);
  const suffix = behind === null ? null : nameWordAt(text, behind);
  return suffix?.kind === 'SUFFIX' && !runsOn(text, suffix.end) ? suffix : null;
}

/** The name at the place, its parts in this order; `isFirst` says whether it is the list's first one. */
export function nameAt(text: string, at: number, order: NameOrder, isFirst: boolean): FoundName | null {
  if (order === 'WHOLE') return wholeName(text, at);
  if (order === 'BEHIND') return nameBehind(text, at);
  if (order === 'PARTED') return partedName(text, at, false);
  if (order === 'SPELLED') return partedName(text, at, true);
  return isFirst ? partedName(text, at, true) : wholeName(text, at);
}
