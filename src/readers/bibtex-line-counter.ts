// Line numbers of places in a text that is read from its beginning to its end, window by window.

/** Counts lines by their line feeds, each stretch of the text once as long as the places asked for go forward. */
export class LineCounter {
  /** The line of the place asked for last; 1 before the first. */
  last = 1;
  private window = '';
  private cursor = 0;

  /** Goes over to the next window; it begins at the place asked for last. */
  enter(window: string): void {
    this.window = window;
    this.cursor = 0;
  }

  /** The 1-based line of an offset in the window, not before the one asked for last. Cost: the distance from there. */
  lineAt(offset: number): number {
    this.last += this.between(this.cursor, offset);
    this.cursor = offset;
    return this.last;
  }

  /** The number of line feeds from one offset up to another. */
  between(start: number, end: number): number {
    let lines = 0;
    for (let i = this.window.indexOf('\n', start); i !== -1 && i < end; i = this.window.indexOf('\n', i + 1)) lines++;
    return lines;
  }
}
