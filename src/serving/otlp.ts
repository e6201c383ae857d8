// Sends spans to a collector of OpenTelemetry: OTLP over HTTP, in its JSON form.

/** A finished step of a request. Times are milliseconds since 1970. */
export interface Span {
  traceId: string;
  spanId: string;
  parentSpanId: string | null;
  /** A span of another trace that it came of, without being a part of that one. */
  link?: { traceId: string; spanId: string };
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
  /** Spans that wait or are being sent at most; of more, the new ones are dropped, which is told. */
  most?: number;
  /** How long the collector has to take spans, and how long it has for all that is left when the exporter is closed. */
  patience?: number;
  lastPatience?: number;
}

export interface Exporter {
  send(spans: readonly Span[]): void;
  /** Sends what still waits, and nothing that comes later. */
  close(): Promise<void>;
}

/**
 * An exporter that sends in the background, one export at a time. A collector that cannot be reached, or does not answer,
 * costs the spans and two lines of log: that they are given up, and in the end how many were.
 */
export function createExporter(options: ExporterOptions): Exporter {
  const { endpoint, headers, serviceName, log, everyMilliseconds = 2_000, most = 4_096 } = options;
  // A collector that fails is asked again with the next spans. Together with what stopping may take else, the last
  // patience stays below ten seconds.
  const { patience = 5_000, lastPatience = 500 } = options;
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  let waiting: Span[] = [];
  let inFlight = 0;
  let dropped = 0;
  let isFailing = false;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<void> = Promise.resolve();
  const impatience = new AbortController();

  /** Sends all that waits, once, and after what is being sent. */
  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (inFlight > 0 || waiting.length === 0) return;
    const spans = waiting;
    waiting = [];
    inFlight = spans.length;
    sending = post(spans).then(() => {
      inFlight = 0;
      if (isClosed) flush();
      else if (waiting.length > 0) flushSoon();
    });
  }

  function flushSoon(): void {
    timer ??= setTimeout(flush, everyMilliseconds).unref();
  }

  async function post(spans: readonly Span[]): Promise<void> {
    const failure = await failureOf(url, headers, exportOf(spans, serviceName), patience, impatience.signal);
    if (failure !== null) {
      dropped += spans.length;
      if (!isFailing) log(`Spans cannot be sent to ${url} (${failure}); they are given up.`);
    } else {
      tellDropped(isFailing ? 'it takes spans again' : 'more came than it takes');
    }
    isFailing = failure !== null;
  }

  function tellDropped(why: string): void {
    if (dropped > 0) log(`${dropped} spans for ${url} were given up: ${why}.`);
    dropped = 0;
  }

  return {
    send(spans) {
      const room = isClosed ? 0 : Math.max(0, most - inFlight - waiting.length);
      waiting.push(...spans.slice(0, room));
      dropped += Math.max(0, spans.length - room);
      if (inFlight === 0 && !isClosed) flushSoon();
    },
    async close() {
      isClosed = true;
      const timeout = setTimeout(() => impatience.abort(), lastPatience);
      flush();
      while (inFlight > 0) await sending;
      clearTimeout(timeout);
      tellDropped('this was the last that could be sent');
    },
  };
}

/** Why the collector did not take it; null: it did. */
async function failureOf(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
  patience: number,
  impatience: AbortSignal,
): Promise<string | null> {
  const late = new AbortController();
  // Not `AbortSignal.any`: Node keeps each such signal that somebody listens to for good, unless it aborts.
  const giveUp = () => late.abort(new Error('it does not answer'));
  const timer = setTimeout(giveUp, patience).unref();
  impatience.addEventListener('abort', giveUp, { once: true });
  if (impatience.aborted) giveUp();
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: late.signal,
    });
    await response.arrayBuffer();
    return response.ok ? null : `it answers ${response.status}`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message || cause.name : String(cause);
  } finally {
    clearTimeout(timer);
    impatience.removeEventListener('abort', giveUp);
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

function spanOf({ traceId, spanId, parentSpanId, link, name, isRequest, began, ended, attributes, isError }: Span) {
  return {
    traceId,
    spanId,
    ...(parentSpanId !== null && { parentSpanId }),
    name,
    kind: isRequest ? server : internal,
    startTimeUnixNano: nanoseconds(began),
    endTimeUnixNano: nanoseconds(ended),
    attributes: attributesOf(attributes),
    ...(link !== undefined && { links: [link] }),
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
