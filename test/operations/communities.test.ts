import { describe, expect, it } from 'vitest';
import { CommunitiesDocument } from '../../src/generated/graphql.ts';
import { ask, balanca, person } from './seeds.ts';

describe('who mostly writes with whom', () => {
  it('are seven groups, the largest around the papers on densities', async () => {
    const { graph } = await ask(CommunitiesDocument);
    expect(graph.communities).toMatchObject({ totalCount: 7, unplacedCount: 0, incompleteListCount: 8 });
    expect(graph.communities.nodes.map(({ id, size }) => [id, size])).toEqual([
      ['Community:andrew-william-fitzgibbon', 13],
      ['Community:douglas-orr', 9],
      ['Community:daniel-justus', 9],
    ]);
    const [largest] = graph.communities.nodes;
    expect(largest?.name).toMatch(/^Andrew William Fitzgibbon: Density functional theory, /);
    expect(largest?.leadingAuthors).toMatchObject({
      truncated: true,
      counts: [{ author: person('Andrew William Fitzgibbon'), paperCount: 4 }, { paperCount: 2 }, { paperCount: 2 }],
    });
  });

  it('are connected but for three people of one paper', async () => {
    const { graph } = await ask(CommunitiesDocument);
    expect(graph.components).toEqual({
      totalCount: 2,
      nodes: [
        {
          id: 'Component:carlo-luschi',
          size: 48,
          authors: { totalCount: 48, nodes: [person('Carlo Luschi'), person('Douglas Orr'), balanca] },
        },
        {
          id: 'Component:alexandre-payot',
          size: 3,
          authors: {
            totalCount: 3,
            nodes: [person('Alexandre Payot'), person('Callum McLean'), person('Luke Y. Prince')],
          },
        },
      ],
    });
  });
});
