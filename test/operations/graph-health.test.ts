import { describe, expect, it } from 'vitest';
import { GraphHealthDocument } from '../../src/generated/graphql.ts';
import { papers as read } from '../seeds/reading.ts';
import { ask } from './seeds.ts';

describe('what the whole graph looks like', () => {
  // networkx found the triangles, the transitivity and the diameter, of the lists as a person reads them.
  it('is 51 people, nobody farther than four links from another of the 48', async () => {
    const { graph } = await ask(GraphHealthDocument);
    expect(graph.diameter).toMatchObject({ value: 4, exact: true, lower: 4, upper: 4 });
    const { warnings, degreeDistribution, ...numbers } = graph.health;
    expect(numbers).toEqual({
      authorCount: 51,
      paperCount: 22,
      coauthorshipCount: 208,
      density: expect.closeTo(208 / ((51 * 50) / 2), 12) as number,
      onePaperAuthorCount: 33,
      onePaperAuthorShare: expect.closeTo(33 / 51, 12) as number,
      triangleCount: 457,
      transitivity: expect.closeTo(0.5303675048355899, 12) as number,
      hyperAuthorPaperCount: 0,
      hyperAuthorLinkShare: 0,
      unplacedCount: 0,
      incompleteListCount: 8,
    });
    expect(degreeDistribution.at(-1)).toEqual({ degree: 40, authorCount: 1 });
    expect(degreeDistribution.reduce((sum, { authorCount }) => sum + authorCount, 0)).toBe(51);
    expect(warnings.totalCount).toBe(read.filter(({ authorListComplete }) => !authorListComplete).length);
  });

  it('warns of the lists that are cut short, and says where they stand', async () => {
    const { graph } = await ask(GraphHealthDocument);
    expect(graph.health.warnings.nodes[1]).toMatchObject({
      kind: 'INCOMPLETE_LIST',
      message: 'Only 3 of the authors are known: the others’ links are missing.',
      paper: {
        title: 'Scalify: scale propagation for efficient low-precision LLM training',
        sources: [{ document: 'dated-listing.bib', line: 45 }],
      },
    });
  });
});
