// Sends spans to a collector of OpenTelemetry: OTLP over HTTP, in its JSON form.

/** A finished step of a request. Times are milliseconds since 1970. */
export interface Span {
  traceId: string;
  spanId: string;
  parentSpanId: string | null;
  name: string;
  /** Whether it is a whole request as this server saw it; else a step in it. */
  isRequest: boolean;
  began: number;
  ended: number;
  attributes: Readonly<Record<string, string | number | readonly string[]>>;
  isError: boolean;
}

export interface ExporterOptions {
  /** The collector's address; spans go to `/v1/traces` below it. */
  endpoint: string;
  headers: Readonly<Record<string, string>>;
  serviceName: string;
  log(message: string): void;
  /** How long spans wait for others. */
  everyMilliseconds?: number;
  /** Spans that wait at most; of more, the new ones are dropped, which is told. */
  most?: number;
}

export interface Exporter {
  send(spans: readonly Span[]): void;
  /** Sends what still waits, and sends nothing more. */
  close(): Promise<void>;
}

// The collector is asked again with the next spans; these are given up.
const patience = 5_000;

/** An exporter that sends in the background. A collector that cannot be reached costs spans and one line of log. */
export function createExporter(options: ExporterOptions): Exporter {
  const { endpoint, headers, serviceName, log, everyMilliseconds = 2_000, most = 4_096 } = options;
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  let waiting: Span[] = [];
  let dropped = 0;
  let isFailing = false;
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<void> = Promise.resolve();

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const spans = waiting;
    waiting = [];
    if (spans.length > 0) sending = sending.then(() => post(spans));
    return sending;
  }

  async function post(spans: readonly Span[]): Promise<void> {
    const failure = await failureOf(url, headers, exportOf(spans, serviceName));
    if (failure !== null) dropped += spans.length;
    if (failure !== null && !isFailing) log(`Spans cannot be sent to ${url} (${failure}); they are given up.`);
    if (failure === null && dropped > 0) {
      log(`${url} takes spans again; ${dropped} were given up.`);
      dropped = 0;
    }
    isFailing = failure !== null;
  }

  return {
    send(spans) {
      const room = Math.max(0, most - waiting.length);
      waiting.push(...spans.slice(0, room));
      dropped += Math.max(0, spans.length - room);
      timer ??= setTimeout(flush, everyMilliseconds).unref();
    },
    close: () => flush(),
  };
}

/** Why the collector did not take it; null: it did. */
async function failureOf(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): Promise<string | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
    await response.arrayBuffer();
    return response.ok ? null : `it answers ${response.status}`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message || cause.name : String(cause);
  }
}

/** Spans as an ExportTraceServiceRequest of OTLP 1. */
function exportOf(spans: readonly Span[], serviceName: string) {
  const resource = { attributes: attributesOf({ 'service.name': serviceName }) };
  const scope = { name: 'coauthor-graph' };
  return { resourceSpans: [{ resource, scopeSpans: [{ scope, spans: spans.map(spanOf) }] }] };
}

// SPAN_KIND_INTERNAL and SPAN_KIND_SERVER, STATUS_CODE_ERROR.
const [internal, server, failed] = [1, 2, 2];

function spanOf({ traceId, spanId, parentSpanId, name, isRequest, began, ended, attributes, isError }: Span) {
  return {
    traceId,
    spanId,
    ...(parentSpanId !== null && { parentSpanId }),
    name,
    kind: isRequest ? server : internal,
    startTimeUnixNano: nanoseconds(began),
    endTimeUnixNano: nanoseconds(ended),
    attributes: attributesOf(attributes),
    status: isError ? { code: failed } : {},
  };
}

function attributesOf(attributes: Span['attributes']) {
  return Object.entries(attributes).map(([key, value]) => ({ key, value: anyValue(value) }));
}

function anyValue(value: Span['attributes'][string]): object {
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'number') return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
  return { arrayValue: { values: value.map(anyValue) } };
}

/** To the microsecond, which is as much as a double holds. */
function nanoseconds(milliseconds: number): string {
  return String(BigInt(Math.round(milliseconds * 1e3)) * 1000n);
}
