import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/identity/resolve.ts';
import { name, papersBy, people, person, record } from './world.ts';

const title = 'On the tides of small inland seas';

describe('two spellings are one person', () => {
  it('where they differ by accents or order only', () => {
    const resolution = resolve(papersBy('José Ruiz; Ada Ilves', 'Ruiz, Jose; Ada Ilves', 'Jose Ruiz'));
    const ruiz = person(resolution, 'José Ruiz');
    expect(ruiz.name).toBe('José Ruiz');
    expect(ruiz.nameForms.map((form) => [form.name, form.reason])).toEqual([
      ['José Ruiz', 'The name shown: the fullest spelling.'],
      ['Jose Ruiz', 'Differs by accents only; equal names are one person unless something speaks against it.'],
      ['Ruiz, Jose', 'Differs by accents only; wrote with Ada Ilves under both spellings.'],
    ]);
  });

  it('where a middle name is left out and a coauthor is shared', () => {
    const resolution = resolve(papersBy('Ada K. Lovelace; Bob Moreau', 'Ada Lovelace; Bob Moreau'));
    const ada = person(resolution, 'Ada Lovelace');
    expect(ada.name).toBe('Ada K. Lovelace');
    expect(ada.nameForms[1]).toEqual({
      name: 'Ada Lovelace',
      places: [{ record: 1, position: 1 }],
      reason: 'Differs by a middle name or initial; wrote with Bob Moreau under both spellings.',
    });
  });

  it('where lists of one paper print them in the same place, one letter apart', () => {
    const resolution = resolve([
      record({ document: 'a', line: 3, title, authors: 'Ada Ilves; Seth Narbona' }),
      record({ document: 'b', line: 9, title, authors: 'Ada Ilves; Seth Narbonna; ...' }),
    ]);
    expect(person(resolution, 'Seth Narbona').nameForms[1]).toEqual({
      name: 'Seth Narbonna',
      places: [{ record: 1, position: 2 }],
      reason: `Same list of “${title}” in a line 3 and b line 9: one letter apart.`,
    });
  });

  it('once a merge has made two coauthors one', () => {
    const resolution = resolve(
      papersBy(
        'Ada K. Lovelace; Bob Moreau',
        'Ada Lovelace; Bob Moreau',
        'Ada K. Lovelace; Cy J. Okafor',
        'Ada Lovelace; Cy Okafor',
      ),
    );
    expect(people(resolution)).toEqual([
      ['Ada K. Lovelace', 'Ada Lovelace'],
      ['Bob Moreau'],
      ['Cy J. Okafor', 'Cy Okafor'],
    ]);
  });

  it('by initials with two coauthors shared and nobody else they fit', () => {
    const both = papersBy('A. Lovelace; Bob Moreau; Cy Okafor', 'Ada Lovelace; Bob Moreau; Cy Okafor');
    expect(people(resolve(both))).toContainEqual(['A. Lovelace', 'Ada Lovelace']);
  });

  it('by ORCID, whatever their names', () => {
    const orcid = '0000-0002-1825-0097';
    const resolution = resolve([
      record({ title: 'One', authors: [{ ...name('Marta Ilves'), orcid }] }),
      record({ title: 'Two', line: 2, authors: [{ ...name('Marta Koppel'), orcid: `https://orcid.org/${orcid}` }] }),
    ]);
    expect(people(resolution)).toEqual([['Marta Ilves', 'Marta Koppel']]);
    expect(resolution.authors[0]).toMatchObject({ orcid });
  });
});

describe('an ORCID on two names that do not fit', () => {
  const orcid = '0000-0002-1825-0097';
  it('leaves every other merge as it was', () => {
    const does = papersBy('Jane Doe; Ann Alpha', 'Jane A. Doe; Ann Alpha');
    const marked = [
      record({ title: 'One', line: 1, authors: [{ ...name('Jane Doe'), orcid }, name('Ann Alpha')] }),
      record({ title: 'Two', line: 2, authors: 'Jane A. Doe; Ann Alpha' }),
      record({ title: 'Three', line: 3, authors: [{ ...name('Jane Smith'), orcid }] }),
    ];
    expect(people(resolve(does))).toContainEqual(['Jane A. Doe', 'Jane Doe']);
    expect(people(resolve(marked))).toContainEqual(['Jane A. Doe', 'Jane Doe', 'Jane Smith']);
  });
});

describe('evidence', () => {
  it('names a coauthor by the name shown, whatever spelling stood there', () => {
    const resolution = resolve([
      record({ document: 'a', line: 1, title, authors: 'Luschi, Carla; Ada K. Lovelace' }),
      record({ document: 'b', line: 1, title, authors: 'Luschi, Carlo; Ada K. Lovelace' }),
      ...papersBy('Carla Luschi; Ada Lovelace', 'Carlo Luschi', 'Carlo Luschi; Ada B. Lovelace'),
    ]);
    expect(person(resolution, 'Carla Luschi').name).toBe('Carlo Luschi');
    const sentences = resolution.authors.flatMap(({ nameForms, possiblySameAs }) =>
      [...nameForms, ...possiblySameAs].map(({ reason }) => reason).filter((each) => each.includes('wrote with')),
    );
    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) expect(sentence).toContain('wrote with Carlo Luschi');
  });
});

describe('a name that two authors of one paper have', () => {
  const candidatesOf = (resolution: ReturnType<typeof resolve>, record: number) => {
    const [only] = resolution.authors.filter(({ nameForms }) =>
      nameForms.some(({ places }) => places.some((place) => place.record === record && place.position === 1)),
    );
    return only?.possiblySameAs.map(({ author }) => resolution.authors[author]?.name);
  };

  it('is neither of them in initials, though both fit', () => {
    const resolution = resolve(papersBy('Wei Zhang; Li Chen; Wei Zhang', 'W. Zhang; Li Chen'));
    expect(people(resolution)).toContainEqual(['W. Zhang']);
    expect(candidatesOf(resolution, 1)).toEqual(['Wei Zhang', 'Wei Zhang']);
  });

  it('is neither of them on another paper, and both may be', () => {
    const lists = ['Wei Zhang; Li Chen; Wei Zhang', 'Wei Zhang; Li Chen', 'W. Zhang; Li Chen'];
    const resolution = resolve(papersBy(...lists));
    expect(people(resolution)).toEqual([['Li Chen'], ['W. Zhang'], ['Wei Zhang'], ['Wei Zhang'], ['Wei Zhang']]);
    expect(candidatesOf(resolution, 1)).toEqual(['Wei Zhang', 'Wei Zhang', 'W. Zhang']);
    expect(candidatesOf(resolve(papersBy(...lists.slice(0, 1), 'Wei Zhang; Bob Moreau')), 1)).toHaveLength(2);
  });

  it('is the one of them whose ORCID it has', () => {
    const orcid = '0000-0002-1825-0097';
    const marked = { ...name('Wei Zhang'), orcid };
    const resolution = resolve([
      record({ title: 'One', authors: [name('Wei Zhang'), marked] }),
      record({ title: 'Two', line: 2, authors: [marked, name('Li Chen')] }),
    ]);
    const places = resolution.authors.find((each) => each.orcid === orcid)?.nameForms.flatMap((form) => form.places);
    expect(places).toEqual([
      { record: 0, position: 2 },
      { record: 1, position: 1 },
    ]);
  });
});

describe('two people', () => {
  it('share a given name or a family name', () => {
    expect(people(resolve(papersBy('Ada Ilves; Ada Moreau; Bob Ilves')))).toHaveLength(3);
  });

  it('may have compatible names without anything in common, and are named as candidates both ways', () => {
    const resolution = resolve(papersBy('Ada K. Lovelace; Bob Moreau', 'Ada Lovelace; Cy Okafor'));
    const [full, short] = [person(resolution, 'Ada K. Lovelace'), person(resolution, 'Ada Lovelace')];
    expect(full).not.toBe(short);
    const reason = 'Differs by a middle name or initial; no coauthor in common; that is too little to be sure.';
    expect(full.possiblySameAs).toEqual([{ author: resolution.authors.indexOf(short), reason }]);
    expect(short.possiblySameAs).toEqual([{ author: resolution.authors.indexOf(full), reason }]);
  });

  it('are two authors of one paper, even of one name', () => {
    const resolution = resolve(papersBy('Wei Wang; Wei Wang', 'Wei Wang; Ada Ilves', 'W. Wang; Wei Wang; Ada Ilves'));
    for (const { authorships } of resolution.papers) {
      expect(new Set(authorships.map(({ author }) => author)).size).toBe(authorships.length);
    }
  });

  it('have different ORCIDs, even of one name', () => {
    const resolution = resolve([
      record({ title: 'One', authors: [{ ...name('Wei Wang'), orcid: '0000-0001' }, name('Ada Ilves')] }),
      record({ title: 'Two', line: 2, authors: [{ ...name('Wei Wang'), orcid: '0000-0002' }, name('Ada Ilves')] }),
    ]);
    expect(resolution.authors.map(({ orcid }) => orcid ?? 'none').sort()).toEqual(['0000-0001', '0000-0002', 'none']);
    expect(new Set(resolution.authors.map(({ id }) => id)).size).toBe(3);
  });

  it('are not bridged by initials that fit both', () => {
    const lists = [
      'Jane Smith; Bob Moreau; Cy Okafor',
      'J. Smith; Bob Moreau; Cy Okafor',
      'John Smith; Bob Moreau; Cy Okafor',
    ];
    const resolution = resolve(papersBy(...lists));
    expect(people(resolution)).toContainEqual(['J. Smith']);
    expect(person(resolution, 'J. Smith').possiblySameAs).toHaveLength(2);
  });

  it('are told apart by their middle initials, and the name without one goes where it shares more coauthors', () => {
    const resolution = resolve(
      papersBy('David A. Smith; Bob Moreau', 'David B. Smith; Cy Okafor', 'David Smith; Bob Moreau'),
    );
    expect(people(resolution)).toContainEqual(['David A. Smith', 'David Smith']);
    expect(people(resolution)).toContainEqual(['David B. Smith']);
  });

  it('are one letter apart, with a coauthor in common: candidates, no more', () => {
    const resolution = resolve(papersBy('Seth Narbona; Ada Ilves', 'Seth Narbonna; Ada Ilves'));
    expect(people(resolution)).toHaveLength(3);
    expect(person(resolution, 'Seth Narbona').possiblySameAs[0]?.reason).toBe(
      'Differs by one letter; both wrote with Ada Ilves; no paper lists both spellings in the same place.',
    );
  });

  it('stand in one place of two lists under names that do not fit: a disagreement, no merge', () => {
    const resolution = resolve([
      record({ document: 'a', title, authors: 'Ada Ilves; Bob Moreau' }),
      record({ document: 'b', title, authors: 'Ada Ilves; Eve Sand' }),
    ]);
    expect(people(resolution)).toEqual([['Ada Ilves'], ['Bob Moreau']]);
    expect(resolution.problems[0]?.found).toContain('Eve Sand');
  });
});

describe('ids', () => {
  it('are slugs, and all of several people who share one have a hash, whatever the order of the records', () => {
    const records = papersBy('Wei Wang; Wei Wang');
    const ids = resolve(records).authors.map(({ id }) => id);
    expect(ids).toHaveLength(2);
    for (const id of ids) expect(id).toMatch(/^wei-wang-[0-9a-z]{6}$/u);
    expect(resolve([...records, ...papersBy('Ada Ilves', 'Ada Ilves').slice(1)]).authors.map(({ id }) => id)).toEqual([
      'ada-ilves',
      ...ids,
    ]);
  });

  it('keep the letters of every script', () => {
    expect(resolve(papersBy('王伟; Ω; ...')).authors.map(({ id }) => id)).toEqual(['ω', '王伟']);
  });

  it('of long titles end with a word near eighty characters', () => {
    const long = 'A '.concat('very '.repeat(30), 'long title');
    const id = resolve([record({ title: long })]).papers[0]?.id ?? '';
    expect(id.length).toBeLessThanOrEqual(80);
    expect(id.endsWith('very')).toBe(true);
  });
});
