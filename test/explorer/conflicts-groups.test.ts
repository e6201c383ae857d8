import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../src/explorer/views/conflicts-groups.ts';
import { openBecause, type WholePair } from '../../src/explorer/views/conflicts-open.ts';

const paper = { id: 'Paper:1', title: 'Stones', published: null, authorListComplete: true, sources: [] };

function pair(
  status: WholePair['status'],
  open: Partial<Pick<WholePair, 'openByDate' | 'openByList'>> = {},
): WholePair {
  const undecidedPapers = { totalCount: 0, nodes: [] };
  const nothing = { coauthorship: null, undecidedPapers, distance: null, path: null, openByDate: [], openByList: [] };
  return { ...nothing, status, authors: [], ...open };
}

const [byDate, byList, byBoth] = [
  pair('UNDECIDED', { openByDate: [paper] }),
  pair('UNDECIDED', { openByList: [paper] }),
  pair('UNDECIDED', { openByDate: [paper], openByList: [paper] }),
];
const counts = {
  ...{ totalCount: 9, sameAuthorCount: 0, coauthoredCount: 4, undecidedCount: 4, connectedCount: 1 },
  ...{ clearCount: 0, unknownIds: [], paperCount: 9, incompleteListCount: 0, unplacedCount: 0 },
};

describe('the pairs under their headings', () => {
  it('are those with a joint paper of doubtful date before those of a list cut short', () => {
    const pairs = [pair('COAUTHORED'), byDate, byBoth, byList, pair('CONNECTED')];
    expect(
      groupsOf({ pairs, counts, newest: null, isWhole: true }).map(({ kind, pairs, total }) => [
        kind,
        pairs.length,
        total,
      ]),
    ).toEqual([
      ['COAUTHORED', 1, 4],
      ['OPEN_BY_DATE', 2, 2],
      ['OPEN_BY_LIST', 1, 2],
      ['CONNECTED', 1, 1],
    ]);
  });

  it('have no number in all as long as more of them may come', () => {
    const [group] = groupsOf({ pairs: [byDate], counts, newest: null, isWhole: false });
    expect(group).toEqual({ kind: 'OPEN_BY_DATE', pairs: [byDate], total: null });
  });

  it('say what leaves an undecided pair open, the date first', () => {
    expect([byDate, byList, byBoth].map(openBecause)).toEqual([
      ['date of a joint paper'],
      ['list cut short'],
      ['date of a joint paper', 'list cut short'],
    ]);
    expect(openBecause(pair('COAUTHORED', { openByDate: [paper] }))).toEqual([]);
  });
});
