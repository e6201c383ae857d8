// Every code that errors have, against the real server: GraphQL over HTTP (https://graphql.github.io/graphql-over-http/draft/)
// wants a status of 4xx or 5xx for what has no `data`. The README's table of codes is what is found here.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type Config, type Limits, productionConfig } from '../../src/config.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import type { ServedGraphs } from '../../src/server.ts';
import { errorCodes } from '../../src/serving/error-codes.ts';
import { catalogue } from '../api/catalogue.ts';
import { grownGraph } from '../graph/metrics/random-graphs.ts';
import { plainRequest } from '../server/plain-http.ts';
import { type Served, serve } from '../serving/served.ts';
import { graphOf } from '../world.ts';

const forms = ['application/graphql-response+json', 'application/json'] as const;

/** A row of the README's table of codes. */
interface Row {
  /** In each of the forms. */
  statuses: readonly number[];
  /** What the error may hold beside the code. */
  beside: readonly string[];
}

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
const section = /\n## Errors\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
const table = new Map(
  [...section.matchAll(/^\| `(\w+)` \| (\d+) \| (\d+) \|.*\|([^|]*)\|$/gm)].map(
    ([, code = '', status, asJson, beside = '']): [string, Row] => [
      code,
      {
        statuses: [Number(status), Number(asJson)],
        beside: [...beside.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
      },
    ],
  ),
);

interface Told {
  data?: unknown;
  errors: { message: string; extensions: { code: string; [name: string]: unknown } }[];
}

interface Answered {
  status: number;
  /** Whether it says when to ask again. */
  isTimed: boolean;
  text: string;
}

type Ask = (served: Served, accept: string) => Promise<Answered>;

/** POST as JSON. */
const sending =
  (body: unknown): Ask =>
  async (served, accept) =>
    read(await served.post(body, { accept }));
const asking = (query: string, variables?: object) => sending({ query, variables });

/** Anything else. */
const requesting =
  (path: string, { headers, ...request }: RequestInit & { headers?: Record<string, string> } = {}): Ask =>
  async ({ origin }, accept) =>
    read(await fetch(`${origin}${path}`, { ...request, headers: { ...headers, accept } }));

async function read(response: Response): Promise<Answered> {
  return { status: response.status, isTimed: response.headers.has('retry-after'), text: await response.text() };
}

const count = '{ graph { paperCount } }';
const asked = { 'graphql-require-preflight': '1' };
const repeated = (times: number, text: (at: number) => string) => Array.from({ length: times }, (_, at) => text(at));
const coauthors = (inside: string) => `coauthors(first: 100) { nodes { ${inside} } }`;
const papers = 'query ($first: Int, $where: PaperFilter) { papers(first: $first, where: $where) { totalCount } }';

const limited = (limits: Partial<Limits>): Partial<Config> => ({ limits: { ...productionConfig.limits, ...limits } });
const noneIsServed: ServedGraphs = { current: null };
// Each request begins with a look at the index.
const broken: ServedGraphs = { current: {} as PublicationGraph };

const refusals: [what: string, code: string, ask: Ask, config?: Partial<Config>, graphs?: () => ServedGraphs][] = [
  ['a document without an end', 'GRAPHQL_PARSE_FAILED', asking('{ graph {')],
  ['a field that is not there', 'GRAPHQL_VALIDATION_FAILED', asking('{ nothing }')],
  ['a word for a number', 'GRAPHQL_VALIDATION_FAILED', asking('{ papers(first: "x") { totalCount } }')],
  ['an operation that is not there', 'OPERATION_RESOLUTION_FAILURE', sending({ query: count, operationName: 'A' })],
  ['a variable of another type', 'BAD_USER_INPUT', asking(papers, { first: 'x' })],
  ['a variable that is no date', 'BAD_USER_INPUT', asking(papers, { where: { published: { from: 'soon' } } })],
  ['a variable with a field that there is not', 'BAD_USER_INPUT', asking(papers, { where: { no: 1 } })],
  ['a variable left out', 'BAD_USER_INPUT', asking('query ($text: String!) { search(text: $text) { totalCount } }')],
  ['a long document', 'TOKEN_LIMIT', asking(count), limited({ tokens: 3 })],
  ['a deep one', 'DEPTH_LIMIT', asking(count), limited({ depth: 1 })],
  ['many aliases', 'ALIAS_LIMIT', asking('{ a: __typename }'), limited({ aliases: 0 })],
  ['one field many times', 'REPEAT_LIMIT', asking(`{ ${repeated(40, () => '__typename').join(' ')} }`)],
  ['many directives', 'DIRECTIVE_LIMIT', asking(`{ __typename ${'@a '.repeat(20)} }`)],
  ['a batch', 'BATCH_LIMIT', sending([{ query: count }, { query: count }])],
  ['what costs too much', 'COST_LIMIT', asking(`{ authors(first: 100) { nodes { ${coauthors(coauthors('id'))} } } }`)],
  ['what takes too many steps at once', 'LIMIT_REACHED', asking('{ papers { totalCount } }'), limited({ work: 1 })],
  [
    'what takes too many steps in the end',
    'LIMIT_REACHED',
    asking('{ authors { nodes { coauthors { nodes { coauthors { totalCount } } } } } }'),
    limited({ work: 8 }),
  ],
  [
    'what takes too long',
    'TIME_LIMIT',
    asking(
      `{ authors(first: 100) { nodes { coauthors(first: 10) { nodes { coauthors(first: 10) { totalCount } } } } } }`,
    ),
    limited({ milliseconds: 10 }),
    () => ({ current: grownGraph(3_000, 3_000) }),
  ],
  [
    'a persisted query that is not',
    'PERSISTED_QUERY_NOT_FOUND',
    sending({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } }),
  ],
  ['a stored operation that is not', 'OPERATION_NOT_STORED', sending({ documentId: 'a' })],
  ['what is not stored', 'OPERATION_NOT_STORED', asking(count), { operations: 'stored' }],
  ['no operation', 'BAD_REQUEST', sending({})],
  ['no JSON', 'BAD_REQUEST', requesting('/graphql', posted('{', 'application/json'))],
  ['variables that are no object', 'BAD_REQUEST', sending({ query: count, variables: [1] })],
  [
    'variables in an address that are no JSON',
    'BAD_REQUEST',
    requesting('/graphql?query={a}&variables={', { headers: asked }),
  ],
  ['no token', 'UNAUTHENTICATED', asking(count), { token: 'a-long-enough-token' }],
  ['an address that any page may send', 'CSRF_PREVENTED', requesting('/graphql?query={__typename}')],
  ['a subscription that wants no events', 'NOT_ACCEPTABLE', asking('subscription { graphChanged { version } }')],
  ['a large request', 'REQUEST_ENTITY_TOO_LARGE', asking(count), limited({ bodyBytes: 10 })],
  ['a table', 'UNSUPPORTED_MEDIA_TYPE', requesting('/graphql', posted('a,b', 'text/csv'))],
  ['another name', 'UNKNOWN_HOST', askingAs('evil.example'), { hosts: ['graph.example.org'] }],
  ['too many requests', 'RATE_LIMITED', afterAnother(asking(count)), { rate: { requests: 1, seconds: 1_000 } }],
  ['too dear ones', 'RATE_LIMITED', afterAnother(asking(count)), { costRate: { cost: 1, seconds: 1_000 } }],
  ['too many requests at once', 'TOO_MANY_IN_FLIGHT', asking(count), { inFlight: { all: 1, client: 0 } }],
  ['too many of all', 'OVERLOADED', asking(count), { inFlight: { all: 0, client: 1 } }],
  [
    'too many subscriptions',
    'TOO_MANY_SUBSCRIPTIONS',
    asking('subscription { graphChanged { version } }'),
    { subscriptions: { all: 1, client: 0 } },
  ],
  [
    'too many subscriptions of all',
    'OVERLOADED',
    asking('subscription { graphChanged { version } }'),
    { subscriptions: { all: 0, client: 1 } },
  ],
  ['a failure of ours', 'INTERNAL_SERVER_ERROR', asking(count), {}, () => broken],
  ['what comes before the lists', 'NOT_READY', asking(count), {}, () => noneIsServed],
];

function posted(body: string, type: string) {
  return { method: 'POST', headers: { ...asked, 'content-type': type }, body };
}

/** A request for another name than that of the server. */
function askingAs(host: string): Ask {
  return async ({ origin }, accept) => {
    const sent = { ...asked, host, accept };
    const {
      status = 0,
      headers,
      body,
    } = await plainRequest(Number(new URL(origin).port), '/graphql?query={__typename}', {
      headers: sent,
    });
    return { status, isTimed: 'retry-after' in headers, text: body.toString() };
  };
}

/** What is answered to whoever has asked something else before. */
function afterAnother(ask: Ask): Ask {
  return async (served, accept) => {
    await served.ask('{ graph { authorCount } }');
    return ask(served, accept);
  };
}

describe('a request that is refused', () => {
  it.each(refusals)('for %s (%s) has no data, and the status of its code', async (_, code, ask, config, graphs) => {
    const served = await serve(config, graphs === undefined ? {} : { graphs: graphs() });
    const row = table.get(code);
    for (const [at, accept] of forms.entries()) {
      const { status, isTimed, text } = await ask(served, accept);
      const answer = JSON.parse(text) as Told;
      expect(answer).not.toHaveProperty('data');
      expect([accept, status]).toEqual([accept, row?.statuses[at]]);
      expect(isTimed).toBe(status === 429 || ['NOT_READY', 'OVERLOADED'].includes(code));
      for (const { extensions } of answer.errors) {
        const { code: told, ...others } = extensions;
        expect(told).toBe(code);
        expect([...(row?.beside ?? []), 'nothing else']).toEqual(expect.arrayContaining(Object.keys(others)));
      }
    }
  });

  it('is one of all there are, but for what nobody is answered and what stands beside data', () => {
    const others = ['AMBIGUOUS_NAME', 'CURSOR_EXPIRED', 'CLIENT_GONE'];
    const refused = new Set(refusals.map(([, code]) => code));
    expect([...refused, ...others].toSorted()).toEqual(Object.keys(errorCodes).toSorted());
    for (const code of refused) expect(table.get(code)?.statuses[0], code).toBeGreaterThanOrEqual(400);
  });

  it('for its method has the status that says so', async () => {
    const { origin } = await serve();
    const response = await fetch(`${origin}/graphql`, { method: 'DELETE', headers: asked });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });
});

describe('an answer with data', () => {
  const list = [
    { title: 'Stones', authors: ['Ada'] },
    { title: 'Leaves', authors: ['Bob'] },
  ];
  const graphs: { current: PublicationGraph } = { current: graphOf(list) };
  const page = '(first: 1) { pageInfo { endCursor } }';

  it.each(forms)('is 200 whatever errors stand beside it, as %s', async (accept) => {
    const { post } = await serve({}, { graphs });
    const ask = async (query: string) => {
      const response = await post({ query }, { accept });
      const { data, errors = [] } = (await response.json()) as Partial<Told>;
      const found = errors.map(({ extensions: { code, ...others } }) => [code, Object.keys(others)]);
      return { status: response.status, data, found };
    };
    graphs.current = graphOf(list);
    const first = await ask(`{ papers${page} }`);
    const { papers } = first.data as { papers: { pageInfo: { endCursor: string } } };
    graphs.current = graphOf(list, { version: 'another' });
    expect(await ask(`{ papers${page.replace('first: 1', `after: "${papers.pageInfo.endCursor}"`)} }`)).toEqual({
      status: 200,
      data: null,
      found: [['CURSOR_EXPIRED', []]],
    });
    expect(await ask('{ papers(first: 1000) { totalCount } }')).toEqual({
      status: 200,
      data: null,
      found: [['BAD_USER_INPUT', []]],
    });
    graphs.current = catalogue;
    expect(await ask('{ __typename author(by: { name: "Yang Liu" }) { id } }')).toEqual({
      status: 200,
      data: { __typename: 'Query', author: null },
      found: [['AMBIGUOUS_NAME', table.get('AMBIGUOUS_NAME')?.beside.slice(0, 1)]],
    });
  });
});

describe('the README', () => {
  it('tells of every code, with the status that it is answered with', () => {
    const known = Object.entries(errorCodes).map(([code, answered]) => {
      const { status } = answered;
      return [code, [status, 'always' in answered || status < 400 ? status : 200]];
    });
    expect([...table].map(([code, { statuses }]) => [code, statuses])).toEqual(known);
  });
});
