import { describe, expect, it } from 'vitest';
import { bareNames, barePart, isEditor } from '../../src/readers/name-roles.ts';
import { nameOfParted, nameOfParts } from '../../src/readers/printed-name.ts';

describe('what stands around a name', () => {
  it.each([
    ['Prof. Dr. Ada Moss', 'Ada Moss'],
    ['Univ.-Prof. Dr. h. c. mult. Ada Moss', 'Ada Moss'],
    ['PD Dr. med. habil. Ada Moss', 'Ada Moss'],
    ['Dipl.-Ing. (FH) Ada Moss', 'Ada Moss'],
    ['Prof Ada Moss and Dr Bob Fern', 'Ada Moss and Bob Fern'],
    ['Moss, Ada, Dr.', 'Moss, Ada'],
    ['Ada Moss (illustrator), Bob Fern [Übers.]', 'Ada Moss, Bob Fern'],
    ['Ada Moss (moderator)', 'Ada Moss'],
  ])('is taken off: %s', (printed, bare) => {
    expect(bareNames(printed)).toBe(bare);
  });

  it.each([
    'Moss, Ada (Hrsg.)',
    'Moss, Ada (eds.)',
    'Ada Moss [éd.]',
    'Ada Moss (a cura di)',
    'Moss, Ada, Hrsg.',
    'Ada Moss (Editor)',
  ])('says that somebody is an editor: %s', (printed) => {
    expect(isEditor(bareNames(printed))).toBe(true);
    expect(barePart(printed)).toMatch(/^(?:Moss, Ada|Ada Moss)$/u);
  });

  it.each([
    'Robert (Bob) Ray',
    'Moss, Edward (Ed)',
    'Moss, Ed.',
    'PD James',
    'Drew Moss',
    'Proffitt, Ada',
    'Sir Ada Moss',
  ])('is none of it: %s', (name) => {
    expect(bareNames(name)).toBe(name);
  });

  it('does not come into the parts of a name', () => {
    const ada = { printed: 'Ada Moss', family: 'Moss', given: 'Ada' };
    expect(nameOfParts({ family: 'Moss', given: 'Prof. Dr. Ada' })).toEqual(ada);
    expect(nameOfParts({ family: 'Moss (translator)', given: 'Ada' })).toEqual(ada);
    expect(nameOfParted('Moss, Dr. Ada (moderator)')).toEqual(ada);
    expect(nameOfParted('Moss, Ada, Dr.')).toEqual(ada);
  });

  it('is looked for in long texts as fast as in short ones', () => {
    for (const text of ['(a', ' ', 'Dr. ', ', Prof. Dr. A', ' (', 'a ,']) bareNames(text.repeat(200_000));
  }, 5000);
});
