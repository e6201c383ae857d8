// A random small world of people and papers, which every format can print.

import fc from 'fast-check';

/** One who writes papers. */
export interface Person {
  given: string;
  /** A lower-case word between the names, or nothing. */
  particle: string;
  family: string;
}

/** A paper, its `number` its own in a list. */
export interface Paper {
  number: number;
  title: string;
  authors: Person[];
  year: number;
  month: number;
  day: number;
  venue: string;
  /** Sentences without line breaks. */
  abstract: string;
}

/** LATIN: what Windows-1252 can write, and names that a plain listing can tell from titles; ANY: all scripts. */
export type Alphabet = 'LATIN' | 'ANY';

const given = ['Ada', 'Bob', 'Cécile', 'José', 'Zoë', 'Jean-Luc', 'M.', 'Ann Marie', 'Øystein'];
const family = ['Moss', 'Fern', 'Reed', 'Müller', "O'Neill", 'Núñez', 'Ilves', 'Quill-Renner', 'Okafor'];
const farGiven = ['Łukasz', 'Анна', '伟', 'Đorđe', 'नीला'];
const farFamily = ['Żuk', 'Петрова', '王', 'Čapek', 'यादव'];
const particles = ['van', 'de', 'von der'];

const things = ['Tides', 'Clover', 'Harbours', 'Lanterns', 'Bees', 'Wasps', 'Orchards', 'Façades', 'Rivers', 'Kites'];
const doings = ['Counting', 'Measuring', 'Learning', 'Weighing', 'Sorting', 'Forecasting'];
const farThings = ['Ökologie', '潮汐', 'Приливы', 'ζ-functions', '𝒢-graphs', 'naïve e\u0301tudes'];
// No two papers have the same title, for each has its own of these.
const marks = [
  'Amber',
  'Birch',
  'Cedar',
  'Delta',
  'Ember',
  'Flint',
  'Grove',
  'Heron',
  'Ivory',
  'Jade',
  'Koala',
  'Lilac',
];
const venues = ['Journal of Small Harbours', 'Walks and Talks', 'Annals of Clover'];
const sentences = [
  'We measure the tides of forty harbours and report what they have in common.',
  'Boats are counted by their lanterns in the dark.',
  'The results hold for rivers as well.',
  'Our method is simple and needs no more than a clock.',
];

/** Papers of one list, in its order, each with people of its own in it. */
export function anyPapers(alphabet: Alphabet, fewest = 1, most = 6): fc.Arbitrary<Paper[]> {
  const far = alphabet === 'ANY';
  const person = fc.record({
    given: fc.constantFrom(...given, ...(far ? farGiven : [])),
    particle: far ? fc.constantFrom('', '', '', ...particles) : fc.constant(''),
    family: fc.constantFrom(...family, ...(far ? farFamily : [])),
  });
  const paper = fc.record({
    doing: fc.constantFrom(...doings),
    thing: fc.constantFrom(...things, ...(far ? farThings : [])),
    place: fc.constantFrom(...things),
    authors: fc.uniqueArray(person, { minLength: 1, maxLength: 4, selector: printedName }),
    year: fc.integer({ min: 1950, max: 2025 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 2, max: 28 }),
    venue: fc.constantFrom(...venues),
    abstract: fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
  });
  return fc.array(paper, { minLength: fewest, maxLength: Math.min(most, marks.length) }).map((drawn) =>
    drawn.map(({ doing, thing, place, ...rest }, index) => ({
      ...rest,
      number: index + 1,
      title: `${doing} ${thing} in ${marks[index] ?? ''} ${place}`,
    })),
  );
}

/** Given names first, but for scripts in which they stand last and nothing between: what records call `printed`. */
export function printedName({ given: first, particle, family: last }: Person): string {
  if (particle === '' && /^\p{Script=Han}+$/u.test(first + last)) return last + first;
  return [first, particle, last].filter((part) => part !== '').join(' ');
}

/** `von der Berg, Ada`. */
export function invertedName({ given: first, particle, family: last }: Person): string {
  return `${[particle, last].filter((part) => part !== '').join(' ')}, ${first}`;
}

/** A number of two digits or more: `07`. */
export function padded(number: number, digits = 2): string {
  return String(number).padStart(digits, '0');
}

/** `2403.00007` for paper 7. */
export function arxivNumber({ number }: Paper): string {
  return `2403.${padded(number, 5)}`;
}

/** `10.9999/fuzz.7` for paper 7. */
export function doiOf({ number }: Paper): string {
  return `10.9999/fuzz.${number}`;
}
