import { once } from 'node:events';
import { type IncomingMessage, request as requestTo } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, type Socket } from 'node:net';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createGraphStore } from '../../src/graph-store.ts';
import { createPages } from '../../src/pages.ts';
import { createHttpServer, type HttpServerOptions } from '../../src/serving/http-server.ts';
import { graphOfTwoPapers } from '../server/two-papers.ts';
import { askFrom } from './asked-from.ts';
import { serve } from './served.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
});

/** A server that answers `/` at once, `/long` with a hundred megabytes in one piece and `/never` with nothing. */
async function served(options: Partial<HttpServerOptions>) {
  const server = createHttpServer(
    { connections: { all: 100, client: 100 }, isDirect: true, ...options },
    ({ url }, response) => {
      if (url === '/') response.end('here');
      if (url === '/long') response.end(Buffer.alloc(100_000_000));
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
    close: () => {
      const closed = once(server, 'close');
      server.close();
      return closed;
    },
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
  const timeouts = { head: 200, request: 200, look: 50 };

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

  it('may be quiet for as long as proxies keep theirs, and a little more', () => {
    const server = createHttpServer({ connections: { all: 1, client: 1 }, isDirect: true }, () => {});
    const { headersTimeout, requestTimeout, keepAliveTimeout, timeout, maxConnections } = server;
    expect({ headersTimeout, requestTimeout, keepAliveTimeout, timeout, maxConnections }).toEqual({
      headersTimeout: 15_000,
      requestTimeout: 60_000,
      keepAliveTimeout: 65_000,
      timeout: 0,
      maxConnections: 1,
    });
  });

  it('may ask sixteen times before it is answered, over and over', async () => {
    const { open } = await served({});
    const socket = open();
    let answers = 0;
    socket.setEncoding('latin1').on('data', (text: string) => {
      answers += text.split('here').length - 1;
    });
    for (const sum of [16, 32, 48]) {
      socket.write(ask.repeat(16));
      await expect.poll(() => answers).toBe(sum);
    }
    socket.destroy();
  });

  it.each([17, 1_000])('that asks %i times at once is ended, and answered nothing', async (times) => {
    const { open, connections } = await served({});
    const socket = open();
    socket.write(ask.replace('/', '/never') + ask.repeat(times - 1));
    expect(await untilEnd(socket)).toBe('');
    await expect.poll(connections).toBe(0);
  });
});

describe('a client that reads slowly', () => {
  const quarter = 15_000;

  it('keeps its connection as long as it takes anything of one long piece', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { open, connections } = await served({});
    const socket = open();
    socket.on('error', () => {});
    socket.write(ask.replace('/', '/long'));
    let taken = 0;
    socket.on('data', (chunk: Buffer) => {
      taken += chunk.byteLength;
      if (taken >= due) socket.pause();
    });
    // More than the system holds for it, so that the server has handed on some.
    let due = 0;
    for (let look = 0; look < 6; look++) {
      due += 12_000_000;
      socket.resume();
      await expect.poll(() => taken).toBeGreaterThanOrEqual(due);
      vi.advanceTimersByTime(quarter);
    }
    expect(await connections()).toBe(1);
    // One more than four, for what the system has taken since the last.
    vi.advanceTimersByTime(5 * quarter);
    await expect.poll(connections).toBe(0);
  });

  it('keeps it while its answer is computed, and while nothing is asked', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { open, connections } = await served({});
    const [waiting, idle] = [open(), open()];
    waiting.write(ask.replace('/', '/never'));
    expect(await isAnswered(idle)).toBe(true);
    await expect.poll(connections).toBe(2);
    vi.advanceTimersByTime(100 * quarter);
    expect(await isAnswered(idle)).toBe(true);
    expect(await connections()).toBe(2);
  });
});

describe('a server', () => {
  it('looks for such clients from its first connection until it is closed', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { open, close } = await served({});
    expect(vi.getTimerCount()).toBe(0);
    const sockets = [open(), open()];
    for (const socket of sockets) expect(await isAnswered(socket)).toBe(true);
    expect(vi.getTimerCount()).toBe(1);
    await close();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a connection to the whole server', () => {
  const question = JSON.stringify({ query: '{ graph { paperCount } }' });
  const post = (body: string, accept: string) =>
    `POST /graphql HTTP/1.1\r\nhost: localhost\r\naccept: ${accept}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  const get = (path: string) => `GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`;
  const json = post(question, 'application/json');
  const events = post(question, 'text/event-stream');
  const subscription = post('{"query":"subscription { graphChanged { version } }"}', 'text/event-stream');
  const large = get('/assets/large.bin');

  /** Serves a file larger than the system holds for whoever does not read, and sends what is asked of it from there. */
  async function asked(from: string, request: string) {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const pages = createPages(new Map([['assets/large.bin', new Uint8Array(30_000_000)]]), []);
    const graphs = createGraphStore(await graphOfTwoPapers());
    const { origin } = await serve({ inFlight: { all: 16, client: 15 } }, { pages, graphs });
    const socket = connect({ port: Number(new URL(origin).port), host: '127.0.0.1', localAddress: from });
    const ended = once(socket, 'close');
    socket.on('error', () => {});
    socket.write(request);
    // What has come is not read; of the file so much that all of it has been written, for it is one piece.
    const least = request.includes(large) ? 16_384 : 1;
    await expect.poll(() => socket.readableLength).toBeGreaterThanOrEqual(least);
    const statusFor = async (client: string) => (await askFrom(origin, client, question)).status;
    const fileFor = async (client: string) => {
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        requestTo(`${origin}/assets/large.bin`, { localAddress: client, agent: false, method: 'HEAD' }, resolve)
          .on('error', reject)
          .end();
      });
      response.resume();
      return response.statusCode;
    };
    return { socket, ended, statusFor, fileFor };
  }

  /** Lets a minute and a look pass. */
  const pass = () => vi.advanceTimersByTime(75_000);

  it.each([
    ['a file', large],
    ['a file after an address where nothing is', get('/nowhere') + large],
    ['a file after a refused method', large.replace('GET', 'DELETE') + large],
    ['a file after a query that is answered as events', events + large],
    ['a file before queries', large + json.repeat(15)],
    ['a file after a query, before others', json + large + json.repeat(14)],
  ])('on which an answer is not read is ended: %s', async (_, request) => {
    const { socket, ended, statusFor } = await asked('127.0.0.2', request);
    pass();
    socket.resume();
    await ended;
    await expect.poll(() => statusFor('127.0.0.2')).toBe(200);
  });

  it.each([
    ['behind a file that is not read', large],
    ['behind a subscription', subscription],
  ])('on which answers wait %s is ended, and has no place any more', async (_, first) => {
    const { ended, socket, statusFor } = await asked('127.0.0.2', first + json.repeat(15));
    await expect.poll(() => statusFor('127.0.0.2')).toBe(429);
    expect(await statusFor('127.0.0.3')).toBe(200);
    // The answers may not all be made yet.
    await expect
      .poll(() => {
        pass();
        return statusFor('127.0.0.2');
      })
      .toBe(200);
    socket.resume();
    await ended;
  });

  it('keeps a subscription that has nothing to tell', async () => {
    const { socket, statusFor } = await asked('127.0.0.2', subscription);
    for (let minutes = 0; minutes < 5; minutes++) pass();
    expect(await statusFor('127.0.0.2')).toBe(200);
    expect(socket.destroyed).toBe(false);
    socket.destroy();
  });

  it('takes a place among those of pages, and none of the API, for a file', async () => {
    const { socket, statusFor, fileFor } = await asked('127.0.0.2', large.repeat(15));
    await expect.poll(() => fileFor('127.0.0.2')).toBe(429);
    expect(await fileFor('127.0.0.3')).toBe(200);
    expect(await statusFor('127.0.0.2')).toBe(200);
    socket.destroy();
    await expect.poll(() => fileFor('127.0.0.2')).toBe(200);
  });
});
