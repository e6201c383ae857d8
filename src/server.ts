// The graph over HTTP: the API at /graphql, the pages, downloads, and whatever belongs to starting and stopping.
import type { AddressInfo } from 'node:net';
import { createYoga } from 'graphql-yoga';
import { schema } from './api/schema.ts';
import { type Config, developmentConfig, type Limits } from './config.ts';
import { createContext, type Measuring } from './context.ts';
import { answerDownload } from './downloads.ts';
import type { PublicationGraph } from './graph/publication-graph.ts';
import type { GraphStore } from './graph-store.ts';
import { otherAddresses, pageAt } from './other-addresses.ts';
import { createPages, type Pages, type Told } from './pages.ts';
import { endpoint, probes } from './serving/addresses.ts';
import { brokenParameters, isWellFormed, refuseMalformed } from './serving/broken-requests.ts';
import { createClients } from './serving/clients.ts';
import { breakOffOf } from './serving/connection-end.ts';
import { cors } from './serving/cors.ts';
import { costLimit } from './serving/cost.ts';
import { createCostRate } from './serving/cost-rate.ts';
import { csrfPrevention } from './serving/csrf.ts';
import { createDownloadPlaces } from './serving/download-places.ts';
import { errorLogger } from './serving/error-log.ts';
import { headAsGet } from './serving/head.ts';
import { createHttpServer } from './serving/http-server.ts';
import { requestsInFlight } from './serving/in-flight.ts';
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
import { bearerToken, bringsToken } from './serving/token.ts';
import { errorsTold } from './serving/told-errors.ts';
import { createTurns } from './serving/turns.ts';
import { createWork, workTimed } from './serving/work-budget.ts';
import { withWork } from './serving/work-fields.ts';
import { createSubscriptions } from './subscriptions.ts';
import { unknownIdsTold } from './unknown-ids.ts';
import { createMeasureWorkers } from './worker.ts';
import { createReferenceThread } from './worker-references.ts';
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

// Milliseconds for a piece of a download: a kilobyte a second.
const slowestReader = 60_000;

/** A server of the graphs; nothing listens until `listen`. */
export function createServer({
  graphs,
  pages = createPages(new Map(), []),
  config = developmentConfig,
  operations = [],
  log: write = console.error,
}: ServerOptions): GraphServer {
  const graph = () => graphs.current;
  const { graphiql, operations: answered, token } = config;
  const told: Told = { graphiql, operations: answered, asksForToken: token !== null };
  const pageOf = (request: Request) => pageAt(pages, told, request);
  const isPage = (request: Request) => pageOf(request) !== null;
  const observation = createObservation({ config, names: operationNames(operations), graph, isPage, write });
  const log = observation.failure;
  const workers = createMeasureWorkers();
  const run = observation.measured(workers.run);
  const searching = createSearchThread();
  const references = createReferenceThread();
  const turns = createTurns();
  const clientOf = createClients(config.trustedProxies, log);
  const contextOf = (
    graph: PublicationGraph,
    signal: AbortSignal,
    client: string | null,
    limits: Pick<Limits, 'work' | 'milliseconds'> = config.limits,
  ) => {
    const work = createWork(limits, turns, signal, client);
    const asking = [{ client }];
    const askers = () => asking;
    const elsewhere: Measuring = {
      run,
      askers,
      batched: observation.batched,
      distances: (task, signal) => workers.distances(task, signal, askers),
      search: searching.searchOf(graph, work.signal, askers),
      reference: references.forRequest(work.signal, client),
      signal: work.signal,
    };
    return createContext(graph, undefined, graphs.changes, elsewhere, work);
  };
  const placeFor = createDownloadPlaces(config.downloads, clientOf);
  const download = (request: Request, serverContext: object) => {
    const limits = { ...config.limits, work: Infinity };
    const context = contextOf(served(graphs), request.signal, clientOf(request, serverContext), limits);
    return answerDownload(request, context, {
      log,
      breakOff: breakOffOf(serverContext),
      patience: slowestReader,
      place: () => placeFor(request, serverContext),
    });
  };
  const subscriptions = createSubscriptions({ contextOf, bound: config.subscriptions, clientOf });
  const costRate = config.costRate === null ? null : createCostRate(config.costRate, { clientOf });
  const { noteOf, noteAgain } = observation;
  const cache = responseCache({ graph, noteOf, noteAgain });
  const mayKnow = config.token === null ? () => true : bringsToken(config.token);
  // Pages hold nothing of the lists.
  const isOpen = (request: Request) => isPage(request) || probes.has(new URL(request.url).pathname);
  // Probes that bring a token learn whether it is the one: were that one free, it could be told from those that are not.
  const tries = ({ headers }: Request) => config.token !== null && headers.has('authorization');
  const isFree = (request: Request) => isPage(request) || (isOpen(request) && !tries(request));
  const yoga = createYoga({
    schema: withWork(schema),
    batching: config.limits.batch > 1 && { limit: config.limits.batch },
    context: (initial) => contextOf(served(graphs), initial.request.signal, clientOf(initial.request, initial)),
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
    // Whatever NODE_ENV is: failures are in the log.
    maskedErrors: { isDev: false },
    plugins: [
      cache.answers,
      errorsTold(log),
      ...observation.first,
      safeHeaders,
      config.hosts !== 'any' && knownHosts(config.hosts),
      cors(config.cors, isPage),
      config.rate !== null && rateLimit(config.rate, { clientOf, isFree }),
      config.token !== null && bearerToken(config.token, isOpen),
      config.csrf && csrfPrevention(isPage, config.cors),
      // Memory and delays are wanted most while lists are loaded.
      observation.metrics,
      readiness({ graph, isStopping: () => shutdown.isStopping, isPage, mayKnow }),
      // Places of their own: whoever takes all of them leaves the API its.
      requestsInFlight(config.inFlight, clientOf, isPage),
      otherAddresses(pageOf, config.graphiql, download),
      requestsInFlight(config.inFlight, clientOf),
      costRate?.plugin ?? (false as const),
      brokenParameters,
      storedOperations(operations, {
        only: config.operations === 'stored',
        introspection: config.introspection,
        maxTokens: config.limits.tokens,
      }),
      !config.introspection && noIntrospection,
      !config.suggestions && noSuggestions,
      queryLimits(config.limits),
      costLimit(config.limits.cost, { tell: observation.addCost, ...(costRate !== null && { pay: costRate.pay }) }),
      workTimed,
      unknownIdsTold,
      subscriptions.plugin,
      cache.questions,
      requestBody(config.limits.bodyBytes),
      headAsGet(),
      observation.last,
    ].map((plugin) => plugin && masked(plugin, log)),
  });
  const http = createHttpServer(
    {
      connections: config.connections,
      isDirect: config.trustedProxies === 0,
    },
    (request, response) => (isWellFormed(request) ? yoga(request, response) : refuseMalformed(response)),
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
        .then(() => Promise.all([workers.close(), searching.close(), references.close(), observation.stop()]))
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
