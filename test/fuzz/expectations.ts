// What is expected of any reading, whatever was read.

import type { ReadResult } from '../../src/readers/read-text.ts';
import type { PrintedName, PublicationRecord } from '../../src/readers/record.ts';
import { isPartialDate } from '../../src/text/partial-date.ts';
import type { FuzzedFormat } from './format.ts';
import { arxivNumber, doiOf, type Paper, padded, printedName } from './world.ts';

/** What does not hold; its message says so with the values at hand. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

export function demand(holds: boolean, message: () => string): void {
  if (!holds) throw new Broken(message());
}

/** Both are the same as JSON. */
export function demandSame(actual: unknown, expected: unknown, what: string): void {
  const [one, other] = [actual, expected].map((value) => JSON.stringify(value) ?? 'nothing');
  if (one === undefined || other === undefined || one === other) return;
  let at = 0;
  while (one[at] === other[at]) at++;
  const around = (json: string): string => json.slice(Math.max(0, at - 120), at + 200);
  demand(false, () => `${what}\n  is       ${around(one)}\n  expected ${around(other)}`);
}

/** Lines are those of the text, findings say something, and no text is what a program writes by mistake. */
export function demandSound({ records, people, problems }: ReadResult, text: string): void {
  const lines = text.split(/\r\n?|\n/u).length;
  for (const { line } of [...records, ...people, ...problems]) {
    demand(Number.isInteger(line) && line >= 1 && line <= lines + 1, () => `line ${line} of ${lines}`);
  }
  for (const problem of problems) {
    // Of what is only white space outside ASCII, or is not printed at all, nothing can be shown.
    const isShown = problem.found.trim() !== '' || /[^\S \t\r\n]|\p{C}/u.test(text);
    const isSaid = isShown && problem.expected.trim() !== '';
    demand(isSaid, () => `a problem says nothing: ${JSON.stringify(problem)}`);
    demand([...problem.found].length <= 400, () => `${problem.found.length} characters are shown`);
  }
  for (const record of records) demandSoundRecord(record);
  for (const { names } of people) demand(names.length > 0 && names.every(isNamed), () => 'a person without name');
  for (const string of stringsIn([records, people, problems])) {
    const isMistake =
      /\bundefined\b|\[object \w+\]|\bNaN\b/u.test(string) && !/\bundefined\b|\[object|\bNaN\b/u.test(text);
    demand(!isMistake, () => `written by mistake: ${JSON.stringify(string.slice(0, 200))}`);
  }
}

function demandSoundRecord(record: PublicationRecord): void {
  const { title, authors, organisations, published, identifiers, subjects, codeUrls, venue } = record;
  const show = (what: string) => () => `${what}: ${JSON.stringify(record).slice(0, 2000)}`;
  demand(title !== '', show('an empty title'));
  demand(venue !== '', show('an empty venue'));
  demand(authors.every(isNamed), show('an author without name'));
  demand(
    organisations.every((name) => name.trim() !== ''),
    show('an organisation without name'),
  );
  demand(published?.edtf === undefined || published.edtf === null || isPartialDate(published.edtf), show('no date'));
  demand(
    identifiers.every(({ scheme, value }) => scheme !== '' && value.trim() !== ''),
    show('an empty identifier'),
  );
  demand(
    subjects.every(({ label }) => label.trim() !== ''),
    show('an empty subject'),
  );
  demand(
    codeUrls.every((address) => address.trim() !== ''),
    show('an empty address'),
  );
  demand(authors.length + organisations.length > 0 || !record.authorListComplete, show('a whole list of nobody'));
}

function isNamed({ printed }: PrintedName): boolean {
  return typeof printed === 'string' && printed.trim() !== '';
}

function* stringsIn(value: unknown): Generator<string> {
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string') yield next;
    else if (typeof next === 'object' && next !== null) for (const inner of Object.values(next)) waiting.push(inner);
  }
}

/** What the format says of a paper, as the paper has it. */
export function factsOf({ facts }: FuzzedFormat, paper: Paper): Record<string, unknown> {
  const date = `${paper.year}-${padded(paper.month)}-${padded(paper.day)}`;
  const all: Record<(typeof facts)[number], unknown> = {
    TITLE: paper.title.normalize('NFC'),
    AUTHORS: paper.authors.map(printedName),
    YEAR: String(paper.year),
    DATE: date,
    DOI: doiOf(paper),
    ARXIV: arxivNumber(paper),
    ABSTRACT: paper.abstract,
    VENUE: paper.venue,
  };
  return Object.fromEntries(facts.map((fact) => [fact, all[fact]]));
}

/** The same as a record has it. */
export function factsRead({ facts }: FuzzedFormat, record: PublicationRecord): Record<string, unknown> {
  const id = (wanted: string) => record.identifiers.find(({ scheme }) => scheme === wanted)?.value ?? null;
  const all: Record<(typeof facts)[number], unknown> = {
    TITLE: record.title?.normalize('NFC') ?? null,
    AUTHORS: record.authorListComplete ? record.authors.map(({ printed }) => printed) : 'cut',
    YEAR: record.published?.edtf ?? null,
    DATE: record.published?.edtf ?? null,
    DOI: id('doi'),
    ARXIV: id('arxiv'),
    ABSTRACT: record.abstract?.replace(/\s+/gu, ' ') ?? null,
    VENUE: record.venue,
  };
  return Object.fromEntries(facts.map((fact) => [fact, all[fact]]));
}
