import { describe, expect, it } from 'vitest';
import { dateInWords } from '../../src/explorer/parts/paper-date.ts';

describe('a date in words', () => {
  it.each([
    ['2022-11-22', '22 November 2022'],
    ['2019-07', 'July 2019'],
    ['2022', '2022'],
    ['2026?', '2026 (not certain)'],
    ['2026~', 'about 2026'],
    ['2026-01%', 'about January 2026 (not certain)'],
    ['199X', 'some year from 1990 to 1999'],
    ['19XX', 'some year from 1900 to 1999'],
    ['1993/1994', 'some time from 1993 to 1994'],
    ['2019-12/2020-01-03', 'some time from December 2019 to 3 January 2020'],
    ['XXXX-01-28', '28 January, year not known'],
  ])('%s is “%s”', (date, words) => {
    expect(dateInWords(date)).toBe(words);
  });

  it('that no list gives is not known', () => {
    expect(dateInWords(null)).toBe('date not known');
    expect(dateInWords(undefined)).toBe('date not known');
  });

  it('of another form stays as it is', () => {
    expect(dateInWords('spring')).toBe('spring');
    expect(dateInWords('2020-13')).toBe('2020-13');
  });
});
