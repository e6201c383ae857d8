// The first line of a saved corpus: what it is in plain words, and what must be known before anything else is read.
import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { Refused } from './refusal.ts';

/** Raised whenever what follows the first line changes its meaning. */
export const corpusFormat = 2;

const magic = 'coauthor-graph corpus, format ';
const longestLine = 300;
const shape = /^(\d{1,9}), saved by version ([^ ]{1,60}): (\d{1,9}) papers, (\d{1,9}) authors, (\d{1,9}) records$/u;

export interface FirstLine {
  /** The program's version that saved it. */
  program: string;
  papers: number;
  authors: number;
  records: number;
}

/** Whether a file with this beginning says that it is a corpus; a few dozen bytes are enough. */
export function isCorpus(beginning: Uint8Array): boolean {
  return Buffer.from(beginning.subarray(0, magic.length)).toString('latin1') === magic;
}

const checkOf = (text: string): string => crc32(text).toString(16).padStart(8, '0');

/** The line with its end. Other formats begin and end theirs in the same way: the format's number first, a check last. */
export function writeFirstLine({ program, papers, authors, records }: FirstLine, format = corpusFormat): Buffer {
  const version = program.replace(/[^\w.+-]/gu, '_').slice(0, 60) || 'unknown';
  const said = `${magic}${format}, saved by version ${version}: ${papers} papers, ${authors} authors, ${records} records`;
  return Buffer.from(`${said} (check ${checkOf(said)})\n`, 'latin1');
}

/**
 * The first line of a file that has at least this beginning; null where its end is not among these bytes, but may
 * follow. Throws Refused.
 */
export function readFirstLine(beginning: Buffer): { line: FirstLine; length: number } | null {
  const end = beginning.subarray(0, longestLine).indexOf('\n');
  if (end === -1 && beginning.length < longestLine) return null;
  const text = beginning.toString('latin1', 0, end === -1 ? longestLine : end);
  if (!text.startsWith(magic)) throw notACorpus();
  const [, said = '', check] = /^(.*) \(check ([0-9a-f]{8})\)$/u.exec(text) ?? [];
  if (check !== checkOf(said)) {
    throw new Refused('DAMAGED', 0, 'a first line that does not fit its own check', 'a corpus as it was saved');
  }
  const rest = said.slice(magic.length);
  const format = Number.parseInt(rest, 10);
  if (format !== corpusFormat) {
    const isNewer = format > corpusFormat;
    throw new Refused(
      isNewer ? 'NEWER_FORMAT' : 'OLDER_FORMAT',
      0,
      `a corpus of format ${format}`,
      `format ${corpusFormat}, the only one that this version opens: ${isNewer ? 'a later' : 'an earlier'} one saved this`,
    );
  }
  const [, , program = '', papers, authors, records] = shape.exec(rest) ?? [];
  if (records === undefined)
    throw new Refused('MALFORMED', 0, 'a first line without counts', 'a corpus as it is saved');
  return {
    line: { program, papers: Number(papers), authors: Number(authors), records: Number(records) },
    length: end + 1,
  };
}

export function notACorpus(): Refused {
  return new Refused('NOT_A_CORPUS', 0, 'no saved corpus', `a file that begins with "${magic}"`);
}
