// Formulas between dollars: where they stand in a text, and how they look on one line.

/** What stands between the dollars that open at a place, and where the text goes on; null where no formula opens. */
export function formulaAt(source: string, at: number): { inner: string; end: number } | null {
  const width = source.startsWith('$$', at) ? 2 : 1;
  let close = at + width;
  while (close < source.length && source.charAt(close) !== '$') close += source.charAt(close) === '\\' ? 2 : 1;
  if (close >= source.length) return null;
  const inner = source.slice(at + width, close);
  const end = close + (source.startsWith('$$', close) ? width : 1);
  // Two prices are no formula: without a command or a script, the text must touch both dollars and no digit follow
  // (the rule that Pandoc made usual).
  const isFormula = /[\\^_]/u.test(inner) || (/^\S(?:.*\S)?$/su.test(inner) && !/\d/u.test(source.charAt(end)));
  return isFormula ? { inner, end } : null;
}

/** A script, numerator or radicand without its braces, in parentheses where it would no longer hold together. */
export function onTheLine(text: string): string {
  const trimmed = text.trim();
  return /^[-+−]?[\p{L}\p{M}\p{N}.,'′*∗∞√]*$/u.test(trimmed) || /^\([^()]*\)$/u.test(trimmed) || trimmed.length === 1
    ? trimmed
    : `(${trimmed})`;
}
