import { describe, expect, it } from 'vitest';
import type { useAsk } from '../../src/explorer/answers.ts';
import type { Pair } from '../../src/explorer/views/conflicts-csv.ts';
import { type Gathered, gatherPairs } from '../../src/explorer/views/conflicts-gather.ts';
import { CoauthorshipDocument, ConflictsDocument } from '../../src/generated/graphql.ts';

type Ask = ReturnType<typeof useAsk>;
const question = { of: ['Author:ada'], against: ['Author:bob'], where: null, maxDistance: 1 };
const counts = {
  sameAuthorCount: 0,
  coauthoredCount: 3,
  undecidedCount: 0,
  connectedCount: 0,
  clearCount: 7,
  unknownIds: [],
  incompleteListCount: 0,
  unplacedCount: 0,
};

function paper(at: number) {
  return { id: `Paper:${at}`, title: `Paper ${at}`, published: '2024', sources: [] };
}

/** Ada's pair with somebody, of whose papers as many are at hand as numbers are given. */
function pairWith(name: string, papers: number[], paperCount = papers.length): Pair {
  return {
    status: 'COAUTHORED',
    authors: ['Ada', name].map((each) => ({ id: `Author:${each.toLowerCase()}`, name: each })),
    coauthorship: { paperCount, firstPublished: '2024', lastPublished: '2024', papers: { nodes: papers.map(paper) } },
    undecidedPapers: { totalCount: 0, nodes: [] },
    distance: 1,
    path: null,
  };
}

/** A server that gives these answers, by operation, and notes what it was asked. */
function serverOf(answers: Map<unknown, unknown[]>) {
  const asked: object[] = [];
  const ask = async (document: unknown, variables: object) => {
    asked.push(variables);
    const answer = answers.get(document)?.shift();
    if (answer === undefined) throw new Error('The server cannot be reached.');
    return answer;
  };
  return { ask: ask as Ask, asked };
}

function page(nodes: Pair[], endCursor: string | null) {
  const pageInfo = { hasNextPage: endCursor !== null, endCursor };
  return { conflicts: { ...counts, totalCount: 3, nodes, pageInfo } };
}

async function all(gathering: AsyncGenerator<Gathered>): Promise<Gathered[]> {
  const steps: Gathered[] = [];
  for await (const step of gathering) steps.push(step);
  return steps;
}

const namesOf = ({ pairs }: Gathered) => pairs.map(({ authors }) => authors[1]?.name);
const [bob, cy, dee] = [pairWith('Bob', [1]), pairWith('Cy', [2]), pairWith('Dee', [3])];

describe('gathering pairs', () => {
  it('goes from page to page, and tells what there is after each', async () => {
    const { ask, asked } = serverOf(new Map([[ConflictsDocument, [page([bob, cy], 'here'), page([dee], null)]]]));
    const steps = await all(gatherPairs(ask, question));
    expect(steps.map((step) => [namesOf(step), step.isWhole])).toEqual([
      [['Bob', 'Cy'], false],
      [['Bob', 'Cy', 'Dee'], true],
    ]);
    expect(steps[0]?.counts.totalCount).toBe(3);
    expect(asked).toEqual([
      { ...question, first: 100, after: null, papersFirst: 20 },
      { ...question, first: 100, after: 'here', papersFirst: 20 },
    ]);
  });

  it('takes each pair once where a page holds those before it too', async () => {
    const { ask } = serverOf(new Map([[ConflictsDocument, [page([bob, cy], 'here'), page([bob, cy, dee], null)]]]));
    expect((await all(gatherPairs(ask, question))).map(namesOf).at(-1)).toEqual(['Bob', 'Cy', 'Dee']);
  });

  it('asks for the rest of the papers of a pair that has many', async () => {
    const papersPage = (numbers: number[], open: number[], next: [string | null, string | null]) => ({
      coauthorship: {
        verdict: 'COAUTHORED',
        coauthorship: {
          papers: { nodes: numbers.map(paper), pageInfo: { hasNextPage: next[0] !== null, endCursor: next[0] } },
        },
        undecidedPapers: {
          totalCount: 1,
          nodes: open.map(paper),
          pageInfo: { hasNextPage: next[1] !== null, endCursor: next[1] },
        },
      },
    });
    const { ask, asked } = serverOf(
      new Map<unknown, unknown[]>([
        [ConflictsDocument, [page([pairWith('Bob', [1], 3)], null)]],
        [CoauthorshipDocument, [papersPage([1, 2], [9], ['more', null]), papersPage([3], [9], [null, null])]],
      ]),
    );
    const [step] = await all(gatherPairs(ask, question));
    expect(step?.pairs[0]?.coauthorship?.papers.nodes.map(({ id }) => id)).toEqual(['Paper:1', 'Paper:2', 'Paper:3']);
    expect(step?.pairs[0]?.undecidedPapers.nodes.map(({ id }) => id)).toEqual(['Paper:9']);
    const common = { between: ['Author:ada', 'Author:bob'], where: null, first: 100, undecidedFirst: 100 };
    expect(asked.slice(1)).toEqual([
      { ...common, after: null, undecidedAfter: null },
      { ...common, after: 'more', undecidedAfter: null },
    ]);
  });

  it('ends with the sentence of a server that does not answer', async () => {
    const { ask } = serverOf(new Map([[ConflictsDocument, [page([bob], 'here')]]]));
    await expect(all(gatherPairs(ask, question))).rejects.toThrow('The server cannot be reached.');
  });
});
