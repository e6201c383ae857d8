// Papers that may be one and were not merged.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/identity/resolve.ts';
import type { PublicationRecord } from '../../src/readers/record.ts';
import { record } from './world.ts';

const reasons = (...records: PublicationRecord[]) => resolve(records).possibleDuplicates.map(({ reason }) => reason);
const doi = (value: string) => ({ identifiers: [{ scheme: 'doi', value }] });
const tides = {
  document: 'a',
  title: 'On the tides of inland seas',
  authors: 'Ada Ilves; Bo Moreau',
  published: '2020',
};

describe('two papers may be one', () => {
  it('where title and authors are the same and the DOIs differ', () => {
    expect(
      reasons({ ...record(tides), ...doi('10.1/a') }, { ...record(tides), document: 'b', ...doi('10.1/b') }),
    ).toEqual(['Same title, 2 authors in common; but different DOIs, 10.1/a and 10.1/b.']);
  });

  it('where title and authors are the same and three years lie between them', () => {
    expect(reasons(record(tides), record({ ...tides, document: 'b', published: '2023' }))).toEqual([
      'Same title, 2 authors in common; but 3 years lie between them.',
    ]);
    expect(reasons(record(tides), record({ ...tides, document: 'b', published: '2030' }))).toEqual([]);
  });

  it('where one list has both, told apart by their venues', () => {
    expect(reasons(record({ ...tides, venue: 'Talks' }), record({ ...tides, line: 2, venue: 'Journal' }))).toEqual([
      'Same title, 2 authors in common; but a lists them apart.',
    ]);
  });

  it.each([
    ['On the tides of inland lakes', '2 authors in common, and the titles differ by a word, “seas” and “lakes”.'],
    ['On the tides of inland see', '2 authors in common, and the titles differ by a word, “seas” and “see”.'],
    ['On the tide of inland seas', '2 authors in common, and the titles differ by a letter of “tides” and “tide”.'],
    ['On tides of inland seas', '2 authors in common, and one title leaves out “the”.'],
    ['On the tides of in-land seas', '2 authors in common, and the titles differ by a space.'],
  ])('where the titles are a word apart: %s', (title, reason) => {
    expect(reasons(record(tides), record({ ...tides, document: 'b', title }))).toEqual([reason]);
  });

  it('where the abstract is the same and the title is not', () => {
    const abstract = (end: string) =>
      `We measure the tides of small inland seas over eleven years and find that they follow the moon as those of the ocean do, if far more weakly than we had thought before, and ${end}`;
    const left = record({ ...tides, abstract: abstract('wind hides them on all but calm days') });
    const right = record({
      document: 'b',
      title: 'Moon and lake',
      authors: tides.authors,
      published: '2020',
      abstract: abstract('ice adds to them in the far north'),
    });
    expect(reasons(left, right)).toEqual([
      expect.stringMatching(
        /^Same abstract but for its wording, \d+ % of the phrases shared; but the titles differ\.$/u,
      ),
    ]);
  });
});

describe('two papers are two', () => {
  it.each([
    ['parts', 'On the tides of inland seas, part 1', 'On the tides of inland seas, part 2'],
    ['numbered parts', 'On the tides of inland seas II', 'On the tides of inland seas III'],
    ['years', 'Report of the tidal commission 2019', 'Report of the tidal commission 2020'],
    ['two words', 'On the tides of inland seas', 'On the waves of inland lakes'],
    ['short titles', 'Inland seas', 'Inland lakes'],
  ])('by %s', (_, one, other) => {
    expect(reasons(record({ ...tides, title: one }), record({ ...tides, document: 'b', title: other }))).toEqual([]);
  });

  it('by other authors', () => {
    const other = record({
      ...tides,
      document: 'b',
      authors: 'Cy Diaz; Bo Moreau',
      title: 'On the tides of inland lakes',
    });
    expect(reasons(record(tides), other)).toEqual([]);
  });
});

it('pairs are ordered by the papers, each once, whatever the order of the records', () => {
  const records = ['seas', 'lakes', 'ponds', 'rivers'].map((last, at) =>
    record({ ...tides, document: `${at}`, title: `On the tides of inland ${last}` }),
  );
  const named = (some: readonly PublicationRecord[]) => {
    const { papers, possibleDuplicates } = resolve(some);
    return possibleDuplicates.map(({ papers: [a, b], reason }) => [papers[a]?.id, papers[b]?.id, reason]);
  };
  const expected = named(records);
  expect(expected).toHaveLength(6);
  expect(expected.map(([a, b]) => `${a} ${b}`)).toEqual(expected.map(([a, b]) => `${a} ${b}`).sort());
  fc.assert(
    fc.property(fc.shuffledSubarray(records, { minLength: 4 }), (shuffled) => {
      expect(named(shuffled)).toEqual(expected);
    }),
    { numRuns: 24 },
  );
});
