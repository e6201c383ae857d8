// The syntax of BibTeX: a text cut into entries and their fields, macros resolved, values as they stand in the text.
import { detach } from '../text/detach.ts';
import { monthAbbreviations } from '../text/months.ts';
import { LineCounter } from './bibtex-line-counter.ts';
import { Scanner, stopsAt } from './bibtex-scanner.ts';
import { TextBetween } from './bibtex-text-between.ts';
import { readingWindows } from './bibtex-windows.ts';
import { excerpt } from './lines.ts';
import type { Reading } from './reader.ts';
import type { Problem } from './record.ts';

export interface BibEntry {
  /** Lower case: `article`. */
  type: string;
  /** Null where the entry has none. */
  key: string | null;
  /** 1-based line of the `@`. */
  line: number;
  /** Values by lower-case field name, in the order of the text; of a field given twice the first. */
  fields: ReadonlyMap<string, string>;
}

/** A problem that does not know yet in which document it is. */
export type Fault = Omit<Problem, 'document'>;

/** Takes what a text holds, in its order; what is wrong in an entry comes before the entry. */
export interface BibFindings {
  entry(entry: BibEntry): void;
  fault(fault: Fault): void;
}

const command = /@\s*([A-Za-z][\w.+-]*)\s*([{(]?)/y;
const cutCommand = /@\s*$/y;
const commandAtLineStart = /@[ \t]*[A-Za-z][\w.+-]*\s*[{(]/y;
const cutCommandAtLineStart = /@[ \t]*(?:$|[A-Za-z][\w.+-]*\s*$)/y;
const fieldNameStops = stopsAt('=,{}()"#%@');
const strayFields = /\s*,\s*[A-Za-z][\w+:.-]*\s*=/y;
const cutStrayFields = /\s*(?:$|,\s*(?:$|[A-Za-z][\w+:.-]*\s*$))/y;
const bareValueStops = stopsAt('=,{}()"#%');

// How far an entry may reach: where a brace is never closed, so much of the text is looked at and no more.
const longestEntry = 2 ** 24;
// Macros made of macros could else make a text of any length out of a few lines.
const longestExpansion = 2 ** 16;
const excerptSource = 200;

/**
 * Reads the entries of a BibTeX or BibLaTeX text in its order, each as soon as what follows it shows that it is whole.
 * `@string` macros are resolved and `#` joins; `@preamble`, `@comment`, lines that begin with `%` and text between
 * entries are passed over. An entry whose syntax is broken gives no entry but an ERROR at its line; reading goes on at
 * the next `@type{` that begins a line. Braces are counted as BibTeX counts them; where that fails, again with `\{`,
 * `\}` and `\"` taken as text. A value is broken off where the next entry begins on a line of its own, and an entry that
 * has not ended after 16,777,216 characters has none. A byte order mark and every kind of line end are understood.
 * Doubts (a macro nobody defined, a field given twice) are reported for the fields of interest, all if none are named.
 * Never throws. Cost: linear in the text. Kept meanwhile: the macros, and of the text an entry.
 */
export function readingBibtex(found: BibFindings, fieldsOfInterest?: ReadonlySet<string>): Reading {
  const parser = new Parser(found, fieldsOfInterest ?? null);
  return readingWindows((window, isLast) => parser.read(window, isLast));
}

class Parser {
  private window = '';
  private isLast = false;
  private readonly scanner = new Scanner();
  private readonly found: BibFindings;
  private readonly fieldsOfInterest: ReadonlySet<string> | null;
  private readonly lines = new LineCounter();
  private readonly between = new TextBetween();
  /** Whether an entry was refused: the next one must begin a line. */
  private isLost = false;
  private commentReach = longestEntry;
  private doubts: Fault[] = [];
  // BibTeX's own month macros stand for themselves: the list shows its months as they were written.
  private readonly macros = new Map<string, string>(monthAbbreviations.map((month) => [month, month]));

  constructor(found: BibFindings, fieldsOfInterest: ReadonlySet<string> | null) {
    this.found = found;
    this.fieldsOfInterest = fieldsOfInterest;
  }

  /** Reads on, and returns how much of the window is done with. */
  read(window: string, isLast: boolean): number {
    this.window = window;
    this.isLast = isLast;
    this.lines.enter(window);
    this.between.enter(window);
    let position = 0;
    for (let at = window.indexOf('@'); at !== -1; at = window.indexOf('@', position)) {
      this.between.passTo(at);
      const next = this.mayOpen() ? this.readCommand(at) : at + 1;
      if (next === null) {
        this.lines.lineAt(at);
        return at;
      }
      position = next;
    }
    this.between.passTo(window.length);
    this.lines.lineAt(window.length);
    return window.length;
  }

  private mayOpen(): boolean {
    return this.isLost ? this.between.isLineStart : this.between.mayOpen;
  }

  /** Reads what an `@` begins, and returns where that ends; null where more of the text is needed to tell. */
  private readCommand(at: number): number | null {
    const { scanner } = this;
    const isCut = this.window.length - at > longestEntry;
    scanner.begin(isCut ? this.window.slice(0, at + longestEntry) : this.window, at, isCut || this.isLast);
    const next = this.commandEnd(at);
    return scanner.isShort ? null : next;
  }

  private commandEnd(at: number): number {
    const { scanner } = this;
    if (this.isLost && !scanner.sees(commandAtLineStart, cutCommandAtLineStart)) return at + 1;
    command.lastIndex = at;
    const match = command.exec(scanner.text);
    if (match === null) {
      scanner.sees(command, cutCommand);
      return at + 1;
    }
    const [whole, name = '', opener = ''] = match;
    const start = at + whole.length;
    scanner.needs(start);
    const type = name.toLowerCase();
    if (type === 'comment') this.skipComment(start, opener);
    else if (opener === '') this.refuse(at, `an opening brace after "@${name}".`);
    else this.readEntry(at, start, type, opener === '{' ? '}' : ')');
    return scanner.position;
  }

  private readEntry(at: number, start: number, type: string, closer: string): void {
    const { scanner } = this;
    const line = this.lines.lineAt(at);
    for (const escapes of [false, true]) {
      scanner.position = start;
      scanner.escapes = escapes;
      this.doubts = [];
      const fields = type === 'preamble' ? this.preamble(closer) : this.body(at, type, closer);
      if (scanner.isShort) return;
      if (fields !== null) {
        this.finish(line, closer, { type, line, ...fields });
        return;
      }
      // The first reading is BibTeX's own: what it missed is what the list's owner is told.
      if (!escapes) scanner.expected += `, on line ${line + this.lines.between(at, scanner.position)}.`;
      if (!this.window.slice(start, scanner.position).includes('\\')) break;
    }
    this.refuse(at, scanner.expected);
  }

  /** Hands on what was read, unless more of the text is needed to tell what follows it. */
  private finish(line: number, closer: string, entry: BibEntry): void {
    const { scanner } = this;
    // Fields behind the entry's end: a brace too many closed it early.
    const isStray = scanner.sees(strayFields, cutStrayFields);
    const found = isStray ? this.excerptAt(scanner.position) : '';
    if (scanner.isShort) return;
    this.isLost = false;
    this.between.skipTo(scanner.position);
    for (const doubt of this.doubts) this.found.fault(doubt);
    if (isStray) {
      const expected = `no "${closer}" before these fields: they stand outside the entry above them and were not read.`;
      this.found.fault({ line, severity: 'ERROR', found, expected });
    }
    if (entry.type === 'string') {
      for (const [name, value] of entry.fields) this.macros.set(detach(name), detach(value));
    } else if (entry.type !== 'preamble') this.found.entry(entry);
  }

  private preamble(closer: string): Pick<BibEntry, 'key' | 'fields'> | null {
    const { scanner } = this;
    if (this.value('') === null) return null;
    if (scanner.take(closer)) return { key: null, fields: new Map() };
    scanner.fail(`"${closer}" after the text of @preamble`);
    return null;
  }

  /** Reads `key, field = value, ...` up to the entry's end, or the definitions of a `@string`. */
  private body(at: number, type: string, closer: string): Pick<BibEntry, 'key' | 'fields'> | null {
    const { scanner } = this;
    const key = type === 'string' ? '' : this.key(closer);
    if (key === null) return null;
    const fields = new Map<string, string>();
    while (!this.takeEnd(closer)) if (!this.field(fields, closer)) return null;
    if (key === '' && type !== 'string') this.doubt('', 'a key before the first comma.', this.excerptAt(at));
    return scanner.isShort ? null : { key: key === '' ? null : key, fields };
  }

  private takeEnd(closer: string): boolean {
    while (this.scanner.take(','));
    return this.scanner.take(closer);
  }

  private field(fields: Map<string, string>, closer: string): boolean {
    const { scanner } = this;
    if (scanner.position >= scanner.text.length) return scanner.fail(`"${closer}" at the entry's end`);
    const name = scanner.word(fieldNameStops).toLowerCase();
    if (name === '') return scanner.fail(`the name of a field, or "${closer}" at the entry's end`);
    if (!scanner.take('=')) return scanner.fail(`"=" after the field name "${name}"`);
    const value = this.value(name);
    if (value === null) return false;
    if (fields.has(name)) this.doubt(name, `"${name}" given once; its first value was used.`, excerpt(value));
    else fields.set(name, value);
    scanner.skipSpace();
    if (scanner.isAt(',') || scanner.isAt(closer)) return true;
    return scanner.fail(`a comma or "${closer}" after the value of "${name}"`);
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
    let expanded = 0;
    do {
      scanner.skipSpace();
      const closer = scanner.isAt('{') ? '}' : scanner.isAt('"') ? '"' : null;
      const part = closer === null ? this.bare(field) : scanner.delimited(closer);
      if (part === null) return null;
      text += part;
      if (closer === null) expanded += part.length;
      if (expanded > longestExpansion) {
        scanner.fail(`macros that make 65,536 characters at most of the value of "${field}"`);
        return null;
      }
    } while (scanner.take('#'));
    return text;
  }

  private bare(field: string): string | null {
    const { scanner } = this;
    const word = scanner.word(bareValueStops);
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
    const { scanner } = this;
    const { text } = scanner;
    const reach = Math.min(text.length, start + this.commentReach);
    let depth = opener === '{' ? 1 : 0;
    let end = start;
    while (depth > 0 && end < reach) {
      const character = text.charAt(end++);
      if (character === '{') depth++;
      else if (character === '}') depth--;
    }
    if (depth > 0) scanner.needs(reach);
    if (scanner.isShort) return;
    // Many comments that nobody closes would else be followed to the end of the text, each of them.
    if (depth > 0) this.commentReach = Math.floor(this.commentReach / 2);
    // A comment without braces, or with a brace that nobody closes, ends with its line.
    if (opener !== '{' || depth > 0) {
      const lineEnd = text.indexOf('\n', start);
      end = lineEnd === -1 ? text.length : lineEnd;
      scanner.needs(end);
    }
    scanner.position = end;
    if (scanner.isShort) return;
    this.isLost = false;
    this.between.skipTo(end);
  }

  private doubt(field: string, expected: string, found: string): void {
    if (field !== '' && this.fieldsOfInterest?.has(field) === false) return;
    this.doubts.push({ line: this.lines.last, severity: 'WARNING', found, expected });
  }

  /** Reports an entry that cannot be read, and goes on behind its `@`. */
  private refuse(at: number, expected: string): void {
    const found = this.excerptAt(at);
    this.scanner.position = at + 1;
    if (this.scanner.isShort) return;
    this.isLost = true;
    this.found.fault({ line: this.lines.lineAt(at), severity: 'ERROR', found, expected });
  }

  private excerptAt(at: number): string {
    this.scanner.needs(at + excerptSource);
    return excerpt(this.scanner.text.slice(at, at + excerptSource));
  }
}
