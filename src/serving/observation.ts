// Everything that watches requests, put together: ids, logs, metrics, spans.
import type { Plugin } from 'graphql-yoga';
import type { Config } from '../config.ts';
import type { RunMeasure } from '../graph/metrics/measure.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { createAccessLog } from './access-log.ts';
import { createMetrics } from './metrics.ts';
import { createExporter } from './otlp.ts';
import { createRequestIds } from './request-id.ts';
import { createRequestRecords, type RequestRecords } from './request-record.ts';
import { createTracing } from './tracing.ts';

export interface ObservationOptions {
  config: Pick<
    Config,
    'logs' | 'metrics' | 'tracesTo' | 'tracesHeaders' | 'tracesService' | 'tracesShare' | 'trustedProxies'
  >;
  /** The names of operations that are told. */
  names: ReadonlySet<string>;
  /** What is served; null until it is loaded. */
  graph(): PublicationGraph | null;
  isPage(request: Request): boolean;
  /** Where lines of the log go. */
  write(line: string): void;
}

export interface Observation {
  /** Sees requests before anything else does. */
  first: readonly (Plugin | false)[];
  /** Answers at `/metrics`; false where it is not there. */
  metrics: Plugin | false;
  /** Sees answers after everything else. */
  last: Plugin;
  /** Logs a failure, in the form that requests are logged in. */
  failure(message: string): void;
  addCost(request: Request, cost: number): void;
  /** What is known of a request, and to be noted of one that is answered alike without being executed. */
  noteOf: RequestRecords['noteOf'];
  noteAgain: RequestRecords['noteAgain'];
  batched(loader: string, keys: number): void;
  measured(run: RunMeasure): RunMeasure;
  start(): void;
  /** Sends what still waits to be sent. */
  stop(): Promise<void>;
}

export function createObservation({ config, names, graph, isPage, write }: ObservationOptions): Observation {
  const ids = createRequestIds();
  const log = createAccessLog({ form: config.logs, write, currentId: ids.current });
  const metrics = config.metrics ? createMetrics(graph) : null;
  const exporter = exporterOf(config, log.failure);
  const sampling = { share: config.tracesShare, isParentTrusted: config.trustedProxies > 0 };
  const tracing = exporter === null ? null : createTracing(exporter, sampling);
  const listeners = [log.requests, metrics?.requests, tracing?.requests].filter((listener) => listener != null);
  const records = createRequestRecords({ idOf: ids.of, names, isPage, listeners });
  return {
    first: [log.requests !== null && ids.remembering, tracing?.plugin ?? false, listeners.length > 0 && records.plugin],
    metrics: metrics?.plugin ?? false,
    last: ids.answering,
    failure: log.failure,
    addCost: records.addCost,
    noteOf: records.noteOf,
    noteAgain: records.noteAgain,
    batched: (loader, keys) => metrics?.batched(loader, keys),
    measured: (run) => metrics?.measured(run) ?? run,
    start: () => metrics?.start(),
    async stop() {
      metrics?.stop();
      await exporter?.close();
    },
  };
}

function exporterOf(
  { tracesTo, tracesHeaders, tracesService }: ObservationOptions['config'],
  log: (message: string) => void,
) {
  if (tracesTo === null) return null;
  return createExporter({ endpoint: tracesTo, headers: tracesHeaders, serviceName: tracesService, log });
}
