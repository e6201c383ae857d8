// What is too much to compare is said, never passed over.

import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/identity/resolve.ts';
import type { PublicationRecord } from '../../src/readers/record.ts';
import { record } from './world.ts';

/** `aaa`, `aab`, ... */
const letters = (at: number) => [676, 26, 1].map((unit) => String.fromCharCode(97 + (Math.floor(at / unit) % 26)));
const word = (at: number) => letters(at).join('');
/** Words that differ in three letters or more. */
const apart = (at: number) =>
  letters(at)
    .map((letter) => letter.repeat(3))
    .join('');
const many = <Item>(count: number, make: (at: number) => Item): Item[] =>
  Array.from({ length: count }, (_, at) => make(at));
const warnings = (records: PublicationRecord[]) =>
  resolve(records).problems.map(({ document, line, severity, found }) => `${document} ${line} ${severity}: ${found}`);
const alone = (names: string[]) =>
  names.map((authors, at) => record({ line: at + 1, title: `Tides ${word(at)} of sea ${at} there`, authors }));

describe('too many to compare', () => {
  it('are names that share a family name and a given name', () => {
    const names = (count: number) => alone(many(count, (at) => `Wei ${apart(at)} Okafor`));
    expect(warnings(names(200))).toEqual([]);
    expect(warnings(names(2_001))).toEqual(['list 1 WARNING: 2,001 spellings with the family name Okafor']);
  });

  it('are not names that share a family name and the beginning of a given name', () => {
    expect(warnings(alone(many(2_001, (at) => `Wei${apart(at)} Okafor`)))).toEqual([]);
  });

  it('are initials that share a family name', () => {
    const initials = many(2_001, (at) => `A. ${letters(at).join('. ').toUpperCase()}. Okafor`);
    expect(warnings(alone(initials))[0]).toBe('list 1 WARNING: 2,001 spellings with the family name Okafor');
  });

  it('are people whom one name fits with nothing in common: a line for the name, and no hints', () => {
    const { authors, problems } = resolve(alone(['A. Okafor', ...many(13, (at) => `A${word(at)} Okafor`)]));
    expect(authors.flatMap(({ possiblySameAs }) => possiblySameAs)).toEqual([]);
    expect(problems).toMatchObject([{ line: 1, severity: 'WARNING', found: 'A. Okafor, a name that fits 13 people' }]);
    expect(warnings(alone(['A. Okafor', ...many(12, (at) => `A${word(at)} Okafor`)]))).toEqual([]);
  });

  it('are namesakes of one spelling: a line for the spelling, where it first stands', () => {
    // Three of one name on one paper are three people, and so are those of the same name elsewhere.
    const lists = [...many(13, (at) => `A${word(at)} Okafor`), 'A. Okafor; A. Okafor; A. Okafor', 'A. Okafor'];
    expect(warnings(alone(lists)).filter((each) => each.includes('A. Okafor'))).toEqual([
      expect.stringMatching(/^list 14 WARNING: A\. Okafor, a name that fits \d+ people$/u),
    ]);
  });

  it('are spellings that fit too many, past a thousand of them: the others are counted', { timeout: 60_000 }, () => {
    const lists = many(1_002, (at) => [`A. ${apart(at)}`, ...many(13, (who) => `A${word(who)} ${apart(at)}`)]);
    const found = warnings(alone([...lists.flat(), `Aznn ${apart(1_001)}`]));
    expect(found).toHaveLength(1_001);
    expect(found.filter((each) => each.includes('fits 14 people'))).toEqual([
      expect.stringContaining(`A. ${apart(1_001)}, a name that fits 14 people`),
    ]);
    expect(found.filter((each) => each.includes('more'))).toEqual([
      expect.stringMatching(/^list \d+ WARNING: 2 more names that fit over 12 people$/u),
    ]);
  });

  it('are coauthors on lists of more than fifty', () => {
    const crowd = (count: number) => many(count, (at) => `Bob Moreau${word(at)}`).join('; ');
    const both = (count: number) => alone([`A. Okafor; ${crowd(count)}`, `Ada Okafor; ${crowd(count)}`]);
    expect(warnings(both(50))).toEqual(['list 1 WARNING: 2 lists of more than 50 authors']);
    expect(warnings(both(49))).toEqual([]);
    expect(resolve(both(49)).authors).toHaveLength(50);
  });

  it('are authors of two lists of one paper with hardly a name in common', () => {
    const title = 'On the tides of small inland seas';
    const list = (document: string, last: string) =>
      record({ document, title, authors: many(201, (at) => `${word(at)} ${last}${word(at)}`).join('; ') });
    expect(warnings([list('a', 'Okafor'), list('b', 'Ilves')])).toEqual([
      'a 1 WARNING: a list of 201 authors, too long to compare in full with that of b line 1',
    ]);
    const doi = { identifiers: [{ scheme: 'doi', value: '10.1/a' }] };
    const found = warnings([
      { ...list('a', 'Okafor'), ...doi },
      { ...list('b', 'Ilves'), ...doi },
    ]);
    expect(found).toContain('b 1 WARNING: a list of 201 authors, too many of them spelled otherwise');
  });

  it('are records of one title, by namesakes or by nobody', () => {
    const titled = (count: number, title: string, authors: string) =>
      many(count, (at) => record({ line: at + 1, title, authors, published: `${1000 + at * 5}` }));
    expect(warnings(titled(200, 'Editorial', 'Ada Okafor'))).toEqual([]);
    expect(warnings(titled(201, 'Editorial', 'Ada Okafor'))).toEqual([
      'list 1 WARNING: 201 records of the title "Editorial" by authors of the family name okafor',
    ]);
    expect(warnings(titled(40, 'A word from the editor', ''))).toEqual([]);
    expect(warnings(titled(41, 'A word from the editor', ''))).toEqual([
      'list 1 WARNING: 41 records of the title "A word from the editor" without authors',
    ]);
    // So short a title makes nothing one without authors, however few records have it.
    expect(warnings(titled(41, 'Editorial', ''))).toEqual([]);
  });

  it('are abstracts made of phrases that all have', () => {
    const common = many(60, (at) => `phrase${word(at)}`).join(' ');
    const abstracts = (count: number) =>
      many(count, (at) => record({ line: at + 1, title: `Tides ${word(at)}`, abstract: `${common} ${word(at)}` }));
    expect(warnings(abstracts(40))).toEqual([]);
    const [first = ''] = warnings(abstracts(41));
    expect(first).toMatch(/^list \d+ WARNING: (?:an abstract|\d+ abstracts) of common phrases$/u);
  });
});
