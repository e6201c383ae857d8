// Entries that begin with their title: `"Title," Ada Lee, Bob Ray. Venue`, `Title (with Bob Ray). Venue`.

import { dateBehindNames } from './plain-listing-dates.ts';
import { type FoundNames, namesAt, namesOfLine } from './plain-listing-names.ts';
import { beginsWithNames, type EntryReading, isTitle } from './plain-listing-readings.ts';
import { longestTitle, segments, withoutEnd } from './plain-listing-sentences.ts';
import { nameOrders } from './plain-listing-single-names.ts';
import { quotedTitle } from './plain-listing-titles.ts';
import { beginsWithIn, namesVenue } from './plain-listing-venues.ts';
import { nameWordAt, skipSpaces } from './plain-listing-words.ts';
import type { PrintedDate } from './record.ts';

/**
 * Names that stand between a title and a venue. What ends them must leave no doubt that the last one is a name, for a
 * venue may look like one (`Ada Lee, Bob Ray, Bee Quarterly, 2020`): `and` before it, a full stop with more behind it, or
 * a venue that is no name.
 */
function namesBetween(text: string, from: number): { names: FoundNames; rest: string; date: PrintedDate | null }[] {
  return nameOrders.flatMap((order) => {
    const names = namesAt(text, skipSpaces(text, from), order);
    if (!names || names.isNobody || names.isDoubtful) return [];
    const behind = text.slice(names.end, names.end + longestTitle);
    const isStopped = /^\.\s+\S/u.test(behind) || (names.endsDotted && /^\s+\S/u.test(behind));
    const isClosed = names.isClosed && (names.endsDotted || /^\s*(?:[.,;(]|$)/u.test(behind));
    const [, next = ''] = /^\s*[,;]\s*(\p{L}[^,;]*)/u.exec(behind) ?? [];
    // `Ada Lee, Bob Ray Proceedings of Bees`: a name may run into the venue.
    const [first, second] = [nameWordAt(next, 0), nameWordAt(next, nameWordAt(next, 0)?.end ?? 0)];
    const isVenueNext =
      (namesVenue(next) && (first === null || second === null)) || (beginsWithIn(next) && !/^in press/iu.test(next));
    if (!isStopped && !isClosed && !isVenueNext) return [];
    const date = dateBehindNames(text, names.end);
    const rest = text.slice(date?.end ?? names.end).replace(/^[\s.,;]+/u, '');
    return [{ names, rest, date: date?.printed ?? null }];
  });
}

/** The readings with the title first, quoted or ended by a full stop. Cost: linear in the text. */
export function titleFirst(text: string): EntryReading[] {
  const quoted = quotedTitle(text, 0);
  if (quoted) {
    return namesBetween(text, text.length - quoted.rest.length).map(({ names, rest, date }) => ({
      layout: 'TITLE_QUOTED',
      names,
      title: quoted.title,
      rest,
      date,
      isEdited: false,
      isSure: names.isMarked || names.authors.length > 1,
    }));
  }
  const found: EntryReading[] = [];
  for (const { end, sign } of segments(text).slice(0, 3)) {
    if (end > longestTitle) break;
    const title = withoutEnd(text.slice(0, end));
    if (!isTitle(title, false) || beginsWithNames(title)) continue;
    for (const { names, rest, date } of namesBetween(text, end)) {
      const isSure = names.authors.length > 1 && rest !== '' && namesOfLine(title).length === 0;
      found.push({ layout: 'TITLE_STOPPED', names, title, rest, date, isEdited: false, isSure });
    }
    if (sign === '.') break;
  }
  return found;
}

const withNames = /\s*[([](?:joint(?:ly)?(?: work)? )?with:?\s+([^()[\]]{3,2000})[)\]]\s*[.,;:]?\s*/iu;

/** `Title (with Ada Lee and Bob Ray). Venue`, as the lists of one person have it. */
export function withOthers(text: string): EntryReading[] {
  const match = withNames.exec(text);
  if (!match) return [];
  if (match.index > longestTitle) return [];
  const before = text.slice(0, match.index).trim();
  const quoted = quotedTitle(before, 0);
  const title = quoted && /^[\s.,]*$/u.test(quoted.rest) ? quoted.title : withoutEnd(before);
  if (!quoted && (segments(before).length !== 1 || !isTitle(title, false))) return [];
  return nameOrders.flatMap((order): EntryReading[] => {
    const names = namesAt(match[1] ?? '', 0, order);
    if (!names || !/^[\s.,]*$/u.test((match[1] ?? '').slice(names.end))) return [];
    const rest = text.slice(match.index + match[0].length);
    return [
      { layout: 'WITH', names: { ...names, complete: false }, title, rest, date: null, isEdited: false, isSure: true },
    ];
  });
}
