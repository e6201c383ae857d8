// Reads publication lists as they stand in a CV or on a web page: entries in one of the usual styles of references.

import { excerpt, isRunningText } from './lines.ts';
import { listingRecord } from './listing-record.ts';
import { type Choice, choices, type Refusal } from './plain-listing-choice.ts';
import { dateBehindTitle } from './plain-listing-dates.ts';
import { entriesOf, type ReadEntry } from './plain-listing-groups.ts';
import { venueOf } from './plain-listing-venues.ts';
import { readingWhole } from './read-text.ts';
import type { Reader } from './reader.ts';
import type { PrintedDate, Problem, PublicationRecord } from './record.ts';

type Finding = Omit<Problem, 'document'>;

const expectations: Record<Refusal, string> = {
  NO_NAMES:
    'authors such as `Ada Lee and Bob Ray`, `Lee, A., Ray, B.` or `Lee A, Ray B`, and behind them a full stop, a colon, a year or a title in quotation marks; the entry was left out.',
  NO_TITLE:
    'behind the authors a title that ends in a full stop or a quotation mark, with the venue next; where this one ends is not certain, so the entry was left out.',
  SEVERAL:
    'authors and title in one order only; these can be told apart in several ways, and the other entries do not say which, so the entry was left out.',
  TOO_LONG: 'an entry of at most a million characters; the entry was left out.',
  UNSURE:
    'an entry in the style of the others, or a title and authors that can be told apart by themselves; the entry was left out.',
};

/** Whether lines that are no entry look as though they were meant as one. */
function isMeant({ lines, readings }: ReadEntry): boolean {
  const { text, identifiers } = readings.whole;
  if (lines[0]?.marker != null || readings.readings.length > 0 || identifiers.length > 0) return true;
  const isDated = /(?:^|[\s,;:(])(?:19|20)\d\d[a-z]?\)?(?:$|[.,;:)])/u.test(text);
  return readings.hasNames || (isDated && (!isRunningText(text.replace(/[\d.]+$/u, '')) || text.length < 400));
}

function dateOf(entry: ReadEntry, choice: Choice): { published: PrintedDate | null; doubt: string | null } {
  const { reading } = choice;
  if (reading?.date?.edtf != null) return { published: reading.date, doubt: null };
  const { printed, isDoubtful } = dateBehindTitle(reading?.rest ?? '');
  const published = reading?.date ?? printed ?? entry.heading.date;
  if (!isDoubtful || entry.heading.date !== null) return { published, doubt: null };
  return {
    published,
    doubt: 'one year; of the several here none is plainly that of the paper, so it counts as undated.',
  };
}

function readEntry(
  entry: ReadEntry,
  choice: Choice,
  document: string,
): { record: PublicationRecord | null; problems: Finding[] } {
  const [first] = entry.lines;
  if (!first) return { record: null, problems: [] };
  const { whole } = entry.readings;
  const found = excerpt(entry.lines.map((line) => line.source).join(' '));
  const problem = (severity: Problem['severity'], expected: string): Finding => ({
    line: first.number,
    severity,
    found,
    expected,
  });
  if (entry.heading.isOther) {
    return {
      record: null,
      problems: [problem('WARNING', 'a publication; what stands under this heading is none and was left out.')],
    };
  }
  const { reading, refusal } = choice;
  if (!reading) {
    if (!isMeant(entry))
      return {
        record: null,
        problems: [problem('WARNING', 'an entry; these lines belong to none and were left out.')],
      };
    return { record: null, problems: [problem('ERROR', expectations[refusal ?? 'NO_NAMES'])] };
  }
  const { names, isEdited } = reading;
  const problems: Finding[] = [];
  const { published, doubt } = dateOf(entry, choice);
  if (doubt !== null) problems.push(problem('WARNING', doubt));
  if (isEdited) problems.push(problem('WARNING', 'authors; these are editors, so the entry was read without authors.'));
  const record = listingRecord({
    document,
    format: 'PLAIN_LISTING',
    line: first.number,
    title: reading.title,
    authors: isEdited ? [] : names.authors,
    organisations: isEdited ? [] : names.organisations,
    authorListComplete: !isEdited && names.complete && names.authors.length + names.organisations.length > 0,
    published,
    venue: venueOf(reading.rest),
    identifiers: whole.identifiers,
    subjects: whole.subjects,
    addresses: whole.addresses,
  });
  return { record, problems };
}

/** The beginning that is looked at to tell the format. */
const longestLook = 60_000;

/** How much of the text lies in entries that can be read. */
function share(text: string): number {
  const whole = text.slice(0, longestLook);
  // Where the beginning is cut off, its last entry may be too.
  const entries = entriesOf(text.length > longestLook ? whole.slice(0, whole.lastIndexOf('\n') + 1) : whole);
  const chosen = choices(entries.map(({ readings }) => readings));
  let [read, all] = [0, 0];
  for (const [index, entry] of entries.entries()) {
    const length = entry.lines.reduce((sum, line) => sum + Math.min(line.source.length, 2000), 0);
    all += length;
    if (chosen[index]?.reading) read += length;
  }
  return all === 0 ? 0 : read / all;
}

/**
 * Plain publication lists, in the grammar that the documentation of the lists describes: entries marked, parted by blank
 * lines or one a line; headings of years and sections; authors and title in the order of the usual styles of references.
 * An entry whose authors and title cannot be told apart with certainty is refused with a problem, as are lines that
 * belong to no entry. The list as a whole decides what an entry leaves open, so it needs the whole text. Cost: linear in
 * the text.
 */
export const plainListingReader: Reader = {
  format: 'PLAIN_LISTING',
  // Never as sure as a reader of a format that leaves less open.
  recognises: (text) => 0.8 * share(text),
  open: (document, findings) =>
    readingWhole((text) => {
      const entries = entriesOf(text);
      const chosen = choices(entries.map(({ readings }) => readings));
      for (const [index, entry] of entries.entries()) {
        const choice = chosen[index] ?? { reading: null, refusal: 'NO_NAMES' };
        const { record, problems } = readEntry(entry, choice, document);
        if (record) findings.record(record);
        for (const problem of problems) findings.problem({ document, ...problem });
      }
    }),
};
