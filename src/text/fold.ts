// Comparing text as people do: blind to case, accents, punctuation and spacing, in every script.

// Letters that Unicode does not decompose into a base letter and a mark.
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  ə: 'e',
};

const undecomposed = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

const alreadyFolded = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/**
 * The text in lower case without accents, every run of other characters than letters and digits made one space.
 * Letters of every script are kept (`Ω` becomes `ω`), Latin ones lose their marks (`Hvilshøj` becomes `hvilshoj`).
 * Apostrophes vanish without leaving a space (`O'Neil` becomes `oneil`), and so do marks after thirty in a row. Cost: linear
 * in the text.
 */
export function fold(text: string): string {
  if (alreadyFolded.test(text)) return text;
  return (
    withoutHeaps(text)
      .normalize('NFKD')
      .toLowerCase()
      // Only the accents of Latin, Greek and Cyrillic: in other scripts a mark is part of the letter.
      .replace(/[\u0300-\u036f]+/gu, '')
      .replace(undecomposed, (letter) => plainLetters[letter] ?? letter)
      .replace(/['’ʼ`´]/gu, '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()
      .normalize('NFC')
  );
}

// Two that are no marks become some.
const heap = /([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu;
const mayHoldMarks = /[\u0300-\uffff]/;

/**
 * The text without marks that follow thirty others, as no writing has them: to normalize them takes the square of their
 * number (https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format). Cost: linear.
 */
function withoutHeaps(text: string): string {
  return text.length > 30 && mayHoldMarks.test(text) ? text.replace(heap, '$1') : text;
}

/** The folded words of a text, in order; `[]` for a text without letters or digits. */
export function words(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** The folded text as a readable identifier: words joined by hyphens; empty for a text without letters or digits. */
export function slug(text: string): string {
  return fold(text).replaceAll(' ', '-');
}
