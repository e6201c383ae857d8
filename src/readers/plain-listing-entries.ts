// The ways in which one entry of a plain listing can be read: by each order of names and each layout of the parts.

import { isRunningText, wordCount } from './lines.ts';
import { dateBehindNames, type FoundDate } from './plain-listing-dates.ts';
import type { Heading, ListLine } from './plain-listing-lines.ts';
import { type FoundNames, namesAt, namesOfLine } from './plain-listing-names.ts';
import { longestTitle, segments, withoutEnd } from './plain-listing-sentences.ts';
import { nameOrders } from './plain-listing-single-names.ts';
import { type DressedText, takeApart } from './plain-listing-text.ts';
import { type FoundTitle, opensQuotation, quotedTitle, stoppedTitle } from './plain-listing-titles.ts';
import { isVenueLike } from './plain-listing-venues.ts';
import { skipSpaces } from './plain-listing-words.ts';
import type { PrintedDate } from './record.ts';

/** The lines of one entry and the headings they stand under. */
export interface ListEntry {
  heading: Heading;
  lines: ListLine[];
}

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

/** All that can be made of an entry by itself. */
export interface EntryReadings {
  whole: DressedText;
  readings: EntryReading[];
  /** How far the best attempt came: the names were found, but no title behind them that ends for sure. */
  hasNames: boolean;
}

/** The entry's lines as one; a word that a hyphen breaks stays as printed. */
export function flowOf(lines: readonly ListLine[]): string {
  const pieces = lines.map(({ text }, index) => {
    // Only the end of the line before: a text that grows is dear to look at.
    const before = lines[index - 1]?.text.slice(-200);
    const isBroken = before === undefined || /\p{Ll}[-‐]$|https?:\/\/\S+[/-]$/u.test(before);
    return isBroken ? text : ` ${text}`;
  });
  return pieces.join('');
}

const editors = /\s*,?\s*[([]?(?:eds?\.?|editors?|Hrsg\.?)[)\]]?(?=[\s.,:(])[.,:]?/iuy;
const beforeQuotation = /\s*[.,:;]?\s*/uy;

/** Whether a text is in itself a list of several names, or one whose form says so. */
function readsAsNames(text: string): boolean {
  return nameOrders.some((order) => {
    const found = namesAt(text, 0, order);
    if (!found || !/^[\s.,]*$/u.test(text.slice(found.end))) return false;
    return found.isMarked || found.authors.length > 1;
  });
}

function isTitle(title: string, isDelimited: boolean): boolean {
  if (!/\p{L}{2}|\p{Lo}/u.test(title) || title.length > longestTitle) return false;
  if (isVenueLike(title) && !isDelimited) return false;
  if (!isDelimited && /^(?:\p{Ll}+(?:\s|$)|[^\p{L}\p{N}\p{S}“"‘'`([¿¡\\$])/u.test(title)) return false;
  return isDelimited || !readsAsNames(title);
}

interface Behind {
  layout: Layout;
  title: FoundTitle;
  date: FoundDate | null;
  isEdited: boolean;
}

/** What stands behind an author list, if something does that surely ends it. */
function behindNames(text: string, found: FoundNames): Behind | null {
  editors.lastIndex = found.end;
  const isEdited = editors.test(text);
  const at = isEdited ? editors.lastIndex : found.end;
  const date = dateBehindNames(text, at);
  if (date) {
    const quoted = quotedTitle(text, date.end);
    const title = quoted ?? stoppedTitle(text.slice(date.end));
    if (!title || !isTitle(title.title, true)) return null;
    // A year behind the title in a text without stops: nothing is left of the title.
    return {
      layout: quoted ? 'QUOTED' : 'DATED',
      title: { ...title, isSure: title.isSure || title.rest === '' },
      date,
      isEdited,
    };
  }
  beforeQuotation.lastIndex = at;
  beforeQuotation.test(text);
  const quoted = quotedTitle(text, Math.max(at, beforeQuotation.lastIndex));
  if (quoted) return isTitle(quoted.title, true) ? { layout: 'QUOTED', title: quoted, date: null, isEdited } : null;
  const sign = text.charAt(at);
  const isColon = sign === ':' && /\s/u.test(text.charAt(at + 1));
  const isStop = (sign === '.' || sign === ';') && /\s/u.test(text.charAt(at + 1));
  const isOwnStop = (found.endsDotted || isEdited) && /\s/u.test(sign);
  if (!isColon && !isStop && !isOwnStop) return null;
  const title = stoppedTitle(text.slice(isColon || isStop ? at + 1 : at).trimStart());
  if (!title || !isTitle(title.title, isColon && found.isMarked)) return null;
  return { layout: isColon ? 'COLON' : 'STOPPED', title, date: null, isEdited };
}

function namesFirst(
  text: string,
  from: number,
  lead: PrintedDate | null,
): { readings: EntryReading[]; hasNames: boolean } {
  const readings: EntryReading[] = [];
  let hasNames = false;
  for (const order of nameOrders) {
    const names = namesAt(text, from, order);
    if (!names) continue;
    hasNames ||= names.isMarked || names.authors.length > 1;
    const behind = behindNames(text, names);
    if (!behind) continue;
    const { layout, title, date, isEdited } = behind;
    const isDelimited =
      layout === 'QUOTED' || (layout === 'DATED' && (!names.isDoubtful || date?.isBracketed === true));
    const isPlain = !names.isMarked && names.authors.length < 2;
    // A title and one author, if the list has titles first.
    const isName = namesOfLine(title.title).length > 0;
    readings.push({
      layout,
      names,
      title: title.title,
      rest: title.rest,
      date: date?.printed ?? lead,
      isEdited,
      isSure: title.isSure && (isDelimited || !(isPlain || isName || names.isDoubtful)),
    });
  }
  return { readings, hasNames };
}

/** Names that stand between a title and a venue; what ends them must leave no doubt that the last one is a name. */
function namesBetween(text: string, from: number): { names: FoundNames; rest: string; date: PrintedDate | null }[] {
  return nameOrders.flatMap((order) => {
    const names = namesAt(text, skipSpaces(text, from), order);
    if (!names || names.isNobody) return [];
    const date = dateBehindNames(text, names.end);
    const behind = text.slice(names.end);
    const stops = /^\s*$|^\.\s|^\.$/u.test(behind) || (names.endsDotted && /^\s/u.test(behind));
    const goesOn = /^\s*[,;]\s*(?:in:?\s|to appear|(?:19|20)\d\d\b|proc)/iu.test(behind) || /^\s*\(/u.test(behind);
    if (!stops && !goesOn && !date) return [];
    return [
      { names, rest: (date ? text.slice(date.end) : behind).replace(/^[\s.,;]+/u, ''), date: date?.printed ?? null },
    ];
  });
}

function titleFirst(text: string): EntryReading[] {
  const quoted = quotedTitle(text, 0);
  if (quoted) {
    return namesBetween(text, text.length - quoted.rest.length).map(({ names, rest, date }) => ({
      layout: 'TITLE_QUOTED',
      names,
      title: quoted.title,
      rest,
      date,
      isEdited: false,
      isSure: !names.isDoubtful && (names.isMarked || names.authors.length > 1),
    }));
  }
  const found: EntryReading[] = [];
  for (const { end, sign } of segments(text).slice(0, 3)) {
    if (end > longestTitle) break;
    const title = withoutEnd(text.slice(0, end));
    if (!isTitle(title, false)) continue;
    for (const { names, rest, date } of namesBetween(text, end)) {
      const isSure = !names.isDoubtful && names.authors.length > 1 && rest !== '';
      found.push({ layout: 'TITLE_STOPPED', names, title, rest, date, isEdited: false, isSure });
    }
    if (sign === '.') break;
  }
  return found;
}

const withNames = /\s*[([](?:joint(?:ly)?(?: work)? )?with:?\s+([^()[\]]{3,2000})[)\]]\s*[.,;:]?\s*/iu;

/** `Title (with Ada Lee and Bob Ray). Venue`, as the lists of one person have it. */
function withOthers(text: string): EntryReading[] {
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

// Title, names, venue, and a few more; of more lines several entries may be made.
const mostLines = 6;

/** Entries of several lines: title, names, venue; or names, title, venue. */
function lineByLine(lines: readonly ListLine[]): EntryReading[] {
  if (lines.length < 2 || lines.length > mostLines) return [];
  const texts = lines.map((line) => takeApart(line.text).text);
  const [first = '', second = ''] = texts;
  const rest = texts
    .slice(2)
    .filter((text) => text !== '')
    .join(' ');
  // An abstract is no venue.
  if (wordCount(rest) > 60 && isRunningText(rest)) return [];
  const firstNames = namesOfLine(first);
  const secondNames = namesOfLine(second);
  const shaped = (layout: Layout, names: FoundNames, title: string, isSure: boolean): EntryReading[] => {
    const bare = unquoted(title);
    const dated = /^(.*\S)\s*\(((?:19|20)\d\d)\)\.?$/u.exec(bare)?.[1] ?? bare;
    if (!isTitle(dated, title !== bare) || segments(dated).length > 2) return [];
    return [{ layout, names, title: withoutEnd(dated), rest, date: null, isEdited: false, isSure }];
  };
  if (secondNames.length > 0 && !firstNames.some((names) => names.isMarked || names.authors.length > 1)) {
    return secondNames.flatMap((names) => {
      const isSure =
        (names.isMarked || names.authors.length > 1) && !/[,;]$/u.test(first) && segments(first).length === 1;
      return shaped('TITLE_LINE', names, first, isSure);
    });
  }
  if (firstNames.length > 0 && !/[,;&]$/u.test(first)) {
    return firstNames.flatMap((names) => shaped('NAMES_LINE', names, second, false));
  }
  return [];
}

function unquoted(title: string): string {
  if (!opensQuotation(title, 0)) return title;
  const quoted = quotedTitle(title, 0);
  return quoted && quoted.rest === '' ? quoted.title : title;
}

const leadingDate = /^[([]?((?:19|20)\d\d[a-z]?)[)\]]?\s*[.:,–—-]?\s+(?=\p{L})/u;

/** Every way in which the grammar reads the entry. Cost: linear in the entry's text. */
export function readingsOf(lines: readonly ListLine[]): EntryReadings {
  const whole = takeApart(flowOf(lines));
  const { text } = whole;
  const lead = leadingDate.exec(text);
  const leadDate = lead ? { printed: lead[1] ?? '', edtf: (lead[1] ?? '').slice(0, 4) } : null;
  const { readings, hasNames } = namesFirst(text, lead?.[0].length ?? 0, leadDate);
  const others = withOthers(text);
  const all =
    others.length > 0
      ? others
      : [...lineByLine(lines), ...readings, ...titleFirst(lead ? text.slice(lead[0].length) : text)];
  return { whole, readings: all, hasNames };
}
