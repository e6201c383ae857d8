// Names in Chinese, Japanese and Korean script, printed with their parts, without, or with a space between them.

import { describe, expect, it } from 'vitest';
import { relate } from '../../src/identity/compare-names.ts';
import { parseName } from '../../src/identity/names.ts';
import { resolve } from '../../src/identity/resolve.ts';
import { nameOfParts } from '../../src/readers/printed-name.ts';
import type { PrintedName } from '../../src/readers/record.ts';
import { papersBy, people, person, record } from './world.ts';

const wrote = (...names: PrintedName[]) =>
  names.map((each, at) =>
    record({ document: `list${at}`, title: `Paper number ${at} of distinct words w${at}`, authors: [each] }),
  );

describe('a name in Chinese, Japanese or Korean script', () => {
  it.each([
    ['王', '伟'],
    ['山田', '太郎'],
    ['김', '철수'],
    ['さくら', 'ももこ'],
    ['欧阳', '修'],
    ['ヤマダ', 'タロウ'],
  ])('is one name with its parts and without them, and no initials: %s %s', (family, given) => {
    const parted = nameOfParts({ family, given });
    const spellings: PrintedName[] = [
      parted,
      { printed: `${family}${given}` },
      { printed: `${family} ${given}` },
      { printed: `${family}, ${given}`, family, given },
      { printed: `${given} ${family}`, family, given },
    ];
    for (const spelling of spellings) {
      expect(parseName(spelling)).toMatchObject({ key: `${family}${given}`, initialsOnly: false });
    }
    expect(parseName(parted).display).toBe(`${family}${given}`);
    for (const order of [spellings, [...spellings].reverse()]) expect(resolve(wrote(...order)).authors).toHaveLength(1);
  });

  it('is shown as printed, with its family and given name where any list has them', () => {
    const spellings = [{ printed: '王伟' }, nameOfParts({ family: '王', given: '伟' })];
    for (const order of [spellings, [...spellings].reverse()]) {
      expect(resolve(wrote(...order)).authors).toMatchObject([
        { id: '王伟', name: '王伟', family: '王', given: '伟', nameForms: [{ name: '王伟' }] },
      ]);
    }
  });

  it('says of a space that it is one', () => {
    const { nameForms } = person(resolve(wrote({ printed: '山田太郎' }, { printed: '山田 太郎' })), '山田太郎');
    expect(nameForms[1]?.reason).toBe(
      'Differs by a space only; equal names are one person unless something speaks against it.',
    );
  });

  it('does not stand for a longer one', () => {
    const [short, long] = [nameOfParts({ family: '王', given: '伟' }), nameOfParts({ family: '王', given: '伟明' })];
    expect(relate(parseName(short), parseName(long))).toBeNull();
    const lists = wrote(short, long).map((each) => ({
      ...each,
      authors: [...each.authors, { printed: 'Ada Okafor' }, { printed: 'Bo Ray' }],
    }));
    const { authors } = resolve(lists);
    expect(authors.map(({ name }) => name).sort()).toEqual(['Ada Okafor', 'Bo Ray', '王伟', '王伟明']);
    expect(authors.flatMap(({ possiblySameAs }) => possiblySameAs)).toEqual([]);
  });

  it('is no initial beside a Latin family name', () => {
    expect(parseName({ printed: '伟 Wang', family: 'Wang', given: '伟' }).initialsOnly).toBe(false);
    expect(people(resolve(papersBy('Wang, 伟; Ada Okafor; Bo Ray', 'Wang, 伟明; Ada Okafor; Bo Ray')))).toHaveLength(4);
  });
});

it('initials of Latin, Greek and Cyrillic names are initials', () => {
  expect(['A. Ilves', 'Ω. Ilves', 'М. Ёлкина'].map((printed) => parseName({ printed }).initialsOnly)).toEqual([
    true,
    true,
    true,
  ]);
});
