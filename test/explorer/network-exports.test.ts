import { describe, expect, it } from 'vitest';
import { networkFileName, whereUpTo } from '../../src/explorer/network/network-exports.ts';

describe('files of a network are named', () => {
  it('after whom it is around and how far', () => {
    expect(networkFileName(['carlo-luschi'], 1, null)).toBe('coauthors-carlo-luschi-1');
    expect(networkFileName(['ada-byron', 'bob-cole', 'cy-day', 'dee'], 2, null)).toBe(
      'coauthors-ada-byron-bob-cole-and-2-more-2',
    );
  });

  it('after everybody, and the dates that count', () => {
    expect(networkFileName([], 1, null)).toBe('coauthors-everybody');
    expect(networkFileName([], 1, { published: { from: '2001-05', to: '2019' } })).toBe(
      'coauthors-everybody-from-2001-05-to-2019',
    );
  });

  it('without breaking a letter of a long name', () => {
    expect(networkFileName(['𝒜'.repeat(200)], 1, null)).toBe(`coauthors-${'𝒜'.repeat(60)}-1`);
  });
});

describe('the papers up to a year', () => {
  it('are those of the filter where no year is chosen', () => {
    expect(whereUpTo(null, null)).toBe(null);
    expect(whereUpTo({ maxAuthors: 5 }, null)).toEqual({ maxAuthors: 5 });
  });

  it('end with that year, and all else that the filter says stays', () => {
    expect(whereUpTo(null, 2019)).toEqual({ published: { to: '2019' } });
    expect(whereUpTo({ maxAuthors: 5, published: { from: '2001', to: '2020-06' } }, 2019)).toEqual({
      maxAuthors: 5,
      published: { from: '2001', to: '2019' },
    });
  });

  it('end earlier where the filter does', () => {
    const where = { published: { to: '2019-06' } };
    expect(whereUpTo(where, 2019)).toEqual(where);
    expect(whereUpTo(where, 2020)).toEqual(where);
  });
});
