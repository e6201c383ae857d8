// Lists of whole names, `Ann Lee, Bob Ray et al.`: persons, bodies, and whether the list says that it is cut.

import { hasLatex, latexToText } from '../text/latex.ts';
import { withoutTrailing } from '../text/trim.ts';
import { bareNames, isEditor } from './name-roles.ts';
import { isFullName, isNamePart, isNobody, isOrganisation, isParticle, isSuffix, nameWords } from './personal-names.ts';
import type { PrintedName } from './record.ts';

/** The people and bodies that a list of names holds, each in printed order. */
export interface NameList {
  authors: PrintedName[];
  organisations: string[];
  /** False where the list ends in `et al.` or its like, names nobody at all, or has somebody in it who is not named. */
  complete: boolean;
}

const cutSign = new RegExp(
  '(?:^|[\\s,;]+)(?:(?:and|&)\\s+)?' +
    '(?:et\\.?\\s*al\\.?,?|others\\.?|\\.\\.\\.|…|(?:\\+\\s*)?\\d+\\s+(?:more|others|(?:other|more)\\s+(?:co-?)?authors)\\.?)$|' +
    '(?:\\.\\.\\.|…)$',
  'iu',
);

// What other languages say: `et alii`, `u. a.` (in small letters only: `Moss, U. A.` is a name), `y otros`, `и др.`, `等`.
const foreignCutSign = new RegExp(
  '(?:^|[\\s,;]+)' +
    '(?:et\\s+(?:alii|aliae|coll\\.?)|u\\.?\\s?(?:a\\.|v\\.\\s?a\\.)|(?:y|e)\\s+cols?\\.|' +
    '(?:(?:und|and|et|y|e|ed|en|&)\\s+)?(?:andere[nr]?|weitere|autres|otros|otras|outros|outras|altri)|' +
    'i\\s+in(?:ni|\\.)|(?:и|та)\\s+(?:др(?:угие|\\.)?|ін(?:ші|\\.))|他|ほか|등|외)$|' +
    '等人?$',
  'u',
);

// No sign is longer, however far apart its words stand.
const longestCutSign = 100;

/**
 * A list without the sign that it is cut (`et al.`, `and others`, `...`, `and 12 more`, and what other languages have for
 * it), and whether it bore one. Cost: linear in the list.
 */
export function withoutCutSign(list: string): { names: string; complete: boolean } {
  const from = Math.max(0, list.length - longestCutSign);
  const end = list.slice(from);
  const uncut = end.replace(cutSign, '').replace(foreignCutSign, '');
  return { names: withoutTrailing(list.slice(0, from) + uncut, /[\s,;]/u), complete: uncut === end };
}

/** A name without the sign of a language other than English that others follow it; as it was where it has none. */
export function withoutForeignCutSign(name: string): string {
  const from = Math.max(0, name.length - longestCutSign);
  return name.slice(0, from) + name.slice(from).replace(foreignCutSign, '');
}

/** The items of a list parted by commas, semicolons, `and` and `&`; a body's name keeps its `and`. Cost: linear. */
export function listItems(list: string): string[] {
  return list
    .replace(/\s+/gu, ' ')
    .split(/ ?[,;] ?/u)
    .map((item) => item.replace(/^(?:and |& ?)/u, ''))
    .flatMap((item) => (isOrganisation(item) ? [item] : item.split(/ (?:and|&) /u)));
}

/** A name in Unicode, white space folded. */
export function nameText(printed: string): string {
  return (hasLatex(printed) ? latexToText(printed) : printed).replace(/\s+/gu, ' ').trim();
}

/**
 * The names of a comma-separated list of whole names, or null where the text is no such list: where an item is not
 * like a name, or the first one has fewer than two words and is no body. Only `printed` is known of each.
 * Editors are left out.
 */
export function nameList(text: string): NameList | null {
  const { names, complete } = withoutCutSign(text);
  let isNamed = complete;
  const authors: PrintedName[] = [];
  const organisations: string[] = [];
  for (const [index, source] of listItems(names).entries()) {
    const item = bareNames(nameText(source));
    const previous = authors.at(-1);
    if (isEditor(item)) continue;
    if (isNobody(item)) isNamed = false;
    else if (isOrganisation(item)) organisations.push(item.replace(/^(?:for|on behalf of) /u, ''));
    else if (isSuffix(item) && previous) previous.printed += ` ${item}`;
    else if (!isNamePart(item) || isParticle(nameWords(item).at(-1) ?? '')) return null;
    else if (index === 0 && !isFullName(item)) return null;
    else authors.push({ printed: item });
  }
  return { authors, organisations, complete: isNamed && authors.length + organisations.length > 0 };
}
