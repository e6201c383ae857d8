// Reads dated listings: `[score]CATEGORY+date(+Code)`, a title glued to the first authors, an abstract, repeated.

import { type GluedLine, splitGluedLine } from './glued-names.ts';
import {
  endsParagraph,
  excerpt,
  isRunningText,
  isWrapped,
  type Line,
  opensParagraph,
  textLines,
  wordCount,
} from './lines.ts';
import { damagedListingHeader, type ListingHeader, listingHeader } from './listing-header.ts';
import { listingRecord } from './listing-record.ts';
import { readingWhole } from './read-text.ts';
import type { Reader } from './reader.ts';
import type { Problem, PublicationRecord } from './record.ts';

/** A header, whole or damaged, and the lines below it; without a header: what stands above the first one. */
interface Entry {
  header: ListingHeader | null;
  headerLine: Line | null;
  body: Line[];
}

/** The header a line is, or was before its date was spoilt: then the next line must be title and names. */
function headerAt(lines: readonly Line[], index: number): ListingHeader | null {
  const line = lines[index];
  if (!line) return null;
  const whole = listingHeader(line.text);
  if (whole) return whole;
  const next = lines[index + 1];
  const damaged = next && damagedListingHeader(line.text);
  return damaged && splitGluedLine(next.text, lines[index + 2]?.text ?? '') ? damaged : null;
}

/**
 * Whether a line below an entry's title begins another entry, which has lost its header: title and names, glued
 * together, over a line that opens an abstract. Inside an unfinished paragraph several names are needed to believe it.
 */
function beginsEntry(before: Line, line: Line, next: Line | undefined): boolean {
  if (!next || !opensParagraph(next.text)) return false;
  const glued = splitGluedLine(line.text, next.text);
  if (!glued || isRunningText(glued.title.replace(/[?!]$/u, ''))) return false;
  return endsParagraph(before.text) || glued.names.authors.length > 1 || !glued.names.complete;
}

/** An entry, and each one below it that has lost its own header. */
function withoutHeaderless({ header, headerLine, body }: Entry): Entry[] {
  let entry: Entry = { header, headerLine, body: [] };
  const found = [entry];
  // Before the names, or an abstract, what stands below the title may be the rest of it.
  let hasWholeTitle = false;
  for (const [index, line] of body.entries()) {
    const before = entry.body.at(-1);
    if (before && hasWholeTitle && beginsEntry(before, line, body[index + 1])) {
      entry = { header: null, headerLine: null, body: [] };
      found.push(entry);
    }
    entry.body.push(line);
    hasWholeTitle ||= before
      ? isRunningText(line.text)
      : splitGluedLine(line.text, body[index + 1]?.text ?? '') !== null;
  }
  return found;
}

function entries(lines: readonly Line[]): Entry[] {
  const found: Entry[] = [];
  for (const [index, line] of lines.entries()) {
    const header = headerAt(lines, index);
    const entry = found.at(-1);
    if (header) found.push({ header, headerLine: line, body: [] });
    else if (entry) entry.body.push(line);
    else found.push({ header: null, headerLine: null, body: [line] });
  }
  return found.flatMap(withoutHeaderless);
}

type Finding = Omit<Problem, 'document'>;

/** What reading an entry gives: its record, unless it is refused, and what is to be said of it. */
interface Outcome {
  record: PublicationRecord | null;
  problems: Finding[];
}

/** The outcome of an entry without a record: one finding, at the entry's first line, that shows the line at fault. */
function refused(severity: Problem['severity'], first: Line, fault: Line, expected: string): Outcome {
  return { record: null, problems: [{ line: first.number, severity, found: excerpt(fault.text), expected }] };
}

/** Lines above the first header that are no entry: the rest of one, or the heading of a page. */
function headless(first: Line, lines: readonly Line[]): Outcome {
  const text = lines.find((line) => isRunningText(line.text));
  if (!text) {
    const expected = 'a header such as `LGNov 22, 2022`; what stands before the first one was left out';
    return refused('WARNING', first, first, expected);
  }
  const expected = 'a header such as `LGNov 22, 2022` and a title above the text; it has neither and was left out';
  return refused('ERROR', first, text, expected);
}

function textOf(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join('\n');
}

/** Whether a line where a title is expected is an abstract: sentences, or longer than any title. */
function isWholeAbstract(text: string): boolean {
  return isRunningText(text) && wordCount(text) >= (text.endsWith('.') ? 6 : 40);
}

/** A line inside an abstract that may be the title of an entry without header and names: no text, between two texts. */
function strayTitle(abstract: readonly Line[]): Line | null {
  const stray = abstract.find((line, index) => {
    const [before, next] = [abstract[index - 1], abstract[index + 1]];
    if (!before || !next || isRunningText(line.text) || /[:;,]$/u.test(line.text)) return false;
    const isBetween = endsParagraph(before.text) && opensParagraph(next.text) && wordCount(line.text) >= 3;
    return isBetween && !isWrapped(before.text, line.text, next.text);
  });
  return stray ?? null;
}

function printedNames(
  glued: GluedLine | null,
): Pick<PublicationRecord, 'authors' | 'organisations' | 'authorListComplete'> {
  if (!glued) return { authors: [], organisations: [], authorListComplete: false };
  const { authors, organisations, complete } = glued.names;
  return { authors, organisations, authorListComplete: complete };
}

function readEntry({ header, headerLine, body }: Entry, document: string): Outcome {
  const [title, ...below] = body;
  const first = headerLine ?? title;
  if (!first) return { record: null, problems: [] };
  if (!title) return refused('ERROR', first, first, 'a line of title and authors below the header');
  const glued = splitGluedLine(title.text, textOf(below));
  const isTitleLost = header !== null && !glued && below.length === 0 && isWholeAbstract(title.text);
  const abstractLines = isTitleLost ? body : below;
  const abstract = textOf(abstractLines);
  // Above the first header only a whole entry that has lost its own header can be told from a page's heading.
  if (!header && !(glued && below.some((line) => opensParagraph(line.text)))) return headless(first, body);
  const problems: Finding[] = [];
  const doubt = (fault: Line, expected: string) => {
    problems.push({ line: first.number, severity: 'WARNING', found: excerpt(fault.text), expected });
  };
  if (!header) doubt(title, 'a header with category and date above the title; read without');
  else if (!header.date?.edtf) {
    doubt(first, 'a category and a date of the calendar, such as `LGNov 22, 2022`; read without a date');
  }
  if (isTitleLost) doubt(title, 'a line of title and authors between the header and the abstract; read without');
  else if (!glued) {
    doubt(
      title,
      'a title with the first authors glued to it; no place was found where names begin, so all is the title',
    );
  }
  if (abstract === '') doubt(title, 'an abstract below the title; read without');
  const stray = strayTitle(abstractLines);
  if (stray) {
    const expected = 'an abstract in one piece; this line may be the title of an entry that has lost its header';
    problems.push({ line: stray.number, severity: 'WARNING', found: excerpt(stray.text), expected });
  }
  const record = listingRecord({
    document,
    format: 'DATED_LISTING',
    line: first.number,
    ...(!isTitleLost && { title: glued?.title ?? title.text }),
    ...printedNames(glued),
    published: header?.date ?? null,
    abstract: abstract === '' ? null : abstract,
    notes: glued?.affiliations.map((affiliation) => `Affiliation: ${affiliation}`) ?? [],
    subjects: header?.category ? [{ label: header.category, scheme: 'arXiv' }] : [],
    codeBadge: header?.code ?? false,
  });
  return { record, problems };
}

/** How much of the lines lies in entries with a whole header, a title and an abstract; those without names count half. */
function share(lines: readonly Line[]): number {
  let fitting = 0;
  for (const { header, body } of entries(lines)) {
    const [title, ...abstract] = body;
    if (!header || !title || !abstract.some((line) => isRunningText(line.text))) continue;
    const worth = splitGluedLine(title.text, textOf(abstract)) ? 1 : 0.5;
    // What stands below an abstract's first lines may be anything.
    fitting += Math.min(body.length + 1, 6) * worth;
  }
  return lines.length === 0 ? 0 : fitting / lines.length;
}

/**
 * Dated listings. The score is read over; a date without a year, or in no calendar, stays as printed. An entry whose
 * names cannot be told from its title keeps the whole line as its title and has no authors, with a doubt; one that has
 * lost its header, its line of title and names or its abstract is read without, with a doubt. Cost: linear in the text
 * for titles of bounded length.
 */
export const datedListingReader: Reader = {
  format: 'DATED_LISTING',
  recognises: (text) => share(textLines(text).slice(0, 2000)),
  open: (document, findings) =>
    readingWhole((text) => {
      for (const entry of entries(textLines(text))) {
        const { record, problems } = readEntry(entry, document);
        if (record) findings.record(record);
        for (const problem of problems) findings.problem({ document, ...problem });
      }
    }),
};
