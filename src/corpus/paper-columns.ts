// Resolved papers as columns: what a paper has as its first record has it is said by one bit and not stored again.
import type { ResolvedPaper } from '../identity/resolution.ts';
import type { PublicationKind, PublicationRecord } from '../readers/record.ts';
import { bits, bitsOf, fields, type Records, type Shared } from './as-recorded.ts';
import { authorshipsFrom } from './authorship-columns.ts';
import { BadColumn, type Columns, lengthsOf, parted, type StoredColumns, sum } from './columns.ts';
import { identifierColumns, identifiersFrom } from './identifier-columns.ts';
import type { OpenedTables, SavedTables } from './tables.ts';
import { titleColumns, titlesFrom } from './title-columns.ts';

export function paperColumns(papers: readonly ResolvedPaper[], records: Records, tables: SavedTables): StoredColumns {
  const asRecorded = papers.map((paper) => bitsOf(paper, records));
  const own = (field: Shared) => papers.filter((_, at) => ((asRecorded[at] ?? 0) & (bits.get(field) ?? 0)) === 0);
  const organisations = own('organisations').map((paper) => paper.organisations);
  const notes = own('notes').map((paper) => paper.notes);
  const identifiers = own('identifiers').map((paper) => paper.identifiers);
  const subjects = own('subjects').map((paper) => paper.subjects);
  const codeUrls = own('codeUrls').map((paper) => paper.codeUrls);
  const ownAuthorships = own('authorships').flatMap(({ authorships }) => authorships);
  return {
    id: papers.map(({ id }) => id),
    recordLengths: lengthsOf(papers.map((paper) => paper.records)),
    records: papers.flatMap((paper) => paper.records),
    reasonLengths: lengthsOf(papers.map(({ reasons }) => reasons)),
    reasons: papers.flatMap(({ reasons }) => reasons).map(tables.text),
    authorLengths: lengthsOf(papers.map(({ authorships }) => authorships)),
    authors: papers.flatMap(({ authorships }) => authorships.map(({ author }) => author)),
    asRecorded,
    title: own('title').map(({ title }) => title),
    titleLatex: own('titleLatex').map(({ titleLatex }) => titleLatex),
    titleMarkup: own('titleMarkup').map(({ titleMarkup }) => titleMarkup),
    language: own('language').map(({ language }) => tables.text(language)),
    otherTitles: titleColumns(
      own('otherTitles').map(({ otherTitles }) => otherTitles),
      tables.text,
    ),
    published: own('published').map(({ published }) => tables.text(published)),
    authorPrinted: ownAuthorships.map(({ printed }) => tables.text(printed)),
    authorRecords: ownAuthorships.map(({ record }) => record),
    organisationLengths: lengthsOf(organisations),
    organisations: organisations.flat().map(tables.text),
    authorListComplete: own('authorListComplete').map((paper) => paper.authorListComplete),
    abstract: own('abstract').map(({ abstract }) => abstract),
    summary: own('summary').map(({ summary }) => summary),
    venue: own('venue').map(({ venue }) => tables.text(venue)),
    kind: own('kind').map(({ kind }) => tables.text(kind)),
    noteLengths: lengthsOf(notes),
    notes: notes.flat(),
    identifierLengths: lengthsOf(identifiers),
    identifiers: identifierColumns(identifiers.flat(), tables.text),
    subjectLengths: lengthsOf(subjects),
    subjects: subjects.flat().map(tables.subject),
    url: own('url').map(({ url }) => url),
    codeUrlLengths: lengthsOf(codeUrls),
    codeUrls: codeUrls.flat(),
    codeAvailable: own('codeAvailable').map(({ codeAvailable }) => codeAvailable),
  };
}

/**
 * The papers of these columns. What a paper has as its record has it, both share. `authorCount`: how many authors there
 * are. Throws BadColumn.
 */
export function papersFrom(
  columns: Columns,
  records: Records,
  authorCount: number,
  tables: OpenedTables,
): ResolvedPaper[] {
  const { texts } = tables;
  const ids = columns.texts('id');
  const rows = <T>(lengthName: string, count: number, read: (count: number) => T[]): T[][] => {
    const lengths = columns.numbers(lengthName, count);
    return parted(lengths, read(sum(lengths)));
  };
  const recordRows = rows('recordLengths', ids.length, (count) => columns.numbers('records', count, records.length));
  const reasons = rows('reasonLengths', ids.length, (count) => columns.textsOf(texts, 'reasons', count));
  const authorRows = rows('authorLengths', ids.length, (count) => columns.numbers('authors', count, authorCount));
  const asRecorded = columns.numbers('asRecorded', ids.length, 1 << fields.length);
  const firstRecords = recordRows.map(([number = -1]) => records[number]);

  /** A field's value for each paper: the one stored, or else its first record's. */
  const field = <T>(
    name: Shared,
    read: (count: number) => T[],
    recorded: (record: PublicationRecord) => T | undefined,
  ): T[] => {
    const bit = bits.get(name) ?? 0;
    const stored = read(asRecorded.filter((same) => (same & bit) === 0).length);
    let next = 0;
    return asRecorded.map((same, at) => {
      const record = firstRecords[at];
      const value = (same & bit) === 0 ? stored[next++] : record && recorded(record);
      if (value === undefined) throw new BadColumn(name);
      return value;
    });
  };
  const ownRows = <T>(lengthName: string, read: (count: number) => T[]) => {
    return (count: number): T[][] => rows(lengthName, count, read);
  };

  const title = field(
    'title',
    (count) => columns.texts('title', count),
    (record) => record.title ?? undefined,
  );
  const titleLatex = field(
    'titleLatex',
    (count) => columns.textsOrNull('titleLatex', count),
    (record) => record.titleLatex,
  );
  const titleMarkup = field(
    'titleMarkup',
    (count) => columns.textsOrNull('titleMarkup', count),
    (record) => record.titleMarkup,
  );
  const language = field(
    'language',
    (count) => columns.among('language', count, texts),
    (record) => record.language,
  );
  const otherTitles = field(
    'otherTitles',
    (count) => titlesFrom(columns.table('otherTitles'), count, texts),
    (record) => record.otherTitles,
  );
  const published = field(
    'published',
    (count) => columns.among('published', count, texts),
    (record) => record.published?.edtf ?? null,
  );
  const organisations = field(
    'organisations',
    ownRows('organisationLengths', (count) => columns.textsOf(texts, 'organisations', count)),
    (record) => record.organisations,
  );
  const authorListComplete = field(
    'authorListComplete',
    (count) => columns.flags('authorListComplete', count),
    (record) => record.authorListComplete,
  );
  const abstract = field(
    'abstract',
    (count) => columns.textsOrNull('abstract', count),
    (record) => record.abstract,
  );
  const summary = field(
    'summary',
    (count) => columns.textsOrNull('summary', count),
    (record) => record.summary,
  );
  const venue = field(
    'venue',
    (count) => columns.among('venue', count, texts),
    (record) => record.venue,
  );
  const kind = field(
    'kind',
    (count) => columns.among('kind', count, texts),
    (record) => record.kind,
  );
  const notes = field(
    'notes',
    ownRows('noteLengths', (count) => columns.texts('notes', count)),
    (record) => record.notes,
  );
  const identifiers = field(
    'identifiers',
    ownRows('identifierLengths', (count) => identifiersFrom(columns.table('identifiers'), count, texts)),
    (record) => record.identifiers,
  );
  const subjects = field(
    'subjects',
    ownRows('subjectLengths', (count) => columns.among('subjects', count, tables.subjects)),
    (record) => record.subjects,
  );
  const url = field(
    'url',
    (count) => columns.textsOrNull('url', count),
    (record) => record.url,
  );
  const codeUrls = field(
    'codeUrls',
    ownRows('codeUrlLengths', (count) => columns.texts('codeUrls', count)),
    (record) => record.codeUrls,
  );
  const codeAvailable = field(
    'codeAvailable',
    (count) => columns.flags('codeAvailable', count),
    (record) => record.codeAvailable,
  );
  const authorships = authorshipsFrom(columns, {
    authorRows,
    recordRows,
    isOwn: asRecorded.map((same) => (same & (bits.get('authorships') ?? 0)) === 0),
    records,
    texts,
  });

  return ids.map((id, at) => ({
    id,
    records: recordRows[at] ?? [],
    reasons: reasons[at] ?? [],
    title: title[at] ?? '',
    titleLatex: titleLatex[at] ?? null,
    titleMarkup: titleMarkup[at] ?? null,
    language: language[at] ?? null,
    otherTitles: otherTitles[at] ?? [],
    published: published[at] ?? null,
    authorships: authorships[at] ?? [],
    organisations: organisations[at] ?? [],
    authorListComplete: authorListComplete[at] === true,
    abstract: abstract[at] ?? null,
    summary: summary[at] ?? null,
    venue: venue[at] ?? null,
    kind: (kind[at] ?? null) as PublicationKind | null,
    notes: notes[at] ?? [],
    identifiers: identifiers[at] ?? [],
    subjects: subjects[at] ?? [],
    url: url[at] ?? null,
    codeUrls: codeUrls[at] ?? [],
    codeAvailable: codeAvailable[at] === true,
  }));
}
