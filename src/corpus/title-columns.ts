// Titles in other languages as columns.
import type { PrintedTitle } from '../readers/record.ts';
import { type Columns, lengthsOf, parted, type StoredColumns, sum } from './columns.ts';
import type { TextNumber, Texts } from './identifier-columns.ts';

export function titleColumns(rows: readonly (readonly PrintedTitle[])[], textOf: TextNumber): StoredColumns {
  return {
    lengths: lengthsOf(rows),
    text: rows.flat().map(({ text }) => text),
    language: rows.flat().map(({ language }) => textOf(language)),
  };
}

/** Throws BadColumn. */
export function titlesFrom(columns: Columns, count: number, texts: Texts): PrintedTitle[][] {
  const lengths = columns.numbers('lengths', count);
  const language = columns.among('language', sum(lengths), texts);
  const titles = columns.texts('text', sum(lengths)).map((text, at) => ({ text, language: language[at] ?? null }));
  return parted(lengths, titles);
}
