import { describe, expect, it } from 'vitest';
import { PapersDocument, type PapersQueryVariables } from '../../src/generated/graphql.ts';
import { graphOf } from '../world.ts';
import { ask, balanca, paper, person, topic } from './seeds.ts';

const titlesOf = async (variables: PapersQueryVariables) => {
  const { papers } = await ask(PapersDocument, variables);
  return papers.nodes.map(({ title }) => title);
};

describe('the list of papers', () => {
  it('is, of 2023 and 2024, eight papers, while two have no year that could tell', async () => {
    const { papers } = await ask(PapersDocument);
    const { totalCount, unplacedCount, nodes, facets, pageInfo } = papers;
    expect({ totalCount, unplacedCount }).toEqual({ totalCount: 8, unplacedCount: 2 });
    expect(pageInfo).toEqual({ hasNextPage: false, endCursor: expect.any(String) });
    expect(nodes.map(({ id, title, published }) => ({ id, title, published }))).toEqual(
      (['role', 'scalify', 'mup', 'reducing', 'sparq', 'qm1b', 'training', 'unitScaling'] as const).map(paper),
    );
    expect(nodes[1]).toEqual({
      ...paper('scalify'),
      authorListComplete: false,
      authors: { totalCount: 3, nodes: [balanca, person('Sam Hosegood'), person('Carlo Luschi')] },
      topics: [
        topic('8-bit floating point'),
        topic('cs.LG'),
        topic('Large language models'),
        topic('Low-precision training'),
        topic('Tensor scaling'),
      ],
      codeUrls: ['https://github.com/graphcore-research/jax-scalify'],
    });
    expect(nodes[4]).toEqual({
      ...paper('sparq'),
      authorListComplete: true,
      authors: {
        totalCount: 6,
        nodes: [
          person('Luka Ribar'),
          person('Ivan Chelombiev'),
          person('Luke Hudlass-Galley'),
          person('Charlie Blake'),
          person('Carlo Luschi'),
          person('Douglas Orr'),
        ],
      },
      topics: [
        topic('cs.LG'),
        topic('Efficient inference'),
        topic('Large language models'),
        topic('Transformers and attention'),
      ],
      codeUrls: [],
    });
    expect(facets).toEqual({
      byYear: [
        { year: 2023, paperCount: 4 },
        { year: 2024, paperCount: 4 },
      ],
      byTopic: {
        counts: [
          { topic: topic('cs.LG'), paperCount: 8 },
          { topic: topic('Low-precision training'), paperCount: 4 },
          { topic: topic('Tensor scaling'), paperCount: 4 },
          { topic: topic('8-bit floating point'), paperCount: 3 },
          { topic: topic('Large language models'), paperCount: 3 },
          { topic: topic('Density functional theory'), paperCount: 2 },
          { topic: topic('AI accelerators'), paperCount: 1 },
          { topic: topic('Biomedical knowledge graphs'), paperCount: 1 },
          { topic: topic('Dataset generation'), paperCount: 1 },
          { topic: topic('Efficient inference'), paperCount: 1 },
        ],
        truncated: true,
      },
      byAuthor: {
        counts: [
          { author: person('Carlo Luschi'), paperCount: 6 },
          { author: person('Charlie Blake'), paperCount: 4 },
          { author: balanca, paperCount: 4 },
          { author: person('Andrew William Fitzgibbon'), paperCount: 3 },
          { author: person('Alexander Mathiasen'), paperCount: 2 },
          { author: person('Douglas Orr'), paperCount: 2 },
          { author: person('Hatem Helal'), paperCount: 2 },
          { author: person('Josef Dean'), paperCount: 2 },
          { author: person('Adam Krzywaniak'), paperCount: 1 },
          { author: person('Alberto Cattaneo'), paperCount: 1 },
        ],
        truncated: true,
      },
    });
  });

  it('is read on from a cursor: papers with code, oldest first', async () => {
    const asked = { where: { hasCode: true }, orderBy: 'OLDEST', first: 3 } as const;
    const { papers } = await ask(PapersDocument, asked);
    expect(papers.totalCount).toBe(4);
    expect(papers.nodes.map(({ title }) => title)).toEqual([
      paper('making').title,
      paper('bess').title,
      paper('qm1b').title,
    ]);
    expect(papers.pageInfo.hasNextPage).toBe(true);
    // The facets count the whole list, not the page.
    expect(papers.facets.byYear).toEqual([2021, 2022, 2023, 2024].map((year) => ({ year, paperCount: 1 })));
    const { papers: rest } = await ask(PapersDocument, { ...asked, after: papers.pageInfo.endCursor });
    expect(rest.nodes.map(({ title }) => title)).toEqual([paper('scalify').title]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('is restricted by people, topics, lists, years and words', async () => {
    const luschiAndOrr = ['Author:carlo-luschi', 'Author:douglas-orr'];
    expect(await titlesOf({ where: { allAuthors: luschiAndOrr, withoutAuthors: ['Author:charlie-blake'] } })).toEqual([
      paper('optimal').title,
      paper('bess').title,
    ]);
    expect(await titlesOf({ where: { anyTopic: ['Topic:knowledge-graphs'] } })).toEqual([
      paper('groundTruth').title,
      paper('role').title,
      paper('bess').title,
      paper('ultrag').title,
    ]);
    expect(await titlesOf({ where: { authorListComplete: false, published: { to: '2022' } } })).toEqual([
      paper('eightBit').title,
      paper('towards').title,
      paper('groupBert').title,
    ]);
    expect(await titlesOf({ where: { undated: true }, orderBy: 'TITLE' })).toEqual([
      paper('mxnorm').title,
      paper('ultrag').title,
    ]);
    expect(await titlesOf({ where: { maxAuthors: 2 } })).toEqual([paper('revisiting').title]);
    // "Wikidata" stands in the summaries of two.
    expect(await titlesOf({ where: { text: 'wikidata' } })).toEqual([paper('groundTruth').title, paper('bess').title]);
  });

  it('shows at most ten authors of a paper, and says how many there are', async () => {
    const { papers } = await ask(PapersDocument, { where: { text: 'parallel training' } });
    expect(papers.nodes.map(({ authors }) => [authors.totalCount, authors.nodes.length])).toEqual([[8, 8]]);
    const twelve = Array.from('ABCDEFGHIJKL', (letter) => `Ada ${letter}nsen`);
    const graph = graphOf([{ title: 'The Tides of All Harbours', authors: twelve }]);
    const { papers: ofMany } = await ask(PapersDocument, { where: null }, graph);
    expect(ofMany.nodes.map(({ authors }) => [authors.totalCount, authors.nodes.length])).toEqual([[12, 10]]);
  });

  it('tells the names of the people who are asked for, and null for an id that nobody has', async () => {
    const named = ['Author:paul-balanca', 'Author:nobody'];
    const { papers, nodes } = await ask(PapersDocument, { where: { allAuthors: ['Author:paul-balanca'] }, named });
    expect(papers.totalCount).toBe(5);
    expect(nodes).toEqual([balanca, null]);
  });
});
