// The graph over HTTP: the API at /graphql, the pages, downloads, and whatever belongs to starting and stopping.
import { createServer as createHttpServer, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createYoga, type Plugin } from 'graphql-yoga';
import { schema } from './api/schema.ts';
import { type Config, developmentConfig } from './config.ts';
import { createContext } from './context.ts';
import { answerDownload, downloadsPath } from './downloads.ts';
import type { PublicationGraph } from './graph/publication-graph.ts';
import type { GraphStore } from './graph-store.ts';
import type { PageHandler } from './page-file.ts';
import { createPages, type Pages } from './pages.ts';
import { endpoint, line, probes, reads } from './serving/addresses.ts';
import { brokenParameters, isWellFormed, refuseMalformed } from './serving/broken-requests.ts';
import { cors } from './serving/cors.ts';
import { costLimit } from './serving/cost.ts';
import { csrfPrevention } from './serving/csrf.ts';
import { noIntrospection } from './serving/introspection.ts';
import { knownHosts } from './serving/known-hosts.ts';
import { masked } from './serving/masked.ts';
import { createObservation } from './serving/observation.ts';
import { operationNames } from './serving/operation-names.ts';
import { parseCache } from './serving/parse-cache.ts';
import { queryLimits } from './serving/query-limits.ts';
import { rateLimit } from './serving/rate-limit.ts';
import { readiness } from './serving/ready.ts';
import { requestBody } from './serving/request-body.ts';
import { responseCache } from './serving/response-cache.ts';
import { safeHeaders } from './serving/safe-headers.ts';
import { createShutdown } from './serving/shutdown.ts';
import { type StoredOperation, storedOperations } from './serving/stored-operations.ts';
import { noSuggestions } from './serving/suggestions.ts';
import { bearerToken } from './serving/token.ts';
import { createTurns } from './serving/turns.ts';
import { createWork, workTimed } from './serving/work-budget.ts';
import { withWork } from './serving/work-fields.ts';
import { createSubscriptions } from './subscriptions.ts';
import { unknownIdsTold } from './unknown-ids.ts';
import { createMeasureWorkers } from './worker.ts';
import { createSearchThread } from './worker-search.ts';

/** What of a store the server needs. */
export interface ServedGraphs {
  readonly current: PublicationGraph | null;
  readonly changes?: GraphStore['changes'] | undefined;
}

export interface ServerOptions {
  /**
   * Holds the graph that is served. Each request keeps the one it began with, whatever `current` becomes meanwhile;
   * while it is null, there is none yet, and 503 is answered. Without `changes`, subscriptions end at once.
   */
  graphs: ServedGraphs;
  /** What browsers are shown. Without it their addresses answer 503; the API needs none. */
  pages?: Pages | undefined;
  /** What is shown to whom, and how much of it; without it, what suits the machine it runs on. */
  config?: Config | undefined;
  /** What clients may name instead of sending it; where `config.operations` is `stored`, all that is answered. */
  operations?: readonly StoredOperation[] | undefined;
  /**
   * Told of every failure that a client was told nothing about, and a line for each request, where the config says so.
   * Standard error, when not given.
   */
  log?: ((message: string) => void) | undefined;
}

export interface GraphServer {
  /** Answers a request without a port: what tests and other HTTP frameworks call. */
  fetch(request: Request): Promise<Response>;
  /** Begins to listen and gives the port, the chosen one for port 0. Rejects with the system's error (`EADDRINUSE`). */
  listen(options: { port: number; host: string }): Promise<number>;
  /**
   * Is not ready any more from now on; after `config.drainMilliseconds`, if it listens, takes no more requests, ends
   * subscriptions, lets what else is in flight finish for up to `graceMilliseconds` (those of the config, where not
   * given), and ends. Safe to call twice.
   */
  close(graceMilliseconds?: number): Promise<void>;
}

// Longer than the minute that proxies keep theirs: a connection must not end just when they send on it.
const keepAliveTimeout = 65_000;

/** A server of the graphs; nothing listens until `listen`. */
export function createServer({
  graphs,
  pages = createPages(new Map(), []),
  config = developmentConfig,
  operations = [],
  log: write = console.error,
}: ServerOptions): GraphServer {
  const graph = () => graphs.current;
  const pageOf = (request: Request) => pageAt(pages, config, request);
  const isPage = (request: Request) => pageOf(request) !== null;
  const observation = createObservation({ config, names: operationNames(operations), graph, isPage, write });
  const log = observation.failure;
  const workers = createMeasureWorkers();
  const run = observation.measured(workers.run);
  const searching = createSearchThread();
  const turns = createTurns();
  const contextOf = (graph: PublicationGraph, signal?: AbortSignal) => {
    const work = createWork(config.limits, turns, signal);
    const elsewhere = {
      run,
      batched: observation.batched,
      distances: workers.distances,
      search: searching.searchOf(graph, work.signal),
      signal: work.signal,
    };
    return createContext(graph, undefined, graphs.changes, elsewhere, work);
  };
  const subscriptions = createSubscriptions(contextOf);
  const { noteOf, noteAgain } = observation;
  const cache = responseCache({ graph, noteOf, noteAgain });
  // Pages hold nothing of the lists.
  const isOpen = (request: Request) => isPage(request) || probes.has(new URL(request.url).pathname);
  const yoga = createYoga({
    schema: withWork(schema),
    batching: config.limits.batch > 1 && { limit: config.limits.batch },
    context: ({ request }) => contextOf(served(graphs), request.signal),
    graphqlEndpoint: endpoint,
    // Yoga's own health check answers every URL that ends like this, and none ends with a space.
    healthCheckEndpoint: ' ',
    graphiql: false,
    landingPage: false,
    // Yoga's own says `null` to origins that are not listed, which is the origin of every page in a sandbox.
    cors: false,
    multipart: false,
    // Both of its own: see there.
    maxRequestBodySize: false,
    parserAndValidationCache: parseCache(),
    logging: errorLogger(log),
    plugins: [
      cache.answers,
      ...observation.first,
      safeHeaders,
      config.hosts !== 'any' && knownHosts(config.hosts),
      cors(config.cors, isPage),
      config.rate !== null && rateLimit(config.rate, { trustedProxies: config.trustedProxies, isFree: isOpen, log }),
      config.token !== null && bearerToken(config.token, isOpen),
      config.csrf && csrfPrevention(isPage),
      readiness({ graph, isStopping: () => shutdown.isStopping, isPage }),
      observation.metrics,
      otherAddresses(graphs, pageOf, config.graphiql, log),
      brokenParameters,
      storedOperations(operations, {
        only: config.operations === 'stored',
        introspection: config.introspection,
        maxTokens: config.limits.tokens,
      }),
      !config.introspection && noIntrospection,
      !config.suggestions && noSuggestions,
      queryLimits(config.limits),
      costLimit(config.limits.cost, observation.addCost),
      workTimed,
      unknownIdsTold,
      subscriptions.plugin,
      cache.questions,
      requestBody(config.limits.bodyBytes),
      observation.last,
    ].map((plugin) => plugin && masked(plugin, log)),
  });
  const http = createHttpServer({ keepAliveTimeout }, (request, response) =>
    isWellFormed(request) ? yoga(request, response) : refuseMalformed(response),
  );
  const shutdown = createShutdown(http);
  let closing: Promise<void> | undefined;

  return {
    fetch: async (request) => yoga.fetch(request),
    listen: ({ port, host }) =>
      new Promise((resolve, reject) => {
        http.once('error', reject);
        http.listen({ port, host }, () => {
          http.off('error', reject);
          observation.start();
          resolve((http.address() as AddressInfo).port);
        });
      }),
    close: (graceMilliseconds = config.graceMilliseconds) => {
      // What was never ready is asked by nobody.
      const drainMilliseconds = graphs.current === null ? 0 : config.drainMilliseconds;
      closing ??= shutdown
        .stop({ drainMilliseconds, graceMilliseconds }, subscriptions.end)
        .then(() => Promise.all([workers.close(), searching.close(), observation.stop()]))
        .then(() => undefined);
      return closing;
    },
  };
}

/** What a request is answered of. Those that come before it is there are refused before they get here. */
function served({ current }: ServedGraphs): PublicationGraph {
  if (current === null) throw new Error('no graph is served yet');
  return current;
}

/** What answers where GraphQL requests do not go: the pages and downloads. */
function otherAddresses(
  graphs: ServerOptions['graphs'],
  pageOf: (request: Request) => PageHandler | null,
  graphiql: boolean,
  log: (message: string) => void,
): Plugin {
  const api = graphiql ? 'the API and GraphiQL are' : 'the API is';
  return {
    async onRequest({ request, url: { pathname }, endResponse, serverContext }) {
      const page = pageOf(request);
      if (pathname === endpoint && page === null) return;
      const isDownload = pathname.startsWith(downloadsPath);
      if (page === null && !isDownload) {
        endResponse(line(404, `Nothing is at ${pathname}. The explorer is at /, ${api} at ${endpoint}.`));
      } else if (!reads(request)) {
        endResponse(line(405, `${pathname} is only read. Send queries to ${endpoint}.`, { allow: 'GET, HEAD' }));
      } else if (page !== null) {
        endResponse(await page(request));
      } else {
        endResponse(answerDownload(request, served(graphs), { log, breakOff: breakOffOf(serverContext) }));
      }
    },
  };
}

/** The page that a request is for. At the API's own address there is one for whoever reads HTML. */
function pageAt(pages: Pages, { graphiql }: Config, request: Request): PageHandler | null {
  const { pathname } = new URL(request.url);
  if (pathname !== endpoint) return pages.find(pathname);
  if (!reads(request) || !request.headers.get('accept')?.includes('text/html')) return null;
  return graphiql ? pages.graphiql : noEditor;
}

const noEditor: PageHandler = async () =>
  line(404, `This server shows no editor. Send queries to ${endpoint} by POST, as application/json.`);

/** What ends a request's connection in the middle of an answer; null where there is none. */
function breakOffOf(serverContext: object): (() => void) | null {
  const response = 'res' in serverContext ? serverContext.res : null;
  return response instanceof ServerResponse ? () => response.destroy() : null;
}

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
