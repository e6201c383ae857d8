// What the commas of a table's author cells do: seen from the cell itself, and from the whole column.

import { fold } from '../text/fold.ts';
import { withAnd } from './csv-joining-words.ts';
import { withoutCutSign } from './name-lists.ts';
import { isFullName, isOrganisation, isParticle, isSuffix, nameWords } from './personal-names.ts';
import { familyFirst, hasBodyWord, isUnspacedName, namesText } from './tagged-names.ts';

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
  /** Family names and first given names, folded, that stand on either side of a comma for sure. */
  families: Set<string>;
  givens: Set<string>;
}

/** How a cell is to be read. */
export type CellMeaning =
  | 'ONE'
  | 'LAST_FIRST_AND'
  | 'INITIALS_BEHIND'
  | 'FULL_NAMES'
  | 'PAIRS'
  | 'LAST_FIRST'
  | 'DOUBTFUL';

type Shape = CellMeaning | 'TWO_FULL_NAMES' | 'LAST_INITIALS';

const joining = /,?\s+(?:and|&)\s+/iu;
const commaOrJoining = new RegExp(`${joining.source}|\\s*,\\s*`, 'iu');
const initials = /^(?:\p{Lu}\p{M}*\.?[\s-]*){1,4}$/u;
const databaseNumber = /\s*\((\d{6,})\)$/u;

/** What the cells of a sample show. Cost: linear in them. */
export function learnAuthorColumn(cells: Iterable<string>): AuthorColumn {
  const column: AuthorColumn = {
    parted: 0,
    commaInside: 0,
    commaBetween: 0,
    initialsBehind: 0,
    spoken: 0,
    families: new Set(),
    givens: new Set(),
  };
  for (const cell of cells) {
    const text = withAnd(withoutCutSign(namesLines(cell)).names);
    const parted = partedBySigns(text);
    if (parted !== null) {
      // `王伟、李娜` says nothing of what commas do in other cells.
      if (/[;|\n]/u.test(cell)) column.parted += 1;
      for (const item of parted) {
        if (item.includes(',')) {
          column.commaInside += 1;
          learnParts(column, item);
        } else countOrder(column, item);
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

/** Notes family and given name of an item that can be nothing but `Last, First`. */
function learnParts(column: AuthorColumn, item: string): void {
  const parts = withoutNumber(item).name.split(/\s*,\s*/u);
  if (parts.length !== 2 || isPairOfNames(parts)) return;
  const [family = '', given = ''] = parts.map((part) => nameWords(part).filter((word) => !isParticle(word))[0]);
  if (family !== '') column.families.add(fold(family));
  if (given.length > 2) column.givens.add(fold(given));
}

/** How a cell without semicolons is to be read: by its own shape, or by what its column shows. Cost: linear. */
export function meaningOf(text: string, column: AuthorColumn): CellMeaning {
  const shape = shapeOf(text);
  if (shape === 'LAST_INITIALS') return 'LAST_FIRST';
  if (shape === 'TWO_FULL_NAMES') return meaningOfPair(text, column, column.parted > 0);
  if (shape === 'LAST_FIRST') {
    return column.parted === 0 && column.commaBetween > 0 && column.commaInside === 0 ? 'DOUBTFUL' : 'LAST_FIRST';
  }
  return shape;
}

/** Whether an item between semicolons is one name, two that a comma parts, or cannot be told. */
export function meaningOfItem(item: string, column: AuthorColumn): 'ONE' | 'FULL_NAMES' | 'DOUBTFUL' {
  const { name, number } = withoutNumber(item);
  if (number !== undefined || !isPairOfNames(name.split(/\s*,\s*/u))) return 'ONE';
  const meaning = meaningOfPair(name, column, true);
  return meaning === 'LAST_FIRST' ? 'ONE' : meaning;
}

/**
 * What two whole names with a comma between them are. Names that the column has elsewhere tell it; else, where
 * semicolons part names and commas stand inside of them, this is one name too (`García Márquez, Gabriel José`).
 */
function meaningOfPair(
  text: string,
  column: AuthorColumn,
  areNamesParted: boolean,
): 'LAST_FIRST' | 'FULL_NAMES' | 'DOUBTFUL' {
  const parts = text.split(/\s*,\s*/u);
  const isInside = areNamesParted && column.commaInside > column.commaBetween + column.spoken;
  if (parts.every(isUnspacedName)) return isInside ? 'LAST_FIRST' : 'FULL_NAMES';
  const [[first = '', ...behind] = [], right = []] = parts.map((part) => nameWords(part).map(fold));
  const isFamily = column.families.has(first);
  const isGiven = column.givens.has(first);
  if (isFamily && !isGiven) return 'LAST_FIRST';
  if (isGiven && !isFamily) {
    const isKnown = column.givens.has(right[0] ?? '') || column.families.has(right.at(-1) ?? '');
    return isKnown || column.families.has(behind.at(-1) ?? '') ? 'FULL_NAMES' : 'DOUBTFUL';
  }
  if (isInside) return 'LAST_FIRST';
  return column.commaInside === 0 && column.commaBetween > 0 ? 'FULL_NAMES' : 'DOUBTFUL';
}

function isPairOfNames(parts: readonly string[]): boolean {
  return parts.length === 2 && parts.every((part) => isFullName(part) || isUnspacedName(part));
}

/** What a cell looks like by itself. */
function shapeOf(text: string): Shape {
  if (isOrganisation(text)) return 'ONE';
  const joined = text.split(joining);
  if (!text.includes(',') && hasBodyWord(text) && joined.some((item) => hasBodyWord(item) || !isFullName(item))) {
    return 'ONE';
  }
  if (joined.length > 1) {
    const parts = joined.map((item) => item.split(/\s*,\s*/u));
    const areParted = parts.map((item) => item.length === 2 && isLastFirst(item));
    const areWhole = parts.every(
      (item, at) => areParted[at] === true || (item.length === 1 && isFullName(item[0] ?? '')),
    );
    if (areWhole && areParted.includes(true)) return 'LAST_FIRST_AND';
  }
  const items = commaItems(text).filter((item) => !isOrganisation(item));
  if (items.length < 2 && !text.includes(',')) return 'ONE';
  if (items.length > 0 && items.every((item) => familyFirst(item) !== null)) return 'INITIALS_BEHIND';
  const areInitials = items.length % 2 === 0 && items.every((item, at) => (at % 2 === 1) === initials.test(item));
  if (areInitials && items.length > 0) return items.length === 2 && joined.length === 1 ? 'LAST_INITIALS' : 'PAIRS';
  if (items.length > 1 && items.every((item) => isFullName(item) || isUnspacedName(item))) {
    return items.length > 2 || joined.length > 1 || !isPairOfNames(items) ? 'FULL_NAMES' : 'TWO_FULL_NAMES';
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

/** The names of a cell that commas, `and` and `&` part; a suffix stays with its name. */
export function commaItems(text: string): string[] {
  const items: string[] = [];
  for (const item of text.split(commaOrJoining)) {
    const before = items.at(-1);
    if (before !== undefined && isSuffix(item)) items[items.length - 1] = `${before} ${item}`;
    else if (item !== '') items.push(item);
  }
  return items;
}

/** The names that `and` and `&` part. */
export function joinedItems(text: string): string[] {
  return text.split(joining);
}

/** Names that semicolons, bars or line breaks part; null where a cell has none of them. */
export function partedBySigns(text: string): string[] | null {
  const sign = text.includes(';') ? /\s*;\s*/u : text.includes('|') ? /\s*\|+\s*/u : /\s*\n\s*/u;
  if (!sign.test(text)) return null;
  return text
    .split(sign)
    .filter((item) => item !== '')
    .map((item) => item.replace(/^(?:and|&)\s+/iu, ''));
}

/** An item without the number that Scopus prints behind names, and that number. */
export function withoutNumber(item: string): { name: string; number: string | undefined } {
  const [matched = '', number] = databaseNumber.exec(item) ?? [];
  return { name: matched === '' ? item : item.slice(0, -matched.length), number };
}

/** A cell as its names stand in it, its lines kept. */
export function namesLines(cell: string): string {
  return cell
    .split('\n')
    .map(namesText)
    .filter((line) => line !== '')
    .join('\n')
    .replaceAll(',\n', ', ');
}
