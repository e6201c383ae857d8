// Behind damage in a JSON document: where the next record may begin.

import { isBlank, type JsonCursor, type JsonPlace, signs } from './json-cursor.ts';

/** What is known of the damaged record, where reading stopped. */
export interface Damage {
  /** How deep its line begins. */
  indent: number;
  /** Its text, as far as it was read. */
  text: string;
  /** Whether it was left on the line on which it begins. */
  isOnFirstLine: boolean;
  /** Whether a comma stood last. */
  isBehindComma: boolean;
}

/** MORE: the piece ends first. RECORD: the cursor stands on a record's brace. NOTHING: no record begins here. */
export type TrialOutcome = 'MORE' | 'RECORD' | 'NOTHING';

const { lineFeed, quote, comma, openBrace, closeBrace } = signs;
const longestTrial = 1000;

export class JsonRecovery {
  private readonly cursor: JsonCursor;
  private indent = 0;
  private readonly names = { first: '', damaged: '' };
  private isOnFirstLine = false;
  /** What stood last: a brace that closed, a comma behind one, anything else. */
  private before: 'BRACE' | 'COMMA' | 'OTHER' = 'OTHER';
  private trial: { place: JsonPlace; text: string; mustMatch: boolean } | null = null;

  constructor(cursor: JsonCursor) {
    this.cursor = cursor;
  }

  /** A record that was read: what the first one begins with is what others may begin with. */
  meet(text: string): void {
    this.names.first ||= firstName(text);
  }

  /** The record has been given up at the cursor. */
  giveUp(damage: Damage): void {
    this.indent = damage.indent;
    this.names.damaged = firstName(damage.text);
    this.isOnFirstLine = damage.isOnFirstLine;
    this.before = damage.isBehindComma ? 'COMMA' : 'OTHER';
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
        const isByName = this.isOnFirstLine && this.before === 'COMMA';
        this.before = 'OTHER';
        if (isByLine || isByName) this.try(!isByLine);
        else cursor.pass();
        continue;
      }
      if (code === lineFeed) this.isOnFirstLine = false;
      else if (!isBlank(code)) {
        const isOrdered = code === comma && this.before === 'BRACE';
        this.before = code === closeBrace ? 'BRACE' : isOrdered ? 'COMMA' : 'OTHER';
      }
      cursor.pass();
    }
    return false;
  }

  /** Takes the brace at the cursor on trial. With `mustMatch` it opens a record only if its first
   * name is that of the damaged one or of the document's first. */
  try(mustMatch: boolean): void {
    this.trial = { place: this.cursor.place(), text: '{', mustMatch };
    this.cursor.pass();
  }

  /** Reads on behind a brace on trial, as far as its first name. A record has a name in quotes there, or ends. */
  test(): TrialOutcome {
    const { cursor, trial } = this;
    if (trial === null) return 'NOTHING';
    while (!cursor.isUsedUp()) {
      const code = cursor.code();
      const isInName = trial.text.includes('"');
      const canBe = isInName ? code !== lineFeed : isBlank(code) || code === quote || code === closeBrace;
      if (!canBe || trial.text.length > longestTrial) return this.fail();
      trial.text += cursor.text.charAt(cursor.at);
      cursor.pass();
      const isDecided = trial.mustMatch ? isInName && code === quote : !isBlank(code);
      if (!isDecided) continue;
      if (trial.mustMatch && !this.isKnown(firstName(trial.text))) return this.fail();
      this.trial = null;
      cursor.putBack(trial.text, trial.place);
      return 'RECORD';
    }
    return 'MORE';
  }

  private isKnown(name: string): boolean {
    const { first, damaged } = this.names;
    return name === damaged || name === first || (first === '' && damaged === '');
  }

  private fail(): 'NOTHING' {
    this.trial = null;
    return 'NOTHING';
  }
}

/** The first name in the text of an object; empty where there is none. */
function firstName(text: string): string {
  return /^\{\s*"([^"\n]{0,200})"/u.exec(text)?.[1] ?? '';
}
