// Errors as clients see them: every mistake has a code, and no answer repeats a long mistake whole.
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { developmentConfig } from '../../src/config.ts';
import { toldError } from '../../src/serving/told-errors.ts';
import { shortMessage } from '../../src/text/short-message.ts';
import { plainRequest } from '../server/plain-http.ts';
import { type Served, serve } from './served.ts';

interface Told {
  message: string;
  extensions?: Record<string, unknown>;
}

const servers: Record<string, Served> = {};
beforeAll(async () => {
  servers.production = await serve();
  servers.development = await serve({ ...developmentConfig });
});

const asked = `query ($order: PaperOrder, $first: Int, $text: String!, $where: PaperFilter) {
  papers(orderBy: $order, first: $first, where: $where) { totalCount }
  search(text: $text) { __typename }
}`;
const long = `${'x'.repeat(450_000)}${'😀'.repeat(10_000)}`;
const two = 'query A { __typename } query B { __typename }';
const notMissing = { text: 'Ada' };

const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
const raw = (body: string, type: string, method = 'POST'): RequestInit => ({
  method,
  headers: { 'content-type': type, 'graphql-require-preflight': '1' },
  body,
});
const plain: RequestInit = { headers: { 'graphql-require-preflight': '1' } };
const events = { accept: 'text/event-stream' };
const typed = (variables: object) => json({ query: asked, variables: { ...notMissing, ...variables } });

const mistakes: [what: string, code: string, request: RequestInit, search?: string][] = [
  ['no end of a document', 'GRAPHQL_PARSE_FAILED', json({ query: '{ graph {' })],
  ['a document of nothing', 'GRAPHQL_PARSE_FAILED', json({ query: '' })],
  ['a long name where none can be', 'GRAPHQL_PARSE_FAILED', json({ query: `{ __typename } ${long}` })],
  ['a field that is not there', 'GRAPHQL_VALIDATION_FAILED', json({ query: '{ nothing }' })],
  ['a long field that is not there', 'GRAPHQL_VALIDATION_FAILED', json({ query: `{ ${long.slice(0, 450_000)} }` })],
  ['a word for a number', 'GRAPHQL_VALIDATION_FAILED', json({ query: '{ papers(first: "x") { totalCount } }' })],
  [
    'a long word for a number',
    'GRAPHQL_VALIDATION_FAILED',
    json({ query: `{ papers(first: "${long}") { totalCount } }` }),
  ],
  [
    'nothing where something must be',
    'GRAPHQL_VALIDATION_FAILED',
    json({ query: '{ search(text: null) { __typename } }' }),
  ],
  ['an argument left out', 'GRAPHQL_VALIDATION_FAILED', json({ query: '{ search { __typename } }' })],
  [
    'a value that an enum has not',
    'GRAPHQL_VALIDATION_FAILED',
    json({ query: '{ papers(orderBy: NO) { totalCount } }' }),
  ],
  [
    'two of what only one can be',
    'GRAPHQL_VALIDATION_FAILED',
    json({ query: '{ author(by: { name: "a", id: "b" }) { id } }' }),
  ],
  ['a mutation', 'GRAPHQL_VALIDATION_FAILED', json({ query: 'mutation { forget }' })],
  ['a subscription to nothing', 'GRAPHQL_VALIDATION_FAILED', json({ query: 'subscription { nothing }' }, events)],
  ['a variable left out', 'BAD_USER_INPUT', json({ query: asked })],
  ['null for a variable', 'BAD_USER_INPUT', typed({ text: null })],
  ['an object for a variable of text', 'BAD_USER_INPUT', typed({ text: { name: long } })],
  ['a list for a variable of text', 'BAD_USER_INPUT', typed({ text: Array(50_000).fill(1) })],
  ['a variable that an enum has not', 'BAD_USER_INPUT', typed({ order: 'NO' })],
  ['a long one', 'BAD_USER_INPUT', typed({ order: long })],
  ['one full of quotation marks', 'BAD_USER_INPUT', typed({ order: '"\\'.repeat(100_000) })],
  ['text for a variable that is a number', 'BAD_USER_INPUT', typed({ first: '1' })],
  ['a number too large', 'BAD_USER_INPUT', typed({ first: 1e12 })],
  ['a filter by what there is not', 'BAD_USER_INPUT', typed({ where: { no: 1 } })],
  ['a filter by a long name', 'BAD_USER_INPUT', typed({ where: { [long]: 1 } })],
  ['a date that is none', 'BAD_USER_INPUT', typed({ where: { published: { from: 'soon' } } })],
  ['a long date that is none', 'BAD_USER_INPUT', typed({ where: { published: { from: long } } })],
  ['an object for a date', 'BAD_USER_INPUT', typed({ where: { published: { from: { [long]: long } } } })],
  [
    'a variable of a directive left out',
    'BAD_USER_INPUT',
    json({ query: 'query ($b: Boolean!) { graph @skip(if: $b) { version } }' }),
  ],
  [
    'a variable of a subscription left out',
    'BAD_USER_INPUT',
    json({ query: 'subscription ($b: Boolean!) { graphChanged { version @skip(if: $b) } }' }, events),
  ],
  ['a cursor that is none', 'BAD_USER_INPUT', json({ query: '{ papers(after: "no") { totalCount } }' })],
  ['a long cursor that is none', 'BAD_USER_INPUT', json({ query: `{ papers(after: "${long}") { totalCount } }` })],
  ['too many at once', 'BAD_USER_INPUT', json({ query: '{ papers(first: 1000) { totalCount } }' })],
  ['an operation that is not there', 'OPERATION_RESOLUTION_FAILURE', json({ query: two, operationName: 'C' })],
  ['a long name of an operation', 'OPERATION_RESOLUTION_FAILURE', json({ query: two, operationName: long })],
  ['one of two operations', 'OPERATION_RESOLUTION_FAILURE', json({ query: two })],
  ['a number for the name', 'OPERATION_RESOLUTION_FAILURE', json({ query: two, operationName: 1 })],
  ['a stored operation that is not', 'OPERATION_NOT_STORED', json({ documentId: long })],
  [
    'a persisted query that is not',
    'PERSISTED_QUERY_NOT_FOUND',
    json({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } }),
  ],
  ['no operation', 'BAD_REQUEST', json({})],
  ['a number for an operation', 'BAD_REQUEST', json({ query: 1 })],
  ['a list of variables', 'BAD_REQUEST', json({ query: asked, variables: [1] })],
  ['text for extensions', 'BAD_REQUEST', json({ query: asked, extensions: long })],
  ['a parameter that there is not', 'BAD_REQUEST', json({ query: two, [long]: 1 })],
  ['JSON of nothing', 'BAD_REQUEST', json(null)],
  ['JSON of no object', 'BAD_REQUEST', json(1)],
  ['no JSON', 'BAD_REQUEST', raw(`{${long}`, 'application/json')],
  ['no body', 'BAD_REQUEST', raw('', 'application/json')],
  ['no JSON in an address', 'BAD_REQUEST', plain, '?query={__typename}&variables={'],
  ['an address without an operation', 'BAD_REQUEST', plain],
  ['several operations at once', 'BATCH_LIMIT', json([{ query: two }, { query: two }])],
  ['PUT', 'BAD_REQUEST', raw('{}', 'application/json', 'PUT')],
  ['DELETE', 'BAD_REQUEST', { ...plain, method: 'DELETE' }],
  ['a table', 'UNSUPPORTED_MEDIA_TYPE', raw('a,b', 'text/csv')],
  ['a form with files', 'UNSUPPORTED_MEDIA_TYPE', raw('--x--', 'multipart/form-data; boundary=x')],
  ['the wish for a table', 'NOT_ACCEPTABLE', json({ query: '{ __typename }' }, { accept: 'text/csv' })],
  [
    'a subscription without events',
    'NOT_ACCEPTABLE',
    json({ query: 'subscription { graphChanged { version } }' }, { accept: 'application/json' }),
  ],
];

/** The errors of an answer, in JSON or as an event. */
async function errorsOf(response: Response): Promise<Told[]> {
  const text = await response.text();
  const { errors } = JSON.parse(/^(?:[\s\S]*\ndata: )?(\{.*\})/.exec(text)?.[1] ?? text) as { errors?: Told[] };
  return errors ?? [];
}

describe.each(['production', 'development'])('a mistake, in %s:', (name) => {
  it.each(mistakes)('%s is told with the code %s, in few words', async (_, code, request, search = '') => {
    const server = servers[name] as Served;
    const errors = await errorsOf(await fetch(`${server.origin}/graphql${search}`, request));
    expect(new Set(errors.map(({ extensions }) => extensions?.code))).toEqual(new Set([code]));
    for (const { message, extensions } of errors) {
      expect(message.length).toBeLessThan(500);
      expect(message.isWellFormed()).toBe(true);
      expect(extensions).not.toHaveProperty('originalError');
    }
    expect(server.logged).toEqual([]);
  });
});

describe('a mistake in the middle of a long answer', () => {
  it('is told with what was wrong about it, and the end of the sentence', async () => {
    const [error] = await errorsOf(
      await (servers.production as Served).post({
        query: asked,
        variables: { ...notMissing, order: long },
      }),
    );
    expect(error?.message).toBe(
      `Variable "$order" has invalid value: Value "${'x'.repeat(100)}…" does not exist in "PaperOrder" enum.`,
    );
  });
});

describe('a long address', () => {
  it('is not repeated whole', async () => {
    const { origin } = servers.production as Served;
    const path = `/${'x'.repeat(10_000)}`;
    const { body } = await plainRequest(Number(new URL(origin).port), path, {});
    expect(body.toString()).toBe(`Nothing is at /${'x'.repeat(99)}… The explorer is at /, the API is at /graphql.\n`);
  });
});

describe('a message', () => {
  it.each([
    ['short', 'short'],
    [`“${'é'.repeat(101)}” is not a cursor.`, `“${'é'.repeat(100)}…” is not a cursor.`],
    [`“${'é'.repeat(100)}” is not a cursor.`, `“${'é'.repeat(100)}” is not a cursor.`],
    [`Value "${'\\"'.repeat(60)}" is none.`, `Value "${'\\"'.repeat(50)}…" is none.`],
    [`Found "${'😀'.repeat(101)}".`, `Found "${'😀'.repeat(100)}…".`],
    [
      `Expected text, found [${'1, '.repeat(40)}1]; what is it?`,
      `Expected text, found [${'1, '.repeat(33)}…; what is it?`,
    ],
    [
      'Expected text, found { a: [] }; what is it? '.repeat(4),
      'Expected text, found { a: [] }; what is it? '.repeat(4),
    ],
    [`Found { a: "${'}'.repeat(200)}" }, an object.`, `Found { a: "${'}'.repeat(94)}…, an object.`],
    [`Expected text: ${'1'.repeat(200)}`, `Expected text: ${'1'.repeat(100)}…`],
    [`${'a '.repeat(450)}b`, `${'a '.repeat(450)}b`],
    [`${'a '.repeat(1_000)}b`, `${'a '.repeat(374)}a…${' a'.repeat(124)} b`],
  ])('has its quotations cut: %s', (message, shown) => {
    expect(shortMessage(message)).toBe(shown);
  });
});

describe('a failure of ours', () => {
  it('is told to the log alone, whatever NODE_ENV is', async () => {
    const field = schema.getQueryType()?.getFields().graph;
    if (field === undefined) throw new Error('there is no field `graph`');
    const { resolve } = field;
    const { ask, logged } = await serve();
    vi.stubEnv('NODE_ENV', 'development');
    field.resolve = (_parent: unknown, _args: unknown, _context: unknown, { path }: GraphQLResolveInfo) => {
      throw new Error(`the secret of ${path.key}`);
    };
    try {
      const errors = await errorsOf(await ask('{ graph { version } }'));
      expect(errors).toEqual([
        {
          message: 'Unexpected error.',
          locations: [{ line: 1, column: 3 }],
          path: ['graph'],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ]);
      expect(logged).toEqual([expect.stringContaining('the secret of graph')]);
    } finally {
      if (resolve === undefined) Reflect.deleteProperty(field, 'resolve');
      else field.resolve = resolve;
      vi.unstubAllEnvs();
    }
  });

  it('is an answer that does not fit the schema', async () => {
    const field = schema.getType('CollaborationGraph');
    if (field === undefined || !('getFields' in field)) throw new Error('there is no type `CollaborationGraph`');
    const count = field.getFields().paperCount;
    if (count === undefined || !('resolve' in count)) throw new Error('there is no field `paperCount`');
    const { resolve } = count;
    const { ask, logged } = await serve();
    count.resolve = () => 'two of Ada';
    try {
      const [error] = await errorsOf(await ask('{ graph { paperCount } }'));
      expect(error).toMatchObject({
        message: 'Unexpected error.',
        path: ['graph', 'paperCount'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      });
      expect(logged).toEqual([expect.stringContaining('two of Ada')]);
    } finally {
      if (resolve === undefined) Reflect.deleteProperty(count, 'resolve');
      else count.resolve = resolve;
    }
  });
});

describe('an error that is right as it is', () => {
  it('stays as it is', () => {
    const error = new GraphQLError('No.', { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
    expect(toldError(error, () => {})).toBe(error);
  });
});
