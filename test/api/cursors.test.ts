import { describe, expect, it } from 'vitest';
import { graphOf } from '../world.ts';
import { ask, refusal } from './ask.ts';
import { crowd, crowded, type Paging, pageOf, queryOf, type Shape, shapes } from './connections.ts';

const refused = (shape: Shape, paging: Paging, graph = crowded) =>
  refusal(queryOf(shape), { graph, variables: { ...paging } });

/** What is quoted is cut after a hundred letters. */
const isNoCursor = (cursor: string) => ({
  code: 'BAD_USER_INPUT',
  message: `“${cursor.length > 100 ? `${cursor.slice(0, 100)}…` : cursor}” is not a cursor. Take one from \`pageInfo\` or an edge.`,
});

const ofAnotherList = {
  code: 'BAD_USER_INPUT',
  message: 'This cursor belongs to another list: keep every argument but the paging ones the same.',
};

async function cursorOf(shape: Shape): Promise<string> {
  const { edges } = await pageOf(shape, { first: 3 });
  return edges[2]?.cursor ?? '';
}

describe.each(shapes)('$field', (shape) => {
  it.each([0, -1, 101, 2_147_483_647])('gives no page of %i', async (count) => {
    for (const side of ['first', 'last'] as const) {
      expect(await refused(shape, { [side]: count })).toMatchObject({
        code: 'BAD_USER_INPUT',
        message: `\`${side}\` must be 1 to 100, not ${count}.`,
      });
    }
  });

  it('gives no page from both ends', async () => {
    expect(await refused(shape, { first: 2, last: 2 })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'Give `first` or `last`, not both.',
    });
  });

  it.each(['', 'garbage', 'bm90IGEgY3Vyc29y', 'äöü', '0', `${'A'.repeat(5000)}`])(
    'knows no cursor %j',
    async (cursor) => {
      for (const side of ['after', 'before'] as const) {
        expect(await refused(shape, { [side]: cursor })).toMatchObject(isNoCursor(cursor));
      }
    },
  );

  it('refuses the cursors of every other list', async () => {
    for (const other of shapes) {
      if (other === shape) continue;
      const cursor = await cursorOf(other);
      expect(await refused(shape, { after: cursor })).toMatchObject(ofAnotherList);
      expect(await refused(shape, { before: cursor })).toMatchObject(ofAnotherList);
    }
  });

  it('refuses a cursor beyond its end', async () => {
    const beyond = Buffer.from(await cursorOf(shape), 'base64url')
      .toString()
      .replace(/^\d+/, '500');
    const cursor = Buffer.from(beyond).toString('base64url');
    expect(await refused(shape, { after: cursor })).toMatchObject(ofAnotherList);
  });

  it('refuses a cursor of the same list in another version', async () => {
    const reloaded = graphOf(crowd, { version: 'v2' });
    const cursor = await cursorOf(shape);
    for (const side of ['after', 'before'] as const) {
      const { code, message } = await refused(shape, { [side]: cursor }, reloaded);
      expect(code).toBe('CURSOR_EXPIRED');
      expect(message).toContain('Start again without a cursor');
    }
  });

  it('takes its cursors in the same lists loaded again', async () => {
    const again = graphOf(crowd);
    const page = await pageOf(shape, { first: 2, after: await cursorOf(shape) }, again);
    expect(page).toEqual(await pageOf(shape, { first: 2, after: await cursorOf(shape) }));
  });
});

/** The cursor of the second place of the one list that a query asks for under the name `list`. */
async function second(query: string): Promise<string> {
  const data = await ask<{ at?: { list: Listed }; list: Listed }>(query, { graph: crowded });
  return (data.at ?? data).list.edges[1]?.cursor ?? '';
}

interface Listed {
  edges: { cursor: string }[];
}

const author = (name: string, field: string) =>
  `{ at: author(by: { name: "${name}" }) { list: ${field} { edges { cursor } } } }`;
const root = (field: string) => `{ list: ${field} { edges { cursor } } }`;

describe('a cursor', () => {
  it.each([
    ['another author', author('Ada', 'papers'), author('Bob', 'papers(after: $after)')],
    ['another order', author('Ada', 'papers'), author('Ada', 'papers(orderBy: OLDEST, after: $after)')],
    [
      'another filter',
      root('papers(where: { maxAuthors: 2 })'),
      root('papers(where: { maxAuthors: 3 }, after: $after)'),
    ],
    ['no filter', root('papers(where: { maxAuthors: 2 })'), root('papers(after: $after)')],
    ['another search', root('search(text: "paper")'), root('search(text: "papers", after: $after)')],
    ['another search of authors', root('authors(search: "f")'), root('authors(search: "o", after: $after)')],
    [
      'other further filters',
      root('authors(alsoWrote: [{ maxAuthors: 2 }])'),
      root('authors(alsoWrote: [{ maxAuthors: 2 }, { maxAuthors: 3 }], after: $after)'),
    ],
    ['another field of the same author', author('Ada', 'coauthors'), author('Ada', 'topics(after: $after)')],
  ])('is not taken by %s', async (_, made, used) => {
    const after = await second(made);
    const source = used.replace('{', 'query ($after: String) {');
    expect(await refusal(source, { graph: crowded, variables: { after } })).toMatchObject(ofAnotherList);
  });

  it.each([
    ['another alias', root('papers'), '{ other: papers(after: $after, first: 1) { edges { cursor } } }'],
    ['another page size', root('papers(first: 3)'), root('papers(after: $after, first: 50)')],
    ['the other direction', root('papers(last: 3)'), root('papers(before: $after, last: 1)')],
    ['another selection', root('papers'), '{ papers(after: $after, first: 1) { nodes { title } totalCount } }'],
    ['a filter of nothing', root('papers'), root('papers(where: {}, after: $after)')],
    [
      'nothing but null and empty lists',
      root('papers'),
      root('papers(where: { hasCode: null, anyTopic: [] }, after: $after)'),
    ],
    [
      'null and an empty list beside the same filter',
      root('papers(where: { maxAuthors: 3 })'),
      root('papers(where: { allAuthors: [], maxAuthors: 3, published: { from: null }, text: null }, after: $after)'),
    ],
    ['texts of nothing', root('authors'), root('authors(search: " ", where: { text: "" }, after: $after)')],
    ['the default order by name', author('Ada', 'papers'), author('Ada', 'papers(orderBy: NEWEST, after: $after)')],
    ['null for an order', root('papers(orderBy: NEWEST)'), root('papers(orderBy: null, after: $after)')],
    ['an empty list of further filters', root('authors'), root('authors(alsoWrote: [], search: null, after: $after)')],
    [
      'the same author found in another way',
      author('Ada', 'coauthors'),
      '{ node(id: "Author:ada") { ... on Author { coauthors(after: $after, first: 2) { nodes { id } } } } }',
    ],
    [
      'a filter written in another order',
      root('papers(where: { maxAuthors: 3, hasCode: false })'),
      root('papers(where: { hasCode: false, maxAuthors: 3 }, after: $after)'),
    ],
  ])('is taken with %s', async (_, made, used) => {
    const after = await second(made);
    const source = used.replace('{', 'query ($after: String) {');
    expect(await ask(source, { graph: crowded, variables: { after } })).toBeTypeOf('object');
  });

  it('is taken whether a filter stands in the query or in a variable', async () => {
    const inline = await second(root('papers(where: { maxAuthors: 3, hasCode: false })'));
    const source = 'query ($where: PaperFilter) { list: papers(where: $where) { edges { cursor } } }';
    const variables = { where: { hasCode: false, maxAuthors: 3 } };
    const { list } = await ask<{ list: Listed }>(source, { graph: crowded, variables });
    expect(list.edges[1]?.cursor).toBe(inline);
  });
});
