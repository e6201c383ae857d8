// Where a JSON document is being read: the piece at hand, text that was put back, and the line.

export const signs = {
  lineFeed: 0x0a,
  quote: 0x22,
  hash: 0x23,
  star: 0x2a,
  comma: 0x2c,
  slash: 0x2f,
  colon: 0x3a,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const;

const otherBlank = /^[\s\x85\u200b]$/u;

/** White space of any kind, and the control characters that part records in JSON text sequences (RFC 7464). */
export function isBlank(code: number): boolean {
  return code <= 0x20 || (code > 0x7e && otherBlank.test(String.fromCharCode(code)));
}

/** A place in a document: its line, and what stands before it there. */
export interface JsonPlace {
  /** 1-based. */
  line: number;
  /** The number of blank characters that the line begins with. */
  indent: number;
  /** True while nothing but blanks, brackets, closing braces and commas stood on the line. */
  isAtLineStart: boolean;
}

export class JsonCursor implements JsonPlace {
  text = '';
  at = 0;
  line = 1;
  indent = 0;
  isAtLineStart = true;
  /** False once the line holds more than blanks. */
  isBlankSoFar = true;
  private readonly waiting: { text: string; at: number }[] = [];

  /** Goes on with a new piece; the one before must have been used up. */
  begin(piece: string): void {
    this.text = piece;
    this.at = 0;
  }

  /** Goes on with whatever waits behind text that was put back; false where nothing does. */
  resume(): boolean {
    const next = this.waiting.pop();
    this.text = next?.text ?? '';
    this.at = next?.at ?? 0;
    return next !== undefined;
  }

  /** Has this text read (again) before what is left, as if it stood at this place. */
  putBack(text: string, place: JsonPlace): void {
    if (this.at < this.text.length) this.waiting.push({ text: this.text, at: this.at });
    this.text = text;
    this.at = 0;
    this.line = place.line;
    this.indent = place.indent;
    this.isAtLineStart = place.isAtLineStart;
    this.isBlankSoFar = false;
  }

  isUsedUp(): boolean {
    return this.at >= this.text.length;
  }

  code(): number {
    return this.text.charCodeAt(this.at);
  }

  place(): JsonPlace {
    return { line: this.line, indent: this.indent, isAtLineStart: this.isAtLineStart };
  }

  /** Steps over the character at hand. */
  pass(): void {
    const code = this.text.charCodeAt(this.at++);
    if (code === signs.lineFeed) this.breakLine();
    else if (!isBlank(code)) this.printOnLine(code);
    else if (this.isBlankSoFar) this.indent++;
  }

  /** The line has ended. */
  breakLine(): void {
    this.line++;
    this.indent = 0;
    this.isAtLineStart = true;
    this.isBlankSoFar = true;
  }

  /** The line holds this character, which is not blank. */
  printOnLine(code: number): void {
    this.isBlankSoFar = false;
    const mayLead =
      code === signs.comma || code === signs.openBracket || code === signs.closeBracket || code === signs.closeBrace;
    if (!mayLead) this.isAtLineStart = false;
  }
}
