// Authorships as columns: who wrote each paper, and the printed names where they are not those of its first record.
import type { ResolvedAuthorship } from '../identity/resolution.ts';
import type { Records } from './as-recorded.ts';
import { BadColumn, type Columns } from './columns.ts';
import type { Texts } from './identifier-columns.ts';

interface AuthorLists {
  authorRows: readonly (readonly number[])[];
  recordRows: readonly (readonly number[])[];
  /** By paper, whether its names stand for themselves, and not as in its first record. */
  isOwn: readonly boolean[];
  records: Records;
  texts: Texts;
}

/** The authorships of papers. Throws BadColumn. */
export function authorshipsFrom(
  columns: Columns,
  { authorRows, recordRows, isOwn, records, texts }: AuthorLists,
): ResolvedAuthorship[][] {
  const printed = columns.textsOf(texts, 'authorPrinted');
  const from = columns.numbers('authorRecords', printed.length, records.length);
  let next = 0;
  const lists = authorRows.map((authors, paper) => {
    if (isOwn[paper] === true) {
      const start = next;
      next += authors.length;
      return authors.map((author, at) => {
        const [name, record] = [printed[start + at], from[start + at]];
        if (name === undefined || record === undefined) throw new BadColumn('authorPrinted');
        return { author, printed: name, record };
      });
    }
    const record = recordRows[paper]?.[0] ?? -1;
    const names = records[record]?.authors;
    if (names?.length !== authors.length) throw new BadColumn('authors');
    return authors.map((author, at) => ({ author, printed: names[at]?.printed ?? '', record }));
  });
  if (next !== printed.length) throw new BadColumn('authorPrinted');
  return lists;
}
