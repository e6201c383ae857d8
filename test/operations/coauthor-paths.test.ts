import { describe, expect, it } from 'vitest';
import { CoauthorPathsDocument } from '../../src/generated/graphql.ts';
import { ask, papers, person, type Short, there } from './seeds.ts';

/** A path as the operation shows it: people, and between each two the papers that link them. */
function path(first: string, ...steps: [links: Short[], name: string][]) {
  return {
    authors: [first, ...steps.map(([, name]) => name)].map((name) => person(name)),
    links: steps.map(([names]) => ({ paperCount: names.length, papers: papers(...names) })),
  };
}

describe('how two people are connected', () => {
  it('is, for Constantin Eichenberg and Dobrik Georgiev, by five paths of four links', async () => {
    const toGeorgiev: [Short[], string] = [['ultrag'], 'Dobrik Georgiev'];
    expect(await ask(CoauthorPathsDocument)).toEqual({
      coauthorPaths: {
        status: 'FOUND',
        distance: 4,
        isUpperBound: true,
        unrestrictedDistance: 4,
        pathCount: '5',
        incompleteListCount: 8,
        unplacedCount: 0,
        paths: {
          nodes: [
            path(
              'Constantin Eichenberg',
              [['mup'], 'Charlie Blake'],
              [['training'], 'Andrew William Fitzgibbon'],
              [['bess'], 'Alberto Cattaneo'],
              toGeorgiev,
            ),
            path(
              'Constantin Eichenberg',
              [['mup'], 'Charlie Blake'],
              [['sparq', 'training', 'unitScaling'], 'Carlo Luschi'],
              [['groundTruth', 'bess'], 'Alberto Cattaneo'],
              toGeorgiev,
            ),
            path(
              'Constantin Eichenberg',
              [['mup'], 'Charlie Blake'],
              [['sparq', 'unitScaling'], 'Douglas Orr'],
              [['bess'], 'Alberto Cattaneo'],
              toGeorgiev,
            ),
            path(
              'Constantin Eichenberg',
              [['mup'], 'Josef Dean'],
              [['qm1b'], 'Andrew William Fitzgibbon'],
              [['bess'], 'Alberto Cattaneo'],
              toGeorgiev,
            ),
            path(
              'Constantin Eichenberg',
              [['mup'], 'Josef Dean'],
              [['qm1b'], 'Carlo Luschi'],
              [['groundTruth', 'bess'], 'Alberto Cattaneo'],
              toGeorgiev,
            ),
          ],
          pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
        },
      },
      fromAuthor: person('Constantin Eichenberg'),
      toAuthor: person('Dobrik Georgiev'),
    });
  });

  it('is listed a page at a time', async () => {
    const asked = { from: 'Author:anastasia-dietrich', to: 'Author:robert-hu', first: 1 };
    const { coauthorPaths } = await ask(CoauthorPathsDocument, asked);
    const { distance, pathCount, paths } = there(coauthorPaths);
    expect({ distance, pathCount }).toEqual({ distance: 3, pathCount: '2' });
    expect(paths.nodes).toEqual([
      path(
        'Anastasia Dietrich',
        [['towards'], 'Douglas Orr'],
        [['optimal', 'sparq', 'unitScaling', 'bess'], 'Carlo Luschi'],
        [['fp4'], 'Robert Hu'],
      ),
    ]);
    expect(paths.pageInfo.hasNextPage).toBe(true);
    const next = await ask(CoauthorPathsDocument, { ...asked, after: there(paths.pageInfo.endCursor), papersFirst: 1 });
    const { nodes, pageInfo } = there(next.coauthorPaths).paths;
    expect(pageInfo.hasNextPage).toBe(false);
    expect(nodes.map(({ authors }) => authors[1])).not.toEqual(paths.nodes.map(({ authors }) => authors[1]));
    for (const { links } of nodes) for (const link of links) expect(link.papers.nodes).toHaveLength(1);
  });

  it('goes another way, for certain, where only short and whole lists count', async () => {
    const asked = { from: 'Author:alberto-cattaneo', to: 'Author:douglas-orr', where: { maxAuthors: 6 } };
    expect(await ask(CoauthorPathsDocument, asked)).toEqual({
      coauthorPaths: {
        status: 'FOUND',
        distance: 2,
        isUpperBound: false,
        unrestrictedDistance: 1,
        pathCount: '1',
        incompleteListCount: 0,
        unplacedCount: 0,
        paths: {
          nodes: [
            path(
              'Alberto Cattaneo',
              [['groundTruth'], 'Carlo Luschi'],
              [['optimal', 'sparq', 'unitScaling'], 'Douglas Orr'],
            ),
          ],
          pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
        },
      },
      fromAuthor: person('Alberto Cattaneo'),
      toAuthor: person('Douglas Orr'),
    });
  });

  it.each([
    {
      why: 'no paper connects them',
      asked: { from: 'Author:callum-mclean', to: 'Author:carlo-luschi' },
      answer: { status: 'NO_PATH', distance: null, unrestrictedDistance: null, incompleteListCount: 8 },
    },
    {
      why: 'only later papers connect them',
      asked: {
        from: 'Author:charlie-blake',
        to: 'Author:alberto-cattaneo',
        where: { published: { to: '2022' } },
      },
      // Of the lists cut short, those of 2021 and 2022 count; two papers have no year.
      answer: {
        status: 'NO_PATH_WITHIN_FILTER',
        distance: null,
        unrestrictedDistance: 2,
        incompleteListCount: 3,
        unplacedCount: 2,
      },
    },
    {
      why: 'they are further apart than asked for',
      asked: { from: 'Author:anastasia-dietrich', to: 'Author:robert-hu', maxLength: 2 },
      answer: { status: 'NO_PATH_WITHIN_LENGTH', distance: null, unrestrictedDistance: 3, incompleteListCount: 8 },
    },
    {
      why: 'they are one person',
      asked: { from: 'Author:robert-hu', to: 'Author:robert-hu' },
      answer: { status: 'SAME_AUTHOR', distance: 0, unrestrictedDistance: 0, incompleteListCount: 8 },
    },
  ])('lists no path where $why', async ({ asked, answer }) => {
    const { coauthorPaths } = await ask(CoauthorPathsDocument, asked);
    expect(coauthorPaths).toEqual({
      unplacedCount: 0,
      ...answer,
      isUpperBound: false,
      pathCount: '0',
      paths: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
    });
  });

  it('is null for an unknown id, and tells which of the two is known', async () => {
    expect(await ask(CoauthorPathsDocument, { from: 'Author:nobody-atall' })).toEqual({
      coauthorPaths: null,
      fromAuthor: null,
      toAuthor: person('Dobrik Georgiev'),
    });
  });
});
