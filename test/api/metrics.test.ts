// Metrics, groups, diameter and health of the small world, as a client asks for them.
import { describe, expect, it } from 'vitest';
import { createContext } from '../../src/context.ts';
import { runHere } from '../../src/graph/metrics/measure.ts';
import type { MeasureName } from '../../src/graph/metrics/measures.ts';
import { graphOf, worldConcepts, worldPapers } from '../world.ts';
import { ask, refusal } from './ask.ts';

const everyMetric = `
  degree weightedDegree pageRank betweenness { value exact error } coreNumber clustering
  closeness { value exact error } component { id name size } community { id size } unplacedCount incompleteListCount`;

describe('Author.metrics', () => {
  it('places Fay: one coauthor, in a component of two', async () => {
    const { author } = await ask(`{ author(by: { id: "Author:fay" }) { metrics { ${everyMetric} } } }`);
    expect(author).toEqual({
      metrics: {
        degree: 1,
        weightedDegree: 1,
        pageRank: expect.closeTo(1 / 12, 9) as number,
        betweenness: { value: 0, exact: true, error: 0 },
        coreNumber: 1,
        clustering: 0,
        closeness: { value: 1, exact: true, error: 0 },
        component: { id: 'Component:gus', name: 'Gus: Computing', size: 2 },
        community: { id: 'Community:gus', size: 2 },
        unplacedCount: 0,
        incompleteListCount: 1,
      },
    });
  });

  it('counts only the papers that the filter lets in, and what it cannot place', async () => {
    const { author } = await ask(`{ author(by: { id: "Author:ada" }) {
      metrics(where: { published: { to: "2019" } }) { degree component { id size } unplacedCount incompleteListCount }
    } }`);
    expect(author).toEqual({
      metrics: {
        degree: 1,
        component: { id: expect.stringMatching(/^Component:ada-\w{6}$/) as string, size: 2 },
        // `Some January`, and the one without a date.
        unplacedCount: 2,
        incompleteListCount: 0,
      },
    });
  });

  it('is null for who wrote no paper that counts', async () => {
    expect(
      await ask('{ author(by: { id: "Author:fay" }) { metrics(where: { published: { to: "2019" } }) { degree } } }'),
    ).toEqual({ author: { metrics: null } });
  });

  it('of everybody makes each measure once', async () => {
    const graph = graphOf(worldPapers, { concepts: worldConcepts });
    const names: MeasureName[] = [];
    const context = createContext(graph, undefined, undefined, {
      run: (task, signal) => {
        names.push(task.name);
        return runHere(task, signal);
      },
    });
    await ask(`{ authors(first: 100) { nodes { metrics { ${everyMetric} } } } }`, { context });
    expect(names.toSorted()).toEqual([
      'betweenness',
      'closeness',
      'communities',
      'componentTopics',
      'components',
      'coreNumbers',
      'pageRank',
      'rows',
      'triangles',
    ]);
  });
});

describe('CollaborationGraph.components', () => {
  const query = (args: string) => `{ graph { components(${args}) {
    totalCount unplacedCount incompleteListCount pageInfo { hasNextPage }
    nodes {
      id name size
      authors(first: 2) { totalCount nodes { name } }
      leadingAuthors(limit: 1) { truncated counts { author { name } paperCount } }
      leadingTopics(limit: 2) { truncated counts { topic { label } paperCount } }
    }
  } } }`;

  it('are the ten around Ada, and Gus with Fay', async () => {
    const { graph } = await ask(query('first: 1'));
    expect(graph).toEqual({
      components: {
        totalCount: 2,
        unplacedCount: 0,
        incompleteListCount: 1,
        pageInfo: { hasNextPage: true },
        nodes: [
          {
            id: 'Component:ada',
            name: 'Ada: Logic, Graph theory, Programming',
            size: 10,
            authors: { totalCount: 10, nodes: [{ name: 'Ada' }, { name: 'Bob' }] },
            leadingAuthors: { truncated: true, counts: [{ author: { name: 'Ada' }, paperCount: 4 }] },
            leadingTopics: {
              truncated: true,
              counts: [
                { topic: { label: 'Logic' }, paperCount: 4 },
                { topic: { label: 'Graph theory' }, paperCount: 3 },
              ],
            },
          },
        ],
      },
    });
  });

  it('fall apart under a filter; nobody is left where no paper counts', async () => {
    const { graph } = await ask<{ graph: { components: { nodes: { size: number }[] } } }>(
      query('where: { maxAuthors: 2 }'),
    );
    expect(graph.components.nodes.map(({ size }) => size)).toEqual([5, 2]);
    expect(await ask(query('where: { published: { to: "1900" } }'))).toMatchObject({
      graph: { components: { totalCount: 0, nodes: [] } },
    });
  });

  it('refuse a limit that is none', async () => {
    expect(await refusal('{ graph { components { nodes { leadingTopics(limit: 0) { truncated } } } } }')).toMatchObject(
      {
        code: 'BAD_USER_INPUT',
      },
    );
  });
});

describe('CollaborationGraph.communities', () => {
  it('hold everybody once and are connected pieces of the components', async () => {
    const { graph } = await ask<{
      graph: {
        communities: {
          totalCount: number;
          nodes: { id: string; size: number; authors: { nodes: { id: string }[] } }[];
        };
      };
    }>('{ graph { communities { totalCount nodes { id size authors(first: 100) { nodes { id } } } } } }');
    const { nodes, totalCount } = graph.communities;
    const people = nodes.flatMap(({ authors }) => authors.nodes.map(({ id }) => id));
    expect(new Set(people).size).toBe(12);
    expect(people).toHaveLength(12);
    expect(nodes).toHaveLength(totalCount);
    expect(nodes.map(({ size }) => size)).toEqual(nodes.map(({ size }) => size).toSorted((a, b) => b - a));
    expect(nodes.find(({ id }) => id === 'Community:gus')?.size).toBe(2);
  });
});

describe('CollaborationGraph.diameter', () => {
  it('is three links, from Bob or Cy to the consortium', async () => {
    const { graph } = await ask('{ graph { diameter { value exact lower upper authors { name } } } }');
    expect(graph).toMatchObject({ diameter: { value: 3, exact: true, lower: 3, upper: 3 } });
  });

  it('is null where nobody is', async () => {
    expect(await ask('{ graph { diameter(where: { published: { to: "1900" } }) { value } } }')).toEqual({
      graph: { diameter: null },
    });
  });
});

describe('CollaborationGraph.health', () => {
  const query = (args = '') => `{ graph { health${args} {
    authorCount paperCount coauthorshipCount density degreeDistribution { degree authorCount }
    onePaperAuthorCount onePaperAuthorShare triangleCount transitivity
    hyperAuthorPaperCount hyperAuthorLinkShare unplacedCount incompleteListCount
    warnings { totalCount nodes { kind message paper { title } authors { name } } }
  } } }`;

  it('tells of the small world what can be counted by hand', async () => {
    const { graph } = await ask(query());
    expect(graph).toEqual({
      health: {
        authorCount: 12,
        paperCount: 10,
        // Fifteen of the consortium; Ada with Bob, Cy, Eve; Bob with Cy, Dee; Dee with Cy, Eve; Fay with Gus.
        coauthorshipCount: 23,
        density: 23 / 66,
        degreeDistribution: [
          { degree: 1, authorCount: 2 },
          { degree: 3, authorCount: 4 },
          { degree: 5, authorCount: 5 },
          { degree: 7, authorCount: 1 },
        ],
        onePaperAuthorCount: 6,
        onePaperAuthorShare: 0.5,
        // Twenty of the consortium; Ada, Bob, Cy; Bob, Cy, Dee.
        triangleCount: 22,
        transitivity: expect.closeTo(66 / 83, 12) as number,
        hyperAuthorPaperCount: 0,
        hyperAuthorLinkShare: 0,
        unplacedCount: 0,
        incompleteListCount: 1,
        warnings: {
          totalCount: 1,
          nodes: [
            {
              kind: 'INCOMPLETE_LIST',
              message: 'Only 2 of the authors are known: the others’ links are missing.',
              paper: { title: 'Cut short' },
              authors: [],
            },
          ],
        },
      },
    });
  });

  it('counts a filter’s papers alone', async () => {
    expect(await ask(query('(where: { maxAuthors: 2 })'))).toMatchObject({
      graph: { health: { paperCount: 7, warnings: { totalCount: 0 } } },
    });
  });

  it('warns of a paper of sixty that alone makes most pairs', async () => {
    const graph = graphOf([
      { title: 'Crowd', authors: Array.from({ length: 60 }, (_, at) => `P${at + 10}`) },
      { title: 'Pair', authors: ['P10', 'Q'] },
    ]);
    expect(await ask(query(), { graph })).toMatchObject({
      graph: {
        health: {
          hyperAuthorPaperCount: 1,
          hyperAuthorLinkShare: 1770 / 1771,
          warnings: {
            nodes: [
              {
                kind: 'HYPER_AUTHOR_PAPER',
                paper: { title: 'Crowd' },
                message: expect.stringContaining('1,770 pairs') as string,
              },
            ],
          },
        },
      },
    });
  });
});
