import { describe, expect, it } from 'vitest';
import { noFilters } from '../../src/explorer/filters.ts';
import { whatIsWrongWithDate, whatIsWrongWithSpan } from '../../src/explorer/parts/filter-bar-dates.ts';
import { filtersInWords, whatIsWrongWithSize } from '../../src/explorer/parts/filter-bar-text.ts';

describe('a date that is typed', () => {
  it.each(['', '2021', '2021-06', '2021-06-30', '2024-02-29', '2000-02-29'])('may be “%s”', (text) => {
    expect(whatIsWrongWithDate(text)).toBeNull();
  });

  it.each([
    { text: '21', says: 'Write a year, a month or a day: 2021, 2021-06 or 2021-06-30.' },
    { text: '2021-6', says: 'Write a year, a month or a day: 2021, 2021-06 or 2021-06-30.' },
    { text: 'June 2021', says: 'Write a year, a month or a day: 2021, 2021-06 or 2021-06-30.' },
    { text: '2021-13', says: 'There is no month 13.' },
    { text: '2021-00', says: 'There is no month 00.' },
    { text: '2021-06-31', says: '2021-06 has no day 31.' },
    { text: '2023-02-29', says: '2023-02 has no day 29.' },
    { text: '1900-02-29', says: '1900-02 has no day 29.' },
    { text: '2021-06-00', says: '2021-06 has no day 00.' },
  ])('is refused as “$text”', ({ text, says }) => {
    expect(whatIsWrongWithDate(text)).toBe(says);
  });
});

describe('a span that is typed', () => {
  it.each([
    ['2021', '2021'],
    ['2021-06', '2021'],
    ['2021-12-31', '2021'],
    ['2021', '2021-01-01'],
    ['2020-02-29', '2020-02'],
    ['', '2021'],
    ['2022', ''],
    // What is no date is said of the date itself.
    ['2022', '20'],
  ])('may go from “%s” to “%s”', (from, to) => {
    expect(whatIsWrongWithSpan(from, to)).toBeNull();
  });

  it.each([
    ['2022', '2021', '2021 ends before 2022 begins.'],
    ['2021-07', '2021-06', '2021-06 ends before 2021-07 begins.'],
    ['2021-07-02', '2021-07-01', '2021-07-01 ends before 2021-07-02 begins.'],
    ['2022', '2021-12', '2021-12 ends before 2022 begins.'],
  ])('is refused from “%s” to “%s”', (from, to, says) => {
    expect(whatIsWrongWithSpan(from, to)).toBe(says);
  });
});

describe('a number of authors that is typed', () => {
  it('is a whole number, 1 or more', () => {
    for (const text of ['', '1', '10', '999']) expect(whatIsWrongWithSize(text)).toBeNull();
    for (const text of ['0', '-1', '1.5', 'ten', '01']) {
      expect(whatIsWrongWithSize(text)).toBe('Write a whole number, 1 or more.');
    }
  });
});

describe('filters in words', () => {
  it('say all that is set, in one order', () => {
    expect(filtersInWords(noFilters)).toBeNull();
    expect(filtersInWords({ ...noFilters, from: '2021', to: '2023-06' })).toBe('from 2021 to 2023-06');
    expect(filtersInWords({ ...noFilters, to: '2023', topics: ['Topic:a'] })).toBe('to 2023, 1 topic');
    expect(filtersInWords({ from: null, to: null, topics: ['Topic:a', 'Topic:b'], maxAuthors: 10 })).toBe(
      '2 topics, at most 10 authors',
    );
    expect(filtersInWords({ ...noFilters, maxAuthors: 1 })).toBe('at most 1 author');
  });
});
