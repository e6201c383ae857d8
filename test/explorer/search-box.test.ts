import { describe, expect, it } from 'vitest';
import {
  aboutAuthor,
  aboutPaper,
  aboutTopic,
  type FoundAuthor,
  type FoundTopic,
} from '../../src/explorer/parts/search-box-about.ts';
import { suggestionNews, suggestionsIn } from '../../src/explorer/parts/search-box-suggestions.ts';
import type { SearchQuery } from '../../src/generated/graphql.ts';

type Paper = NonNullable<SearchQuery['papers']>['nodes'][number];

const person = (name: string) => ({ id: `Author:${name.toLowerCase().replaceAll(' ', '-')}`, name });

const ada: FoundAuthor = {
  ...person('Ada Byron'),
  papers: { totalCount: 3 },
  firstPublished: '2019-04',
  lastPublished: '2024',
};

const paper = (title: string, more: Partial<Paper> = {}): Paper => ({
  id: `Paper:${title.toLowerCase().replaceAll(' ', '-')}`,
  title,
  published: '2023-05-01',
  authorListComplete: true,
  authors: { totalCount: 1, nodes: [person('Ada Byron')] },
  ...more,
});

const engines: FoundTopic = { id: 'Topic:engines', label: 'Engines', papers: { totalCount: 1 } };

describe('what tells something found from its namesakes', () => {
  it('is for people their papers and years', () => {
    expect(aboutAuthor(ada)).toBe('3 papers, 2019–2024');
    expect(aboutAuthor({ ...ada, papers: { totalCount: 1 }, firstPublished: '2024' })).toBe('1 paper, 2024');
    expect(aboutAuthor({ ...ada, firstPublished: null, lastPublished: null })).toBe('3 papers, date not known');
  });

  it('is for papers their first authors and year', () => {
    expect(aboutPaper(paper('Engines'))).toBe('Ada Byron · 2023');
    const many = { totalCount: 12, nodes: [person('Ada Byron'), person('Bob Cole'), person('Cy Dunn')] };
    expect(aboutPaper(paper('Engines', { authors: many }))).toBe('Ada Byron, Bob Cole, Cy Dunn and 9 more · 2023');
  });

  it('says of papers where the list is cut short, missing, or names nobody', () => {
    expect(aboutPaper(paper('Engines', { authorListComplete: false }))).toBe('Ada Byron · list cut short · 2023');
    const nobody = { totalCount: 0, nodes: [] };
    expect(aboutPaper(paper('Engines', { authors: nobody, authorListComplete: false }))).toBe('no author list · 2023');
    expect(aboutPaper(paper('Engines', { authors: nobody }))).toBe('no person is named · 2023');
  });

  it('says of papers where the date or the year is not known', () => {
    expect(aboutPaper(paper('Engines', { published: null }))).toBe('Ada Byron · date not known');
    expect(aboutPaper(paper('Engines', { published: 'XXXX-03-13' }))).toBe('Ada Byron · year not known');
    expect(aboutPaper(paper('Engines', { published: '199X' }))).toBe('Ada Byron · 199X');
  });

  it('is for topics their papers', () => {
    expect(aboutTopic(engines)).toBe('1 paper');
  });
});

const answer: SearchQuery = {
  search: {
    totalCount: 9,
    edges: [
      { node: { __typename: 'Topic', ...engines }, cursor: '1' },
      { node: { __typename: 'Paper', ...paper('Engines at rest') }, cursor: '2' },
      { node: { __typename: 'Author', ...ada }, cursor: '3' },
      { node: { __typename: 'Paper', ...paper('Engines at work') }, cursor: '4' },
    ],
  },
  authors: { totalCount: 1, nodes: [ada] },
  papers: {
    totalCount: 7,
    nodes: [paper('Engines of today'), paper('Engines at work'), paper('Engines of old'), paper('Engines for all')],
  },
  topics: { totalCount: 1, nodes: [engines] },
  nodes: [],
};

describe('suggestions', () => {
  it('are authors, papers and topics, then the way to all results', () => {
    expect(suggestionsIn(answer, 'engines').map(({ name, items }) => [name, items.map(({ text }) => text)])).toEqual([
      ['Authors', ['Ada Byron']],
      // The best two, then the newest of the others.
      ['Papers (4 of 7)', ['Engines at rest', 'Engines at work', 'Engines of today', 'Engines of old']],
      ['Topics', ['Engines']],
      [null, ['All 9 results for “engines”']],
    ]);
  });

  it('lead to what they name', () => {
    const hrefs = suggestionsIn(answer, 'engines').flatMap(({ items }) => items.map(({ href }) => href));
    expect(hrefs[0]).toBe('/author/ada-byron');
    expect(hrefs[1]).toBe('/paper/engines-at-rest');
    expect(hrefs.at(-2)).toBe('/topic/engines');
    expect(hrefs.at(-1)).toBe('/search?q=engines');
  });

  it('are told in numbers', () => {
    expect(suggestionNews(answer)).toBe('1 author, 7 papers, 1 topic');
  });

  it('are none where nothing was found, not even a way to all results', () => {
    const nothing: SearchQuery = {
      search: { totalCount: 0, edges: [] },
      authors: { totalCount: 0, nodes: [] },
      papers: { totalCount: 0, nodes: [] },
      topics: { totalCount: 0, nodes: [] },
      nodes: [],
    };
    expect(suggestionsIn(nothing, 'zoology')).toEqual([]);
    expect(suggestionNews(nothing)).toBeNull();
  });
});
