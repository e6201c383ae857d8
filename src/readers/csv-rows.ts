// The rows of a table, each with its line, found again behind a quotation mark that is never closed.

import { lineCells, RowCells } from './csv-cells.ts';
import { excerpt } from './lines.ts';
import type { Problem } from './record.ts';

export interface Row {
  /** 1-based line on which the row begins. */
  line: number;
  cells: string[];
}

export interface RowSink {
  row(row: Row): void;
  fault(fault: Omit<Problem, 'document'>): void;
}

/** What a table's rows look like. */
export interface RowShape {
  separator: string;
  /** Whether cells are those of a whole row, judged by their number and what some of them hold. */
  fits(cells: readonly string[]): boolean;
  /** Whether cells look like a row all the same: too many of them, or too few, or with something else in them. */
  resembles(cells: readonly string[]): boolean;
}

interface Line {
  line: number;
  text: string;
}

// How far a cell in quotation marks may reach, in lines and in characters.
const mostLines = 1000;
const fewestLines = 20;
const mostCharacters = 16_000_000;
// How many lines a row may have that is looked for behind one that is broken.
const trialLines = 20;

const unclosed = 'a quotation mark that closes the cell before the next row begins; this row was refused.';
const behind = 'a row that is whole; this one, behind a quotation mark that is never closed, was refused.';
const closedForIt = 'a quotation mark that closes the cell; the cell was taken to end where its line does.';
const single = 'quotation marks written twice inside a cell that is in quotation marks; they were taken as they stand.';

/**
 * Takes the lines of a table, below its headings, and hands on its rows. Where a cell in quotation marks reaches into
 * what looks like further rows, or has no end within reach, the row is refused (or taken to end with its line, where that
 * makes it whole), and reading goes on with the next line that begins a row; lines between that look like rows are refused
 * each by itself. What is kept meanwhile is one row, of at most
 * a thousand lines. Cost: linear in the text: looking again at lines is paid for by lines that were read well before.
 */
export function tableRows(shape: RowShape, sink: RowSink): { add(text: string, line: number): void; end(): void } {
  let queue: Line[] = [];
  let pending: Line[] = [];
  let cells = new RowCells(shape.separator);
  let characters = 0;
  /** How many lines may be read once more. */
  let credit = mostLines;
  /** Whether what comes is left over from a row that was refused, until a row fits again. */
  let isLost = false;

  function restart(): void {
    pending = [];
    characters = 0;
    cells = new RowCells(shape.separator);
  }

  function drain(): void {
    while (queue.length > 0) {
      const lines = queue;
      queue = [];
      for (const [at, line] of lines.entries()) {
        take(line);
        if (queue.length > 0) {
          for (const rest of lines.slice(at + 1)) queue.push(rest);
          break;
        }
      }
    }
  }

  function take(line: Line): void {
    if (pending.length === 0 && line.text.trim() === '') return;
    pending.push(line);
    characters += line.text.length;
    if (cells.add(line.text)) judge();
    else if (pending.length > Math.max(fewestLines, credit) || (pending.length > 1 && characters > mostCharacters))
      recover();
  }

  /** A row whose last cell is closed. */
  function judge(): void {
    const [first] = pending;
    if (first === undefined) return;
    const row = { line: first.line, cells: cells.cells };
    const isMultiple = pending.length > 1;
    if (isLost && !shape.fits(row.cells)) {
      refuseLeftOver(first);
      goOnAt(1);
      return;
    }
    if (isMultiple && (cells.strays > 0 || !shape.fits(row.cells)) && nextRow() !== -1) {
      recover();
      return;
    }
    if (cells.strays > 0) {
      sink.fault({ line: row.line, severity: 'WARNING', found: excerpt(first.text), expected: single });
    }
    isLost = false;
    restart();
    sink.row(row);
  }

  /** Gives up the row that is pending, or ends its open cell, and goes on with the next row in what it swallowed. */
  function recover(): void {
    const [first] = pending;
    if (first === undefined) return;
    const next = nextRow();
    const end = next === -1 ? 1 : next;
    const cut = new RowCells(shape.separator);
    let isClosed = false;
    for (const { text } of pending.slice(0, end)) isClosed = cut.add(text);
    cut.close();
    const isWhole = !isClosed && shape.fits(cut.cells);
    if (!isLost || isWhole || shape.resembles(cut.cells)) {
      const place = first.text.slice(Math.max(0, first.text.lastIndexOf('"')));
      sink.fault({
        line: first.line,
        severity: isWhole ? 'WARNING' : 'ERROR',
        found: excerpt(isWhole ? place : first.text),
        expected: isWhole ? closedForIt : unclosed,
      });
    }
    if (isWhole) sink.row({ line: first.line, cells: cut.cells });
    else for (const line of pending.slice(1, end)) refuseLeftOver(line);
    isLost = next === -1;
    goOnAt(end);
  }

  /** Says that a line was refused that may be what the cell above swallowed, or a row by itself. */
  function refuseLeftOver({ line, text }: Line): void {
    const found = lineCells(text, shape.separator);
    if (found !== null && shape.resembles(found)) {
      sink.fault({ line, severity: 'ERROR', found: excerpt(text), expected: behind });
    }
  }

  /** Reads the pending lines once more from one of them on. */
  function goOnAt(index: number): void {
    credit = Math.max(0, credit - pending.length);
    queue = pending.slice(index);
    restart();
  }

  /** The first pending line behind the first at which a row begins that fits; -1 where there is none. */
  function nextRow(): number {
    for (let start = 1; start < pending.length; start++) {
      const trial = new RowCells(shape.separator);
      const lines = pending.slice(start, start + trialLines);
      const isEnded = lines.some(({ text }) => trial.add(text));
      if (isEnded && trial.strays === 0 && shape.fits(trial.cells)) return start;
    }
    return -1;
  }

  return {
    add(text, line) {
      credit = Math.min(mostLines, credit + 1);
      queue.push({ line, text });
      drain();
    },
    end() {
      while (pending.length > 0) {
        recover();
        drain();
      }
    },
  };
}
