import { describe, expect, it } from 'vitest';
import { createContext } from '../../src/context.ts';
import { networksAroundInSteps } from '../../src/graph/network.ts';
import { namesIn, world } from '../world.ts';
import { ask, refusal } from './ask.ts';

const selection = `{
  truncated unknownIds unplacedCount incompleteListCount
  authors { distance author { name } } links { authors { name } paperCount papers { nodes { title } } }
}`;

const person = (distance: number, name: string) => ({ distance, author: { name } });

const link = (a: string, b: string, ...titles: string[]) => ({
  authors: [{ name: a }, { name: b }],
  paperCount: titles.length,
  papers: { nodes: titles.map((title) => ({ title })) },
});

describe('network', () => {
  it('is among just the people given unless a radius is', async () => {
    expect(await ask(`{ network(authors: ["Author:eve", "Author:ada", "Author:nobody"]) ${selection} }`)).toEqual({
      network: {
        truncated: false,
        unknownIds: ['Author:nobody'],
        unplacedCount: 0,
        incompleteListCount: 0,
        authors: [person(0, 'Ada'), person(0, 'Eve')],
        links: [link('Ada', 'Eve', 'Some January')],
      },
    });
  });

  it('around them is cut at the limit, and says so', async () => {
    expect(await ask(`{ network(authors: ["Author:bob"], radius: 2, limit: 3) ${selection} }`)).toEqual({
      network: {
        truncated: true,
        unknownIds: [],
        unplacedCount: 0,
        incompleteListCount: 1,
        authors: [person(0, 'Bob'), person(1, 'Ada'), person(1, 'Dee')],
        links: [link('Ada', 'Bob', 'Cliques', 'Engines'), link('Bob', 'Dee', 'Cut short')],
      },
    });
  });

  it('goes over papers that count, and tells which may', async () => {
    const where = '{ published: { from: "2021", to: "2021" } }';
    expect(await ask(`{ network(authors: ["Author:cy"], radius: 3, where: ${where}) ${selection} }`)).toEqual({
      network: {
        truncated: false,
        unknownIds: [],
        unplacedCount: 1,
        incompleteListCount: 0,
        authors: [person(0, 'Cy'), person(1, 'Dee'), person(2, 'Eve')],
        links: [link('Cy', 'Dee', 'Bridges'), link('Dee', 'Eve', 'Königsberg')],
      },
    });
  });

  it('around an author is of the coauthors unless asked otherwise; null means not given', async () => {
    const query = `{ author(by: { name: "Fay" }) {
      usual: network ${selection}
      same: network(radius: null, where: null, minPapers: null, limit: null) ${selection}
      alone: network(radius: 0) { authors { author { name } } links { paperCount } }
    } }`;
    const { author } = await ask<{ author: Record<string, unknown> }>(query);
    expect(author.usual).toEqual({
      truncated: false,
      unknownIds: [],
      unplacedCount: 0,
      incompleteListCount: 0,
      authors: [person(0, 'Fay'), person(1, 'Gus')],
      links: [link('Fay', 'Gus', 'Apart')],
    });
    expect(author.same).toEqual(author.usual);
    expect(author.alone).toEqual({ authors: [{ author: { name: 'Fay' } }], links: [] });
  });

  it.each([
    ['radius: 4', '`radius` must be 0 to 3, not 4.'],
    ['radius: -1', '`radius` must be 0 to 3, not -1.'],
    ['minPapers: 0', '`minPapers` must be 1 or more, not 0.'],
    ['limit: 0', '`limit` must be 1 to 20000, not 0.'],
    ['limit: 20001', '`limit` must be 1 to 20000, not 20001.'],
  ])('refuses %s', async (argument, message) => {
    const refused = { code: 'BAD_USER_INPUT', message };
    expect(await refusal(`{ network(authors: ["Author:ada"], ${argument}) { truncated } }`)).toMatchObject(refused);
    expect(await refusal(`{ author(by: { name: "Ada" }) { network(${argument}) { truncated } } }`)).toMatchObject(
      refused,
    );
  });

  it('takes 500 ids, not more', async () => {
    const authors = Array.from({ length: 501 }, (_, at) => `Author:x${at}`);
    const query = 'query ($authors: [ID!]) { network(authors: $authors) { truncated } }';
    expect(await refusal(query, { variables: { authors } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: '`authors` takes at most 500 items, not 501.',
    });
  });

  it('is one batch for all that ask for the same kind of it', async () => {
    const batches: string[][] = [];
    const context = createContext(world, {
      networksAroundInSteps: (graph, groups, request) => {
        batches.push(groups.map((authors) => namesIn(graph, authors).join('+')));
        return networksAroundInSteps(graph, groups, request);
      },
    });
    const query = `{
      a: author(by: { name: "Ada" }) { network(radius: 2) { truncated } }
      b: author(by: { name: "Bob" }) { network(radius: 2) { truncated } again: network(radius: 2) { truncated } }
      network(authors: ["Author:cy", "Author:dee"], radius: 2) { truncated }
      other: network(authors: ["Author:cy"], radius: 1) { truncated }
    }`;
    await ask(query, { context });
    expect(batches.toSorted((x, y) => y.length - x.length)).toEqual([['Ada', 'Bob', 'Cy+Dee'], ['Cy']]);
  });
});

describe('the network of everybody', () => {
  it('is what null and nothing given ask for: the strongest first, as many as the limit lets in', async () => {
    const query = `query ($authors: [ID!]) { network(authors: $authors, limit: 3) ${selection} }`;
    const everybody = await ask(query, { variables: { authors: null } });
    expect(everybody).toEqual({
      network: {
        truncated: true,
        unknownIds: [],
        unplacedCount: 0,
        incompleteListCount: 1,
        authors: [person(0, 'Ada'), person(0, 'Bob'), person(0, 'Dee')],
        links: [link('Ada', 'Bob', 'Cliques', 'Engines'), link('Bob', 'Dee', 'Cut short')],
      },
    });
    expect(await ask(query)).toEqual(everybody);
    expect(await ask(`{ network(limit: 3, radius: null) ${selection} }`)).toEqual(everybody);
  });

  it('has everybody up to 200, or up to a limit of 20,000', async () => {
    const { usual, most, graph } = await ask<{
      usual: { authors: unknown[]; links: unknown[]; truncated: boolean };
      most: unknown;
      graph: { authorCount: number; coauthorshipCount: number };
    }>(`{
      usual: network ${selection}
      most: network(limit: 20000) ${selection}
      graph { authorCount coauthorshipCount }
    }`);
    expect([usual.authors.length, usual.links.length]).toEqual([graph.authorCount, graph.coauthorshipCount]);
    expect(usual.truncated).toBe(false);
    expect(most).toEqual(usual);
  });

  it('over links of two papers, in a year, tells what dates leave open of all papers', async () => {
    const where = '{ published: { to: "2020" } }';
    expect(await ask(`{ network(minPapers: 2, limit: 2, where: ${where}) ${selection} }`)).toEqual({
      network: {
        truncated: true,
        unknownIds: [],
        // Some January, and the undated paper of Gus, who is not there.
        unplacedCount: 2,
        incompleteListCount: 0,
        authors: [person(0, 'Ada'), person(0, 'Bob')],
        links: [link('Ada', 'Bob', 'Cliques', 'Engines')],
      },
    });
  });

  it('has no steps around it, and an empty list is nobody', async () => {
    expect(await refusal('{ network(radius: 1) { truncated } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: '`radius` is about the network around people: name them as `authors`.',
    });
    expect(await ask(`{ network(authors: [], radius: 1) ${selection} }`)).toEqual({
      network: { truncated: false, unknownIds: [], unplacedCount: 0, incompleteListCount: 0, authors: [], links: [] },
    });
  });

  it('says in its file what it says beside it', async () => {
    const { network } = await ask<{ network: { export: string } & Record<string, unknown> }>(
      '{ network(limit: 2, where: { published: { from: "2021-02" } }) { truncated unplacedCount incompleteListCount export(format: NODE_LINK) } }',
    );
    const { export: text, ...beside } = network;
    const { graph, nodes, links } = JSON.parse(text);
    expect(graph).toMatchObject(beside);
    expect(beside).toEqual({ truncated: true, unplacedCount: 2, incompleteListCount: 1 });
    expect(nodes.map(({ label, years }: { label: string; years: number[] }) => [label, years])).toEqual([
      ['Dee', [2021, 2021, 2022]],
      ['Eve', [2021, 2023]],
    ]);
    expect(links.map(({ source, target }: Record<string, string>) => [source, target])).toEqual([
      ['Author:dee', 'Author:eve'],
    ]);
  });

  it('names the papers of links in its file, unless asked not to', async () => {
    const { network } = await ask<{ network: Record<'named' | 'counted', string> }>(
      '{ network(authors: ["Author:ada", "Author:eve"]) { named: export(format: NODE_LINK) counted: export(format: NODE_LINK, papers: false) } }',
    );
    const [[named], [counted]] = [JSON.parse(network.named).links, JSON.parse(network.counted).links];
    expect(named).toMatchObject({ papers: 1, paperTitles: ['Some January'] });
    expect(counted).toEqual({ ...named, paperIds: [], paperTitles: [] });
  });
});
