// Saves what was read and resolved, so that it can be opened without reading and resolving it again.
import type { Buffer } from 'node:buffer';
import type { GraphInput } from '../graph/build.ts';
import { type About, aboutColumns, type Section } from './about.ts';
import { authorColumns } from './author-columns.ts';
import { createBlockWriter } from './blocks.ts';
import type { StoredColumns } from './columns.ts';
import { duplicateColumns } from './duplicate-columns.ts';
import { writeFirstLine } from './first-line.ts';
import { paperColumns } from './paper-columns.ts';
import { recordColumns } from './record-columns.ts';
import { createTables } from './tables.ts';
import { conceptColumns, problemColumns, topicColumns } from './topic-columns.ts';

// A block holds this many rows, or fewer where their texts are long.
const mostRows = 2_000;
const mostCharacters = 1 << 20;

/**
 * The file of this corpus, piece by piece: the first line in plain words, then compressed blocks (`blocks.ts`), rows as
 * columns (`columns.ts`). The same input gives the same bytes on every machine with the same zlib. `program`: the
 * program's version. Memory: a block, and a table of all texts that rows share. Cost: linear. Throws a RangeError where
 * one publication alone has more than 256 MiB of text.
 */
export async function* writeCorpus(input: GraphInput, program: string): AsyncGenerator<Uint8Array, void> {
  const { resolution, tagging, version, loadedAt, sources } = input;
  const { records, papers, authors } = resolution;
  const tables = createTables();
  const problems = [...new Set([...input.problems, ...resolution.problems])];
  const numbers = new Map(problems.map((problem, at) => [problem, at]));
  const numbersOf = (list: GraphInput['problems']) => ({ number: list.map((problem) => numbers.get(problem) ?? 0) });
  const about: About = {
    version,
    loadedAt,
    sources,
    counts: {
      concepts: tagging.concepts.length,
      problems: problems.length,
      loadProblems: input.problems.length,
      resolutionProblems: resolution.problems.length,
      records: records.length,
      papers: papers.length,
      authors: authors.length,
      duplicates: resolution.possibleDuplicates.length,
      topics: tagging.ofPaper.length,
    },
  };

  const counts = { papers: papers.length, authors: authors.length, records: records.length };
  const first = writeFirstLine({ program, ...counts });
  const { block, end } = createBlockWriter(first);
  const store = async (section: Section, columns: StoredColumns): Promise<Buffer[]> =>
    block(JSON.stringify({ section, columns, tables: tables.takeNew() }));
  async function* inBlocks<T>(
    section: Section,
    rows: readonly T[],
    charactersOf: (row: T) => number,
    columnsOf: (rows: readonly T[]) => StoredColumns,
  ): AsyncGenerator<Uint8Array, void> {
    for (const some of cut(rows, charactersOf)) yield* await store(section, columnsOf(some));
  }
  const few = () => 100;

  yield first;
  yield* await store('about', aboutColumns(about, tables));
  yield* inBlocks('concepts', tagging.concepts, few, (rows) => conceptColumns(rows, tables));
  yield* inBlocks('problems', problems, few, (rows) => problemColumns(rows, tables));
  yield* inBlocks('loadProblems', input.problems, few, numbersOf);
  yield* inBlocks('resolutionProblems', resolution.problems, few, numbersOf);
  yield* inBlocks('records', records, charactersIn, (rows) => recordColumns(rows, tables));
  yield* inBlocks('papers', papers, charactersIn, (rows) => paperColumns(rows, records, tables));
  const formsOf = ({ nameForms }: (typeof authors)[number]) => 200 * nameForms.length;
  yield* inBlocks('authors', authors, formsOf, (rows) => authorColumns(rows, tables));
  yield* inBlocks('duplicates', resolution.possibleDuplicates, few, duplicateColumns);
  yield* inBlocks('topics', tagging.ofPaper, few, topicColumns);
  yield* end();
}

/** How long the texts are that may be long: an estimate. */
function charactersIn(row: {
  title: string | null;
  abstract: string | null;
  summary: string | null;
  notes: readonly string[];
}): number {
  const length = (text: string | null) => text?.length ?? 0;
  return length(row.title) + length(row.abstract) + length(row.summary) + length(row.notes.join(''));
}

function* cut<T>(rows: readonly T[], charactersOf: (row: T) => number): Generator<readonly T[], void> {
  let start = 0;
  let characters = 0;
  for (const [at, row] of rows.entries()) {
    const more = charactersOf(row);
    if (at > start && (at - start === mostRows || characters + more > mostCharacters)) {
      yield rows.slice(start, at);
      start = at;
      characters = 0;
    }
    characters += more;
  }
  if (start < rows.length) yield rows.slice(start);
}
