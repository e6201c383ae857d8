// Author cells of a table: whether commas part names or stand inside them, seen from the whole column.

import { type NameList, nameList, withoutCutSign } from './name-lists.ts';
import { partedNames } from './parted-names.ts';
import { isFullName, isOrganisation, isParticle, isSuffix, nameWords } from './personal-names.ts';
import type { PrintedName } from './record.ts';
import { addNames, familyFirst, isNobodyPrinted, unicodeName, withoutEmptyParts } from './tagged-names.ts';

/** What the cells of a column that leave no doubt show of the others. */
export interface AuthorColumn {
  /** Cells whose names semicolons, bars or lines part. */
  parted: number;
  /** Cells with `Last, First`, where the comma stands inside of names. */
  commaInside: number;
  /** Cells with `First Last, First Last` or one name without a comma, where a comma parts names. */
  commaBetween: number;
  /** Names such as `Berg AB`, and names in the order they are spoken in. */
  initialsBehind: number;
  spoken: number;
}

export interface AuthorCell {
  names: NameList;
  /** What stood there where the names could not be told apart; null where all is well. */
  doubt: string | null;
}

/** What was expected where a cell stays in doubt. */
export const authorsExpected =
  'authors parted by semicolons ("Last, First; Last, First"); these were left out, for it cannot be told which commas ' +
  'part them, or where one name ends.';

type Shape =
  | 'ONE'
  | 'LAST_FIRST_AND'
  | 'INITIALS_BEHIND'
  | 'FULL_NAMES'
  | 'TWO_FULL_NAMES'
  | 'PAIRS'
  | 'LAST_INITIALS'
  | 'LAST_FIRST'
  | 'DOUBTFUL';

const joining = /,?\s+(?:and|&)\s+/iu;
const initials = /^(?:\p{Lu}\p{M}*\.?[\s-]*){1,4}$/u;
const databaseNumber = /\s*\((\d{6,})\)$/u;
const footnoteSigns = /[*†‡§¶]+\d*$/u;
// `Ada BergBob Lee`: names printed without anything between them.
const glued =
  /\s(?!(?:Mac|Fitz|Van|Von|Del|Della|Des|Dos|Las|Los|San|Abu|Ibn|Ben)\p{Lu})\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}+\s/u;

/** What the cells of a sample show. Cost: linear in them. */
export function learnAuthorColumn(cells: Iterable<string>): AuthorColumn {
  const column: AuthorColumn = { parted: 0, commaInside: 0, commaBetween: 0, initialsBehind: 0, spoken: 0 };
  for (const cell of cells) {
    const text = withoutCutSign(unicodeLines(cell)).names;
    const parted = partedBySigns(text);
    if (parted !== null) {
      column.parted += 1;
      for (const item of parted) {
        if (item.includes(',')) column.commaInside += 1;
        else countOrder(column, item);
      }
      continue;
    }
    const shape = shapeOf(text);
    if (shape === 'ONE') {
      if (isFullName(text) && !isOrganisation(text)) {
        column.commaBetween += 1;
        countOrder(column, text);
      }
    } else if (shape === 'INITIALS_BEHIND' || shape === 'FULL_NAMES') column.commaBetween += 1;
    else if (shape === 'LAST_INITIALS' || shape === 'LAST_FIRST_AND' || shape === 'PAIRS') column.commaInside += 1;
  }
  return column;
}

function countOrder(column: AuthorColumn, name: string): void {
  if (familyFirst(name) !== null) column.initialsBehind += 1;
  else if (isFullName(name)) column.spoken += 1;
}

/**
 * The names of a cell. Semicolons, bars and line breaks part names wherever they stand; of commas the cell itself tells
 * what they do, or else the column: whether its other cells have them inside of names or between them. A cell that
 * neither decides gives no names and is in doubt. `and`, `&` and `et al.` are understood; numbers of Scopus behind names
 * become identifiers. Cost: linear in the cell.
 */
export function readAuthorCell(cell: string, column: AuthorColumn): AuthorCell {
  const whole = unicodeLines(cell);
  const { names: text, complete } = withoutCutSign(whole);
  const names: NameList = { authors: [], organisations: [], complete };
  if (text === '' || isNobodyPrinted(text)) {
    names.complete = false;
    return { names, doubt: null };
  }
  const unread = glued.test(text) ? [text] : addCell(names, text, column);
  if (unread.length === 0) return { names, doubt: null };
  names.complete = false;
  return { names, doubt: unread.join('; ') };
}

/** Adds the names of a cell without the sign that it is cut; returns what could not be read. */
function addCell(names: NameList, text: string, column: AuthorColumn): string[] {
  const parted = partedBySigns(text);
  if (parted !== null) return parted.filter((item) => !addItem(names, item, column));
  switch (meaningOf(text, column)) {
    case 'ONE':
    case 'LAST_FIRST':
      return addItem(names, text, column) ? [] : [text];
    case 'LAST_FIRST_AND':
      return text.split(joining).filter((item) => !addItem(names, item, column));
    case 'INITIALS_BEHIND':
      return commaItems(withoutLastStop(text)).filter(
        (item) => !addItem(names, item, { ...column, initialsBehind: 1, spoken: 0 }),
      );
    case 'PAIRS':
      return addList(names, partedNames(text).names) ? [] : [text];
    case 'FULL_NAMES':
      return addList(names, nameList(text)) ? [] : [text];
    case 'DOUBTFUL':
      return [text];
  }
}

/** How a cell without semicolons is to be read: by its own shape, or by what its column shows. */
function meaningOf(text: string, column: AuthorColumn): Exclude<Shape, 'TWO_FULL_NAMES' | 'LAST_INITIALS'> {
  const shape = shapeOf(text);
  if (shape === 'LAST_INITIALS') return 'LAST_FIRST';
  if (shape === 'TWO_FULL_NAMES') {
    // Where semicolons part names, one comma in a cell stands inside its only name.
    if (column.parted > 0 && column.commaInside > 0) return 'LAST_FIRST';
    if (column.commaInside > 0 === column.commaBetween > 0) return 'DOUBTFUL';
    return column.commaInside > 0 ? 'LAST_FIRST' : 'FULL_NAMES';
  }
  if (shape === 'LAST_FIRST') {
    return column.parted === 0 && column.commaBetween > 0 && column.commaInside === 0 ? 'DOUBTFUL' : 'LAST_FIRST';
  }
  return shape;
}

/** What a cell looks like by itself. */
function shapeOf(text: string): Shape {
  const joined = text.split(joining);
  if (joined.length > 1 && !isOrganisation(text)) {
    const parts = joined.map((item) => item.split(/\s*,\s*/u));
    if (parts.every((item) => item.length === 2 && isLastFirst(item))) return 'LAST_FIRST_AND';
  }
  if (isOrganisation(text)) return 'ONE';
  const items = commaItems(text).filter((item) => !isOrganisation(item) && !isSuffix(item));
  if (items.length < 2 && !text.includes(',')) return 'ONE';
  if (items.length > 0 && items.every((item) => familyFirst(item) !== null)) return 'INITIALS_BEHIND';
  const areInitials = items.length % 2 === 0 && items.every((item, at) => (at % 2 === 1) === initials.test(item));
  if (areInitials && items.length > 0) return items.length === 2 && joined.length === 1 ? 'LAST_INITIALS' : 'PAIRS';
  if (items.every((item) => isFullName(item))) {
    return items.length > 2 || joined.length > 1 ? 'FULL_NAMES' : 'TWO_FULL_NAMES';
  }
  if (items.length === 2 && joined.length === 1) return isLastFirst(items) ? 'LAST_FIRST' : 'DOUBTFUL';
  if (items.length === 1) return 'ONE';
  return 'DOUBTFUL';
}

/** Whether two parts can be a family name and given names: the first one is a word, particles aside. */
function isLastFirst([family = '', given = '']: readonly string[]): boolean {
  const words = nameWords(family).filter((word) => !isParticle(word));
  return given !== '' && (words.length === 1 || initials.test(given) || !isFullName(given));
}

function addItem(names: NameList, item: string, column: AuthorColumn): boolean {
  const [matched = '', number] = databaseNumber.exec(item) ?? [];
  const name = (matched === '' ? item : item.slice(0, -matched.length)).replace(footnoteSigns, '').trim();
  const before = names.authors.length;
  const isSpoken = !name.includes(',') && familyFirst(name) !== null && column.spoken > column.initialsBehind;
  if (isSpoken) names.authors.push({ printed: name });
  else if (addNames(names, name) !== null) return false;
  const added = names.authors.length === before + 1 ? names.authors.at(-1) : undefined;
  if (added !== undefined && number !== undefined) addIdentifier(added, 'scopus', number);
  return true;
}

/** Notes who a database says an author is. */
export function addIdentifier(author: PrintedName, scheme: string, value: string): void {
  const known = author.identifiers ?? [];
  if (!known.some((one) => one.scheme === scheme && one.value === value))
    author.identifiers = [...known, { scheme, value }];
}

function addList(names: NameList, list: NameList | null): boolean {
  if (list === null) return false;
  // Spread arguments have a limit that a long list passes.
  for (const author of list.authors) names.authors.push(author);
  for (const body of list.organisations) names.organisations.push(body);
  return true;
}

function commaItems(text: string): string[] {
  return text.split(new RegExp(`${joining.source}|\\s*,\\s*`, 'iu')).filter((item) => item !== '');
}

/** Names that semicolons, bars or line breaks part; null where a cell has none of them. */
function partedBySigns(text: string): string[] | null {
  const sign = text.includes(';') ? /\s*;\s*/u : text.includes('|') ? /\s*\|+\s*/u : /\s*\n\s*/u;
  if (!sign.test(text)) return null;
  return text
    .split(sign)
    .filter((item) => item !== '')
    .map((item) => item.replace(/^(?:and|&)\s+/iu, ''));
}

/** PubMed ends its lists with a full stop, which is no initial's where no other initial has one. */
function withoutLastStop(text: string): string {
  return text.indexOf('.') === text.length - 1 ? text.slice(0, -1) : text;
}

/** A cell in Unicode, its lines kept. */
function unicodeLines(cell: string): string {
  return cell
    .split('\n')
    .map((line) => withoutEmptyParts(unicodeName(line)))
    .filter((line) => line !== '')
    .join('\n')
    .replaceAll(',\n', ', ');
}
