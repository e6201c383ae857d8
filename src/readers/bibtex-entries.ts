// The syntax of BibTeX: a file cut into entries and their fields, macros resolved, values as they stand in the file.
import { monthAbbreviations } from '../text/months.ts';
import { LineCounter } from './bibtex-line-counter.ts';
import { Scanner } from './bibtex-scanner.ts';
import { excerpt } from './lines.ts';
import type { Problem } from './record.ts';

export interface BibEntry {
  /** Lower case: `article`. */
  type: string;
  /** Null where the entry has none. */
  key: string | null;
  /** 1-based line of the `@`. */
  line: number;
  /** Values by lower-case field name, in the order of the file; of a field given twice the first. */
  fields: ReadonlyMap<string, string>;
}

/** A problem that does not know yet in which document it is. */
export type Fault = Omit<Problem, 'document'>;

export interface BibFile {
  entries: BibEntry[];
  /** In the order of the file. */
  faults: Fault[];
}

const command = /@\s*([A-Za-z][\w.+-]*)\s*([{(]?)/y;
const commandAtLineStart = /^[ \t]*@[ \t]*[A-Za-z][\w.+-]*\s*[{(]/gm;
const fieldName = /[^\s=,{}()"#%@]+/y;
const strayFields = /\s*,\s*[A-Za-z][\w+:.-]*\s*=/y;
const bareValue = /[^\s=,{}()"#%]+/y;

/**
 * The entries of a BibTeX or BibLaTeX file in its order, and what is wrong with it. `@string` macros are resolved and
 * `#` joins; `@preamble`, `@comment`, lines that begin with `%` and text between entries are passed over. An entry
 * whose syntax is broken gives no entry but an ERROR at its line; reading goes on at the next `@type{` that begins a
 * line. Braces are counted as BibTeX counts them; where that fails, again with `\{`, `\}` and `\"` taken as text.
 * A byte order mark and every kind of line end are understood. Doubts (a macro nobody defined, a field given twice)
 * are reported for the fields of interest, all if none are named. Never throws. Cost: linear in the text.
 */
export function parseBibtex(text: string, fieldsOfInterest?: ReadonlySet<string>): BibFile {
  // A file of the old Mac kind has carriage returns alone.
  const source = text.includes('\n') ? text : text.replaceAll('\r', '\n');
  return new Parser(source, fieldsOfInterest ?? null).file();
}

class Parser {
  private readonly text: string;
  private readonly scanner: Scanner;
  private readonly fieldsOfInterest: ReadonlySet<string> | null;
  /** Where the last entry ended: another one may follow on the same line. */
  private lastEnd = 0;
  private readonly lines: LineCounter;
  private doubts: Fault[] = [];
  // BibTeX's own month macros stand for themselves: the list shows its months as they were written.
  private readonly macros = new Map<string, string>(monthAbbreviations.map((month) => [month, month]));
  private readonly entries: BibEntry[] = [];
  private readonly faults: Fault[] = [];

  constructor(text: string, fieldsOfInterest: ReadonlySet<string> | null) {
    this.text = text;
    this.scanner = new Scanner(text);
    this.lines = new LineCounter(text);
    this.fieldsOfInterest = fieldsOfInterest;
  }

  file(): BibFile {
    for (let at = this.text.indexOf('@'); at !== -1; at = this.text.indexOf('@', this.scanner.position)) {
      this.scanner.position = at + 1;
      if (this.mayOpen(at)) this.readCommand(at);
    }
    return { entries: this.entries, faults: this.faults };
  }

  /** Whether an `@` begins an entry: no letter, digit or `%` before it on its line, or since the last entry's end. */
  private mayOpen(at: number): boolean {
    for (let i = at - 1; i >= this.lastEnd; i--) {
      const character = this.text.charAt(i);
      if (character === '\n') return true;
      if (character === '%' || /[\p{L}\p{N}]/u.test(character)) return false;
    }
    return true;
  }

  private readCommand(at: number): void {
    command.lastIndex = at;
    const match = command.exec(this.text);
    if (!match) return;
    const type = (match[1] ?? '').toLowerCase();
    const opener = match[2] ?? '';
    const start = at + match[0].length;
    if (type === 'comment') this.skipComment(start, opener);
    else if (opener === '') this.refuse(at, `an opening brace after "@${match[1]}".`);
    else this.readEntry(at, start, type, opener === '{' ? '}' : ')');
  }

  private readEntry(at: number, start: number, type: string, closer: string): void {
    const line = this.lines.lineAt(at);
    for (const escapes of [false, true]) {
      this.scanner.position = start;
      this.scanner.escapes = escapes;
      this.doubts = [];
      const done = type === 'preamble' ? this.preamble(closer) : this.body(at, line, type, closer);
      if (done) {
        this.faults.push(...this.doubts);
        this.lastEnd = this.scanner.position;
        this.checkEnd(line, closer);
        return;
      }
      // The first reading is BibTeX's own: what it missed is what the list's owner is told.
      if (!escapes) this.scanner.expected += `, on line ${line + this.lines.between(at, this.scanner.position)}.`;
      if (!this.text.slice(start, this.scanner.position).includes('\\')) break;
    }
    this.refuse(at, this.scanner.expected);
  }

  /** Fields behind the entry's end: a brace too many closed it early. */
  private checkEnd(line: number, closer: string): void {
    strayFields.lastIndex = this.scanner.position;
    if (!strayFields.test(this.text)) return;
    const found = this.excerptAt(this.scanner.position);
    const expected = `no "${closer}" before these fields: they stand outside the entry above them and were not read.`;
    this.faults.push({ line, severity: 'ERROR', found, expected });
  }

  private preamble(closer: string): boolean {
    const { scanner } = this;
    if (this.value('') === null) return false;
    return scanner.take(closer) || scanner.fail(`"${closer}" after the text of @preamble`);
  }

  /** Reads `key, field = value, ...` up to the entry's end, or the definitions of a `@string`. */
  private body(at: number, line: number, type: string, closer: string): boolean {
    const { scanner } = this;
    const key = type === 'string' ? '' : this.key(closer);
    if (key === null) return false;
    const fields = new Map<string, string>();
    for (;;) {
      while (scanner.take(','));
      if (scanner.take(closer)) break;
      if (scanner.position >= this.text.length) return scanner.fail(`"${closer}" at the entry's end`);
      const name = scanner.match(fieldName).toLowerCase();
      if (name === '') return scanner.fail(`the name of a field, or "${closer}" at the entry's end`);
      if (!scanner.take('=')) return scanner.fail(`"=" after the field name "${name}"`);
      const value = this.value(name);
      if (value === null) return false;
      if (fields.has(name)) this.doubt(name, `"${name}" given once; its first value was used.`, excerpt(value));
      else fields.set(name, value);
      scanner.skipSpace();
      if (!scanner.isAt(',') && !scanner.isAt(closer)) {
        return scanner.fail(`a comma or "${closer}" after the value of "${name}"`);
      }
    }
    if (type === 'string') {
      for (const [name, value] of fields) this.macros.set(name, value);
      return true;
    }
    if (key === '') this.doubt('', 'a key before the first comma.', this.excerptAt(at));
    this.entries.push({ type, key: key === '' ? null : key, line, fields });
    return true;
  }

  /** The entry's key; empty where it has none, null where no comma follows it. */
  private key(closer: string): string | null {
    const { scanner } = this;
    scanner.skipSpace();
    const start = scanner.position;
    const key = scanner.match(closer === '}' ? /[^,={}\n]*/y : /[^,={}()\n]*/y).trim();
    if (scanner.take(',')) return key;
    scanner.skipSpace();
    if (scanner.isAt(closer)) return key;
    if (scanner.isAt('=') && !/\s/.test(key)) {
      scanner.position = start;
      return '';
    }
    scanner.fail(`a comma after the key "${key}"`);
    return null;
  }

  /** A field's value, its parts joined; null where it cannot be read. */
  private value(field: string): string | null {
    const { scanner } = this;
    let text = '';
    do {
      scanner.skipSpace();
      const closer = scanner.isAt('{') ? '}' : scanner.isAt('"') ? '"' : null;
      const part = closer === null ? this.bare(field) : scanner.delimited(closer);
      if (part === null) return null;
      text += part;
    } while (scanner.take('#'));
    return text;
  }

  private bare(field: string): string | null {
    const { scanner } = this;
    const word = scanner.match(bareValue);
    if (word === '') {
      if (scanner.isAt(',') || scanner.isAt('}') || scanner.isAt(')')) return '';
      scanner.fail(`a value in braces or quotes for "${field}"`);
      return null;
    }
    const macro = this.macros.get(word.toLowerCase());
    if (macro !== undefined || /^\d+$/.test(word) || field === 'month') return macro ?? word;
    const found = `${field} = ${word}`;
    this.doubt(field, 'a value in braces or quotes, or a macro that @string defines above; taken as text.', found);
    return word;
  }

  private skipComment(start: number, opener: string): void {
    let depth = opener === '{' ? 1 : 0;
    let end = start;
    while (depth > 0 && end < this.text.length) {
      const character = this.text.charAt(end++);
      if (character === '{') depth++;
      else if (character === '}') depth--;
    }
    // A comment without braces, or with a brace that nobody closes, ends with its line.
    if (opener !== '{' || depth > 0) end = this.text.indexOf('\n', start);
    this.scanner.position = end === -1 ? this.text.length : end;
    this.lastEnd = this.scanner.position;
  }

  private doubt(field: string, expected: string, found: string): void {
    if (field !== '' && this.fieldsOfInterest?.has(field) === false) return;
    this.doubts.push({ line: this.lines.last, severity: 'WARNING', found, expected });
  }

  /** Records an entry that cannot be read, and goes on at the next one that begins a line. */
  private refuse(at: number, expected: string): void {
    this.faults.push({ line: this.lines.lineAt(at), severity: 'ERROR', found: this.excerptAt(at), expected });
    commandAtLineStart.lastIndex = at + 1;
    this.scanner.position = commandAtLineStart.exec(this.text)?.index ?? this.text.length;
    this.lastEnd = this.scanner.position;
  }

  private excerptAt(at: number): string {
    return excerpt(this.text.slice(at, at + 200));
  }
}
