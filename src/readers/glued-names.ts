// Finds where a title ends and the first author's name begins when a listing prints them with nothing in between.

import { type NameList, nameList } from './name-lists.ts';

/** A line of title, names and affiliations, taken apart. */
export interface GluedLine {
  /** As printed. */
  title: string;
  names: NameList;
  affiliations: string[];
}

/** A place where a name may begin: its offset in the line, and the names the rest of the line reads as. */
interface Cut {
  at: number;
  names: NameList;
}

// The beginnings of names that go on with a capital: `McLean`, `DeVries`, `LeCun`.
const namePrefixes = new Set(
  (
    'Abu Al Ap Bar Ben Da Das De Del Della Den Der Des Di Dos Du El Fitz La Le Lo Mac Mc Mag San St Ste Ten Ter Van ' +
    'Vande Vanden Vander Ver Von Zu'
  ).split(' '),
);
// Endings of ordinary English words; beginnings of product names (`TensorFlow`) and names seldom have them.
const plainEnding = /(?:ing|[ts]ions?|ments?|ness|it(?:y|ies)|[ea]nc[ey]s?|ics|isms?|log(?:y|ies)|[^s]s)$/u;

// A closing quotation mark that is also an apostrophe counts where one was opened at the start of a word.
const titleEnd = /[\p{Ll}\p{Lo}\p{M}\p{N})\]}>$?!."”»%+*…—]$|(?:^|[\s(])[‘'][^‘\s].*['’]$/u;
const capitalWord = /^\p{Lu}\p{M}*(?:\p{Ll}|['’.-])/u;

/** The runs of letters and digits in a text, in lower case. */
function vocabulary(text: string): Set<string> {
  return new Set([...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([run]) => run.toLowerCase()));
}

function isKnown(word: string, known: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  return (
    lower !== '' &&
    (known.has(lower) || known.has(`${lower}s`) || (lower.endsWith('s') && known.has(lower.slice(0, -1))))
  );
}

/** The letters and digits that touch the offset on its left, and on its right. */
function runAround(line: string, at: number): [string, string] {
  return [
    /[\p{L}\p{M}\p{N}]*$/u.exec(line.slice(0, at))?.[0] ?? '',
    /^[\p{L}\p{M}\p{N}]*/u.exec(line.slice(at))?.[0] ?? '',
  ];
}

/** True where the offset lies inside a word or a name, so that no title can end there. */
function cutsInside(line: string, at: number, known: ReadonlySet<string>): boolean {
  const before = line.slice(0, at);
  const [left, right] = runAround(line, at);
  if (left !== '' && right !== '' && known.has((left + right).toLowerCase())) return true;
  const fragment = /\p{Lu}\p{Ll}*$/u.exec(left)?.[0];
  if (fragment !== undefined && namePrefixes.has(fragment)) return true;
  // Initials: `modelsJ.|P. Ray`, `, J.|P. Ray`; but not `in the U.S.|Ann Lee`.
  if (/\p{Ll}(?:\p{Lu}\.)+$/u.test(before)) return true;
  return /(?:^|\s)(?:\p{Lu}\.)+$/u.test(before) && /^\p{Lu}\./u.test(line.slice(at));
}

/**
 * How well a title may end at the offset: 3 where its last word is known from the text around, 2 after a closing sign,
 * 1 where the word has an ordinary shape, 0 where nothing speaks for it.
 */
function plausibility(line: string, at: number, known: ReadonlySet<string>): number {
  const [left] = runAround(line, at);
  if (left === '') return /(?:^|\s)(?:\p{Lu}\.)+$/u.test(line.slice(0, at)) ? 0 : 2;
  if (isKnown(left, known)) return 3;
  if (/^\p{Ll}{3,}$|\p{N}$|^\p{Lu}{2,}s?$/u.test(left)) return 1;
  return /^\p{Lu}\p{Ll}{4,}$/u.test(left) && plainEnding.test(left) ? 1 : 0;
}

/** Every place of the line where the rest reads as a list of names, from left to right. */
function cuts(line: string, known: ReadonlySet<string>): Cut[] {
  const found: Cut[] = [];
  for (let at = 1; at < line.length; at++) {
    const rest = line.slice(at);
    const before = line.slice(0, at);
    const begins = /^\p{Lu}/u.test(rest) || /^\{?\\[^\s{}]/u.test(rest);
    if (!begins || !(titleEnd.test(before) || (/\p{Lu}$/u.test(before) && capitalWord.test(rest)))) continue;
    const names = nameList(rest);
    if (names && !cutsInside(line, at, known)) found.push({ at, names });
  }
  return found;
}

/**
 * True where the left cut beats the right one. Both read as names to the line's end, so the right one, which leaves
 * the names that are sure, has the better claim; it loses where it may have cut a name in two (`training|XiaoMing Li`,
 * `models|Ann Lee, XiaoMing Li`) and the title ends better at the left one.
 */
function isBetter(left: Cut, right: Cut, line: string, known: ReadonlySet<string>): boolean {
  const between = line.slice(left.at, right.at);
  const gain = plausibility(line, left.at, known) - plausibility(line, right.at, known);
  if (/^\p{Lu}\p{Ll}+$/u.test(between)) return gain > 0;
  // The right cut is in the first word after a comma: of a name, more often than of a title's last one.
  if (/[,;]\s*\S+$/u.test(between)) return gain >= 0;
  return /[,;]/u.test(between) && gain > 0;
}

function lastTitleEnd(line: string, known: ReadonlySet<string>): Cut | null {
  const [first, ...others] = cuts(line, known).reverse();
  if (!first) return null;
  return others.reduce((best, cut) => (isBetter(cut, best, line, known) ? cut : best), first);
}

/**
 * Takes apart a line such as `On Sparse RetrievalAnn Lee, Bob Ray et al. · Oslo`: the title as printed, the names, and
 * the affiliations parted by ` · `. A name can begin where a capitalised word touches what comes before it, if all that
 * follows reads as a list of names, the first of them with two words or more. Of several such places the right-most
 * wins that does not cut a name or a word in two; `context` (the abstract) tells which words are the title's own. Null
 * where there is no such place. Cost: the line's length times the number of capitals glued to a word.
 */
export function splitGluedLine(line: string, context: string): GluedLine | null {
  // No title is as long: an abstract, which only a damaged list has here.
  if (line.length > 1500) return null;
  const known = vocabulary(context);
  const separators = [...line.matchAll(/\s+[·•]\s*/gu)];
  let single: GluedLine | null = null;
  // An affiliation may look like a name (`DeepMind London`), so the shortest head that ends in several names is taken.
  for (const end of [...separators.map((separator) => separator.index), line.length]) {
    const cut = lastTitleEnd(line.slice(0, end), known);
    if (!cut) continue;
    const affiliations = line
      .slice(end)
      .split(/\s+[·•]\s*/u)
      .filter((piece) => piece !== '');
    const glued = { title: line.slice(0, cut.at).trim(), names: cut.names, affiliations };
    if (cut.names.authors.length > 1 || !cut.names.complete) return glued;
    single ??= glued;
  }
  return single;
}
