// Names as databases print them one by one: `Berg, Ada`, `Berg AB`, `World Health Organization,`, `et al.`.

import { markupToText } from '../text/markup.ts';
import { type NameList, nameText, withoutCutSign } from './name-lists.ts';
import { bareNames, isEditor } from './name-roles.ts';
import { partedNames } from './parted-names.ts';
import { isFullName, isNamePart, isNobody, isOrganisation, isSuffix } from './personal-names.ts';
import { nameOfParted, nameOfTwoParts } from './printed-name.ts';
import type { PrintedName } from './record.ts';

// Words that no family is called by; in a name without a comma they are a body's.
const bodyWord =
  /(?:^|\s)(?:universit\p{L}+|institut\p{L}*|organi[sz]ations?|agency|agencies|ministry|ministère|ministerium|ministerio|department|society|gesellschaft|société|association|council|commission|foundation|stiftung|corporation|inc\.?|ltd\.?|llc|gmbh|laborator\p{L}+|cent(?:er|re)s?|zentrum|federation|hospital|academy|akademie|bureau|network|union|programme|project|investigators|contributors|developers|participants)(?=[\s,)]|$)/iu;
const functionWord = /\s(?:of|for|on|the|and|für|pour|para)\s/u;
const nobodyInBrackets =
  /^(?:\[?(?:no authors?(?: full)?(?: names?| ids?)?(?: listed| available| given| found)?|(?:authors? )?(?:names? )?not (?:available|given|listed)|n\/a|none|null|sin autor|sans auteur|-+)\]?\.?|\[no authors?\b[^[\]]{0,60}\])$/iu;
// Marks of footnotes and equal contribution, with the number that may stand behind one.
const marks = /[*†‡§¶‖⁰¹²³⁴⁵⁶⁷⁸⁹]+\d{0,2}/gu;
const unspacedName = /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4})$/u;
const initials = /^\p{Lu}{1,3}$/u;

/** What was expected of a name that cannot be taken apart. */
export const oneNameExpected = 'one name, family name first ("Last, First, Jr."); this one was left out.';

/** A name without HTML and LaTeX, in Unicode, on one line. */
export function unicodeName(printed: string): string {
  return nameText(/[<&]/u.test(printed) ? markupToText(printed) : printed);
}

/**
 * What a field of names says, in Unicode and on one line: without marks of footnotes, without signs that part nothing from
 * nothing, titles and roles (name-roles.ts), and those of East Asian lists in Latin ones (`王伟、李娜` is `王伟; 李娜`).
 */
export function namesText(printed: string): string {
  const text = unicodeName(printed)
    .replace(/[、；]/gu, '; ')
    .replaceAll('，', ', ');
  return withoutEmptyParts(bareNames(text.replace(marks, ''))).replace(/\s+(?=[,;])/gu, '');
}

/** Whether a text is a whole name in a script that is written without spaces: two to four characters, Chinese or Korean. */
export function isUnspacedName(text: string): boolean {
  return unspacedName.test(text);
}

/** Whether a name holds a word that no family is called by: `Laboratory`, `University`. */
export function hasBodyWord(name: string): boolean {
  return bodyWord.test(name);
}

/** Whether a name without a comma between its parts is a body's: by its words, or by words such as `of` inside it. */
export function isBody(name: string): boolean {
  return isOrganisation(name) || bodyWord.test(name) || functionWord.test(name) || /^\p{Lu}{3,6}$/u.test(name);
}

/** Whether a name stands for nobody. */
export function isNobodyPrinted(name: string): boolean {
  return isNobody(name) || nobodyInBrackets.test(name);
}

/**
 * A name that prints its family name first and initials behind it without a comma (`Berg AB`, `van der Berg A.-B. Jr`);
 * null where the last word is none of that.
 */
export function familyFirst(name: string): PrintedName | null {
  const words = name.split(' ');
  const suffix = words.length > 2 && isSuffix(words.at(-1) ?? '') ? (words.pop() ?? '') : '';
  const given: string[] = [];
  while (words.length > 1 && areInitials(words.at(-1) ?? '')) given.unshift(words.pop() ?? '');
  const family = words.join(' ');
  if (given.length === 0 || !/\p{L}{2}/u.test(family)) return null;
  return nameOfTwoParts(family, given.join(' '), suffix);
}

function areInitials(word: string): boolean {
  return initials.test(word.replace(/[.-]/gu, ''));
}

/**
 * Adds what one name field of an entry says to its list: a person, several of them joined by `;`, `and` or commas, a
 * body, nobody, or the sign that the list is cut; editors are left out. Returns what could not be read, null where all is well.
 */
export function addNames(list: NameList, printed: string): string | null {
  const text = namesText(printed);
  if (text === '') return null;
  if (text.endsWith(',') && !text.slice(0, -1).includes(',')) {
    addWhole(list, text.replace(/\s*,$/u, ''), true);
    return null;
  }
  const { names, complete } = withoutCutSign(text);
  if (!complete) list.complete = false;
  const unread: string[] = [];
  for (const each of namesIn(names)) {
    if (!isEditor(each) && !addOne(list, each)) unread.push(each);
  }
  if (unread.length > 0) list.complete = false;
  return unread.length > 0 ? unread.join('; ') : null;
}

/** A list without signs that part nothing from nothing: `Berg,, Ada; ; ` is `Berg, Ada; `. */
function withoutEmptyParts(text: string): string {
  return text
    .replace(/[\s,;]{2,}/gu, (signs) => (signs.includes(';') ? '; ' : signs.includes(',') ? ', ' : ' '))
    .trim();
}

/** The names that one field holds: parted by semicolons, and by `and` where whole names stand on all its sides. */
function namesIn(text: string): string[] {
  return text.split(/\s*;\s*/u).flatMap((item) => {
    // What `and others` leaves.
    if (item === '' || /^(?:and|&)$/iu.test(item)) return [];
    const pieces = item.split(/,?\s+(?:and|&)\s+/iu);
    return pieces.length > 1 && !isOrganisation(item) && pieces.every(isWholeName) ? pieces : [item];
  });
}

function isWholeName(text: string): boolean {
  const parts = text.split(/\s*,\s*/u);
  return parts.length === 2 ? parts.every(isNamePart) : parts.length === 1 && isFullName(text) && !bodyWord.test(text);
}

/** Adds one name, or several that only commas part; false where it is neither. */
function addOne(list: NameList, name: string): boolean {
  const parts = name.split(/\s*,\s*/u).filter((part) => part !== '');
  if (parts.length < 2) {
    // Two family names alone are no name of anybody.
    if (/^\p{L}+\s(?:and|&)\s\p{L}+$/u.test(name)) return false;
    addWhole(list, parts[0] ?? '', false);
    return true;
  }
  if (parts.length === 2 && (isOrganisation(name) || isOrganisation(`${parts[1]} ${parts[0]}`))) {
    addWhole(list, name, true);
    return true;
  }
  const [first = '', ...behind] = parts;
  const isSpokenWhole = familyFirst(first) !== null || (isFullName(first) && !hasBodyWord(first));
  if (isSpokenWhole && behind.every(isSuffix)) {
    const whole = [first, ...behind].join(' ');
    list.authors.push(familyFirst(whole) ?? { printed: whole });
    return true;
  }
  const others = parts.slice(2);
  if (others.length === 0 || others.every((part) => isSuffix(part) || (others.length === 1 && isDegree(part)))) {
    const parted = nameOfParted(parts.join(', '));
    if (parted === null) return false;
    list.authors.push(parted);
    return true;
  }
  if (parts.every((part) => isFullName(part) && !familyFirst(part))) {
    for (const part of parts) addWhole(list, part, false);
    return true;
  }
  const pairs = partedNames(name).names;
  if (pairs === null) {
    if (!bodyWord.test(name) && !functionWord.test(name)) return false;
    addWhole(list, name, true);
    return true;
  }
  // Spread arguments have a limit that a long list passes.
  for (const author of pairs.authors) list.authors.push(author);
  for (const body of pairs.organisations) list.organisations.push(body);
  return true;
}

function isDegree(part: string): boolean {
  return /^(?:\p{Lu}[\p{L}.]{1,5}|[IVX]+|\d(?:st|nd|rd|th))$/u.test(part) && !isFullName(part);
}

function addWhole(list: NameList, name: string, isKnownBody: boolean): void {
  if (name === '') return;
  if (isNobodyPrinted(name)) list.complete = false;
  else if (isKnownBody || isBody(name)) list.organisations.push(name.replace(/^(?:for|on behalf of) /iu, ''));
  else list.authors.push(familyFirst(name) ?? { printed: name });
}
