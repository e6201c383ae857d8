// Tells a table of publications whose headings say neither title nor authors.

import { RowCells } from './csv-cells.ts';

const separators = [',', ';', '\t', '|'];
// Rows of longer tables are like those before them.
const mostLines = 60;
const mostCharacters = 100_000;
const fewestCells = 3;
const fewestRows = 3;

/**
 * Whether a text is plainly a table with a line of headings in which one column holds titles: rows have as many cells as
 * there are headings, and most cells of some column have three words or more. Where a space stands behind the commas,
 * as in prose, a column of years must be there too. Cost: that of the first sixty lines.
 */
export function isTableOfTitles(text: string): boolean {
  const lines = text
    .slice(0, mostCharacters)
    .split(/\r\n?|\n/u)
    .filter((line) => line.trim() !== '' && !/^\s*["']?#|^\s*"?sep=/iu.test(line))
    .slice(0, mostLines);
  return separators.some((separator) => isTable(rowsOf(lines, separator), lines, separator));
}

/** The rows, without the last one where it is not ended. */
function rowsOf(lines: readonly string[], separator: string): string[][] {
  const rows: string[][] = [];
  let row = new RowCells(separator);
  for (const line of lines) {
    if (!row.add(line)) continue;
    rows.push(row.cells);
    row = new RowCells(separator);
  }
  return rows;
}

function isTable([headings = [], ...rows]: readonly string[][], lines: readonly string[], separator: string): boolean {
  if (headings.length < fewestCells || rows.length + 1 < fewestRows || !areHeadings(headings)) return false;
  // The last one may be cut off.
  const whole = rows.filter(({ length }) => length === headings.length);
  if (whole.length < 2 || whole.length < (rows.length - 1) * 0.9) return false;
  const isColumn = (isLike: (cell: string) => boolean): boolean =>
    headings.some((_, at) => whole.filter((row) => isLike(row[at] ?? '')).length * 3 >= whole.length * 2);
  const isSpaced = separator === ',' && lines.every((line) => !/,[^\s,]/u.test(line));
  return isColumn(isTitle) && (!isSpaced || isColumn((cell) => /^(?:1[5-9]|20)\d\d$/u.test(cell)));
}

/** Whether cells are short, each another, and made of words. */
function areHeadings(cells: readonly string[]): boolean {
  const isHeading = (cell: string): boolean =>
    cell.length <= 40 && /^\p{L}[\p{L}\p{M}\d\s/()_.:#*-]*$/u.test(cell) && cell.split(/\s+/u).length <= 4;
  return cells.every(isHeading) && new Set(cells).size === cells.length;
}

function isTitle(cell: string): boolean {
  return (cell.match(/\p{L}{2,}/gu) ?? []).length >= 3 && !/[{}<>=]|\(\)|=>/u.test(cell);
}
