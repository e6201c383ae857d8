import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { productionConfig } from '../../src/config.ts';
import { createServer } from '../../src/server.ts';
import { graphOfTwoPapers } from '../server/two-papers.ts';
import { codesOf, serve } from './served.ts';

const limits = { ...productionConfig.limits, bodyBytes: 2_000 };
const query = '{ graph { paperCount } }';
const chunked = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

/** Sends these pieces on one connection, and gives all that comes back until it matches, or the server ends it. */
async function sent(origin: string, pieces: readonly string[], until: RegExp): Promise<string> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  await once(socket, 'connect');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
  });
  socket.on('error', () => {});
  for (const piece of pieces) {
    socket.write(piece);
    await pause(5);
  }
  while (!until.test(answer) && !socket.closed) await pause(5);
  socket.destroy();
  return answer;
}

const head = (...headers: string[]) =>
  ['POST /graphql HTTP/1.1', 'host: 127.0.0.1', 'content-type: application/json', ...headers, '', ''].join('\r\n');

describe('The body of a request', () => {
  it('is read whole, in however many pieces it comes', async () => {
    const { origin } = await serve({ limits });
    const body = JSON.stringify({ query: `${query} # Ångström ${'x'.repeat(500)}` });
    const bytes = body;
    const pieces = bytes.match(/.{1,100}/gs) ?? [];
    expect(pieces.length).toBeGreaterThan(4);
    const whole = await sent(
      origin,
      [head('transfer-encoding: chunked'), ...pieces.map(chunked), '0\r\n\r\n'],
      /\}\}\}/,
    );
    expect(whole).toContain('{"data":{"graph":{"paperCount":2}}}');
  });

  it('is refused by what it says of its length, before any of it has come', async () => {
    const { origin } = await serve({ limits });
    const answer = await sent(origin, [head('content-length: 2001')], /REQUEST_ENTITY_TOO_LARGE/);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('is refused as soon as more has come than is read, whatever it said', async () => {
    const { origin } = await serve({ limits });
    const pieces = Array.from({ length: 25 }, () => chunked('x'.repeat(100)));
    const answer = await sent(origin, [head('transfer-encoding: chunked'), ...pieces], /REQUEST_ENTITY_TOO_LARGE/);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('may be exactly as long as is read', async () => {
    const { origin, post } = await serve({ limits });
    const padded = (length: number) => JSON.stringify({ query }).padEnd(length, ' ');
    const statuses = [];
    for (const length of [2_000, 2_001]) {
      const response = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: padded(length),
      });
      statuses.push(response.status);
    }
    expect(statuses).toEqual([200, 413]);
    expect((await post({ query })).status).toBe(200);
  });

  it('is nothing to tell anybody of where it broke off, and the server answers on', async () => {
    const { origin, logged, post } = await serve({ limits });
    for (const header of ['content-length: 100', 'transfer-encoding: chunked']) {
      const socket = connect(Number(new URL(origin).port), '127.0.0.1');
      await once(socket, 'connect');
      socket.write(head(header));
      await pause(20);
      socket.resetAndDestroy();
    }
    await pause(50);
    expect((await post({ query })).status).toBe(200);
    expect(logged).toEqual([]);
  });

  it('is limited the same without a connection', async () => {
    const server = createServer({
      graphs: { current: await graphOfTwoPapers() },
      config: { ...productionConfig, logs: 'off', limits },
    });
    const asked = (body: BodyInit) =>
      server.fetch(
        new Request('http://localhost/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
          // What streams need, and nothing else minds.
          ...({ duplex: 'half' } as object),
        }),
      );
    const stream = new Blob([JSON.stringify({ query }), ' '.repeat(2_000)]).stream();
    const answers = [await asked(JSON.stringify({ query })), await asked(' '.repeat(2_001)), await asked(stream)];
    expect(answers.map(({ status }) => status)).toEqual([200, 413, 413]);
    expect(await Promise.all(answers.map(codesOf))).toEqual([
      [],
      ['REQUEST_ENTITY_TOO_LARGE'],
      ['REQUEST_ENTITY_TOO_LARGE'],
    ]);
    await server.close();
  });
});

describe('A connection', () => {
  it('is kept for the next request, for longer than proxies keep theirs', async () => {
    const { origin } = await serve();
    const body = JSON.stringify({ query });
    const request = head(`content-length: ${body.length}`, 'connection: keep-alive') + body;
    const answer = await sent(origin, [request, request, request], /(?:\}\}\}.*){3}/s);
    expect(answer.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(3);
    expect(answer).toMatch(/keep-alive: timeout=65/i);
  });
});
