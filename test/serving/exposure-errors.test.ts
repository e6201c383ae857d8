import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createPages } from '../../src/pages.ts';
import { codesOf, serve } from './served.ts';

/** The first line and the last of what comes back for bytes as they stand. */
function send(origin: string, head: string): Promise<{ status: string; answer: string }> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () =>
      socket.write(`${head}\r\nConnection: close\r\n\r\n`, 'latin1'),
    );
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      answer += text;
    });
    socket.once('error', reject);
    socket.once('close', () => resolve({ status: answer.split(' ')[1] ?? '', answer }));
  });
}

describe('a request that makes no address', () => {
  const heads = [
    'GET /health HTTP/1.1\r\nHost: [',
    'GET /health HTTP/1.1\r\nHost: a b',
    'GET /health HTTP/1.1\r\nHost: x:99999',
    'GET /health HTTP/1.1\r\nHost: x/graphql?',
    'GET /health HTTP/1.1\r\nHost: name@x',
    'GET *health HTTP/1.1\r\nHost: x',
  ];

  it.each(heads)('is refused, and nobody but its sender hears of it: %j', async (head) => {
    const { origin, logged } = await serve();
    const { status, answer } = await send(origin, head);
    expect(status).toBe('400');
    expect(answer).toContain('This request has no address that can be read.');
    expect(answer).toContain('x-content-type-options: nosniff');
    expect(answer).not.toContain('node_modules');
    expect(logged).toEqual([]);
  });

  it('is none of those that do', async () => {
    const { origin } = await serve();
    for (const head of [
      'GET /health HTTP/1.1\r\nHost: graph.example.org:8080',
      'GET /health HTTP/1.1\r\nHost: [::1]:80',
      'GET /health HTTP/1.0',
    ]) {
      expect((await send(origin, head)).status).toBe('200');
    }
  });
});

describe('parameters that are no JSON', () => {
  it('are a mistake of their sender', async () => {
    const { origin, logged } = await serve({ csrf: false });
    for (const parameter of ['variables', 'extensions']) {
      const response = await fetch(`${origin}/graphql?query={__typename}&${parameter}={`);
      expect([response.status, await codesOf(response)]).toEqual([400, ['BAD_REQUEST']]);
    }
    const broken = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: '{',
    });
    expect([broken.status, await codesOf(broken)]).toEqual([400, ['BAD_REQUEST']]);
    expect(logged).toEqual([]);
  });
});

describe('a mistake of ours', () => {
  it('beside the API is told to the log with all there is, to clients without any of it', async () => {
    const pages = {
      ...createPages(new Map(), []),
      find: (path: string) => (path === '/lists' ? () => Promise.reject(new Error('the secret of the page')) : null),
    };
    const { origin, logged } = await serve({}, { pages });
    const response = await fetch(`${origin}/lists`);
    expect([response.status, await response.text()]).toEqual([500, 'Unexpected error.\n']);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(logged).toEqual([expect.stringMatching(/^Error: the secret of the page\n +at /)]);
  });
});
