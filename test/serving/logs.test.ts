import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createAccessLog } from '../../src/serving/access-log.ts';
import { routeOf } from '../../src/serving/route.ts';
import { grownGraph } from '../graph/metrics/random-graphs.ts';
import { graphOfTwoPapers } from '../server/two-papers.ts';
import { serve } from './served.ts';

const coauthors = {
  name: '01-coauthors',
  text: 'query Coauthors($name: String!) { author(by: { name: $name }) { coauthors { totalCount } } }',
};

/** Waits until so many lines were logged: a line comes after its answer. */
async function linesOf(logged: readonly string[], count: number): Promise<string[]> {
  while (logged.length < count) await new Promise((resolve) => setImmediate(resolve));
  return [...logged];
}

async function fieldsOf(logged: readonly string[], count: number) {
  return (await linesOf(logged, count)).map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('a log as JSON', () => {
  it('has one line a request, with its operation, outcome, time, cost and bytes', async () => {
    const { post, logged } = await serve({ logs: 'json' }, { operations: [coauthors] });
    const response = await post(
      { query: coauthors.text, variables: { name: 'Ada Lovelace' } },
      { 'x-request-id': 'front-7' },
    );
    const body = await response.text();
    const [line] = await fieldsOf(logged, 1);
    expect(line).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      level: 'info',
      id: 'front-7',
      method: 'POST',
      path: '/graphql',
      operation: 'Coauthors',
      outcomes: ['OK'],
      status: 200,
      ms: expect.any(Number),
      cost: expect.any(Number),
      bytes: expect.any(Number),
    });
    expect(line?.ms).toBeGreaterThan(0);
    expect(line?.cost).toBeGreaterThan(0);
    expect(line?.bytes).toBeGreaterThan(body.length);
  });

  it('says why a request was not answered', async () => {
    const { ask, post, origin, logged } = await serve({ logs: 'json', rate: { requests: 5, seconds: 600 } });
    await ask('{ nothing }');
    await ask('{ graph {');
    await post({ query: 'query One { graph { version } } query Two { graph { paperCount } }', operationName: 'None' });
    await post(undefined);
    await fetch(`${origin}/graphql`, { method: 'POST', body: 'query={__typename}' });
    await ask('{ graph { version } }');
    expect((await fieldsOf(logged, 6)).map(({ status, outcomes }) => [status, outcomes])).toEqual([
      [200, ['GRAPHQL_VALIDATION_FAILED']],
      [200, ['GRAPHQL_PARSE_FAILED']],
      [400, ['OPERATION_RESOLUTION_FAILURE']],
      [400, ['BAD_REQUEST']],
      [403, ['CSRF_PREVENTED']],
      [429, ['RATE_LIMITED']],
    ]);
  });

  it('says nothing of variables, nor of whom a path or an operation is named for', async () => {
    const { post, origin, logged } = await serve({ logs: 'json', metrics: true }, { operations: [coauthors] });
    await post({
      query: 'query Secretly($name: String!) { author(by: { name: $name }) { name } }',
      variables: { name: 'Bob Secretly' },
      operationName: 'Secretly',
    });
    await post({ query: '{ __typename }', operationName: 'Secretly\n{"level":"error"}' });
    for (const path of [
      '/author/Author:secretly',
      '/secretly',
      '/export/secretly?around=secretly',
      '/graphql?query=secretly',
    ]) {
      await fetch(`${origin}${path}`);
    }
    const lines = await linesOf(logged, 6);
    expect(lines.join('\n')).not.toMatch(/secretly/i);
    expect(lines.map((line) => (JSON.parse(line) as { path: string }).path)).toEqual([
      '/graphql',
      '/graphql',
      '/author/*',
      '/*',
      '/export/*',
      '/graphql',
    ]);
    expect(await (await fetch(`${origin}/metrics`)).text()).not.toMatch(/secretly/i);
  });

  it('counts the bytes of each answer, also where several are asked for at once on one connection', async () => {
    const { origin, logged } = await serve({ logs: 'json' });
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    let received = 0;
    socket.on('data', (bytes) => {
      received += bytes.length;
    });
    socket.write('GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(3));
    const lines = await fieldsOf(logged, 3);
    socket.end();
    const bytes = lines.map((line) => Number(line.bytes));
    expect(new Set(bytes).size).toBe(1);
    await expect.poll(() => received).toBe(bytes.reduce((sum, count) => sum + count, 0));
  });

  it('says 499 of a client that left before there was an answer', async () => {
    const { origin, logged } = await serve({ logs: 'json' });
    const leaving = request(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': 100 },
    });
    leaving.on('error', () => {});
    leaving.write('{');
    // The next one is answered after this one has come.
    await new Promise((resolve) => leaving.once('socket', (socket) => socket.once('connect', resolve)));
    await fetch(`${origin}/health`);
    leaving.destroy();
    const lines = await fieldsOf(logged, 2);
    expect(lines.find(({ path }) => path === '/graphql')).toMatchObject({ status: 499, outcomes: ['CLIENT_GONE'] });
  });

  it('tells answers that were broken off, and counts them', async () => {
    const graphs = { current: grownGraph(6_000, 6_000) };
    const { origin, logged } = await serve({ logs: 'json', metrics: true }, { graphs });
    const whole = await fetch(`${origin}/export/nodes.csv`);
    await whole.text();
    const leaving = request(`${origin}/export/network.graphml`).end();
    const [response] = (await once(leaving, 'response')) as [IncomingMessage];
    response.on('error', () => {});
    await once(response, 'readable');
    response.destroy();
    const lines = await fieldsOf(logged, 2);
    expect(lines.map(({ status, brokenOff }) => [status, brokenOff])).toEqual([
      [200, undefined],
      [200, true],
    ]);
    const metrics = await (await fetch(`${origin}/metrics`)).text();
    expect(metrics).toMatch(/^coauthor_http_broken_off_total\{route="\/export\/\*"\} 1$/m);
  });

  it('has failures in the same form, with the id of their request', async () => {
    const graph = await graphOfTwoPapers();
    let isBroken = true;
    const graphs = {
      get current() {
        if (isBroken) throw new Error('the store is broken');
        return graph;
      },
    };
    const { ask, logged } = await serve({ logs: 'json' }, { graphs });
    const response = await ask('{ graph { version } }', { 'x-request-id': 'front-8' });
    isBroken = false;
    expect(response.status).toBe(500);
    const lines = await fieldsOf(logged, 2);
    expect(lines).toMatchObject([
      { level: 'error', id: 'front-8', message: expect.stringMatching(/^Error: the store is broken\n/) },
      { level: 'info', id: 'front-8', status: 500, outcomes: ['INTERNAL_SERVER_ERROR'] },
    ]);
  });
});

describe('a request', () => {
  it('is answered with its own id, be the answer good or bad', async () => {
    const { origin, ask } = await serve({ csrf: false });
    const headers = { 'x-request-id': 'Root=1-67891233-abcdef012345678912345678' };
    const responses = [
      await ask('{ graph { version } }', headers),
      await ask('{ nothing }', headers),
      await fetch(`${origin}/nowhere`, { headers }),
      await fetch(`${origin}/ready`, { headers }),
    ];
    for (const response of responses) expect(response.headers.get('x-request-id')).toBe(headers['x-request-id']);
  });

  it('gets a new id where it brings none, or none that can be one', async () => {
    const { origin } = await serve();
    const idOf = async (given: Record<string, string>) =>
      (await fetch(`${origin}/health`, { headers: given })).headers.get('x-request-id');
    const made = [
      await idOf({}),
      await idOf({ 'x-request-id': 'two words' }),
      await idOf({ 'x-request-id': '"}{"' }),
      await idOf({ 'x-request-id': 'x'.repeat(101) }),
    ];
    for (const id of made) expect(id).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(new Set(made).size).toBe(4);
  });
});

describe('a log as text', () => {
  it('has one line a request', async () => {
    const { ask, origin, logged } = await serve({ logs: 'text' });
    await ask('{ graph { version } }', { 'x-request-id': 'a' });
    await fetch(`${origin}/health`, { headers: { 'x-request-id': 'b' } });
    const [first, second] = await linesOf(logged, 2);
    expect(first).toMatch(/^\S+Z \[a\] POST \/graphql other OK 200 [\d.]+ ms cost \d+ \d+ bytes$/);
    expect(second).toMatch(/^\S+Z \[b\] GET \/health 200 [\d.]+ ms \d+ bytes$/);
  });

  it('tells failures outside of requests too', () => {
    const lines: string[] = [];
    const now = () => new Date('2026-01-02T03:04:05Z');
    const log = createAccessLog({ form: 'text', write: (line) => lines.push(line), currentId: () => undefined, now });
    log.failure('the disk is full');
    expect(lines).toEqual(['2026-01-02T03:04:05.000Z the disk is full']);
  });
});

describe('a log that is off', () => {
  it('has failures only, as they are', async () => {
    const lines: string[] = [];
    const log = createAccessLog({ form: 'off', write: (line) => lines.push(line), currentId: () => 'a' });
    log.failure('the disk is full');
    expect({ requests: log.requests, lines }).toEqual({ requests: null, lines: ['the disk is full'] });
  });
});

describe('a path', () => {
  it.each([
    ['/', '/'],
    ['/graphql', '/graphql'],
    ['/graphql/', '/graphql'],
    ['/author/Author:ada-lovelace', '/author/*'],
    ['/export/network.gexf', '/export/*'],
    ['/assets/index-1a2b.js', '/assets/*'],
    ['/licenses.txt', '/licenses.txt'],
    ['/ada-lovelace', '/*'],
    ['//author', '/*'],
    ['/constructor/x', '/*'],
  ])('%s is shown as %s', (path, shown) => {
    expect(routeOf(path)).toBe(shown);
  });
});
