import { describe, expect, it } from 'vitest';
import { linkTo, placeOfLink, readLink } from '../../../src/explorer/graphiql/link.ts';

const operations = [
  { name: 'Papers', file: '05-papers', query: 'query Papers { papers { totalCount } }' },
  {
    name: 'AuthorPage',
    file: '04-author-page',
    query: 'query AuthorPage($id: ID!) { author(by: { id: $id }) { name } }',
  },
];
const authorPage = operations[1]?.query ?? '';

describe('a link into GraphiQL', () => {
  it('names an operation and its variables, which are printed to be read', () => {
    const hash = `#${new URLSearchParams({ operation: 'AuthorPage', variables: '{"id":"Author:ada"}' })}`;
    expect(readLink(hash, operations)).toEqual({
      query: authorPage,
      variables: '{\n  "id": "Author:ada"\n}',
      name: 'AuthorPage',
    });
  });

  it('may carry any query', () => {
    const hash = `#${new URLSearchParams({ query: '{ graph { paperCount } }' })}`;
    expect(readLink(hash, operations)).toEqual({ query: '{ graph { paperCount } }', variables: '', name: null });
  });

  it('may stand behind a question mark, as other servers have it', () => {
    const search = `?${new URLSearchParams({ query: '{ graph { paperCount } }', variables: '{"a":1}' })}`;
    expect(readLink(search, operations)).toEqual({
      query: '{ graph { paperCount } }',
      variables: '{\n  "a": 1\n}',
      name: null,
    });
  });

  it('is made of what somebody has typed, and opens the same', () => {
    const typed = { query: '{ topics(search: "R&D #1 + “x”") { totalCount } }', variables: '{\n  "a": "ä & b"\n}' };
    const link = linkTo('http://127.0.0.1:4000/graphql', typed);
    expect(readLink(new URL(link).hash, operations)).toEqual({ ...typed, name: null });
    expect(linkTo('/graphql', { query: '{x}', variables: ' ' })).toBe('/graphql#query=%7Bx%7D');
  });

  it.each(['', '#', '?', '#variables=%7B%7D', '#operation=', '#other'])(
    'is none where it asks for nothing: “%s”',
    (hash) => {
      expect(readLink(hash, operations)).toBeNull();
    },
  );

  it.each([
    ['{}', ''],
    ['{"broken', '{"broken'],
    ['{ "a" : [1] }', '{\n  "a": [\n    1\n  ]\n}'],
  ])('fills in the variables %s as %s', (given, variables) => {
    expect(readLink(`#${new URLSearchParams({ operation: 'Papers', variables: given })}`, operations)).toMatchObject({
      variables,
    });
  });

  it('says in a comment of one line that an operation is not there, or that none could be had', () => {
    expect(readLink('#operation=No%0Aquery', operations)?.query).toBe(
      '# The link asks for the operation “No query”, which this server does not offer.\n',
    );
    expect(readLink('#operation=Papers', new Error('the server\nanswered 503'))?.query).toBe(
      '# The operations that this server offers could not be fetched: the server answered 503.\n',
    );
  });

  describe('opens in', () => {
    const link = { query: authorPage, variables: '{ "id": "Author:ada" }', name: 'AuthorPage' };
    const tab = (query: string, variables: string | null = null) => ({ query, variables });

    it('the tab that holds the same', () => {
      expect(placeOfLink([tab(authorPage), tab(authorPage, link.variables), tab('{ x }')], link, [])).toBe(1);
    });

    it('else the untouched tab of the operation', () => {
      expect(placeOfLink([tab('{ x }'), tab(authorPage, ' \n')], link, [])).toBe(1);
    });

    it('else one with the variables of another link', () => {
      expect(placeOfLink([tab(authorPage, '{ "id": "Author:bob" }')], link, ['{ "id": "Author:bob" }'])).toBe(0);
    });

    it('no tab with variables that somebody typed, or with another text', () => {
      const tabs = [tab(authorPage, '{ "id": "Author:bob" }'), tab(`${authorPage} # mine`)];
      expect(placeOfLink(tabs, link, [])).toBe(-1);
    });
  });
});
