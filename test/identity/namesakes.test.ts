// Several people of one common name, told apart by whom they wrote with; and who may be several.

import { describe, expect, it } from 'vitest';
import { parseOverrides } from '../../src/identity/overrides.ts';
import { resolve } from '../../src/identity/resolve.ts';
import type { PublicationRecord } from '../../src/readers/record.ts';
import { papersBy, person, record } from './world.ts';

const letters = 'abcdefghijklmnopqrst';
const word = (at: number) =>
  [8000, 400, 20, 1].map((unit) => letters[Math.floor(at / unit) % letters.length] ?? '').join('');
const times = <Item>(count: number, make: (at: number) => Item): Item[] =>
  Array.from({ length: count }, (_, at) => make(at));

// A field of 1,400 names: a hundred are called Okafor, fifty Wei, and thirty people with a name of their own have
// written eight papers each, always with the same two.
const crowd = [
  ...times(100, (at) => `Ada${word(at)} Okafor; Zoe${word(at)} Ti${word(at)}`),
  ...times(50, (at) => `Wei Moreau${word(at)}; Zoe${word(at + 200)} Ti${word(at + 200)}`),
  ...times(500, (at) => `Jan${word(at)} Bo${word(at)}; Kai${word(at)} Re${word(at)}`),
  ...times(
    240,
    (at) =>
      `Una${word(at % 30)} Sol${word(at % 30)}; Pia${word(at % 30)} Dra${word(at % 30)}; Lea${word(at % 30)} Fen${word(at % 30)}`,
  ),
];
/** Papers of one name with each circle of coauthors, so many with each. */
const career = (name: string, count: number, ...circles: string[]) =>
  circles.flatMap((circle) => times(count, () => `${name}; ${circle}`));
const bearers = (records: PublicationRecord[], name: string, yaml = '') =>
  resolve(records, parseOverrides(yaml, 'people.yaml').overrides).authors.filter((author) => author.name === name);
const both = ['Mia Quist; Leo Brandt', 'Ivo Castel; Eva Durand'];

describe('a common name', () => {
  const lists = papersBy(...crowd, ...career('Wei Okafor', 8, ...both));

  it('is two people where many papers each have no coauthor in common, as those of one person hardly ever do', () => {
    const found = bearers(lists, 'Wei Okafor');
    expect(found.map(({ nameForms }) => nameForms[0]?.places.length)).toEqual([8, 8]);
    expect(found[0]?.nameForms[0]?.reason).toMatch(
      /^The only spelling\. Told apart from one other of this name: A name that several people may have \(\d\.\d\d others to be expected by chance\); 8 papers and 8 papers have no coauthor in common\.$/u,
    );
    expect(found.map(({ possiblySameAs }) => possiblySameAs.length)).toEqual([1, 1]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
  });

  it('is one by decision', () => {
    const [only, ...others] = bearers(lists, 'Wei Okafor', 'same: [{ names: [Wei Okafor] }]');
    expect([only?.nameForms[0]?.places.length, others]).toEqual([16, []]);
    expect(only?.possiblySeveral).toContain('8 papers and 8 papers have no coauthor in common');
  });

  it('is one under one ORCID', () => {
    const orcid = '0000-0002-1825-0097';
    const identified = lists.map((each, at) => ({
      ...each,
      authors: each.authors.map((author) =>
        author.printed === 'Wei Okafor' && at % 16 === 0 ? { ...author, orcid } : author,
      ),
    }));
    expect(bearers(identified, 'Wei Okafor')).toHaveLength(1);
  });

  it('is one where its coauthors wrote with each other', () => {
    const acquainted = papersBy(
      ...crowd,
      ...career('Wei Okafor', 8, ...both),
      'Mia Quist; Ivo Castel',
      'Leo Brandt; Eva Durand',
    );
    expect(bearers(acquainted, 'Wei Okafor')).toHaveLength(1);
  });

  it('is one that may be several where few papers say so', () => {
    const [only, ...others] = bearers(papersBy(...crowd, ...career('Wei Okafor', 3, ...both)), 'Wei Okafor');
    expect(others).toEqual([]);
    expect(only?.possiblySeveral).toMatch(
      /^A common name \(\d\.\d\d others to be expected by chance\); 3 papers and 3 papers have no coauthor in common\.$/u,
    );
  });
});

it('a name of their own is one person however their papers fall apart', () => {
  const [only, ...others] = bearers(
    papersBy(...crowd, ...career('Ottilie Quistgaard', 8, ...both)),
    'Ottilie Quistgaard',
  );
  expect([only?.nameForms[0]?.places.length, only?.possiblySeveral, others]).toEqual([16, null, []]);
});

describe('a long break', () => {
  const paper = (year: number, authors: string) =>
    record({ line: year, title: `On the seas of ${year}, in some detail`, published: `${year}`, authors });

  it('may be where one namesake ends and another begins, if the coauthors are others', () => {
    const resolution = resolve([paper(1971, 'Ada Ilves; Bo Moreau'), paper(1999, 'Ada Ilves; Cy Diaz')]);
    expect(person(resolution, 'Ada Ilves').possiblySeveral).toBe(
      'No paper between 1971 and 1999, and no coauthor in common before and after.',
    );
  });

  it('says nothing where a coauthor is the same, or where nobody else wrote', () => {
    const same = resolve([paper(1971, 'Ada Ilves; Bo Moreau'), paper(1999, 'Ada Ilves; Bo Moreau')]);
    expect(same.authors.map(({ possiblySeveral }) => possiblySeveral)).toEqual([null, null]);
    expect(resolve([paper(1971, 'Ada Ilves'), paper(1999, 'Ada Ilves')]).authors[0]?.possiblySeveral).toBeNull();
  });
});
