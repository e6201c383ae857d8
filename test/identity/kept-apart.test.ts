import { describe, expect, it } from 'vitest';
import { parseOverrides } from '../../src/identity/overrides.ts';
import { resolve } from '../../src/identity/resolve.ts';
import { papersBy, person, record } from './world.ts';

const decided = (yaml: string) => parseOverrides(yaml, 'people.yaml').overrides;

describe('people parted by a decision', () => {
  it('carry it in the reason of the spellings it names, both ways', () => {
    const lists = papersBy(
      'Ada K. Lovelace; Bob Moreau',
      'Ada Lovelace; Bob Moreau',
      'Ada K. Lovelace; Cy Okafor',
      'Ada King Lovelace; Cy Okafor',
    );
    const resolution = resolve(
      lists,
      decided('different: [{ names: ["Lovelace, Ada", Ada K. Lovelace], reason: mother and child }]'),
    );
    const where = 'by decision (mother and child): people.yaml line 1.';
    expect(person(resolution, 'Ada Lovelace').nameForms).toMatchObject([
      { reason: `The only spelling. Kept apart from Ada King Lovelace ${where}` },
    ]);
    expect(person(resolution, 'Ada K. Lovelace').nameForms.map(({ reason }) => reason)).toEqual([
      'The name shown: the fullest spelling.',
      expect.stringMatching(
        /^Differs by a middle name or initial; .* both spellings\. Kept apart from Ada Lovelace by decision \(mother/u,
      ),
    ]);
  });

  it('carry it where one spelling is split over papers', () => {
    const records = [
      record({ title: 'A survey of tidal sensors', authors: 'Wei Chen' }),
      record({ title: 'Glass at low temperatures', line: 2, authors: 'Wei Chen' }),
    ];
    const split =
      'different:\n  - name: Wei Chen\n    papers: [[A survey of tidal sensors], [Glass at low temperatures]]';
    expect(
      resolve(records, decided(split))
        .authors.flatMap(({ nameForms }) => nameForms.map(({ reason }) => reason))
        .sort(),
    ).toEqual([
      'The only spelling. Kept apart from Wei Chen of “A survey of tidal sensors” by decision: people.yaml line 2.',
      'The only spelling. Kept apart from Wei Chen of “Glass at low temperatures” by decision: people.yaml line 2.',
    ]);
  });

  it('say so who is given the papers that the decision does not list', () => {
    const records = ['A survey of tidal sensors', 'Glass at low temperatures', 'Wind over seas', 'Ice'].map(
      (title, at) => record({ title, line: at + 1, authors: 'Wei Chen' }),
    );
    const split = 'different: [{ name: Wei Chen, papers: [[A survey of tidal sensors], [Glass at low temperatures]] }]';
    const reasons = resolve(records, decided(split)).authors.flatMap(({ nameForms }) =>
      nameForms.map(({ places, reason }) => [places.length, reason.replace(/^.*line 1\. ?(?=\d|$)/u, '')]),
    );
    expect(reasons).toContainEqual([1, '']);
    expect(reasons).toContainEqual([
      3,
      '2 papers that people.yaml line 1 does not list, “Ice” and “Wind over seas”, are taken for this person’s, the ' +
        'first it lists, by default.',
    ]);
  });

  it('are one all the same where another decision says so, which is a problem', () => {
    const resolution = resolve(
      papersBy('Marta Ilves', 'Marta Koppel'),
      decided('same: [{ names: [Marta Ilves, Marta Koppel] }]\ndifferent: [{ names: [Marta Ilves, Marta Koppel] }]'),
    );
    expect(resolution.authors).toHaveLength(1);
    expect(resolution.authors[0]?.nameForms.map(({ reason }) => reason).join(' ')).not.toContain('Kept apart');
    expect(resolution.problems).toMatchObject([
      { document: 'people.yaml', line: 2, severity: 'WARNING', found: 'Marta Ilves and Marta Koppel' },
    ]);
  });

  it('carry nothing where the other is in no list', () => {
    const resolution = resolve(papersBy('Ada Ilves'), decided('different: [{ names: [Ada Ilves, Nobody Here] }]'));
    expect(resolution.authors[0]?.nameForms[0]?.reason).toBe('The only spelling.');
  });
});
