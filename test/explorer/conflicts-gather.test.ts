import { describe, expect, it } from 'vitest';
import type { useAsk } from '../../src/explorer/answers.ts';
import { type Gathered, gatherPairs } from '../../src/explorer/views/conflicts-gather.ts';
import type { OpenPaper, Pair } from '../../src/explorer/views/conflicts-open.ts';
import { CoauthorshipDocument, ConflictsDocument } from '../../src/generated/graphql.ts';

type Ask = ReturnType<typeof useAsk>;
const question = { of: ['Author:ada'], against: ['Author:bob'], where: null, maxDistance: 1 };
const going = new AbortController().signal;
const counts = {
  sameAuthorCount: 0,
  coauthoredCount: 3,
  undecidedCount: 0,
  connectedCount: 0,
  clearCount: 7,
  unknownIds: [],
  paperCount: 9,
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
  return { graph: { published: { last: '2024' } }, conflicts: { ...counts, totalCount: 3, nodes, pageInfo } };
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
    const steps = await all(gatherPairs(ask, question, going));
    expect(steps.map((step) => [namesOf(step), step.isWhole])).toEqual([
      [['Bob', 'Cy'], false],
      [['Bob', 'Cy', 'Dee'], true],
    ]);
    expect(steps[0]).toMatchObject({ counts: { totalCount: 3 }, newest: '2024' });
    expect(asked).toEqual([
      { ...question, first: 100, after: null, papersFirst: 20 },
      { ...question, first: 100, after: 'here', papersFirst: 20 },
    ]);
  });

  it('takes each pair once where a page holds those before it too', async () => {
    const { ask } = serverOf(new Map([[ConflictsDocument, [page([bob, cy], 'here'), page([bob, cy, dee], null)]]]));
    expect((await all(gatherPairs(ask, question, going))).map(namesOf).at(-1)).toEqual(['Bob', 'Cy', 'Dee']);
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
    const [step] = await all(gatherPairs(ask, question, going));
    expect(step?.pairs[0]?.coauthorship?.papers.nodes.map(({ id }) => id)).toEqual(['Paper:1', 'Paper:2', 'Paper:3']);
    expect(step?.pairs[0]?.undecidedPapers.nodes.map(({ id }) => id)).toEqual(['Paper:9']);
    const common = { between: ['Author:ada', 'Author:bob'], where: null, first: 100, undecidedFirst: 100 };
    expect(asked.slice(1)).toEqual([
      { ...common, after: null, undecidedAfter: null },
      { ...common, after: 'more', undecidedAfter: null },
    ]);
  });

  describe('where a list is cut short and a date is not known well enough', () => {
    const time = { published: { from: '2022-11-22', to: '2026-11-22' } };
    const openPaper = (at: number, published: string | null, authorListComplete = false): OpenPaper => ({
      ...paper(at),
      published,
      authorListComplete,
    });
    const undecided = (name: string, ...nodes: OpenPaper[]): Pair => ({
      ...pairWith(name, []),
      status: 'UNDECIDED',
      coauthorship: null,
      undecidedPapers: { totalCount: nodes.length, nodes },
    });
    /** Of one page of pairs, what leaves each open, and how many questions were asked in all. */
    const openOf = async (nodes: Pair[], ...everJoint: number[][]) => {
      const answers = everJoint.map((numbers) => ({
        coauthorship: {
          coauthorship: { papers: { nodes: numbers.map(paper), pageInfo: { hasNextPage: false, endCursor: null } } },
        },
      }));
      const { ask, asked } = serverOf(
        new Map<unknown, unknown[]>([
          [ConflictsDocument, [page(nodes, null)]],
          [CoauthorshipDocument, answers],
        ]),
      );
      const [step] = await all(gatherPairs(ask, { ...question, where: time }, going));
      const ids = (papers: readonly OpenPaper[]) => papers.map(({ id }) => id);
      return { open: step?.pairs.map((pair) => [ids(pair.openByDate), ids(pair.openByList)]), asked };
    };

    it('finds out whether both wrote the paper', async () => {
      const bob = undecided('Bob', openPaper(1, '2022'), openPaper(2, null), openPaper(3, '2024'));
      const { open, asked } = await openOf([bob], [1, 8]);
      expect(open).toEqual([[['Paper:1'], ['Paper:2', 'Paper:3']]]);
      expect(asked.slice(1)).toEqual([
        { between: ['Author:ada', 'Author:bob'], where: null, first: 100, undecidedFirst: 1, after: null },
      ]);
    });

    it('asks nothing where the date or the whole list says it', async () => {
      const bob = undecided('Bob', openPaper(1, '2022', true), openPaper(2, '2022-12'), openPaper(3, '2026-11-22'));
      const { open, asked } = await openOf([bob]);
      expect(open).toEqual([[['Paper:1'], ['Paper:2', 'Paper:3']]]);
      expect(asked).toHaveLength(1);
    });

    it('asks no more once the pairs that a date leaves open are over', async () => {
      const names = ['Bob', 'Cy', 'Dee'].map((name) => undecided(name, openPaper(1, '2022')));
      const { open, asked } = await openOf(names, [1], []);
      expect(open).toEqual([
        [['Paper:1'], []],
        [[], ['Paper:1']],
        [[], ['Paper:1']],
      ]);
      expect(asked).toHaveLength(1 + 2);
    });
  });

  it('asks no more once it is stopped, neither for pairs nor for papers', async () => {
    const stopped = new AbortController();
    const pagesOf = (...pages: unknown[]) => serverOf(new Map([[ConflictsDocument, pages]]));
    const { ask, asked } = pagesOf(page([bob], 'here'), page([cy], null));
    const gathering = gatherPairs(ask, question, stopped.signal);
    expect((await gathering.next()).value).toMatchObject({ isWhole: false });
    stopped.abort();
    await expect(gathering.next()).rejects.toThrow('aborted');
    expect(asked).toHaveLength(1);

    const between = new AbortController();
    const many = pagesOf(page([pairWith('Cy', [2], 9)], null));
    const last: Ask = async (document, variables) => {
      between.abort();
      return many.ask(document, variables);
    };
    await expect(gatherPairs(last, question, between.signal).next()).rejects.toThrow('aborted');
  });

  it('ends with the sentence of a server that does not answer', async () => {
    const { ask } = serverOf(new Map([[ConflictsDocument, [page([bob], 'here')]]]));
    await expect(all(gatherPairs(ask, question, going))).rejects.toThrow('The server cannot be reached.');
  });
});
