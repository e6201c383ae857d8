// Reads author listings: title, `Family, Given, Family, Given, ...`, abstract, one after the other.

import { listingParts, type PartedLine } from './author-listing-parts.ts';
import { excerpt, isRunningText, type Line, opensParagraph, textLines } from './lines.ts';
import { listingHeader } from './listing-header.ts';
import { listingRecord } from './listing-record.ts';
import { readingWhole } from './read-text.ts';
import type { Reader } from './reader.ts';
import type { Problem, PublicationRecord } from './record.ts';

/** The lines of one entry, whichever of its parts it has; or lines that belong to no entry. */
interface Entry {
  headings: PartedLine[];
  title: PartedLine | null;
  authors: PartedLine | null;
  abstract: PartedLine[];
}

function entries(lines: readonly Line[]): Entry[] {
  const found: Entry[] = [];
  let before: PartedLine['part'] | null = null;
  for (const line of listingParts(lines)) {
    const opens =
      line.part === 'title' ||
      (line.part === 'authors' && before !== 'title') ||
      (line.part === 'heading' && before !== 'heading');
    if (opens) found.push({ headings: [], title: null, authors: null, abstract: [] });
    const entry = found.at(-1);
    if (line.part === 'heading') entry?.headings.push(line);
    else if (line.part === 'abstract') entry?.abstract.push(line);
    else if (entry) entry[line.part] = line;
    before = line.part;
  }
  return found;
}

type Finding = Omit<Problem, 'document'>;

/** A finding about an entry: it stands at the entry's first line and shows the line at fault. */
function finding(severity: Problem['severity'], entryLine: Line, fault: Line, expected: string): Finding {
  return { line: entryLine.number, severity, found: excerpt(fault.text), expected };
}

/** What is wrong with lines before a title; null where they are a page header, a single name. */
function headingProblem(headings: readonly PartedLine[]): Finding | null {
  const [first] = headings;
  if (!first || (headings.length === 1 && first.names.names)) return null;
  const text = headings.find((line) => isRunningText(line.text));
  if (!text)
    return finding('WARNING', first, first, "an entry's title; what stands before the first title was left out");
  const expected = 'an entry to begin with its title and a line of authors; this text has neither and was left out';
  return finding('ERROR', first, text, expected);
}

/** What an entry lacks, as a doubt about its record; null for one that has all its parts. */
function missingPart({ title, authors, abstract }: Entry): string | null {
  if (!title) return 'a title on the line above the authors; the entry was read without one';
  if (!authors) return 'a line of authors, `Family, Given, ...`, below the title; the entry was read without them';
  return abstract.length === 0 ? 'an abstract below the authors; the entry was read without one' : null;
}

function readEntry(entry: Entry, document: string): { record: PublicationRecord | null; problem: Finding | null } {
  const { title, authors, abstract } = entry;
  const first = title ?? authors;
  if (!first) return { record: null, problem: headingProblem(entry.headings) };
  const refused = (fault: Line, expected: string) => ({
    record: null,
    problem: finding('ERROR', first, fault, expected),
  });
  // Names alone, or a line alone, are no entry.
  if (!title && abstract.length === 0) return refused(first, 'a title on the line above the authors');
  if (!authors && !abstract.some((line) => opensParagraph(line.text))) {
    return refused(first, 'a line of authors, `Family, Given, ...`, below the title');
  }
  if (authors && !authors.names.names) {
    const { parts, nameParts } = authors.names;
    const expected =
      nameParts < parts
        ? 'authors as `Family, Given, Family, Given, ...`; some part of this line is not like a name'
        : 'a given name for every family name, `Family, Given, Family, Given, ...`; these names cannot be paired';
    return refused(authors, expected);
  }
  const names = authors?.names.names;
  const record = listingRecord({
    document,
    format: 'AUTHOR_LISTING',
    line: first.number,
    ...(title && { title: title.text }),
    authors: names?.authors ?? [],
    organisations: names?.organisations ?? [],
    authorListComplete: names?.complete ?? false,
    abstract: abstract.length === 0 ? null : abstract.map((line) => line.text).join('\n'),
  });
  const missing = missingPart(entry);
  return { record, problem: missing === null ? null : finding('WARNING', first, first, missing) };
}

/** How much of the lines lies in entries that have all three parts; those whose names cannot be paired count half. */
function share(lines: readonly Line[]): number {
  let fitting = 0;
  for (const { title, authors, abstract } of entries(lines)) {
    if (!title || !authors || listingHeader(title.text)) continue;
    if (!abstract.some((line) => isRunningText(line.text))) continue;
    // An abstract broken into more lines than that is other text.
    fitting += (2 + Math.min(abstract.length, 40)) * (authors.names.names ? 1 : 0.5);
  }
  return lines.length === 0 ? 0 : fitting / lines.length;
}

/**
 * Author listings. A page header above the first title is read over. An entry whose names cannot be paired is refused
 * with a problem; one that lacks its title, its authors or its abstract is read, with a doubt. Cost: linear in the text.
 */
export const authorListingReader: Reader = {
  format: 'AUTHOR_LISTING',
  recognises: (text) => share(textLines(text).slice(0, 2000)),
  open: (document, findings) =>
    readingWhole((text) => {
      for (const entry of entries(textLines(text))) {
        const { record, problem } = readEntry(entry, document);
        if (record) findings.record(record);
        if (problem) findings.problem({ document, ...problem });
      }
    }),
};
