import { describe, expect, it } from 'vitest';
import { ask, refusal } from './ask.ts';

const ids = ['Author:ada', 'Paper:konigsberg', 'Topic:graph-theory'];

const strangers = [
  'Author:nobody',
  'Author:engines',
  'Paper:ada',
  'Topic:ada',
  'author:ada',
  'Author:Ada',
  'Author:',
  'Author',
  'ada',
  '',
  ' Author:ada',
  'Author:toString',
  'Author:__proto__',
  'Network:ada',
];

describe('node', () => {
  it('gives an author, a paper or a topic by its id', async () => {
    const query = `query ($id: ID!) {
      node(id: $id) { __typename id ... on Author { name } ... on Paper { title } ... on Topic { label } }
    }`;
    const found = await Promise.all(ids.map((id) => ask(query, { variables: { id } })));
    expect(found.map(({ node }) => node)).toEqual([
      { __typename: 'Author', id: 'Author:ada', name: 'Ada' },
      { __typename: 'Paper', id: 'Paper:konigsberg', title: 'Königsberg' },
      { __typename: 'Topic', id: 'Topic:graph-theory', label: 'Graph theory' },
    ]);
  });

  it('gives the author called constructor', async () => {
    expect(await ask('{ node(id: "Author:constructor") { id } }')).toEqual({ node: { id: 'Author:constructor' } });
  });

  it.each(strangers)('gives null for %j', async (id) => {
    expect(await ask('query ($id: ID!) { node(id: $id) { id } }', { variables: { id } })).toEqual({ node: null });
  });
});

describe('nodes', () => {
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';

  it('keeps the order asked for, repeats, and a null for each that is not there', async () => {
    const asked = ['Topic:logic', 'Author:nobody', 'Author:cy', 'Paper:notes', 'Author:cy', ''];
    expect(await ask(query, { variables: { ids: asked } })).toEqual({
      nodes: [{ id: 'Topic:logic' }, null, { id: 'Author:cy' }, { id: 'Paper:notes' }, { id: 'Author:cy' }, null],
    });
  });

  it('gives nothing for nothing', async () => {
    expect(await ask(query, { variables: { ids: [] } })).toEqual({ nodes: [] });
  });

  it('takes 500 ids, and says so of the 501st', async () => {
    const many = (count: number) => ({ variables: { ids: new Array<string>(count).fill('Author:ada') } });
    expect(await ask(query, many(500))).toEqual({ nodes: new Array(500).fill({ id: 'Author:ada' }) });
    expect(await refusal(query, many(501))).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: '`ids` takes at most 500 items, not 501.',
      path: ['nodes'],
    });
  });
});

describe('an id of another kind', () => {
  it.each(['Paper:engines', 'Topic:logic', 'Author:nobody', ''])('%j is no author', async (id) => {
    const query = `query ($id: ID!) {
      author(by: { id: $id }) { id }
      here: coauthorship(between: [$id, "Author:ada"]) { verdict }
      there: coauthorship(between: ["Author:ada", $id]) { verdict }
      from: coauthorPaths(from: $id, to: "Author:ada") { status }
      to: coauthorPaths(from: "Author:ada", to: $id) { status }
    }`;
    expect(await ask(query, { variables: { id } })).toEqual({
      author: null,
      here: null,
      there: null,
      from: null,
      to: null,
    });
  });

  it('is no paper and no topic either', async () => {
    expect(await ask('{ paper(by: { id: "Author:ada" }) { id } topic(by: { id: "Paper:notes" }) { id } }')).toEqual({
      paper: null,
      topic: null,
    });
  });
});
