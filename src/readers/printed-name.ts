// A person's name made of the parts that a format gives it in; printed as it is spoken, whatever the format's order.

import { barePart } from './name-roles.ts';
import { isParticle, isSuffix } from './personal-names.ts';
import type { PrintedName } from './record.ts';

// Scripts in which family and given name stand together, the family name first.
const unspaced = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}ー々〆ヶ]+$/u;

/** The parts of a name; one that is left out, null or blank is not printed. */
export interface NameParts {
  family?: string | null | undefined;
  given?: string | null | undefined;
  /** Printed between given and family names: `van der`. */
  particle?: string | null | undefined;
  suffix?: string | null | undefined;
}

/**
 * The name with these parts, each kept as the format gives it but for its white space, which is folded, and for
 * titles and roles around it (`Dr. Ada`, `Ada (moderator)`): `Ada van der Berg Jr.`. Names in Chinese, Japanese or Korean script are printed as they are written there, family name first and without
 * a space: `王伟`. Parts that are empty are left out; `printed` is empty where all of them are.
 */
export function nameOfParts(parts: NameParts): PrintedName {
  const [given, particle, family, suffix] = [parts.given, parts.particle, parts.family, parts.suffix].map((part) =>
    barePart((part ?? '').replace(/\s+/gu, ' ').trim()),
  );
  const isUnspaced = given !== '' && particle === '' && [given, family].every((part) => unspaced.test(part ?? ''));
  const printed = isUnspaced ? [`${family}${given}`, suffix] : [given, particle, family, suffix];
  return {
    printed: printed.filter((part) => part).join(' '),
    ...(family && { family }),
    ...(given && { given }),
    ...(particle && { particle }),
    ...(suffix && { suffix }),
  };
}

/**
 * The name with this family and given part, for formats that put particles and suffixes into either: particles in lower
 * case before the family name or behind the given ones (`van der Berg`; `Ada van der`), a suffix behind either (`Berg
 * Jr.`). Neither part is emptied by it.
 */
export function nameOfTwoParts(familyPart: string, givenPart: string, suffixPart?: string | null): PrintedName {
  const [family, given] = [wordsOf(familyPart), wordsOf(givenPart)];
  const particle: string[] = [];
  const suffixes = suffixPart ? [suffixPart] : [];
  for (const part of [given, family]) {
    if (part.length > 1 && isSuffix(part.at(-1) ?? '')) suffixes.unshift(part.pop() ?? '');
  }
  while (given.length > 1 && isParticle(given.at(-1) ?? '')) particle.unshift(given.pop() ?? '');
  while (family.length > 1 && isParticle(family[0] ?? '')) particle.push(family.shift() ?? '');
  return nameOfParts({
    family: family.join(' '),
    given: given.join(' '),
    particle: particle.join(' '),
    suffix: suffixes.join(' '),
  });
}

/**
 * The name that a text gives family name first: `van der Berg, Ada`, with a suffix on either side of the given names
 * (`Berg, Ada, Jr.`, `Berg, Jr., Ada`). A part behind the given names is taken for a suffix whatever it says, as RIS has
 * it. Null where there is no comma, or nothing beside commas.
 */
export function nameOfParted(text: string): PrintedName | null {
  const [family = '', ...others] = text.split(',').map((part) => part.replace(/\s+/gu, ' ').trim());
  if (others.length === 0) return null;
  const at = others.findIndex((part) => part !== '' && !isSuffix(part));
  const given = at === -1 ? '' : (others[at] ?? '');
  const suffix = others.filter((part, index) => index !== at && part !== '').join(' ');
  const name = nameOfTwoParts(family, given, suffix);
  return name.printed === '' ? null : name;
}

function wordsOf(part: string): string[] {
  return part.split(/\s+/u).filter((word) => word !== '');
}
