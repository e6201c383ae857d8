// Where lines end: a line feed, a carriage return, or the two together.

/** How many lines a text ends. A carriage return at its end counts, whatever follows in the next text. */
export function countLineEnds(text: string): number {
  return text.match(/\n|\r(?!\n)/gu)?.length ?? 0;
}
