import { describe, expect, it } from 'vitest';
import {
  aboutResults,
  kindIn,
  nextStep,
  type Result,
  resultsOf,
  searchedTexts,
} from '../../src/explorer/views/search-found.ts';
import type { SearchQuery } from '../../src/generated/graphql.ts';

const ada: Result = {
  __typename: 'Author',
  id: 'Author:ada-byron',
  name: 'Ada Byron',
  firstPublished: null,
  lastPublished: null,
  papers: { totalCount: 1, nodes: [{ id: 'Paper:notes', title: 'Notes' }] },
  nameForms: [{ name: 'Ada Byron' }, { name: 'A. Byron' }],
};
const notes: Extract<Result, { __typename: 'Paper' }> = {
  __typename: 'Paper',
  id: 'Paper:notes',
  title: 'Notes',
  published: null,
  authorListComplete: true,
  authors: { totalCount: 0, nodes: [] },
  summary: null,
  abstract: 'On engines.',
  venue: 'Memoirs',
};
const engines: Extract<Result, { __typename: 'Topic' }> = {
  __typename: 'Topic',
  id: 'Topic:engines',
  label: 'Engines',
  papers: { totalCount: 1 },
  altLabels: ['Machines'],
  definition: null,
};
const page = { pageInfo: { hasNextPage: false, endCursor: null } };
const answer: SearchQuery = {
  search: { ...page, totalCount: 3, edges: [ada, notes, engines].map((node) => ({ node })) },
  nodes: [],
};

describe('the results of a kind', () => {
  it('are asked for in the address', () => {
    expect(kindIn(new URLSearchParams('q=ada&kind=author'))).toBe('Author');
    expect(kindIn(new URLSearchParams('q=ada&kind=paper'))).toBe('Paper');
    expect(kindIn(new URLSearchParams('q=ada&kind=topic'))).toBe('Topic');
    expect(kindIn(new URLSearchParams('q=ada'))).toBeNull();
    expect(kindIn(new URLSearchParams('q=ada&kind=toString'))).toBeNull();
  });

  it('are those of all kinds without the others, in the same order', () => {
    expect(resultsOf(answer, null)).toEqual([ada, notes, engines]);
    expect(resultsOf(answer, 'Paper')).toEqual([notes]);
    expect(resultsOf(answer, 'Author')).toEqual([ada]);
  });
});

describe('what tells results from others of their name', () => {
  it('is said of each kind', () => {
    const namesake = { ...ada, id: 'Author:ada-byron-2' };
    expect([...aboutResults([ada, notes, engines, namesake])]).toEqual([
      ['Author:ada-byron', '1 paper, date not known, Author:ada-byron'],
      ['Paper:notes', 'no person is named · date not known'],
      ['Topic:engines', '1 paper'],
      ['Author:ada-byron-2', '1 paper, date not known, Author:ada-byron-2'],
    ]);
  });
});

describe('people and topics far behind papers', () => {
  const { __typename: _, ...topic } = engines;
  const far: SearchQuery = { search: { ...page, totalCount: 500, edges: [{ node: notes }] }, nodes: [] };

  it('are there at once where the answer holds them all', () => {
    expect(resultsOf({ ...far, topics: { totalCount: 1, nodes: [topic] } }, 'Topic')).toEqual([engines]);
  });

  it('are looked for where it holds some of them', () => {
    expect(resultsOf({ ...far, topics: { totalCount: 2, nodes: [topic] } }, 'Topic')).toEqual([]);
  });
});

describe('looking for more results', () => {
  const state = { wanted: 20, found: 3, total: 50, lookedThrough: 100, results: 5_000, limit: 1_000 };

  it('goes on while fewer are found than wanted', () => {
    expect(nextStep(state)).toBe('LOOK');
  });

  it('ends when as many are found as are wanted, or as there are', () => {
    expect(nextStep({ ...state, found: 20 })).toBe('ENOUGH');
    expect(nextStep({ ...state, total: 3 })).toBe('ENOUGH');
    expect(nextStep({ ...state, found: 0, total: 0 })).toBe('ENOUGH');
  });

  it('ends with the last result, whatever was counted', () => {
    expect(nextStep({ ...state, lookedThrough: 5_000 })).toBe('ENOUGH');
  });

  it('asks the visitor after so many results', () => {
    expect(nextStep({ ...state, lookedThrough: 1_000 })).toBe('PAUSE');
    expect(nextStep({ ...state, lookedThrough: 1_000, limit: 2_000 })).toBe('LOOK');
  });
});

describe('what is searched beside a name', () => {
  it('is what is written about a paper, other words for a topic', () => {
    expect(searchedTexts(notes)).toEqual([
      { of: 'abstract', text: 'On engines.' },
      { of: 'venue', text: 'Memoirs' },
    ]);
    expect(searchedTexts(engines)).toEqual([{ of: 'also called', text: 'Machines' }]);
  });
});
