// What stands between the records of a JSON document and is no record: comments, single values, anything else.

import { isBlank, type JsonCursor, type JsonPlace, signs } from './json-cursor.ts';
import { excerpt } from './lines.ts';
import type { Problem } from './record.ts';

type Kind = 'TEXT' | 'STRING' | 'SLASH' | 'LINE_COMMENT' | 'BLOCK_COMMENT';

const { lineFeed, quote, hash, star, comma, slash, openBracket, backslash, closeBracket, openBrace, closeBrace } =
  signs;
const ending: ReadonlySet<number> = new Set([quote, comma, openBracket, closeBracket, openBrace, closeBrace]);
const longestShown = 200;
// Of records in a comment that may not be closed, so much is kept to be read again as records.
const longestHeld = 1_000_000;

/** A run of stray text, over as many lines as it takes until a record is read; the first line of it is reported. */
export class JsonStray {
  private readonly cursor: JsonCursor;
  private readonly fault: (fault: Omit<Problem, 'document'>) => void;
  private kind: Kind = 'TEXT';
  private lastCode = 0;
  private shown: { line: number; text: string; isComment: boolean } | null = null;
  /** In a comment, what stands from the first line on that begins with a brace. */
  private held: { place: JsonPlace; text: string } | null = null;
  private reported: 'NOTHING' | 'COMMENT' | 'TEXT' = 'NOTHING';

  constructor(cursor: JsonCursor, fault: (fault: Omit<Problem, 'document'>) => void) {
    this.cursor = cursor;
    this.fault = fault;
  }

  /** Whether stray text has stood since the last record. */
  isThere(): boolean {
    return this.shown !== null || this.reported !== 'NOTHING';
  }

  /** The character at the cursor begins stray text, or goes on with it. */
  begin(code: number): void {
    this.kind = code === quote ? 'STRING' : code === slash ? 'SLASH' : code === hash ? 'LINE_COMMENT' : 'TEXT';
    this.shown ??= { line: this.cursor.line, text: '', isComment: true };
    if (this.kind === 'STRING' || this.kind === 'TEXT') this.shown.isComment = false;
    this.lastCode = 0;
    this.pass();
  }

  /** Steps over the character at the cursor, which is shown if stray text stood before it on the line. */
  pass(): void {
    const { cursor, shown } = this;
    if (shown !== null && shown.text.length < longestShown) shown.text += cursor.text.charAt(cursor.at);
    cursor.pass();
  }

  /** Reads stray text; true at its end, false where the piece ends first. */
  read(): boolean {
    const { cursor } = this;
    while (!cursor.isUsedUp()) {
      const code = cursor.code();
      const { lastCode } = this;
      this.lastCode = lastCode === backslash && code === backslash ? 0 : code;
      switch (this.kind) {
        case 'SLASH':
          this.kind = code === slash ? 'LINE_COMMENT' : code === star ? 'BLOCK_COMMENT' : 'TEXT';
          if (this.kind === 'TEXT' && this.shown !== null) this.shown.isComment = false;
          this.lastCode = 0;
          if (this.kind === 'TEXT') continue;
          break;
        case 'BLOCK_COMMENT':
          if (code !== slash || lastCode !== star) {
            if (!this.hold(code, lastCode)) break;
            this.endComment();
            return true;
          }
          this.held = null;
          this.pass();
          this.kind = 'TEXT';
          return true;
        case 'STRING':
          if (code === lineFeed) return true;
          if (code !== quote || lastCode === backslash) break;
          this.pass();
          return true;
        case 'LINE_COMMENT':
          if (code === lineFeed) return true;
          break;
        case 'TEXT':
          if (isBlank(code) || ending.has(code)) return true;
      }
      this.pass();
    }
    return false;
  }

  /** Keeps the character at the cursor; true where the comment, by what follows, was not meant to go on so far. */
  private hold(code: number, lastCode: number): boolean {
    const { cursor } = this;
    if (code === openBrace && cursor.isAtLineStart) this.held ??= { place: cursor.place(), text: '' };
    if (this.held === null) return false;
    if ((code === star && lastCode === slash) || this.held.text.length >= longestHeld) return true;
    this.held.text += cursor.text.charAt(cursor.at);
    return false;
  }

  /**
   * The comment at hand does not end, by all that is known: what stands from its first line on that begins with a brace is
   * read again, for it may be records. False where there is no such comment, or no such line.
   */
  endComment(): boolean {
    const { held, shown } = this;
    if (held === null) return false;
    this.held = null;
    this.shown = null;
    this.kind = 'TEXT';
    this.reported = 'TEXT';
    this.cursor.putBack(held.text, held.place);
    const expected = `"*/" at the end of this comment; it was taken to end before line ${held.place.line}.`;
    const found = excerpt((shown?.text ?? '').split('\n', 1)[0] ?? '');
    this.fault({ line: shown?.line ?? held.place.line, severity: 'ERROR', found, expected });
    return true;
  }

  /** The line has ended, or a record begins: what stood before is reported, once a run. */
  report(): void {
    const { shown } = this;
    if (shown === null) return;
    this.shown = null;
    const kind = shown.isComment ? 'COMMENT' : 'TEXT';
    if (this.reported === 'TEXT' || this.reported === kind) return;
    this.reported = kind;
    const [severity, expected] = shown.isComment
      ? (['WARNING', 'no comment: JSON has none; it was passed over.'] as const)
      : (['ERROR', 'nothing but records in braces here, with commas between them; this was left out.'] as const);
    this.fault({ line: shown.line, severity, found: excerpt(shown.text), expected });
  }

  /** A record has been read: stray text behind it is another run. */
  endRun(): void {
    this.report();
    this.reported = 'NOTHING';
  }

  /** The document has ended. */
  end(): void {
    const { shown } = this;
    this.report();
    if (shown === null || this.kind !== 'BLOCK_COMMENT') return;
    const expected = '"*/" at the end of this comment; all that follows it was left out.';
    this.fault({ line: shown.line, severity: 'ERROR', found: excerpt(shown.text), expected });
  }
}
