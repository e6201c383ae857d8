import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, type Socket } from 'node:net';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpServer, type HttpServerOptions } from '../../src/serving/http-server.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A server that answers `/` at once, `/long` with twenty megabytes and `/never` with nothing. */
async function served(options: Partial<HttpServerOptions>) {
  const server = createHttpServer(
    { connections: { all: 100, client: 100 }, isDirect: true, answerMilliseconds: 0, ...options },
    ({ url }, response) => {
      if (url === '/') response.end('here');
      if (url === '/long') response.end(Buffer.alloc(20_000_000));
    },
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    open: (localAddress = '127.0.0.1') => connect({ port, host: '127.0.0.1', localAddress }),
    connections: () => promisify(server.getConnections.bind(server))(),
  };
}

/** What the server sends until it ends the connection. */
async function untilEnd(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk) => {
    text += chunk;
  });
  socket.on('error', () => {});
  await once(socket, 'close');
  return text;
}

const ask = 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n';

/** Whether the server answers on that connection. */
async function isAnswered(socket: Socket): Promise<boolean> {
  socket.on('error', () => {});
  socket.write(ask);
  const answer = await Promise.race([once(socket, 'data'), once(socket, 'close')]);
  return answer[0] instanceof Buffer;
}

describe('a server for three connections, two of one client', () => {
  const connections = { all: 3, client: 2 };

  it('ends the third of a client at once, and has room again when one has gone', async () => {
    const { open } = await served({ connections });
    const [first, second] = [open(), open()];
    expect([await isAnswered(first), await isAnswered(second), await isAnswered(open())]).toEqual([true, true, false]);
    expect(await isAnswered(open('127.0.0.2'))).toBe(true);
    first.destroy();
    await expect.poll(() => isAnswered(open())).toBe(true);
  });

  it('ends a fourth, whoever makes it', async () => {
    const { open } = await served({ connections });
    for (const from of ['127.0.0.1', '127.0.0.2', '127.0.0.3']) expect(await isAnswered(open(from))).toBe(true);
    expect(await isAnswered(open('127.0.0.4'))).toBe(false);
  });

  it('behind a proxy counts those of one address like others', async () => {
    const { open } = await served({ connections, isDirect: false });
    const answered = [];
    for (let at = 0; at < 4; at++) answered.push(await isAnswered(open()));
    expect(answered).toEqual([true, true, true, false]);
  });
});

describe('a connection', () => {
  const timeouts = { head: 200, request: 200, stalled: 300, look: 50 };

  it('that sends no whole head is ended with 408, and one that never asks too', async () => {
    const { open } = await served({ timeouts });
    const socket = open();
    socket.write('GET / HTTP/1.1\r\nhost:');
    expect(await untilEnd(socket)).toMatch(/^HTTP\/1.1 408 /);
    expect(await untilEnd(open())).toMatch(/^HTTP\/1.1 408 /);
  });

  it('that sends no whole body is ended', async () => {
    const { open } = await served({ timeouts });
    const socket = open();
    socket.write('POST /never HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5\r\n\r\n{');
    expect(await untilEnd(socket)).toMatch(/^HTTP\/1.1 408 /);
  });

  it('on which an answer is not read is ended', async () => {
    const { open, connections } = await served({ timeouts });
    const socket = open();
    socket.on('error', () => {});
    socket.write(ask.replace('/', '/long'));
    // So that it has come; what is left stays with the server.
    await once(socket, 'readable');
    await expect.poll(connections).toBe(0);
  });

  it('may be quiet for as long as an answer may take, and a little more', () => {
    const server = createHttpServer(
      { connections: { all: 1, client: 1 }, isDirect: true, answerMilliseconds: 30_000 },
      () => {},
    );
    const { headersTimeout, requestTimeout, keepAliveTimeout, timeout, maxConnections } = server;
    expect({ headersTimeout, requestTimeout, keepAliveTimeout, timeout, maxConnections }).toEqual({
      headersTimeout: 15_000,
      requestTimeout: 60_000,
      keepAliveTimeout: 65_000,
      timeout: 90_000,
      maxConnections: 1,
    });
  });
});
