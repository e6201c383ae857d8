// Lists of whole names, `Ann Lee, Bob Ray et al.`: persons, bodies, and whether the list says that it is cut.

import { hasLatex, latexToText } from '../text/latex.ts';
import { isFullName, isNamePart, isNobody, isOrganisation, isParticle, isSuffix, nameWords } from './personal-names.ts';
import type { PrintedName } from './record.ts';

/** The people and bodies that a list of names holds, each in printed order. */
export interface NameList {
  authors: PrintedName[];
  organisations: string[];
  /** False where the list ends in `et al.` or its like, or names nobody at all. */
  complete: boolean;
}

const cutSign = new RegExp(
  '(?:[\\s,;]+(?:(?:and|&)\\s+)?|^)' +
    '(?:et\\.?\\s*al\\.?,?|others|\\.\\.\\.|…|(?:\\+\\s*)?\\d+\\s+(?:more|others|(?:other|more)\\s+(?:co-?)?authors))$|' +
    '(?:\\.\\.\\.|…)$',
  'iu',
);

/** A list without the sign that it is cut (`et al.`, `and others`, `...`, `and 12 more`), and whether it bore one. */
export function withoutCutSign(list: string): { names: string; complete: boolean } {
  const names = list.replace(cutSign, '');
  return { names: names.replace(/[\s,;]+$/u, ''), complete: names === list };
}

/** The items of a list parted by commas, semicolons, `and` and `&`; a body's name keeps its `and`. */
export function listItems(list: string): string[] {
  return list
    .split(/\s*[,;]\s*/u)
    .map((item) => item.replace(/^(?:and\s+|&\s*)/u, ''))
    .flatMap((item) => (isOrganisation(item) ? [item] : item.split(/\s+(?:and|&)\s+/u)));
}

/** A name in Unicode, white space folded. */
export function nameText(printed: string): string {
  return (hasLatex(printed) ? latexToText(printed) : printed).replace(/\s+/gu, ' ').trim();
}

/**
 * The names of a comma-separated list of whole names, or null where the text is no such list: where an item is not
 * like a name, or the first one has fewer than two words and is no body. Only `printed` is known of each.
 */
export function nameList(text: string): NameList | null {
  const { names, complete } = withoutCutSign(text);
  const authors: PrintedName[] = [];
  const organisations: string[] = [];
  for (const [index, source] of listItems(names).entries()) {
    const item = nameText(source);
    const previous = authors.at(-1);
    if (isNobody(item)) continue;
    if (isOrganisation(item)) organisations.push(item.replace(/^(?:for|on behalf of) /u, ''));
    else if (isSuffix(item) && previous) previous.printed += ` ${item}`;
    else if (!isNamePart(item) || isParticle(nameWords(item).at(-1) ?? '')) return null;
    else if (index === 0 && !isFullName(item)) return null;
    else authors.push({ printed: item });
  }
  return { authors, organisations, complete: complete && authors.length + organisations.length > 0 };
}
