// Names as users paste them into a file: one a line, or several with semicolons between them.
import { readFile } from 'node:fs/promises';
import { decodeText } from '../input/decode.ts';
import { CommandError } from './command.ts';

/** A name as given, and where. */
export interface GivenName {
  text: string;
  /** `reviewers.txt:3`, or what the argument is called. */
  place: string;
}

// “1.”, “1)”, “(1)”, “[1]”, a number before a tab, or a sign such as “-” or “•”; “1.Ada” is numbered, “1.5” is not.
const numbering = /^(?:\(?\d{1,4}[.)](?:\s+|$|(?=\p{L}))|\[\d{1,4}\]\s*|\d{1,4}\t\s*|[-–—*+](?:\s+|$)|[•·▪◦‣●]\s*)/u;

// As programs for mail write people: `Ada Byron <ada@example.org>`.
const mailAddress = /<[^<>\s@]+@[^<>\s@]+>/gu;

/**
 * The names of a text, one a line or several with semicolons between them, each with its line from 1. Left out are blank
 * lines, what follows a `#`, the numbering of a list, and mail addresses in `<>` beside a name. Whatever else stands with a
 * name stays, such as a place in brackets: it may tell two people apart, or be printed so.
 */
export function namesIn(text: string): { text: string; line: number }[] {
  return text.split(/\r\n|\r|\n/u).flatMap((line, at) => {
    const written = line.replace(/#.*/u, '').trim().replace(numbering, '');
    return written
      .split(';')
      .map((part) => ({ text: nameIn(part), line: at + 1 }))
      .filter((name) => name.text !== '');
  });
}

function nameIn(part: string): string {
  const written = part.trim().replace(numbering, '');
  const named = written.replace(mailAddress, ' ').replace(/ {2,}/g, ' ').trim();
  // An address alone stays, so that it is told to be nobody’s name.
  return named === '' ? written : named.replace(numbering, '');
}

/** The names of a file, as `namesIn` reads them. Throws a CommandError. */
export async function readNames(path: string): Promise<GivenName[]> {
  const { text } = decodeText(await readFile(path).catch((error: unknown) => cannotRead(path, error)));
  const names = namesIn(text).map((name) => ({ text: name.text, place: `${path}:${name.line}` }));
  if (names.length === 0) throw new CommandError(`${path} names nobody`);
  return names;
}

function cannotRead(path: string, error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reasons = new Map<unknown, string>([
    ['ENOENT', 'no such file'],
    ['EISDIR', 'it is a folder'],
    ['EACCES', 'no permission to read it'],
  ]);
  const reason = reasons.get(code);
  if (reason === undefined) throw error;
  throw new CommandError(`cannot read ${path} (${reason})`);
}
