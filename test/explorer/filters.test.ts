import { describe, expect, it } from 'vitest';
import { filtersIn, noFilters, whereOf, withFilters } from '../../src/explorer/filters.ts';

const ask = (search: string) => filtersIn(new URLSearchParams(search));

describe('which papers count, as an address says it', () => {
  it('reads dates of any precision, topics and the largest team', () => {
    expect(ask('from=2021&to=2023-06&topic=logic&topic=graphs&max-authors=10')).toEqual({
      from: '2021',
      to: '2023-06',
      topics: ['Topic:logic', 'Topic:graphs'],
      maxAuthors: 10,
    });
  });

  it('leaves out what makes no sense', () => {
    expect(ask('from=yesterday&to=21&topic=&max-authors=0')).toEqual(noFilters);
    expect(ask('max-authors=-3')).toEqual(noFilters);
    expect(ask('max-authors=99999999999')).toEqual(noFilters);
  });

  it('writes them back, and leaves every other parameter as it was', () => {
    const search = new URLSearchParams('q=tides&from=1999&radius=2&topic=old');
    const next = withFilters(search, { from: null, to: '2020', topics: ['Topic:logic'], maxAuthors: 5 });
    expect(String(next)).toBe('q=tides&radius=2&to=2020&topic=logic&max-authors=5');
    expect(filtersIn(next)).toEqual({ from: null, to: '2020', topics: ['Topic:logic'], maxAuthors: 5 });
    expect(String(search)).toContain('from=1999');
  });

  it('is what the API takes, null where every paper counts', () => {
    expect(whereOf(noFilters)).toBeNull();
    expect(whereOf(ask('from=2021'))).toEqual({ published: { from: '2021' } });
    expect(whereOf(ask('to=2021&topic=logic&max-authors=3'))).toEqual({
      published: { to: '2021' },
      anyTopic: ['Topic:logic'],
      maxAuthors: 3,
    });
  });
});
