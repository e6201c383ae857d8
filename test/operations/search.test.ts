import { describe, expect, it } from 'vitest';
import { SearchDocument } from '../../src/generated/graphql.ts';
import { ask, balanca, paper, person, topic } from './seeds.ts';

const asAuthor = (who: { id: string; name: string }) => ({ __typename: 'Author' as const, ...who });

describe('a search', () => {
  it('finds quantum chemistry: the topic of that name, and the paper whose summary speaks of it', async () => {
    expect(await ask(SearchDocument)).toEqual({
      search: {
        totalCount: 2,
        nodes: [
          { __typename: 'Topic', ...topic('Quantum chemistry') },
          { __typename: 'Paper', ...paper('qm1b') },
        ],
      },
    });
  });

  it.each([
    { what: 'a name without its accent', text: 'balanca', who: balanca },
    { what: 'a name with a slip', text: 'Fitzgibon', who: person('Andrew William Fitzgibbon') },
    { what: 'a spelling that is not the one shown', text: 'nabarrao', who: person('Seth Nabarro') },
    { what: 'names in the other order, one with a slip', text: 'Masters, Dominik', who: person('Dominic Masters') },
    { what: 'the beginnings of names', text: 'fred hvil', who: person('Frederik Hvilshøj', 'frederik-hvilshoj') },
  ])('finds somebody by $what', async ({ text, who }) => {
    const { search } = await ask(SearchDocument, { text });
    expect(search).toEqual({ totalCount: 1, nodes: [asAuthor(who)] });
  });

  it('finds all who share a given name', async () => {
    const { search } = await ask(SearchDocument, { text: 'luke', first: 100 });
    const found = search.nodes.flatMap((node) => (node.__typename === 'Author' ? [node.name] : []));
    // "Luka" is one letter off.
    expect(found.toSorted()).toEqual(['Luka Ribar', 'Luke Hudlass-Galley', 'Luke Metz', 'Luke Y. Prince']);
    expect(found.at(-1)).toBe('Luka Ribar');
  });

  it('finds nothing where one of the words stands nowhere', async () => {
    const { search } = await ask(SearchDocument, { text: 'quantum zoology' });
    expect(search).toEqual({ totalCount: 0, nodes: [] });
  });

  it('gives a page and counts the rest', async () => {
    const { search } = await ask(SearchDocument, { text: 'knowledge graph completion', first: 1 });
    // The topic, and the two papers with these words in their titles.
    expect(search).toEqual({ totalCount: 3, nodes: [{ __typename: 'Topic', ...topic('Knowledge graph completion') }] });
  });
});
