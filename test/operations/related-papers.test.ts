import { describe, expect, it } from 'vitest';
import { RelatedPapersDocument } from '../../src/generated/graphql.ts';
import { ask, paper, person, type Short, there, topic } from './seeds.ts';

/** What a topic weighs that so many of the 22 papers have. */
const weight = (papers: number) => Math.log(22 / papers);

/** The cosine of two lists of topics, of each topic the number of papers that have it. */
function cosine(shared: number[], ofOne: number[], ofOther: number[]): number {
  const squares = (counts: number[]) => counts.reduce((sum, count) => sum + weight(count) ** 2, 0);
  return squares(shared) / Math.sqrt(squares(ofOne) * squares(ofOther));
}

function near(name: Short, score: number, people: string[], topics: string[]) {
  return {
    score: expect.closeTo(score, 12),
    sharedAuthors: people.map((each) => person(each)),
    sharedTopics: topics.map(topic),
    node: paper(name),
  };
}

const title = (name: Short) => paper(name).title;

describe('the papers near a paper', () => {
  it('are, of Ground-Truth Subgraphs, first UltRAG, which shares a rare subject, then those of its people', async () => {
    // cs.LG, dataset generation, question answering over knowledge graphs, retrieval-augmented generation.
    const own = [19, 2, 2, 2];
    expect(await ask(RelatedPapersDocument)).toEqual({
      paper: {
        ...paper('groundTruth'),
        related: {
          // The 18 other papers of cs.LG, UltRAG, and GroupBERT.
          totalCount: 20,
          edges: [
            near(
              'ultrag',
              1 / 3 + cosine([2, 2], own, [1, 2, 2]),
              ['Alberto Cattaneo'],
              ['Knowledge graph question answering', 'Retrieval-augmented generation'],
            ),
            // All three, of three and of ten.
            near(
              'bess',
              3 / Math.sqrt(3 * 10) + cosine([19], own, [19, 2, 2]),
              ['Alberto Cattaneo', 'Carlo Luschi', 'Daniel Justus'],
              ['cs.LG'],
            ),
            near(
              'qm1b',
              1 / Math.sqrt(3 * 9) + cosine([19, 2], own, [19, 2, 2, 2]),
              ['Carlo Luschi'],
              ['cs.LG', 'Dataset generation'],
            ),
            near('revisiting', 1 / Math.sqrt(3 * 2) + cosine([19], own, [19, 1]), ['Carlo Luschi'], ['cs.LG']),
            near('eightBit', 1 / 3 + cosine([19], own, [19, 7, 4]), ['Daniel Justus'], ['cs.LG']),
          ],
          pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
        },
      },
    });
  });

  it('are, of Proxy Normalization, the other one of its four people, then one of strangers on its subject', async () => {
    const { paper: found } = await ask(RelatedPapersDocument, { by: { title: title('proxy') }, first: 4 });
    // cs.LG, normalisation layers.
    const own = [19, 3];
    const { totalCount, edges } = there(found).related;
    expect(totalCount).toBe(18);
    expect(edges).toEqual([
      near(
        'making',
        1 + cosine([19, 3], own, [19, 3, 2, 2]),
        ['Antoine Labatie', 'Dominic Masters', 'Zach Eaton-Rosen', 'Carlo Luschi'],
        ['cs.LG', 'Normalisation layers'],
      ),
      near('mxnorm', cosine([19, 3], own, [19, 3, 7]), [], ['cs.LG', 'Normalisation layers']),
      near(
        'revisiting',
        2 / Math.sqrt(4 * 2) + cosine([19], own, [19, 1]),
        ['Dominic Masters', 'Carlo Luschi'],
        ['cs.LG'],
      ),
      near(
        'improving',
        2 / Math.sqrt(4 * 3) + cosine([19], own, [19, 1]),
        ['Zach Eaton-Rosen', 'Carlo Luschi'],
        ['cs.LG'],
      ),
    ]);
  });

  it('are, of a paper on sparse training, those of its people, equally near ones newest first', async () => {
    const { paper: found } = await ask(RelatedPapersDocument, { by: { title: title('towards') }, first: 100 });
    const { totalCount, edges } = there(found).related;
    expect(totalCount).toBe(6);
    expect(edges).toEqual([
      // Of three topics and of four, cs.CL and the pre-training of language models are on both.
      near(
        'groupBert',
        1 / 3 + cosine([2, 2], [2, 1, 2], [2, 2, 2, 2]),
        ['Douglas Orr'],
        ['cs.CL', 'Language model pre-training'],
      ),
      near('optimal', 1 / 3, ['Douglas Orr'], []),
      near('unitScaling', 1 / 3, ['Douglas Orr'], []),
      near('improving', 1 / 3, ['Frithjof Gressmann'], []),
      near('sparq', 1 / Math.sqrt(3 * 6), ['Douglas Orr'], []),
      near('bess', 1 / Math.sqrt(3 * 10), ['Douglas Orr'], []),
    ]);
  });

  it('are read on from a cursor, of the paper that an id names', async () => {
    const by = { id: paper('towards').id };
    const { paper: found } = await ask(RelatedPapersDocument, { by, first: 4 });
    const { edges, pageInfo } = there(found).related;
    expect(edges.map(({ node }) => node)).toEqual(
      (['groupBert', 'optimal', 'unitScaling', 'improving'] as const).map(paper),
    );
    const { paper: again } = await ask(RelatedPapersDocument, { by, first: 4, after: pageInfo.endCursor });
    const rest = there(again).related;
    expect(rest.edges.map(({ node }) => node)).toEqual((['sparq', 'bess'] as const).map(paper));
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('are asked of a paper that is there', async () => {
    expect(await ask(RelatedPapersDocument, { by: { title: 'On Astrology' } })).toEqual({ paper: null });
  });
});
