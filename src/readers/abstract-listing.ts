// Reads abstract listings: an abstract, comments, then `arXiv:` and the identifier, glued to the next abstract.

import { type LeadingArxivId, leadingArxivId } from './arxiv-ids.ts';
import { excerpt, isRunningText, type Line, sentenceBreaks, textLines, wordCount } from './lines.ts';
import { listingRecord } from './listing-record.ts';
import { readingWhole } from './read-text.ts';
import type { Reader } from './reader.ts';
import type { Problem, PublicationRecord } from './record.ts';

/** An abstract with what follows it, closed by a line that begins with `arXiv:` or by the end of the document. */
interface Block {
  /** The texts above the closing line; the first one may begin on the closing line of the block before. */
  texts: Line[];
  closing: Line | null;
  /** Null where there is no closing line, or none that holds an identifier. */
  id: LeadingArxivId | null;
}

const closingLine = /^arxiv\s*:\s*(?<rest>.*)$/isu;

function blocks(lines: readonly Line[]): Block[] {
  const found: Block[] = [];
  let texts: Line[] = [];
  for (const line of lines) {
    const after = closingLine.exec(line.text)?.groups?.rest;
    if (after === undefined) {
      texts.push(line);
      continue;
    }
    const id = leadingArxivId(after);
    found.push({ texts, closing: line, id });
    // A spoilt identifier is taken to end with its digits and signs.
    const rest = id?.rest ?? after.replace(/^[\p{Ll}-]*[\d./]*(?:v\d+)?\s*/u, '').trim();
    texts = rest === '' ? [] : [{ number: line.number, text: rest }];
  }
  if (texts.length > 0) found.push({ texts, closing: null, id: null });
  return found;
}

const commentWords =
  /\b\d+\s+(?:pages?|pp|figures?|figs?|tables?)\b|\b(?:accepted|submitted|published|appear(?:ed|s)?|presented|version|errat(?:um|a)|revised|withdrawn)\b/iu;

/**
 * True where a text below an abstract must be an abstract itself, whose predecessor has lost its identifier: it is as
 * long as few comments are and says nothing that comments say.
 */
function isAbstract(text: string): boolean {
  return wordCount(text) >= 80 && sentenceBreaks(text) >= 2 && isRunningText(text) && !commentWords.test(text);
}

type Finding = Omit<Problem, 'document'>;

/** The entries of a block, first to last; only the last one can have the identifier. */
function blockEntries(block: Block): { texts: Line[]; id: LeadingArxivId | null; closing: Line | null }[] {
  const groups: Line[][] = [];
  for (const line of block.texts) {
    const group = groups.at(-1);
    if (!group || isAbstract(line.text)) groups.push([line]);
    else group.push(line);
  }
  return groups.map((texts, index) => {
    const isLast = index === groups.length - 1;
    return { texts, id: isLast ? block.id : null, closing: isLast ? block.closing : null };
  });
}

function readBlock(block: Block, document: string): { records: PublicationRecord[]; problems: Finding[] } {
  const records: PublicationRecord[] = [];
  const problems: Finding[] = [];
  const { closing } = block;
  if (closing && block.texts.length === 0) {
    const expected = 'an abstract above the identifier; there is none, so the identifier was left out';
    problems.push({ line: closing.number, severity: 'ERROR', found: excerpt(closing.text), expected });
  }
  for (const entry of blockEntries(block)) {
    const [abstract, ...comments] = entry.texts;
    if (!abstract) continue;
    if (!entry.id) {
      const fault = entry.closing ?? abstract;
      const expected = entry.closing
        ? 'an arXiv identifier such as `arXiv:2211.12281`; the abstract above was read without one'
        : 'a line with `arXiv:` and the identifier below the abstract; it was read without one';
      problems.push({ line: abstract.number, severity: 'WARNING', found: excerpt(fault.text), expected });
    }
    records.push(
      listingRecord({
        document,
        format: 'ABSTRACT_LISTING',
        line: abstract.number,
        abstract: abstract.text,
        notes: comments.map((comment) => comment.text),
        identifiers: entry.id ? [{ scheme: 'arxiv', value: entry.id.value }] : [],
        subjects: entry.id?.category ? [{ label: entry.id.category, scheme: 'arXiv' }] : [],
      }),
    );
  }
  return { records, problems };
}

/** How much of the lines lies in blocks of an abstract and few comments that an identifier closes. */
function share(lines: readonly Line[]): number {
  const fitting = new Set<number>();
  for (const { texts, id, closing } of blocks(lines)) {
    const [abstract] = texts;
    if (!id || !closing || !abstract || !isRunningText(abstract.text)) continue;
    // More than a few lines above an identifier are not its comments.
    for (const line of [...texts.slice(0, 4), closing]) fitting.add(line.number);
  }
  return lines.length === 0 ? 0 : fitting.size / lines.length;
}

/**
 * Abstract listings. An identifier belongs to the abstract above it; the line at which a glued abstract begins is that
 * of the identifier it is glued to. An abstract without an identifier is read, with a doubt. Titles and authors are
 * not printed in such lists. Cost: linear in the text.
 */
export const abstractListingReader: Reader = {
  format: 'ABSTRACT_LISTING',
  recognises: (text) => share(textLines(text).slice(0, 2000)),
  open: (document, findings) =>
    readingWhole((text) => {
      for (const block of blocks(textLines(text))) {
        const { records, problems } = readBlock(block, document);
        for (const record of records) findings.record(record);
        for (const problem of problems) findings.problem({ document, ...problem });
      }
    }),
};
