// Finds where an object of a JSON document ends, by its braces and quotes alone, and whether lists of records stand in it.

import { type JsonCursor, type JsonPlace, signs } from './json-cursor.ts';
import type { ListPaths, SavedPath } from './json-lists.ts';

/** USED_UP: the piece has ended; CLOSED: behind the object; LIST: behind the bracket of a list; DAMAGED: at what cannot stand there. */
export type ScanOutcome = 'USED_UP' | 'CLOSED' | 'LIST' | 'DAMAGED';

/** An object that waits for the end of a list in it. */
export interface WaitingObject {
  brackets: number[];
  path: SavedPath;
  start: JsonPlace;
  head: string;
}

const { quote, comma, colon, openBrace, closeBrace, openBracket, closeBracket, backslash } = signs;

const noEndOfText = 'a quotation mark at the end of the text, on the same line';
const longestHead = 200;
/** More characters than this are no record, but a quote or brace that nobody closes. */
const longestRecord = 1 << 27;
/** Where so much follows what may be the next record, it is one. */
const longestSuspicion = 1 << 24;
/** So many characters of a document are read again at most, and read strictly from then on. */
const mostReadAgain = 1 << 23;
const deepest = 1_000_000;

export class JsonStructure {
  private readonly cursor: JsonCursor;
  private readonly lists: ListPaths;
  private brackets: number[] = [];
  private parts: string[] = [];
  private length = 0;
  /** Where the object's text goes on in the piece at hand. */
  private from = 0;
  private isCollected = true;
  /** The last character outside strings that is not blank. */
  private last = 0;
  private isInString = false;
  private isEscaped = false;
  /** What is known of the string at hand, where it may be a name that matters. */
  private text: string | null = null;
  /** The line on which the string at hand, or the last one, was broken; 0 where it was not. */
  private brokenLine = 0;
  /** Where in this object's text, should it be damaged, the next record may begin by its line; -1: nowhere. */
  private suspect = -1;
  private readAgain = 0;
  private head = '';
  /** Where the object begins. */
  start: JsonPlace = { line: 1, indent: 0, isAtLineStart: true };
  /** What was expected at the damage, and on which line. */
  expected = '';
  damagedLine = 0;

  constructor(cursor: JsonCursor, lists: ListPaths) {
    this.cursor = cursor;
    this.lists = lists;
  }

  /** An object opens at the cursor. `isWatched`: lists of records are looked for in it. */
  open(isWatched: boolean): void {
    const { cursor } = this;
    this.forget();
    this.isCollected = true;
    this.start = cursor.place();
    this.from = cursor.at;
    this.brackets = [openBrace];
    this.last = openBrace;
    this.lists.begin(isWatched);
    cursor.pass();
  }

  /** Goes on with an object behind a list in it. */
  reopen(waiting: WaitingObject): void {
    this.forget();
    this.isCollected = false;
    this.start = waiting.start;
    this.head = waiting.head;
    this.brackets = waiting.brackets;
    this.last = closeBracket;
    this.lists.restore(waiting.path);
  }

  /** The object, as far as it is needed to go on behind the list that has just opened in it. */
  wait(): WaitingObject {
    const head = this.isCollected ? this.take().slice(0, longestHead) : this.head;
    return { brackets: this.brackets, path: this.lists.save(), start: this.start, head };
  }

  /** The object's text up to the cursor. */
  take(): string {
    const rest = this.cursor.text.slice(this.from, this.cursor.at);
    const text = this.parts.length === 0 ? rest : [...this.parts, rest].join('');
    this.parts = [];
    return text;
  }

  /** Whether the object is a record, as far as is known: no list of records has been found in it. */
  isRecord(): boolean {
    return this.isCollected;
  }

  /** The beginning of an object that is no record. */
  beginning(): string {
    return this.head;
  }

  /** Whether a comma outside strings was read last. */
  isBehindComma(): boolean {
    return !this.isInString && this.last === comma;
  }

  /**
   * Puts the cursor behind the opening brace of this damaged record, whose end may lie in another one; false where too much
   * has been read again already. `text` is the record's as `take` gave it.
   */
  returnToStart(text: string): boolean {
    if (this.readAgain > mostReadAgain) return false;
    this.readAgain += text.length;
    this.cursor.putBack(text.slice(1), { ...this.start, isAtLineStart: false });
    return true;
  }

  private forget(): void {
    this.parts = [];
    this.length = 0;
    this.isInString = false;
    this.isEscaped = false;
    this.text = null;
    this.brokenLine = 0;
    this.suspect = -1;
  }

  /** The piece has been used up in the midst of the object: keeps what it holds of it. */
  keep(): void {
    if (!this.isCollected) return;
    const { text } = this.cursor;
    this.parts.push(this.from === 0 ? text : text.slice(this.from));
    this.length += text.length - this.from;
    this.from = text.length;
  }

  /** The text behind text that was put back goes on at the cursor. */
  goOn(): void {
    this.from = this.cursor.at;
  }

  /** Reads on to the end of the object or of the piece. Cost: linear in what is read. */
  scan(): ScanOutcome {
    if (this.length > longestRecord) return this.damaged('a record of 128 million characters at most');
    const { cursor, brackets, lists } = this;
    const { text } = cursor;
    const end = text.length;
    let lineEnd = -1;
    while (cursor.at < end) {
      if (this.isInString) {
        if (lineEnd !== end && lineEnd < cursor.at) {
          lineEnd = text.indexOf('\n', cursor.at);
          if (lineEnd === -1) lineEnd = end;
        }
        const isEnded = this.endString();
        // A line break in a string is none of JSON's, but tells nothing yet of where the string ends.
        for (; lineEnd < cursor.at; lineEnd = lineEndBehind(text, lineEnd)) {
          this.brokenLine ||= cursor.line;
          cursor.breakLine();
        }
        cursor.isAtLineStart = false;
        cursor.isBlankSoFar = false;
        if (!isEnded) return 'USED_UP';
        continue;
      }
      const code = text.charCodeAt(cursor.at);
      switch (code) {
        case quote:
          if (!this.mayOpen())
            return this.damaged('a comma or colon before a text (inside one, a quotation mark is \\")');
          this.isInString = true;
          this.brokenLine = 0;
          cursor.at++;
          cursor.isAtLineStart = false;
          cursor.isBlankSoFar = false;
          this.text = brackets.length === lists.depth ? '' : null;
          continue;
        case openBrace:
        case openBracket:
          if (!this.mayOpen() || (code === openBrace && this.last === comma && brackets.at(-1) === openBrace)) {
            return this.damaged('"}" at the end of the record, before the next one begins');
          }
          if (code === openBrace && cursor.isAtLineStart && this.isSuspicious()) {
            return this.damaged('"}" at the end of the record, before the next one begins');
          }
          if (brackets.length >= deepest) return this.damaged('values that nest less deeply');
          if (brackets.length === lists.depth) {
            if (code === openBrace) lists.openObject();
            else if (lists.opensList()) {
              cursor.pass();
              return 'LIST';
            }
          }
          brackets.push(code);
          break;
        case closeBrace:
        case closeBracket:
          if (brackets.at(-1) !== (code === closeBrace ? openBrace : openBracket)) {
            const missing = code === closeBrace ? '"]" before "}"' : '"}" before "]"';
            return this.damaged(missing);
          }
          if (brackets.length === lists.depth) lists.closeObject();
          brackets.pop();
          if (brackets.length === 0) {
            cursor.pass();
            return 'CLOSED';
          }
          break;
        case comma:
          if (brackets.length === lists.depth) lists.comma();
          break;
        case colon:
          if (brackets.length === lists.depth) lists.name(this.text ?? '');
          break;
        default:
          if (this.last === quote && code > 0x20) {
            return this.damaged('a comma or colon behind a text (inside one, a quotation mark is \\")');
          }
          break;
      }
      if (code > 0x20) {
        this.last = code;
        cursor.at++;
        if (cursor.isAtLineStart) cursor.printOnLine(code);
      } else cursor.pass();
    }
    return 'USED_UP';
  }

  /** Whether a text, object or array may open behind the last character. */
  private mayOpen(): boolean {
    const { last } = this;
    return last === comma || last === colon || last === openBrace || last === openBracket;
  }

  /** Steps over the rest of a string; false where the piece ends first. */
  private endString(): boolean {
    const { cursor } = this;
    const { text, at: start } = cursor;
    let from = start;
    if (this.isEscaped) {
      this.isEscaped = false;
      from++;
    }
    let close = text.indexOf('"', from);
    while (close !== -1 && isOdd(backslashesBefore(text, close, from))) {
      from = close + 1;
      close = text.indexOf('"', from);
    }
    if (close === -1) {
      this.isEscaped = isOdd(backslashesBefore(text, text.length, from));
      this.remember(start, text.length);
      cursor.at = text.length;
      return false;
    }
    this.remember(start, close);
    this.isInString = false;
    this.last = quote;
    cursor.at = close + 1;
    return true;
  }

  private remember(start: number, end: number): void {
    if (this.text === null) return;
    const length = this.text.length + end - start;
    this.text = length > this.lists.longestName ? null : this.text + this.cursor.text.slice(start, end);
  }

  /**
   * A line begins with a brace no deeper than the record does: where the record turns out to be damaged, the next one
   * began here. True where there is no time left to find out.
   */
  private isSuspicious(): boolean {
    const { cursor, start, suspect } = this;
    if (!this.isCollected || cursor.indent > start.indent || cursor.line === start.line) return false;
    if (this.readAgain > mostReadAgain) return true;
    const offset = this.length + cursor.at - this.from;
    if (suspect === -1) this.suspect = offset;
    return suspect !== -1 && offset - suspect > longestSuspicion;
  }

  private damaged(expected: string): 'DAMAGED' {
    const isBroken = this.brokenLine > 0 && this.last === quote;
    this.expected = isBroken ? noEndOfText : expected;
    this.damagedLine = isBroken ? this.brokenLine : this.cursor.line;
    return 'DAMAGED';
  }
}

function lineEndBehind(text: string, lineEnd: number): number {
  const next = text.indexOf('\n', lineEnd + 1);
  return next === -1 ? text.length : next;
}

function isOdd(count: number): boolean {
  return (count & 1) === 1;
}

/** The number of backslashes directly before a place, none before `from` counted. */
function backslashesBefore(text: string, place: number, from: number): number {
  let at = place;
  while (at > from && text.charCodeAt(at - 1) === backslash) at--;
  return place - at;
}
