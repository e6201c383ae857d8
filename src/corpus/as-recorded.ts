// What a resolved paper has as its first record has it: one bit for each field.
import type { ResolvedPaper } from '../identity/resolution.ts';
import type { PublicationRecord } from '../readers/record.ts';
import { isSameList } from '../text/compare.ts';
import { sum } from './columns.ts';

export type Records = readonly PublicationRecord[];
/** What a paper may have as its record has it. */
export type Shared = Exclude<keyof ResolvedPaper, 'id' | 'records' | 'reasons'>;

/** Whether a paper has a field as its first record, which is that number, has it. The places are those of the bits. */
const isAsRecorded = {
  title: (paper, record) => paper.title === record.title,
  titleLatex: (paper, record) => paper.titleLatex === record.titleLatex,
  titleMarkup: (paper, record) => paper.titleMarkup === record.titleMarkup,
  language: (paper, record) => paper.language === record.language,
  otherTitles: (paper, record) =>
    isSameList(paper.otherTitles, record.otherTitles, (a, b) => a.text === b.text && a.language === b.language),
  published: (paper, record) => paper.published === (record.published?.edtf ?? null),
  authorships: ({ authorships }, { authors }, number) =>
    authorships.length === authors.length &&
    authorships.every(({ printed, record }, at) => record === number && printed === authors[at]?.printed),
  organisations: (paper, record) => isSameList(paper.organisations, record.organisations),
  authorListComplete: (paper, record) => paper.authorListComplete === record.authorListComplete,
  abstract: (paper, record) => paper.abstract === record.abstract,
  summary: (paper, record) => paper.summary === record.summary,
  venue: (paper, record) => paper.venue === record.venue,
  kind: (paper, record) => paper.kind === record.kind,
  notes: (paper, record) => isSameList(paper.notes, record.notes),
  identifiers: (paper, record) =>
    isSameList(
      paper.identifiers,
      record.identifiers,
      (a, b) => a.scheme === b.scheme && a.value === b.value && a.version === b.version,
    ),
  subjects: (paper, record) =>
    isSameList(paper.subjects, record.subjects, (a, b) => a.label === b.label && a.scheme === b.scheme),
  url: (paper, record) => paper.url === record.url,
  codeUrls: (paper, record) => isSameList(paper.codeUrls, record.codeUrls),
  codeAvailable: (paper, record) => paper.codeAvailable === record.codeAvailable,
} satisfies Record<Shared, (paper: ResolvedPaper, record: PublicationRecord, number: number) => boolean>;

/** In the order of their bits. */
export const fields = Object.keys(isAsRecorded) as Shared[];
export const bits = new Map(fields.map((field, at) => [field, 1 << at]));

/** The bits of all fields that the paper has as its first record has them; 0 for a paper without records. */
export function bitsOf(paper: ResolvedPaper, records: Records): number {
  const [number = -1] = paper.records;
  const record = records[number];
  if (record === undefined) return 0;
  return sum(fields.map((field) => (isAsRecorded[field](paper, record, number) ? (bits.get(field) ?? 0) : 0)));
}
