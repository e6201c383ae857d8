import { describe, expect, it } from 'vitest';
import { plainRequest } from '../server/plain-http.ts';
import { codesOf, serve } from './served.ts';

const query = `?query=${encodeURIComponent('{ graph { paperCount } }')}`;
const headers = { 'graphql-require-preflight': '1', accept: 'application/json' };

describe('HEAD at the address of the API', () => {
  it('has the status and the headers of GET, and no body', async () => {
    const { origin } = await serve();
    const ask = async (method: string, search: string) => {
      const response = await fetch(`${origin}/graphql${search}`, { method, headers });
      // Of each answer its own, and of the connection, which this client closes after HEAD.
      const own = ['date', 'x-request-id', 'ratelimit', 'connection', 'keep-alive'];
      const all = Object.fromEntries([...response.headers].filter(([name]) => !own.includes(name)));
      return { status: response.status, all, body: await response.text() };
    };
    for (const search of [query, '', '?query={', '?query=%7B__typename%7D&variables={']) {
      const [head, get] = [await ask('HEAD', search), await ask('GET', search)];
      expect(head).toEqual({ ...get, body: '' });
    }
    expect((await ask('HEAD', query)).all.etag).toMatch(/^".+"$/);
  });

  it('is answered with 304 where the client has the answer', async () => {
    const { origin } = await serve();
    const tag = (await fetch(`${origin}/graphql${query}`, { headers })).headers.get('etag') ?? '';
    const again = await fetch(`${origin}/graphql${query}`, {
      method: 'HEAD',
      headers: { ...headers, 'if-none-match': tag },
    });
    expect(again.status).toBe(304);
  });

  it('is refused as GET is', async () => {
    const { origin } = await serve({ token: 'a-long-enough-token' });
    const without = await fetch(`${origin}/graphql${query}`, { method: 'HEAD', headers });
    expect(without.status).toBe(401);
    const { origin: open } = await serve();
    const unasked = await fetch(`${open}/graphql${query}`, { method: 'HEAD' });
    expect(unasked.status).toBe(403);
    const get = await fetch(`${open}/graphql${query}`);
    expect(await codesOf(get)).toEqual(['CSRF_PREVENTED']);
  });

  it('opens no stream', async () => {
    const { origin, logged } = await serve();
    const subscription = `?query=${encodeURIComponent('subscription { graphChanged { version } }')}`;
    const { status, body } = await plainRequest(Number(new URL(origin).port), `/graphql${subscription}`, {
      method: 'HEAD',
      headers: { ...headers, accept: 'text/event-stream' },
    });
    expect([status, body.length, logged]).toEqual([200, 0, []]);
  });

  it('is HEAD in the log', async () => {
    const { origin, logged } = await serve({ logs: 'json' });
    await fetch(`${origin}/graphql${query}`, { method: 'HEAD', headers });
    await expect.poll(() => logged.length).toBe(1);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ method: 'HEAD', status: 200, outcomes: ['OK'] });
  });
});
