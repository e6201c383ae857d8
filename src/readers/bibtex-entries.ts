// The syntax of BibTeX: a text cut into entries and their fields, macros resolved, values as they stand in the text.
import { BodyReader, type EntryBody } from './bibtex-entry-body.ts';
import { LineCounter } from './bibtex-line-counter.ts';
import { Scanner } from './bibtex-scanner.ts';
import { TextBetween } from './bibtex-text-between.ts';
import { readingWindows } from './bibtex-windows.ts';
import { excerpt } from './lines.ts';
import type { Reading } from './reader.ts';
import type { Problem } from './record.ts';

export interface BibEntry extends EntryBody {
  /** Lower case: `article`. */
  type: string;
  /** 1-based line of the `@`. */
  line: number;
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
const strayFields = /\s*,\s*[A-Za-z][\w+:.-]*\s*=/y;
const cutStrayFields = /\s*(?:$|,\s*(?:$|[A-Za-z][\w+:.-]*\s*$))/y;

// How far an entry may reach: where a brace is never closed, so much of the text is looked at and no more.
const longestEntry = 2 ** 24;
const excerptSource = 200;

/**
 * Reads the entries of a BibTeX or BibLaTeX text in its order, each as soon as what follows it shows that it is whole.
 * `@string` macros are resolved, those in `macrosOfLoad` too, which takes up the ones defined here, and `#` joins; `@preamble`, `@comment`, lines that begin with `%` and text between
 * entries are passed over. An entry whose syntax is broken gives no entry but an ERROR at its line; reading goes on at
 * the next `@type{` that begins a line. Braces are counted as BibTeX counts them; where that fails, again with `\{`,
 * `\}` and `\"` taken as text. A value is broken off where the next entry begins on a line of its own, and an entry that
 * has not ended after 16,777,216 characters has none. A byte order mark and every kind of line end are understood.
 * Doubts (a macro nobody defined, a field given twice) are reported for the fields of interest, all if none are named.
 * Never throws. Cost: linear in the text. Kept meanwhile: the macros, and of the text an entry.
 */
export function readingBibtex(
  found: BibFindings,
  fieldsOfInterest?: ReadonlySet<string>,
  macrosOfLoad = new Map<string, string>(),
): Reading {
  const parser = new Parser(found, fieldsOfInterest ?? null, macrosOfLoad);
  return readingWindows((window, isLast) => parser.read(window, isLast));
}

class Parser {
  private window = '';
  private isLast = false;
  private readonly scanner = new Scanner();
  private readonly found: BibFindings;
  private readonly bodies: BodyReader;
  private readonly lines = new LineCounter();
  private readonly between = new TextBetween();
  /** Whether an entry was refused: the next one must begin a line. */
  private isLost = false;
  private commentReach = longestEntry;

  constructor(found: BibFindings, fieldsOfInterest: ReadonlySet<string> | null, macrosOfLoad: Map<string, string>) {
    this.found = found;
    this.bodies = new BodyReader(this.scanner, fieldsOfInterest, macrosOfLoad);
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
      const body = this.bodies.read(type, closer);
      if (scanner.isShort) return;
      if (body !== null) {
        this.finish(at, closer, { type, line, ...body });
        return;
      }
      // The first reading is BibTeX's own: what it missed is what the list's owner is told.
      if (!escapes) scanner.expected += `, on line ${line + this.lines.between(at, scanner.position)}.`;
      if (!this.window.slice(start, scanner.position).includes('\\')) break;
    }
    this.refuse(at, scanner.expected);
  }

  /** Hands on what was read, unless more of the text is needed to tell what follows it. */
  private finish(at: number, closer: string, entry: BibEntry): void {
    const { scanner } = this;
    const { type, line, key, fields } = entry;
    const isPublication = type !== 'string' && type !== 'preamble';
    const { doubts } = this.bodies;
    if (isPublication && key === null) {
      doubts.push({ found: this.excerptAt(at), expected: 'a key before the first comma.' });
    }
    // Fields behind the entry's end: a brace too many closed it early.
    const isStray = scanner.sees(strayFields, cutStrayFields);
    const found = isStray ? this.excerptAt(scanner.position) : '';
    if (scanner.isShort) return;
    this.isLost = false;
    this.between.skipTo(scanner.position);
    for (const doubt of doubts) this.found.fault({ line, severity: 'WARNING', ...doubt });
    if (isStray) {
      const expected = `no "${closer}" before these fields: they stand outside the entry above them and were not read.`;
      this.found.fault({ line, severity: 'ERROR', found, expected });
    }
    if (type === 'string') this.bodies.define(fields);
    if (isPublication) this.found.entry(entry);
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
