// Identifiers as columns.
import type { PrintedIdentifier } from '../readers/record.ts';
import type { Columns, StoredColumns } from './columns.ts';

/** Numbers a text in the table of texts; null and nothing are numbered too. */
export type TextNumber = (text: string | null | undefined) => number;

/** The table of texts, as far as it has been read. */
export type Texts = readonly (string | null)[];

export function identifierColumns(identifiers: readonly PrintedIdentifier[], textOf: TextNumber): StoredColumns {
  return {
    scheme: identifiers.map(({ scheme }) => textOf(scheme)),
    value: identifiers.map(({ value }) => value),
    version: identifiers.map(({ version }) => textOf(version)),
  };
}

export function identifiersFrom(columns: Columns, count: number, texts: Texts): PrintedIdentifier[] {
  const schemes = columns.textsOf(texts, 'scheme', count);
  const values = columns.texts('value', count);
  const versions = columns.among('version', count, texts);
  return schemes.map((scheme, at) => {
    const [value = '', version = null] = [values[at], versions[at]];
    return version === null ? { scheme, value } : { scheme, value, version };
  });
}
