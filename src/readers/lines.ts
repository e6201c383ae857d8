// A plain listing seen as its lines, and what the look of a line tells: a sentence, a fragment, an excerpt for a problem.

/** A line that holds text. */
export interface Line {
  /** 1-based, counted in the document as it was given. */
  number: number;
  /** Without white space at either end. */
  text: string;
}

/**
 * The lines of a document that hold text, in order, numbered as they stand. A byte order mark, carriage returns and
 * white space at either end of a line are not part of it. Cost: linear in the text.
 */
export function textLines(text: string): Line[] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '');
}

/** The text in one line of at most 80 characters, cut with an ellipsis: what a problem shows of the place it means. */
export function excerpt(text: string): string {
  const folded = text.replace(/\s+/gu, ' ').trim();
  const characters = [...folded];
  return characters.length <= 80 ? folded : `${characters.slice(0, 79).join('').trimEnd()}…`;
}

/** True where the line ends as a sentence does: a full stop, question or exclamation mark, closing marks after it or not. */
export function endsSentence(text: string): boolean {
  return /[.!?。！？…][)\]}"'”’»$]*$/u.test(text);
}

/** True where the last word is an address of the web. */
export function endsInAddress(text: string): boolean {
  return /(?:^|[\s(<:])(?:https?:\/\/|www\.)\S+$/iu.test(text);
}

/**
 * True where a line can be the last one of an abstract: it ends as a sentence does or in an address, or is as long as
 * only whole paragraphs are.
 */
export function endsParagraph(text: string): boolean {
  return endsSentence(text) || endsInAddress(text) || wordCount(text) >= 40;
}

/** True where a line can be the first one of an abstract: running text that does not begin in the midst of a sentence. */
export function opensParagraph(text: string): boolean {
  if (/^\p{Ll}+(?:\s|[,.;:])/u.test(text)) return false;
  return isRunningText(text) || endsInAddress(text) || (endsSentence(text) && sentenceBreaks(text) > 0);
}

/** The number of words, parted by white space. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

/** The number of sentences that end inside the line and are followed by another one. */
export function sentenceBreaks(text: string): number {
  return [...text.matchAll(/(?<=[\p{Ll}\p{N})\]}$"”’][.!?])\s+(?=[\p{Lu}\p{N}$"“])/gu)].length;
}

/** True where a line reads as running text (an abstract, or a piece of one) and not as a title or a list of names. */
export function isRunningText(text: string): boolean {
  const all = text.split(/\s+/u);
  const lowerCase = all.filter((word) => /^[("“]?\p{Ll}/u.test(word)).length;
  const caseless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}]/u.test(
    text,
  );
  if (caseless) return endsSentence(text) || text.length > 150;
  if (lowerCase * 3 < all.length) return false;
  return (endsSentence(text) && all.length >= 3) || all.length >= 25 || sentenceBreaks(text) > 0;
}

/**
 * True where a line seems to lie inside a wrapped paragraph: the next line's first word had no room on it, nor its own
 * on the line before it. Short lines are not judged: too much fits by chance.
 */
export function isWrapped(before: string | undefined, text: string, next: string | undefined): boolean {
  if (before === undefined || next === undefined || text.length < 45) return false;
  const firstWord = (line: string) => line.split(/\s/u, 1)[0]?.length ?? 0;
  const width = Math.max(before.length, text.length, next.length);
  return text.length + 1 + firstWord(next) > width && before.length + 1 + firstWord(text) > width;
}
