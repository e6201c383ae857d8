// Lines of comma-separated values (RFC 4180), as the API's own tables have them.

// What a spreadsheet runs: https://owasp.org/www-community/attacks/CSV_Injection
const formula = /^[=+\-@\t\r]/u;

/**
 * One line with its end, CR and LF. Text is quoted where it must be, and begins with an apostrophe where a spreadsheet
 * would take it for a formula; null is an empty cell.
 */
export function csvLine(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: string | number | boolean | null): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = (formula.test(cell) ? `'${cell}` : cell).toWellFormed();
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
