import { describe, expect, it } from 'vitest';
import { TopicPageDocument } from '../../src/generated/graphql.ts';
import { ask, balanca, paper, person, type Short, there, topic } from './seeds.ts';

function working(who: { id: string; name: string }, paperCount: number, score: number, ...dates: (string | null)[]) {
  const [firstPublished, lastPublished = firstPublished] = dates;
  return { paperCount, score: expect.closeTo(score, 12), firstPublished, lastPublished, node: who };
}

/** The authors that the lists print, and whether one of them prints the whole list. */
const writtenBy: Partial<Record<Short, [isWhole: boolean, ...names: string[]]>> = {
  eightBit: [false, 'Badreddine Noune', 'Philip Jones', 'Daniel Justus'],
  fp4: [true, 'Robert Hu', 'Carlo Luschi', 'Paul Balança'],
  groupBert: [false, 'Ivan Chelombiev', 'Daniel Justus', 'Douglas Orr'],
  mup: [false, 'Charlie Blake', 'Constantin Eichenberg', 'Josef Dean'],
  mxnorm: [false, 'Callum McLean', 'Luke Y. Prince', 'Alexandre Payot'],
  optimal: [true, 'Douglas Orr', 'Luka Ribar', 'Carlo Luschi'],
  scalify: [false, 'Paul Balança', 'Sam Hosegood', 'Carlo Luschi'],
  towards: [false, 'Anastasia Dietrich', 'Frithjof Gressmann', 'Douglas Orr'],
  training: [
    true,
    'Sergio P. Perez',
    'Yan Zhang',
    'James Briggs',
    'Charlie Blake',
    'Josh Levy-Kramer',
    'Paul Balança',
    'Carlo Luschi',
    'Stephen Barlow',
    'Andrew William Fitzgibbon',
  ],
  unitScaling: [true, 'Charlie Blake', 'Douglas Orr', 'Carlo Luschi'],
};

/** A page of papers with their authors. */
function page(hasNextPage: boolean, ...names: Short[]) {
  return {
    nodes: names.map((name) => {
      const [authorListComplete, ...authors] = there(writtenBy[name]);
      const nodes = authors.map((each) => (each === balanca.name ? balanca : person(each)));
      return { ...paper(name), authorListComplete, authors: { totalCount: nodes.length, nodes } };
    }),
    pageInfo: { hasNextPage, endCursor: expect.any(String) },
  };
}

describe('the page of one topic', () => {
  it('is, of low-precision arithmetic, eight papers on it and on what is narrower', async () => {
    expect(await ask(TopicPageDocument)).toEqual({
      topic: {
        ...topic('Low-precision arithmetic'),
        altLabels: [
          'low-precision computation',
          'low-precision formats',
          'number formats',
          'numerical formats',
          'reduced-precision arithmetic',
        ],
        definition: 'Computing with numbers of few bits, which are quicker to move and multiply but hold less.',
        scheme: 'topics',
        broader: [],
        narrower: [
          topic('8-bit floating point'),
          topic('Low-precision training'),
          topic('Model quantisation'),
          topic('Tensor scaling'),
        ],
        related: [],
        authors: {
          totalCount: 21,
          unplacedCount: 0,
          // 8-bit formats, MXNorm, Scalify and u-µP.
          incompleteListCount: 4,
          edges: [
            working(person('Carlo Luschi'), 5, 4 / 3 + 1 / 9, '2023-03-20', '2025-09-22'),
            working(person('Charlie Blake'), 3, 2 / 3 + 1 / 9, '2023-03-20', '2024-07-24'),
            working(balanca, 3, 2 / 3 + 1 / 9, '2023-09-29', '2025-09-22'),
            working(person('Douglas Orr'), 2, 2 / 3, '2023-03-20', '2025-05-19'),
            working(person('Alexandre Payot'), 1, 1 / 3, null),
            working(person('Andrew William Fitzgibbon'), 1, 1 / 9, '2023-09-29'),
            working(person('Badreddine Noune'), 1, 1 / 3, '2022-06-06'),
            working(person('Callum McLean'), 1, 1 / 3, null),
            working(person('Constantin Eichenberg'), 1, 1 / 3, '2024-07-24'),
            working(person('Daniel Justus'), 1, 1 / 3, '2022-06-06'),
          ],
          pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
        },
        papers: {
          totalCount: 8,
          unplacedCount: 0,
          ...page(false, 'fp4', 'optimal', 'scalify', 'mup', 'training', 'unitScaling', 'eightBit', 'mxnorm'),
        },
        cooccurring: {
          totalCount: 4,
          edges: [
            { paperCount: 8, node: topic('cs.LG') },
            { paperCount: 2, node: topic('Large language models') },
            { paperCount: 1, node: topic('Hyperparameter transfer') },
            { paperCount: 1, node: topic('Normalisation layers') },
          ],
          pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
        },
        activity: [
          { year: 2022, paperCount: 1, authorCount: 3, newAuthorCount: 3 },
          // A list of nine people, and Orr beside two of them.
          { year: 2023, paperCount: 2, authorCount: 10, newAuthorCount: 10 },
          // New are Hosegood, Eichenberg and Dean.
          { year: 2024, paperCount: 2, authorCount: 6, newAuthorCount: 3 },
          // New are Hu and Ribar.
          { year: 2025, paperCount: 2, authorCount: 5, newAuthorCount: 2 },
          { year: null, paperCount: 1, authorCount: 3, newAuthorCount: null },
        ],
      },
    });
  });

  it('is found by another word for it, and restricted to the years asked for', async () => {
    const asked = { by: { label: 'fp8' }, where: { published: { from: '2023' } }, first: 3 };
    expect(await ask(TopicPageDocument, asked)).toEqual({
      topic: {
        ...topic('8-bit floating point'),
        altLabels: ['8-bit float', '8-bit floats', 'float8', 'FP8'],
        definition: 'Numbers of eight bits that are shared between a sign, an exponent and a significand.',
        scheme: 'topics',
        broader: [topic('Low-precision arithmetic')],
        narrower: [],
        // The vocabulary says it of tensor scaling; it holds both ways.
        related: [topic('Tensor scaling')],
        authors: {
          totalCount: 11,
          unplacedCount: 0,
          // Scalify.
          incompleteListCount: 1,
          edges: [
            working(person('Carlo Luschi'), 3, 2 / 3 + 1 / 9, '2023-03-20', '2024-07-24'),
            working(person('Charlie Blake'), 2, 1 / 3 + 1 / 9, '2023-03-20', '2023-09-29'),
            working(balanca, 2, 1 / 3 + 1 / 9, '2023-09-29', '2024-07-24'),
          ],
          pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
        },
        papers: { totalCount: 3, unplacedCount: 0, ...page(false, 'scalify', 'training', 'unitScaling') },
        cooccurring: {
          // The fourth are large language models.
          totalCount: 4,
          edges: [
            { paperCount: 3, node: topic('cs.LG') },
            { paperCount: 3, node: topic('Low-precision training') },
            { paperCount: 3, node: topic('Tensor scaling') },
          ],
          pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
        },
        activity: [
          { year: 2023, paperCount: 2, authorCount: 10, newAuthorCount: 10 },
          { year: 2024, paperCount: 1, authorCount: 3, newAuthorCount: 1 },
        ],
      },
    });
  });

  it('is that of a category of arXiv too', async () => {
    const { topic: found } = await ask(TopicPageDocument, { by: { label: 'Computation and Language' } });
    const { label, scheme, papers: on, authors } = there(found);
    expect({ label, scheme }).toEqual({ label: 'cs.CL', scheme: 'arXiv' });
    expect(on).toEqual({ totalCount: 2, unplacedCount: 0, ...page(false, 'towards', 'groupBert') });
    // Orr wrote both; Chelombiev, Dietrich, Gressmann and Justus one each.
    expect(authors.totalCount).toBe(5);
    expect(authors.edges[0]).toEqual(working(person('Douglas Orr'), 2, 2 / 3, '2021-06-10', '2021-08-13'));
  });

  it('is read on list by list, each from its own cursor and in its own order', async () => {
    const by = { id: topic('Low-precision arithmetic').id };
    const asked = { by, authorsBy: 'SCORE', papersBy: 'OLDEST', first: 3 } as const;
    const first = there((await ask(TopicPageDocument, asked)).topic);
    expect(first.papers.nodes.map(({ title }) => title)).toEqual(
      (['eightBit', 'unitScaling', 'training'] as const).map((name) => paper(name).title),
    );
    expect(first.authors.edges.map(({ node, score }) => [node.name, score])).toEqual([
      ['Carlo Luschi', expect.closeTo(4 / 3 + 1 / 9, 12)],
      ['Charlie Blake', expect.closeTo(2 / 3 + 1 / 9, 12)],
      ['Paul Balança', expect.closeTo(2 / 3 + 1 / 9, 12)],
    ]);
    const next = there(
      (
        await ask(TopicPageDocument, {
          ...asked,
          papersAfter: first.papers.pageInfo.endCursor,
          cooccurringAfter: first.cooccurring.pageInfo.endCursor,
        })
      ).topic,
    );
    // Two of 24 July 2024: by id.
    expect(next.papers.nodes.map(({ title }) => title)).toEqual(
      (['scalify', 'mup', 'optimal'] as const).map((name) => paper(name).title),
    );
    expect(next.cooccurring.edges.map(({ node }) => node)).toEqual([topic('Normalisation layers')]);
    expect(next.authors).toEqual(first.authors);
  });

  it('counts beside a list the papers whose unknown year may lie in the time asked for', async () => {
    const where = { published: { from: '2022' } };
    const { topic: found } = await ask(TopicPageDocument, { where });
    // MXNorm is of some 13 March.
    const { papers, authors } = there(found);
    expect([papers.totalCount, papers.unplacedCount, authors.unplacedCount]).toEqual([7, 1, 1]);
  });

  it('is null for a label that no topic has', async () => {
    expect(await ask(TopicPageDocument, { by: { label: 'Astrology' } })).toEqual({ topic: null });
  });
});
