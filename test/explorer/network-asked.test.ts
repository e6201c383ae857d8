import { describe, expect, it } from 'vitest';
import {
  askedIn,
  networkVariablesOf,
  nothingSpecial,
  variablesOf,
  withAsked,
} from '../../src/explorer/views/network-asked.ts';

const asked = (address: string) => askedIn(new URLSearchParams(address));

describe('the address of a network', () => {
  it('that says nothing is of everybody, at most 2,000, by any joint paper', () => {
    expect(asked('')).toEqual({ around: [], radius: 1, minPapers: 1, limit: 2_000 });
  });

  it('names people once each, in the order it has them', () => {
    expect(asked('around=bob-cole&around=ada-byron&around=&around=bob-cole&radius=2').around).toEqual([
      'Author:bob-cole',
      'Author:ada-byron',
    ]);
  });

  it('is taken as if it said nothing where it makes no sense', () => {
    for (const nonsense of ['radius=0', 'radius=4', 'radius=x', 'min-papers=-1', 'limit=20001', 'limit=1e3']) {
      expect(asked(nonsense)).toEqual(nothingSpecial);
    }
    expect(asked('radius=3&min-papers=12&limit=20000')).toMatchObject({ radius: 3, minPapers: 12, limit: 20_000 });
  });

  it('says again what was asked for, keeps filters, and begins the table anew', () => {
    const before = new URLSearchParams('from=2019&around=cy-day&radius=3&page=4&selected=cy-day');
    const next = { around: ['Author:ada-byron', 'Author:bob-cole'], radius: 2, minPapers: 3, limit: 500 };
    const after = withAsked(before, next);
    expect(askedIn(after)).toEqual(next);
    expect(String(after)).toBe(
      'from=2019&selected=cy-day&around=ada-byron&around=bob-cole&radius=2&min-papers=3&limit=500',
    );
    expect(String(withAsked(after, nothingSpecial))).toBe('from=2019&selected=cy-day');
  });
});

describe('what the API is asked', () => {
  it('for everybody has no people and no radius', () => {
    expect(variablesOf({ ...nothingSpecial, radius: 3 }, null, 'NODE_LINK')).toEqual({
      authors: null,
      radius: 0,
      where: null,
      minPapers: 1,
      limit: 2_000,
      format: 'NODE_LINK',
      papers: false,
    });
  });

  it('for people and links is the same, without what a file is like', () => {
    expect(networkVariablesOf(nothingSpecial, { maxAuthors: 10 })).toEqual({
      authors: null,
      radius: 0,
      where: { maxAuthors: 10 },
      minPapers: 1,
      limit: 2_000,
    });
  });

  it('for people has both, and the filter', () => {
    const around = ['Author:ada-byron'];
    const where = { maxAuthors: 10 };
    expect(variablesOf({ around, radius: 2, minPapers: 2, limit: 100 }, where, 'GEXF')).toEqual({
      authors: around,
      radius: 2,
      where,
      minPapers: 2,
      limit: 100,
      format: 'GEXF',
      papers: true,
    });
  });
});
