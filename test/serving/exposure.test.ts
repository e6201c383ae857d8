import { beforeAll, describe, expect, it } from 'vitest';
import { developmentConfig } from '../../src/config.ts';
import { readPages } from '../../src/pages.ts';
import { preflightHeaders } from '../../src/serving/csrf.ts';
import { plainRequest } from '../server/plain-http.ts';
import { writeSmallPages } from '../server/small-pages.ts';
import { codesOf, type Served, serve } from './served.ts';

const count = '{ graph { paperCount } }';
const counted = { data: { graph: { paperCount: 2 } } };
const pages = await writeSmallPages().then(async (places) => {
  const read = await readPages(places);
  await places.remove();
  return read;
});

let production: Served;
let development: Served;

beforeAll(async () => {
  production = await serve({}, { pages });
  development = await serve(developmentConfig, { pages });
});

describe('in production', () => {
  it('queries are answered', async () => {
    expect(await (await production.ask(count)).json()).toEqual(counted);
  });

  it.each(['{ __schema { types { name } } }', '{ __type(name: "Author") { name } }'])(
    'the schema is not told: %s',
    async (query) => {
      const answer = (await (await production.ask(query)).json()) as { data?: unknown; errors: { message: string }[] };
      expect(answer.data).toBeUndefined();
      expect(answer.errors[0]?.message).toMatch(/^GraphQL introspection has been disabled/);
    },
  );

  it('types of answers are told', async () => {
    expect(await (await production.ask('{ __typename graph { __typename } }')).json()).toEqual({
      data: { __typename: 'Query', graph: { __typename: 'CollaborationGraph' } },
    });
  });

  const slips: [what: string, body: object][] = [
    ['a field', { query: '{ graph { paperCont } }' }],
    ['an argument', { query: '{ papers(frist: 1) { totalCount } }' }],
    ['a type', { query: '{ search(query: "a") { nodes { ... on Autor { id } } } }' }],
    ['an enum value', { query: '{ papers(orderBy: TITEL) { totalCount } }' }],
    ['a field of an input', { query: '{ papers(where: { anyTopics: [] }) { totalCount } }' }],
    [
      'an enum value in variables',
      { query: 'query ($o: PaperOrder) { papers(orderBy: $o) { totalCount } }', variables: { o: 'TITEL' } },
    ],
    [
      'a field in variables',
      { query: 'query ($w: PaperFilter) { papers(where: $w) { totalCount } }', variables: { w: { anyTopics: [] } } },
    ],
  ];

  it.each(slips)('a slip in %s is told without what is spelt alike', async (_, body) => {
    const told = await (await production.post(body)).text();
    expect(told).toContain('"errors"');
    expect(told).not.toContain('Did you mean');
    expect(await (await development.post(body)).text()).toContain('Did you mean');
  });

  it('so is one in a subscription', async () => {
    const body = { query: 'subscription ($x: Strin) { graphChanged { version } }' };
    expect(await (await production.post(body, { accept: 'text/event-stream' })).text()).not.toContain('Did you mean');
  });

  it('browsers find no editor, and the explorer all the same', async () => {
    const editor = await fetch(`${production.origin}/graphql`, { headers: { accept: 'text/html' } });
    expect([editor.status, await editor.text()]).toEqual([
      404,
      'This server shows no editor. Send queries to /graphql by POST, as application/json.\n',
    ]);
    expect(await (await fetch(`${production.origin}/nowhere`)).text()).toBe(
      'Nothing is at /nowhere. The explorer is at /, the API is at /graphql.\n',
    );
    expect((await fetch(`${production.origin}/`)).status).toBe(200);
  });

  it('the editor is shown where that is asked for', async () => {
    const { origin } = await serve({ graphiql: true }, { pages });
    const editor = await fetch(`${origin}/graphql`, { headers: { accept: 'text/html' } });
    expect(await editor.text()).toContain('GraphiQL');
  });
});

describe('a page of another site', () => {
  const query = encodeURIComponent(count);
  const asks: [what: string, path: string, request: RequestInit][] = [
    ['an address', `/graphql?query=${query}`, {}],
    ['a form', '/graphql', form('application/x-www-form-urlencoded', `query=${query}`)],
    ['a form with files', '/graphql', form('multipart/form-data; boundary=x', '--x--')],
    ['plain text', '/graphql', form('text/plain', JSON.stringify({ query: count }))],
    ['a query as it stands', '/graphql', form('application/graphql', count)],
    ['JSON that says it is a form', '/graphql', form('text/plain; application/json', JSON.stringify({ query: count }))],
    ['a body of no type', `/graphql?query=${query}`, { method: 'POST' }],
  ];

  function form(type: string, body: string): RequestInit {
    return { method: 'POST', headers: { 'content-type': type }, body };
  }

  it.each(asks)('cannot make a browser ask by %s', async (_, path, request) => {
    const response = await fetch(`${production.origin}${path}`, request);
    expect([response.status, await codesOf(response)]).toEqual([403, ['CSRF_PREVENTED']]);
  });

  it.each(preflightHeaders)('is not what sends %s, which browsers ask about first', async (name) => {
    const response = await fetch(`${production.origin}/graphql?query=${query}`, { headers: { [name]: '1' } });
    expect(await response.json()).toEqual(counted);
    const listed = await serve({ cors: ['https://other.example'] });
    const { headers } = await fetch(`${listed.origin}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://other.example', 'access-control-request-method': 'GET' },
    });
    expect(headers.get('access-control-allow-headers')?.split(', ')).toContain(name);
  });

  it('may ask by an address where it may read what is answered: of this site, or of a listed origin', async () => {
    const listed = await serve({ cors: ['https://mine.example'] });
    const any = await serve({ cors: 'any' });
    // Not `fetch`, which leaves out headers that a browser writes itself.
    const asked = async ({ origin }: Served, headers: Record<string, string>) =>
      (await plainRequest(Number(new URL(origin).port), `/graphql?query=${query}`, { headers })).status;
    expect(await asked(listed, { origin: 'https://mine.example', 'sec-fetch-site': 'cross-site' })).toBe(200);
    expect(await asked(production, { 'sec-fetch-site': 'same-origin' })).toBe(200);
    for (const stranger of ['https://other.example', 'https://mine.example.other.example', 'null']) {
      expect(await asked(listed, { origin: stranger, 'sec-fetch-site': 'cross-site' })).toBe(403);
    }
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect(await asked(listed, { 'sec-fetch-site': site })).toBe(403);
    }
    expect(await asked(any, { origin: 'https://mine.example', 'sec-fetch-site': 'cross-site' })).toBe(403);
  });

  it('is not what sends JSON, with whatever parameters', async () => {
    const response = await production.ask(count, { 'content-type': 'application/json; charset=utf-8' });
    expect(await response.json()).toEqual(counted);
  });

  it('may link to downloads: what they do is give a file', async () => {
    expect((await fetch(`${production.origin}/export/papers.bib`)).status).toBe(200);
  });

  it('cannot take the places for downloads of whoever looks at it', async () => {
    const status = async ({ origin }: Served, headers: Record<string, string>) =>
      (await plainRequest(Number(new URL(origin).port), '/export/papers.bib', { headers })).status;
    const elsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://other.example' };
    const listed = await serve({ cors: ['https://other.example'] });
    for (const mode of ['no-cors', 'cors']) {
      expect(await status(production, { ...elsewhere, 'sec-fetch-mode': mode }), mode).toBe(403);
      expect(await status(listed, { ...elsewhere, 'sec-fetch-mode': mode }), mode).toBe(200);
    }
    const gone = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    const clicked = { ...gone, 'sec-fetch-user': '?1' };
    for (const site of ['cross-site', 'same-site']) {
      const asked = (headers: Record<string, string>) => status(production, { ...headers, 'sec-fetch-site': site });
      expect(await asked(clicked), 'a link').toBe(200);
      expect(await asked(gone), 'a script that goes there').toBe(403);
      expect(await asked({ ...clicked, 'sec-fetch-dest': 'iframe' }), 'a frame').toBe(403);
    }
    expect(await status(production, { ...clicked, 'sec-fetch-site': 'none' }), 'an address that is typed').toBe(200);
    const ahead = { ...gone, 'sec-fetch-site': 'none', 'sec-purpose': 'prefetch;prerender' };
    expect(await status(production, ahead), 'what is fetched ahead of time').toBe(403);
    expect(await status(production, { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' })).toBe(200);
  });

  const other = { origin: 'https://other.example' };

  it.each([() => production, () => development])('reads nothing unless it is allowed to', async (server) => {
    const { headers } = await server().ask(count, other);
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    const preflight = await fetch(`${server().origin}/graphql`, {
      method: 'OPTIONS',
      headers: { ...other, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('of a listed origin reads answers and downloads, but no pages', async () => {
    const { origin, ask } = await serve({ cors: ['https://mine.example', other.origin] }, { pages });
    const answers = [await ask(count, other), await fetch(`${origin}/export/nodes.csv`, { headers: other })];
    for (const { headers } of answers) {
      expect(headers.get('access-control-allow-origin')).toBe(other.origin);
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      const exposed = headers.get('access-control-expose-headers')?.split(', ');
      for (const name of ['network-truncated', 'retry-after', 'ratelimit', 'x-request-id', 'etag', 'allow']) {
        expect(exposed).toContain(name);
      }
      expect(headers.get('vary')).toMatch(/\borigin\b/);
    }
    const page = await fetch(`${origin}/`, { headers: other });
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('of a listed origin is told before it asks what it may send', async () => {
    const { origin } = await serve({ cors: [other.origin], token: 'a-long-enough-token' });
    const ask = (from: string) =>
      fetch(`${origin}/graphql`, {
        method: 'OPTIONS',
        headers: { origin: from, 'access-control-request-method': 'POST' },
      });
    const { status, headers } = await ask(other.origin);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(other.origin);
    expect(headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST');
    const sent = headers.get('access-control-allow-headers')?.split(', ');
    for (const name of [
      'content-type',
      'authorization',
      'graphql-require-preflight',
      'x-query-cost',
      'x-request-id',
      'traceparent',
      'apollographql-client-name',
    ]) {
      expect(sent).toContain(name);
    }
    expect(Number(headers.get('access-control-max-age'))).toBeGreaterThanOrEqual(600);
    for (const stranger of ['https://other.example.evil.example', 'http://other.example', 'null']) {
      const refused = await ask(stranger);
      expect(refused.headers.get('access-control-allow-origin')).toBeNull();
      expect(refused.headers.get('access-control-allow-headers')).toBeNull();
    }
  });

  it('reads everything but pages where any may', async () => {
    const { ask } = await serve({ cors: 'any' });
    expect((await ask(count, other)).headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('a site whose name is made to lead to this machine', () => {
  const named = async ({ origin }: Served, host: string) => {
    const { status, body } = await plainRequest(Number(new URL(origin).port), '/export/papers.bib', {
      headers: { host },
    });
    return status === 200 ? 200 : [status, body.toString()];
  };

  it('reads nothing', async () => {
    for (const host of ['evil.example', 'evil.example:4000', 'localhost.evil.example', '127.0.0.1.evil.example']) {
      expect(await named(development, host)).toEqual([
        421,
        'This server does not go by that name. COAUTHOR_HOSTS lists the names that it goes by.\n',
      ]);
    }
  });

  it('is not this machine by its own names and addresses', async () => {
    for (const host of [
      'localhost:4000',
      'LOCALHOST',
      'graph.localhost',
      '127.0.0.1:4000',
      '[::1]:4000',
      '192.168.0.7',
    ]) {
      expect(await named(development, host)).toBe(200);
    }
  });

  it('is not a server that goes by that name, or by any', async () => {
    const listed = await serve({ ...developmentConfig, hosts: ['graph.example.org'] });
    expect(await named(listed, 'graph.example.org:8080')).toBe(200);
    expect(await named(listed, 'example.org')).toEqual([421, expect.any(String)]);
    expect(await named(production, 'graph.example.org')).toBe(200);
  });
});

describe('a server with a token', () => {
  const token = 'correct-horse-battery-staple';
  let guarded: Served;
  beforeAll(async () => {
    guarded = await serve({ token }, { pages });
  });

  it('answers whoever brings it', async () => {
    for (const scheme of ['Bearer', 'bearer']) {
      const response = await guarded.ask(count, { authorization: `${scheme} ${token}` });
      expect(await response.json()).toEqual(counted);
    }
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${guarded.origin}/export/papers.bib`, { headers })).status).toBe(200);
  });

  it('asks for it', async () => {
    const response = await guarded.ask(count);
    expect([response.status, response.headers.get('www-authenticate'), await codesOf(response)]).toEqual([
      401,
      'Bearer',
      ['UNAUTHENTICATED'],
    ]);
    const download = await fetch(`${guarded.origin}/export/papers.bib`);
    expect([download.status, download.headers.get('cache-control')]).toEqual([401, 'no-store']);
    expect((await fetch(`${guarded.origin}/metrics`)).status).toBe(401);
  });

  it.each(['', 'x', `${token}x`, token.slice(1), token.toUpperCase(), `${token} ${token}`])(
    'does not take another for it: %j',
    async (wrong) => {
      const response = await guarded.ask(count, { authorization: `Bearer ${wrong}` });
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([
        401,
        'Bearer error="invalid_token"',
      ]);
    },
  );

  it('shows its pages and its health to all', async () => {
    for (const path of ['/', '/operations.json', '/health']) {
      expect((await fetch(`${guarded.origin}${path}`)).status).toBe(200);
    }
  });
});

describe('every answer', () => {
  it('tells browsers not to guess, frame or embed it', async () => {
    const answers = [
      await production.ask(count),
      await production.ask('{ nothing }'),
      await production.post({}),
      await fetch(`${production.origin}/graphql?query={graph{paperCount}}`),
      await fetch(`${production.origin}/health`),
      await fetch(`${production.origin}/nowhere`),
      await fetch(`${production.origin}/export/nodes.csv`),
      await fetch(`${production.origin}/`),
    ];
    for (const { headers } of answers) {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/);
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('is refused where the request is larger than allowed', async () => {
    const { ask } = await serve({ limits: { ...developmentConfig.limits, bodyBytes: 2_000 } });
    expect((await ask(`${count} #${'x'.repeat(1_500)}`)).status).toBe(200);
    const response = await ask(`${count} #${'x'.repeat(2_000)}`);
    expect([response.status, await codesOf(response)]).toEqual([413, ['REQUEST_ENTITY_TOO_LARGE']]);
  });
});
