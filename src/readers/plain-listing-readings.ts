// One way of reading an entry of a plain listing, and whether a text can be its title.

import { type FoundNames, namesAt } from './plain-listing-names.ts';
import { longestTitle } from './plain-listing-sentences.ts';
import { nameOrders } from './plain-listing-single-names.ts';
import { isVenueLike } from './plain-listing-venues.ts';
import type { PrintedDate } from './record.ts';

/** Where authors and title stand, and what parts them. */
export type Layout =
  | 'QUOTED'
  | 'DATED'
  | 'COLON'
  | 'STOPPED'
  | 'TITLE_QUOTED'
  | 'TITLE_STOPPED'
  | 'TITLE_LINE'
  | 'NAMES_LINE'
  | 'WITH';

/** One way of reading an entry. */
export interface EntryReading {
  layout: Layout;
  names: FoundNames;
  title: string;
  rest: string;
  date: PrintedDate | null;
  /** The names are those of editors. */
  isEdited: boolean;
  /** False where other entries of the list must have the same shape before this reading is believed. */
  isSure: boolean;
}

/** Whether a text is in itself a list of several names, or one whose form says so. */
function readsAsNames(text: string): boolean {
  return nameOrders.some((order) => {
    const found = namesAt(text, 0, order);
    if (!found || !/^[\s.,]*$/u.test(text.slice(found.end))) return false;
    return found.isMarked || found.authors.length > 1;
  });
}

/** Whether a text can be a title; one that quotation marks, a year or a colon mark off may be of any form. */
export function isTitle(title: string, isDelimited: boolean): boolean {
  if (!/\p{L}{2}|\p{Lo}/u.test(title) || title.length > longestTitle) return false;
  if (isVenueLike(title) && !isDelimited) return false;
  if (!isDelimited && /^(?:\p{Ll}+(?:\s|$)|[^\p{L}\p{N}\p{S}“"‘'`([¿¡\\$])/u.test(title)) return false;
  return isDelimited || !readsAsNames(title);
}

/** Whether a text begins with several names, or ends a list of them: `Lee, A., Ray, B., 2020. Bees`. */
export function beginsWithNames(text: string): boolean {
  return nameOrders.some((order) => {
    const found = namesAt(text, 0, order);
    return found?.isMarked === true && found.authors.length > 1;
  });
}
