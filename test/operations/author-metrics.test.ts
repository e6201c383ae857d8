import { describe, expect, it } from 'vitest';
import { AuthorMetricsDocument } from '../../src/generated/graphql.ts';
import { ask, balanca, person, there } from './seeds.ts';

const exactly = (value: number) => ({ value: expect.closeTo(value, 9) as number, exact: true, error: 0 });
const near = (value: number) => expect.closeTo(value, 9) as number;
const everybodyElse = {
  component: { id: 'Component:carlo-luschi', size: 48 },
  unplacedCount: 0,
  incompleteListCount: 8,
};

describe('how central three people are', () => {
  // networkx found the fractions, of the lists as a person reads them.
  it('Carlo Luschi wrote with 40 of the 47 others, and is between nearly half of all pairs', async () => {
    const { nodes } = await ask(AuthorMetricsDocument);
    const luschi = there(nodes[0]);
    expect(luschi).toEqual({
      ...person('Carlo Luschi'),
      metrics: {
        ...everybodyElse,
        degree: 40,
        weightedDegree: 15,
        pageRank: near(0.12235608067),
        betweenness: exactly(0.46536507936507926),
        coreNumber: 9,
        clustering: near(0.19615384615384615),
        closeness: exactly((40 + 7 / 2) / 47),
        community: { id: 'Community:carlo-luschi', name: expect.stringMatching(/^Carlo Luschi: /) as string, size: 7 },
      },
    });
  });

  it('Douglas Orr and Paul Balança follow', async () => {
    const { nodes } = await ask(AuthorMetricsDocument);
    expect(nodes.slice(1)).toEqual([
      {
        ...person('Douglas Orr'),
        metrics: {
          ...everybodyElse,
          degree: 15,
          weightedDegree: 6,
          pageRank: near(0.04920162357),
          betweenness: exactly(0.05254648526077097),
          coreNumber: 9,
          clustering: near(0.47619047619047616),
          closeness: exactly(0.6595744680851063),
          community: { id: 'Community:douglas-orr', name: expect.stringMatching(/^Douglas Orr: /) as string, size: 9 },
        },
      },
      {
        ...balanca,
        metrics: {
          ...everybodyElse,
          degree: 20,
          weightedDegree: 5,
          pageRank: near(0.0440119363),
          betweenness: exactly(0.0338140589569161),
          coreNumber: 8,
          clustering: near(0.42105263157894735),
          closeness: exactly(0.6914893617021277),
          community: {
            id: 'Community:carlo-luschi',
            name: expect.stringMatching(/^Carlo Luschi: /) as string,
            size: 7,
          },
        },
      },
    ]);
  });

  it('Paul Balança is nowhere in 2018, when three others wrote one paper', async () => {
    const { nodes } = await ask(AuthorMetricsDocument, {
      where: { published: { to: '2018' } },
      authors: ['Author:paul-balanca', 'Author:carlo-luschi'],
    });
    expect(nodes[0]).toEqual({ ...balanca, metrics: null });
    // Two dates have no year.
    expect(nodes[1]).toMatchObject({ metrics: { degree: 1, coreNumber: 1, unplacedCount: 2 } });
  });
});
