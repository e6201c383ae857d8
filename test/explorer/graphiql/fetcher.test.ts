import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isAsyncIterable } from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { createFetcher } from '../../../src/explorer/graphiql/fetcher.ts';

const query = 'query One { graph { paperCount } }';

const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** Asks a server that answers like that; the results as they come. */
async function ask(answer: RequestListener, asked: { query: string; operationName?: string } = { query }) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  const results = await createFetcher(`http://127.0.0.1:${port}/graphql`)(asked, { headers: { 'x-mine': '1' } });
  if (!isAsyncIterable(results)) throw new Error('no results to wait for');
  return (results as AsyncIterable<ExecutionResult>)[Symbol.asyncIterator]();
}

/** As GraphiQL shows it. */
const shown = (result: IteratorResult<ExecutionResult>) => JSON.parse(JSON.stringify(result));

const json = (response: ServerResponse, status: number, body: unknown) =>
  response
    .writeHead(status, { 'content-type': 'application/graphql-response+json; charset=utf-8' })
    .end(JSON.stringify(body));

const stream = (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/event-stream' });

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  return JSON.parse((await request.toArray()).join(''));
}

describe('GraphiQL’s questions to the API', () => {
  it('are answered once by JSON, with errors too', async () => {
    const results = await ask((_, response) => json(response, 400, { errors: [{ message: 'No such field.' }] }));
    expect(await results.next()).toEqual({ done: false, value: { errors: [{ message: 'No such field.' }] } });
    expect((await results.next()).done).toBe(true);
  });

  it('carry the visitor’s headers, and leave the kind of answer to the server', async () => {
    const seen: IncomingMessage[] = [];
    const results = await ask((request, response) => {
      seen.push(request);
      json(response, 200, { data: {} });
    });
    await results.next();
    expect(seen[0]?.headers).toMatchObject({
      'x-mine': '1',
      'content-type': 'application/json',
      accept: expect.stringMatching(/^application\/graphql-response\+json.*text\/event-stream/),
    });
  });

  it.each([
    ['its name where the query has it', query, 'One', 'One'],
    ['no name that the query does not have', query, 'Another', undefined],
    ['the name as it is where the query cannot be read', 'query One {', 'One', 'One'],
  ])('name the operation: %s', async (_, text, operationName, sent) => {
    const bodies: unknown[] = [];
    const results = await ask(
      async (request, response) => {
        bodies.push(await bodyOf(request));
        json(response, 200, { data: {} });
      },
      { query: text, operationName },
    );
    await results.next();
    expect(bodies).toEqual([{ query: text, ...(sent === undefined ? {} : { operationName: sent }) }]);
  });

  it('are answered by events as they come, to the end of a subscription', async () => {
    const results = await ask((_, response) => {
      stream(response).write(':\n\nevent: next\ndata: {"data":1}\n\n');
      response.end('event: next\ndata: {"data":2}\n\nevent: complete\ndata:\n\n');
    });
    expect((await results.next()).value).toEqual({ data: 1 });
    expect((await results.next()).value).toEqual({ data: 2 });
    expect((await results.next()).done).toBe(true);
  });

  it('are taken back when the visitor stops them, while an event is waited for', async () => {
    const left = Promise.withResolvers<void>();
    const results = await ask((_, response) => {
      stream(response).write('event: next\ndata: {"data":1}\n\n');
      response.on('close', left.resolve);
    });
    await results.next();
    const waiting = results.next();
    await results.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    await left.promise;
  });

  it('are taken back also before there is any answer', async () => {
    const asked = Promise.withResolvers<void>();
    const left = Promise.withResolvers<void>();
    const results = await ask((_, response) => {
      response.on('close', left.resolve);
      asked.resolve();
    });
    const waiting = results.next();
    await asked.promise;
    await results.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    await left.promise;
  });

  it('keep the last event where the stream ends too early, and say that it may be old', async () => {
    const results = await ask((_, response) => void stream(response).end('event: next\ndata: {"data":1}\n\n'));
    await results.next();
    expect(shown(await results.next())).toEqual({
      done: false,
      value: {
        data: 1,
        errors: [{ message: 'The connection ended before the subscription did. The last event may be old.' }],
      },
    });
    expect((await results.next()).done).toBe(true);
  });

  it('keep the last event where the connection breaks', async () => {
    const results = await ask((_, response) => {
      stream(response).write('event: next\ndata: {"data":1}\n\n');
      setTimeout(() => response.destroy(), 50);
    });
    await results.next();
    expect(shown(await results.next()).value).toMatchObject({
      data: 1,
      errors: [{ message: expect.stringContaining('The connection broke') }],
    });
  });

  it('say what came where it was no JSON', async () => {
    const results = await ask((_, response) => void response.writeHead(502).end('<h1>Bad gateway</h1>\n'));
    expect(shown(await results.next()).value).toEqual({
      errors: [{ message: 'The server answered 502 and no JSON: <h1>Bad gateway</h1>' }],
    });
  });

  it('say so where nobody answers', async () => {
    const results = await ask((_, response) => void response.destroy());
    expect(shown(await results.next()).value).toEqual({
      errors: [{ message: expect.stringContaining('The server could not be reached') }],
    });
  });
});
