// Node's server with bounds: how many connections there may be, and how long one may do nothing.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Bound } from '../config.ts';
import { connectedClient } from './client-address.ts';
import { createPlaces } from './places.ts';

export interface HttpServerOptions {
  connections: Bound;
  /** Whether connections are those of clients, and not of proxies in front, of which one has many clients. */
  isDirect: boolean;
  /** The longest that a request is worked on before anything of its answer is sent. */
  answerMilliseconds: number;
  timeouts?: Partial<Timeouts>;
}

/** In milliseconds. */
export interface Timeouts {
  /** For the head of a request, or a new connection that sends none. */
  head: number;
  /** For a request with its body: a megabyte at the 17 kB/s of a bad line. */
  request: number;
  /** Until a connection is ended on which nothing was asked; longer than the minute that proxies keep theirs, for it must
   * not end just when they send on it. */
  idle: number;
  /** Until one is ended on which nothing moves while something is asked: a client that reads no more of its answer, which
   * is kept for it so long. The time for the answer comes on top. */
  stalled: number;
  /** Between two looks at the first two. */
  look: number;
}

const usual: Timeouts = { head: 15_000, request: 60_000, idle: 65_000, stalled: 60_000, look: 5_000 };

/**
 * A server that refuses connections beyond the bound by ending them, and ends those that are slow to ask (408) or to
 * read. Subscriptions last: they send a sign of life every twelve seconds.
 */
export function createHttpServer(options: HttpServerOptions, listener: RequestListener): Server {
  const { connections, isDirect, answerMilliseconds } = options;
  const { head, request, idle, stalled, look } = { ...usual, ...options.timeouts };
  const timeouts = {
    headersTimeout: head,
    requestTimeout: request,
    keepAliveTimeout: idle,
    connectionsCheckingInterval: look,
  };
  const server = createServer(timeouts, listener);
  server.timeout = answerMilliseconds + stalled;
  server.maxConnections = connections.all;
  if (!isDirect) return server;
  const places = createPlaces(connections);
  return server.prependListener('connection', (socket) => {
    const leave = places.take(connectedClient(socket));
    if (typeof leave === 'string') socket.destroy();
    else socket.once('close', leave);
  });
}
