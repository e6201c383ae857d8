import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { productionConfig } from '../../src/config.ts';
import { createServer } from '../../src/server.ts';
import { graphOfTwoPapers } from '../server/two-papers.ts';
import { askFrom, begin, codes } from './asked-from.ts';
import { serve } from './served.ts';

const question = '{ graph { paperCount } }';
const [ada, bob, cy] = ['127.0.0.1', '127.0.0.2', '127.0.0.3'];

describe('a server that answers three requests at once, two of one client', () => {
  const inFlight = { all: 3, client: 2 };

  /** Waits until so many are in flight: one more of that address is refused. */
  const full = (origin: string, from: string, code: string) =>
    expect.poll(async () => codes(await askFrom(origin, from, question))).toEqual([code]);

  it('refuses a client a third, and nobody else, until one of them is answered', async () => {
    const { origin } = await serve({ inFlight });
    const [first, second] = [begin(origin, ada, question), begin(origin, ada, question)];
    await full(origin, ada, 'TOO_MANY_IN_FLIGHT');
    const refused = await askFrom(origin, ada, question);
    expect(refused).toMatchObject({
      status: 429,
      headers: { 'retry-after': '1', 'cache-control': 'no-store' },
      body: { errors: [{ message: '2 of your requests are being answered. Ask again when one of them is.' }] },
    });
    expect((await askFrom(origin, bob, question)).body).toEqual({ data: { graph: { paperCount: 2 } } });
    expect((await first.finish()).status).toBe(200);
    await expect.poll(async () => (await askFrom(origin, ada, question)).status).toBe(200);
    expect((await second.finish()).status).toBe(200);
  });

  it('refuses all a fourth with 503, and says when to come again', async () => {
    const { origin } = await serve({ inFlight });
    const begun = [ada, ada, bob].map((from) => begin(origin, from, question));
    await full(origin, cy, 'OVERLOADED');
    const refused = await askFrom(origin, cy, question);
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '5']);
    for (const { finish } of begun) expect((await finish()).status).toBe(200);
    await expect.poll(async () => (await askFrom(origin, cy, question)).status).toBe(200);
  });

  it('has room again when clients go away in the middle', async () => {
    const { origin } = await serve({ inFlight });
    const begun = [ada, ada, bob].map((from) => begin(origin, from, question));
    await full(origin, cy, 'OVERLOADED');
    for (const { leave } of begun) leave();
    await expect
      .poll(async () => [...(await Promise.all([ada, ada].map((from) => askFrom(origin, from, question))))].map(codes))
      .toEqual([[], []]);
  });

  it('answers pages, downloads and its health meanwhile', async () => {
    const { origin } = await serve({ inFlight });
    const begun = [ada, ada, bob].map((from) => begin(origin, from, question));
    await full(origin, cy, 'OVERLOADED');
    expect((await fetch(`${origin}/health`)).status).toBe(200);
    expect((await fetch(`${origin}/export/papers.bib`)).status).toBe(200);
    for (const { leave } of begun) leave();
  });

  it('counts those that are sent on one connection without waiting', async () => {
    const { origin } = await serve({ inFlight });
    const socket = connect({ port: Number(new URL(origin).port), host: ada });
    const body = JSON.stringify({ query: question });
    const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
    let told = '';
    socket.on('data', (chunk) => {
      told += chunk.toString('latin1');
    });
    socket.write(`${head}${body}`.repeat(2) + head);
    await expect.poll(() => told.match(/"paperCount":2/g)?.length).toBe(2);
    // The third has come without its body.
    const another = begin(origin, ada, question);
    await full(origin, ada, 'TOO_MANY_IN_FLIGHT');
    socket.destroy();
    await expect.poll(async () => (await askFrom(origin, ada, question)).status).toBe(200);
    another.leave();
  });
});

describe('a server that is called without a port', () => {
  const ask = (server: ReturnType<typeof createServer>, query: string) =>
    server.fetch(
      new Request('http://graph/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      }),
    );

  it('counts requests until they are answered, whatever the answer', async () => {
    const server = createServer({
      graphs: { current: await graphOfTwoPapers() },
      config: { ...productionConfig, logs: 'off', rate: null, inFlight: { all: 1, client: 1 } },
    });
    const [first, second] = [ask(server, question), ask(server, '{ graph { nothing } }')];
    expect([(await first).status, (await second).status]).toEqual([200, 503]);
    for (const query of ['{ graph { nothing } }', '{', 'subscription { graphChanged { version } }', question]) {
      const response = await ask(server, query);
      expect(response.status, query).not.toBe(503);
      await response.text();
    }
    await server.close();
  });
});
