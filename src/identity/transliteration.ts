// Spellings of one sound: two-letter umlauts, and the ways to write the pinyin `ü`.

import { fold } from '../text/fold.ts';

/**
 * The word with German and Nordic two-letter umlauts, and the ways to write the pinyin `ü`, made one letter, so that
 * `mueller` meets `muller` (from `Müller`) and `lv` meets `lu` (from `Lü`). After a vowel, as in `bauer`, at the end of
 * a word, and in the pinyin syllables `yue`, `xue`, `que`, it is no umlaut.
 */
export function withoutTransliteration(word: string): string {
  if (/^[ln](?:v|yu)$/u.test(word)) return `${word[0]}u`;
  return word.replace(/(?<![aeiouyxq])([aou])e(?=.)/gu, '$1');
}

const written: Record<string, string> = { ä: 'ae', æ: 'ae', ö: 'oe', ø: 'oe', œ: 'oe', ü: 'ue' };

/** The folded word, and as it is written where its letters are missing. */
function spellingsOf(word: string): string[] {
  const lower = word.toLowerCase();
  const spelled = lower.replace(/[äæöøœü]/gu, (letter) => written[letter] ?? letter);
  const pinyin = /^[ln]ü$/u.test(lower) ? [`${lower[0]}v`, `${lower[0]}yu`] : [];
  return [lower, spelled, ...pinyin].map(fold);
}

/**
 * True for two printed names of which each word of the one is a word of the other, its special letters written out or
 * without their marks: `Jörg Müller` is `Joerg Mueller` and `Jorg Mueller`, but `Michał` is not `Michael`, nor `Jan
 * Boer` `Jan Bor`. Symmetric. Cost: linear.
 */
export function sameLetters(a: string, b: string): boolean {
  const [left, right] = [a, b].map((name) =>
    name
      .normalize('NFC')
      .split(/[\s\p{Pd}]+/u)
      .map(spellingsOf),
  );
  return (
    left?.length === right?.length &&
    left?.every((word, at) => word.some((each) => right?.[at]?.includes(each))) === true
  );
}
