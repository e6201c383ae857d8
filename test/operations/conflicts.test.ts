import { describe, expect, it } from 'vitest';
import { ConflictsDocument } from '../../src/generated/graphql.ts';
import { ask, balanca, paper, papers, person, type Short, there } from './seeds.ts';

const [luschi, masters, orr] = ['Carlo Luschi', 'Dominic Masters', 'Douglas Orr'].map((name) => person(name));
const [labatie, ribar] = ['Antoine Labatie', 'Luka Ribar'].map((name) => person(name));

/** The two of a pair: `Carlo Luschi + Luka Ribar`. */
const pair = ({ authors }: { authors: readonly { name: string }[] }) => authors.map(({ name }) => name).join(' + ');

const cutShort = (...names: Short[]) => ({
  totalCount: names.length,
  nodes: names.map((name) => ({ ...paper(name), authorListComplete: false })),
});

const link = (name: Short) => ({ papers: { nodes: [{ title: paper(name).title }] } });

describe('conflicts of interest between two groups, in the four years to November 2024', () => {
  it('are these, in this order, and no pair is clear', async () => {
    const { conflicts } = await ask(ConflictsDocument);
    const { nodes, pageInfo, ...counts } = conflicts;
    expect(counts).toEqual({
      totalCount: 12,
      sameAuthorCount: 1,
      coauthoredCount: 7,
      undecidedCount: 3,
      connectedCount: 1,
      clearCount: 0,
      unknownIds: [],
    });
    expect(pageInfo.hasNextPage).toBe(false);
    expect(nodes.map((node) => `${node.status} ${pair(node)}`)).toEqual([
      'SAME_AUTHOR Douglas Orr + Douglas Orr',
      'COAUTHORED Carlo Luschi + Paul Balança',
      'COAUTHORED Carlo Luschi + Douglas Orr',
      'COAUTHORED Carlo Luschi + Antoine Labatie',
      'COAUTHORED Dominic Masters + Antoine Labatie',
      'COAUTHORED Carlo Luschi + Luka Ribar',
      'COAUTHORED Douglas Orr + Luka Ribar',
      'COAUTHORED Dominic Masters + Paul Balança',
      'UNDECIDED Dominic Masters + Douglas Orr',
      'UNDECIDED Douglas Orr + Antoine Labatie',
      'UNDECIDED Douglas Orr + Paul Balança',
      'CONNECTED Dominic Masters + Luka Ribar',
    ]);
  });

  it('show joint papers, and those that leave more open', async () => {
    const { nodes } = (await ask(ConflictsDocument)).conflicts;
    expect(nodes[2]).toEqual({
      status: 'COAUTHORED',
      authors: [luschi, orr],
      coauthorship: {
        paperCount: 3,
        lastPublished: '2023-12-08',
        // Of four in all: the fourth is of 2025.
        papers: papers('sparq', 'unitScaling', 'bess'),
      },
      undecidedPapers: cutShort('scalify', 'towards', 'groupBert'),
      distance: 1,
      path: { authors: [{ name: 'Carlo Luschi' }, { name: 'Douglas Orr' }], links: [link('sparq')] },
    });
    expect(nodes[10]).toMatchObject({
      authors: [orr, balanca],
      coauthorship: null,
      undecidedPapers: cutShort('scalify', 'towards', 'groupBert'),
      distance: 2,
    });
    expect(nodes[11]).toEqual({
      status: 'CONNECTED',
      authors: [masters, ribar],
      coauthorship: null,
      undecidedPapers: cutShort(),
      distance: 2,
      path: {
        authors: [{ name: 'Dominic Masters' }, { name: 'Carlo Luschi' }, { name: 'Luka Ribar' }],
        links: [link('qm1b'), link('sparq')],
      },
    });
  });

  it('within one group, of coauthors only, leave one pair clear', async () => {
    const asked = { of: [masters, labatie, ribar].map((each) => there(each).id), against: null, maxDistance: 1 };
    const { conflicts } = await ask(ConflictsDocument, asked);
    expect(conflicts.nodes.map(pair)).toEqual(['Antoine Labatie + Dominic Masters']);
    expect(conflicts.clearCount).toBe(2);
  });
});
