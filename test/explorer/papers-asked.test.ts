import { describe, expect, it } from 'vitest';
import { noFilters } from '../../src/explorer/filters.ts';
import { askedIn, chosenYear, toggledYear, whereOfPapers, withAsked } from '../../src/explorer/views/papers-asked.ts';

const everything = { text: '', authors: [], isUndated: false, hasCode: false, orderBy: 'NEWEST' } as const;
const search = (text: string) => new URLSearchParams(text);

describe('which papers an address asks for', () => {
  it('are all, newest first, where it says nothing', () => {
    expect(askedIn(search(''))).toEqual(everything);
    expect(whereOfPapers(noFilters, everything)).toBeNull();
  });

  it('are those that hold the words and that all the people wrote, in the order asked for', () => {
    const asked = askedIn(search('q=low+tides&author=ada-byron&author=bob-cole&author=ada-byron&code=yes&sort=title'));
    expect(asked).toEqual({
      text: 'low tides',
      authors: ['Author:ada-byron', 'Author:bob-cole'],
      isUndated: false,
      hasCode: true,
      orderBy: 'TITLE',
    });
    expect(whereOfPapers({ ...noFilters, from: '2019' }, asked)).toEqual({
      published: { from: '2019' },
      text: 'low tides',
      allAuthors: ['Author:ada-byron', 'Author:bob-cole'],
      hasCode: true,
    });
  });

  it('are those without a year', () => {
    expect(whereOfPapers(noFilters, askedIn(search('undated=yes')))).toEqual({ undated: true });
  });

  it('are not told by what makes no sense', () => {
    expect(askedIn(search('q=++&author=&sort=constructor&undated=1&code='))).toEqual(everything);
  });

  it('are written back beside the filters, which stay', () => {
    const there = search('from=2019&q=tides&author=ada-byron&sort=oldest&undated=yes');
    expect(`${withAsked(there, askedIn(there))}`).toBe('from=2019&q=tides&author=ada-byron&undated=yes&sort=oldest');
    expect(`${withAsked(there, everything)}`).toBe('from=2019');
  });
});

describe('a year that is chosen', () => {
  it('is the whole time asked for, and none once it is chosen again', () => {
    const filters = { ...noFilters, from: '2001', topics: ['Topic:tides'] };
    const chosen = toggledYear(filters, 2019);
    expect(chosen).toEqual({ ...filters, from: '2019', to: '2019' });
    expect(chosenYear(chosen)).toBe(2019);
    expect(toggledYear(chosen, 2019)).toEqual({ ...filters, from: null, to: null });
    expect(toggledYear(noFilters, 987).from).toBe('0987');
  });

  it('is none where the filters leave more or less than one', () => {
    expect(chosenYear(noFilters)).toBeNull();
    expect(chosenYear({ ...noFilters, from: '2019' })).toBeNull();
    expect(chosenYear({ ...noFilters, from: '2019', to: '2020' })).toBeNull();
    expect(chosenYear({ ...noFilters, from: '2019-06', to: '2019-06' })).toBeNull();
  });
});
