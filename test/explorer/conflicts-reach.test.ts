import { describe, expect, it } from 'vitest';
import type { Counts } from '../../src/explorer/views/conflicts-gather.ts';
import { openSentences, reachSentences } from '../../src/explorer/views/conflicts-reach.ts';

const counts: Counts = {
  ...{ totalCount: 0, sameAuthorCount: 0, coauthoredCount: 0, undecidedCount: 0, connectedCount: 0, clearCount: 1 },
  ...{ unknownIds: [], paperCount: 9, incompleteListCount: 0, unplacedCount: 0 },
};
const gathered = (newest: string | null, change: Partial<Counts> = {}) => ({
  ...{ newest, counts: { ...counts, ...change } },
  ...{ pairs: [], isWhole: true },
});
const until = (to: string) => ({ published: { to } });

describe('how far the papers reach', () => {
  const isBefore = (newest: string | null, day: string) => reachSentences(gathered(newest), until(day)).length === 1;

  it('is said where the newest lies before the last day asked, by all that is known of its date', () => {
    expect(reachSentences(gathered('2019-07'), until('2026-11-22'))).toEqual([
      'The newest dated paper of the lists is of 2019-07: of what was written later nothing is known.',
    ]);
    const reaching = [
      ...[['2019-07', '2019-07-31'] as const, ['2019-06', '2019-06-30'] as const, ['2019', '2019-12-31'] as const],
      ...[['2019?', '2019-12-31'] as const, ['201X', '2019-12-31'] as const, ['2018/2019-05', '2019-05-31'] as const],
      ...[['2020-01-01', '2019-12-31'] as const, ['2019-12-31', '2019-12-31'] as const],
    ];
    expect(reaching.filter(([newest, day]) => isBefore(newest, day))).toEqual([]);
    const short = [
      ['2019-07', '2019-08-01'] as const,
      ['2019', '2020-01-01'] as const,
      ['2019~', '2020-01-01'] as const,
    ];
    expect(short.filter(([newest, day]) => !isBefore(newest, day))).toEqual([]);
  });

  it('is not said where all papers count, or no paper has a date', () => {
    expect(reachSentences(gathered('2019-07'), null)).toEqual([]);
    expect(isBefore(null, '2026-11-22')).toBe(false);
  });

  it('is said to be nothing where no paper lies in the time', () => {
    expect(reachSentences(gathered('2026-11-22', { paperCount: 0 }), until('1990-01-01'))).toEqual([
      'No paper of the lists is known to lie in this time: that pairs are clear says nothing.',
    ]);
  });
});

describe('what may be hidden', () => {
  it('are joint papers on lists cut short, at any distance, and chains where they are looked for', () => {
    const lists = (number: number) => gathered(null, { incompleteListCount: number, unplacedCount: 2 });
    expect(openSentences(lists(1), 1)).toEqual([
      '1 author list of papers that count or may count is cut short or not given: whoever it leaves out may have joint papers that are not recorded, also of pairs counted as clear.',
    ]);
    expect(openSentences(lists(1200), 2)).toEqual([
      '1,200 author lists of papers that count or may count are cut short or not given: whoever they leave out may have joint papers that are not recorded, also of pairs counted as clear.',
      'Chains, and shorter ones, may be hidden by 1,200 author lists cut short or not given and 2 papers of doubtful date, also of pairs counted as clear.',
    ]);
  });

  it('is nothing between coauthors where every list is whole: a paper of doubtful date names its pairs', () => {
    expect(openSentences(gathered(null, { unplacedCount: 2 }), 1)).toEqual([]);
    expect(openSentences(gathered(null), 4)).toEqual([]);
  });
});
