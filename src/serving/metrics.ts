// `/metrics` for Prometheus: requests, the graph that is served, loaders, measures, and the process.
import type { Plugin } from 'graphql-yoga';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RunMeasure } from '../graph/metrics/measure.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { endpoint, line, reads } from './addresses.ts';
import { addProcessMetrics } from './process-metrics.ts';
import type { RequestListener } from './request-record.ts';

export const metricsPath = '/metrics';

export interface Metrics {
  /** Answers at `/metrics`. */
  plugin: Plugin;
  requests: RequestListener;
  /** To be told of each batch of a loader. */
  batched(loader: string, keys: number): void;
  /** The same function, whose runs are counted while they are under way. */
  measured(run: RunMeasure): RunMeasure;
  /** Begins to watch the event loop; `stop` ends it. */
  start(): void;
  stop(): void;
}

// In seconds: from an answer that was kept to the longest that is waited for.
const latencies = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * The metrics of one server. Their labels are names of stored operations, codes of errors, routes and statuses: nothing
 * that clients can make up.
 */
export function createMetrics(graph: () => PublicationGraph | null): Metrics {
  const register = new Registry();
  const registers = [register];
  const inFlight = new Gauge({
    name: 'coauthor_http_requests_in_flight',
    help: 'Requests that are being answered.',
    registers,
  });
  const http = new Counter({
    name: 'coauthor_http_requests_total',
    help: 'Requests that were answered, pages and files among them.',
    labelNames: ['route', 'status'],
    registers,
  });
  const brokenOff = new Counter({
    name: 'coauthor_http_broken_off_total',
    help: 'Answers that were begun and not sent to their end; subscriptions, which have none, are not among them.',
    labelNames: ['route'],
    registers,
  });
  const requests = new Counter({
    name: 'coauthor_requests_total',
    help: 'Requests to the API, by operation and by OK or the code of the first error.',
    labelNames: ['operation', 'outcome'],
    registers,
  });
  const errors = new Counter({
    name: 'coauthor_errors_total',
    help: 'Requests to the API with an error of that code.',
    labelNames: ['operation', 'code'],
    registers,
  });
  const latency = new Histogram({
    name: 'coauthor_request_seconds',
    help: 'From the arrival of a request to the API until its answer was sent; subscriptions are not in it.',
    labelNames: ['operation'],
    buckets: latencies,
    registers,
  });
  const batches = new Histogram({
    name: 'coauthor_loader_batch_size',
    help: 'What loaders were asked for at once; the count is that of the batches.',
    labelNames: ['loader'],
    buckets: sizes,
    registers,
  });
  const measuring = new Gauge({
    name: 'coauthor_measures_running',
    help: 'Whole-graph measures that are being made, or wait for a thread.',
    registers,
  });
  addGraphMetrics(register, graph);
  const ofProcess = addProcessMetrics(register);

  const answer = async ({ method }: Request) => {
    const headers = { 'content-type': register.contentType, 'cache-control': 'no-store' };
    return new Response(method === 'HEAD' ? null : await register.metrics(), { headers });
  };

  return {
    requests: {
      began: () => inFlight.inc(),
      ended({ route, status, operation, outcomes, milliseconds, isStream, isBrokenOff }) {
        inFlight.dec();
        http.inc({ route, status });
        if (isBrokenOff) brokenOff.inc({ route });
        if (operation === null) return;
        const codes = outcomes.filter((outcome) => outcome !== 'OK');
        requests.inc({ operation, outcome: codes[0] ?? 'OK' });
        for (const code of codes) errors.inc({ operation, code });
        if (!isStream) latency.observe({ operation }, milliseconds / 1e3);
      },
    },
    batched: (loader, keys) => batches.observe({ loader }, keys),
    measured: (run) => async (task, signal, askers) => {
      measuring.inc();
      try {
        return await run(task, signal, askers);
      } finally {
        measuring.dec();
      }
    },
    plugin: {
      onRequest({ request, url: { pathname }, endResponse }) {
        if (pathname !== metricsPath) return;
        if (reads(request)) return answer(request).then(endResponse);
        endResponse(line(405, `${pathname} is only read. Send queries to ${endpoint}.`, { allow: 'GET, HEAD' }));
      },
    },
    start: ofProcess.start,
    stop: ofProcess.stop,
  };
}

/** What is served now; nothing until it is loaded. */
function addGraphMetrics(register: Registry, graph: () => PublicationGraph | null): void {
  const gauge = (name: string, help: string, value: (graph: PublicationGraph) => number) =>
    new Gauge({
      name,
      help,
      registers: [register],
      collect() {
        const served = graph();
        if (served === null) this.remove();
        else this.set(value(served));
      },
    });
  new Gauge({
    name: 'coauthor_graph_info',
    help: 'The version of the graph that is served.',
    labelNames: ['version'],
    registers: [register],
    collect() {
      const served = graph();
      this.reset();
      if (served !== null) this.set({ version: served.version }, 1);
    },
  });
  gauge('coauthor_graph_papers', 'Papers in it.', ({ index }) => index.papers.length);
  gauge('coauthor_graph_authors', 'Authors in it.', ({ index }) => index.authors.length);
  gauge(
    'coauthor_graph_problems',
    'Problems found in its lists, or in those that could not be loaded again.',
    (served) => served.problems.length,
  );
  gauge(
    'coauthor_graph_loaded_timestamp_seconds',
    'When it was loaded, in seconds since 1970.',
    ({ loadedAt }) => loadedAt.getTime() / 1e3,
  );
}
