// The name lists of BibTeX and BibLaTeX: `Last, First and First von Last and {A Body} and others`.
import { latexToText } from '../text/latex.ts';
import { isWhollyBraced, separator, splitOutsideBraces } from './bibtex-braces.ts';
import { commaParts, isSuffix, isThirdPart, joinedNames, namesInDoubt, withoutRole } from './bibtex-joined-names.ts';
import { withoutCutSign, withoutForeignCutSign } from './name-lists.ts';
import { barePart } from './name-roles.ts';
import { isNobody } from './personal-names.ts';
import { nameOfParts } from './printed-name.ts';
import type { PrintedName } from './record.ts';

/** What an entry notes of one of its names, outside the list of names itself. */
export type NameNotes = Pick<PrintedName, 'orcid' | 'affiliations'>;

export interface NameList {
  authors: PrintedName[];
  organisations: string[];
  /** False where the list says that it is cut, names nobody, or holds a name that cannot be read. */
  complete: boolean;
  /** What could not be read, or was read with a doubt. */
  faults: { severity: 'ERROR' | 'WARNING'; found: string; expected: string }[];
}

// White space is folded before these are looked for.
const nameBreak = separator('\\s+and(?=\\s)');
const comma = separator(',');
// A tie parts words, an escaped one is an accent.
const wordBreak = separator('(?:\\s|(?<!\\\\)~)+');

const cutShort = /^(?:(?:many\s+)?others|et\.?\s+al(?:\.|ii)?|\.{3}|…)$/iu;
const cutBehindName = /(?<![\s,])[\s,]+(?:et\.?\s+al\.?|and\s+others|\.{3}|…)$/iu;
// Words that end the name of a body and are no family name, whether the body is braced or not.
const bodyWord = /^(?:collaborations?|consortium|consortia|team|committee|editors)$/iu;
// What a paper's makers are called when nobody names them: a body where it is all that is printed.
const groupWord =
  /^(?:the\s+)?(?:authors|board|contributors|delegates|editorial board|editors|members|officers|organi[sz]ers|participants|program(?:me)?|readers|sponsors|staff|students|translators|trustees)$/iu;
// The only name somebody has: braced beside unbraced people it is a person's, `{ISO}` and `{Some Company}` are not.
const soleName = /^\p{Lu}\p{Ll}{2,}$/u;
const extendedForm = /^\{?\s*"?(?:family|given|prefix|suffix)(?:-i)?\s*=/iu;

/**
 * The people and bodies of an `author` field, each in printed order. Names are taken apart as BibTeX does (Patashnik,
 * "BibTeXing", 1988, section 4: commas first, then words in lower case as the particle) or from BibLaTeX's extended form
 * (`family=..., given=...`); `printed` is `Given particle Family, Suffix`, of a name in
 * Chinese, Japanese or Korean script that a comma parts `FamilyGiven`, as it is written there. A name wholly in braces is a body, unless it
 * is one capitalised word beside people whose names are not in braces; so is one that ends in a word such as
 * `Collaboration`, and one that only says what people did (`Sponsors`). `others`, `et al.` and `...` mark the list as
 * cut; `Anonymous`, `N. N.` and the like are nobody and leave it incomplete, and so do names that something else than
 * `and` joins. `Ann Lee, Bob Ray` is one person, as BibTeX has it (`García Márquez, Gabriel José` looks the same), with
 * a WARNING unless another name of the list shows by its comma that family names come first in it. `notes` are by
 * position among all names, from 1. Cost: linear.
 */
export function readNames(field: string, notes: ReadonlyMap<number, NameNotes> = new Map()): NameList {
  const list: NameList = { authors: [], organisations: [], complete: true, faults: [] };
  // Runs of white space are dear to look for what may stand behind them.
  const sources = splitOutsideBraces(field.replace(/\s+/gu, ' '), nameBreak).map((source) =>
    source.trim().replace(/^and\s+|(?:^|\s+)and$/iu, ''),
  );
  const amongPeople = sources.some((source) => source !== '' && !isWhollyBraced(source) && !isCutSign(source));
  sources.forEach((source, index) => {
    addName(list, source, amongPeople, notes.get(index + 1));
  });
  for (const found of namesInDoubt(sources)) {
    const expected = 'names joined by `and`, if these are two people; read as one, family name before the comma.';
    list.faults.push({ severity: 'WARNING', found: plain(found), expected });
  }
  if (list.authors.length === 0 && list.organisations.length === 0) list.complete = false;
  return list;
}

/** Whether a name says only that there are more. */
function isCutSign(text: string): boolean {
  if (cutShort.test(text)) return true;
  const { names, complete } = withoutCutSign(text);
  return names === '' && !complete;
}

function addName(list: NameList, source: string, amongPeople: boolean, notes: NameNotes | undefined): void {
  const whole = plain(source);
  if (whole === '') return;
  if (isCutSign(whole) || isNobody(whole.replace(/,$/u, ''))) {
    list.complete = false;
    return;
  }
  const isExtended = extendedForm.test(source);
  if (groupWord.test(whole)) {
    list.organisations.push(whole);
    return;
  }
  if (isWhollyBraced(source) && !isExtended && !(amongPeople && soleName.test(whole))) {
    list.organisations.push(whole);
    if (/\sand\s/u.test(whole.slice(whole.indexOf(','), whole.lastIndexOf(',')))) {
      const expected =
        'names outside braces: what one pair of braces holds is read as one body, not as several people.';
      list.faults.push({ severity: 'WARNING', found: whole, expected });
    }
    return;
  }
  const named = withoutForeignCutSign(source.replace(cutBehindName, ''));
  if (!isExtended && named !== source) list.complete = false;
  const uncut = barePart(named);
  const joined = isExtended ? null : joinedNames(uncut);
  if (joined === null) {
    addOne(list, isExtended ? extendedName(source) : bibtexName(uncut), whole, notes);
    return;
  }
  list.complete = false;
  const outcome = joined.length === 0 ? 'these were left out, for they cannot be told apart' : 'these were told apart';
  list.faults.push({ severity: 'WARNING', found: whole, expected: `names joined by \`and\`; ${outcome}.` });
  for (const each of joined) addOne(list, bibtexName(each), plain(each), undefined);
}

function addOne(list: NameList, name: PrintedName | null, whole: string, notes: NameNotes | undefined): void {
  if (name === null) {
    list.complete = false;
    const expected = 'names joined by "and", each with two commas at most ("Last, Jr., First"); this one was left out.';
    list.faults.push({ severity: 'ERROR', found: whole, expected });
    return;
  }
  if (bodyWord.test(name.family?.split(' ').at(-1) ?? '')) list.organisations.push(name.printed);
  else list.authors.push(notes === undefined ? name : { ...name, ...notes });
}

/** `Last`, `First von Last`, `von Last, First` or `von Last, Jr., First`; null for more commas, or no name at all. */
function bibtexName(source: string): PrintedName | null {
  const parts = commaParts(source).map(words);
  if (parts.length > 3) return null;
  const [first = [], second, third] = parts;
  if (second === undefined) return firstVonLast(first);
  const secondIsSuffix = second.length === 1 && isSuffix(plain(second[0] ?? ''));
  if (third === undefined && secondIsSuffix) {
    const { given, particle, family } = cutFirstVonLast(first);
    return printedName(given, particle, family, second, true);
  }
  // `Last, First, Jr.` is a slip for `Last, Jr., First`.
  const swapped = third?.length === 1 && isThirdPart(plain(third[0] ?? '')) && !secondIsSuffix;
  const given = third === undefined || swapped ? second : third;
  const suffix = third === undefined ? [] : swapped ? third : second;
  const { particle, family } = cutParticle(first);
  const last = plain(family.at(-1) ?? '');
  return suffix.length === 0 && family.length > 1 && isSuffix(last)
    ? printedName(given, particle, family.slice(0, -1), [last])
    : printedName(given, particle, family, suffix);
}

function firstVonLast(all: readonly string[]): PrintedName | null {
  const last = plain(all.at(-1) ?? '');
  const suffix = all.length > 2 && isSuffix(last) ? [last] : [];
  const { given, particle, family } = cutFirstVonLast(all.slice(0, all.length - suffix.length));
  return printedName(given, particle, family, suffix, true);
}

function cutFirstVonLast(all: readonly string[]): { given: string[]; particle: string[]; family: string[] } {
  const firstLower = all.slice(0, -1).findIndex(isLowerCase);
  if (firstLower === -1) return { given: all.slice(0, -1), particle: [], family: all.slice(-1) };
  return { given: all.slice(0, firstLower), ...cutParticle(all.slice(firstLower)) };
}

/** The particle reaches to the last word in lower case; the last word of all is never part of it. */
function cutParticle(all: readonly string[]): { particle: string[]; family: string[] } {
  const end = all.slice(0, -1).findLastIndex(isLowerCase) + 1;
  return { particle: all.slice(0, end), family: all.slice(end) };
}

/** Whether a word begins in lower case; one that is protected by braces has no case (`{de}`), an accent does. */
function isLowerCase(word: string): boolean {
  if (/^\{(?!\\)/u.test(word)) return false;
  return /^\P{L}*\p{Ll}/u.test(latexToText(word));
}

/** `family={van Beethoven}, given=Ludwig, prefix=van`: BibLaTeX's manual, "extended name format". */
function extendedName(source: string): PrintedName | null {
  const inner = isWhollyBraced(source) ? source.slice(1, -1) : source;
  const parts = new Map<string, string>();
  for (const piece of splitOutsideBraces(inner, comma)) {
    const [, key = '', value = ''] = /^\s*"?\s*([a-z-]+)\s*=\s*(.*?)\s*"?\s*$/isu.exec(piece) ?? [];
    parts.set(key.toLowerCase(), value);
  }
  const part = (key: string): string[] => words(parts.get(key) ?? '');
  return printedName(part('given'), part('prefix'), part('family'), part('suffix'));
}

function printedName(
  givenWords: readonly string[],
  particleWords: readonly string[],
  familyWords: readonly string[],
  suffixWords: readonly string[],
  isInPrintedOrder = false,
): PrintedName | null {
  const [given, particle, printedFamily = '', suffix] = [givenWords, particleWords, familyWords, suffixWords].map(
    (part) => plain(part.join(' ')),
  );
  // Braces (`David {Walden (moderator)}`) hide what stands behind a name from where lists of names are looked at.
  const family = barePart(withoutRole(printedFamily));
  const before = isInPrintedOrder
    ? [given, particle, family].filter((part) => part !== '').join(' ')
    : nameOfParts({ given, particle, family }).printed;
  if (before === '') return null;
  return {
    printed: suffix ? `${before}, ${suffix}` : before,
    ...(family && { family }),
    ...(given && { given }),
    ...(particle && { particle }),
    ...(suffix && { suffix }),
  };
}

function words(source: string): string[] {
  return splitOutsideBraces(source, wordBreak).filter((word) => word !== '');
}

function plain(source: string): string {
  return latexToText(source).replace(/\s+/gu, ' ').trim();
}
