// Cuts a JSON document, as it comes in, into the objects that are its records.

import { isBlank, JsonCursor, type JsonPlace, signs } from './json-cursor.ts';
import { ListPaths } from './json-lists.ts';
import { parseWellFormed } from './json-parse.ts';
import { expectedInstead } from './json-reasons.ts';
import { JsonRecovery } from './json-recovery.ts';
import { JsonStray } from './json-stray.ts';
import { JsonStructure, type WaitingObject } from './json-structure.ts';
import { excerpt } from './lines.ts';
import type { Reading } from './reader.ts';
import type { Problem } from './record.ts';

/** What is wanted of a JSON document. */
export interface JsonWanted {
  /**
   * The paths of the arrays whose elements are records: `results`, `message.items`; `''` is an array that is the document
   * itself, which is one whether it is named or not.
   */
  lists: readonly string[];
  /** Takes a record, an object always, and the line of its opening brace. In the order of the document. */
  value(value: unknown, line: number): void;
  fault(fault: Omit<Problem, 'document'>): void;
}

/**
 * Reads a JSON document (RFC 8259) in pieces. Records are the elements of its lists, and every object at the top, or in an
 * array at the top, in which no list stands: one record alone, JSON lines, concatenated JSON and arrays work alike, and so
 * do lines or arrays of whole responses. Arrays right inside such arrays are taken as part of them.
 *
 * A record that cannot be read is an ERROR at its line, and reading goes on behind it: where its end is not known, at the
 * next line that begins with a brace no deeper than the record's line, or, in documents with several records on a line, at
 * the next object behind a comma that begins as records do. A line break in a text costs the record that it is in alone.
 * Text between records is an ERROR too, once a run, and so is a comment without an end, which is taken to reach to the next
 * line that begins with a brace; other comments, and commas too many or too few (the first of them), are WARNINGs. Cost: linear in the text; what is kept of it is the record at hand, at most 128 million characters.
 */
export function readingJson(wanted: JsonWanted): Reading {
  const reader = new JsonRecords(wanted);
  return { write: (piece) => reader.write(piece), end: () => reader.end() };
}

/** BETWEEN records, in STRAY text there, with a brace among it on TRIAL, INSIDE an object, LOST in a damaged one. */
type Mode = 'BETWEEN' | 'STRAY' | 'TRIAL' | 'INSIDE' | 'LOST';

const { lineFeed, comma, openBracket, closeBracket, openBrace, closeBrace } = signs;
const longestShown = 200;

class JsonRecords {
  private readonly wanted: JsonWanted;
  private readonly cursor = new JsonCursor();
  private readonly structure: JsonStructure;
  private readonly recovery: JsonRecovery;
  private readonly stray: JsonStray;
  private mode: Mode = 'BETWEEN';
  /** The arrays and lists at hand; of a list the object around it. */
  private readonly arrays: { object: WaitingObject | null }[] = [];
  /** What stood last in the array at hand. */
  private before: 'NOTHING' | 'RECORD' | 'COMMA' = 'NOTHING';
  private hasCommaDoubt = false;
  /** The brackets around the records are no longer known for sure. */
  private isDamaged = false;

  constructor(wanted: JsonWanted) {
    this.wanted = wanted;
    this.structure = new JsonStructure(this.cursor, new ListPaths(wanted.lists));
    this.recovery = new JsonRecovery(this.cursor);
    this.stray = new JsonStray(this.cursor, wanted.fault);
  }

  write(piece: string): void {
    this.cursor.begin(piece);
    this.structure.goOn();
    this.run();
  }

  end(): void {
    while (this.endOpen()) this.run();
    this.stray.end();
    if (this.isDamaged || (this.mode !== 'INSIDE' && this.arrays.length === 0)) return;
    const closer = this.mode === 'INSIDE' ? '}' : ']';
    const expected = `"${closer}": the file seems to be cut off, and what follows to be missing.`;
    this.wanted.fault({ line: this.cursor.line, severity: 'ERROR', found: 'the end of the file', expected });
  }

  /** The document ends in the midst of a record, or of a comment that may hold some; true where there is more to read. */
  private endOpen(): boolean {
    if (this.mode === 'INSIDE' && this.structure.isRecord()) {
      this.damage('"}" at its end; the file ends in the midst of it');
      return true;
    }
    if (this.mode !== 'STRAY' || !this.stray.endComment()) return false;
    this.mode = 'BETWEEN';
    return true;
  }

  private run(): void {
    const { cursor } = this;
    for (;;) {
      while (!cursor.isUsedUp()) this.step();
      if (this.mode === 'INSIDE') this.structure.keep();
      if (!cursor.resume()) return;
      this.structure.goOn();
    }
  }

  /** Reads on until the mode changes or the piece ends. */
  private step(): void {
    switch (this.mode) {
      case 'INSIDE':
        this.inside();
        return;
      case 'BETWEEN':
        this.between();
        return;
      case 'STRAY':
        if (this.stray.read()) this.mode = 'BETWEEN';
        return;
      case 'LOST':
        if (this.recovery.search()) this.openObject();
        return;
      case 'TRIAL': {
        const outcome = this.recovery.test();
        if (outcome === 'RECORD') this.openObject();
        else if (outcome === 'NOTHING') this.mode = 'BETWEEN';
      }
    }
  }

  private inside(): void {
    const { structure } = this;
    switch (structure.scan()) {
      case 'CLOSED':
        this.mode = 'BETWEEN';
        this.before = 'RECORD';
        this.stray.endRun();
        if (structure.isRecord()) this.parse(structure.take(), structure.start);
        return;
      case 'LIST':
        this.arrays.push({ object: structure.wait() });
        this.mode = 'BETWEEN';
        this.before = 'NOTHING';
        this.stray.endRun();
        return;
      case 'DAMAGED': {
        const isElsewhere = structure.isRecord() && structure.damagedLine > structure.start.line;
        this.damage(`${structure.expected}${isElsewhere ? `, on line ${structure.damagedLine}` : ''}`);
        return;
      }
      case 'USED_UP':
    }
  }

  private parse(source: string, start: JsonPlace): void {
    const { line } = start;
    let parsed: ReturnType<typeof parseWellFormed>;
    try {
      parsed = parseWellFormed(source);
    } catch (error) {
      this.refuse(line, source, `${expectedInstead(error, source, line)}; this record was left out.`);
      return;
    }
    this.recovery.meet(source, start);
    if (parsed.replacedAt !== -1) {
      const found = excerpt(source.slice(parsed.replacedAt, parsed.replacedAt + longestShown));
      const expected = 'characters of Unicode; what is none (U+0000, half of a pair) was read as U+FFFD.';
      this.wanted.fault({ line, severity: 'WARNING', found, expected });
    }
    this.wanted.value(parsed.value, line);
  }

  private refuse(line: number, text: string, expected: string): void {
    this.wanted.fault({ line, severity: 'ERROR', found: excerpt(text.slice(0, longestShown)), expected });
  }

  /** The object at hand cannot be read beyond the cursor: looks for the next record. */
  private damage(expected: string): void {
    const { structure, cursor } = this;
    const { start } = structure;
    const isRecord = structure.isRecord();
    const text = isRecord ? structure.take() : structure.beginning();
    this.refuse(
      isRecord ? start.line : cursor.line,
      text,
      `${expected}${isRecord ? '; this record was left out.' : '.'}`,
    );
    this.isDamaged = true;
    // The record may have been cut off before its damage shows, and the next one be taken for a part of it.
    const isFromStart = isRecord && structure.returnToStart(text);
    this.mode = 'LOST';
    this.recovery.giveUp({
      indent: isRecord ? start.indent : Number.POSITIVE_INFINITY,
      text: isRecord ? text : '',
      isOnFirstLine: cursor.line === start.line,
      mayShareLines: !start.isAtLineStart,
      isBehindComma: !isFromStart && structure.isBehindComma(),
    });
  }

  private openObject(): void {
    this.stray.report();
    this.structure.open(this.isDamaged || this.arrays.every(({ object }) => object === null));
    this.mode = 'INSIDE';
  }

  private between(): void {
    const { cursor, stray } = this;
    while (!cursor.isUsedUp()) {
      const code = cursor.code();
      if (code === openBrace) {
        if (stray.isThere()) {
          this.recovery.try(false);
          this.mode = 'TRIAL';
          return;
        }
        if (this.before === 'RECORD' && this.arrays.length > 0) this.doubtComma('{', 'a comma between two records');
        this.openObject();
        return;
      }
      if (code === closeBracket || code === closeBrace) {
        if (this.closeArray(code)) return;
      } else if (isBlank(code) || code === comma || code === openBracket) {
        if (code === lineFeed) stray.report();
        else if (code === comma) this.meetComma();
        else if (code === openBracket) this.openArray();
        stray.pass();
      } else {
        stray.begin(code);
        this.mode = 'STRAY';
        return;
      }
    }
  }

  private meetComma(): void {
    if (this.arrays.length === 0) {
      this.doubtComma(',', 'records one after the other without commas, or all of them in brackets');
    } else if (this.before !== 'RECORD')
      this.doubtComma(',', 'one comma between two records, and none before the first');
    this.before = 'COMMA';
  }

  private doubtComma(found: string, expected: string): void {
    if (this.hasCommaDoubt || this.isDamaged || this.stray.isThere()) return;
    this.hasCommaDoubt = true;
    const isRead = '; they were read all the same.';
    this.wanted.fault({ line: this.cursor.line, severity: 'WARNING', found, expected: `${expected}${isRead}` });
  }

  private openArray(): void {
    this.arrays.push({ object: null });
    this.before = 'NOTHING';
  }

  /** Steps over a closing bracket or brace; true where an object goes on behind it. */
  private closeArray(code: number): boolean {
    const { stray } = this;
    const array = code === closeBracket ? this.arrays.pop() : undefined;
    if (array !== undefined && this.before === 'COMMA')
      this.doubtComma(',]', 'no comma behind the last of the records');
    if (array === undefined && !this.isDamaged && !stray.isThere()) {
      const found = String.fromCharCode(code);
      const expected = `nothing to close: this "${found}" is one too many.`;
      this.wanted.fault({ line: this.cursor.line, severity: 'WARNING', found, expected });
    }
    stray.pass();
    if (array !== undefined) this.before = 'RECORD';
    if (array === undefined || array.object === null) return false;
    stray.report();
    this.structure.reopen(array.object);
    this.mode = 'INSIDE';
    return true;
  }
}
