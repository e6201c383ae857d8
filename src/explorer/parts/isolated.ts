// Names and titles inside of other text, each read in its own direction.

// Letters that are written from right to left, and marks that change the direction of what follows.
const otherDirection =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The text so that its direction changes nothing around it: two Hebrew names beside each other keep their places. */
export function isolated(text: string): string {
  return otherDirection.test(text) ? `\u2068${text}\u2069` : text;
}

/** Names one behind the other: “Ada Byron, Bob Cole”. */
export function joined(names: readonly string[], between = ', '): string {
  return names.map(isolated).join(between);
}
