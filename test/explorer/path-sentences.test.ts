import { describe, expect, it } from 'vitest';
import { noFilters } from '../../src/explorer/filters.ts';
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
    expect(say({})).toEqual({ sentences: ['5 paths of 4 links.'], remedies: [] });
    expect(say({ pathCount: '1', distance: 1 }).sentences).toEqual(['1 path of 1 link: they wrote together.']);
    expect(say({ pathCount: '123456789012345678901' }).sentences[0]).toMatch(/^123,456,789,012,345,678,901 paths/);
  });

  it('says what could hide a shorter one', () => {
    const hidden = (lists: number, papers: number) =>
      say({ isUpperBound: true, incompleteListCount: lists, unplacedCount: papers }).sentences[1];
    expect(hidden(8, 0)).toBe('A list cut short could hide a shorter one.');
    expect(hidden(0, 1)).toBe('A date not known well enough could hide a shorter one.');
    expect(hidden(8, 1)).toBe('A list cut short or a date not known well enough could hide a shorter one.');
  });

  it('says when the filter makes the way longer', () => {
    expect(say({ unrestrictedDistance: 2 }, 'within 2019–2021')).toEqual({
      sentences: ['5 paths of 4 links within 2019–2021.', 'Without the filter 2 links.'],
      remedies: ['every paper'],
    });
  });

  it('tells a path that the filter hides from one that is not recorded', () => {
    expect(deny({ status: 'NO_PATH_WITHIN_FILTER', unrestrictedDistance: 3 }, 'within 2019–2021')).toEqual({
      sentences: ['No path within 2019–2021; without the filter 3 links.'],
      remedies: ['every paper'],
    });
    expect(deny({ status: 'NO_PATH_WITHIN_FILTER' }, 'since 2019').sentences).toEqual([
      'No path since 2019; without the filter there is one, but its length was not found in time.',
    ]);
  });

  it('never says that there is none, only that none is recorded', () => {
    expect(deny({ incompleteListCount: 8 }).sentences).toEqual([
      'No path is recorded; eight lists are cut short, and may hide one.',
    ]);
    expect(deny({ incompleteListCount: 1 }, 'since 2019').sentences).toEqual([
      'No path is recorded, with or without the filter; one list of those that count is cut short, and may hide one.',
    ]);
    expect(deny({ incompleteListCount: 1234 }).sentences[0]).toMatch(/; 1,234 lists are cut short/);
    expect(deny({}).sentences).toEqual(['No path is recorded; no list is cut short.']);
  });

  it('says how long the way is where it is longer than asked for', () => {
    expect(deny({ status: 'NO_PATH_WITHIN_LENGTH', unrestrictedDistance: 3 }, null, 2)).toEqual({
      sentences: [
        'No path of at most 2 links; longer ones were not looked for.',
        'Of any length, the shortest has 3 links.',
      ],
      remedies: ['any length'],
    });
    expect(deny({ status: 'NO_PATH_WITHIN_LENGTH' }, 'until 2020', 1)).toEqual({
      sentences: [
        'No path of at most 1 link until 2020; longer ones were not looked for.',
        'With every paper and of any length, none is recorded, or none was found in time.',
      ],
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
      joint: 'Ada and Bob first wrote together, as far as recorded: 22 November 2022.',
      connected: 'A chain of coauthors first connected them by this paper: 13 August 2021.',
      open: [],
    });
  });

  it('is one paper where nothing had connected them before', () => {
    const words = meetingInWords({ ...met, connectedOn: met.jointOn, connectingPaper: met.jointPaper }, names);
    expect(words.joint).toMatch(/22 November 2022\. Nothing of known date had connected them before\.$/);
    expect(words.connected).toBeNull();
  });

  it('is not a “never” where no date is known', () => {
    const unknown = { jointOn: null, jointPaper: null, connectedOn: null, connectingPaper: null };
    expect(meetingInWords({ ...unknown, undatedJointCount: 1, isUpperBound: true }, names)).toEqual({
      joint: 'No joint paper of Ada and Bob with a known date is recorded.',
      connected: 'Papers of known date do not connect them through others either.',
      open: [
        '1 joint paper of unknown or doubtful year may be the first.',
        'A list cut short, or a date not known well enough, may hide an earlier meeting.',
      ],
    });
  });
});
