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

export interface TracingOptions {
  /** The share of the requests that are traced, from 0 to 1. */
  share: number;
  /** Whether a proxy of ours is in front, which says of each request whether it is traced. */
  isParentTrusted: boolean;
}

/**
 * Spans for a share of the requests. A `traceparent` (W3C Trace Context) that a trusted proxy sends makes the request a
 * part of that trace, traced if it is, as OpenTelemetry's sampler ParentBased has it. Anybody can send one: from elsewhere
 * the request begins a trace of its own, which links to that one, and the share counts.
 */
export function createTracing(exporter: Pick<Exporter, 'send'>, { share, isParentTrusted }: TracingOptions): Tracing {
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
        const claimed = parentOf(record.request.headers.get('traceparent'));
        const parent = isParentTrusted ? claimed : null;
        const traceId = parent?.traceId ?? idOf(16);
        if (!(parent?.isTraced ?? isInShare(traceId, share))) return;
        const whole = requestSpan(record, traceId, parent?.spanId ?? null, parent === null ? claimed : null);
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
function requestSpan(record: RequestRecord, traceId: string, parentSpanId: string | null, linked: Parent | null): Span {
  const { id, method, route, operation, outcomes, status, cost, time, milliseconds } = record;
  const codes = outcomes.filter((outcome) => outcome !== 'OK');
  return {
    traceId,
    spanId: idOf(8),
    parentSpanId,
    ...(linked !== null && { link: { traceId: linked.traceId, spanId: linked.spanId } }),
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

/**
 * Whether that trace is one of that share of all, by its id alone: so whoever has a part of it decides the same. By the
 * last 56 bits of the id, as OpenTelemetry says (Trace State: Probability Sampling), the last four of them left out, which
 * a number does not hold and a share does not need.
 */
export function isInShare(traceId: string, share: number): boolean {
  return Number.parseInt(traceId.slice(-14, -1), 16) / 2 ** 52 >= 1 - share;
}

interface Parent {
  traceId: string;
  spanId: string;
  isTraced: boolean;
}

/** Who asked, by its header: null where there is none, or none that can be read. */
function parentOf(header: string | null): Parent | null {
  const [, version, traceId = '', spanId = '', flags = ''] =
    /^([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(?:-.*)?$/.exec(header ?? '') ?? [];
  if (version === undefined || version === 'ff' || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return null;
  return { traceId, spanId, isTraced: (Number.parseInt(flags, 16) & 1) === 1 };
}

function idOf(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}
