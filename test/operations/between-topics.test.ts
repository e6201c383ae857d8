import { describe, expect, it } from 'vitest';
import { BetweenTopicsDocument } from '../../src/generated/graphql.ts';
import { ask, balanca, person, topic } from './seeds.ts';

/** Somebody with their first topics and the papers on each. */
function working(who: { id: string; name: string }, ...topics: [label: string, paperCount: number][]) {
  return { ...who, topics: { edges: topics.map(([label, paperCount]) => ({ paperCount, node: topic(label) })) } };
}

describe('who worked on two topics', () => {
  it('are, of low-precision arithmetic and knowledge graphs, four people', async () => {
    expect(await ask(BetweenTopicsDocument)).toEqual({
      authors: {
        totalCount: 4,
        // In the order of their papers on the first topic: five, two, one and one.
        nodes: [
          working(
            person('Carlo Luschi'),
            ['cs.LG', 15],
            ['Low-precision training', 4],
            ['Tensor scaling', 4],
            ['8-bit floating point', 3],
            ['Large language models', 3],
          ),
          working(
            person('Douglas Orr'),
            ['cs.LG', 4],
            ['cs.CL', 2],
            ['Language model pre-training', 2],
            ['Transformers and attention', 2],
            ['8-bit floating point', 1],
          ),
          working(
            person('Andrew William Fitzgibbon'),
            ['cs.LG', 4],
            ['Density functional theory', 2],
            ['8-bit floating point', 1],
            ['AI accelerators', 1],
            ['Dataset generation', 1],
          ),
          working(
            person('Daniel Justus'),
            ['cs.LG', 3],
            ['8-bit floating point', 1],
            ['cs.CL', 1],
            ['Dataset generation', 1],
            ['Distributed training', 1],
          ),
        ],
      },
    });
  });

  it('are, of quantum chemistry, low-precision arithmetic and the years before 2023, two', async () => {
    const where = { anyTopic: ['Topic:quantum-chemistry'] };
    const lowPrecision = { anyTopic: ['Topic:low-precision-arithmetic'] };
    const { authors: both } = await ask(BetweenTopicsDocument, { where, alsoWrote: [lowPrecision] });
    expect(both.nodes.map(({ id, name }) => ({ id, name }))).toEqual([
      person('Andrew William Fitzgibbon'),
      person('Carlo Luschi'),
      balanca,
      person('Josef Dean'),
    ]);
    const alsoWrote = [lowPrecision, { published: { to: '2022' } }];
    const { authors: early } = await ask(BetweenTopicsDocument, { where, alsoWrote, first: 1 });
    expect(early.totalCount).toBe(2);
    expect(early.nodes.map(({ name }) => name)).toEqual(['Andrew William Fitzgibbon']);
  });

  it('are nobody where one of the topics is none', async () => {
    const { authors } = await ask(BetweenTopicsDocument, { alsoWrote: [{ anyTopic: ['Topic:astrology'] }] });
    expect(authors).toEqual({ totalCount: 0, nodes: [] });
  });
});
