import { describe, expect, it } from 'vitest';
import { TopicDriftDocument } from '../../src/generated/graphql.ts';
import { ask, person, there, topic } from './seeds.ts';

function inYear(year: number, paperCount: number, similarity: number | null, ...topics: [string, number][]) {
  return {
    year,
    paperCount,
    similarity: similarity === null ? null : expect.closeTo(similarity, 12),
    topics: { truncated: false, counts: topics.map(([label, count]) => ({ paperCount: count, topic: topic(label) })) },
  };
}

describe('the topics of one person from year to year', () => {
  it('went, with Dominic Masters, from batch sizes over normalisation to quantum chemistry', async () => {
    expect(await ask(TopicDriftDocument)).toEqual({
      author: {
        ...person('Dominic Masters'),
        topicDrift: [
          inYear(2018, 1, null, ['cs.LG', 1], ['Mini-batch size', 1]),
          // Only cs.LG is as before: (1, 1) and (2, 2, 1, 1).
          inYear(
            2021,
            2,
            2 / Math.sqrt(2 * 10),
            ['cs.LG', 2],
            ['Normalisation layers', 2],
            ['AI accelerators', 1],
            ['Grouped transformations', 1],
          ),
          // cs.LG and AI accelerators: twice and once, against once and once.
          inYear(
            2023,
            1,
            3 / Math.sqrt(10 * 4),
            ['AI accelerators', 1],
            ['cs.LG', 1],
            ['Dataset generation', 1],
            ['Density functional theory', 1],
          ),
        ],
      },
    });
  });

  it('changed altogether, with Daniel Justus, from 2021 to 2022', async () => {
    const { author } = await ask(TopicDriftDocument, { id: 'Author:daniel-justus' });
    expect(there(author).topicDrift).toEqual([
      inYear(
        2021,
        1,
        null,
        ['cs.CL', 1],
        ['Grouped transformations', 1],
        ['Language model pre-training', 1],
        ['Transformers and attention', 1],
      ),
      inYear(
        2022,
        2,
        0,
        ['cs.LG', 2],
        ['8-bit floating point', 1],
        ['Distributed training', 1],
        ['Knowledge graph completion', 1],
        ['Low-precision training', 1],
      ),
      inYear(
        2025,
        1,
        2 / Math.sqrt(8 * 4),
        ['cs.LG', 1],
        ['Dataset generation', 1],
        ['Knowledge graph question answering', 1],
        ['Retrieval-augmented generation', 1],
      ),
    ]);
  });

  it('leaves out a paper of an unknown year, begins anew under a filter, and says where topics are cut', async () => {
    const asked = { id: 'Author:alberto-cattaneo', where: { published: { from: '2023' } }, limit: 1 };
    const { author } = await ask(TopicDriftDocument, asked);
    const cut = (first: string) => ({ truncated: true, counts: [{ paperCount: 1, topic: topic(first) }] });
    expect(there(author).topicDrift).toEqual([
      { year: 2024, paperCount: 1, similarity: null, topics: cut('Biomedical knowledge graphs') },
      // Of three topics and of four, cs.LG alone is on both.
      { year: 2025, paperCount: 1, similarity: expect.closeTo(1 / Math.sqrt(3 * 4), 12), topics: cut('cs.LG') },
    ]);
  });

  it('has a row without a year for MXNorm, of which the list gives none', async () => {
    const { author } = await ask(TopicDriftDocument, { id: 'Author:callum-mclean' });
    expect(author?.topicDrift).toMatchObject([{ year: null, paperCount: 1, similarity: null }]);
    expect(author?.topicDrift[0]?.topics.counts.map(({ topic }) => topic.label)).toEqual([
      'cs.LG',
      'Low-precision training',
      'Normalisation layers',
    ]);
  });
});
