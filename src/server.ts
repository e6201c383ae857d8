// The graph over HTTP: the API at /graphql, the pages, /health, and whatever belongs to starting and stopping.
import { createServer as createHttpServer, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createYoga, type Plugin } from 'graphql-yoga';
import { schema } from './api/schema.ts';
import { createContext } from './context.ts';
import { answerDownload, downloadsPath } from './downloads.ts';
import type { PublicationGraph } from './graph/publication-graph.ts';
import type { GraphStore } from './graph-store.ts';
import type { PageHandler } from './page-file.ts';
import { createPages, type Pages } from './pages.ts';
import { createSubscriptions } from './subscriptions.ts';
import { unknownIdsTold } from './unknown-ids.ts';
import { createMeasureWorkers } from './worker.ts';

export interface ServerOptions {
  /**
   * Holds the graph that is served. Each request keeps the one it began with, whatever `current` becomes meanwhile.
   * Without `changes`, subscriptions end at once.
   */
  graphs: Pick<GraphStore, 'current'> & Partial<Pick<GraphStore, 'changes'>>;
  /** What browsers are shown. Without it their addresses answer 503; the API needs none. */
  pages?: Pages | undefined;
  /** Told of every failure that a client was told nothing about. Standard error, when not given. */
  log?: ((message: string) => void) | undefined;
}

export interface GraphServer {
  /** Answers a request without a port: what tests and other HTTP frameworks call. */
  fetch(request: Request): Promise<Response>;
  /** Begins to listen and gives the port, the chosen one for port 0. Rejects with the system's error (`EADDRINUSE`). */
  listen(options: { port: number; host: string }): Promise<number>;
  /**
   * Takes no more requests, ends subscriptions, lets what else is in flight finish for up to `graceMilliseconds`, and
   * ends. Safe to call twice.
   */
  close(graceMilliseconds?: number): Promise<void>;
}

const endpoint = '/graphql';

// Room for 500 pasted names or ids and a long query; what is larger is refused with 413.
const maxRequestBodySize = 1_000_000;

// Room for 500 ids written out; a query some thousand levels deep would run the validator out of stack.
const maxTokens = 2_000;

/** A server of the graphs; nothing listens until `listen`. */
export function createServer({
  graphs,
  pages = createPages(new Map(), []),
  log = console.error,
}: ServerOptions): GraphServer {
  const workers = createMeasureWorkers();
  const contextOf = (graph: PublicationGraph, signal?: AbortSignal) =>
    createContext(graph, undefined, graphs.changes, { run: workers.run, signal });
  const subscriptions = createSubscriptions(contextOf);
  const yoga = createYoga({
    schema,
    context: ({ request }) => contextOf(graphs.current, request.signal),
    graphqlEndpoint: endpoint,
    // Yoga's own health check answers every URL that ends like this, and none ends with a space.
    healthCheckEndpoint: ' ',
    graphiql: false,
    landingPage: false,
    // Any page may ask the API, but the pages are for themselves; this also leaves their Vary header alone.
    cors: (request) => (pageAt(pages, request, new URL(request.url).pathname) === null ? {} : false),
    multipart: false,
    maxRequestBodySize,
    logging: errorLogger(log),
    plugins: [otherAddresses(graphs, pages, log), tokenLimit, unknownIdsTold, subscriptions.plugin],
  });
  const http = createHttpServer(yoga);
  let closing: Promise<void> | undefined;
  // Node itself waits for connections that have not asked anything yet, and for those that become idle while it stops.
  let inFlight = 0;
  const closeIfIdle = () => {
    if (closing !== undefined && inFlight === 0) http.closeAllConnections();
  };
  http.on('request', (_, response) => {
    inFlight++;
    response.once('close', () => {
      inFlight--;
      closeIfIdle();
    });
  });

  return {
    fetch: async (request) => yoga.fetch(request),
    listen: ({ port, host }) =>
      new Promise((resolve, reject) => {
        http.once('error', reject);
        http.listen({ port, host }, () => {
          http.off('error', reject);
          resolve((http.address() as AddressInfo).port);
        });
      }),
    close: (graceMilliseconds = 2_000) => {
      closing ??= new Promise<void>((resolve) => {
        subscriptions.end();
        const impatience = setTimeout(() => http.closeAllConnections(), graceMilliseconds);
        http.close(() => {
          clearTimeout(impatience);
          resolve(workers.close());
        });
      });
      closeIfIdle();
      return closing;
    },
  };
}

/** What answers where GraphQL requests do not go: the pages, downloads, health. */
function otherAddresses(graphs: ServerOptions['graphs'], pages: Pages, log: (message: string) => void): Plugin {
  return {
    async onRequest({ request, url: { pathname }, endResponse, serverContext }) {
      const page = pageAt(pages, request, pathname);
      if (pathname === endpoint && page === null) return;
      const isDownload = pathname.startsWith(downloadsPath);
      if (page === null && !isDownload && pathname !== '/health') {
        const there = `The explorer is at /, the API and GraphiQL are at ${endpoint}.`;
        endResponse(line(404, `Nothing is at ${pathname}. ${there}`));
      } else if (!reads(request)) {
        endResponse(line(405, `${pathname} is only read. Send queries to ${endpoint}.`, { allow: 'GET, HEAD' }));
      } else if (page !== null) {
        endResponse(await page(request));
      } else if (isDownload) {
        endResponse(answerDownload(request, graphs.current, { log, breakOff: breakOffOf(serverContext) }));
      } else {
        endResponse(Response.json(health(graphs.current)));
      }
    },
    // What an answer is, its server says: no browser is to guess a script in it.
    onResponse({ response }) {
      response.headers.set('x-content-type-options', 'nosniff');
    },
  };
}

/** The page at a path. At the API's own address there is one for whoever reads HTML. */
function pageAt(pages: Pages, request: Request, pathname: string): PageHandler | null {
  if (pathname !== endpoint) return pages.find(pathname);
  return reads(request) && request.headers.get('accept')?.includes('text/html') ? pages.graphiql : null;
}

function reads({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** What ends a request's connection in the middle of an answer; null where there is none. */
function breakOffOf(serverContext: object): (() => void) | null {
  const response = 'res' in serverContext ? serverContext.res : null;
  return response instanceof ServerResponse ? () => response.destroy() : null;
}

function line(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } });
}

function health({ version, index }: PublicationGraph) {
  return { status: 'ok', version, papers: index.papers.length, authors: index.authors.length };
}

const tokenLimit: Plugin = {
  onParse({ parseFn, setParseFn }) {
    setParseFn((source: unknown, options: object) => parseFn(source, { ...options, maxTokens }));
  },
};

/** Yoga tells of a masked error wherever it passes by; here each is told once. */
function errorLogger(log: (message: string) => void) {
  const told = new WeakSet<Error>();
  const error = (...details: unknown[]) => {
    for (const detail of details) {
      const cause = rootCause(detail);
      // A measure that was given up because nobody waits for it any more.
      if (cause instanceof Error && cause.name === 'AbortError') continue;
      if (cause instanceof Error) {
        if (told.has(cause)) continue;
        told.add(cause);
      }
      log(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
    }
  };
  const quiet = () => {};
  return { debug: quiet, info: quiet, warn: quiet, error };
}

function rootCause(error: unknown): unknown {
  return error instanceof Error && 'originalError' in error && error.originalError instanceof Error
    ? rootCause(error.originalError)
    : error;
}
