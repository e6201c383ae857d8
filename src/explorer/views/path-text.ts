// Text in lines that fit a width, where nothing can be measured: widths are those of common sans-serif fonts, rounded up.

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const narrow = /^[\p{Mn}\p{Cf}]*[iljtfrI1.,:;'’“”()|!\- ]/u;
const wide = /^[mwMW@%]|^\p{Lu}/u;
const square =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uff00-\uffef]/u;

/** About how wide text of that size is, in the unit of the size; rather too wide than too narrow. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (square.test(segment)) width += 1;
    else if (narrow.test(segment)) width += 0.36;
    else width += wide.test(segment) ? 0.8 : 0.6;
  }
  return width * size;
}

/** The text in lines no wider than that; a word that is wider than a line is parted. Empty text has no lines. */
export function inLines(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const together = line === '' ? word : `${line} ${word}`;
    if (widthOf(together, size) <= width) {
      line = together;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = inParts(word, width, size);
    line = parts.pop() ?? '';
    lines.push(...parts);
  }
  return line === '' ? lines : [...lines, line];
}

function inParts(word: string, width: number, size: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && widthOf(part + segment, size) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/** A line is so much higher than its letters. */
export const lineHeight = 1.2;
const sizes = [14, 12, 10];

/** The text as large as fits a box; what does not fit at the smallest size is cut off, with an ellipsis. */
export function inBox(text: string, width: number, height: number): { size: number; lines: string[] } {
  for (const size of sizes) {
    const lines = inLines(text, width, size);
    if (lines.length * size * lineHeight <= height) return { size, lines };
  }
  const size = sizes.at(-1) ?? 10;
  const most = Math.max(1, Math.floor(height / (size * lineHeight)));
  // One letter less leaves the room for the ellipsis.
  const kept = inLines(text, width - size, size).slice(0, most);
  return { size, lines: kept.with(-1, `${kept.at(-1)}…`) };
}
