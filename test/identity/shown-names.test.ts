import { describe, expect, it } from 'vitest';
import { parseOverrides } from '../../src/identity/overrides.ts';
import { resolve } from '../../src/identity/resolve.ts';
import { papersBy, person } from './world.ts';

const decided = (yaml: string) => parseOverrides(yaml, 'people.yaml').overrides;
const coauthored = (...names: string[]) => papersBy(...names.map((each) => `${each}; Ken Ito; Cy Okafor`));

describe('the name shown', () => {
  it.each([
    ['Marquez, Maria J. Garcia', 'García Márquez, María José', 'a given name in full before an initial'],
    ['A. K. B. Lovelace', 'Ada Lovelace', 'one given name before many initials'],
    ['J.K. Lovelace', 'Jane K. Lovelace', 'initials without a space are still initials'],
    ['Yu H. Hong', 'Yu-Heng Hong', 'both halves of a given name before one and an initial'],
    ['Ada Lovelace', 'Ada K. Lovelace', 'an initial before none'],
    ['Jose Ruiz', 'José Ruiz', 'accents before none'],
  ])('%s, %s: the latter, for %s come first', (lesser, fuller) => {
    const shown = person(resolve(coauthored(lesser, lesser, fuller)), fuller);
    expect(shown.nameForms.map((form) => form.name)).toEqual([fuller, lesser]);
    expect(shown.nameForms[0]?.reason).toBe('The name shown: the fullest spelling.');
  });

  it('is the best attested where two are as full', () => {
    const hyphen = person(resolve(coauthored('Mei-Lin Chang', 'Meilin Chang', 'Meilin Chang')), 'Meilin Chang');
    expect(hyphen.name).toBe('Meilin Chang');
    expect(hyphen.nameForms[0]?.reason).toBe('The name shown: the best attested spelling.');
    const three = person(
      resolve(coauthored('Mei-Lin Chang', 'Meilin Chang', 'Meilin Chang', 'M. Chang')),
      'Meilin Chang',
    );
    expect(three.nameForms[0]?.reason).toBe('The name shown: the best attested of the fullest spellings.');
  });

  it('says so where nothing decides but the alphabet', () => {
    const shown = person(resolve(coauthored('Mei-Lin Chang', 'Meilin Chang')), 'Meilin Chang');
    expect(shown.nameForms[0]?.reason).toBe('The name shown: no other spelling is fuller or better attested.');
  });

  it('is the only spelling, in one order or two', () => {
    const reasons = (...lists: string[]) =>
      resolve(papersBy(...lists)).authors.flatMap(({ nameForms }) => nameForms.map((form) => form.reason));
    expect(reasons('Ada Lovelace')).toEqual(['The only spelling.']);
    expect(reasons('Ada Lovelace', 'Lovelace, Ada')[0]).toBe('The name shown: the only spelling, in two orders.');
  });
});

describe('a name that no list prints', () => {
  const lists = papersBy('Marta Ilves; Bob Moreau', 'Marta Koppel; Cy Okafor', 'Marta Koppel');

  it('is shown where a decision says so, over the printed forms', () => {
    const rule = 'same: [{ names: [Marta Ilves, Marta Koppel], name: "van Koppel, Marta Åsa", reason: her own words }]';
    const resolution = resolve(lists, decided(rule));
    const marta = person(resolution, 'Marta Ilves');
    expect(marta).toMatchObject({
      id: 'marta-asa-van-koppel',
      name: 'Marta Åsa van Koppel',
      family: 'van Koppel',
      given: 'Marta Åsa',
    });
    expect(marta.nameForms.map(({ name, reason }) => [name, reason])).toEqual([
      [
        'Marta Koppel',
        'The best attested spelling; the name shown, Marta Åsa van Koppel, is by decision (her own words): ' +
          'people.yaml line 1.',
      ],
      ['Marta Ilves', 'One person by decision (her own words): people.yaml line 1.'],
    ]);
    expect(resolution.problems).toEqual([]);
  });

  it('is shown for one of two namesakes only: the one whom the rule means', () => {
    const resolution = resolve(
      papersBy('Wei Wang; Wei Wang', 'W. X. Wang'),
      decided('same: [{ names: [Wei Wang, W. X. Wang], name: Wei Xiu Wang }]'),
    );
    expect(resolution.authors.map(({ name }) => name)).toEqual(['Wei Wang', 'Wei Xiu Wang']);
  });

  it('is preferred with accents that no list prints, and a spelling that nobody has is a problem', () => {
    const resolution = resolve(papersBy('Jose Ruiz'), decided('preferred: [José Ruiz, Nobody Here]'));
    const [jose] = resolution.authors;
    expect([jose?.name, jose?.nameForms[0]]).toEqual([
      'José Ruiz',
      {
        name: 'Jose Ruiz',
        places: [{ record: 0, position: 1 }],
        reason: 'The only spelling; the name shown, José Ruiz, is by decision: people.yaml line 1.',
      },
    ]);
    expect(resolution.problems.map(({ found }) => found)).toEqual(['Nobody Here']);
  });

  it('is a problem beside another decision on the same person', () => {
    const rules = 'same: [{ names: [Marta Ilves, Marta Koppel], name: Marta K. Ilves }]\npreferred: [Marta Koppel]';
    const resolution = resolve(lists, decided(rules));
    expect(person(resolution, 'Marta Ilves').name).toBe('Marta K. Ilves');
    expect(resolution.problems).toMatchObject([{ document: 'people.yaml', line: 2, found: 'Marta Koppel' }]);
  });
});
