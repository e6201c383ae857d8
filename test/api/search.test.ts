import { describe, expect, it } from 'vitest';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { graphOf, world } from '../world.ts';
import { ask } from './ask.ts';
import { catalogue } from './catalogue.ts';

const query = `query ($text: String!) { search(text: $text) { totalCount nodes { __typename ... on Node { id } } } }`;

interface Found {
  search: { totalCount: number; nodes: { __typename: string; id: string }[] };
}

async function search(text: string, graph: PublicationGraph = world) {
  const found = await ask<Found>(query, { graph, variables: { text } });
  const ids = found.search.nodes.map(({ id }) => id);
  expect(found.search.nodes.map(({ __typename }) => __typename)).toEqual(ids.map((id) => id.split(':')[0]));
  expect(found.search.totalCount).toBe(ids.length);
  return ids;
}

describe('search', () => {
  it.each([
    ['an author', 'Ada', ['Author:ada']],
    ['the author called constructor', 'constructor', ['Author:constructor']],
    ['a paper by its title', 'engines', ['Paper:engines']],
    ['a paper by a word of its abstract', 'shipping', ['Paper:consortium']],
    ['a topic by its label', 'logic', ['Topic:logic']],
    ['a topic by another label', 'coding', ['Topic:programming']],
    ['what lacks the accent', 'konigsberg', ['Paper:konigsberg']],
    ['what has an accent too many', 'Énginës', ['Paper:engines']],
    ['a letter that is no accent', 'alesund', ['Paper:consortium']],
    ['a misspelt word', 'forcasts', ['Paper:consortium']],
    ['the beginning of a word', 'koni', ['Paper:konigsberg']],
    ['every word, in any order', 'short cut', ['Paper:cut-short']],
    ['no punctuation', '«Bridges»!', ['Paper:bridges']],
  ])('finds %s', async (_, text, ids) => {
    expect(await search(text)).toEqual(ids);
  });

  it.each(['', '   ', '?!', 'zzzz', 'short zzzz', 'Ada engines'])('finds nothing for %j', async (text) => {
    expect(await search(text)).toEqual([]);
  });

  it('of nothing leaves a list whole, which only a search of everything does not', async () => {
    const everybody = { authors: { totalCount: 12 }, topics: { totalCount: 5 }, papers: { totalCount: 10 } };
    const lists = (text: string) => `{
      authors(search: ${text}) { totalCount }
      topics(search: ${text}) { totalCount }
      papers(where: { text: ${text} }) { totalCount }
    }`;
    for (const text of ['""', '" "', 'null']) expect(await ask(lists(text))).toEqual(everybody);
  });

  it('finds a person under each spelling', async () => {
    expect(await search('José', catalogue)).toEqual(['Author:jose-garcia']);
  });

  it('finds authors, papers and topics together; who is called so before what only tells of it', async () => {
    const graph = graphOf([
      { title: 'On rivers', authors: ['Kim River'], topics: ['River'] },
      { title: 'Elsewhere', authors: ['Lee Hill'], topics: ['Hills'], abstract: 'A river, among other things.' },
    ]);
    const found = await search('river', graph);
    expect(found).toHaveLength(4);
    expect(found.toSorted()).toEqual(['Author:kim-river', 'Paper:elsewhere', 'Paper:on-rivers', 'Topic:river']);
    expect(found.at(-1)).toBe('Paper:elsewhere');
    expect(found.indexOf('Topic:river')).toBeLessThan(found.indexOf('Paper:on-rivers'));
  });

  it('puts the same word before a longer one', async () => {
    const graph = graphOf([
      { title: 'Graphical', authors: ['Ada'] },
      { title: 'Graph', authors: ['Ada'] },
    ]);
    expect(await search('graph', graph)).toEqual(['Paper:graph', 'Paper:graphical']);
  });

  it('breaks ties by kind, authors first, then by id', async () => {
    const graph = graphOf([
      { title: 'Stone b', authors: ['Stone b'], topics: ['Stone b'] },
      { title: 'Stone a', authors: ['Stone a'], topics: ['Stone a'] },
    ]);
    const found = await search('stone', graph);
    const ofKind = (kind: string) => found.filter((id) => id.startsWith(kind));
    expect(ofKind('Author')).toEqual(['Author:stone-a', 'Author:stone-b']);
    expect(ofKind('Topic')).toEqual(['Topic:stone-a', 'Topic:stone-b']);
    expect(ofKind('Paper').toSorted()).toEqual(['Paper:stone-a', 'Paper:stone-b']);
    expect(await search('stone', graph)).toEqual(found);
  });
});
