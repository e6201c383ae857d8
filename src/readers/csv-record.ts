// A row of a table as a record.

import { type AuthorCell, authorsExpected, readAuthorCell } from './csv-author-cells.ts';
import type { AuthorColumn } from './csv-author-columns.ts';
import type { ColumnField } from './csv-heading-names.ts';
import type { TableHead } from './csv-headings.ts';
import { giveAffiliations, giveAuthorIds } from './csv-people.ts';
import type { Row } from './csv-rows.ts';
import { languageTag } from './languages.ts';
import { excerpt } from './lines.ts';
import { kindNamed } from './publication-kinds.ts';
import type { PrintedDate, PrintedSubject, Problem, PublicationKind, PublicationRecord } from './record.ts';
import { databaseDate, mostExactDate } from './tagged-dates.ts';
import { IdentifierList } from './tagged-identifiers.ts';
import { unicodeName } from './tagged-names.ts';
import { giveOrcids } from './tagged-orcids.ts';
import { addressIn, affiliationNote, fieldRecord, isNothing, plainText, subjectsOf } from './tagged-record.ts';

type Warn = (found: string, expected: string) => void;

const affirmative = /^(?:yes|true|available|1|x|✓)$/iu;

/** A row seen through its table's headings. */
class RowFields {
  private readonly row: Row;
  private readonly head: TableHead;

  constructor(row: Row, head: TableHead) {
    this.row = row;
    this.head = head;
  }

  /** The columns of a field that hold something in this row: the heading, and the text. */
  filled(field: ColumnField): { column: number; heading: string; text: string }[] {
    return (this.head.columns.get(field) ?? []).flatMap((column) => {
      const text = this.text(column);
      return text === '' ? [] : [{ column, heading: this.head.headings[column] ?? '', text }];
    });
  }

  all(field: ColumnField): string[] {
    return this.filled(field).map(({ text }) => text);
  }

  first(field: ColumnField): string {
    for (const column of this.head.columns.get(field) ?? []) {
      const text = this.text(column);
      if (text !== '') return text;
    }
    return '';
  }

  /** The text of a cell, each run of white space one space, or one line break where it holds any. */
  private text(column: number): string {
    const text = this.row.cells[column] ?? '';
    if (isNothing(text)) return '';
    return /\s\s|[^\S ]/u.test(text) ? text.replace(/[^\S\n]+/gu, ' ').replace(/\s*\n\s*/gu, '\n') : text;
  }
}

/**
 * The record of a row, or null, with a problem, where it has neither title nor authors. `columns` says of each column of
 * authors what its commas do.
 */
export function recordOfRow(
  row: Row,
  head: TableHead,
  columns: ReadonlyMap<number, AuthorColumn>,
  document: string,
  report: (fault: Omit<Problem, 'document'>) => void,
): PublicationRecord | null {
  const fields = new RowFields(row, head);
  const { line } = row;
  const warn: Warn = (found, expected) => report({ line, severity: 'WARNING', found: excerpt(found), expected });
  const title = fields.first('title');
  const { names, doubt, faults } = head.areAuthorsApart ? joinedAuthors(fields, columns) : authorsOf(fields, columns);
  if (doubt !== null) warn(doubt, authorsExpected);
  for (const { found, expected } of faults) warn(found, expected);
  const bodies = new Set(names.organisations);
  for (const text of fields.all('organisations')) {
    for (const body of text.split(/[;|]/u).map(unicodeName)) {
      if (body !== '') bodies.add(body);
    }
  }
  names.organisations = [...bodies];
  if (title === '' && doubt === null && names.authors.length + names.organisations.length === 0) {
    const expected = 'a title or authors in the columns for them; this row was refused.';
    report({ line, severity: 'ERROR', found: excerpt(row.cells.filter((cell) => cell !== '').join(' | ')), expected });
    return null;
  }
  const ownerless = describePeople(fields, names.authors, warn);
  const identifiers = identifiersOf(fields, warn);
  const code = fields.all('code');
  return fieldRecord({
    document,
    format: 'CSV',
    line,
    key: fields.first('key') || null,
    kind: kindOf(fields),
    title,
    language: languageTag(fields.first('language')),
    authors: names.authors,
    organisations: names.organisations,
    authorListComplete: names.complete,
    published: dateOf(fields, warn),
    abstract: fields.first('abstract').replace(/\s+/gu, ' ') || null,
    venue: plainText(fields.first('venue')) || null,
    notes: [...fields.all('notes').map(plainText), ...ownerless.map(affiliationNote)],
    identifiers,
    subjects: keywordsOf(fields),
    url:
      fields
        .all('url')
        .map(addressIn)
        .find((address) => address !== null) ?? null,
    codeUrls: code.map(addressIn).filter((address) => address !== null),
    codeAvailable: code.some((text) => affirmative.test(text)),
  });
}

/** The kind that a column says alone: `Article; Early Access`, but not `Article; Proceedings Paper`. */
function kindOf(fields: RowFields): PublicationKind | null {
  for (const text of fields.all('type')) {
    const [kind, ...others] = new Set(text.split(';').flatMap((word) => kindNamed(word) ?? []));
    if (kind !== undefined) return others.length === 0 ? kind : null;
  }
  return null;
}

/** The authors of the best column that names somebody and leaves no doubt; the others stand in for it. */
function authorsOf(fields: RowFields, columns: ReadonlyMap<number, AuthorColumn>): AuthorCell {
  let doubtful: AuthorCell | null = null;
  let empty: AuthorCell | null = null;
  for (const { column, text } of fields.filled('authors')) {
    const learnt = columns.get(column);
    if (learnt === undefined) continue;
    const cell = readAuthorCell(text, learnt);
    const isNamed = cell.names.authors.length + cell.names.organisations.length > 0;
    if (cell.doubt === null && isNamed) return cell;
    if (cell.doubt === null) empty ??= cell;
    else doubtful ??= cell;
  }
  return doubtful ?? empty ?? { names: { authors: [], organisations: [], complete: false }, doubt: null, faults: [] };
}

/** The authors of all columns of authors, in their order, each once. */
function joinedAuthors(fields: RowFields, columns: ReadonlyMap<number, AuthorColumn>): AuthorCell {
  const cells = fields.filled('authors').flatMap(({ column, text }) => {
    const learnt = columns.get(column);
    return learnt === undefined ? [] : [readAuthorCell(text, learnt)];
  });
  const doubts = cells.map(({ doubt }) => doubt).filter((doubt) => doubt !== null);
  const authors = cells.flatMap(({ names }) => names.authors);
  return {
    names: {
      authors: [...new Map(authors.map((author) => [author.printed, author])).values()],
      organisations: cells.flatMap(({ names }) => names.organisations),
      complete: cells.length > 0 && cells.every(({ names }) => names.complete),
    },
    doubt: doubts.length === 0 ? null : doubts.join('; '),
    faults: cells.flatMap(({ faults }) => faults),
  };
}

/** Gives authors what other columns say of them. Returns the affiliations that belong to none of them for sure. */
function describePeople(fields: RowFields, authors: PublicationRecord['authors'], warn: Warn): string[] {
  const [orcids] = fields.all('orcids');
  if (orcids !== undefined && authors.length > 0)
    for (const { found, expected } of giveOrcids(authors, orcids)) warn(found, expected);
  const [ids] = fields.all('authorids');
  if (ids !== undefined && authors.length > 0 && !giveAuthorIds(authors, ids)) {
    warn(ids, 'as many numbers of authors as authors; these were left out.');
  }
  let ownerless: string[] | null = null;
  for (const { heading, text } of fields.filled('affiliations')) {
    const left = giveAffiliations(authors, text, /^author\s*affiliations?$|^authorships\./iu.test(heading));
    if (authors.some(({ affiliations }) => affiliations !== undefined)) return left;
    ownerless ??= left;
  }
  return ownerless ?? [];
}

/** The most exact of the dates that agree: the year's own column decides on the year. */
function dateOf(fields: RowFields, warn: Warn): PrintedDate | null {
  const year = fields.first('year').replace(/\.0$/u, '');
  const [month, day] = [fields.first('month').replace(/\.0$/u, ''), fields.first('day').replace(/\.0$/u, '')];
  const dates = fields.all('date');
  const ofYear = /^\d{1,2}$/u.test(month) ? `${year}/${month}/${day}` : [year, month, day].join(' ').trim();
  if (dates.length === 0) {
    const { published, doubt } = databaseDate(year === '' ? '' : ofYear);
    if (doubt !== null) warn(published?.printed ?? '', doubt);
    return published;
  }
  const { published, doubts } = mostExactDate(year === '' ? dates : [ofYear, ...dates]);
  for (const doubt of doubts) warn(published?.printed ?? '', doubt);
  return published;
}

function keywordsOf(fields: RowFields): PrintedSubject[] {
  const free = fields.filled('keywords').flatMap(({ heading, text }) => {
    const isOpenAlex = /\bdisplay_?name$/iu.test(heading);
    return subjectsOf(labelsOf(text), isOpenAlex ? 'OpenAlex' : null);
  });
  const mesh = fields.all('mesh').flatMap((text) =>
    subjectsOf(
      labelsOf(text).map((label) => label.replace(/^\*|\*?\/.*$/gu, '')),
      'MeSH',
    ),
  );
  const found = new Map([...free, ...mesh].map((subject) => [`${subject.scheme} ${subject.label}`, subject]));
  return [...found.values()];
}

function labelsOf(text: string): string[] {
  // A semicolon of HTML (`&amp;`) parts nothing.
  const sign = /(?<!&#?\w{1,9});/u.test(text) ? /(?<!&#?\w{1,9});/u : text.includes('|') ? /\|/u : /,|\n/u;
  return text.split(sign).map((label) => label.trim());
}

function identifiersOf(fields: RowFields, warn: Warn): PublicationRecord['identifiers'] {
  const list = new IdentifierList();
  for (const [index, text] of fields.all('doi').entries()) {
    if (!list.addDoi(text) && index === 0) warn(text, 'a DOI such as 10.1000/182.');
  }
  for (const text of fields.all('arxiv')) {
    if (!list.addArxiv(text)) warn(text, 'an arXiv identifier such as 2301.00001 or hep-th/9901001.');
  }
  for (const text of fields.all('pmid')) {
    if (!list.addPmid(text)) warn(text, 'a number of PubMed, of up to eight digits.');
  }
  for (const text of fields.all('pmcid')) {
    if (!list.addPmcid(text)) warn(text, 'a number of PubMed Central such as PMC1234567.');
  }
  const openAlex = /(?:^|openalex\.org\/)(W\d{4,})$/u.exec(fields.first('key'))?.[1];
  if (openAlex !== undefined) list.add('openalex', openAlex);
  for (const text of [...fields.all('url'), ...fields.all('notes')]) list.addMentions(text);
  return list.found;
}
