import { describe, expect, it } from 'vitest';
import { noFilters } from '../../src/explorer/filters.ts';
import { isolated } from '../../src/explorer/parts/isolated.ts';
import { meetingInWords } from '../../src/explorer/views/path-first-met.ts';
import { type PathAnswer, verdictOn, withinFilter } from '../../src/explorer/views/path-sentences.ts';

const found: PathAnswer = {
  status: 'FOUND',
  distance: 4,
  isUpperBound: false,
  unrestrictedDistance: 4,
  pathCount: '5',
  incompleteListCount: 0,
  unplacedCount: 0,
};
const none: PathAnswer = { ...found, status: 'NO_PATH', distance: null, unrestrictedDistance: null, pathCount: '0' };

const say = (answer: Partial<PathAnswer>, filter: string | null = null, maxLength: number | null = null) =>
  verdictOn({ ...found, ...answer }, { filter, maxLength });
const deny = (answer: Partial<PathAnswer>, filter: string | null = null, maxLength: number | null = null) =>
  verdictOn({ ...none, ...answer }, { filter, maxLength });

describe('the verdict on paths', () => {
  it('says how many there are, and of how many links', () => {
    expect(say({})).toEqual({ sentences: ['5 paths of 4 links.'], open: null, remedies: [] });
    expect(say({ pathCount: '1', distance: 1 }).sentences).toEqual(['1 path of 1 link: they wrote together.']);
    expect(say({ pathCount: '123456789012345678901' }).sentences[0]).toMatch(/^123,456,789,012,345,678,901 paths/);
  });

  it('says what could hide a shorter one', () => {
    const hidden = (lists: number, papers: number, filter: string | null = null) =>
      say({ isUpperBound: true, incompleteListCount: lists, unplacedCount: papers }, filter).open;
    expect(hidden(8, 0)).toBe('Eight lists are cut short or not given, and may hide a shorter one.');
    expect(hidden(1, 0, 'since 2019')).toBe(
      'One list of those that count is cut short or not given, and may hide a shorter one.',
    );
    expect(hidden(0, 1, 'since 2019')).toBe(
      'One paper has no date that is known well enough, and may hide a shorter one.',
    );
    expect(hidden(30, 2, 'since 2019')).toBe(
      '30 lists of those that count are cut short or not given, and two papers have no date that is known well enough: they may hide a shorter one.',
    );
    expect(hidden(0, 0)).toBeNull();
  });

  it('says of one link no more than that: nothing can hide a shorter one', () => {
    expect(say({ distance: 1, incompleteListCount: 8, unplacedCount: 3 }, 'since 2019').open).toBeNull();
  });

  it('says when the filter makes the way longer', () => {
    expect(say({ unrestrictedDistance: 2 }, 'within 2019–2021')).toEqual({
      sentences: ['5 paths of 4 links within 2019–2021.', 'Without the filter 2 links.'],
      open: null,
      remedies: ['every paper'],
    });
  });

  it('tells a path that the filter hides from one that is not recorded', () => {
    expect(deny({ status: 'NO_PATH_WITHIN_FILTER', unrestrictedDistance: 3 }, 'within 2019–2021')).toEqual({
      sentences: ['No path within 2019–2021; without the filter 3 links.'],
      open: null,
      remedies: ['every paper'],
    });
    expect(deny({ status: 'NO_PATH_WITHIN_FILTER' }, 'since 2019').sentences).toEqual([
      'No path since 2019; without the filter there is one, but its length was not found in time.',
    ]);
    const open = { status: 'NO_PATH_WITHIN_FILTER', unrestrictedDistance: 3, unplacedCount: 2 } as const;
    expect(deny(open, 'since 2019').open).toBe('Two papers have no date that is known well enough, and may hide one.');
  });

  it('never says that there is none, only that none is recorded', () => {
    expect(deny({ incompleteListCount: 8 }).sentences).toEqual([
      'No path is recorded; eight lists are cut short or not given, and may hide one.',
    ]);
    expect(deny({ incompleteListCount: 1 }, 'since 2019').sentences).toEqual([
      'No path is recorded, with or without the filter; one list of those that count is cut short or not given, and may hide one.',
    ]);
    expect(deny({ incompleteListCount: 1234 }).sentences[0]).toMatch(/; 1,234 lists are cut short/);
    // Dates are of no account: no path is there with every paper either.
    expect(deny({ unplacedCount: 5 }, 'since 2019').sentences).toEqual([
      'No path is recorded, with or without the filter; no list of those that count is cut short.',
    ]);
    expect(deny({}).sentences).toEqual(['No path is recorded; no list is cut short.']);
  });

  it('says how long the way is where it is longer than asked for', () => {
    expect(deny({ status: 'NO_PATH_WITHIN_LENGTH', unrestrictedDistance: 3 }, null, 2)).toEqual({
      sentences: [
        'No path of at most 2 links; longer ones were not looked for.',
        'Of any length, the shortest has 3 links.',
      ],
      open: null,
      remedies: ['any length'],
    });
    const open = { status: 'NO_PATH_WITHIN_LENGTH', unrestrictedDistance: 3, incompleteListCount: 8 } as const;
    expect(deny(open, null, 2).open).toBe(
      'Eight lists are cut short or not given, and may hide one as short as asked for.',
    );
    expect(deny({ status: 'NO_PATH_WITHIN_LENGTH' }, 'until 2020', 1)).toEqual({
      sentences: [
        'No path of at most 1 link until 2020; longer ones were not looked for.',
        'With every paper and of any length, none is recorded, or none was found in time.',
      ],
      open: null,
      remedies: ['every paper', 'any length'],
    });
  });

  it('admits that the search gave up, and that both are one person', () => {
    expect(deny({ status: 'LIMIT_REACHED' }).sentences[0]).toMatch(/^It is not known whether there is a path/);
    expect(deny({ status: 'SAME_AUTHOR', distance: 0 }).sentences).toEqual([
      'Both are the same person: there is no path to draw.',
    ]);
  });
});

describe('a name within plain text', () => {
  it('is set apart where it runs from right to left, and stays as it is elsewhere', () => {
    expect(isolated('שרה לוי')).toBe('\u2068שרה לוי\u2069');
    expect(isolated('Paul Balança')).toBe('Paul Balança');
  });
});

describe('the filter in words', () => {
  it.each([
    [{ from: '2019', to: '2021' }, 'within 2019–2021'],
    [{ from: '2019-05', to: '2021' }, 'within 2019-05 to 2021'],
    [{ from: '2019', to: '2019' }, 'within 2019'],
    [{ from: '2019' }, 'since 2019'],
    [{ to: '2021-06-30' }, 'until 2021-06-30'],
    [{ topics: ['Topic:logic'] }, 'on the topic'],
    [
      { from: '2019', topics: ['Topic:logic', 'Topic:graphs'], maxAuthors: 10 },
      'since 2019, on any of the 2 topics, of papers with at most 10 authors',
    ],
  ])('of %j is “%s”', (filters, words) => {
    expect(withinFilter({ ...noFilters, ...filters })).toBe(words);
  });

  it('is nothing where every paper counts', () => {
    expect(withinFilter(noFilters)).toBeNull();
  });
});

describe('when two people met, in words', () => {
  const names = ['Ada', 'Bob'] as const;
  // Names stand apart from the words around them, as they may run from right to left.
  const both = [{ who: 'one', name: 'Ada' }, ' and ', { who: 'other', name: 'Bob' }];
  const met = {
    jointOn: '2022-11-22',
    jointPaper: { id: 'Paper:joint' },
    connectedOn: '2021-08-13',
    connectingPaper: { id: 'Paper:connecting' },
    undatedJointCount: 0,
    isUpperBound: false,
  };

  it('is a joint paper, and the paper that connected them before', () => {
    expect(meetingInWords(met, names)).toEqual({
      joint: [...both, ' first wrote together, as far as recorded: 22 November 2022.'],
      connected: 'A chain of coauthors first connected them by this paper: 13 August 2021.',
      open: [],
    });
  });

  it('is one paper where nothing had connected them before', () => {
    const words = meetingInWords({ ...met, connectedOn: met.jointOn, connectingPaper: met.jointPaper }, names);
    expect(words.joint.at(-1)).toMatch(/22 November 2022\. Nothing of known date had connected them before\.$/);
    expect(words.connected).toBeNull();
  });

  it('is not a “never” where no date is known', () => {
    const unknown = { jointOn: null, jointPaper: null, connectedOn: null, connectingPaper: null };
    expect(meetingInWords({ ...unknown, undatedJointCount: 1, isUpperBound: true }, names)).toEqual({
      joint: ['No joint paper of ', ...both, ' with a known date is recorded.'],
      connected: 'Papers of known date do not connect them through others either.',
      open: [
        '1 joint paper of unknown or doubtful year may be the first.',
        'A list cut short, or a date not known well enough, may hide an earlier meeting.',
      ],
    });
  });
});
