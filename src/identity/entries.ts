// Records made ready for comparison: put in one order, names parsed, titles folded, identifiers normalised.

import type { PublicationRecord } from '../readers/record.ts';
import { fold } from '../text/fold.ts';
import { yearsOf } from './dates.ts';
import type { Name } from './names.ts';
import { nameReader } from './names.ts';

export interface Entry {
  /** Index into the records as they were given. */
  index: number;
  record: PublicationRecord;
  names: Name[];
  /** Folded; empty where there is none. */
  title: string;
  titleWords: number;
  years: [number, number] | null;
  /** Lower case, without resolver address. */
  dois: string[];
  /** Without version; a `10.48550/arxiv.` DOI is an arXiv id. */
  arxivs: string[];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareRecords(a: PublicationRecord, b: PublicationRecord): number {
  return compareText(a.document, b.document) || a.line - b.line || compareText(JSON.stringify(a), JSON.stringify(b));
}

function publicationIds(record: PublicationRecord): { dois: string[]; arxivs: string[] } {
  const dois = new Set<string>();
  const arxivs = new Set<string>();
  for (const { scheme, value } of record.identifiers) {
    const id = value.trim().toLowerCase();
    if (id === '') continue;
    if (scheme === 'arxiv') arxivs.add(id.replace(/^arxiv:/u, '').replace(/v\d+$/u, ''));
    if (scheme !== 'doi') continue;
    const doi = id.replace(/^https?:\/\/(?:dx\.)?doi\.org\//u, '');
    if (doi.startsWith('10.48550/arxiv.')) arxivs.add(doi.slice('10.48550/arxiv.'.length).replace(/v\d+$/u, ''));
    else dois.add(doi);
  }
  return { dois: [...dois].sort(), arxivs: [...arxivs].sort() };
}

/**
 * The records ready for comparison, ordered by document name, line and content, whatever order they came in.
 * Cost: one sort, else linear.
 */
export function prepareEntries(records: readonly PublicationRecord[]): Entry[] {
  const read = nameReader();
  const order = records.map((record, index) => ({ record, index }));
  order.sort((a, b) => compareRecords(a.record, b.record) || a.index - b.index);
  return order.map(({ record, index }) => {
    const title = record.title === null ? '' : fold(record.title);
    return {
      index,
      record,
      names: record.authors.map(read),
      title,
      titleWords: title === '' ? 0 : title.split(' ').length,
      years: yearsOf(record.published?.edtf ?? null),
      ...publicationIds(record),
    };
  });
}

/** Where the entry stands, for a sentence. */
export function placeOf(entry: Entry): string {
  return `${entry.record.document} line ${entry.record.line}`;
}
