// What stands between the entries of a BibTeX text, as far as it tells whether an `@` begins another one.

const wordCharacter = /[\p{L}\p{N}]/u;

const blank = 0;
const signs = 1;
const words = 2;

/** Passes over text once, window by window, and knows what the line it has come to holds so far. */
export class TextBetween {
  private window = '';
  private position = 0;
  private line: typeof blank | typeof signs | typeof words = blank;

  /** Goes over to the next window; it begins at the place come to last. */
  enter(window: string): void {
    this.window = window;
    this.position = 0;
  }

  /** Whether an entry may begin here: no letter, digit or `%` before it on its line, or since the last entry's end. */
  get mayOpen(): boolean {
    return this.line !== words;
  }

  /** Whether nothing but blanks and tabs stands before this place on its line. */
  get isLineStart(): boolean {
    return this.line === blank;
  }

  /** Goes on to a place further on. Cost: the rest of its line; what stands between lines is not looked at. */
  passTo(place: number): void {
    let line: typeof this.line = blank;
    let i = place - 1;
    for (; i >= this.position; i--) {
      const character = this.window.charAt(i);
      if (character === '\n') break;
      if (line === words || character === ' ' || character === '\t') continue;
      line = character === '%' || wordCharacter.test(character) ? words : signs;
    }
    this.line = i >= this.position || line > this.line ? line : this.line;
    this.position = place;
  }

  /** Goes on to the end of an entry. */
  skipTo(place: number): void {
    this.position = place;
    this.line = signs;
  }
}
