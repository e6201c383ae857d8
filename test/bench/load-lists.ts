// Synthetic publications to load: who writes with whom as in `limit/synthetic.ts`, under invented names and titles.
import { syntheticLists } from './limit/synthetic.ts';

export interface SyntheticName {
  given: string;
  family: string;
  /** Of the person, whatever the spelling; null for most. */
  orcid: string | null;
}

export interface SyntheticPaper {
  /** From 0. */
  number: number;
  title: string;
  names: SyntheticName[];
  /** `2004-03-17`. */
  date: string;
  venue: string;
  doi: string | null;
  keywords: string[];
  /** Some hundred words. */
  abstract: string;
}

/** Numbers from 0 up to 1, the same for the same seed (Mulberry32). */
function randomOf(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A rank from 0 up to `many`, the rank r as often as 1 / (r + flat): Zipf's law as Mandelbrot bent it. The first of
 * 200,000 has 1.2 percent with `flat` 8, as the most frequent family name of a large bibliography has.
 */
function rank(random: () => number, many: number, flat: number): number {
  return Math.min(many - 1, Math.floor(flat * ((many + flat) / flat) ** random() - flat));
}

const beginnings = 'b br ch d dr f g h j k kl l m n p r s sch st t tr v w y z'.split(' ');
const vowels = 'a e i o u a e i o u a e i o u a e i o u a e i ai ei ou ü é ö á'.split(' ');
const endings = ['', '', '', 'n', 'r', 's', 'l', 'ng', 'k', 'm'];

/** The invented word of this rank: the more frequent, the shorter. */
function word(place: number, salt: number): string {
  const random = randomOf(place * 7919 + salt);
  const draw = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const syllables = 1 + Math.min(2, Math.floor(Math.log10(place + 3) / 2 + random()));
  return Array.from({ length: syllables }, () => draw(beginnings) + draw(vowels) + draw(endings)).join('');
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Words of one kind, made when first asked for. */
function lexicon(many: number, flat: number, salt: number): (random: () => number) => string {
  const words: (string | undefined)[] = [];
  return (random) => {
    const place = rank(random, many, flat);
    words[place] ??= word(place, salt);
    return words[place];
  };
}

/** Where the last sign checks the others (ISO 7064 MOD 11-2). */
function orcidOf(person: number): string {
  const digits = String(person).padStart(15, '0');
  const sum = [...digits].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return `${digits}${check === 10 ? 'X' : check}`.replace(/(.{4})(?=.)/gu, '$1-');
}

/**
 * So many papers, in order of time; the same number and seed give the same. A person keeps one name, at times with its
 * given names shortened to initials or a middle initial left out; families and given names follow Zipf's law, so that
 * some hundred people of a million share the most frequent ones. Cost: linear; only the lists' numbers are held.
 */
export function* syntheticPapers(count: number, seed: number): Generator<SyntheticPaper> {
  const { lengths, authors, days } = syntheticLists(count, seed);
  const random = randomOf(seed + 1);
  const familyName = lexicon(200_000, 8, 1);
  const givenName = lexicon(20_000, 4, 2);
  const titleWord = lexicon(30_000, 12, 3);
  const venueNames = Array.from({ length: 2_000 }, (_, place) => `Annals of ${capitalised(word(place, 4))} Studies`);
  const personOf = (person: number) => {
    const own = randomOf(person * 31 + seed);
    const family = capitalised(familyName(own));
    const particle = own() < 0.02 ? 'van der ' : '';
    const middle = own() < 0.3 ? ` ${capitalised(givenName(own)).charAt(0)}.` : '';
    return {
      family: particle + family,
      given: capitalised(givenName(own)),
      middle,
      orcid: own() < 0.2 ? orcidOf(person) : null,
    };
  };
  const sentence = (words: number): string =>
    capitalised(Array.from({ length: words }, () => titleWord(random)).join(' '));
  let at = 0;
  for (const [number, length] of lengths.entries()) {
    const people = authors.subarray(at, at + length);
    at += length;
    const names = Array.from(people, (person): SyntheticName => {
      const { family, given, middle, orcid } = personOf(person);
      const shown = random() < 0.15 ? `${given.charAt(0)}.` : given;
      return { family, given: shown + (random() < 0.8 ? middle : ''), orcid: random() < 0.5 ? orcid : null };
    });
    yield {
      number,
      title: sentence(5 + Math.floor(random() * 8)),
      names,
      date: new Date((days[number] ?? 0) * 86_400_000).toISOString().slice(0, 10),
      venue: venueNames[rank(random, venueNames.length, 20)] ?? '',
      doi: random() < 0.7 ? `10.5555/${number.toString(36)}.${Math.floor(random() * 1_000)}` : null,
      keywords: Array.from({ length: Math.floor(random() * 4) }, () => titleWord(random)),
      abstract: Array.from({ length: 8 }, () => `${sentence(14 + Math.floor(random() * 8))}.`).join(' '),
    };
  }
}
