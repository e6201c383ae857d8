import { describe, expect, it } from 'vitest';
import { ExpertsDocument } from '../../src/generated/graphql.ts';
import { ask, balanca, paper, person, type Short, there, topic } from './seeds.ts';

/** Papers whose author lists are cut short. */
const cutShort: readonly Short[] = ['role', 'scalify', 'ultrag'];

function expert(who: { id: string; name: string }, score: number, span: (string | null)[], ...names: Short[]) {
  const [firstPublished, lastPublished = firstPublished] = span;
  return {
    score: expect.closeTo(score, 12),
    paperCount: names.length,
    firstPublished,
    lastPublished,
    node: who,
    papers: { nodes: names.map((name) => ({ ...paper(name), authorListComplete: !cutShort.includes(name) })) },
  };
}

describe('experts', () => {
  it('on knowledge graphs: Cattaneo wrote all four papers, and a paper of three counts more than one of ten', async () => {
    expect(await ask(ExpertsDocument)).toEqual({
      topic: {
        ...topic('Knowledge graphs'),
        authors: {
          // Three, two more on each of the lists cut short, and seven more of the ten on BESS.
          totalCount: 14,
          unplacedCount: 0,
          edges: [
            expert(
              person('Alberto Cattaneo'),
              1 / 3 + 1 / 3 + 1 / 10 + 1 / 3,
              ['2022-11-22', '2025-11-06'],
              'groundTruth',
              'role',
              'bess',
              'ultrag',
            ),
            expert(person('Carlo Luschi'), 1 / 3 + 1 / 10, ['2022-11-22', '2025-11-06'], 'groundTruth', 'bess'),
            expert(person('Daniel Justus'), 1 / 3 + 1 / 10, ['2022-11-22', '2025-11-06'], 'groundTruth', 'bess'),
            expert(person('Dobrik Georgiev'), 1 / 3, [null], 'ultrag'),
            expert(person('Kheeran Naidu'), 1 / 3, [null], 'ultrag'),
          ],
          pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
        },
      },
    });
  });

  it('on language models since 2023: two papers with many others count less than one with two', async () => {
    const asked = { label: 'LLM', where: { published: { from: '2023' } }, first: 6 };
    expect(await ask(ExpertsDocument, asked)).toEqual({
      topic: {
        ...topic('Large language models'),
        authors: {
          // Of Scalify, SparQ, the paper of nine people, and Ground-Truth Subgraphs.
          totalCount: 16,
          // UltRAG.
          unplacedCount: 1,
          edges: [
            expert(
              person('Carlo Luschi'),
              1 / 3 + 1 / 3 + 1 / 6 + 1 / 9,
              ['2023-09-29', '2025-11-06'],
              'groundTruth',
              'scalify',
              'sparq',
              'training',
            ),
            expert(balanca, 1 / 3 + 1 / 9, ['2023-09-29', '2024-07-24'], 'scalify', 'training'),
            expert(person('Alberto Cattaneo'), 1 / 3, ['2025-11-06'], 'groundTruth'),
            expert(person('Daniel Justus'), 1 / 3, ['2025-11-06'], 'groundTruth'),
            expert(person('Sam Hosegood'), 1 / 3, ['2024-07-24'], 'scalify'),
            expert(person('Charlie Blake'), 1 / 6 + 1 / 9, ['2023-09-29', '2023-12-08'], 'sparq', 'training'),
          ],
          pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
        },
      },
    });
  });

  it('on a topic are none in a time without papers on it, and null is a topic that is none', async () => {
    const { topic: found } = await ask(ExpertsDocument, { where: { published: { to: '2021' } } });
    expect(there(found).authors).toMatchObject({ totalCount: 0, unplacedCount: 1, edges: [] });
    expect(await ask(ExpertsDocument, { label: 'Astrology' })).toEqual({ topic: null });
  });
});
