// Topics and problems as columns.
import type { Problem } from '../readers/record.ts';
import type { Concept } from '../topics/vocabulary.ts';
import { type Columns, lengthsOf, parted, type StoredColumns, sum } from './columns.ts';
import type { OpenedTables, SavedTables } from './tables.ts';

const labelLists = ['altLabels', 'broader', 'related'] as const;

export function conceptColumns(concepts: readonly Concept[], tables: SavedTables): StoredColumns {
  const lists = labelLists.map((name): [string, StoredColumns] => {
    const rows = concepts.map((concept) => concept[name]);
    return [name, { lengths: lengthsOf(rows), labels: rows.flat().map(tables.text) }];
  });
  return {
    prefLabel: concepts.map(({ prefLabel }) => tables.text(prefLabel)),
    definition: concepts.map(({ definition }) => definition),
    scheme: concepts.map(({ scheme }) => tables.text(scheme)),
    ...Object.fromEntries(lists),
  };
}

/** Throws BadColumn. */
export function conceptsFrom(columns: Columns, { texts }: OpenedTables): Concept[] {
  const prefLabels = columns.textsOf(texts, 'prefLabel');
  const definition = columns.textsOrNull('definition', prefLabels.length);
  const scheme = columns.textsOf(texts, 'scheme', prefLabels.length);
  const [altLabels, broader, related] = labelLists.map((name) => {
    const table = columns.table(name);
    const lengths = table.numbers('lengths', prefLabels.length);
    return parted(lengths, table.textsOf(texts, 'labels', sum(lengths)));
  });
  return prefLabels.map((prefLabel, at) => ({
    prefLabel,
    altLabels: altLabels?.[at] ?? [],
    definition: definition[at] ?? null,
    scheme: scheme[at] ?? '',
    broader: broader?.[at] ?? [],
    related: related?.[at] ?? [],
  }));
}

/** The topics of papers, as numbers of concepts. */
export function topicColumns(ofPaper: readonly (readonly number[])[]): StoredColumns {
  return { lengths: lengthsOf(ofPaper), topics: ofPaper.flat() };
}

/** Throws BadColumn. */
export function topicsFrom(columns: Columns, conceptCount: number): number[][] {
  const lengths = columns.numbers('lengths');
  return parted(lengths, columns.numbers('topics', sum(lengths), conceptCount));
}

export function problemColumns(problems: readonly Problem[], tables: SavedTables): StoredColumns {
  return {
    document: problems.map(({ document }) => tables.text(document)),
    line: problems.map(({ line }) => line),
    isError: problems.map(({ severity }) => severity === 'ERROR'),
    found: problems.map(({ found }) => found),
    expected: problems.map(({ expected }) => tables.text(expected)),
  };
}

/** Throws BadColumn. */
export function problemsFrom(columns: Columns, { texts }: OpenedTables): Problem[] {
  const documents = columns.textsOf(texts, 'document');
  const line = columns.numbers('line', documents.length);
  const isError = columns.flags('isError', documents.length);
  const found = columns.texts('found', documents.length);
  const expected = columns.textsOf(texts, 'expected', documents.length);
  return documents.map((document, at) => ({
    document,
    line: line[at] ?? 0,
    severity: isError[at] === true ? 'ERROR' : 'WARNING',
    found: found[at] ?? '',
    expected: expected[at] ?? '',
  }));
}
