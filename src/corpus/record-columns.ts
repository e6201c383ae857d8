// Records as columns.
import type { ListFormat, PublicationKind, PublicationRecord } from '../readers/record.ts';
import { type Columns, lengthsOf, parted, type StoredColumns, sum } from './columns.ts';
import { identifierColumns, identifiersFrom } from './identifier-columns.ts';
import type { OpenedTables, SavedTables } from './tables.ts';
import { titleColumns, titlesFrom } from './title-columns.ts';

/** Every field of a record has its column or columns here, or the compiler complains. */
export function recordColumns(records: readonly PublicationRecord[], tables: SavedTables): StoredColumns {
  const lists = <T>(of: (record: PublicationRecord) => readonly T[]) => records.map(of);
  const authors = lists((record) => record.authors);
  const organisations = lists((record) => record.organisations);
  const notes = lists((record) => record.notes);
  const identifiers = lists((record) => record.identifiers);
  const subjects = lists((record) => record.subjects);
  const codeUrls = lists((record) => record.codeUrls);
  return {
    document: records.map(({ document }) => tables.text(document)),
    format: records.map(({ format }) => tables.text(format)),
    line: records.map(({ line }) => line),
    key: records.map(({ key }) => key),
    kind: records.map(({ kind }) => tables.text(kind)),
    title: records.map(({ title }) => title),
    titleLatex: records.map(({ titleLatex }) => titleLatex),
    titleMarkup: records.map(({ titleMarkup }) => titleMarkup),
    language: records.map(({ language }) => tables.text(language)),
    otherTitles: titleColumns(
      records.map(({ otherTitles }) => otherTitles),
      tables.text,
    ),
    authorLengths: lengthsOf(authors),
    authors: authors.flat().map(tables.name),
    organisationLengths: lengthsOf(organisations),
    organisations: organisations.flat().map(tables.text),
    authorListComplete: records.map(({ authorListComplete }) => authorListComplete),
    published: records.map(({ published }) => tables.date(published)),
    abstract: records.map(({ abstract }) => abstract),
    summary: records.map(({ summary }) => summary),
    venue: records.map(({ venue }) => tables.text(venue)),
    noteLengths: lengthsOf(notes),
    notes: notes.flat(),
    identifierLengths: lengthsOf(identifiers),
    identifiers: identifierColumns(identifiers.flat(), tables.text),
    subjectLengths: lengthsOf(subjects),
    subjects: subjects.flat().map(tables.subject),
    url: records.map(({ url }) => url),
    codeUrlLengths: lengthsOf(codeUrls),
    codeUrls: codeUrls.flat(),
    codeAvailable: records.map(({ codeAvailable }) => codeAvailable),
  } satisfies Record<keyof PublicationRecord, unknown> & StoredColumns;
}

/** Throws BadColumn. What records share, they share as objects. */
export function recordsFrom(columns: Columns, tables: OpenedTables): PublicationRecord[] {
  const { texts } = tables;
  const document = columns.textsOf(texts, 'document');
  const count = document.length;
  const lists = <T>(name: string, read: (count: number) => T[]): T[][] => {
    const lengths = columns.numbers(name, count);
    return parted(lengths, read(sum(lengths)));
  };
  const format = columns.textsOf(texts, 'format', count);
  const line = columns.numbers('line', count);
  const key = columns.textsOrNull('key', count);
  const kind = columns.among('kind', count, texts);
  const title = columns.textsOrNull('title', count);
  const titleLatex = columns.textsOrNull('titleLatex', count);
  const titleMarkup = columns.textsOrNull('titleMarkup', count);
  const language = columns.among('language', count, texts);
  const otherTitles = titlesFrom(columns.table('otherTitles'), count, texts);
  const authors = lists('authorLengths', (length) => columns.among('authors', length, tables.names));
  const organisations = lists('organisationLengths', (length) => columns.textsOf(texts, 'organisations', length));
  const authorListComplete = columns.flags('authorListComplete', count);
  const published = columns.among('published', count, tables.dates);
  const abstract = columns.textsOrNull('abstract', count);
  const summary = columns.textsOrNull('summary', count);
  const venue = columns.among('venue', count, texts);
  const notes = lists('noteLengths', (length) => columns.texts('notes', length));
  const identifiers = lists('identifierLengths', (length) =>
    identifiersFrom(columns.table('identifiers'), length, texts),
  );
  const subjects = lists('subjectLengths', (length) => columns.among('subjects', length, tables.subjects));
  const url = columns.textsOrNull('url', count);
  const codeUrls = lists('codeUrlLengths', (length) => columns.texts('codeUrls', length));
  const codeAvailable = columns.flags('codeAvailable', count);

  return document.map((each, at) => ({
    document: each,
    format: format[at] as ListFormat,
    line: line[at] ?? 0,
    key: key[at] ?? null,
    kind: (kind[at] ?? null) as PublicationKind | null,
    title: title[at] ?? null,
    titleLatex: titleLatex[at] ?? null,
    titleMarkup: titleMarkup[at] ?? null,
    language: language[at] ?? null,
    otherTitles: otherTitles[at] ?? [],
    authors: authors[at] ?? [],
    organisations: organisations[at] ?? [],
    authorListComplete: authorListComplete[at] === true,
    published: published[at] ?? null,
    abstract: abstract[at] ?? null,
    summary: summary[at] ?? null,
    venue: venue[at] ?? null,
    notes: notes[at] ?? [],
    identifiers: identifiers[at] ?? [],
    subjects: subjects[at] ?? [],
    url: url[at] ?? null,
    codeUrls: codeUrls[at] ?? [],
    codeAvailable: codeAvailable[at] === true,
  }));
}
