import { describe, expect, it } from 'vitest';
import {
  aboutAuthors,
  aboutPaper,
  aboutTopic,
  type FoundAuthor,
  type FoundTopic,
  otherSpelling,
} from '../../src/explorer/parts/search-box-about.ts';
import { suggestionNews, suggestionsIn } from '../../src/explorer/parts/search-box-suggestions.ts';
import type { SearchQuery } from '../../src/generated/graphql.ts';

type Paper = NonNullable<SearchQuery['papers']>['nodes'][number];

const person = (name: string) => ({ id: `Author:${name.toLowerCase().replaceAll(' ', '-')}`, name });

const ada = {
  ...person('Ada Byron'),
  papers: { totalCount: 3, nodes: [{ id: 'Paper:engines', title: 'Engines' }] },
  nameForms: [{ name: 'Ada Byron' }],
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
  const about = (...people: FoundAuthor[]) => [...aboutAuthors(people).values()];
  const one = { totalCount: 1, nodes: [{ title: 'Engines' }] };

  it('is for people their papers and years', () => {
    expect(about(ada)).toEqual(['3 papers, 2019–2024']);
    expect(about({ ...ada, papers: one, firstPublished: '2024' })).toEqual(['1 paper, 2024']);
    expect(about({ ...ada, firstPublished: null, lastPublished: null })).toEqual(['3 papers, date not known']);
  });

  it('is the newest paper too where papers and years are those of a namesake', () => {
    const other = { ...ada, id: 'Author:ada-byron-2', papers: { totalCount: 3, nodes: [{ title: 'Looms' }] } };
    expect(about(ada, other)).toEqual(['3 papers, 2019–2024, newest “Engines”', '3 papers, 2019–2024, newest “Looms”']);
    expect(about(ada, { ...other, name: 'Ada King' })).toEqual(['3 papers, 2019–2024', '3 papers, 2019–2024']);
    expect(about(ada, { ...other, papers: one })).toEqual(['3 papers, 2019–2024', '1 paper, 2019–2024']);
  });

  it('is the id where that paper is the same, as of two of one name on one paper', () => {
    const [other, third] = [
      { ...ada, id: 'Author:ada-byron-2' },
      { ...ada, id: 'Author:ada-byron-3', papers: { totalCount: 3, nodes: [{ title: 'Looms' }] } },
    ];
    expect(about(ada, other, third)).toEqual([
      '3 papers, 2019–2024, Author:ada-byron',
      '3 papers, 2019–2024, Author:ada-byron-2',
      '3 papers, 2019–2024, newest “Looms”',
    ]);
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
    pageInfo: { hasNextPage: true, endCursor: '4' },
    edges: [
      { node: { __typename: 'Topic', ...engines } },
      { node: { __typename: 'Paper', ...paper('Engines at rest') } },
      { node: { __typename: 'Author', ...ada } },
      { node: { __typename: 'Paper', ...paper('Engines at work') } },
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

describe('the spelling by which somebody was found', () => {
  const nabarro = { name: 'Seth Nabarro', nameForms: [{ name: 'Seth Nabarro' }, { name: 'Seth Nabarrao' }] };

  it('is another one where only that holds the words to the letter', () => {
    expect(otherSpelling(nabarro, 'nabarrao')).toBe('Seth Nabarrao');
    expect(otherSpelling(nabarro, 'seth nabarra')).toBe('Seth Nabarrao');
  });

  it('is not said where the name that is shown holds them, or is as near as any', () => {
    expect(otherSpelling(nabarro, 'nabar')).toBeNull();
    expect(otherSpelling(nabarro, 'Nabarro, Seth')).toBeNull();
    expect(otherSpelling(nabarro, 'nabarru')).toBeNull();
  });

  it('is another one where only that is a slip away', () => {
    const married = { name: 'Ada King', nameForms: [{ name: 'Ada King' }, { name: 'Ada Byron' }] };
    expect(otherSpelling(married, 'ada byrom')).toBe('Ada Byron');
  });
});

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

  it('say which other spelling was found', () => {
    const married = { ...ada, name: 'Ada King', nameForms: [{ name: 'Ada King' }, { name: 'Ada Byron' }] };
    const spellings = (text: string) =>
      suggestionsIn({ ...answer, authors: { totalCount: 1, nodes: [married] } }, text)
        .flatMap(({ items }) => items)
        .map(({ spelling }) => spelling);
    expect(spellings('byron')[0]).toBe('Ada Byron');
    expect(spellings('king').every((spelling) => spelling === null)).toBe(true);
  });

  it('are told in numbers', () => {
    expect(suggestionNews(answer)).toBe('1 author, 7 papers, 1 topic');
  });

  it('are none where nothing was found, not even a way to all results', () => {
    const nothing: SearchQuery = {
      search: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
      authors: { totalCount: 0, nodes: [] },
      papers: { totalCount: 0, nodes: [] },
      topics: { totalCount: 0, nodes: [] },
      nodes: [],
    };
    expect(suggestionsIn(nothing, 'zoology')).toEqual([]);
    expect(suggestionNews(nothing)).toBeNull();
  });
});
