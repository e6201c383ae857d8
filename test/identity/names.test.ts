import { describe, expect, it } from 'vitest';
import { oneEditApart, relate } from '../../src/identity/compare-names.ts';
import { parseName } from '../../src/identity/names.ts';
import { name } from './world.ts';

const relation = (a: string, b: string) => relate(parseName(name(a)), parseName(name(b)));

describe('a printed name taken apart', () => {
  it.each([
    ['Ada Lovelace', ['ada'], [], ['lovelace'], ''],
    ['Ludwig van Beethoven', ['ludwig'], ['van'], ['beethoven'], ''],
    ['Lena Van Der Meer', ['lena'], ['van', 'der'], ['meer'], ''],
    ['van der Meer, Lena', ['lena'], ['van', 'der'], ['meer'], ''],
    ['Sammy Davis Jr.', ['sammy'], [], ['davis'], 'jr'],
    ['Sammy Davis, Jr.', ['sammy'], [], ['davis'], 'jr'],
    ['JK Moreau', ['j', 'k'], [], ['moreau'], ''],
    ['Jung-jae Kim', ['jung', 'jae'], [], ['kim'], ''],
    ['王伟', [], [], ['王伟'], ''],
  ])('%s', (printed, given, particle, family, suffix) => {
    expect(parseName(printed.endsWith('Jr.') ? { printed } : name(printed))).toMatchObject({
      given,
      particle,
      family,
      suffix,
    });
  });

  it('is shown given names first, whatever order it is printed in', () => {
    expect(parseName(name('Meer, Lena')).display).toBe('Lena Meer');
    expect(parseName(name('van der Meer, Lena')).key).toBe(parseName(name('Lena van der Meer')).key);
  });
});

describe('two names', () => {
  it.each([
    ['Ada Lovelace', 'Lovelace, Ada', 'same'],
    ['José Ruiz', 'Jose Ruiz', 'accents'],
    ['Mei-Lin Chang', 'Meilin Chang', 'spacing'],
    ['Ana dos Reis', 'Ana Reis', 'particle'],
    ['Jörg Müller', 'Joerg Mueller', 'transliteration'],
    ['Lü, Wei', 'Lv, Wei', 'transliteration'],
    ['Ada King Lovelace', 'Ada Lovelace', 'middle name'],
    ['Ada K. Lovelace', 'Ada King Lovelace', 'middle name'],
    ['Dan Moreau', 'Daniel Moreau', 'short form'],
    ['Yu Hong', 'Yu-Heng Hong', 'short form'],
    ['W. Bruce Moreau', 'Bruce Moreau', 'first name'],
    ['Rosa Diaz-Luna', 'Rosa Diaz', 'family name'],
    ['Wei Chen', 'Chen Wei', 'order'],
    ['A. Lovelace', 'Ada Lovelace', 'initials'],
    ['A. K. Lovelace', 'Ada Lovelace', 'initials'],
    ['Eiichiro Sakata', 'Eiichro Sakata', 'typo'],
    ['Seth Narbona', 'Seth Narbonna', 'typo'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(relation(a, b)).toBe(expected);
    expect(relation(b, a)).toBe(expected);
  });

  it.each([
    ['Ada Lovelace', 'Bob Lovelace'],
    ['David A. Smith', 'David B. Smith'],
    ['A. Lovelace', 'Bob Lovelace'],
    ['Yan Song', 'Yang Song'],
    ['Yue Zhang', 'Yu Zhang'],
    ['Li Gao', 'Li Guo'],
    ['Sam Davis Jr.', 'Sam Davis Sr.'],
  ])('%s and %s cannot be one person', (a, b) => {
    expect(relation(a, b)).toBeNull();
  });

  it('are one letter apart by a letter more, less, other, or two swapped', () => {
    expect(['bara', 'arba', 'brb', 'bra'].map((each) => oneEditApart('barb', each))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(oneEditApart('barb', 'brab')).toBe(true);
    expect(oneEditApart('barb', 'barb')).toBe(false);
    expect(oneEditApart('barb', 'bar')).toBe(true);
  });
});
