import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { graphOfTwoPapers, twoPapers } from '../server/two-papers.ts';
import { codesOf, serve } from './served.ts';

let graph: PublicationGraph;
beforeAll(async () => {
  graph = await graphOfTwoPapers();
});

async function told(origin: string, path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${origin}${path}`, { headers });
  expect(response.headers.get('cache-control')).toBe('no-store');
  return { status: response.status, ...((await response.json()) as object), code: response.status };
}

describe('a server whose lists are loaded', () => {
  it('lives and is ready, and says of what', async () => {
    const { origin } = await serve();
    const { version } = graph;
    expect(await told(origin, '/health')).toEqual({ code: 200, status: 'ok', version, papers: 2, authors: 3 });
    expect(await told(origin, '/ready')).toEqual({ code: 200, status: 'ready', version });
  });

  it('says so whoever asks, however often', async () => {
    const { origin } = await serve({ token: 'a-long-enough-token', rate: { requests: 1, seconds: 60 } });
    for (const path of ['/health', '/ready', '/ready', '/health']) expect((await told(origin, path)).code).toBe(200);
    expect((await fetch(`${origin}/graphql`, { method: 'POST' })).status).toBe(401);
  });

  it('says of what only to whoever brings the token, if there is one', async () => {
    const token = 'a-long-enough-token';
    const { origin } = await serve({ token });
    const { version } = graph;
    for (const authorization of ['', 'Bearer another-long-token']) {
      expect(await told(origin, '/health', { authorization })).toEqual({ code: 200, status: 'ok' });
      expect(await told(origin, '/ready', { authorization })).toEqual({ code: 200, status: 'ready' });
    }
    const authorization = `Bearer ${token}`;
    const whole = { code: 200, status: 'ok', version, papers: 2, authors: 3 };
    expect(await told(origin, '/health', { authorization })).toEqual(whole);
    expect(await told(origin, '/ready', { authorization })).toEqual({ code: 200, status: 'ready', version });
    const { origin: loading } = await serve({ token }, { graphs: { current: null } });
    expect(await told(loading, '/ready')).toEqual({ code: 503, status: 'loading' });
  });

  it('is only asked', async () => {
    const { origin } = await serve();
    for (const path of ['/health', '/ready']) {
      const refused = await fetch(`${origin}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      const headers = await fetch(`${origin}${path}`, { method: 'HEAD' });
      expect([headers.status, await headers.text()]).toEqual([200, '']);
    }
  });
});

describe('a server whose lists are still being loaded', () => {
  it('lives, is not ready, and answers no question', async () => {
    const graphs: { current: PublicationGraph | null } = { current: null };
    const { origin, ask, logged } = await serve({ metrics: true }, { graphs });
    expect(await told(origin, '/health')).toMatchObject({ code: 200, status: 'ok', version: null });
    expect(await told(origin, '/ready')).toEqual({ code: 503, status: 'loading', version: null });
    const refused = await ask('{ graph { paperCount } }');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await codesOf(refused)).toEqual(['NOT_READY']);
    expect((await fetch(`${origin}/export/papers.bib`)).status).toBe(503);
    const metrics = await fetch(`${origin}/metrics`);
    expect(metrics.status).toBe(200);
    const figures = await metrics.text();
    expect(figures).toMatch(/^coauthor_http_requests_total/m);
    expect(figures).not.toMatch(/^coauthor_graph_(?:papers|info)/m);

    graphs.current = graph;
    expect(await told(origin, '/ready')).toEqual({ code: 200, status: 'ready', version: graph.version });
    expect(await (await ask('{ graph { paperCount } }')).json()).toEqual({ data: { graph: { paperCount: 2 } } });
    expect(await (await fetch(`${origin}/metrics`)).text()).toMatch(/^coauthor_graph_papers 2$/m);
    expect(logged).toEqual([]);
  });
});

describe('the command line', () => {
  it('listens before its lists are there, is ready once they are, and says that it stops', {
    timeout: 60_000,
  }, async () => {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
    const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'development', COAUTHOR_DRAIN: '300' };
    const child = spawn(process.execPath, [main, 'serve', '-', '--port', String(port)], {
      env,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const ended = once(child, 'exit');
    const statusOf = () => told(origin, '/ready').catch(() => ({ status: 'nobody listens' }));
    const within = { timeout: 30_000, interval: 20 };
    try {
      await expect.poll(statusOf, within).toMatchObject({ code: 503, status: 'loading' });
      child.stdin.end(twoPapers);
      await expect.poll(statusOf, within).toMatchObject({ code: 200, status: 'ready' });
      child.kill('SIGTERM');
      await expect.poll(statusOf, within).toMatchObject({ code: 503, status: 'stopping' });
      expect(await ended).toEqual([0, null]);
    } finally {
      child.kill('SIGKILL');
    }
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
