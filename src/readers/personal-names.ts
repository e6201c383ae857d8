// What a personal name looks like in print, and what stands among names without being a person's.

import { particles } from '../text/particles.ts';

// Ordinary words elsewhere: particles only between two words of a name (`Ramón y Cajal`), or before another particle.
const joining = new Set(['e', 'en', 'i', 'in', 'und', 'y', 'z']);

const apostrophes = "'’ʼʻ‘`´";
const capitalised = new RegExp(
  `^[-‐‑]?(?:\\p{Ll}{1,4}[-‐‑${apostrophes}])?[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}${apostrophes}‐‑.-]*$`,
  'u',
);
const suffix = /^(?:[JS]r|[js]r|JR|SR|I{2,3}|IV|2nd|3rd|Ph\.?D|M\.?D|Esq)\.?$/u;
const bodies =
  '(?:Collaborations?|Consorti(?:um|a)|Teams?|Alliance|Committee|Initiative|' +
  '(?:(?:Working|Study|Research|Task|Steering|Writing) )?Group|Task Force)';
// `Society of Ledgers`, `National Network for Quiet Graphs`.
const bodiesOf =
  '(?:Alliance|Association|Collaboration|Committee|Consortium|Council|Federation|Group|Initiative|Network|Society|Team|' +
  'Task Force)';
const organisation = new RegExp(
  `^(?:(?:for|on behalf of) )?(?:[Tt]he )?(?:\\S+(?: \\S+){0,7} (?:${bodies}|Investigators|Collaborators)|` +
    `(?:\\p{Lu}\\S* ){0,4}${bodiesOf} (?:of|for|on|against) (?:the )?[\\p{Lu}\\d]\\S*(?: \\S+){0,7})$|^Team \\p{Lu}\\S*$`,
  'u',
);
const nobody =
  /^[[(]?(?:(?:anonym(?:ous|us|e|i)?|anónimo|anonimo|anon\.?|unknown|unbekannt|unbekannte[rs]?|inconnu|desconocido)(?:\s+(?:authors?|autor|verfasser|auteur))?|(?:author|autor|verfasser) (?:unknown|unbekannt)|no author|ohne (?:autor|verfasser)|nomen nescio)[\])]?$/iu;
// `N. N.` and `NN` (nomen nescio), `o. A.` and `o. V.` (ohne Autor, Verfasser); in small letters where others are initials.
const nobodyInShort = /^[[(]?(?:N\.,? ?N\.?|N, ?N|NN\.?|n\. ?n\.|o\. ?(?:[AV]\.|Verf\.)|s\. ?n\.)[\])]?$/u;

/** True for `Jr.`, `III` and their like. */
export function isSuffix(text: string): boolean {
  return suffix.test(text);
}

/**
 * True where a name is a body's: it ends in Collaboration, Consortium, Team, Working Group and their like, or has one of
 * them before `of` or `for` (`Society of Ledgers`). Such a word alone is none: it may be a family name.
 */
export function isOrganisation(name: string): boolean {
  return organisation.test(name);
}

/** True for names that stand for nobody in particular, in brackets or not: `Anonymous`, `N. N.`, `[o. V.]`. */
export function isNobody(name: string): boolean {
  return nobody.test(name) || nobodyInShort.test(name);
}

/** True for the lower-case particles that family names are built with (`van`, `de`, `bin`). */
export function isParticle(text: string): boolean {
  return particles.has(text.replace(/[’ʼʻ‘`´]/gu, "'"));
}

/** The words of a name. Initials that lean on each other or on a word are words of their own (`J.P. Ray`, `J.Ray`). */
export function nameWords(name: string): string[] {
  return name
    .replace(/(?<=(?:^|[\s.-])\p{Lu}\.)(?=\p{Lu})/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** True for a capitalised word, an initial (`J. -P.` may stand apart), or a word with a particle leaning on it (`d'Alembert`, `al-Razi`, `duPont`). */
function isNameWord(text: string): boolean {
  const leaning = /^\p{Ll}{2,4}(?=\p{Lu}\p{Ll})/u.exec(text)?.[0];
  const stem = leaning !== undefined && isParticle(leaning) ? text.slice(leaning.length) : text;
  if (text.length > 30 || !capitalised.test(stem)) return false;
  // Only initials and short forms (`Th.`, `Chr.`) have a full stop.
  return !text.includes('.') || text.replace(/\P{L}/gu, '').length <= 4;
}

/**
 * True where the text can be a whole name, or the family or given part of one: 1 to 6 words, each capitalised, an
 * initial or a particle, and not all of them particles; a nickname in brackets or quotation marks may stand among
 * them. Ordinary lower-case words, digits, colons and other signs make it no name.
 */
export function isNamePart(text: string): boolean {
  const words = nameWords(text.replace(/(?<=\S\s)(?:\([^()]{1,30}\)|["“][^"“”]{1,20}["”])(?=\s|$)/gu, ''));
  if (words.length === 0 || words.length > 6) return false;
  let named = 0;
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (isParticle(word) || (named > 0 && isSuffix(word))) continue;
    if (joining.has(word) && next !== undefined && (named > 0 || isParticle(next))) continue;
    if (!isNameWord(word)) return false;
    named++;
  }
  return named > 0;
}

/** True where the text can be the name of a person in full: at least two words that are no particles, such a one last. */
export function isFullName(text: string): boolean {
  const words = nameWords(text);
  const last = words.at(-1);
  if (last === undefined || isParticle(last) || !isNamePart(text)) return false;
  return words.filter((word) => !isParticle(word) && !joining.has(word) && !isSuffix(word)).length >= 2;
}
