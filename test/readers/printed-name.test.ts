import { describe, expect, it } from 'vitest';
import { parseName } from '../../src/identity/names.ts';
import { nameOfParted, nameOfParts, nameOfTwoParts } from '../../src/readers/printed-name.ts';

describe('a name of parts', () => {
  it('is printed given names first', () => {
    expect(nameOfParts({ family: 'Berg', given: 'Ada', particle: 'van der', suffix: 'Jr.' })).toEqual({
      printed: 'Ada van der Berg Jr.',
      family: 'Berg',
      given: 'Ada',
      particle: 'van der',
      suffix: 'Jr.',
    });
  });

  it('leaves out parts that are empty, and folds white space', () => {
    expect(nameOfParts({ family: ' Moss \n Fern ', given: null, particle: '', suffix: ' ' })).toEqual({
      printed: 'Moss Fern',
      family: 'Moss Fern',
    });
    expect(nameOfParts({})).toEqual({ printed: '' });
  });
});

describe('a name in a script without spaces', () => {
  it.each([
    ['王', '伟', '王伟'],
    ['김', '철수', '김철수'],
    ['さとう', '花子', 'さとう花子'],
  ])('%s, %s is printed as it is written, its parts kept', (family, given, printed) => {
    expect(nameOfParts({ family, given })).toEqual({ printed, family, given });
    expect(nameOfParted(`${family}, ${given}`)).toEqual({ printed, family, given });
  });

  it('has its given name first where either part is in letters', () => {
    expect(nameOfParts({ family: 'Wang', given: '伟' }).printed).toBe('伟 Wang');
    expect(nameOfParts({ family: '王', suffix: 'Jr.' }).printed).toBe('王 Jr.');
  });

  it('is compared alike whether its parts are known or not', () => {
    const [parted, whole] = [nameOfParts({ family: '王', given: '伟' }), { printed: '王伟' }].map(parseName);
    expect([parted?.key, parted?.family]).toEqual([whole?.key, whole?.family]);
  });
});

describe('a name of two parts', () => {
  it('has particles and suffixes taken out of either', () => {
    const ada = { printed: 'Ada van der Berg', family: 'Berg', given: 'Ada', particle: 'van der' };
    expect(nameOfTwoParts('van der Berg', 'Ada')).toEqual(ada);
    expect(nameOfTwoParts('Berg', 'Ada van der')).toEqual(ada);
    const bob = { printed: 'Bob Fern Jr', family: 'Fern', given: 'Bob', suffix: 'Jr' };
    expect(nameOfTwoParts('Fern Jr', 'Bob')).toEqual(bob);
    expect(nameOfTwoParts('Fern', 'Bob', 'Jr')).toEqual(bob);
  });

  it('keeps particles in capitals, and parts that are nothing else', () => {
    expect(nameOfTwoParts('De Silva', 'Cy')).toEqual({ printed: 'Cy De Silva', family: 'De Silva', given: 'Cy' });
    expect(nameOfTwoParts('van', 'Dora')).toEqual({ printed: 'Dora van', family: 'van', given: 'Dora' });
    expect(nameOfTwoParts('III', 'Eva')).toEqual({ printed: 'Eva III', family: 'III', given: 'Eva' });
  });
});

describe('a parted name', () => {
  it('stands family name first', () => {
    expect(nameOfParted('van der Berg, Ada')?.printed).toBe('Ada van der Berg');
    expect(nameOfParted('Moss,Ada B.')).toEqual({ printed: 'Ada B. Moss', family: 'Moss', given: 'Ada B.' });
  });

  it('has its suffix on either side', () => {
    const bob = { printed: 'Bob Fern Jr.', family: 'Fern', given: 'Bob', suffix: 'Jr.' };
    expect(nameOfParted('Fern, Bob, Jr.')).toEqual(bob);
    expect(nameOfParted('Fern, Jr., Bob')).toEqual(bob);
    expect(nameOfParted('Fern, Bob, Esquire')?.suffix).toBe('Esquire');
    expect(nameOfParted('Fern, Jr.')).toEqual({ printed: 'Fern Jr.', family: 'Fern', suffix: 'Jr.' });
  });

  it('may lack either part, but not both', () => {
    expect(nameOfParted('Moss,')).toEqual({ printed: 'Moss', family: 'Moss' });
    expect(nameOfParted(', Ada')).toEqual({ printed: 'Ada', given: 'Ada' });
    expect(nameOfParted(' , ')).toBeNull();
    expect(nameOfParted('Ada Moss')).toBeNull();
  });
});
