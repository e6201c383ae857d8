// Small publication lists made at random, and what a filter over them may ask for, all in names, titles and labels.
import fc from 'fast-check';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import type { PaperCriteria } from '../../src/graph/selection.ts';
import type { Concept } from '../../src/topics/vocabulary.ts';
import { graphOf, type PaperSketch } from '../world.ts';

/** Ids that look alike, begin alike, or are what every object inherits; `-` sorts before letters, a space would too. */
export const people = [
  'Dee',
  'Ann',
  'Anna',
  'Ann A',
  'constructor',
  'Bo',
  'Cy',
  'Dee Dee',
  'toString',
  'B O',
  'Eve',
  'Ann-Ann',
] as const;

/** In no order, so that the order of a list says nothing about the order of ids. */
export const titles = [
  'M 2',
  'M',
  'M 10',
  'constructor',
  'Mm',
  'Z',
  'A',
  'M 1',
  'Ann',
  'valueOf',
  'Y 1',
  'Y',
  'B',
  'Z 0',
] as const;

const concept = (prefLabel: string, ...broader: string[]): Concept => ({
  prefLabel,
  altLabels: [],
  definition: null,
  scheme: 'topics',
  broader,
  related: [],
});

/** Two levels, but for Needlework, which stands under two topics of the second. Sewing is on its own. */
export const concepts: readonly Concept[] = [
  concept('Handicraft'),
  concept('Weaving', 'Handicraft'),
  concept('Knitting', 'Handicraft'),
  concept('Needlework', 'Weaving', 'Knitting'),
  concept('Sewing'),
];

/** `constructor` and `Whittling` are no concepts of the vocabulary. */
export const labels = [
  'Handicraft',
  'Weaving',
  'Knitting',
  'Needlework',
  'Sewing',
  'constructor',
  'Whittling',
] as const;

const year = fc.constantFrom('1999', '2000', '2001', '2002');
const month = fc.constantFrom('01', '02', '12');
const day = fc.constantFrom('01', '28');

/** Dates of every precision, close together so that many are equal. */
export const date: fc.Arbitrary<string> = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, day).map((parts) => parts.join('-')),
  fc.tuple(year, fc.constantFrom('?', '~', '%')).map((parts) => parts.join('')),
  fc.constantFrom(
    '2000-02-29',
    '2001-02?',
    '2000-12-28~',
    '199X',
    '200X',
    '19XX',
    'XXXX-01-28',
    'XXXX-02-29',
    '2000/2001',
    '2001-01/2001-02',
    '1999-12-31/2000-01-01',
  ),
);

const authorCount = fc.oneof({ weight: 3, arbitrary: fc.constant(2) }, { weight: 2, arbitrary: fc.nat(5) });

interface RandomPaper {
  authors: number[];
  cut: boolean;
  published: string | undefined;
  topics: string[];
  organisations: string[];
  code: boolean;
}

const randomPaper: fc.Arbitrary<RandomPaper> = fc.record({
  authors: authorCount.chain((count) =>
    fc.uniqueArray(fc.nat(people.length - 1), { minLength: count, maxLength: count }),
  ),
  cut: fc.nat(4).map((die) => die === 4),
  published: fc.option(date, { nil: undefined, freq: 8 }),
  topics: fc.uniqueArray(fc.constantFrom(...labels), { maxLength: 3 }),
  organisations: fc.constantFrom<string[]>([], [], ['A Body'], ['A Body', 'Another Body']),
  code: fc.boolean(),
});

function sketchesOf({ count, papers }: { count: number; papers: RandomPaper[] }): PaperSketch[] {
  return papers.map(({ authors, published, ...rest }, place) => ({
    ...rest,
    title: titles[place] ?? '',
    authors: [...new Set(authors.map((author) => people[author % count] ?? ''))],
    ...(published !== undefined && { published }),
  }));
}

/** Up to 14 papers by up to 12 people, up to five on a paper. */
export const smallList: fc.Arbitrary<PaperSketch[]> = fc
  .record({
    count: fc.oneof(fc.integer({ min: 1, max: people.length }), fc.constant(people.length)),
    papers: fc.array(randomPaper, { maxLength: titles.length, size: 'max' }),
  })
  .map(sketchesOf);

/** Papers of two of twelve people: few short cuts, so that people are far apart. */
export const longList: fc.Arbitrary<PaperSketch[]> = fc
  .array(
    fc.record({
      authors: fc.uniqueArray(fc.nat(people.length - 1), { minLength: 2, maxLength: 2 }),
      cut: fc.constant(false),
      published: fc.option(date, { nil: undefined, freq: 8 }),
      topics: fc.constant<string[]>([]),
      organisations: fc.constant<string[]>([]),
      code: fc.nat(5).map((die) => die > 0),
    }),
    { minLength: 6, maxLength: titles.length, size: 'max' },
  )
  .map((papers) => sketchesOf({ count: people.length, papers }));

/** A window of days, `YYYY-MM-DD`; null: open. */
export interface Window {
  from: string | null;
  to: string | null;
}

/** Criteria in names, titles and labels instead of ordinals. */
export interface Wish {
  published?: Window;
  undated?: boolean;
  anyTopic?: string[];
  allAuthors?: string[];
  withoutAuthors?: string[];
  maxAuthors?: number;
  authorListComplete?: boolean;
  hasCode?: boolean;
  matching?: string[];
}

/** Nobody is called that. */
export const stranger = 'Nobody';

const bound = fc
  .tuple(fc.integer({ min: 1997, max: 2004 }), fc.constantFrom('01-01', '01-28', '02-01', '02-28', '11-30', '12-31'))
  .map((parts) => parts.join('-'));

export const window: fc.Arbitrary<Window> = fc
  .tuple(fc.option(bound, { freq: 4 }), fc.option(bound, { freq: 4 }))
  .map(([from, to]) => (from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }));

const someone = fc.constantFrom(...people, stranger);

const criteria = {
  published: window,
  undated: fc.boolean(),
  anyTopic: fc.uniqueArray(fc.constantFrom(...labels), { maxLength: 3 }),
  allAuthors: fc.uniqueArray(someone, { maxLength: 2 }),
  withoutAuthors: fc.uniqueArray(someone, { maxLength: 3 }),
  maxAuthors: fc.integer({ min: 1, max: 6 }),
  authorListComplete: fc.boolean(),
  hasCode: fc.boolean(),
  matching: fc.uniqueArray(fc.constantFrom(...titles), { maxLength: titles.length, size: 'max' }),
} satisfies { [K in keyof Wish]-?: fc.Arbitrary<Required<Wish>[K]> };

/** Any of the criteria together. */
export const wish: fc.Arbitrary<Wish> = fc.record(criteria, { requiredKeys: [] });

/** One criterion alone. */
export const singleWish: fc.Arbitrary<Wish> = fc.oneof(
  ...Object.entries(criteria).map(([name, value]) =>
    (value as fc.Arbitrary<unknown>).map((one) => ({ [name]: one }) as Wish),
  ),
);

/** Filters as people set them: none, one or two criteria, a window more often than not. */
export const filter: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Wish>({}) },
  { weight: 3, arbitrary: window.map((published): Wish => ({ published })) },
  { weight: 2, arbitrary: singleWish },
  { weight: 1, arbitrary: fc.tuple(singleWish, singleWish).map(([one, other]): Wish => ({ ...one, ...other })) },
);

export function graphFrom(sketches: readonly PaperSketch[]): PublicationGraph {
  return graphOf(sketches, { concepts });
}

/** Days since 1970-01-01 of `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return new Date(`${day}T00:00:00Z`).getTime() / 86_400_000;
}

/** The same criteria in the ordinals and days of a graph. Labels of no topic in it fall away. */
export function criteriaOf({ index }: PublicationGraph, { published, anyTopic, ...rest }: Wish): PaperCriteria {
  const { allAuthors, withoutAuthors, matching, ...plain } = rest;
  const author = (name: string) => index.authors.findIndex((each) => each.name === name);
  return {
    ...plain,
    ...(published !== undefined && {
      published: {
        from: published.from === null ? -Infinity : dayNumber(published.from),
        to: published.to === null ? Infinity : dayNumber(published.to),
      },
    }),
    ...(anyTopic !== undefined && {
      anyTopic: anyTopic.map((label) => index.topics.findIndex((each) => each.label === label)).filter((at) => at >= 0),
    }),
    ...(allAuthors !== undefined && { allAuthors: allAuthors.map(author) }),
    ...(withoutAuthors !== undefined && { withoutAuthors: withoutAuthors.map(author) }),
    ...(matching !== undefined && {
      matching: new Set(matching.map((title) => index.papers.findIndex((each) => each.title === title))),
    }),
  };
}
