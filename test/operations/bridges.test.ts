import { describe, expect, it } from 'vitest';
import { BridgesDocument } from '../../src/generated/graphql.ts';
import { ask, balanca, papers, person, type Short } from './seeds.ts';

const wrote = (one: string, other: string, ...names: Short[]) => ({
  authors: [{ name: one }, { name: other }],
  papers: papers(...names),
});

describe('who connects Luka Ribar and Charlie Blake with Daniel Justus and Dominic Masters', () => {
  it('are six people, with what they wrote with each of the four', async () => {
    const { bridges } = await ask(BridgesDocument);
    // u-μP, 8-bit Numerical Formats, GroupBERT.
    expect(bridges).toMatchObject({ totalCount: 6, unknownIds: [], unplacedCount: 0, incompleteListCount: 3 });
    expect(bridges.edges.map(({ node, jointPaperCount }) => ({ node, jointPaperCount }))).toEqual([
      { node: person('Carlo Luschi'), jointPaperCount: 11 },
      { node: person('Douglas Orr'), jointPaperCount: 6 },
      { node: person('Andrew William Fitzgibbon'), jointPaperCount: 3 },
      { node: person('Ivan Chelombiev'), jointPaperCount: 3 },
      { node: person('Josef Dean'), jointPaperCount: 2 },
      { node: balanca, jointPaperCount: 2 },
    ]);
    expect(bridges.edges[1]?.coauthorships).toEqual([
      wrote('Luka Ribar', 'Douglas Orr', 'optimal', 'sparq'),
      wrote('Charlie Blake', 'Douglas Orr', 'sparq', 'unitScaling'),
      wrote('Daniel Justus', 'Douglas Orr', 'bess', 'groupBert'),
    ]);
  });

  it('are one by papers of 2025 and later, where nobody wrote with Dominic Masters or Charlie Blake', async () => {
    const { bridges } = await ask(BridgesDocument, { where: { published: { from: '2025' } } });
    expect(bridges.edges.map(({ node }) => node)).toEqual([person('Carlo Luschi')]);
    expect(bridges.edges[0]?.coauthorships).toEqual([
      wrote('Luka Ribar', 'Carlo Luschi', 'optimal'),
      wrote('Daniel Justus', 'Carlo Luschi', 'groundTruth'),
    ]);
  });
});
