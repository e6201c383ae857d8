// What a rare family name adds to other evidence, in lists long enough to tell which names are rare.

import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/identity/resolve.ts';
import { papersBy, people } from './world.ts';

const letters = 'abcdefghijklmnopqrst';
const word = (at: number) => [400, 20, 1].map((unit) => letters[Math.floor(at / unit) % letters.length] ?? '').join('');
const crowd = Array.from({ length: 600 }, (_, at) => `Jan${word(at)} Bo${word(at)}; Kai${word(at)} Re${word(at)}`);
const among = (family: string, ...lists: string[]) =>
  people(resolve(papersBy(...crowd, ...lists))).filter((spellings) => spellings.some((each) => each.includes(family)));

describe('a rare family name', () => {
  it('and a shared coauthor forgive a letter', () => {
    const lists = ['Ottilie Quistgaard; Ada Ilves', 'Otilie Quistgaard; Ada Ilves'];
    expect(among('Quistgaard', ...lists)).toEqual([['Otilie Quistgaard', 'Ottilie Quistgaard']]);
    const namesakes = ['Per Quistgaard', 'Ulla Quistgaard', 'Nils Quistgaard'];
    expect(among('Quistgaard', ...lists, ...namesakes)).toHaveLength(5);
  });

  it('and a coauthor of a rare one whose name fits too make initials one with the name in full', () => {
    expect(among('Quistgaard', 'O. Quistgaard; P. Lindqvaern', 'Ottilie Quistgaard; Per Lindqvaern')).toEqual([
      ['O. Quistgaard', 'Ottilie Quistgaard'],
    ]);
    expect(among('Quistgaard', 'O. Quistgaard; P. Lindqvaern', 'Ottilie Quistgaard; Ulla Lindqvaern')).toHaveLength(2);
  });

  it('and a shared coauthor make an everyday name one with the given name', () => {
    expect(among('Quistgaard', 'Kathy Quistgaard; Ada Ilves', 'Kathleen Quistgaard; Ada Ilves')).toEqual([
      ['Kathleen Quistgaard', 'Kathy Quistgaard'],
    ]);
    expect(among('Quistgaard', 'Kathy Quistgaard; Ada Ilves', 'Kathleen Quistgaard; Bo Moreau')).toHaveLength(2);
  });
});

it('two shared coauthors make an everyday name one with the given name in any list', () => {
  expect(people(resolve(papersBy('Bill Ilves; Bo Moreau; Cy Diaz', 'William Ilves; Bo Moreau; Cy Diaz')))).toHaveLength(
    3,
  );
  expect(people(resolve(papersBy('Bill Ilves; Bo Moreau', 'William Ilves; Bo Moreau')))).toHaveLength(3);
  expect(people(resolve(papersBy('Bill Ilves; Bo Moreau; Cy Diaz', 'Robert Ilves; Bo Moreau; Cy Diaz')))).toHaveLength(
    4,
  );
});
