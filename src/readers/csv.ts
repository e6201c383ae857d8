// Reads tables (CSV, semicolons, tabs) whose first line has headings: exports of databases, and spreadsheets kept by hand.

import { type AuthorColumn, learnAuthorColumn } from './csv-author-columns.ts';
import type { ColumnField } from './csv-heading-names.ts';
import { findHead, mostLinesAbove, type TableHead, type TextLine } from './csv-headings.ts';
import { recordOfRow } from './csv-record.ts';
import { type Row, tableRows } from './csv-rows.ts';
import { isTableOfTitles } from './csv-without-head.ts';
import { eachLine } from './line-stream.ts';
import { excerpt } from './lines.ts';
import type { Findings, Reader } from './reader.ts';
import type { Problem } from './record.ts';

// What is looked at before it is decided what the commas between authors do.
const sampleRows = 1000;
const sampleCharacters = 8_000_000;

// No reader that is surer of a text leaves it to this one.
const withoutHead = 0.3;

/**
 * The reader of tables of publications. The line of headings (csv-headings.ts) says the separator and what the columns
 * hold; a table without one for titles and one for authors is refused. Above it may stand `sep=;` and
 *
 *     # columns: title=Titel, authors=Verfasser, year="Jahr, online"
 *
 * to say which headings mean what. Records stand in the order of the rows, each at the line on which its row begins. Rows
 * with more cells than headings are refused; those with fewer are read where they have a title and authors. The
 * first thousand rows are kept until the column of authors is understood, then one row. Cost: linear in the text.
 */
export const csvReader: Reader = {
  format: 'CSV',

  /**
   * Certain where one of the first lines is a line of headings; doubtful for a table without them, whose owner is told what
   * is missing; 0 for all other texts.
   */
  recognises(beginning) {
    const lines = beginning.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u);
    const filled = lines.map((text, at) => ({ text, line: at + 1 })).filter(({ text }) => text.trim() !== '');
    if (findHead(filled.slice(0, mostLinesAbove)) !== null) return 0.95;
    return isTableOfTitles(beginning) ? withoutHead : 0;
  },

  open(document, findings) {
    const above: TextLine[] = [];
    let table: ReturnType<typeof openTable> | null = null;
    let isRefused = false;

    function refuse(): void {
      isRefused = true;
      const first = above.find(({ text }) => !/^\s*["']?(?:#|sep=)/iu.test(text)) ?? above[0];
      if (first === undefined) return;
      const expected =
        'a first line of headings, parted by commas, semicolons or tabs, with one for the title and one for the authors, or a line "# columns: title=..., authors=..." above them that says which these are.';
      findings.problem({ document, line: first.line, severity: 'ERROR', found: excerpt(first.text), expected });
    }

    const lines = eachLine((text, line) => {
      if (table !== null) {
        table.add(text, line);
        return;
      }
      if (isRefused || text.trim() === '') return;
      above.push({ text, line });
      const found = findHead(above);
      if (found === null) {
        if (above.length >= mostLinesAbove) refuse();
        return;
      }
      for (const fault of found.faults) findings.problem({ document, ...fault });
      table = openTable(found.head, document, findings);
    });
    return {
      write: (piece) => lines.write(piece),
      end() {
        lines.end();
        if (table !== null) table.end();
        else if (!isRefused) refuse();
      },
    };
  },
};

function openTable(head: TableHead, document: string, findings: Findings) {
  const report = (fault: Omit<Problem, 'document'>): void => findings.problem({ document, ...fault });
  let sample: Row[] = [];
  let characters = 0;
  let columns: ReadonlyMap<number, AuthorColumn> | null = null;

  function emit(row: Row, learnt: ReadonlyMap<number, AuthorColumn>): void {
    const record = recordOfRow(row, head, learnt, document, report);
    if (record !== null) findings.record(record);
  }

  function learn(): void {
    const authors = head.columns.get('authors') ?? [];
    const cellsOf = (column: number): string[] =>
      sample.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
    const together = head.areAuthorsApart ? learnAuthorColumn(authors.flatMap(cellsOf)) : null;
    const learnt = new Map(authors.map((column) => [column, together ?? learnAuthorColumn(cellsOf(column))]));
    columns = learnt;
    const rows = sample;
    sample = [];
    for (const row of rows) emit(row, learnt);
  }

  const rows = tableRows(
    {
      separator: head.separator,
      fits: (cells) => cells.length >= head.width && isWhole(cells, head) && isPlausible(cells, head),
      resembles: (cells) => cells.length >= head.width || isEnough(cells, head),
    },
    {
      fault: report,
      row(row) {
        if (row.cells.every((cell) => cell === '') || !isUsable(row)) return;
        if (columns !== null) {
          emit(row, columns);
          return;
        }
        sample.push(row);
        for (const cell of row.cells) characters += cell.length;
        if (sample.length >= sampleRows || characters > sampleCharacters) learn();
      },
    },
  );

  /** Whether a row has the cells it needs; says so where it has more or fewer than there are headings. */
  function isUsable(row: Row): boolean {
    const { line, cells } = row;
    if (!isWhole(cells, head)) {
      const extra = cells.slice(head.width).filter((cell) => cell !== '');
      const expected = `${head.width} cells, one for each heading, and not ${cells.length}: one that holds the separator stands in quotation marks; this row was refused.`;
      report({ line, severity: 'ERROR', found: excerpt(extra.join(' | ')), expected });
      return false;
    }
    if (cells.length >= head.width) return true;
    const isRead = isEnough(cells, head);
    const outcome = isRead ? 'those at its end were taken for empty.' : 'this row was refused.';
    const expected = `${head.width} cells, one for each heading, and not ${cells.length}; ${outcome}`;
    report({ line, severity: isRead ? 'WARNING' : 'ERROR', found: excerpt(cells.join(' | ')), expected });
    return isRead;
  }

  return {
    add: rows.add,
    end() {
      rows.end();
      if (columns === null) learn();
    },
  };
}

/** Whether a row has no more filled cells than there are headings. */
function isWhole(cells: readonly string[], head: TableHead): boolean {
  return cells.length <= head.width || cells.slice(head.width).every((cell) => cell === '');
}

/** Whether a row that is too short says enough: a title, and authors who can be somebody's names. */
function isEnough(cells: readonly string[], head: TableHead): boolean {
  const authors = (head.columns.get('authors') ?? []).map((column) => cells[column] ?? '');
  return isPlausible(cells, head) && authors.some((text) => /\p{Lu}|\p{Lo}/u.test(text));
}

/** Whether a row's cells can stand where they do: a title, and years and DOIs that look like them. */
function isPlausible(cells: readonly string[], head: TableHead): boolean {
  const cell = (field: ColumnField): string => cells[head.columns.get(field)?.[0] ?? -1] ?? '';
  const year = cell('year') || cell('date');
  const doi = cell('doi');
  const isYear =
    year === '' || (year.length < 40 && /\d{4}|\d\d[x?]|press|appear|forthcoming|accepted|n\.?d\.?|^-$/iu.test(year));
  return cell('title') !== '' && isYear && (doi === '' || /10\.\d|^\W$|^n\/a$/iu.test(doi));
}
