// Comma-separated values (RFC 4180): a table of people and a table of links.
import { authorRows, linkRows, type NetworkSource } from './network-rows.ts';

type Cell = string | number | boolean | null;

/**
 * People as a table: header, then a line each. Gephi and spreadsheets open it. A cell of text that a spreadsheet would
 * take for a formula begins with an apostrophe that is not part of it.
 */
export function* nodesCsv(network: NetworkSource): Generator<string> {
  yield csvLine(['Id', 'Label', 'papers', 'firstPublished', 'lastPublished', 'years', 'distance', 'orcid']);
  for (const { id, name, paperCount, firstPublished, lastPublished, years, distance, orcid } of authorRows(network)) {
    yield csvLine([id, name, paperCount, firstPublished, lastPublished, years.join(' '), distance, orcid]);
  }
}

/** Links as a table: header, then a line each; ids and years of papers are parted by spaces, titles by ` | `. */
export function* linksCsv(network: NetworkSource): Generator<string> {
  yield csvLine([
    ...['Source', 'Target', 'Type', 'Weight', 'sourceName', 'targetName', 'papers', 'firstPublished', 'lastPublished'],
    ...['years', 'isLowerBound', 'paperIds', 'paperTitles'],
  ]);
  for (const link of linkRows(network)) {
    if (link === undefined) {
      yield '';
      continue;
    }
    const { source, target, weight, sourceName, targetName, paperCount, papers, ...row } = link;
    yield csvLine([
      ...[source, target, 'Undirected', weight, sourceName, targetName],
      ...[paperCount, row.firstPublished, row.lastPublished, row.years.join(' '), row.isLowerBound],
      ...[papers.map(({ id }) => id).join(' '), papers.map(({ title }) => title).join(' | ')],
    ]);
  }
}

// What a spreadsheet runs: https://owasp.org/www-community/attacks/CSV_Injection
const formula = /^[=+\-@\t\r]/u;

/** One line with its end. Text is quoted where it must be; null is an empty cell. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = (formula.test(cell) ? `'${cell}` : cell).toWellFormed();
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
