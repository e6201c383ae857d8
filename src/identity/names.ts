// A printed name taken apart: given names, particle, family name, suffix, folded for comparison.

import type { PrintedName } from '../readers/record.ts';
import { fold, words } from '../text/fold.ts';
import { particles } from '../text/particles.ts';
import { easternParts, isEasternLetter } from './eastern-names.ts';
import { withoutTransliteration } from './transliteration.ts';

/** A name as printed, with its folded parts. Hyphenated parts count as several words. */
export interface Name {
  printed: string;
  /** Given names first, as printed otherwise. */
  display: string;
  /** The given part of `display`, null for a single-word name. */
  givenPrinted: string | null;
  /** The family part of `display`, particle included. */
  familyPrinted: string;
  given: string[];
  /** How many of `given` its first printed word makes: 2 for `Jung-jae`. */
  firstWords: number;
  particle: string[];
  family: string[];
  suffix: string;
  /** The folded display name: equal keys are equal names but for case, accents and punctuation. */
  key: string;
  /** The key without its spaces and suffix. */
  squeezed: string;
  /**
   * True for a name in Chinese, Japanese or Korean script. It is printed with its parts or without, and with a space
   * between them or without: for comparison it is one word, whatever its parts, which stands in `family`.
   */
  undivided: boolean;
  /** True where every given name is one letter. */
  initialsOnly: boolean;
  /** The given and the family names without spaces, as they are and by `withoutTransliteration`. */
  joined: { given: string; family: string; plainGiven: string; plainFamily: string };
}

/** True for a folded word of one letter that stands for a name: not for Chinese, Japanese or Korean ones. */
export function isInitial(word: string): boolean {
  if (word.length > 2) return false;
  const [first = '', ...rest] = word;
  return first !== '' && rest.length === 0 && !isEasternLetter(first);
}

/** What is compared of names again and again, made once. */
export function joinedParts(given: readonly string[], family: readonly string[]): Name['joined'] {
  const all = given.length === 1 ? (given[0] ?? '') : given.join('');
  const whole = family.length === 1 ? (family[0] ?? '') : family.join('');
  return {
    given: all,
    family: whole,
    plainGiven: withoutTransliteration(all),
    plainFamily: family.length === 1 ? withoutTransliteration(whole) : family.map(withoutTransliteration).join(''),
  };
}

// Written with a capital these are still particles; the others are then more often given or family names.
const capitalParticles = new Set(['van', 'von', 'der', 'den', 'del', 'della', 'dos', 'las', 'los']);
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

interface Parts {
  given: string;
  particle: string;
  family: string;
  suffix: string;
}

const noWords: string[] = [];

function isParticle(word: string): boolean {
  const folded = fold(word);
  return capitalParticles.has(folded) || (particles.has(folded) && word === word.toLowerCase());
}

function withoutSuffix(text: string): { rest: string[]; suffix: string } {
  const rest = text.split(/\s+/u).filter((word) => word !== '');
  const last = rest.at(-1) ?? '';
  // `V` and the like are left alone: a lone letter is an initial more often than a number.
  if (rest.length > 1 && suffixes.has(fold(last))) return { rest: rest.slice(0, -1), suffix: last };
  return { rest, suffix: '' };
}

function partsOfDisplay(printed: string): Parts {
  const { rest, suffix } = withoutSuffix(printed.replace(/,\s*(?=(?:jr|sr|ii|iii|iv)\b\.?\s*$)/iu, ' '));
  const comma = rest.findIndex((word) => word.endsWith(','));
  if (comma >= 0 && comma < rest.length - 1) {
    return {
      ...partsOfFamily(
        rest
          .slice(0, comma + 1)
          .join(' ')
          .replace(/,$/u, ''),
      ),
      given: rest.slice(comma + 1).join(' '),
      suffix,
    };
  }
  let start = rest.length - 1;
  for (let at = 1; at < rest.length - 1; at++) {
    if (isParticle(rest[at] ?? '')) {
      start = at;
      break;
    }
  }
  return {
    given: rest.slice(0, Math.max(start, 0)).join(' '),
    ...partsOfFamily(rest.slice(Math.max(start, 0)).join(' ')),
    suffix,
  };
}

function partsOfFamily(family: string): { particle: string; family: string } {
  const rest = family.split(/\s+/u).filter((word) => word !== '');
  let start = 0;
  while (start < rest.length - 1 && particles.has(fold(rest[start] ?? ''))) start++;
  return { particle: rest.slice(0, start).join(' '), family: rest.slice(start).join(' ') };
}

// `JK Kalita` is `J. K. Kalita`, unless the whole name is in capitals.
function givenWords(given: string, wholeName: string): string[] {
  const shouting = wholeName === wholeName.toUpperCase();
  return given
    .split(/\s+/u)
    .flatMap((word) => (!shouting && /^\p{Lu}{2}$/u.test(word) ? [...word].flatMap(words) : words(word)));
}

/** The name taken apart: by the printed parts where there are any, else by display order. Cost: linear in the name. */
export function parseName(name: PrintedName): Name {
  return takeApart(name, (word) => word);
}

type EasternParts = NonNullable<ReturnType<typeof easternParts>>;

function undividedName({ printed }: PrintedName, { family, given, display }: EasternParts): Name {
  const key = fold(display).replaceAll(' ', '') || display;
  return {
    printed,
    display,
    givenPrinted: given === '' ? null : given,
    familyPrinted: family,
    given: noWords,
    firstWords: 0,
    particle: noWords,
    family: [key],
    suffix: '',
    key,
    squeezed: key,
    undivided: true,
    initialsOnly: false,
    joined: joinedParts(noWords, [key]),
  };
}

/** The same; `once` gives one text for all equal words. */
function takeApart(name: PrintedName, once: (word: string) => string): Name {
  const eastern = easternParts(name);
  if (eastern !== null) return undividedName(name, eastern);
  let parts: Parts;
  if (name.family === undefined) {
    parts = partsOfDisplay(name.printed);
  } else {
    const family = partsOfFamily(name.family);
    parts = {
      given: name.given ?? '',
      particle: [name.particle ?? '', family.particle].filter((part) => part !== '').join(' '),
      family: family.family,
      suffix: name.suffix ?? '',
    };
  }
  const familyPrinted = once([parts.particle, parts.family].filter((part) => part !== '').join(' '));
  const whole = [parts.given, familyPrinted, parts.suffix].filter((part) => part !== '').join(' ');
  const display = whole === '' || whole === name.printed ? name.printed : whole;
  const given = givenWords(parts.given, display).map(once);
  const family = words(parts.family).map(once);
  const bare = fold(`${parts.given} ${familyPrinted}`);
  return {
    printed: name.printed,
    display,
    givenPrinted: parts.given === '' ? null : parts.given,
    familyPrinted,
    given,
    firstWords: words(parts.given.split(/\s+/u).find((word) => words(word).length > 0) ?? '').length,
    particle: parts.particle === '' ? noWords : words(parts.particle),
    family,
    suffix: fold(parts.suffix),
    key: fold(display) || display,
    squeezed: bare.replaceAll(' ', ''),
    undivided: false,
    initialsOnly: given.length > 0 && given.every(isInitial),
    joined: joinedParts(given, family),
  };
}

/** A reader of names that takes each distinct printed name apart once and gives the same object for it again. */
export function nameReader(): (name: PrintedName) => Name {
  const known = new Map<string, { as: PrintedName; name: Name }[]>();
  // The same few words make most names.
  const words = new Map<string, string>();
  const once = (word: string): string => {
    const before = words.get(word);
    if (before === undefined) words.set(word, word);
    return before ?? word;
  };
  return (name) => {
    const alike = known.get(name.printed);
    const before = alike?.find(
      ({ as }) =>
        as.family === name.family &&
        as.given === name.given &&
        as.particle === name.particle &&
        as.suffix === name.suffix,
    );
    if (before) return before.name;
    const parsed = takeApart(name, once);
    if (alike) alike.push({ as: name, name: parsed });
    else known.set(name.printed, [{ as: name, name: parsed }]);
    return parsed;
  };
}
