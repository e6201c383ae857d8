import { afterAll, describe, expect, it } from 'vitest';
import { developmentConfig, type Limits } from '../../src/config.ts';
import { coauthorsOf } from '../../src/graph/coauthors.ts';
import { degree, neighbors } from '../../src/graph/index.ts';
import { networksAround } from '../../src/graph/network.ts';
import { coauthorPathsBetween, listPaths } from '../../src/graph/paths.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { everyPaper } from '../../src/graph/selection.ts';
import { createServer, type GraphServer } from '../../src/server.ts';
import { createTurns } from '../../src/serving/turns.ts';
import { createWork } from '../../src/serving/work-budget.ts';
import { authorIn, graphOf, world } from '../world.ts';

/** Two ends, and between them so many layers of as many people, everybody of a layer with everybody of the next. */
function layered(layers: number, width: number): PublicationGraph {
  const name = (layer: number, at: number) => `L${layer} P${at}`;
  const pairs: [string, string][] = [];
  for (let at = 0; at < width; at++) {
    pairs.push(['Start', name(0, at)], [name(layers - 1, at), 'End']);
    for (let layer = 1; layer < layers; layer++) {
      for (let other = 0; other < width; other++) pairs.push([name(layer - 1, at), name(layer, other)]);
    }
  }
  return graphOf(pairs.map((authors, at) => ({ title: `T${at}`, authors })));
}

/** A clique of so many people who wrote so many papers, all of them together. */
const crowd = (people: number, papers: number) =>
  graphOf(
    Array.from({ length: papers }, (_, paper) => ({
      title: `T${paper}`,
      authors: Array.from({ length: people }, (_, at) => `P${at}`),
    })),
  );

const servers: GraphServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string } }[];
}

/** Asks a server of that graph whose requests may do so much. */
function asking(graph: PublicationGraph, limits: Partial<Limits>) {
  const server = createServer({
    graphs: { current: graph },
    config: { ...developmentConfig, limits: { ...developmentConfig.limits, ...limits } },
  });
  servers.push(server);
  return async (query: string): Promise<Answer> => {
    const response = await server.fetch(
      new Request('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      }),
    );
    return (await response.json()) as Answer;
  };
}

const codes = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code);

describe('a request that takes too many steps', () => {
  it('ends in LIMIT_REACHED, which says how many there may be', async () => {
    const ask = asking(crowd(40, 30), { work: 3_000 });
    // Everybody's coauthors are 30 papers of 40 people: 1,200 steps.
    const coauthors = (inside: string) =>
      `{ author(by: { id: "Author:p0" }) { coauthors(first: 3) { nodes ${inside} } } }`;
    expect(await ask(coauthors('{ name }'))).toEqual({
      data: { author: { coauthors: { nodes: [{ name: 'P1' }, { name: 'P10' }, { name: 'P11' }] } } },
    });
    const answer = await ask(coauthors('{ coauthors(first: 3) { nodes { coauthors { totalCount } } } }'));
    expect(codes(answer)).toContain('LIMIT_REACHED');
    expect(answer.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/^This takes more than 3,000 steps in the graph, and was given up/u),
      extensions: { code: 'LIMIT_REACHED', limit: 3_000 },
    });
  });

  it('shares its steps among all its fields and loaders', async () => {
    const one = 'coauthors(first: 1) { totalCount }';
    const ask = asking(crowd(40, 30), { work: 3_000 });
    const both = (first: string, second: string) =>
      ask(
        `{ a: author(by: { id: "${first}" }) { ${one} } b: author(by: { id: "${second}" }) { ${one} } c: author(by: { id: "Author:p3" }) { ${one} } }`,
      );
    // The same person is looked up once.
    expect(codes(await both('Author:p1', 'Author:p1'))).toEqual([]);
    expect(codes(await both('Author:p1', 'Author:p2'))).toContain('LIMIT_REACHED');
    // The next request has its own.
    expect(codes(await both('Author:p1', 'Author:p1'))).toEqual([]);
  });

  it.each([
    ['a network', '{ author(by: { id: "Author:p0" }) { network(radius: 2) { authors { distance } } } }'],
    ['its links', '{ author(by: { id: "Author:p0" }) { network { links { weight } } } }'],
    ['people in common', '{ mutualCoauthors(of: ["Author:p0", "Author:p1", "Author:p2"]) { totalCount } }'],
    ['conflicts', '{ conflicts(of: ["Author:p0", "Author:p1"]) { nodes { coauthorship { paperCount } } } }'],
    ['new coauthors', '{ author(by: { id: "Author:p0" }) { newCoauthors(in: { from: "2000" }) { totalCount } } }'],
    ['related papers', '{ paper(by: { id: "Paper:t0" }) { related { totalCount } } }'],
    ['facets', '{ papers { facets { byAuthor { truncated } } } }'],
    ['everybody', '{ authors(alsoWrote: [{ maxAuthors: 50 }]) { totalCount } }'],
  ])('is stopped whatever it asks for: %s', async (_, query) => {
    const graph = crowd(40, 30);
    expect(codes(await asking(graph, { work: 5 })(query))).toContain('LIMIT_REACHED');
    expect(codes(await asking(graph, {})(query))).toEqual([]);
  });

  it('takes a look at every paper for each filter of authors, once for all aliases', async () => {
    // 20 filters of two steps to read, 200 authorships for each of 21 selections, then 100 papers for each filter.
    const filters = Array.from({ length: 20 }, (_, at) => `{ maxAuthors: ${at + 2} }`).join();
    const aliases = Array.from({ length: 25 }, (_, at) => `u${at}: unplacedCount`).join(' ');
    const graph = crowd(2, 100);
    const authors = (inside: string) => `{ authors(alsoWrote: [${filters}]) { ${inside} } }`;
    expect(codes(await asking(graph, { work: 4_240 })(authors('totalCount')))).toEqual([]);
    expect(codes(await asking(graph, { work: 6_239 })(authors('unplacedCount')))).toEqual(['LIMIT_REACHED']);
    expect(await asking(graph, { work: 6_240 })(authors('unplacedCount'))).toEqual({
      data: { authors: { unplacedCount: 0 } },
    });
    expect(codes(await asking(graph, { work: 6_240 })(authors(aliases)))).toEqual([]);
  });

  it('takes one for each list cut short, of conflicts and of paths', async () => {
    const graph = graphOf(
      Array.from({ length: 100 }, (_, at) => ({ title: `T${at}`, authors: [at === 0 ? 'Ada' : 'Bob'], cut: true })),
    );
    const lists = '{ incompleteListCount }';
    const conflicts = `{ conflicts(of: ["Author:ada"]) ${lists} }`;
    const paths = `{ coauthorPaths(from: "Author:ada", to: "Author:ada") ${lists} }`;
    for (const [query, field] of [
      [conflicts, 'conflicts'],
      [paths, 'coauthorPaths'],
    ] as const) {
      expect(codes(await asking(graph, { work: 99 })(query))).toEqual(['LIMIT_REACHED']);
      expect(await asking(graph, { work: 110 })(query)).toEqual({ data: { [field]: { incompleteListCount: 100 } } });
    }
  });

  it('takes 20,000 of them for each reference, so that the largest page of them is far within the limit', async () => {
    const cited = (format: string, count: number) =>
      `{ papers(first: ${count}) { nodes { citation(format: ${format}) } } }`;
    const ask = asking(crowd(2, 10), { work: 65_000 });
    expect(codes(await ask(cited('APA', 3)))).toEqual([]);
    expect(codes(await ask(cited('APA', 4)))).toContain('LIMIT_REACHED');
    expect(codes(await ask(cited('BIBTEX', 10)))).toEqual([]);
    expect(100 * 20_000).toBeLessThan(developmentConfig.limits.work / 4);
  });

  it('has the status LIMIT_REACHED where a search for paths gives up', async () => {
    const graph = layered(4, 20);
    const paths = '{ coauthorPaths(from: "Author:start", to: "Author:end") { status distance } }';
    expect(await asking(graph, { work: 100 })(paths)).toEqual({
      data: { coauthorPaths: { status: 'LIMIT_REACHED', distance: null } },
    });
    expect(await asking(graph, {})(paths)).toEqual({ data: { coauthorPaths: { status: 'FOUND', distance: 5 } } });
  });

  it('is never told that there are no paths where they were not all looked for', async () => {
    const graph = layered(4, 20);
    const all = '{ coauthorPaths(from: "Author:start", to: "Author:end") { status pathCount } }';
    expect(await asking(graph, {})(all)).toEqual({ data: { coauthorPaths: { status: 'FOUND', pathCount: '160000' } } });
    const answers: Answer[] = [];
    for (let work = 250; work <= 12_000; work += 250) answers.push(await asking(graph, { work })(all));
    const found = answers.filter((answer) => JSON.stringify(answer.data ?? null).includes('160000'));
    const gaveUp = answers.filter((answer) => JSON.stringify(answer.data ?? null).includes('"LIMIT_REACHED"'));
    const stopped = answers.filter((answer) => codes(answer).includes('LIMIT_REACHED'));
    // Too few steps for the distance, then for all the ways, then for neither.
    expect([gaveUp.length > 0, stopped.length > 0, found.length > 0]).toEqual([true, true, true]);
    expect(gaveUp.length + stopped.length + found.length).toBe(answers.length);
  });
});

describe('traversals', () => {
  it('tell all that they look at, whoever asks', () => {
    const told = (find: (spend: (steps: number) => void) => unknown) => {
      let steps = 0;
      find((more) => {
        steps += more;
      });
      return steps;
    };
    const ada = authorIn(world, 'Ada');
    // Her papers, and whoever is on them.
    const papers = neighbors(world.index.papersOfAuthor, ada);
    const authorships = papers.reduce((sum, paper) => sum + degree(world.index.authorsOfPaper, paper), papers.length);
    expect(told((spend) => coauthorsOf(world, [ada], everyPaper, spend))).toBe(authorships);
    expect(
      told(
        (spend) =>
          networksAround(world, [[ada]], { radius: 1, selection: everyPaper, minPapers: 1, limit: 200, spend })[0]
            ?.links,
      ),
    ).toBeGreaterThanOrEqual(authorships);
  });

  it('that are stopped in the middle leave nothing behind', () => {
    const graph = crowd(12, 9);
    const request = { radius: 1, selection: everyPaper, minPapers: 1, limit: 200 };
    const links = () =>
      networksAround(graph, [[0]], request)[0]?.links.map(({ authors, paperCount }) => [...authors, paperCount]);
    const before = links();
    for (let most = 0; most < 900; most += 7) {
      let left = most;
      const spend = (steps: number) => {
        left -= steps;
        if (left < 0) throw new Error('stopped');
      };
      try {
        void networksAround(graph, [[0]], { ...request, spend })[0]?.links;
      } catch (error) {
        expect(error).toMatchObject({ message: 'stopped' });
      }
    }
    expect(links()).toEqual(before);
  });

  it('of paths never look at more than is left', () => {
    const graph = layered(4, 20);
    for (const most of [0, 10, 100, 1_000, 100_000]) {
      let left = most;
      const budget = {
        left: () => left,
        spend: (steps: number) => {
          left -= steps;
          if (left < 0) throw new Error('too much');
        },
      };
      const pairs = [[authorIn(graph, 'Start'), authorIn(graph, 'End')]] as const;
      const [answer] = coauthorPathsBetween(graph, pairs, everyPaper, { budget });
      expect(left).toBeGreaterThanOrEqual(0);
      expect(answer?.status).toBe(most < 500 ? 'LIMIT_REACHED' : answer?.status);
      if (answer?.status === 'FOUND' && most === 100_000) expect(listPaths(answer).count).toBe(160_000n);
    }
  });
});

describe('the work of a request', () => {
  it('is not begun where its client had gone before', () => {
    const limits = { ...developmentConfig.limits, work: 10 };
    const work = createWork(limits, createTurns(), AbortSignal.abort(new Error('gone')));
    expect(() => work.turn(() => 'done')).toThrow('gone');
  });

  it('is as much as the limit, and not one step more', () => {
    const work = createWork({ work: 10, milliseconds: 60_000 }, createTurns());
    work.spend(4);
    work.spend(6);
    expect(work.left()).toBe(0);
    expect(() => work.spend(1)).toThrow('more than 10 steps');
  });
});
