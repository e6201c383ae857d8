// The part of a document that is being looked at, the number of its line, and the text that is kept of what lies behind.

/** What is kept at once: far beyond any entry, and far below what a string can hold. */
export const mostKept = 32_000_000;

/** Text that comes in pieces and is looked at from its beginning to its end. */
export class XmlWindow {
  /** What has not been passed yet, and what came with it. */
  text = '';
  /** Up to where `text` has been understood. */
  at = 0;
  /** 1-based line of the place passed last. */
  line = 1;
  /** Whether text that is passed is kept. */
  isKeeping = false;
  /** How much has been kept, or would have been. */
  keptLength = 0;
  private kept: string[] = [];
  private passed = 0;
  private nextLineFeed = -1;

  /** Takes the next piece; what has been passed is gone. */
  add(piece: string): void {
    this.text = this.text.slice(this.passed) + piece;
    this.at -= this.passed;
    this.passed = 0;
    this.nextLineFeed = this.text.indexOf('\n');
  }

  /** Begins anew with a text that begins on this line. */
  restart(text: string, line: number): void {
    this.text = text;
    this.at = 0;
    this.passed = 0;
    this.line = line;
    this.nextLineFeed = text.indexOf('\n');
  }

  /** Counts the lines up to `at`, and keeps the text if text is kept. */
  pass(): void {
    while (this.nextLineFeed !== -1 && this.nextLineFeed < this.at) {
      this.line++;
      this.nextLineFeed = this.text.indexOf('\n', this.nextLineFeed + 1);
    }
    if (this.isKeeping && this.at > this.passed) this.keep(this.text.slice(this.passed, this.at));
    this.passed = this.at;
  }

  keep(text: string): void {
    this.keptLength += text.length;
    if (this.isTooLong) this.kept = [];
    else this.kept.push(text);
  }

  /** Whether there was too much to keep, so that none of it is there. */
  get isTooLong(): boolean {
    return this.keptLength > mostKept;
  }

  /** The text that has been kept. */
  get keptText(): string {
    return this.kept.join('');
  }

  /** Drops what has been kept, and keeps nothing more. */
  forget(): void {
    this.isKeeping = false;
    this.kept = [];
    this.keptLength = 0;
  }
}
