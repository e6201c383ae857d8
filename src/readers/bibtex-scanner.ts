// A place in a BibTeX text, and the small steps that a parser takes from it.

const wholeStart = /@\s*[A-Za-z][\w.+-]*\s*[{(]\s*[^\s,{}()=]+\s*,\s*[\w+:.-]+\s*=/y;
// What the beginning of such a start looks like where the text ends in it.
const cutStart = /@\s*(?:$|[A-Za-z][\w.+-]*\s*(?:$|[{(]\s*(?:$|[^\s,{}()=]+\s*(?:$|,\s*(?:$|[\w+:.-]+\s*$)))))/y;

const lineFeed = 10;
const space = 32;
const percent = 37;
const at = 64;
const backslash = 92;
const openBrace = 123;
const closeBrace = 125;

/** The ASCII characters at which `Scanner.word` stops: these, and white space. */
export function stopsAt(characters: string): Uint8Array {
  const stops = new Uint8Array(128);
  for (const character of `${characters} \t\n\v\f\r`) stops[character.charCodeAt(0)] = 1;
  return stops;
}

/**
 * Reads a text from a position that moves on; what a failed step would have needed is kept in `expected`. The text may
 * be the beginning of a longer one: `isShort` tells that a step came to its end, and so may not be believed.
 */
export class Scanner {
  text = '';
  position = 0;
  /** Whether a backslash keeps the next brace or quote from being counted; BibTeX itself counts them all. */
  escapes = false;
  /** What was expected where the last reading failed; while `escapes` is set it keeps what it says. */
  expected = '';
  /** Whether a step since `begin` would have had to see what follows this text. */
  isShort = false;
  private isLast = false;
  /** Whether a value ran to the end of the text: from then on a start of an entry inside a value counts as damage. */
  private ranOut = false;

  /** Goes to a position in a text; nothing follows the text where it is the last. */
  begin(text: string, position: number, isLast: boolean): void {
    this.text = text;
    this.position = position;
    this.isLast = isLast;
    this.isShort = false;
  }

  /** Notes that what was found up to an offset may be other than it seems where the text goes on behind it. */
  needs(end: number): void {
    if (end >= this.text.length && !this.isLast) this.isShort = true;
  }

  /** Whether this character comes next. */
  isAt(character: string): boolean {
    if (this.position >= this.text.length) this.needs(this.position);
    return this.text.charAt(this.position) === character;
  }

  /** Goes past a sign and the space before it; false, and no step taken but over space, where it is not there. */
  take(sign: string): boolean {
    this.skipSpace();
    if (!this.isAt(sign)) return false;
    this.position++;
    return true;
  }

  /** The characters here up to white space or one of the stops, gone past; empty where there are none. */
  word(stops: Uint8Array): string {
    const { text, position: start } = this;
    let end = start;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code < stops.length ? stops[code] === 1 : text.charAt(end).trim() === '') break;
    }
    this.position = end;
    if (end >= text.length) this.needs(end);
    return text.slice(start, end);
  }

  /** What a sticky pattern of one kind of characters matches here, gone past; empty where it does not match. */
  match(pattern: RegExp): string {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.position += found.length;
    this.needs(this.position);
    return found;
  }

  /** Whether a sticky pattern matches here; `cut` is the pattern of its beginning where the text ends in it. */
  sees(pattern: RegExp, cut: RegExp, position = this.position): boolean {
    pattern.lastIndex = position;
    if (pattern.test(this.text)) return true;
    cut.lastIndex = position;
    if (!this.isLast && cut.test(this.text)) this.isShort = true;
    return false;
  }

  /** Goes past white space, and past `%` to the end of its line. */
  skipSpace(): void {
    const { text } = this;
    for (; this.position < text.length; this.position++) {
      const code = text.charCodeAt(this.position);
      if (code === lineFeed || code === space) continue;
      if (code === percent) {
        const end = text.indexOf('\n', this.position);
        this.position = end === -1 ? text.length : end;
      } else if (text.charAt(this.position).trim() !== '') return;
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
    const closing = closer.charCodeAt(0);
    let depth = 0;
    for (let i = start; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === closing && depth === 0) {
        this.position = i + 1;
        return text.slice(start, i);
      }
      if (code === openBrace) depth++;
      else if (code === closeBrace) depth--;
      else if (code === backslash && this.escapes) i++;
      if (depth < 0 || (code === at && this.isDamage(i))) {
        this.position = i;
        this.fail(`'${closer}' at the end of a value`);
        return null;
      }
    }
    this.position = text.length;
    if (this.isLast) this.ranOut = true;
    else this.isShort = true;
    this.fail(`'${closer}' at the end of a value`);
    return null;
  }

  /** Whether an `@` inside a value begins the next entry, so that the value before it was never closed. */
  private isDamage(position: number): boolean {
    const { text } = this;
    let before = position - 1;
    while (this.ranOut && text.charCodeAt(before) !== lineFeed && text.charAt(before).trim() === '' && before >= 0) {
      before--;
    }
    return text.charCodeAt(before) === lineFeed && this.sees(wholeStart, cutStart, position);
  }
}
