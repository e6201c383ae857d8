// The header of a dated listing's entry: `[score]CATEGORY+date(+Code)`, glued together.

import { categoryPattern } from './arxiv-ids.ts';
import { datePattern, listingDate } from './listing-dates.ts';
import type { PrintedDate } from './record.ts';

export interface ListingHeader {
  /** As printed, or null. */
  category: string | null;
  /** Null where the header holds none. */
  date: PrintedDate | null;
  /** True where the header ends in the badge `Code`. */
  code: boolean;
}

const score = '(?:\\d+(?:[.,]\\d+)?[kK%]?)?';
const between = '[\\s·•|]{0,12}';

const header = new RegExp(
  `^${score}${between}(?<category>${categoryPattern})?${between}(?<date>${datePattern})${between}(?<code>Code)?$`,
  'u',
);
const damagedHeader = new RegExp(`^${score}${between}(?<category>${categoryPattern})(?<rest>.{0,24})$`, 'u');

/** The header a line is, or null where the line is none. The score is read over. */
export function listingHeader(line: string): ListingHeader | null {
  const groups = header.exec(line)?.groups;
  if (!groups) return null;
  return {
    category: groups.category ?? null,
    date: listingDate(groups.date ?? ''),
    code: groups.code !== undefined,
  };
}

/**
 * The header a short line may have been before its date was spoilt (`LGNvo 2, 2022`) or lost (`LG`): it begins with a
 * category and holds no readable date. Null where the line cannot be that. Only what follows can tell whether it is.
 */
export function damagedListingHeader(line: string): ListingHeader | null {
  const groups = damagedHeader.exec(line)?.groups;
  if (!groups) return null;
  const rest = groups.rest ?? '';
  const code = rest.endsWith('Code');
  const printed = (code ? rest.slice(0, -'Code'.length) : rest).trim();
  return { category: groups.category ?? null, date: printed === '' ? null : { printed, edtf: null }, code };
}
