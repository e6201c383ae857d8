// Cutting signs off the end of a text.

/**
 * The text without the characters at its end that match `sign`, an expression for one character. Cost: linear in what is
 * cut off, where `text.replace(/[...]+$/u, '')` is quadratic in a run of such signs that does not end the text.
 */
export function withoutTrailing(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
