// A corpus in pieces of text, each with some rows as columns: what is saved, and what is sent between threads.
import type { GraphInput } from '../graph/build.ts';
import { type About, aboutColumns, type Section } from './about.ts';
import { authorColumns } from './author-columns.ts';
import type { StoredColumns } from './columns.ts';
import { duplicateColumns } from './duplicate-columns.ts';
import { paperColumns } from './paper-columns.ts';
import { recordColumns } from './record-columns.ts';
import { createTables } from './tables.ts';
import { conceptColumns, problemColumns, topicColumns } from './topic-columns.ts';

/** How large a piece is: so many rows, or fewer where their texts are long. */
export interface PieceSize {
  rows: number;
  characters: number;
}

/** What must be known before the first piece. */
export interface Announced {
  papers: number;
  authors: number;
  records: number;
}

/** How many rows of each kind the pieces of this input hold. */
export function announce({ resolution: { papers, authors, records } }: GraphInput): Announced {
  return { papers: papers.length, authors: authors.length, records: records.length };
}

/**
 * All of the input, piece by piece, each made when it is asked for; `gatherPieces` makes the input of them again. Memory:
 * a piece, and a table of all texts that rows share. Cost: linear.
 */
export function* piecesOf(input: GraphInput, size: PieceSize): Generator<string, void> {
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

  const piece = (section: Section, columns: StoredColumns): string =>
    JSON.stringify({ section, columns, tables: tables.takeNew() });
  function* pieces<T>(
    section: Section,
    rows: readonly T[],
    charactersOf: (row: T) => number,
    columnsOf: (rows: readonly T[]) => StoredColumns,
  ): Generator<string, void> {
    for (const some of cut(rows, charactersOf, size)) yield piece(section, columnsOf(some));
  }
  const few = () => 100;

  yield piece('about', aboutColumns(about, tables));
  yield* pieces('concepts', tagging.concepts, few, (rows) => conceptColumns(rows, tables));
  yield* pieces('problems', problems, few, (rows) => problemColumns(rows, tables));
  yield* pieces('loadProblems', input.problems, few, numbersOf);
  yield* pieces('resolutionProblems', resolution.problems, few, numbersOf);
  yield* pieces('records', records, charactersIn, (rows) => recordColumns(rows, tables));
  yield* pieces('papers', papers, charactersIn, (rows) => paperColumns(rows, records, tables));
  const formsOf = ({ nameForms }: (typeof authors)[number]) => 200 * nameForms.length;
  yield* pieces('authors', authors, formsOf, (rows) => authorColumns(rows, tables));
  yield* pieces('duplicates', resolution.possibleDuplicates, few, duplicateColumns);
  yield* pieces('topics', tagging.ofPaper, few, topicColumns);
}

/** How long the texts and lists are that may be long: an estimate. */
function charactersIn(row: {
  title: string | null;
  abstract: string | null;
  summary: string | null;
  notes: readonly string[];
  authors?: readonly unknown[];
  authorships?: readonly unknown[];
}): number {
  const length = (text: string | null) => text?.length ?? 0;
  const people = (row.authors?.length ?? 0) + (row.authorships?.length ?? 0);
  return length(row.title) + length(row.abstract) + length(row.summary) + length(row.notes.join('')) + 20 * people;
}

function* cut<T>(rows: readonly T[], charactersOf: (row: T) => number, size: PieceSize): Generator<readonly T[], void> {
  let start = 0;
  let characters = 0;
  for (const [at, row] of rows.entries()) {
    const more = charactersOf(row);
    if (at > start && (at - start === size.rows || characters + more > size.characters)) {
      yield rows.slice(start, at);
      start = at;
      characters = 0;
    }
    characters += more;
  }
  if (start < rows.length) yield rows.slice(start);
}
