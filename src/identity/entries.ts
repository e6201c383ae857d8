// Records made ready for comparison: put in one order, names parsed, titles folded, identifiers normalised.

import type { PublicationRecord } from '../readers/record.ts';
import { compareText } from '../text/compare.ts';
import { fold } from '../text/fold.ts';
import { bareArxivId, bareDoi } from '../text/identifiers.ts';
import { yearsOf } from './dates.ts';
import type { Name } from './names.ts';
import { nameReader } from './names.ts';

export interface Entry {
  /** Index into the records as they were given. */
  index: number;
  record: PublicationRecord;
  names: Name[];
  /** Its `titleKey`; empty where there is none. */
  title: string;
  titleWords: number;
  years: [number, number] | null;
  /** Lower case, without resolver address. */
  dois: readonly string[];
  /** Without version; a `10.48550/arxiv.` DOI is an arXiv id. */
  arxivs: readonly string[];
}

function compareRecords(a: PublicationRecord, b: PublicationRecord): number {
  return compareText(a.document, b.document) || a.line - b.line || compareText(JSON.stringify(a), JSON.stringify(b));
}

const none: readonly string[] = [];

function publicationIds(record: PublicationRecord): Pick<Entry, 'dois' | 'arxivs'> {
  const dois = new Set<string>();
  const arxivs = new Set<string>();
  for (const { scheme, value } of record.identifiers) {
    if (scheme !== 'arxiv' && scheme !== 'doi') continue;
    const id = scheme === 'doi' ? bareDoi(value) : value;
    if (scheme === 'arxiv' || id.startsWith('10.48550/arxiv.')) arxivs.add(bareArxivId(id).toLowerCase());
    else dois.add(id);
  }
  for (const ids of [dois, arxivs]) ids.delete('');
  const sorted = (ids: ReadonlySet<string>): readonly string[] => (ids.size === 0 ? none : [...ids].sort());
  return { dois: sorted(dois), arxivs: sorted(arxivs) };
}

/** The folded title by which records are matched: `&` is `and`. */
export function titleKey(title: string): string {
  return fold(title.replace(/[&\uff06]/gu, ' and '));
}

/**
 * The records ready for comparison, ordered by document name, line and content, whatever order they came in.
 * Cost: one sort, else linear.
 */
export function prepareEntries(records: readonly PublicationRecord[]): Entry[] {
  const read = nameReader();
  const years = new Map<string | null, [number, number] | null>();
  const yearsIn = (edtf: string | null): [number, number] | null => {
    const known = years.get(edtf) ?? yearsOf(edtf);
    years.set(edtf, known);
    return known;
  };
  const order = Int32Array.from(records.keys());
  const recordAt = (index: number): PublicationRecord => records[index] as PublicationRecord;
  order.sort((a, b) => compareRecords(recordAt(a), recordAt(b)) || a - b);
  return Array.from(order, (index) => {
    const record = recordAt(index);
    const title = record.title === null ? '' : titleKey(record.title);
    return {
      index,
      record,
      names: record.authors.map(read),
      title,
      titleWords: title === '' ? 0 : title.split(' ').length,
      years: yearsIn(record.published?.edtf ?? null),
      ...publicationIds(record),
    };
  });
}

/** Where the entry stands, for a sentence. */
export function placeOf(entry: Entry): string {
  return `${entry.record.document} line ${entry.record.line}`;
}
