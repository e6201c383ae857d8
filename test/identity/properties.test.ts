import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relate } from '../../src/identity/compare-names.ts';
import { nameReader } from '../../src/identity/names.ts';
import { parseOverrides } from '../../src/identity/overrides.ts';
import type { Resolution } from '../../src/identity/resolution.ts';
import { resolve } from '../../src/identity/resolve.ts';
import type { PublicationRecord } from '../../src/readers/record.ts';
import { name, record } from './world.ts';

// Few names and titles, so that everything collides with everything.
const given = fc.constantFrom(
  'Ada',
  'A.',
  'Ada K.',
  'Àda',
  'Adam',
  'J.',
  'John',
  'Jane',
  'Jon',
  'Johannes',
  'Mei-Lin',
  'Meilin',
  'Tobias',
);
const family = fc.constantFrom(
  'Smith',
  'Smyth',
  'Müller',
  'Mueller',
  'de Vries',
  'Vries',
  'Narbona',
  'Narbonna',
  'Diaz-Luna',
  'Diaz',
);
const author = fc
  .tuple(
    given,
    family,
    fc.boolean(),
    fc.option(fc.constantFrom('0001', '0002'), { freq: 6 }),
    fc.option(fc.constantFrom('dblp', 'openalex'), { freq: 6 }),
    fc.constantFrom('A1', 'A2'),
  )
  .map(([first, last, parted, orcid, scheme, value]) => ({
    ...name(parted ? `${last}, ${first}` : `${first} ${last}`),
    ...(orcid === null ? {} : { orcid }),
    ...(scheme === null ? {} : { identifiers: [{ scheme, value }] }),
  }));
const publication = fc
  .record({
    document: fc.constantFrom('a', 'b', 'c'),
    line: fc.integer({ min: 1, max: 30 }),
    title: fc.constantFrom(
      null,
      'Introduction',
      'On the tides of inland seas',
      'Glass at very low temperatures',
      'Sea of glass',
    ),
    authors: fc.array(author, { maxLength: 4 }),
    authorListComplete: fc.boolean(),
    published: fc.option(fc.constantFrom('2020', '2020-05', '2021', '202X', 'XXXX-01-28')),
    identifiers: fc.array(
      fc.record({ scheme: fc.constantFrom('doi', 'arxiv'), value: fc.constantFrom('1', '2', '3') }),
      { maxLength: 1 },
    ),
    abstract: fc.option(fc.constantFrom('short', `${'one two three four five six seven '.repeat(4)}end`)),
  })
  .map(
    ({ published, ...facts }): PublicationRecord => record({ ...facts, ...(published === null ? {} : { published }) }),
  );
const lists = fc.array(publication, { maxLength: 14 });

/** The resolution with every index replaced by the record or author it stands for. */
function unnumbered({ records, papers, authors, possibleDuplicates, problems }: Resolution): unknown {
  return {
    papers: papers.map((paper) => ({
      ...paper,
      records: paper.records.map((at) => records[at]),
      authorships: paper.authorships.map((each) => ({
        ...each,
        author: authors[each.author]?.id,
        record: records[each.record],
      })),
    })),
    authors: authors.map((each) => ({
      ...each,
      nameForms: each.nameForms.map((form) => ({
        ...form,
        places: form.places.map(({ record: at, position }) => ({ record: records[at], position })),
      })),
      possiblySameAs: each.possiblySameAs.map(({ author: at, reason }) => ({ author: authors[at]?.id, reason })),
    })),
    possibleDuplicates: possibleDuplicates.map(({ papers: pair, reason }) => [
      ...pair.map((at) => papers[at]?.id),
      reason,
    ]),
    problems,
  };
}

describe('whatever the lists hold', () => {
  it('the order of the records changes nothing but their numbers', () => {
    const shuffled = lists.chain((records) =>
      fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
    );
    fc.assert(
      fc.property(shuffled, ([records, others]) => {
        expect(unnumbered(resolve(others))).toEqual(unnumbered(resolve(records)));
      }),
      { numRuns: 300 },
    );
  });

  it('decisions hold in any order of the records, and show a name that no list prints without claiming a place', () => {
    const yaml = [
      'same: [{ names: [Ada Smith, Jane Müller], name: Ada Émilie Smith-Müller }, { names: [A. Smith, J. Diaz] }]',
      'different: [{ names: [Tobias Diaz, Tobias Diaz-Luna] }, { names: [Ada Vries, Àda Vries] }]',
      'preferred: [Jöhn Narbona]',
    ];
    const { overrides } = parseOverrides(yaml.join('\n'), 'people.yaml');
    const shuffled = lists.chain((records) =>
      fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
    );
    fc.assert(
      fc.property(shuffled, ([records, others]) => {
        const resolution = resolve(records, overrides);
        expect(unnumbered(resolve(others, overrides))).toEqual(unnumbered(resolution));
        const printed = new Set(records.flatMap(({ authors }) => authors.map((each) => each.printed)));
        for (const { name: shown, nameForms } of resolution.authors) {
          for (const form of nameForms) expect(printed).toContain(form.name);
          const unprinted = ['Ada Émilie Smith-Müller', 'Jöhn Narbona'].includes(shown);
          expect(nameForms[0]?.reason.includes(`the name shown, ${shown}, is by decision`)).toBe(unprinted);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('two authors of one paper are two people', () => {
    fc.assert(
      fc.property(lists, (records) => {
        for (const { authorships } of resolve(records).papers) {
          expect(new Set(authorships.map((each) => each.author)).size).toBe(authorships.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the spellings of one person fit each other, unless an ORCID or a DBLP number ties them', () => {
    const read = nameReader();
    fc.assert(
      fc.property(lists, (records) => {
        for (const { nameForms, orcid } of resolve(records).authors) {
          const names = nameForms.flatMap(({ places }) =>
            places
              .map(({ record: at, position }) => records[at]?.authors[position - 1])
              .filter((each) => each !== undefined),
          );
          const ids = nameForms.flatMap(({ places }) =>
            places.flatMap(({ record: at, position }) => records[at]?.authors[position - 1]?.identifiers ?? []),
          );
          if (orcid !== null || ids.some(({ scheme }) => scheme === 'dblp')) continue;
          for (const a of names) for (const b of names) expect(relate(read(a), read(b))).not.toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('every record is in one paper, every id is unique and in order, and every spelling has a reason', () => {
    fc.assert(
      fc.property(lists, (records) => {
        const { papers, authors } = resolve(records);
        expect(papers.flatMap((paper) => paper.records).sort((a, b) => a - b)).toEqual([...records.keys()]);
        for (const { records: own, reasons } of papers) {
          expect(reasons).toHaveLength(own.length - 1);
          expect(reasons).not.toContain('');
        }
        for (const ids of [papers.map(({ id }) => id), authors.map(({ id }) => id)]) {
          expect(ids).toEqual([...new Set(ids)].sort());
        }
        for (const { nameForms, name: shown } of authors) {
          expect(shown).not.toBe('');
          expect(nameForms.length).toBeGreaterThan(0);
          for (const form of nameForms) expect([form.places.length > 0, form.reason !== '']).toEqual([true, true]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a relation of names is symmetric, and a name is related to itself', () => {
    const read = nameReader();
    fc.assert(
      fc.property(author, author, (a, b) => {
        expect(relate(read(a), read(b))).toBe(relate(read(b), read(a)));
        expect(relate(read(a), read(a))).toBe('same');
      }),
    );
  });
});
