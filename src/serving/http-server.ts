// Node's server with bounds: how many connections there may be, what is asked at once on one, and how long it does nothing.
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Bound } from '../config.ts';
import { connectedClient } from './client-address.ts';
import { createPlaces } from './places.ts';
import { createStalledWatch } from './stalled-connections.ts';

export interface HttpServerOptions {
  connections: Bound;
  /** Whether connections are those of clients, and not of proxies in front, of which one has many clients. */
  isDirect: boolean;
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
  /** Until one is ended whose client takes no more of its answer, which is kept for it so long. */
  stalled: number;
  /** Between two looks at the first two. */
  look: number;
}

const usual: Timeouts = { head: 15_000, request: 60_000, idle: 65_000, stalled: 60_000, look: 5_000 };

// No browser and no proxy asks before it is answered. Who does may do so a little; each answer waits for those before.
const mostAsked = 16;

/**
 * A server that refuses connections beyond the bound by ending them, and ends those that are slow to ask (408), do not
 * read, or ask more than sixteen times at once. Subscriptions last: one that has nothing to tell is not read either.
 */
export function createHttpServer(options: HttpServerOptions, listener: RequestListener): Server {
  const { connections, isDirect } = options;
  const { head, request, idle, stalled, look } = { ...usual, ...options.timeouts };
  const timeouts = {
    headersTimeout: head,
    requestTimeout: request,
    keepAliveTimeout: idle,
    connectionsCheckingInterval: look,
  };
  const answers = new Map<Socket, Set<ServerResponse>>();
  const watch = createStalledWatch(answers, stalled);
  const server = createServer(timeouts, (request, response) => {
    const { socket } = request;
    const open = answers.get(socket);
    // Those that came in one piece with the one too many are still told of.
    if (open === undefined || open.size >= mostAsked || socket.destroyed) {
      socket.destroy();
      return;
    }
    open.add(response);
    response.once('close', () => open.delete(response));
    listener(request, response);
  });
  server.maxConnections = connections.all;
  server.prependListener('connection', (socket) => {
    answers.set(socket, new Set());
    // Each of those answers listens to it, and Node warns of more than ten.
    socket.setMaxListeners(0);
    socket.once('close', () => answers.delete(socket));
    watch.start();
  });
  server.on('close', watch.stop);
  if (!isDirect) return server;
  const places = createPlaces(connections);
  return server.prependListener('connection', (socket) => {
    const leave = places.take(connectedClient(socket));
    if (typeof leave === 'string') socket.destroy();
    else socket.once('close', leave);
  });
}
