import { describe, expect, it } from 'vitest';
import { whereInYear, withYear, yearIn } from '../../src/explorer/views/author-year.ts';

const search = (text: string) => new URLSearchParams(text);

describe('the year in the address of an author', () => {
  it.each([
    ['year=2023', 2023],
    ['year=unknown', null],
    ['', null],
    ['year=23', null],
    ['year=soon', null],
  ])('is, of “%s”, %s', (text, year) => {
    expect(yearIn(search(text))).toBe(year);
  });

  it('takes the place of the one before and leaves the rest alone', () => {
    expect(withYear(search('year=2020&from=2019'), 2021).toString()).toBe('year=2021&from=2019');
    expect(withYear(search('year=2020&from=2019'), null).toString()).toBe('from=2019');
    expect(yearIn(withYear(search(''), 987))).toBe(987);
  });
});

describe('a filter narrowed to a year', () => {
  const in2023 = { published: { from: '2023', to: '2023' } };

  it('stays as it is without a year', () => {
    expect(whereInYear(null, null)).toBeNull();
    expect(whereInYear({ maxAuthors: 5 }, null)).toEqual({ maxAuthors: 5 });
  });

  it('asks for that year, and for all it asked before', () => {
    expect(whereInYear(null, 2023)).toEqual(in2023);
    expect(whereInYear({ maxAuthors: 5, published: { from: '2019', to: '2024-02' } }, 2023)).toEqual({
      maxAuthors: 5,
      ...in2023,
    });
    expect(whereInYear({ published: { from: '2023' } }, 2023)).toEqual(in2023);
  });

  it('keeps a bound in the middle of that year', () => {
    expect(whereInYear({ published: { from: '2023-06', to: '2024' } }, 2023)).toEqual({
      published: { from: '2023-06', to: '2023' },
    });
    expect(whereInYear({ published: { to: '2023-06-30' } }, 2023)).toEqual({
      published: { from: '2023', to: '2023-06-30' },
    });
  });

  it('is nothing where the year lies outside', () => {
    expect(whereInYear({ published: { from: '2024' } }, 2023)).toBe('nothing');
    expect(whereInYear({ published: { to: '2022-12' } }, 2023)).toBe('nothing');
  });
});
