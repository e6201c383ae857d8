// Names in Chinese, Japanese and Korean script, where family and given name stand together, mostly without a space.

import type { PrintedName } from '../readers/record.ts';

// Han letters include `々`; the long vowel mark of kana belongs to no script.
const letters = String.raw`\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ーｰヶ`;
const someLetter = new RegExp(`[${letters}]`, 'u');
const wholeName = new RegExp(`^[${letters}](?:[${letters}\\s]*[${letters}])?$`, 'u');
const katakanaOnly = /^[\p{Script=Katakana}ーｰ\s]+$/u;
// No letter of these scripts comes before.
const firstLetter = '\u1100';

/** True for a letter of these scripts, each of which is a name, or a syllable of one, and no initial. */
export function isEasternLetter(letter: string): boolean {
  return letter >= firstLetter && someLetter.test(letter);
}

/**
 * The parts of a name in these scripts, and how it is shown: as printed, but the family name first where the list gives
 * parts and prints them in another order. Without parts a space parts them, the family name first, but last in
 * katakana, the letters for other people's names. Null for a name in any other script.
 */
export function easternParts(name: PrintedName): { family: string; given: string; display: string } | null {
  const { printed, family, given = '' } = name;
  const whole = family === undefined ? printed : `${family}${given}`;
  if (name.particle || name.suffix || !wholeName.test(whole.trim())) return null;
  if (family !== undefined) return { family, given, display: printed.replace(/\s/gu, '') === whole ? printed : whole };
  const [first = '', ...rest] = printed.trim().split(/\s+/u);
  if (rest.length === 0 || !katakanaOnly.test(printed))
    return { family: first, given: rest.join(' '), display: printed };
  return { family: rest.at(-1) ?? '', given: [first, ...rest.slice(0, -1)].join(' '), display: printed };
}
