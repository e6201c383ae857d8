// One person's name as BibTeX writes it, so that BibTeX's own rules take it apart as it was meant.
import { texOf } from './bibtex-text.ts';
import type { CitedName } from './cited-paper.ts';

const lowerCase = /^\P{L}*\p{Ll}/u;
const suffixWord = /^(?:jr|sr|2nd|3rd|ii|iii|iv)\.?$/iu;
// What would part a name, be taken for a role, or end the list, if it stood outside braces.
const parting = /[,;&()[\]]|(?:^|\s)and(?:\s|$)|(?:^|[\s,])(?:et\.?\s*al\.?|others|\.{3}|…)$/iu;

/**
 * `Family, Given`, `particle Family, Suffix, Given`, or the printed name where no list parts it (Patashnik, "BibTeXing",
 * 1988, section 4). Braces keep together what the rules would part otherwise.
 */
export function bibtexName({ printed, family, given, particle, suffix }: CitedName): string {
  if (family === null) return unparted(printed);
  // A given name such as `III` would be taken for a suffix, even in braces.
  if (given !== null && suffixWord.test(given)) return whole(printed);
  const isPlainParticle =
    particle !== null && !parting.test(particle) && particle.split(' ').every((word) => lowerCase.test(word));
  const inFamily = particle === null || isPlainParticle ? family : `${particle} ${family}`;
  const last = `${isPlainParticle ? `${nameTex(particle)} ` : ''}${familyTex(inFamily, particle !== null)}`;
  const first = given === null ? '' : parting.test(given) ? braced(given) : nameTex(given);
  if (suffix === null) {
    if (first !== '') return `${last}, ${first}`;
    return particle === null && !family.includes(' ') && !last.startsWith('{') ? last : whole(printed);
  }
  if (!suffixWord.test(suffix) || first.startsWith('{')) return whole(printed);
  return first === '' ? `${last}, ${nameTex(suffix)}` : `${last}, ${nameTex(suffix)}, ${first}`;
}

function familyTex(family: string, isAfterParticle: boolean): string {
  const parts = family.split(' ');
  const isParted =
    parting.test(family) ||
    parts.slice(0, isAfterParticle ? parts.length : -1).some((word) => lowerCase.test(word)) ||
    (parts.length > 1 && suffixWord.test(parts.at(-1) ?? ''));
  return isParted ? braced(family) : nameTex(family);
}

function unparted(printed: string): string {
  const last = printed.split(' ').at(-1) ?? '';
  return parting.test(printed) || suffixWord.test(last) ? whole(printed) : nameTex(printed);
}

/** The name in one piece. Without the comma it would be the name of a body. */
function whole(printed: string): string {
  return `${braced(printed)},`;
}

function braced(text: string): string {
  return `{${nameTex(text)}}`;
}

// An equals sign might begin BibLaTeX's extended form of names.
function nameTex(text: string): string {
  return texOf(text).replaceAll('=', '{=}');
}
