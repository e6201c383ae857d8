// Stopping: what is in flight is answered, what comes later goes elsewhere.
import { once } from 'node:events';
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Config, productionConfig } from '../../src/config.ts';
import { createServer } from '../../src/server.ts';
import { graphOfTwoPapers } from '../server/two-papers.ts';

const question = JSON.stringify({ query: '{ graph { paperCount } }' });

/** A server, and a request of which it has the first half. */
async function withSlowRequest(changes: Partial<Config>, agent = new Agent({ keepAlive: true })) {
  const config = { ...productionConfig, logs: 'off', ...changes } as const;
  const server = createServer({ graphs: { current: await graphOfTwoPapers() }, config });
  const port = await server.listen({ port: 0, host: '127.0.0.1' });
  const origin = `http://127.0.0.1:${port}`;
  const headers = { 'content-type': 'application/json', 'content-length': question.length };
  const slow = request({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers, agent });
  slow.write(question.slice(0, 10));
  // Answered after the slow one has come.
  await once(slow, 'socket').then(([socket]) => socket.connecting && once(socket, 'connect'));
  expect((await fetch(`${origin}/ready`)).status).toBe(200);
  return { server, origin, slow, agent };
}

async function finish(slow: ClientRequest) {
  slow.end(question.slice(10));
  const [response] = (await once(slow, 'response')) as [IncomingMessage];
  return { connection: response.headers.connection, answer: JSON.parse(await text(response)) as unknown };
}

describe('a server that is told to stop', () => {
  it('finishes what is in flight before it ends, and takes nothing new', async () => {
    const { server, origin, slow } = await withSlowRequest({ drainMilliseconds: 0, graceMilliseconds: 60_000 });
    let isClosed = false;
    const closed = server.close().then(() => {
      isClosed = true;
    });
    await expect(fetch(`${origin}/ready`, { headers: { connection: 'close' } })).rejects.toThrow();
    await sleep(50);
    expect(isClosed).toBe(false);
    expect((await finish(slow)).answer).toEqual({ data: { graph: { paperCount: 2 } } });
    await closed;
  });

  it('gives up what does not finish in the time that it has', async () => {
    const { server, slow } = await withSlowRequest({ drainMilliseconds: 0, graceMilliseconds: 50 });
    const broken = once(slow, 'error');
    await server.close();
    expect(await broken).toMatchObject([{ code: 'ECONNRESET' }]);
  });

  it('is not ready from then on, but answers whoever still comes until balancers know', async () => {
    const { server, origin, slow } = await withSlowRequest({ drainMilliseconds: 1_500, graceMilliseconds: 60_000 });
    const closed = server.close();
    const ready = await fetch(`${origin}/ready`);
    expect([ready.status, ready.headers.get('connection')]).toEqual([503, 'close']);
    expect(await ready.json()).toMatchObject({ status: 'stopping' });
    expect((await fetch(`${origin}/health`)).status).toBe(200);
    const late = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: question,
    });
    expect(await late.json()).toEqual({ data: { graph: { paperCount: 2 } } });
    expect((await finish(slow)).answer).toEqual({ data: { graph: { paperCount: 2 } } });
    await closed;
    await expect(fetch(`${origin}/health`)).rejects.toThrow();
  });

  it('ends at once where it was never ready, or does not listen', async () => {
    const config = { ...productionConfig, drainMilliseconds: 600_000 };
    const loading = createServer({ graphs: { current: null }, config });
    await loading.listen({ port: 0, host: '127.0.0.1' });
    await loading.close();
    await createServer({ graphs: { current: await graphOfTwoPapers() }, config }).close();
  });
});
