// The ways in which one entry of a plain listing can be read: by each order of names and each layout of the parts.

import { isRunningText, wordCount } from './lines.ts';
import { dateBehindNames, type FoundDate } from './plain-listing-dates.ts';
import type { Heading, ListLine } from './plain-listing-lines.ts';
import { type FoundNames, namesAt, namesOfLine } from './plain-listing-names.ts';
import { type EntryReading, isTitle, type Layout } from './plain-listing-readings.ts';
import { segments, withoutEnd } from './plain-listing-sentences.ts';
import { nameOrders } from './plain-listing-single-names.ts';
import { type DressedText, takeApart } from './plain-listing-text.ts';
import { titleFirst, withOthers } from './plain-listing-title-first.ts';
import { type FoundTitle, opensQuotation, quotedTitle, stoppedTitle } from './plain-listing-titles.ts';
import type { PrintedDate } from './record.ts';

/** The lines of one entry and the headings they stand under. */
export interface ListEntry {
  heading: Heading;
  lines: ListLine[];
}

/** All that can be made of an entry by itself. */
export interface EntryReadings {
  whole: DressedText;
  readings: EntryReading[];
  /** How far the best attempt came: the names were found, but no title behind them that ends for sure. */
  hasNames: boolean;
  /** Nothing was tried on it. */
  isTooLong: boolean;
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
  const mark = Math.max(at, beforeQuotation.lastIndex);
  const isParted =
    (found.endsDotted || isEdited || /[.,:;]/u.test(text.slice(at, mark))) && /\s/u.test(text.charAt(mark - 1));
  const quoted = isParted ? quotedTitle(text, mark) : null;
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
    // A title and one author, if the list has titles first.
    const isName = namesOfLine(title.title).length > 0;
    const isDelimited =
      layout === 'QUOTED' || (layout === 'DATED' && (date?.isBracketed === true || !(names.isDoubtful || isName)));
    const isPlain = !names.isMarked && names.authors.length < 2;
    // `Quill, Marsh`: one of two names, or two.
    const isPair =
      !names.isMarked && names.authors.length === 1 && (names.order === 'SPELLED' || names.order === 'FIRST');
    readings.push({
      layout,
      names,
      title: title.title,
      rest: title.rest,
      date: date?.printed ?? lead,
      isEdited,
      isSure: title.isSure && !isPair && (isDelimited || !(isPlain || isName || names.isDoubtful)),
    });
  }
  // `Lee B. Bees: a survey`: the initial may end the name, or stand in its midst.
  const isOpen = readings.some(({ names }) => names.isDoubtful);
  for (const reading of readings) {
    if (isOpen && reading.names.authors.length === 1 && /^(?:COLON|STOPPED)$/u.test(reading.layout)) {
      reading.isSure = false;
    }
  }
  return { readings, hasNames };
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

const leadingDate = /^(?:[([]((?:19|20)\d\d[a-z]?)[)\]]\s*[.:,–—-]?|((?:19|20)\d\d)\s*[.:,–—-])\s+(?=\p{L})/u;

/** Every way in which the grammar reads the entry. Cost: linear in the entry's text. */
export function readingsOf(lines: readonly ListLine[]): EntryReadings {
  const whole = takeApart(flowOf(lines));
  const { text } = whole;
  const lead = leadingDate.exec(text);
  const leadYear = lead?.[1] ?? lead?.[2] ?? '';
  const leadDate = lead ? { printed: leadYear, edtf: leadYear.slice(0, 4) } : null;
  // `2002: A Bee Odyssey` may be a title.
  const isDatedTitle = lead?.[1] === undefined;
  const { readings, hasNames } = namesFirst(text, lead?.[0].length ?? 0, leadDate);
  const others = withOthers(text);
  const all =
    others.length > 0
      ? others
      : [...lineByLine(lines), ...readings, ...titleFirst(isDatedTitle ? text : text.slice(lead?.[0].length))];
  return { whole, readings: all, hasNames, isTooLong: false };
}
