import { describe, expect, it } from 'vitest';
import { yearText } from '../../src/explorer/parts/year-text.ts';
import { yearsBetween } from '../../src/explorer/parts/years-loaded.ts';

describe('a year in an address', () => {
  it('has four digits', () => {
    expect([2023, 987, 5].map(yearText)).toEqual(['2023', '0987', '0005']);
  });
});

describe('the years between two dates', () => {
  it('are theirs, however precise they are', () => {
    expect(yearsBetween('2019-04', '2024-07-24')).toEqual({ first: 2019, last: 2024 });
    expect(yearsBetween('0987', '1012')).toEqual({ first: 987, last: 1012 });
  });

  it('are not known where one of them is not', () => {
    expect(yearsBetween(null, '2024')).toBeUndefined();
    expect(yearsBetween('XXXX-03-13', '2024')).toBeUndefined();
    expect(yearsBetween(undefined, undefined)).toBeUndefined();
  });
});
