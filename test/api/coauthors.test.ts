import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';

const names = (order: string) => `{ author(by: { name: "Ada" }) { coauthors(orderBy: ${order}) { nodes { name } } } }`;

describe('coauthors', () => {
  it('are those Ada wrote with: twice with Bob, once with Cy, once with Eve in some January', async () => {
    const query = `{ author(by: { name: "Ada" }) { coauthors {
      totalCount unplacedCount incompleteListCount
      nodes { name }
      edges { node { id } coauthorship {
        authors { name } paperCount weight firstPublished lastPublished isLowerBound papers { totalCount nodes { id } }
      } }
    } } }`;
    const papers = (...ids: string[]) => ({ totalCount: ids.length, nodes: ids.map((id) => ({ id })) });
    expect(await ask(query)).toEqual({
      author: {
        coauthors: {
          totalCount: 3,
          unplacedCount: 0,
          incompleteListCount: 0,
          nodes: [{ name: 'Bob' }, { name: 'Cy' }, { name: 'Eve' }],
          edges: [
            {
              node: { id: 'Author:bob' },
              coauthorship: {
                authors: [{ name: 'Ada' }, { name: 'Bob' }],
                paperCount: 2,
                weight: 1.5,
                firstPublished: '2019-03-01',
                lastPublished: '2020',
                // Bob is on a list cut short.
                isLowerBound: true,
                papers: papers('Paper:cliques', 'Paper:engines'),
              },
            },
            {
              node: { id: 'Author:cy' },
              coauthorship: {
                authors: [{ name: 'Ada' }, { name: 'Cy' }],
                paperCount: 1,
                weight: 0.5,
                firstPublished: '2020',
                lastPublished: '2020',
                isLowerBound: false,
                papers: papers('Paper:cliques'),
              },
            },
            {
              node: { id: 'Author:eve' },
              coauthorship: {
                authors: [{ name: 'Ada' }, { name: 'Eve' }],
                paperCount: 1,
                weight: 1,
                firstPublished: null,
                lastPublished: null,
                isLowerBound: false,
                papers: papers('Paper:some-january'),
              },
            },
          ],
        },
      },
    });
  });

  it.each([
    ['PAPERS', ['Bob', 'Cy', 'Eve']],
    ['WEIGHT', ['Bob', 'Eve', 'Cy']],
    ['LAST_PUBLISHED', ['Bob', 'Cy', 'Eve']],
    ['FIRST_PUBLISHED', ['Bob', 'Cy', 'Eve']],
    ['NAME', ['Bob', 'Cy', 'Eve']],
  ])('stand in the order %s', async (order, expected) => {
    expect(await ask(names(order))).toEqual({
      author: { coauthors: { nodes: expected.map((name) => ({ name })) } },
    });
  });

  it('of Eve stand by date, those of one paper by id, and Ada last: their paper has no year', async () => {
    const query = `{ author(by: { name: "Eve" }) {
      last: coauthors(orderBy: LAST_PUBLISHED) { nodes { name } }
      first: coauthors(orderBy: FIRST_PUBLISHED) { nodes { name } }
    } }`;
    const consortium = [{ name: 'constructor' }, { name: 'Hal' }, { name: 'Ida' }, { name: 'Jon' }, { name: 'Kim' }];
    expect(await ask(query)).toEqual({
      author: {
        last: { nodes: [...consortium, { name: 'Dee' }, { name: 'Ada' }] },
        first: { nodes: [{ name: 'Dee' }, ...consortium, { name: 'Ada' }] },
      },
    });
  });

  it('of Dee by date: those met on one day, on two papers, stand by id', async () => {
    const query = `{ author(by: { name: "Dee" }) {
      last: coauthors(orderBy: LAST_PUBLISHED) { nodes { name } }
      first: coauthors(orderBy: FIRST_PUBLISHED) { nodes { name } }
    } }`;
    expect(await ask(query)).toEqual({
      author: {
        last: { nodes: [{ name: 'Bob' }, { name: 'Cy' }, { name: 'Eve' }] },
        first: { nodes: [{ name: 'Cy' }, { name: 'Eve' }, { name: 'Bob' }] },
      },
    });
  });

  it('may be more where a list is cut short: one such paper is Bob’s, and it names Dee', async () => {
    const query = `{ author(by: { name: "Bob" }) { coauthors {
      incompleteListCount edges { node { name } coauthorship { isLowerBound } }
    } } }`;
    expect(await ask(query)).toEqual({
      author: {
        coauthors: {
          incompleteListCount: 1,
          edges: [
            { node: { name: 'Ada' }, coauthorship: { isLowerBound: true } },
            { node: { name: 'Cy' }, coauthorship: { isLowerBound: true } },
            // The list cut short names both.
            { node: { name: 'Dee' }, coauthorship: { isLowerBound: false } },
          ],
        },
      },
    });
  });

  it('of 2020 leave out what is not certainly of 2020, and count it', async () => {
    const query = `{ author(by: { name: "Ada" }) { coauthors(where: { published: { from: "2020", to: "2020" } }) {
      unplacedCount edges { node { name } coauthorship { paperCount isLowerBound papers { nodes { id } } } }
    } } }`;
    const coauthorship = { paperCount: 1, isLowerBound: false, papers: { nodes: [{ id: 'Paper:cliques' }] } };
    expect(await ask(query)).toEqual({
      author: {
        coauthors: {
          unplacedCount: 1,
          edges: [
            { node: { name: 'Bob' }, coauthorship },
            { node: { name: 'Cy' }, coauthorship },
          ],
        },
      },
    });
  });

  it('are none for somebody who wrote alone among the papers that count', async () => {
    const query = `{ author(by: { name: "Gus" }) { coauthors(where: { undated: true }) { totalCount nodes { id } } } }`;
    expect(await ask(query)).toEqual({ author: { coauthors: { totalCount: 0, nodes: [] } } });
  });
});
