import { describe, expect, it } from 'vitest';
import { createContext } from '../../src/context.ts';
import { coauthorsOfInSteps } from '../../src/graph/coauthors.ts';
import { namesIn, world } from '../world.ts';
import { ask, refusal } from './ask.ts';

const page = `{
  totalCount unknownIds unplacedCount incompleteListCount
  edges { node { name } jointPaperCount coauthorships { authors { name } papers { nodes { title } } } }
}`;

const link = (a: string, b: string, ...titles: string[]) => ({
  authors: [{ name: a }, { name: b }],
  papers: { nodes: titles.map((title) => ({ title })) },
});

describe('mutualCoauthors', () => {
  it('of Bob and Cy are Ada and Dee; one list of theirs is cut short', async () => {
    expect(await ask(`{ mutualCoauthors(of: ["Author:bob", "Author:cy", "Author:bob"]) ${page} }`)).toEqual({
      mutualCoauthors: {
        totalCount: 2,
        unknownIds: [],
        unplacedCount: 0,
        incompleteListCount: 1,
        edges: [
          {
            node: { name: 'Ada' },
            jointPaperCount: 3,
            coauthorships: [link('Bob', 'Ada', 'Cliques', 'Engines'), link('Cy', 'Ada', 'Cliques')],
          },
          {
            node: { name: 'Dee' },
            jointPaperCount: 2,
            coauthorships: [link('Bob', 'Dee', 'Cut short'), link('Cy', 'Dee', 'Bridges')],
          },
        ],
      },
    });
  });

  it('under a filter count only what counts, and say what cannot be placed', async () => {
    const where = '{ published: { from: "2018", to: "2019" } }';
    expect(await ask(`{ mutualCoauthors(of: ["Author:ada"], where: ${where}) ${page} }`)).toEqual({
      mutualCoauthors: {
        totalCount: 1,
        unknownIds: [],
        unplacedCount: 1,
        incompleteListCount: 0,
        edges: [{ node: { name: 'Bob' }, jointPaperCount: 1, coauthorships: [link('Ada', 'Bob', 'Engines')] }],
      },
    });
  });

  it('list ids of nobody, and answer for the others', async () => {
    const of = '["Author:fay", "Author:nobody", "Paper:engines", "Author:nobody"]';
    expect(await ask(`{ mutualCoauthors(of: ${of}) { unknownIds nodes { name } } }`)).toEqual({
      mutualCoauthors: { unknownIds: ['Author:nobody', 'Paper:engines'], nodes: [{ name: 'Gus' }] },
    });
    expect(await ask('{ mutualCoauthors(of: []) { totalCount } }')).toEqual({ mutualCoauthors: { totalCount: 0 } });
  });

  it('take 500 ids, not more', async () => {
    const query = 'query ($of: [ID!]!) { mutualCoauthors(of: $of) { unknownIds } }';
    const of = Array.from({ length: 501 }, (_, at) => `Author:x${at}`);
    const { mutualCoauthors } = await ask<{ mutualCoauthors: { unknownIds: string[] } }>(query, {
      variables: { of: of.slice(1) },
    });
    expect(mutualCoauthors.unknownIds).toEqual(of.slice(1));
    expect(await refusal(query, { variables: { of } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: '`of` takes at most 500 items, not 501.',
    });
  });

  it('share one batch of coauthors with everything else that asks for them', async () => {
    const batches: string[][] = [];
    const context = createContext(world, {
      coauthorsOfInSteps: (graph, authors, selection) => {
        batches.push(namesIn(graph, authors));
        return coauthorsOfInSteps(graph, authors, selection);
      },
    });
    const query = `{
      mutualCoauthors(of: ["Author:ada", "Author:bob"]) { totalCount }
      bridges(from: ["Author:bob"], to: ["Author:cy"]) { totalCount }
      author(by: { name: "Ada" }) { coauthors { totalCount } }
    }`;
    await ask(query, { context });
    expect(batches).toEqual([['Ada', 'Bob', 'Cy']]);
  });
});

describe('bridges', () => {
  it('from Cy and Bob to Eve are Ada and Dee', async () => {
    expect(await ask(`{ bridges(from: ["Author:cy", "Author:bob"], to: ["Author:eve"]) ${page} }`)).toEqual({
      bridges: {
        totalCount: 2,
        unknownIds: [],
        unplacedCount: 0,
        incompleteListCount: 1,
        edges: [
          {
            node: { name: 'Ada' },
            jointPaperCount: 4,
            coauthorships: [
              link('Cy', 'Ada', 'Cliques'),
              link('Bob', 'Ada', 'Cliques', 'Engines'),
              link('Eve', 'Ada', 'Some January'),
            ],
          },
          {
            node: { name: 'Dee' },
            jointPaperCount: 3,
            coauthorships: [
              link('Cy', 'Dee', 'Bridges'),
              link('Bob', 'Dee', 'Cut short'),
              link('Eve', 'Dee', 'Königsberg'),
            ],
          },
        ],
      },
    });
  });

  it('list ids of nobody in either group, once', async () => {
    const query = '{ bridges(from: ["Author:nobody", "Author:ada"], to: ["Author:nobody"]) { unknownIds totalCount } }';
    expect(await ask(query)).toEqual({ bridges: { unknownIds: ['Author:nobody'], totalCount: 0 } });
  });
});
