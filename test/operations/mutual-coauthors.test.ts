import { describe, expect, it } from 'vitest';
import { MutualCoauthorsDocument } from '../../src/generated/graphql.ts';
import { ask, papers, person, type Short } from './seeds.ts';

const wrote = (one: string, other: string, ...names: Short[]) => ({
  authors: [{ name: one }, { name: other }],
  papers: papers(...names),
});

describe('who wrote with both Paul Balança and Douglas Orr', () => {
  it('are four people, with the papers that prove it', async () => {
    const { mutualCoauthors } = await ask(MutualCoauthorsDocument);
    const withBoth = (name: string, jointPaperCount: number, withBalanca: Short[], withOrr: Short[]) => ({
      node: person(name),
      jointPaperCount,
      coauthorships: [wrote('Paul Balança', name, ...withBalanca), wrote('Douglas Orr', name, ...withOrr)],
    });
    expect(mutualCoauthors).toMatchObject({
      totalCount: 4,
      unknownIds: [],
      unplacedCount: 0,
      // Scalify, Towards Structured Dynamic Sparse Pre-Training, GroupBERT.
      incompleteListCount: 3,
    });
    expect(mutualCoauthors.edges).toEqual([
      withBoth(
        'Carlo Luschi',
        9,
        ['fp4', 'scalify', 'reducing', 'qm1b', 'training'],
        ['optimal', 'sparq', 'unitScaling', 'bess'],
      ),
      withBoth('Andrew William Fitzgibbon', 4, ['reducing', 'qm1b', 'training'], ['bess']),
      withBoth('Charlie Blake', 3, ['training'], ['sparq', 'unitScaling']),
      withBoth('Blazej Banaszewski', 2, ['reducing'], ['bess']),
    ]);
  });

  it('in 2022 and 2023 are three, and among two-author papers nobody', async () => {
    const names = async (where: { published?: { from: string; to: string }; maxAuthors?: number }) =>
      (await ask(MutualCoauthorsDocument, { where })).mutualCoauthors.edges.map(({ node }) => node.name);
    expect(await names({ published: { from: '2022', to: '2023' } })).toEqual([
      'Carlo Luschi',
      'Andrew William Fitzgibbon',
      'Charlie Blake',
    ]);
    expect(await names({ maxAuthors: 2 })).toEqual([]);
  });
});
