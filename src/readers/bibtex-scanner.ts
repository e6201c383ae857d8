// A place in a BibTeX file, and the small steps that a parser takes from it.

const wholeStart = /@\s*[A-Za-z][\w.+-]*\s*[{(]\s*[^\s,{}()=]+\s*,\s*[\w+:.-]+\s*=/y;

/** Reads a text from a position that moves on; what a failed step would have needed is kept in `expected`. */
export class Scanner {
  position = 0;
  /** Whether a backslash keeps the next brace or quote from being counted; BibTeX itself counts them all. */
  escapes = false;
  /** What was expected where the last reading failed; while `escapes` is set it keeps what it says. */
  expected = '';
  private readonly text: string;
  /** Whether a value ran to the end of the text: from then on a start of an entry inside a value counts as damage. */
  private ranOut = false;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether this character comes next. */
  isAt(character: string): boolean {
    return this.text.charAt(this.position) === character;
  }

  /** Goes past a sign and the space before it; false, and no step taken but over space, where it is not there. */
  take(sign: string): boolean {
    this.skipSpace();
    if (!this.isAt(sign)) return false;
    this.position++;
    return true;
  }

  /** What a sticky pattern matches here, gone past; empty where it does not match. */
  match(pattern: RegExp): string {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.position += found.length;
    return found;
  }

  /** Goes past white space, and past `%` to the end of its line. */
  skipSpace(): void {
    for (; this.position < this.text.length; this.position++) {
      const character = this.text.charAt(this.position);
      if (character === '%') {
        const end = this.text.indexOf('\n', this.position);
        this.position = end === -1 ? this.text.length : end;
      } else if (character !== '\n' && character !== ' ' && character.trim() !== '') return;
    }
  }

  /** Notes what was expected here; always false. */
  fail(expected: string): false {
    if (!this.escapes) this.expected = expected;
    return false;
  }

  /** A value in braces or quotes, without them; the braces inside must balance. Null where it is not closed. */
  delimited(closer: '}' | '"'): string | null {
    const { text } = this;
    const start = this.position + 1;
    let depth = 0;
    for (let i = start; i < text.length; i++) {
      const character = text.charAt(i);
      if (depth === 0 && character === closer) {
        this.position = i + 1;
        return text.slice(start, i);
      }
      if (character === '\\' && this.escapes) i++;
      else if (character === '{') depth++;
      else if (character === '}') depth--;
      if (depth < 0 || (character === '@' && this.isDamage(i))) {
        this.position = i;
        this.fail(`'${closer}' at the end of a value`);
        return null;
      }
    }
    this.position = text.length;
    this.ranOut = true;
    this.fail(`'${closer}' at the end of a value`);
    return null;
  }

  /** Whether an `@` inside a value begins the next entry, so that the value before it was never closed. */
  private isDamage(at: number): boolean {
    if (this.text.charAt(at - 1) !== '\n') {
      if (!this.ranOut) return false;
      const lineStart = this.text.lastIndexOf('\n', at) + 1;
      if (lineStart === 0 || this.text.slice(lineStart, at).trim() !== '') return false;
    }
    wholeStart.lastIndex = at;
    return wholeStart.test(this.text);
  }
}
