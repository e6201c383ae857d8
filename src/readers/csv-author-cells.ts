// Author cells of a table: the names that they hold.

import {
  type AuthorColumn,
  commaItems,
  joinedItems,
  meaningOf,
  meaningOfItem,
  namesLines,
  partedBySigns,
  withoutNumber,
} from './csv-author-columns.ts';
import { holdsJoiningWord, withAnd } from './csv-joining-words.ts';
import { type NameList, nameList, withoutCutSign } from './name-lists.ts';
import { partedNames } from './parted-names.ts';
import type { PrintedName } from './record.ts';
import { addNames, familyFirst, isNobodyPrinted, isUnspacedName } from './tagged-names.ts';
import { giveTakenOrcids, takeOrcids } from './tagged-orcids.ts';

export interface AuthorCell {
  names: NameList;
  /** What stood there where the names could not be told apart; null where all is well. */
  doubt: string | null;
  /** What is wrong with the ORCID iDs behind names. */
  faults: { found: string; expected: string }[];
}

/** What was expected where a cell stays in doubt. */
export const authorsExpected =
  'authors parted by semicolons ("Last, First; Last, First"); these were left out, for it cannot be told which commas ' +
  'part them, or where one name ends.';

// `Ada BergBob Lee`: names printed without anything between them.
const glued =
  /\s(?!(?:Mac|Fitz|Van|Von|Del|Della|Des|Dos|Las|Los|San|Abu|Ibn|Ben)\p{Lu})\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}+\s/u;

/**
 * The names of a cell. Semicolons, bars and line breaks part names wherever they stand; of commas the cell itself tells
 * what they do, or else the column: whether its other cells have them inside of names or between them. A cell that
 * neither decides gives no names and is in doubt. `and` (in other languages too), `&` and `et al.` are understood; numbers of Scopus and ORCID
 * iDs behind names become identifiers. Cost: linear in the cell.
 */
export function readAuthorCell(cell: string, column: AuthorColumn): AuthorCell {
  const taken = takeOrcids(cell);
  const whole = namesLines(taken.text);
  const { names: printed, complete } = withoutCutSign(whole);
  const text = withAnd(printed);
  const names: NameList = { authors: [], organisations: [], complete };
  if (text === '' || isNobodyPrinted(text)) {
    names.complete = false;
    return { names, doubt: null, faults: [] };
  }
  const unread = glued.test(text) ? [text] : addCell(names, text, column);
  const faults = giveTakenOrcids(names.authors, unread.length === 0 ? taken.orcids : []);
  if (unread.length === 0) return { names, doubt: null, faults };
  names.complete = false;
  return { names, doubt: text === printed ? unread.join('; ') : printed, faults };
}

/** Adds the names of a cell without the sign that it is cut; returns what could not be read. */
function addCell(names: NameList, text: string, column: AuthorColumn): string[] {
  const parted = partedBySigns(text);
  if (parted !== null) {
    return parted.filter((item) => {
      const meaning = meaningOfItem(item, column);
      if (meaning === 'ONE') return !addItem(names, item, column);
      return meaning === 'DOUBTFUL' || !addFullNames(names, item, column);
    });
  }
  switch (meaningOf(text, column)) {
    case 'ONE':
    case 'LAST_FIRST':
      return addItem(names, text, column) ? [] : [text];
    case 'LAST_FIRST_AND':
      return joinedItems(text).filter((item) => !addItem(names, item, column));
    case 'INITIALS_BEHIND':
      return commaItems(withoutLastStop(text)).filter(
        (item) => !addItem(names, item, { ...column, initialsBehind: 1, spoken: 0 }),
      );
    case 'PAIRS':
      return addList(names, partedNames(text).names) ? [] : [text];
    case 'FULL_NAMES':
      return addFullNames(names, text, column) ? [] : [text];
    case 'DOUBTFUL':
      return [text];
  }
}

function addFullNames(names: NameList, text: string, column: AuthorColumn): boolean {
  const items = commaItems(text);
  if (!items.some(isUnspacedName)) return addList(names, nameList(text));
  return items.every((item) => addItem(names, item, column));
}

function addItem(names: NameList, item: string, column: AuthorColumn): boolean {
  const { name, number } = withoutNumber(item);
  if (holdsJoiningWord(name)) return false;
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

/** PubMed ends its lists with a full stop, which is no initial's where no other initial has one. */
function withoutLastStop(text: string): string {
  return text.indexOf('.') === text.length - 1 ? text.slice(0, -1) : text;
}
