// Line numbers of places in a text that is read from its beginning to its end.

/** Counts lines by their line feeds, each stretch of the text once as long as the places asked for go forward. */
export class LineCounter {
  /** The line of the place asked for last; 1 before the first. */
  last = 1;
  private readonly text: string;
  private cursor = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The 1-based line of an offset not before the one asked for last. Cost: the distance from there. */
  lineAt(offset: number): number {
    this.last += this.between(this.cursor, offset);
    this.cursor = offset;
    return this.last;
  }

  /** The number of line feeds from one offset up to another. */
  between(start: number, end: number): number {
    let lines = 0;
    for (let i = this.text.indexOf('\n', start); i !== -1 && i < end; i = this.text.indexOf('\n', i + 1)) lines++;
    return lines;
  }
}
