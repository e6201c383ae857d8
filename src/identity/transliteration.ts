// Spellings of one sound: two-letter umlauts, and the ways to write the pinyin `ü`.

/**
 * The word with German and Nordic two-letter umlauts, and the ways to write the pinyin `ü`, made one letter, so that
 * `mueller` meets `muller` (from `Müller`) and `lv` meets `lu` (from `Lü`). After a vowel, as in `bauer`, at the end of
 * a word, and in the pinyin syllables `yue`, `xue`, `que`, it is no umlaut.
 */
export function withoutTransliteration(word: string): string {
  if (/^[ln](?:v|yu)$/u.test(word)) return `${word[0]}u`;
  return word.replace(/(?<![aeiouyxq])([aou])e(?=.)/gu, '$1');
}
