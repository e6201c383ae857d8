// Behind damage in a JSON document: where the next record may begin.

import { isBlank, type JsonCursor, type JsonPlace, signs } from './json-cursor.ts';

/** What is known of the damaged record, where reading stopped. */
export interface Damage {
  /** How deep its line begins. */
  indent: number;
  /** Its text, as far as it was read. */
  text: string;
  /** Whether reading goes on on the line on which it begins. */
  isOnFirstLine: boolean;
  /** Whether something stands before it on its line. */
  mayShareLines: boolean;
  /** Whether a comma stood last. */
  isBehindComma: boolean;
}

/** MORE: the piece ends first. RECORD: the cursor stands on a record's brace. NOTHING: no record begins here. */
export type TrialOutcome = 'MORE' | 'RECORD' | 'NOTHING';

const { lineFeed, quote, comma, openBrace, closeBrace, openBracket } = signs;
const longestTrial = 700;
const mostBeginnings = 50;

/** What an object begins with: the name of its first member, and that of its second, where the first has a plain value. */
interface Beginning {
  first: string;
  second: string;
}

export class JsonRecovery {
  private readonly cursor: JsonCursor;
  private indent = 0;
  /** How the records begin that were read, by both names, and the damaged one. */
  private readonly known = new Map<string, Beginning>();
  private damaged: Beginning = { first: '', second: '' };
  /** Records hold objects that begin with the same name as they do. */
  private isAmbiguous = true;
  /** Several records were read, or one that began on a line with something else. */
  private meetings = 0;
  private hasSharedLines = false;
  private isOnFirstLine = false;
  private mayShareLines = false;
  private isBehindComma = false;
  private trial: { place: JsonPlace; text: string; mustMatch: boolean } | null = null;

  constructor(cursor: JsonCursor) {
    this.cursor = cursor;
  }

  /** A record that was read, and where: as it begins, others may. */
  meet(text: string, place: JsonPlace): void {
    const beginning = beginningOf(text);
    if (this.meetings++ === 0) this.isAmbiguous = false;
    if (!place.isAtLineStart) this.hasSharedLines = true;
    if (!this.isAmbiguous) this.isAmbiguous = text.includes(`{"${beginning.first}"`, 1);
    if (this.known.size < mostBeginnings) this.known.set(`${beginning.first}"${beginning.second}`, beginning);
  }

  /** The record has been given up at the cursor. */
  giveUp(damage: Damage): void {
    this.indent = damage.indent;
    this.damaged = beginningOf(damage.text);
    this.isOnFirstLine = damage.isOnFirstLine;
    this.mayShareLines = damage.mayShareLines;
    this.isBehindComma = damage.isBehindComma;
    this.trial = null;
  }

  /** Looks on for the next record; true where the cursor stands on its brace, false where the piece has ended. */
  search(): boolean {
    const { cursor } = this;
    while (!cursor.isUsedUp()) {
      if (this.trial !== null) {
        const outcome = this.test();
        if (outcome !== 'NOTHING') return outcome === 'RECORD';
        continue;
      }
      const code = cursor.code();
      if (code === openBrace) {
        const isByLine = cursor.isAtLineStart && cursor.indent <= this.indent;
        const isByName = this.isBehindComma && this.isLineShared();
        this.isBehindComma = false;
        if (isByLine || isByName) this.try(!isByLine);
        else cursor.pass();
        continue;
      }
      if (code === lineFeed) this.isOnFirstLine = false;
      else if (!isBlank(code)) this.isBehindComma = code === comma;
      cursor.pass();
    }
    return false;
  }

  /** Whether another record may begin on the line: not where each that was read has its own. */
  private isLineShared(): boolean {
    if (this.meetings > 1 && !this.hasSharedLines) return false;
    return this.isOnFirstLine || this.mayShareLines;
  }

  /** Takes the brace at the cursor on trial. With `mustMatch` it opens a record only if it begins as a known one does. */
  try(mustMatch: boolean): void {
    this.trial = { place: this.cursor.place(), text: '{', mustMatch };
    this.cursor.pass();
  }

  /** Reads on behind a brace on trial, until it is told. A record has a name in quotes there, or ends. */
  test(): TrialOutcome {
    const { cursor, trial } = this;
    if (trial === null) return 'NOTHING';
    while (!cursor.isUsedUp()) {
      const code = cursor.code();
      const isInName = trial.text.includes('"');
      const canBe = isInName ? code !== lineFeed : isBlank(code) || code === quote || code === closeBrace;
      if (!canBe || trial.text.length > longestTrial)
        return this.end(isInName && this.isKnown(trial.text, true) === true);
      trial.text += cursor.text.charAt(cursor.at);
      cursor.pass();
      if (!trial.mustMatch) {
        if (!isBlank(code)) return this.end(true);
      } else if (code === quote || code === closeBrace || code === openBrace || code === openBracket) {
        const isKnown = this.isKnown(trial.text, false);
        if (isKnown !== null) return this.end(isKnown);
      }
    }
    return 'MORE';
  }

  /** Whether an object that begins so begins as a record does; null where more of it must be read, of which there is none at the `end`. */
  private isKnown(text: string, isEnd: boolean): boolean | null {
    const { damaged } = this;
    const name = firstName.exec(text)?.[1];
    if (name === undefined) return isEnd ? false : null;
    const alike = [...this.known.values(), damaged].filter(({ first }) => first === name);
    const isAnything = this.known.size === 0 && damaged.first === '';
    if (isAnything || alike.length === 0) return isAnything;
    const isTold = !this.isAmbiguous || (this.known.size === 0 && damaged.second === '');
    if (isTold) return true;
    if (!isEnd && !firstMembers.test(text) && beforeSecond.test(text)) return null;
    const { second } = beginningOf(text);
    return alike.some((beginning) => beginning.second === second);
  }

  /** The trial has ended: what it read is read again, as a record or in search of another. */
  private end(isRecord: boolean): TrialOutcome {
    const { trial, cursor } = this;
    this.trial = null;
    if (trial === null) return 'NOTHING';
    if (isRecord) cursor.putBack(trial.text, trial.place);
    else if (trial.mustMatch) cursor.putBack(trial.text.slice(1), { ...trial.place, isAtLineStart: false });
    return isRecord ? 'RECORD' : 'NOTHING';
  }
}

const firstName = /^\{\s*"([^"\n]{0,200})"/u;
// As far as the name of the second member, or where it is known that there is none to be told; and what stands before.
const firstMembers =
  /^\{\s*"[^"\n]{0,200}"\s*:\s*(?:[[{]|(?:"(?:[^"\\\n]|\\.){0,200}"|[^\s"{}[\],]{1,40})\s*(?:\}|,\s*"([^"{}[\],\n]{0,200})"))/u;
const beforeSecond =
  /^\{\s*"[^"\n]{0,200}"\s*(?::\s*(?:"(?:[^"\\\n]|\\.){0,200}(?:"\s*(?:,\s*"?)?)?|[^\s"{}[\],]{1,40}\s*,\s*")?)?$/u;

function beginningOf(text: string): Beginning {
  const start = text.slice(0, longestTrial);
  return { first: firstName.exec(start)?.[1] ?? '', second: firstMembers.exec(start)?.[1] ?? '' };
}
