import { describe, expect, it } from 'vitest';
import { SearchDocument } from '../../src/generated/graphql.ts';
import { ask, balanca, paper, person, there, topic } from './seeds.ts';

/** Where the first page ends, and that it is the only one. */
const pageInfo = { hasNextPage: false, endCursor: expect.any(String) };

/** Where nothing was found. */
const noPage = { hasNextPage: false, endCursor: null };

const quantumChemistry = { ...topic('Quantum chemistry'), papers: { totalCount: 2 } };

const qm1b = {
  ...paper('qm1b'),
  authorListComplete: true,
  authors: {
    totalCount: 9,
    nodes: [person('Alexander Mathiasen'), person('Hatem Helal'), person('Kerstin Klaser')],
  },
};

const nothing = { totalCount: 0, nodes: [] };

describe('a search', () => {
  it('finds quantum chemistry: the topic of that name, and the paper whose summary speaks of it', async () => {
    expect(await ask(SearchDocument)).toEqual({
      search: {
        totalCount: 2,
        edges: [{ node: { __typename: 'Topic', ...quantumChemistry } }, { node: { __typename: 'Paper', ...qm1b } }],
        pageInfo,
      },
      authors: nothing,
      papers: { totalCount: 1, nodes: [qm1b] },
      topics: { totalCount: 1, nodes: [quantumChemistry] },
      nodes: [],
    });
  });

  it('finds Paul Balança without his accent, and tells him from namesakes by his papers, years and spellings', async () => {
    const found = {
      ...balanca,
      // The newest of them.
      papers: { totalCount: 5, nodes: [{ id: paper('fp4').id, title: paper('fp4').title }] },
      nameForms: [{ name: 'Paul Balança' }, { name: 'Paul Balanca' }],
      // The papers on 8-bit floating point and on FP4.
      firstPublished: '2023-09-29',
      lastPublished: '2025-09-22',
    };
    expect(await ask(SearchDocument, { text: 'balanca' })).toEqual({
      search: { totalCount: 1, edges: [{ node: { __typename: 'Author', ...found } }], pageInfo },
      authors: { totalCount: 1, nodes: [found] },
      papers: nothing,
      topics: nothing,
      nodes: [],
    });
  });

  it.each([
    { what: 'a name with a slip', text: 'Fitzgibon', who: person('Andrew William Fitzgibbon') },
    { what: 'a spelling that is not the one shown', text: 'nabarrao', who: person('Seth Nabarro') },
    { what: 'names in the other order, one with a slip', text: 'Masters, Dominik', who: person('Dominic Masters') },
    { what: 'the beginnings of names', text: 'fred hvil', who: person('Frederik Hvilshøj', 'frederik-hvilshoj') },
  ])('finds somebody by $what', async ({ text, who }) => {
    const { search } = await ask(SearchDocument, { text });
    expect(search).toMatchObject({ totalCount: 1, edges: [{ node: { __typename: 'Author', ...who } }] });
  });

  it('finds all who share a given name', async () => {
    const { authors } = await ask(SearchDocument, { text: 'luke', firstOfKind: 100 });
    const found = there(authors).nodes.map(({ name }) => name);
    // "Luka" is one letter off.
    expect(found.toSorted()).toEqual(['Luka Ribar', 'Luke Hudlass-Galley', 'Luke Metz', 'Luke Y. Prince']);
    expect(found.at(-1)).toBe('Luka Ribar');
  });

  it('says of a paper that its list is cut short', async () => {
    const { papers } = await ask(SearchDocument, { text: 'graph topology' });
    expect(there(papers).nodes).toMatchObject([
      {
        ...paper('role'),
        authorListComplete: false,
        authors: {
          totalCount: 3,
          nodes: [person('Alberto Cattaneo'), person('Stephen Bonner'), person('Thomas Martynec')],
        },
      },
    ]);
  });

  it('shows by which other spelling somebody was found', async () => {
    const { search } = await ask(SearchDocument, { text: 'nabarrao' });
    expect(search?.edges).toMatchObject([
      { node: { nameForms: expect.arrayContaining([{ name: 'Seth Nabarrao' }, { name: 'Seth Nabarro' }]) } },
    ]);
  });

  it('shows on demand what was searched: the definition, the summary', async () => {
    const { search: chemistry } = await ask(SearchDocument, { text: 'quantum chemistry', passages: true });
    expect(chemistry?.edges).toMatchObject([
      { node: { definition: 'Computing how molecules behave from the laws of quantum mechanics.' } },
      { node: { summary: expect.stringContaining('quantum chemistry') } },
    ]);
  });

  it('finds nothing where one of the words stands nowhere', async () => {
    expect(await ask(SearchDocument, { text: 'quantum zoology' })).toEqual({
      search: { totalCount: 0, edges: [], pageInfo: noPage },
      authors: nothing,
      papers: nothing,
      topics: nothing,
      nodes: [],
    });
  });

  it('gives a page and counts the rest, and goes on behind it', async () => {
    const asked = { text: 'knowledge graph completion', first: 1, authors: false, papers: false, topics: false };
    const { search } = await ask(SearchDocument, asked);
    // The topic, and the two papers with these words in their titles.
    const found = { ...topic('Knowledge graph completion'), papers: { totalCount: 2 } };
    expect(search).toEqual({
      totalCount: 3,
      edges: [{ node: { __typename: 'Topic', ...found } }],
      pageInfo: { ...pageInfo, hasNextPage: true },
    });

    const { search: rest } = await ask(SearchDocument, { ...asked, first: 2, after: there(search).pageInfo.endCursor });
    const titles = there(rest).edges.map(({ node }) => (node.__typename === 'Paper' ? node.id : ''));
    expect(titles.toSorted()).toEqual([paper('bess').id, paper('role').id].toSorted());
  });

  it('of no words finds nothing, but offers the people and topics with most papers', async () => {
    const { search, authors, topics } = await ask(SearchDocument, { text: '', firstOfKind: 1 });
    expect(search).toEqual({ totalCount: 0, edges: [], pageInfo: noPage });
    expect(authors?.nodes).toMatchObject([{ ...person('Carlo Luschi'), papers: { totalCount: 15 } }]);
    expect(topics?.nodes).toMatchObject([{ id: 'Topic:cs-lg', label: 'cs.LG' }]);
  });

  it('says what ids stand for without searching', async () => {
    const only = { everything: false, authors: false, papers: false, topics: false };
    const named = [balanca.id, 'Topic:quantum-chemistry', 'Topic:zoology'];
    expect(await ask(SearchDocument, { text: '', ...only, named })).toEqual({
      nodes: [{ __typename: 'Author', ...balanca }, { __typename: 'Topic', ...topic('Quantum chemistry') }, null],
    });
  });
});
