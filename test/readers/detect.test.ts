import { describe, expect, it } from 'vitest';
import { formatNames } from '../../src/graph/format-names.ts';
import { detectReader, readers } from '../../src/readers/detect.ts';

const detected = (...lines: string[]) => detectReader(lines.join('\n'))?.format ?? null;

const authorListing = [
  'Moss, Ada',
  'Counting Bees in Clover',
  'Moss, Ada, Fern, Bob',
  'We count the bees that live in clover. There are many of them.',
  'Memory, Attention and Control',
  'Fern, Bob, Reed, Cy, Hill, Dora',
  'We study memory, attention and control in wasps.',
];
const datedListing = [
  'LGNov 22, 2022Code',
  'Revisiting Small Clover TrainingAda Moss, Bob Fern',
  'We count the bees that live in clover. There are many of them.',
  '75.8cs.IRMar 13',
  'Counting WaspsBob Fern, Cy Reed et al.',
  'We study memory, attention and control in wasps.',
];
const abstractListing = [
  'We count the bees that live in clover. There are many of them.',
  'Third place in the bee contest',
  'arXiv:2211.12281We study memory, attention and control in wasps.',
  'arXiv:2206.02915',
];
const bibtex = [
  '@article{moss,',
  '  title = {Counting Bees},',
  '  author = {Moss, Ada and Fern, Bob},',
  '  year = 2020',
  '}',
];

describe('the format of a list', () => {
  it.each([
    ['AUTHOR_LISTING', authorListing],
    ['DATED_LISTING', datedListing],
    ['ABSTRACT_LISTING', abstractListing],
    ['BIBTEX', bibtex],
  ])('is told by its lines: %s', (format, lines) => {
    expect(detected(...lines)).toBe(format);
  });

  it.each([
    ['AUTHOR_LISTING', authorListing],
    ['DATED_LISTING', datedListing],
    ['ABSTRACT_LISTING', abstractListing],
  ])('does not depend on blank lines, line ends or a damaged head: %s', (format, lines) => {
    expect(detectReader(`\uFEFF${lines.join('\r\n\r\n')}\r\n`)?.format).toBe(format);
    expect(detected('of all the bees that we have seen.', ...lines)).toBe(format);
    expect(detected(...lines.slice(1))).toBe(format);
  });

  it('does not change where entries are broken', () => {
    expect(detected('Counting Ants', 'Moss, Ada, Fern', 'We count the ants in sand.', ...authorListing.slice(1))).toBe(
      'AUTHOR_LISTING',
    );
    expect(detected('LGFeb 30, 2022', 'counting ants', 'We count the ants in sand.', ...datedListing)).toBe(
      'DATED_LISTING',
    );
    expect(detected(...abstractListing, 'We count the ants in sand.')).toBe('ABSTRACT_LISTING');
  });

  it.each([
    ['an empty text', ''],
    ['blank lines', '\n\n \n'],
    ['a sentence', 'We count bees.'],
    [
      'a letter',
      'Dear Ada,\n\nthank you, Bob, Cy and Dora, for the bees.\nThey came on Nov 22, 2022 and were counted at once.\nMoss, Fern and Clover grow well.\n\nYours,\nEva',
    ],
    [
      'an essay that cites arXiv',
      `On Bees\n${'Bees are counted in many ways, and all of them are slow.\n'.repeat(20)}arXiv:2211.12281\nThe rest follows.`,
    ],
    ['a list of names', 'Moss, Ada\nFern, Bob\nReed, Cy\nHill, Dora\nLake, Eva\nPool, Finn'],
    ['a shopping list', 'Apples, Pears\nBread\nMilk, Butter, Cheese\nTea'],
    ['a table', 'name,year,count\nMoss,2001,12\nFern,2002,13\nReed,2003,14'],
    ['a program', 'const bees = [1, 2, 3];\nfor (const bee of bees) {\n  count(bee);\n}'],
  ])('is none for %s', (_what, text) => {
    expect(detectReader(text)).toBeNull();
  });

  it('is known by one reader each', () => {
    expect(readers.map(({ format }) => format).toSorted()).toEqual(Object.keys(formatNames).toSorted());
  });
});
