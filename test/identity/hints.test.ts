import { describe, expect, it } from 'vitest';
import { parseOverrides } from '../../src/identity/overrides.ts';
import type { Resolution } from '../../src/identity/resolution.ts';
import { resolve } from '../../src/identity/resolve.ts';
import { name, papersBy, people, person, record } from './world.ts';

const same = (...names: string[]) =>
  parseOverrides(`same: [{ names: [${names.join(', ')}] }]`, 'people.yaml').overrides;
const hints = (resolution: Resolution, spelling: string): [string | undefined, string][] =>
  person(resolution, spelling).possiblySameAs.map(({ author, reason }) => [resolution.authors[author]?.name, reason]);

describe('a person of two family names', () => {
  const lists = papersBy('Åsa M. Lindqvist', 'A. Lindqvist', 'Aasa Berg');
  const married = same('Åsa M. Lindqvist', 'Aasa Berg');

  it('is still possibly the same as whoever fits one of them', () => {
    const doubt = 'Differs by initials for given names; no coauthor in common; that is too little to be sure.';
    expect(hints(resolve(lists), 'A. Lindqvist')).toEqual([['Åsa M. Lindqvist', doubt]]);
    const resolution = resolve(lists, married);
    expect(hints(resolution, 'A. Lindqvist')).toEqual([['Åsa M. Lindqvist', doubt]]);
    expect(hints(resolution, 'Aasa Berg')).toEqual([['A. Lindqvist', doubt]]);
  });

  it('is joined by the rules with what fits one of them and shares coauthors', () => {
    const written = papersBy('Åsa M. Lindqvist; Bob Moreau', 'A. Lindqvist; Bob Moreau', 'Aasa Berg; Cy Okafor');
    expect(people(resolve(written, married))).toContainEqual(['A. Lindqvist', 'Aasa Berg', 'Åsa M. Lindqvist']);
  });

  it('is tied by an ORCID to both, and possibly the same all the same', () => {
    const orcid = '0000-0002-1825-0097';
    const resolution = resolve([
      record({ title: 'One', authors: [{ ...name('Marta Ilves'), orcid }] }),
      record({ title: 'Two', line: 2, authors: [{ ...name('Marta Koppel'), orcid }] }),
      record({ title: 'Three', line: 3, authors: 'M. Koppel' }),
    ]);
    expect(hints(resolution, 'M. Koppel')).toHaveLength(1);
  });

  it('is nobody of another given name, or of another middle name', () => {
    const koppel = resolve(papersBy('Jane Smith', 'J. Koppel', 'John Koppel'), same('Jane Smith', 'J. Koppel'));
    expect(hints(koppel, 'John Koppel')).toEqual([]);
    const david = papersBy('David A. Smith; Bob Moreau', 'David Smith; Bob Moreau', 'David B. Smith');
    expect(hints(resolve(david), 'David B. Smith')).toEqual([]);
  });
});

describe('a family name of two words', () => {
  const title = (at: number) => `Paper number ${at} of quite distinct words w${at}`;
  const spellings = [
    { printed: 'García Márquez, María José', family: 'García Márquez', given: 'María José' },
    { printed: 'Garcia-Marquez, M. J.', family: 'Garcia-Marquez', given: 'M. J.' },
    { printed: 'Marquez, Maria J. Garcia', family: 'Marquez', given: 'Maria J. Garcia' },
    { printed: 'M.J. García Márquez' },
    { printed: 'Garcia, M.', family: 'Garcia', given: 'M.' },
  ];
  const written = spellings.map((each, at) =>
    record({ line: at + 1, title: title(at), authors: at < 4 ? [each, { printed: 'Ken Ito' }] : [each] }),
  );

  it('is one name wherever its first word is printed, with and without hyphen, with given names or initials', () => {
    expect(people(resolve(written))).toEqual([
      ['Garcia, M.'],
      ['Garcia-Marquez, M. J.', 'García Márquez, María José', 'M.J. García Márquez', 'Marquez, Maria J. Garcia'],
      ['Ken Ito'],
    ]);
  });

  it('leaves a hint between any two of its spellings where nothing is shared', () => {
    for (const a of spellings.slice(0, 4)) {
      for (const b of spellings.slice(0, 4)) {
        if (a === b) continue;
        const resolution = resolve([
          record({ title: title(1), authors: [a] }),
          record({ title: title(2), line: 2, authors: [b] }),
        ]);
        if (resolution.authors.length > 1) expect(hints(resolution, a.printed)).toHaveLength(1);
      }
    }
  });
});

describe('two abbreviated names of one paper, written out on another', () => {
  const lists = papersBy('A. Lindqvist; C. Okonkwo', 'Lindqvist, Åsa M.; Okonkwo, Chidi');

  it('each speak for the other, in words', () => {
    expect(hints(resolve(lists), 'A. Lindqvist')).toEqual([
      [
        'Åsa M. Lindqvist',
        'Differs by initials for given names; the one wrote with C. Okonkwo, the other with Chidi Okonkwo, who may be ' +
          'one person too; that is too little to be sure.',
      ],
    ]);
    expect(hints(resolve(lists), 'Okonkwo, Chidi')[0]?.[1]).toContain(
      'the one wrote with A. Lindqvist, the other with Åsa M. Lindqvist',
    );
  });

  it('go before people with nothing in common, and after those with a coauthor in common', () => {
    const resolution = resolve([
      ...lists,
      ...papersBy('-', '-', 'Anna Lindqvist', 'Ada Lindqvist; Bob Moreau', 'A. Lindqvist; Bob Moreau').slice(2),
    ]);
    expect(hints(resolution, 'A. Lindqvist').map(([other]) => other)).toEqual([
      'Ada Lindqvist',
      'Åsa M. Lindqvist',
      'Anna Lindqvist',
    ]);
  });
});
