import { describe, expect, it } from 'vitest';
import { noOverrides, parseOverrides } from '../../src/identity/overrides.ts';
import { resolve } from '../../src/identity/resolve.ts';
import { name, papersBy, people, person, record } from './world.ts';

const overridesOf = (yaml: string) => {
  const { overrides, problems } = parseOverrides(yaml, 'people.yaml');
  expect(problems).toEqual([]);
  return overrides;
};

describe('an override', () => {
  const apart = papersBy('Marta Ilves; Bob Moreau', 'Marta Koppel; Cy Okafor');

  it('makes one person of two names, shown as it says; without it they are two again', () => {
    const overrides = overridesOf(
      'same:\n  - names: [Marta Ilves, Marta Koppel]\n    name: Marta Koppel\n    reason: married\n',
    );
    const merged = person(resolve(apart, overrides), 'Marta Ilves');
    expect(merged.name).toBe('Marta Koppel');
    expect(merged.nameForms[1]?.reason).toBe('One person by decision (married): people.yaml line 2.');
    expect(people(resolve(apart))).toEqual([['Bob Moreau'], ['Cy Okafor'], ['Marta Ilves'], ['Marta Koppel']]);
  });

  it('keeps two names apart that the rules would join; without it they are one again', () => {
    const records = papersBy('Ada K. Lovelace; Bob Moreau', 'Ada Lovelace; Bob Moreau');
    const overrides = overridesOf('different:\n  - names: ["Lovelace, Ada", Ada K. Lovelace]\n');
    expect(people(resolve(records, overrides))).toEqual([['Ada K. Lovelace'], ['Ada Lovelace'], ['Bob Moreau']]);
    expect(person(resolve(records, overrides), 'Ada Lovelace').possiblySameAs).toEqual([]);
    expect(people(resolve(records))).toEqual([['Ada K. Lovelace', 'Ada Lovelace'], ['Bob Moreau']]);
  });

  it('keeps two names apart that differ by accents only', () => {
    const records = papersBy('José Ruiz; Bob Moreau', 'Jose Ruiz; Bob Moreau', 'Jose Ruiz');
    const overrides = overridesOf('different:\n  - names: [José Ruiz, Jose Ruiz]\n');
    expect(people(resolve(records, overrides))).toEqual([['Bob Moreau'], ['Jose Ruiz'], ['José Ruiz']]);
  });

  it('keeps two names apart that one list of a paper prints for the other', () => {
    const title = 'On the tides of small inland seas';
    const records = [
      record({ document: 'a', title, authors: 'Ada Ilves; Seth Narbona' }),
      record({ document: 'b', title, authors: 'Ada Ilves; Seth Narbonna' }),
    ];
    const overrides = overridesOf('different:\n  - names: [Seth Narbona, Seth Narbonna]\n');
    expect(people(resolve(records))).toContainEqual(['Seth Narbona', 'Seth Narbonna']);
    expect(people(resolve(records, overrides))).toEqual([['Ada Ilves'], ['Seth Narbona']]);
  });

  it('splits one name over papers, by title or id', () => {
    const records = [
      record({ title: 'A survey of tidal sensors', authors: 'Wei Chen' }),
      record({ title: 'Glass at low temperatures', line: 2, authors: 'Wei Chen' }),
      record({
        title: 'Glass again',
        line: 3,
        authors: 'Wei Chen',
        identifiers: [{ scheme: 'arxiv', value: '1901.1' }],
      }),
    ];
    const split = 'different:\n  - name: Wei Chen\n    papers:\n      - [A Survey of Tidal Sensors]\n';
    const overrides = overridesOf(`${split}      - [Glass at low temperatures, "arXiv:1901.1"]\n`);
    const places = (all: typeof overrides | undefined) =>
      resolve(records, all).authors.map(({ nameForms }) =>
        nameForms.flatMap((form) => form.places.map((place) => place.record)),
      );
    expect(places(overrides).sort()).toEqual([[0], [1, 2]]);
    expect(places(undefined)).toEqual([[0, 1, 2]]);
  });

  it('may name a person by ORCID', () => {
    const records = [
      record({ title: 'One', authors: [{ ...name('Marta Ilves'), orcid: '0000-0002-1825-0097' }] }),
      record({ title: 'Two', line: 2, authors: 'Marta Koppel' }),
    ];
    const overrides = overridesOf('same:\n  - names: [orcid:0000-0002-1825-0097, Marta Koppel]\n');
    expect(people(resolve(records, overrides))).toEqual([['Marta Ilves', 'Marta Koppel']]);
  });

  it('leaves every other merge as it was', () => {
    const title = 'On the tides of small inland seas';
    const records = [
      record({ document: 'a', line: 1, title, authors: 'Luschi, Carla; Smith, John; Meyer, Zoe' }),
      record({ document: 'a', line: 2, title: 'Glass at low temperatures', authors: 'Luschi, Carlo; Xu, Wei' }),
      record({ document: 'b', line: 1, title, authors: 'Luschi, Carlo; Smith, John; Meyer, Zoe' }),
      record({ document: 'b', line: 2, title: 'Sensors of the coast', authors: 'Kurz, C.; Smith, John' }),
    ];
    const overrides = overridesOf('same: [{ names: [Carla Luschi, C. Kurz] }]');
    expect(people(resolve(records))).toContainEqual(['Luschi, Carla', 'Luschi, Carlo']);
    expect(people(resolve(records, overrides))).toContainEqual(['Kurz, C.', 'Luschi, Carla', 'Luschi, Carlo']);
  });

  it('finds a paper by its title with `&` for `and`, and by a DOI with its address', () => {
    const records = [
      record({ title: 'Tides & storms', authors: 'Wei Chen' }),
      record({ title: 'Glass', line: 2, authors: 'Wei Chen', identifiers: [{ scheme: 'doi', value: '10.1000/X1' }] }),
    ];
    const papers = '[[Tides and storms], ["https://doi.org/10.1000/x1"]]';
    const resolution = resolve(records, overridesOf(`different: [{ name: Wei Chen, papers: ${papers} }]`));
    expect(resolution.authors).toHaveLength(2);
    expect(resolution.problems).toEqual([]);
  });

  it('chooses the spelling to show', () => {
    const records = papersBy('José Ruiz', 'Jose Ruiz');
    expect(resolve(records, overridesOf('preferred: [Jose Ruiz]')).authors[0]?.name).toBe('Jose Ruiz');
    expect(resolve(records).authors[0]?.name).toBe('José Ruiz');
  });

  it('never makes one person of two authors of one paper, and says so', () => {
    const overrides = overridesOf('same:\n  - names: [Ada Ilves, Bob Moreau]\n');
    const resolution = resolve(papersBy('Ada Ilves; Bob Moreau'), overrides);
    expect(resolution.authors).toHaveLength(2);
    expect(resolution.problems).toMatchObject([
      { document: 'people.yaml', line: 2, found: 'Ada Ilves and Bob Moreau' },
    ]);
  });

  it('that fits nobody is a problem with its line', () => {
    const overrides = overridesOf(
      'same:\n  - names: [Marta Ilves, Nobody Here]\ndifferent:\n  - name: Bob Moreau\n    papers: [[Paper number 1 of quite distinct words w0], [No such paper]]\n',
    );
    expect(resolve(apart, overrides).problems.map(({ line, found }) => [line, found])).toEqual([
      [2, 'Nobody Here'],
      [4, 'No such paper'],
    ]);
  });
});

describe('a name with a comma that has no quotation marks', () => {
  const married = papersBy('Nováková, Jana', 'Svoboda, Jana');
  const problemsOf = (yaml: string) =>
    resolve(married, overridesOf(yaml)).problems.map(({ found, expected }) => [found, expected]);

  it('is told as the one name that it is', () => {
    const advice = (name: string) => `one name: put names with a comma in quotation marks, "${name}".`;
    expect(problemsOf('same:\n  - names: [Nováková, Jana, Svoboda, Jana]\n')).toEqual([
      ['Nováková, Jana', advice('Nováková, Jana')],
      ['Svoboda, Jana', advice('Svoboda, Jana')],
    ]);
    expect(problemsOf('same:\n  - names: [Jana Svoboda, Nováková, Jana]\n')).toEqual([
      ['Nováková, Jana', advice('Nováková, Jana')],
    ]);
  });

  it('joins the two people once it has them', () => {
    const yaml = 'same:\n  - names: ["Nováková, Jana", "Svoboda, Jana"]\n';
    expect(problemsOf(yaml)).toEqual([]);
    expect(resolve(married, overridesOf(yaml)).authors).toHaveLength(1);
  });

  it('is not seen in two names that nobody has', () => {
    expect(problemsOf('same:\n  - names: [Ada Day, Marta Ilves]\n').map(([found]) => found)).toEqual([
      'Ada Day',
      'Marta Ilves',
    ]);
  });

  it('is said of a rule that wants two names and is given four parts', () => {
    const { problems } = parseOverrides('different:\n  - names: [Nováková, Jana, Svoboda, Jana]\n', 'people.yaml');
    expect(problems.map(({ expected }) => expected)).toEqual([
      expect.stringContaining('with a comma in quotation marks'),
    ]);
  });
});

describe('an override file', () => {
  it('may be empty, or hold empty lists', () => {
    expect(overridesOf('').same).toEqual([]);
    expect(overridesOf('# nothing\nsame:\ndifferent: []\n').differentNames).toEqual([]);
  });

  it.each([
    ['sane:\n  - names: [A, B]\n', 1, 'the key sane'],
    ['same:\n  - names: []\n', 2, 'names'],
    ['same:\n  - names: [A, B]\n    nmae: C\n', 3, 'the key nmae'],
    ['different:\n  - names: [A, B, C]\n', 2, 'names'],
    ['different:\n  - just text\n', 2, 'just text'],
    ['same: A\n', 1, 'same: A'],
    ['- A\n', 1, 'A'],
    ['same: [\n', 1, 'same: ['],
  ])('with something it does not understand, %j, reports line %i', (yaml, line, found) => {
    const { problems } = parseOverrides(yaml, 'people.yaml');
    expect(problems[0]).toMatchObject({ document: 'people.yaml', line, severity: 'ERROR' });
    expect(problems[0]?.found).toContain(found);
  });

  it('that is no YAML gives no rule at all, but the line with the mistake', () => {
    const yaml = 'same:\n  - names: [Marta Ilves, Marta Koppel]\ndifferent:\n\t- names: [A B, C D]\n';
    expect(parseOverrides(yaml, 'people.yaml')).toEqual({
      overrides: noOverrides,
      problems: [
        {
          document: 'people.yaml',
          line: 4,
          severity: 'ERROR',
          found: '\t- names: [A B, C D]',
          expected: 'spaces at the beginning of the line, not a tab (column 1)',
        },
      ],
    });
  });

  it('keeps its good rules beside a broken one', () => {
    const { overrides, problems } = parseOverrides('same:\n  - names: []\n  - names: [A B, C D]\n', 'people.yaml');
    expect(problems).toHaveLength(1);
    expect(overrides.same.map(({ names }) => names)).toEqual([['A B', 'C D']]);
  });
});
