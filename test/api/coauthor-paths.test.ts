import { describe, expect, it } from 'vitest';
import { createContext } from '../../src/context.ts';
import { coauthorsOfInSteps } from '../../src/graph/coauthors.ts';
import { coauthorPathsBetween } from '../../src/graph/paths.ts';
import { graphOf, world } from '../world.ts';
import { ask, refusal } from './ask.ts';

const query = `query ($from: ID!, $to: ID!, $where: PaperFilter, $maxLength: Int) {
  coauthorPaths(from: $from, to: $to, where: $where, maxLength: $maxLength) {
    status distance isUpperBound unrestrictedDistance pathCount incompleteListCount unplacedCount
    paths { nodes { authors { name } links { authors { name } paperCount papers { nodes { title } } } } }
  }
}`;

const asked = (from: string, to: string, more: { where?: Record<string, unknown>; maxLength?: number } = {}) =>
  ask(query, { variables: { from: `Author:${from}`, to: `Author:${to}`, ...more } });

const link = (a: string, b: string, ...titles: string[]) => ({
  authors: [{ name: a }, { name: b }],
  paperCount: titles.length,
  papers: { nodes: titles.map((title) => ({ title })) },
});

describe('coauthorPaths', () => {
  it('FOUND: Bob to Eve by way of Ada or of Dee, with the papers on every link', async () => {
    expect(await asked('bob', 'eve')).toEqual({
      coauthorPaths: {
        status: 'FOUND',
        distance: 2,
        isUpperBound: true,
        unrestrictedDistance: 2,
        pathCount: '2',
        incompleteListCount: 1,
        unplacedCount: 0,
        paths: {
          nodes: [
            {
              authors: [{ name: 'Bob' }, { name: 'Ada' }, { name: 'Eve' }],
              links: [link('Bob', 'Ada', 'Cliques', 'Engines'), link('Ada', 'Eve', 'Some January')],
            },
            {
              authors: [{ name: 'Bob' }, { name: 'Dee' }, { name: 'Eve' }],
              links: [link('Bob', 'Dee', 'Cut short'), link('Dee', 'Eve', 'Königsberg')],
            },
          ],
        },
      },
    });
  });

  it('FOUND: Ada and Bob are one link apart, on which nothing can improve', async () => {
    expect(await asked('ada', 'bob')).toMatchObject({
      coauthorPaths: { status: 'FOUND', distance: 1, isUpperBound: false, pathCount: '1' },
    });
  });

  it('FOUND under a filter, by a longer way than without it', async () => {
    const where = { allAuthors: [], maxAuthors: 2, published: { from: '2019', to: '2021' } };
    expect(await asked('bob', 'dee', { where: { ...where, maxAuthors: 3 } })).toMatchObject({
      coauthorPaths: {
        status: 'FOUND',
        distance: 2,
        unrestrictedDistance: 1,
        pathCount: '1',
        unplacedCount: 2,
        isUpperBound: true,
        incompleteListCount: 0,
        paths: { nodes: [{ links: [link('Bob', 'Cy', 'Cliques'), link('Cy', 'Dee', 'Bridges')] }] },
      },
    });
  });

  it('SAME_AUTHOR: nobody is nearer', async () => {
    expect(await asked('cy', 'cy')).toEqual({
      coauthorPaths: {
        status: 'SAME_AUTHOR',
        distance: 0,
        isUpperBound: false,
        unrestrictedDistance: 0,
        pathCount: '0',
        incompleteListCount: 1,
        unplacedCount: 0,
        paths: { nodes: [] },
      },
    });
  });

  it('NO_PATH: nothing connects Ada and Fay', async () => {
    expect(await asked('ada', 'fay')).toMatchObject({
      coauthorPaths: {
        status: 'NO_PATH',
        distance: null,
        unrestrictedDistance: null,
        pathCount: '0',
        isUpperBound: false,
        paths: { nodes: [] },
      },
    });
  });

  it('NO_PATH even under a filter where nothing at all connects them', async () => {
    expect(await asked('ada', 'fay', { where: { hasCode: true } })).toMatchObject({
      coauthorPaths: { status: 'NO_PATH', unrestrictedDistance: null },
    });
  });

  it('NO_PATH_WITHIN_FILTER: papers with code do not connect Bob and Eve, other papers do', async () => {
    expect(await asked('bob', 'eve', { where: { hasCode: true } })).toMatchObject({
      coauthorPaths: {
        status: 'NO_PATH_WITHIN_FILTER',
        distance: null,
        unrestrictedDistance: 2,
        pathCount: '0',
        paths: { nodes: [] },
      },
    });
  });

  it('NO_PATH_WITHIN_LENGTH: Bob and Eve are not coauthors', async () => {
    expect(await asked('bob', 'eve', { maxLength: 1 })).toMatchObject({
      coauthorPaths: { status: 'NO_PATH_WITHIN_LENGTH', distance: null, unrestrictedDistance: 2, pathCount: '0' },
    });
    expect(await asked('bob', 'eve', { maxLength: 2 })).toMatchObject({
      coauthorPaths: { status: 'FOUND', distance: 2 },
    });
  });

  it('LIMIT_REACHED: a search that may look at nothing gives up', async () => {
    const context = createContext(world, {
      coauthorsOfInSteps,
      coauthorPathsBetween: (graph, pairs, selection, limits) =>
        coauthorPathsBetween(graph, pairs, selection, { ...limits, maxVisits: 0 }),
    });
    expect(await ask(query, { context, variables: { from: 'Author:bob', to: 'Author:eve' } })).toMatchObject({
      coauthorPaths: { status: 'LIMIT_REACHED', distance: null, pathCount: '0', paths: { nodes: [] } },
    });
  });

  it('is null for an id that nobody has', async () => {
    expect(await asked('ada', 'nobody')).toEqual({ coauthorPaths: null });
  });

  it.each([0, -1])('looks for paths of 1 link or more, not %i', async (maxLength) => {
    const variables = { from: 'Author:ada', to: 'Author:bob', maxLength };
    expect(await refusal(query, { variables })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: `\`maxLength\` must be 1 or more, not ${maxLength}.`,
    });
  });

  it('counts more paths than a number can hold, as a string, and lists the first and the last of them', async () => {
    // Sixty times two ways to go on: 2 to the power of 60 shortest paths.
    const ways = Array.from({ length: 60 }, (_, step) => step).flatMap((step) =>
      ['up', 'down'].flatMap((way) => [
        { title: `To ${way} ${step}`, authors: [`Stop ${step}`, `Way ${way} ${step}`] },
        { title: `From ${way} ${step}`, authors: [`Way ${way} ${step}`, `Stop ${step + 1}`] },
      ]),
    );
    const many = `{ coauthorPaths(from: "Author:stop-0", to: "Author:stop-60") {
      distance pathCount paths(first: 1) { nodes { authors { name } links { paperCount } } pageInfo { hasNextPage } }
    } }`;
    interface Many {
      coauthorPaths: {
        distance: number;
        pathCount: string;
        paths: { nodes: { authors: { name: string }[]; links: unknown[] }[]; pageInfo: { hasNextPage: boolean } };
      };
    }
    const { coauthorPaths } = await ask<Many>(many, { graph: graphOf(ways) });
    const [path] = coauthorPaths.paths.nodes;
    expect(coauthorPaths).toMatchObject({
      distance: 120,
      pathCount: (2n ** 60n).toString(),
      paths: { pageInfo: { hasNextPage: true } },
    });
    expect(path?.authors).toHaveLength(121);
    expect(path?.authors.slice(0, 3)).toEqual([{ name: 'Stop 0' }, { name: 'Way down 0' }, { name: 'Stop 1' }]);
    expect(path?.links).toHaveLength(120);
  });
});
