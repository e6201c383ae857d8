// Spans of requests for OpenTelemetry: each request, and in it parsing, validating and executing.
import { randomBytes } from 'node:crypto';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { Exporter, Span } from './otlp.ts';
import type { RequestListener, RequestRecord } from './request-record.ts';

export interface Tracing {
  plugin: Plugin;
  requests: RequestListener;
}

/** On the clock of `performance.now()`. */
type Step = Pick<Span, 'name' | 'began' | 'ended'>;

/**
 * Spans for that share of the requests, from 0 to 1. A request that belongs to a trace already (`traceparent`, W3C Trace
 * Context) is a part of that one, and traced if it is.
 */
export function createTracing(exporter: Pick<Exporter, 'send'>, share: number): Tracing {
  const steps = new WeakMap<Request, Step[]>();
  const begin = (name: string, context: unknown) => {
    const { request } = context as YogaInitialContext;
    const began = performance.now();
    return () => {
      const made = steps.get(request) ?? [];
      steps.set(request, made);
      made.push({ name, began, ended: performance.now() });
    };
  };
  return {
    plugin: {
      instrumentation: {
        parse: ({ context }, run) => around(begin('graphql.parse', context), run),
        validate: ({ context }, run) => around(begin('graphql.validate', context), run),
        execute: async ({ context }, run) => {
          const end = begin('graphql.execute', context);
          try {
            await run();
          } finally {
            end();
          }
        },
      },
    },
    requests: {
      ended(record) {
        const parent = parentOf(record.request.headers.get('traceparent'));
        if (!(parent?.isTraced ?? Math.random() < share)) return;
        const traceId = parent?.traceId ?? idOf(16);
        const whole = requestSpan(record, traceId, parent?.spanId ?? null);
        const parts = (steps.get(record.request) ?? []).map(({ name, began, ended }) => ({
          name,
          began: whole.began + began - record.began,
          ended: whole.began + ended - record.began,
          traceId,
          spanId: idOf(8),
          parentSpanId: whole.spanId,
          isRequest: false,
          attributes: {},
          isError: false,
        }));
        exporter.send([whole, ...parts]);
      },
    },
  };
}

function around(end: () => void, run: () => void): void {
  try {
    run();
  } finally {
    end();
  }
}

/** Named and described as OpenTelemetry's conventions for HTTP and GraphQL servers have it. */
function requestSpan(record: RequestRecord, traceId: string, parentSpanId: string | null): Span {
  const { id, method, route, operation, outcomes, status, cost, time, milliseconds } = record;
  const codes = outcomes.filter((outcome) => outcome !== 'OK');
  return {
    traceId,
    spanId: idOf(8),
    parentSpanId,
    name: `${method} ${route}`,
    isRequest: true,
    began: time.getTime(),
    ended: time.getTime() + milliseconds,
    attributes: {
      'http.request.method': method,
      'http.route': route,
      'http.response.status_code': status,
      ...(operation !== null && { 'graphql.operation.name': operation }),
      ...(codes[0] !== undefined && { 'error.type': codes[0] }),
      ...(cost !== null && Number.isFinite(cost) && { 'coauthor.cost': cost }),
      'coauthor.request_id': id,
    },
    // A client's mistake is an answer like others.
    isError: status >= 500 || codes.includes('INTERNAL_SERVER_ERROR'),
  };
}

/** Who asked, by its header: null where there is none, or none that can be read. */
function parentOf(header: string | null): { traceId: string; spanId: string; isTraced: boolean } | null {
  const [, version, traceId = '', spanId = '', flags = ''] =
    /^([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(?:-.*)?$/.exec(header ?? '') ?? [];
  if (version === undefined || version === 'ff' || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return null;
  return { traceId, spanId, isTraced: (Number.parseInt(flags, 16) & 1) === 1 };
}

function idOf(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}
