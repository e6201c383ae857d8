// The cells of a table's row, which quotation marks may stretch over several lines.

const quote = '"';

/**
 * Takes a row apart line by line, as RFC 4180 has it (https://www.rfc-editor.org/rfc/rfc4180): cells are parted by the
 * separator, those in quotation marks may hold it, line breaks, and quotation marks written twice. Beyond it: white space
 * may stand around quotation marks, and one that neither closes a cell nor is doubled is taken as it stands (`strays`).
 * Cost: linear in the lines.
 */
export class RowCells {
  /** Without white space at either end. */
  readonly cells: string[] = [];
  /** How many quotation marks stand single inside a cell in quotation marks. */
  strays = 0;
  private readonly separator: string;
  private open: string[] | null = null;

  constructor(separator: string) {
    this.separator = separator;
  }

  /** Reads the row's next line. True where the row ends with it, false where a cell goes on in the next one. */
  add(line: string): boolean {
    let at = 0;
    if (this.open !== null) {
      this.open.push('\n');
      at = this.quoted(line, 0);
      if (at === -1) return false;
      if (at > line.length) return true;
    }
    for (;;) {
      const start = this.startOfQuoted(line, at);
      if (start === -1) {
        const end = line.indexOf(this.separator, at);
        this.cells.push((end === -1 ? line.slice(at) : line.slice(at, end)).trim());
        if (end === -1) return true;
        at = end + 1;
      } else {
        this.open = [];
        at = this.quoted(line, start);
        if (at === -1) return false;
        if (at > line.length) return true;
      }
    }
  }

  /** Ends a cell that is still open where the last line ended. */
  close(): void {
    if (this.open !== null) this.cells.push(this.open.join('').trim());
    this.open = null;
  }

  /** Where the text of a cell in quotation marks begins, or -1 where the cell at this place is not in any. */
  private startOfQuoted(line: string, from: number): number {
    let at = from;
    while (at < line.length && line[at] !== this.separator && /\s/u.test(line[at] ?? '')) at++;
    return line[at] === quote ? at + 1 : -1;
  }

  /** Reads on in quotation marks. Where the next cell begins, beyond the line where it was the last; -1: it is still open. */
  private quoted(line: string, from: number): number {
    const open = this.open ?? [];
    let at = from;
    for (;;) {
      const end = line.indexOf(quote, at);
      if (end === -1) {
        open.push(line.slice(at));
        return -1;
      }
      if (line[end + 1] === quote) {
        open.push(line.slice(at, end + 1));
        at = end + 2;
        continue;
      }
      let next = end + 1;
      while (next < line.length && line[next] !== this.separator && /\s/u.test(line[next] ?? '')) next++;
      if (next === line.length || line[next] === this.separator) {
        open.push(line.slice(at, end));
        this.close();
        return next + 1;
      }
      this.strays += 1;
      open.push(line.slice(at, end + 1));
      at = end + 1;
    }
  }
}

/** The cells of a row that is one line; null where a quotation mark is not closed on it. */
export function lineCells(line: string, separator: string): string[] | null {
  const row = new RowCells(separator);
  return row.add(line) ? row.cells : null;
}
