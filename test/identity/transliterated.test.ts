// Full names that two countries spell in two ways.

import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/identity/resolve.ts';
import { papersBy, people, person } from './world.ts';

describe('a full name of a rare family name, spelled with and without its special letters', () => {
  it.each([
    ['Jörg Müllerstedt', 'Joerg Muellerstedt'],
    ['Jörg Müllerstedt', 'Jörg Muellerstedt'],
    ['Jürgen Ilves', 'Juergen Ilves'],
    ['Søren Kjærsgård', 'Soeren Kjærsgard'],
    ['Bjørn Østby', 'Bjoern Oestby'],
    ['Ilse Weißhaupt', 'Ilse Weisshaupt'],
    ['Łukasz Wójcikowski', 'Lukasz Wojcikowski'],
    ['Jörg K. Müllerstedt', 'Joerg K. Muellerstedt'],
    ['Jorg Müllerstedt', 'Jörg Muellerstedt'],
    ['Hans-Jürgen Ilves', 'Hans-Juergen Ilves'],
    ['Lü, Yajing', 'Lv, Yajing'],
  ])('is one person without a shared coauthor: %s, %s', (one, other) => {
    expect(people(resolve(papersBy(`${one}; Ada Okafor`, `${other}; Bo Ray`)))).toContainEqual([one, other].sort());
  });

  it('says why', () => {
    const { nameForms } = person(resolve(papersBy('Jörg Müllerstedt', 'Joerg Muellerstedt')), 'Jörg Müllerstedt');
    expect(nameForms[1]?.reason).toBe(
      'Differs by transliteration only; a full name of a rare family name is one person unless something speaks against it.',
    );
  });

  it('is not where the given names are initials', () => {
    expect(people(resolve(papersBy('J. Müllerstedt; Ada Okafor', 'J. Muellerstedt; Bo Ray')))).toHaveLength(4);
  });

  it.each([
    ['Michał Quistgaard', 'Michael Quistgaard'],
    ['Michal Quistgaard', 'Michael Quistgaard'],
    ['Jan Boerenstein', 'Jan Borenstein'],
  ])('is another name where no letter is special: %s, %s', (one, other) => {
    expect(people(resolve(papersBy(one, other)))).toHaveLength(2);
  });

  it('is not where many have the family name', () => {
    const others = ['Ada Müller', 'Bo Mueller', 'Cy Muller'];
    expect(people(resolve(papersBy('Jörg Müller', 'Joerg Mueller', ...others)))).toHaveLength(5);
  });

  it('is not where a middle name or the paper tells them apart', () => {
    expect(people(resolve(papersBy('Jörg A. Müllerstedt', 'Joerg B. Muellerstedt')))).toHaveLength(2);
    expect(people(resolve(papersBy('Jörg A. Müllerstedt', 'Joerg Muellerstedt')))).toHaveLength(2);
    expect(people(resolve(papersBy('Jörg Müllerstedt; Joerg Muellerstedt')))).toHaveLength(2);
  });
});
