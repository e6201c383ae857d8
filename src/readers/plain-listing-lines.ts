// The lines of a plain listing: markers of entries, headings of years and sections, and the runs of lines between them.

import { isDate, printedDate } from './plain-listing-dates.ts';
import { namesOfLine } from './plain-listing-names.ts';
import { undressed } from './plain-listing-text.ts';
import type { PrintedDate } from './record.ts';

/** A line of a list, or a blank one. */
export interface ListLine {
  /** 1-based. */
  number: number;
  /** As printed, without white space at either end. */
  source: string;
  /** Without emphasis. */
  text: string;
  /** The same without the marker that it seems to begin with. */
  unmarked: string;
  /** How far it is indented, a tab counting as four. */
  indent: number;
  /** What it begins with: `12.`, `[3]`, `-`; null without. */
  marker: string | null;
}

/** What a heading says of the entries below it. */
export interface Heading {
  date: PrintedDate | null;
  /** What stands below are no publications: talks, teaching, awards. */
  isOther: boolean;
}

/** Lines that belong together, or lines of several entries without anything that parts them. */
export interface Run {
  heading: Heading;
  lines: ListLine[];
}

const markers =
  /^(?:\[\s*\p{L}{0,4}[-.]?\d{1,5}\s*\]|\(\s*\p{Lu}{0,2}-?\d{1,3}\s*\)|\p{Lu}{1,2}[-.]?\d{1,3}\s?[.):]|\d{1,5}\s?[.)](?=\s|$|\p{L}|["“*_[])|\d{1,3}\t(?=[\p{L}"“])|[•‣◦▪▫●○■□–—∙⁃➢➤→]\s*|[-*+·](?=\s|$))\s*/u;
const labelled = /^\[\p{L}[\p{L}+&]{0,12}\s?'?\d{2,4}[a-z]?\]\s*/u;

function splitMarker(text: string): { marker: string | null; rest: string } {
  const found = (markers.exec(text) ?? labelled.exec(text))?.[0];
  if (found === undefined) return { marker: null, rest: text };
  return { marker: found.trim(), rest: text.slice(found.length) };
}

// A line of these words alone, and at least one that is no filling, is a heading.
const sectionWord =
  /^(?:publications?|papers?|articles?|journals?|conferences?|proceedings|books?|chapters?|preprints?|manuscripts?|theses|thesis|dissertations?|reports?|reviews?|editorials?|workshops?|posters?|abstracts?|patents?|bibliography|references|refereed|reviewed|works?|submitted|press|appear|forthcoming|preparation|accepted|software|miscellaneous|contributions?|letters?|monographs?|essays?|notes?|drafts?|publikationen|veröffentlichungen|talks?|presentations?|lectures?|awards?|grants?|teaching|service|education|employment|students?|supervision|honou?rs|interests?|contact|progress|symposia|symposium|collections?|volumes?|encyclopedia|entries|translations?|commentar(?:y|ies)|communications?|datasets?|arxiv|technical|magazines?|others?|misc)$/iu;
const filling =
  /^(?:in|to|of|and|the|for|at|with|under|&|\/|–|—|-|a|peer|non|not|un|selected|recent|invited|international|national|book|full|short|long|original|research|popular|online|my|our|list|complete|edited|scientific|academic|scholarly|professional|other|further|additional|earlier|older|current|main|key|major|contributed|published|unpublished|working|review|technical|submitted|first|author|corresponding|as|phd|ph\.d\.|master'?s|doctoral|bachelor'?s|extended|science|computer|newspaper|blog|posts?)$/iu;

function isSection(text: string): boolean {
  const all = text
    .replace(/^(?:\p{Lu}|[IVX]+|\d+)[.)]\s+/u, '')
    .split(/[\s,/()-]+/u)
    .filter((each) => each !== '');
  return (
    all.length <= 10 &&
    all.some((each) => sectionWord.test(each)) &&
    all.every((each) => sectionWord.test(each) || filling.test(each))
  );
}

const others =
  /\b(?:talks?|presentations?|lectures?|awards?|grants?|teaching|service|education|employment|students?|supervision|honou?rs|interests?|contact|positions?|memberships?)\b/iu;
const publications =
  /\b(?:publications?|papers?|articles?|journals?|proceedings|books?|chapters?|preprints?|theses|reports?|abstracts?)\b/iu;
const none: Heading = { date: null, isOther: false };

/** In UTF-16 units; an entry of thousands of authors is shorter. */
export const longestEntry = 1_000_000;

const longestHeading = 200;

/** What a line is as a heading; null for any other line. */
function headingOf(line: ListLine, isUnderlined: boolean): (Heading & { level: number; isYear: boolean }) | null {
  if (line.source.length > longestHeading) return null;
  const hashes = /^#{1,6}(?=\s)/u.exec(line.source)?.[0].length ?? 0;
  const stripped = undressed(line.source)
    .replace(/^[#=\s–—-]+|[#=\s–—:-]+$/gu, '')
    .replace(/\s*\(\d+\)$/u, '')
    .trim();
  const level = hashes > 0 ? hashes : 7;
  const isSure = hashes > 0 || isUnderlined;
  if (stripped === '') return null;
  if (stripped.length <= 40 && isDate(stripped)) {
    return { date: printedDate(stripped), isOther: false, level, isYear: /\d{4}/u.test(stripped) };
  }
  if (/^(?:in|year|published in)\s+((?:19|20)\d\d)$/iu.test(stripped)) {
    return { date: printedDate(stripped.slice(-4)), isOther: false, level, isYear: true };
  }
  const isCapital = /^(?:[A-Z\d]+[.)]\s+)?[\p{Lu}\p{N}]/u.test(stripped);
  if (isSure || (isCapital && isSection(stripped))) {
    const isOther = others.test(stripped) && !publications.test(stripped);
    return { date: null, isOther, level, isYear: false };
  }
  return null;
}

const rule = /^(?:[=~_*-]\s?){3,}$/u;

/** Every line, blank ones included (their `source` is empty). */
export function listLines(text: string): ListLine[] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .map((whole, index) => {
      const source = whole.trim();
      const indent = /^[\s\u00a0]*/u.exec(whole)?.[0].replaceAll('\t', '    ').length ?? 0;
      // No grammar is asked about a line of that length.
      if (source.length > longestEntry) {
        return { number: index + 1, source, text: source, unmarked: source, indent: 0, marker: null };
      }
      const { marker, rest } = splitMarker(source);
      return {
        number: index + 1,
        source,
        text: undressed(source).trim(),
        unmarked: undressed(rest).trim(),
        indent,
        marker,
      };
    });
}

/** The list cut at blank lines and headings. Headings and ruled lines are in no run. Cost: linear in the lines. */
export function runsOf(lines: readonly ListLine[]): Run[] {
  const runs: Run[] = [];
  let run: ListLine[] = [];
  let section: Heading = none;
  let yearDate: PrintedDate | null = null;
  let yearLevel = 0;
  let isYearFirst: boolean | null = null;
  const close = () => {
    if (run.length > 0)
      runs.push({ heading: { date: yearDate ?? section.date, isOther: section.isOther }, lines: run });
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.source === '' || rule.test(line.source)) {
      close();
      continue;
    }
    const below = lines[index + 1]?.source ?? '';
    const before = run.at(-1);
    const isUnderlined = /^(?:={3,}|-{3,}|~{3,})$/u.test(below) && !before;
    const heading = headingOf(line, isUnderlined);
    // A title may hold the words of a heading; names, or an unfinished line, tell it from one.
    const isBare = heading !== null && !heading.isYear && heading.level === 7 && !isUnderlined && heading.date === null;
    const isTitle = isBare && below !== '' && namesOfLine(undressed(below)).length > 0;
    const isInside = isBare && ((before !== undefined && !/[.\d)\]]$/u.test(before.text)) || isTitle);
    const isCount =
      heading?.isYear === true &&
      before !== undefined &&
      before.marker === null &&
      /^\d{4}$/u.test(line.source) &&
      isCounted(lines, index);
    if (!heading || isInside || isCount) {
      run.push(line);
      continue;
    }
    close();
    isYearFirst ??= heading.isYear;
    if (heading.date !== null) {
      yearDate = heading.date;
      yearLevel = heading.level;
    } else {
      section = heading;
      if (!isYearFirst || heading.level < yearLevel) yearDate = null;
    }
  }
  close();
  return runs;
}

/** Whether a year alone on a line is the last of an entry's lines, behind a count of citations. */
function isCounted(lines: readonly ListLine[], index: number): boolean {
  return /^\d{1,6}\*?$/u.test(lines[index - 1]?.source ?? '') && (lines[index - 1]?.source ?? '') !== '';
}
