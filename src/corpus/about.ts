// The first block: what was loaded, and how many rows of each kind follow.
import type { GraphInput } from '../graph/build.ts';
import type { ListFormat } from '../readers/record.ts';
import { BadColumn, type Columns, type StoredColumns } from './columns.ts';
import type { OpenedTables, SavedTables } from './tables.ts';

/** The kinds of rows, in the order in which they are saved: each names only what stands before it. */
export const sections = [
  'about',
  'concepts',
  'problems',
  'loadProblems',
  'resolutionProblems',
  'records',
  'papers',
  'authors',
  'duplicates',
  'topics',
] as const;
export type Section = (typeof sections)[number];

/** How many rows there are. */
export type Counts = Record<Exclude<Section, 'about'>, number>;

export interface About extends Pick<GraphInput, 'version' | 'loadedAt' | 'sources'> {
  counts: Counts;
}

export function aboutColumns({ version, loadedAt, sources, counts }: About, tables: SavedTables): StoredColumns {
  return {
    version: [version],
    loadedAt: [loadedAt.toISOString()],
    counts: Object.fromEntries(Object.entries(counts).map(([section, count]) => [section, [count]])),
    sources: {
      document: sources.map(({ document }) => document),
      format: sources.map(({ format }) => tables.text(format)),
      recordCount: sources.map(({ recordCount }) => recordCount),
      refusedCount: sources.map(({ refusedCount }) => refusedCount),
    } satisfies Record<keyof GraphInput['sources'][number], unknown>,
  };
}

/** Throws BadColumn. */
export function aboutFrom(columns: Columns, { texts }: OpenedTables): About {
  const [version = ''] = columns.texts('version', 1);
  const [savedAt = ''] = columns.texts('loadedAt', 1);
  const loadedAt = new Date(savedAt);
  if (Number.isNaN(loadedAt.getTime())) throw new BadColumn('loadedAt');
  const sources = columns.table('sources');
  const documents = sources.texts('document');
  const format = sources.textsOf(texts, 'format', documents.length);
  const recordCount = sources.numbers('recordCount', documents.length);
  const refusedCount = sources.numbers('refusedCount', documents.length);
  const counts = columns.table('counts');
  const countOf = (section: Section) => counts.numbers(section, 1)[0] ?? 0;
  return {
    version,
    loadedAt,
    sources: documents.map((document, at) => ({
      document,
      format: format[at] as ListFormat,
      recordCount: recordCount[at] ?? 0,
      refusedCount: refusedCount[at] ?? 0,
    })),
    counts: {
      concepts: countOf('concepts'),
      problems: countOf('problems'),
      loadProblems: countOf('loadProblems'),
      resolutionProblems: countOf('resolutionProblems'),
      records: countOf('records'),
      papers: countOf('papers'),
      authors: countOf('authors'),
      duplicates: countOf('duplicates'),
      topics: countOf('topics'),
    },
  };
}
