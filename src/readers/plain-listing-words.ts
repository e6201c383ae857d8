// The words that an author list of a plain listing is made of, and what stands between names.

import { isParticle, isSuffix } from './personal-names.ts';

/** A word of a name, at its place in the text. */
export interface NameWord {
  kind: 'INITIAL' | 'CAPITALS' | 'WORD' | 'PARTICLE' | 'SUFFIX';
  /** As printed, without marks of footnotes. */
  text: string;
  start: number;
  /** Behind the word's own full stop and the marks of footnotes. */
  end: number;
  /** It is printed with a full stop, which may be the list's as well. */
  isDotted: boolean;
}

const initial = /\p{Lu}\p{M}*\.(?:\s?[-‐‑]\s?\p{L}\p{M}*\.)*/uy;
// A digit glued to a name is the mark of a footnote, but no name begins with one.
const word = /(?:['’ʼ‘`´](?=[tsnT]\b))?[\p{L}\p{M}](?:[\p{L}\p{M}'’ʼ‘`´]|[-‐‑](?=\p{L})){0,60}/uy;
const marks =
  /(?:[*†‡§¶∗⁎✝✉#⁰¹²³⁴-⁹ᵃ-ᵉ]|\^\{?[\d,*†‡a-e]+\}?|,(?=[*†‡§¶⁰¹²³⁴-⁹ᵃ-ᵉ])|\\[*]){1,20}|(?<=\p{L})\d{1,2}(?:,\d{1,2}){0,12}(?![\d\p{L}])/uy;
const note =
  /\s*\((?:(?:co-?)?(?:corresponding|first|lead|senior|joint|equal)\b[^()]{0,60}|(?:PhD|MSc|student)\b[^()]{0,40})\)/iuy;
const nickname = /\s*(?:\([\p{Lu}][\p{L}\p{M}'’. -]{0,25}\)|["“]\p{Lu}[^"“”]{0,18}["”])(?=\s+\p{Lu})/uy;
const spaces = /[\s\u00a0]+/uy;

// What is printed with a full stop though it is longer than an initial.
const shortForms = new Set(
  'Chr Jas Edw Thos Robt Ch Th Ph Yu Ya Ju Wm Geo Jos Chas Dr St Ste Md Jno Fr Gy Sz Zs Cs Dz Ks Lj Nj'.split(' '),
);
// Of these, those that no family name is spelled like: in `Kai Yu. Bees` the full stop ends the list.
const givenForms = new Set('Chr Jas Edw Thos Robt Wm Geo Jos Chas St Ste Jno Fr'.split(' '));
const joining = new Set(['e', 'i', 'y', 'z']);
// Ordinary words but before another particle: `in 't Veld`.
const joinedParticle = /(?:in|en)\s+(?=['’]t\b|de[nr]?\b|het\b)/uy;

// Capitalised words of titles, venues and honours that no person is called by.
const neverNames = new Set(
  (
    'The This That These Those It Is Are Does By Of For With From Towards Toward Using Via About Between Against Through Into Its Their Your Why What ' +
    'When Where Which Journal Proceedings Proc Conference Symposium Workshop University Université Universität ' +
    'Institute Department Faculty Academy College Publisher Publishers Publishing Publications Verlag ' +
    'Elsevier IEEE ACM USENIX AAAI SIAM CoRR Physics Physical Chemistry Biology Mathematics Mathematical ' +
    'Medicine Medical Nature Science Sciences Engineering Letters Review Reviews Reports Transactions Annals Archives ' +
    'Bulletin Magazine Advances Communications Lecture Notes International European American Annual National ' +
    'Technical Technology Technologies Thesis Dissertation Preprint Systems Theory Analysis Learning Networks Research ' +
    'Applications Methods Models Studies Study Introduction Chapter Volume Vol Issue Pages Edition Editor Editors Eds ' +
    'Award Awards Prize Prizes Paper Papers Talk Talks Poster Posters Slides Keynote Tutorial Winner Finalist'
  ).split(' '),
);

/** Matches the sticky expression at the place; the end of the match, or the place itself. */
export function skip(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}

/** Behind white space. */
export function skipSpaces(text: string, at: number): number {
  return skip(spaces, text, at);
}

function behindMarks(text: string, at: number): number {
  const noted = skip(note, text, skip(marks, text, at));
  return skip(marks, text, noted);
}

/** True for `A`, `AB`, `J-P`: initials without full stops, or a name of as few capitals. */
export function isCapitals(text: string): boolean {
  return /^(?:\p{Lu}\p{M}*){1,4}$|^\p{Lu}[-‐‑]\p{Lu}$/u.test(text);
}

/**
 * The word of a name that stands at the place, white space before it apart; null where there is none. Behind a word in
 * full, fewer words are short forms with a full stop of their own.
 */
export function nameWordAt(text: string, from: number, isBehindWord = false): NameWord | null {
  const start = skip(marks, text, skipSpaces(text, from));
  const initialEnd = skip(initial, text, start);
  if (initialEnd > start) {
    const printed = text.slice(start, initialEnd).replace(/\s/gu, '');
    return { kind: 'INITIAL', text: printed, start, end: behindMarks(text, initialEnd), isDotted: true };
  }
  const wordEnd = skip(word, text, start);
  if (wordEnd === start || wordEnd - start > 40) return null;
  const printed = text.slice(start, wordEnd);
  if (neverNames.has(printed) || /\p{Ll}['’]s$/u.test(printed)) return null;
  const isLower = /^\P{L}*\p{Ll}/u.test(printed);
  if (isSuffix(printed) && !isLower) {
    const isDotted = text[wordEnd] === '.';
    const shown = isDotted && /^(?:Jr|Sr)$/iu.test(printed) ? `${printed}.` : printed;
    return { kind: 'SUFFIX', text: shown, start, end: behindMarks(text, isDotted ? wordEnd + 1 : wordEnd), isDotted };
  }
  if (isLower && (isParticle(printed) || joining.has(printed) || skip(joinedParticle, text, start) > start)) {
    return { kind: 'PARTICLE', text: printed, start, end: wordEnd, isDotted: false };
  }
  const leaning = /^(?:\p{Ll}{1,3}['’ʼ‘`´‐‑-]|\p{Ll}{2,3})(?=\p{Lu})/u.test(printed);
  if (isLower && !leaning) return null;
  const isShort = text[wordEnd] === '.' && (isBehindWord ? givenForms : shortForms).has(printed);
  const end = isShort ? wordEnd + 1 : wordEnd;
  const nicknamed = skip(nickname, text, end);
  return {
    kind: isCapitals(printed) && !/\p{Lo}/u.test(printed) ? 'CAPITALS' : 'WORD',
    text: text.slice(start, nicknamed),
    start,
    end: nicknamed > end ? nicknamed : behindMarks(text, end),
    isDotted: isShort,
  };
}

/** How one name is parted from the next; `and` is also `&`, with or without a comma before it. */
export interface Separator {
  kind: 'COMMA' | 'SEMICOLON' | 'AND';
  end: number;
}

const and = /\s*[,;]?\s*(?:and\s+|&\s*|\\&\s*|und\s+|(?<=[,\s])et\s+(?!al\b))/uy;
const comma = /\s*[,，、]\s*/uy;
const semicolon = /\s*;\s*/uy;

/** The separator at the place, or null. */
export function separatorAt(text: string, at: number): Separator | null {
  const behindAnd = skip(and, text, at);
  if (behindAnd > at) return { kind: 'AND', end: behindAnd };
  const behindSemicolon = skip(semicolon, text, at);
  if (behindSemicolon > at) return { kind: 'SEMICOLON', end: behindSemicolon };
  const behindComma = skip(comma, text, at);
  return behindComma > at ? { kind: 'COMMA', end: behindComma } : null;
}

const cut =
  /\s*[,;]?\s*(?:(?:and|&)\s+)?(?:et\.?\s+al\b\.?|\[?et al\.\]?|others\b|colleagues\b|coworkers\b|co-workers\b|\d+\s+(?:more|others|(?:other|more)\s+(?:co-?)?authors)\b|(?:\.\s?){3,4}|…)/iuy;

/** The end of `et al.`, `and others`, `...`, `and 12 more` at the place, or null. */
export function cutSignAt(text: string, at: number): number | null {
  let end = skip(cut, text, at);
  while (end > at && /\s/u.test(text.charAt(end - 1))) end--;
  return end > at ? end : null;
}
