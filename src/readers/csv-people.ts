// What other columns of a table say of its authors: identifiers and affiliations, given to whom they belong.

import { fold } from '../text/fold.ts';
import { addIdentifier } from './csv-author-cells.ts';
import type { PrintedName } from './record.ts';
import { ownersByName } from './tagged-orcids.ts';

const initials = /^(?:\p{Lu}\p{M}*\.?[\s-]*){1,5}$/u;

/**
 * Gives authors the numbers that Scopus (`57190000001; 57190000002`) or OpenAlex (`https://openalex.org/A5023888391|...`)
 * has for them, by position. Returns false where there are not as many as authors; other numbers are passed over.
 */
export function giveAuthorIds(authors: readonly PrintedName[], cell: string): boolean {
  const ids = cell.split(/[;|,]/u).map((id) => id.trim());
  if (ids.length > authors.length && ids.at(-1) === '') ids.pop();
  if (ids.length !== authors.length) return false;
  for (const [index, id] of ids.entries()) {
    const author = authors[index];
    const openAlex = /(?:^|\/)(A\d{4,})$/u.exec(id)?.[1];
    if (author === undefined) continue;
    if (openAlex !== undefined) addIdentifier(author, 'openalex', openAlex);
    else if (/^\d{6,12}$/u.test(id)) addIdentifier(author, 'scopus', id);
  }
  return true;
}

/**
 * Gives authors their affiliations, in the forms `[Berg, Ada; Lee, Bob] University of X; [Lee, Bob] ...` (Web of
 * Science), `Berg, Ada (University of X; Y)` (Dimensions), `Berg A., University of X; Lee B., ...` (Scopus), or one for each
 * author where `isByPosition` says that the column is like that. Where there is one author all of them are theirs.
 * Returns the affiliations that cannot be told to be anybody's, each once. Cost: linear in the cell for each author.
 */
export function giveAffiliations(authors: readonly PrintedName[], cell: string, isByPosition: boolean): string[] {
  const items = partsOutsideBrackets(cell);
  const ownerless = new Set<string>();
  const ownerOf = ownersByName(authors);
  const places = new Map<PrintedName, Set<string>>();
  const add = (author: PrintedName | undefined, place: string): void => {
    const printed = withoutSigns(place.replace(/\s+/gu, ' '));
    if (printed === '') return;
    if (author === undefined) {
      ownerless.add(printed);
      return;
    }
    const known = places.get(author);
    if (known === undefined) places.set(author, new Set([printed]));
    else known.add(printed);
  };
  giveEach(authors, items, cell.trimStart().startsWith('['), isByPosition, ownerOf, add);
  for (const [author, printed] of places) {
    author.affiliations = [...printed];
    for (const place of printed) ownerless.delete(place);
  }
  return [...ownerless];
}

function giveEach(
  authors: readonly PrintedName[],
  items: readonly string[],
  isBracketed: boolean,
  isByPosition: boolean,
  ownerOf: (name: string) => PrintedName | undefined,
  add: (author: PrintedName | undefined, place: string) => void,
): void {
  if (isBracketed) {
    for (const item of items) {
      const [, names = '', place = ''] = /^\[([^\]]*)\]\s*(.*)$/su.exec(item) ?? [];
      for (const name of names.split(';')) add(ownerOf(name), place || item);
    }
    return;
  }
  const bracketed = items.map((item) => /^([^()]+?)\s*\((.*)\)$/su.exec(item));
  const owners = bracketed.map((match) => (match === null ? undefined : ownerOf(match[1] ?? '')));
  if (owners.length > 0 && owners.every((owner) => owner !== undefined)) {
    for (const [index, match] of bracketed.entries()) {
      for (const place of partsOutsideBrackets(match?.[2] ?? '')) add(owners[index], place);
    }
    return;
  }
  const named = items.map((item, index) => withoutName(item, authors[index]));
  if (items.length === authors.length && named.every((place) => place !== null)) {
    for (const [index, place] of named.entries()) add(authors[index], place ?? '');
  } else if (isByPosition && items.length === authors.length) {
    for (const [index, place] of items.entries()) add(authors[index], place);
  } else {
    for (const place of items) add(authors.length === 1 ? authors[0] : undefined, place);
  }
}

/** A text without white space, commas and semicolons at its end. */
function withoutSigns(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s;,]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).trimStart();
}

/** What stands behind an author's name on an affiliation (`Berg, A., University of X`); null where the name does not stand there. */
function withoutName(item: string, author: PrintedName | undefined): string | null {
  const family = fold([author?.particle, author?.family].filter((part) => part).join(' '));
  const parts = item.split(',').map((part) => part.trim());
  const first = fold(parts[0] ?? '');
  if (family === '' || parts.length < 2) return null;
  if (first === family) {
    const given = parts[1] ?? '';
    return initials.test(given) || fold(given) === fold(author?.given ?? '') ? parts.slice(2).join(', ') : null;
  }
  const rest = (parts[0] ?? '').slice((parts[0] ?? '').lastIndexOf(' ') + 1);
  return first.startsWith(`${family} `) && initials.test(rest) ? parts.slice(1).join(', ') : null;
}

/** The parts between semicolons or bars that stand in no brackets, empty ones left out. */
function partsOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  const cut = (end: number): void => {
    const part = text.slice(start, end).trim();
    if (part !== '') parts.push(part);
    start = end + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '(' || sign === '[') depth += 1;
    else if ((sign === ')' || sign === ']') && depth > 0) depth -= 1;
    else if ((sign === ';' || sign === '|') && depth === 0) cut(at);
  }
  cut(text.length);
  return parts;
}
