import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNames } from '../../src/readers/bibtex-names.ts';

function one(source: string): unknown {
  const { authors, organisations, complete, faults } = readNames(source);
  expect({ organisations, complete, faults }).toEqual({ organisations: [], complete: true, faults: [] });
  expect(authors).toHaveLength(1);
  return authors[0];
}

function printed(source: string): string[] {
  return readNames(source).authors.map((name) => name.printed);
}

describe('a name', () => {
  it('is taken apart in either order', () => {
    const ada = { printed: 'Ada M. Quill', family: 'Quill', given: 'Ada M.' };
    for (const source of ['Ada M. Quill', 'Quill, Ada M.', 'Quill,Ada~M.', '  Quill,\n Ada  M. ']) {
      expect(one(source)).toEqual(ada);
    }
  });

  it('has its particle in lower case', () => {
    const berg = { printed: 'Anna van der Berg', family: 'Berg', given: 'Anna', particle: 'van der' };
    expect(one('Anna van der Berg')).toEqual(berg);
    expect(one('van der Berg, Anna')).toEqual(berg);
    expect(one('Jean de La Fontaine')).toMatchObject({ particle: 'de', family: 'La Fontaine' });
    expect(one("de la Vall{\\'e}e Poussin, Ch.")).toMatchObject({ particle: 'de la', family: 'Vallée Poussin' });
    expect(one('{\\relax van} Berg, Anna')).toMatchObject({ particle: 'van', family: 'Berg' });
    expect(one("Jean d'Arc")).toEqual({ printed: "Jean d'Arc", given: 'Jean', family: "d'Arc" });
  });

  it('keeps together what braces hold', () => {
    expect(one('{van der Berg}, Anna')).toEqual({
      printed: 'Anna van der Berg',
      family: 'van der Berg',
      given: 'Anna',
    });
    expect(one('Ada {Quill Smith}')).toMatchObject({ family: 'Quill Smith', given: 'Ada' });
  });

  it('has its suffix wherever people put it', () => {
    const merrow = { printed: 'Sam B. Merrow, Jr.', family: 'Merrow', given: 'Sam B.', suffix: 'Jr.' };
    for (const source of [
      'Merrow, Jr., Sam B.',
      'Merrow, Sam B., Jr.',
      'Merrow Jr., Sam B.',
      'Sam B. Merrow, Jr.',
      'Sam B. Merrow Jr.',
    ]) {
      expect(one(source), source).toEqual(merrow);
    }
    expect(one('van Oort, III, Pieter')).toEqual({
      printed: 'Pieter van Oort, III',
      family: 'Oort',
      given: 'Pieter',
      particle: 'van',
      suffix: 'III',
    });
  });

  it('may have a degree, which initials and given names are not taken for', () => {
    const merrow = { printed: 'Sam Merrow, Ph.D.', family: 'Merrow', given: 'Sam', suffix: 'Ph.D.' };
    expect(one('Merrow, Ph.D., Sam')).toEqual(merrow);
    expect(one('Merrow, Sam, Ph.D.')).toEqual(merrow);
    expect(one('Merrow, M.D.')).toEqual({ printed: 'M.D. Merrow', family: 'Merrow', given: 'M.D.' });
    expect(one('Merrow, Md')).toEqual({ printed: 'Md Merrow', family: 'Merrow', given: 'Md' });
  });

  it('is in Unicode, accents at its beginning or not', () => {
    expect(one('{\\\'E}mile {\\"O}zdemir')).toEqual({ printed: 'Émile Özdemir', family: 'Özdemir', given: 'Émile' });
    expect(one('Brand\\~{a}o, Joao')).toMatchObject({ family: 'Brandão' });
    expect(one('李, 明')).toEqual({ printed: '李明', family: '李', given: '明' });
    expect(one('Plato')).toEqual({ printed: 'Plato', family: 'Plato' });
  });

  it('in Chinese, Japanese or Korean script is printed as it is written there', () => {
    expect(printed('王, 伟 and {山田}, {太郎} and family=김, given=철수')).toEqual(['王伟', '山田太郎', '김철수']);
    expect(printed('王伟 and 山田 太郎')).toEqual(['王伟', '山田 太郎']);
  });

  it('may be written in the extended form of BibLaTeX, in braces or not', () => {
    const simpson = { printed: 'Bart J. van Simpson', family: 'Simpson', given: 'Bart J.', particle: 'van' };
    expect(one('family=Simpson, given={Bart J.}, prefix=van, given-i=B')).toEqual(simpson);
    expect(one('{given={Bart J.}, prefix=van, family=Simpson}')).toEqual(simpson);
  });

  it.each([
    'Andrew M. Greene, Ed.',
    'Andrew M. {Greene, Ed.}',
    'Greene, Andrew M., Ed.',
    'Andrew M. Greene, editor',
    'Andrew M. {Greene, translator}',
    'Andrew M. Greene (ed.)',
    'Greene, Andrew M. (Editor)',
    'Andrew M. Greene, compiler',
  ])('is without what its bearer did: %s', (source) => {
    expect(one(source)).toEqual({ printed: 'Andrew M. Greene', family: 'Greene', given: 'Andrew M.' });
  });

  it('may be Ed all the same', () => {
    expect(one('Quill, Ed.')).toMatchObject({ family: 'Quill', given: 'Ed.' });
    expect(one('Quill, Ed')).toMatchObject({ family: 'Quill', given: 'Ed' });
    expect(one('Ed Quill')).toMatchObject({ family: 'Quill', given: 'Ed' });
  });

  it('with four commas or more is left out, with an error', () => {
    const { authors, complete, faults } = readNames('Quill, Ada, Renner, Bo and Fuchs, Lena');
    expect(authors.map((name) => name.printed)).toEqual(['Lena Fuchs']);
    expect(complete).toBe(false);
    expect(faults).toMatchObject([{ severity: 'ERROR', found: 'Quill, Ada, Renner, Bo' }]);
  });
});

describe('a list of names', () => {
  it('is parted by "and", not inside braces or words', () => {
    expect(printed('Ada Quill and\n  Bo Renner AND Sand, Cy and  and {Q. and} R')).toEqual([
      'Ada Quill',
      'Bo Renner',
      'Cy Sand',
      'Q. and R',
    ]);
  });

  it('may say that it is cut', () => {
    for (const end of [
      ' and others',
      ' and et al.',
      ' et al.',
      ', et al.',
      ' and ...',
      ' and {others}',
      ' and \\ldots',
      ' and u. a.',
      ' and u.a.',
      ' and et alii',
      ' und andere',
      ' and andere',
      ' and otros',
      ' y otros',
      ' et autres',
      ' and 12 others',
    ]) {
      const list = readNames(`Quill, Ada and Bo Renner${end}`);
      expect(
        list.authors.map((name) => name.printed),
        end,
      ).toEqual(['Ada Quill', 'Bo Renner']);
      expect(list.complete, end).toBe(false);
    }
  });

  it('may be somebody’s whose initials look like a sign that the list is cut', () => {
    expect(one('Moss, U. A.')).toEqual({ printed: 'U. A. Moss', family: 'Moss', given: 'U. A.' });
  });

  it.each([
    'Prof. Dr. Ada Moss',
    'Dr.-Ing. Ada Moss',
    'Moss, Dr. Ada',
    'Moss, Ada, Dr.',
    'Ada Moss (moderator)',
    'Moss, Ada [Bearb.]',
    'Moss, Ada (transl.)',
    'Moss, Ada (Hrsg.)',
  ])('has neither titles nor roles in a name: %s', (source) => {
    expect(one(source)).toEqual({ printed: 'Ada Moss', family: 'Moss', given: 'Ada' });
  });

  it('does not count nobody', () => {
    for (const source of ['N. N.', 'N.N.', 'NN', 'N., N.', 'o. A.', '[o. V.]', '{N.N.}', 'Unbekannt']) {
      expect(readNames(source), source).toMatchObject({ authors: [], organisations: [], complete: false, faults: [] });
    }
    for (const source of ['Anonymous', 'Anon.', '[Anonymous]', '{Anonymous}', 'Unknown', 'anonymous', '', ' ', 'and']) {
      expect(readNames(source), source).toMatchObject({ authors: [], organisations: [], complete: false, faults: [] });
    }
    expect(readNames('Ada Quill and Anonymous')).toMatchObject({ authors: [{ family: 'Quill' }], complete: false });
  });

  it('keeps bodies apart from people', () => {
    expect(readNames('{The Foo Collaboration} and Ada Quill and {Mills and Weir} and {ISO}')).toMatchObject({
      authors: [{ printed: 'Ada Quill' }],
      organisations: ['The Foo Collaboration', 'Mills and Weir', 'ISO'],
      complete: true,
    });
    expect(readNames('The Foo Collaboration and Team, Walkers and Ada Quill').organisations).toEqual([
      'The Foo Collaboration',
      'Walkers Team',
    ]);
  });

  it('takes a braced single name beside people for a person, alone for a body', () => {
    expect(printed('Ada Quill and {Ishani}')).toEqual(['Ada Quill', 'Ishani']);
    expect(readNames('{Ishani}').organisations).toEqual(['Ishani']);
  });

  it.each([
    ['Ada Quill, Bo Renner, Cy Fuchs', ['Ada Quill', 'Bo Renner', 'Cy Fuchs']],
    ['Ada Quill, Bo van der Renner, Cy Fuchs, Di Mills', ['Ada Quill', 'Bo van der Renner', 'Cy Fuchs', 'Di Mills']],
    ['Ada Quill \\& Bo Renner', ['Ada Quill', 'Bo Renner']],
    ['Quill, Ada & Renner, Bo', ['Ada Quill', 'Bo Renner']],
    ['Ada Quill, Bo Renner &amp; Cy Fuchs', ['Ada Quill', 'Bo Renner', 'Cy Fuchs']],
    ['Quill, Ada; Renner, Bo', ['Ada Quill', 'Bo Renner']],
    ['Ada Quill; Bo Renner and Cy Fuchs', ['Ada Quill', 'Bo Renner', 'Cy Fuchs']],
    ['Quill, Ada, Bo Renner', []],
    ['Quill, Ada, Renner', []],
    ['Quill & Renner', []],
  ])('joined by other signs than "and" never makes one person of several: %s', (source, names) => {
    const { authors, organisations, complete, faults } = readNames(source);
    expect(authors.map((name) => name.printed)).toEqual(names);
    expect(organisations).toEqual([]);
    expect(complete).toBe(false);
    expect(faults).toMatchObject([{ severity: 'WARNING', expected: expect.stringContaining('names joined by `and`') }]);
  });

  it.each([
    'Ada Quill, Bo Renner',
    'Ada Quill, Bo Renner and Cy Fuchs',
    'A. Quill, Bo Renner and C. Fuchs',
    'Ada Quill, Bo Renner and Cy Fuchs, Eva Mills',
    'García Márquez, Gabriel José',
  ])('with whole names on both sides of a comma is read as BibTeX reads it, in doubt: %s', (source) => {
    const { authors, complete, faults } = readNames(source);
    expect(authors[0]?.printed).toBe(source.replace(/ and .*/u, '').replace(/(.*), (.*)/u, '$2 $1'));
    expect(complete).toBe(true);
    expect(faults[0]).toMatchObject({ severity: 'WARNING', found: source.replace(/ and .*/u, '') });
    expect(faults[0]?.expected).toMatch(/^names joined by `and`, if these are two people/u);
  });

  it.each([
    'García Márquez, Gabriel José and Lee, Ann',
    'De Roeck, Anne N.',
    'Della Pietra, Stephen A. and Della Pietra, Vincent J.',
    'C. de Souza, José G.',
    '{García Márquez}, Gabriel José',
    'James R. Quill, S.J.',
    'Quill, Ada Maria',
  ])('with a comma behind a family name is in no doubt: %s', (source) => {
    expect(readNames(source).faults).toEqual([]);
  });

  it('may hold ampersands inside braces and words', () => {
    expect(readNames('{Mills \\& Weir} and Ada Quill')).toMatchObject({
      authors: [{ family: 'Quill' }],
      organisations: ['Mills & Weir'],
      complete: true,
      faults: [],
    });
    expect(printed('Ada AT\\&T')).toEqual(['Ada AT&T']);
  });

  it.each(['Sponsors', 'Participants', 'Organizers', 'The Editors', '{\\TeX} Editors', 'staff'])(
    'has a body where only %s are named',
    (source) => {
      const { authors, organisations, complete, faults } = readNames(source);
      expect([authors, organisations.length, complete, faults]).toEqual([[], 1, true, []]);
    },
  );

  it('warns of several people in one pair of braces', () => {
    expect(readNames('{Quill, Ada and Renner, Bo}').faults).toMatchObject([{ severity: 'WARNING' }]);
  });

  it('gives ORCID iDs to the names they are noted for', () => {
    const { authors } = readNames(
      '{The Foo Collaboration} and Ada Quill',
      new Map([[2, { orcid: '0000-0001-2345-6789' }]]),
    );
    expect(authors).toMatchObject([{ family: 'Quill', orcid: '0000-0001-2345-6789' }]);
  });

  it('reads any people alike in both orders, and prints the same name', () => {
    const part = fc
      .stringMatching(/^[A-Z][a-z]{1,6}$/u)
      .filter((text) => !/^(?:I[iv]+|Jr|Sr|Team|And|Dr|Prof|Professor)$/u.test(text));
    const person = fc.record({ given: part, particle: fc.constantFrom('', 'von', 'de la'), family: part });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 5 }), (people) => {
        const forward = people.map(({ given, particle, family }) => `${given} ${particle} ${family}`);
        const backward = people.map(({ given, particle, family }) => `${particle} ${family}, ${given}`);
        const read = readNames(forward.join(' and '));
        expect(readNames(backward.join(' and '))).toEqual(read);
        expect(read.authors.map((name) => name.printed)).toEqual(forward.map((name) => name.replace(/ +/gu, ' ')));
      }),
    );
  });

  it('of nothing but white space and commas, or with a hundred thousand between, is read at once', () => {
    for (const sign of [' ', '\n', '\u00a0', ', ', ',', '(', ' ;', ' &amp;', ' and', '{a} ', '~']) {
      const run = sign.repeat(100_000);
      for (const source of [run, `{A}${run}`, `Ada Moss${run}.`]) {
        const { authors, organisations } = readNames(source);
        expect(authors.length + organisations.length).toBeLessThanOrEqual(100_000);
      }
    }
    for (const space of [' ', '\n\t', '\u00a0']) {
      const run = space.repeat(100_000);
      for (const [ada, bob] of [
        ['Ada', 'Bob'],
        ['{A}da', 'B{o}b'],
      ]) {
        expect(printed(`${ada}${run}Moss${run}and${run}${bob}${run}Fern${run}`)).toEqual(['Ada Moss', 'Bob Fern']);
      }
      expect(readNames(`Moss,${run}Ada,${run}et al.`)).toMatchObject({ authors: [{ given: 'Ada' }], complete: false });
    }
    expect(readNames(`{${'Ada, and '.repeat(50_000)}}`).organisations).toHaveLength(1);
  });

  it('of arbitrary characters is read without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{},~\\"=. aBé', ' and ') }), (source) => {
        for (const { printed: name } of readNames(source).authors) expect(name.trim()).not.toBe('');
      }),
    );
  });
});
