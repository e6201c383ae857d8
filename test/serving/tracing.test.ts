import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { type Config, productionConfig } from '../../src/config.ts';
import { readConfig } from '../../src/read-config.ts';
import { createServer as createGraphServer } from '../../src/server.ts';
import { createExporter, type ExporterOptions, type Span } from '../../src/serving/otlp.ts';
import { isInShare } from '../../src/serving/tracing.ts';
import { graphOfTwoPapers } from '../server/two-papers.ts';

interface SentSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  links?: { traceId: string; spanId: string }[];
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: Record<string, unknown> }[];
  status: { code?: number };
}

interface Export {
  resourceSpans: {
    resource: { attributes: unknown[] };
    scopeSpans: { scope: { name: string }; spans: SentSpan[] }[];
  }[];
}

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A collector that keeps what it is sent. */
async function collector(statuses: readonly number[] = []) {
  const received: { path: string | undefined; headers: Record<string, unknown>; body: Export }[] = [];
  const server = createServer(async (request, response) => {
    const body = (await json(request)) as Export;
    const status = statuses[received.length] ?? 200;
    received.push({ path: request.url, headers: request.headers, body });
    response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(() => server.close());
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const spans = () =>
    received.flatMap(({ body }) =>
      body.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((all) => all.spans)),
    );
  return { endpoint, received, spans };
}

/** A collector that takes spans and says nothing until it is let go. */
async function hangingCollector() {
  const held: (() => void)[] = [];
  const counts: (number | undefined)[] = [];
  let isReleased = false;
  const server = createServer(async (request, response) => {
    const body = (await json(request)) as Export;
    counts.push(body.resourceSpans[0]?.scopeSpans[0]?.spans.length);
    if (isReleased) response.end('{}');
    else held.push(() => response.end('{}'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const release = () => {
    isReleased = true;
    for (const answer of held) answer();
  };
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, held, counts, release };
}

async function serve(changes: Partial<Config>) {
  const logged: string[] = [];
  const server = createGraphServer({
    graphs: { current: await graphOfTwoPapers() },
    operations: [{ name: 'size', text: 'query Size { graph { paperCount } }' }],
    config: { ...productionConfig, logs: 'off', drainMilliseconds: 0, ...changes },
    log: (message) => logged.push(message),
  });
  ends.push(() => server.close());
  const origin = `http://127.0.0.1:${await server.listen({ port: 0, host: '127.0.0.1' })}`;
  const ask = async (query: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close', ...headers },
      body: JSON.stringify({ query }),
    });
    return response.text();
  };
  return { server, origin, ask, logged };
}

function attributesOf({ attributes }: SentSpan) {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}

describe('a request that is traced', () => {
  it('is a span, with one in it for parsing, validating and executing', async () => {
    const { endpoint, received, spans } = await collector();
    const { server, ask } = await serve({
      tracesTo: `${endpoint}/`,
      tracesHeaders: { 'x-key': 'a key' },
      tracesService: 'coauthors of ours',
    });
    const before = BigInt(Date.now() - 1000) * 1_000_000n;
    await ask('query Size { graph { paperCount } }', { 'x-request-id': 'front-9' });
    await server.close();

    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      path: '/v1/traces',
      headers: { 'content-type': 'application/json', 'x-key': 'a key' },
    });
    expect(received[0]?.body.resourceSpans[0]?.resource.attributes).toEqual([
      { key: 'service.name', value: { stringValue: 'coauthors of ours' } },
    ]);
    const [whole, ...steps] = spans();
    expect(whole).toMatchObject({
      name: 'POST /graphql',
      kind: 2,
      traceId: expect.stringMatching(/^[\da-f]{32}$/),
      spanId: expect.stringMatching(/^[\da-f]{16}$/),
      status: {},
    });
    expect(whole).not.toHaveProperty('parentSpanId');
    expect(attributesOf(whole as SentSpan)).toEqual({
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'http.response.status_code': '200',
      'graphql.operation.name': 'Size',
      'coauthor.cost': expect.stringMatching(/^\d+$/),
      'coauthor.request_id': 'front-9',
    });
    expect(steps.map(({ name, kind }) => [name, kind])).toEqual([
      ['graphql.parse', 1],
      ['graphql.validate', 1],
      ['graphql.execute', 1],
    ]);
    for (const step of steps) {
      expect(step).toMatchObject({ traceId: whole?.traceId, parentSpanId: whole?.spanId });
      expect(BigInt(step.startTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(whole?.startTimeUnixNano ?? 0));
      expect(BigInt(step.endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(step.startTimeUnixNano));
      expect(BigInt(step.endTimeUnixNano)).toBeLessThanOrEqual(BigInt(whole?.endTimeUnixNano ?? 0));
    }
    expect(BigInt(whole?.startTimeUnixNano ?? 0)).toBeGreaterThan(before);
    expect(new Set(spans().map(({ spanId }) => spanId)).size).toBe(4);
  });

  const trace = '0af7651916cd43dd8448eb211c80319c';

  /** The spans of a request in that trace, traced there and not, of one in no trace, and of those who claim nonsense. */
  async function asked(changes: Partial<Config>) {
    const { endpoint, spans } = await collector();
    const { server, ask } = await serve({ tracesTo: endpoint, ...changes });
    await ask('{ graph { version } }', { traceparent: `00-${trace}-b7ad6b7169203331-01` });
    await ask('{ graph { version } }', { traceparent: `00-${trace}-b7ad6b7169203332-00` });
    await ask('{ graph { version } }', { traceparent: `00-${'0'.repeat(32)}-b7ad6b7169203333-01` });
    await ask('{ graph { version } }', { traceparent: 'none' });
    await ask('{ graph { version } }');
    await server.close();
    return spans().filter(({ kind }) => kind === 2);
  }

  it('is a part of the trace that a trusted proxy says it belongs to, and is not traced if that is not', async () => {
    const requests = await asked({ tracesShare: 0, trustedProxies: 1 });
    expect(requests.map(({ traceId, parentSpanId }) => [traceId, parentSpanId])).toEqual([[trace, 'b7ad6b7169203331']]);
    expect(requests[0]).not.toHaveProperty('links');
  });

  it('is not traced because a stranger says so', async () => {
    expect(await asked({ tracesShare: 0 })).toEqual([]);
  });

  it('is traced though a stranger says that it is not: in a trace of its own, which links to his', async () => {
    const requests = await asked({ tracesShare: 1 });
    expect(requests.map(({ links }) => links)).toEqual([
      [{ traceId: trace, spanId: 'b7ad6b7169203331' }],
      [{ traceId: trace, spanId: 'b7ad6b7169203332' }],
      undefined,
      undefined,
      undefined,
    ]);
    for (const span of requests) expect(span).not.toHaveProperty('parentSpanId');
    expect(new Set([...requests.map(({ traceId }) => traceId), trace]).size).toBe(6);
  });

  it('says what went wrong, by code; whoever asked wrongly is no failure of the server', async () => {
    const { endpoint, spans } = await collector();
    const { server, ask, origin } = await serve({ tracesTo: endpoint });
    await ask('{ nothing of Lovelace }');
    await (await fetch(`${origin}/author/Author:ada-lovelace`, { headers: { connection: 'close' } })).text();
    await server.close();
    const requests = spans().filter(({ kind }) => kind === 2);
    const page = requests.find(({ name }) => name.startsWith('GET '));
    const mistaken = requests.find((span) => span !== page);
    expect(attributesOf(mistaken as SentSpan)).toMatchObject({ 'error.type': 'GRAPHQL_VALIDATION_FAILED' });
    expect(mistaken?.status).toEqual({});
    expect(page).toMatchObject({ name: 'GET /author/*', status: { code: 2 } });
    // Ids of spans are hexadecimal, in which her first name would stand by chance.
    expect(JSON.stringify(spans())).not.toMatch(/lovelace/i);
  });
});

describe('a share of the traces', () => {
  it('is chosen by their ids: the same one by everybody, and in a smaller share only if in a larger one', () => {
    expect(isInShare('f'.repeat(32), 0)).toBe(false);
    expect(isInShare(`${'f'.repeat(16)}${'0'.repeat(16)}`, 1)).toBe(true);
    expect(isInShare(`${'0'.repeat(18)}${'c'}${'0'.repeat(13)}`, 0.25)).toBe(true);
    expect(isInShare(`${'f'.repeat(18)}${'b'}${'f'.repeat(13)}`, 0.25)).toBe(false);
  });

  it('is as large as it says', () => {
    const ids = Array.from(
      { length: 1_024 },
      (_, at) => `${'0'.repeat(18)}${(at * 2 ** 42).toString(16).padStart(13, '0')}0`,
    );
    expect(ids.filter((id) => isInShare(id, 0.125)).length).toBe(128);
  });
});

describe('what OpenTelemetry calls its variables', () => {
  it('sets where spans go, with what, under which name, and how many', () => {
    const variables = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
      OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Basic%20YTpi, x-team=graphs',
      OTEL_SERVICE_NAME: 'coauthors of ours',
      OTEL_TRACES_SAMPLER_ARG: '0.25',
    };
    expect(readConfig({}, variables)).toMatchObject({
      tracesTo: 'http://collector:4318',
      tracesHeaders: { authorization: 'Basic YTpi', 'x-team': 'graphs' },
      tracesService: 'coauthors of ours',
      tracesShare: 0.25,
    });
    expect(readConfig({}, {})).toMatchObject({ tracesTo: null, tracesHeaders: {}, tracesShare: 1 });
  });

  it.each([
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'secret'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'a=secret%0d%0ab'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'a=secret%'],
    ['OTEL_TRACES_SAMPLER_ARG', '1.5'],
    ['OTEL_TRACES_SAMPLER_ARG', '-1'],
  ])('%s cannot be %j; nothing secret is repeated', (name, value) => {
    const read = () => readConfig({}, { [name]: value });
    expect(read).toThrow(`${name} is `);
    expect(read).not.toThrow('secret');
  });
});

describe('a server without a collector', () => {
  it('sends nothing', async () => {
    const { received } = await collector();
    const { server, ask } = await serve({ tracesTo: null });
    await ask('{ graph { version } }');
    await server.close();
    expect(received).toEqual([]);
  });
});

describe('an exporter', () => {
  const span: Span = {
    traceId: '1'.repeat(32),
    spanId: '2'.repeat(16),
    parentSpanId: null,
    name: 'a step',
    isRequest: false,
    began: 1_700_000_000_000.25,
    ended: 1_700_000_000_001.5,
    attributes: { some: ['a', 'b'], share: 0.5 },
    isError: false,
  };

  function exporterTo(endpoint: string, changes: Partial<ExporterOptions> = {}) {
    const logged: string[] = [];
    const log = (message: string) => logged.push(message);
    const exporter = createExporter({
      endpoint,
      headers: {},
      serviceName: 'test',
      log,
      everyMilliseconds: 1,
      ...changes,
    });
    return { logged, exporter };
  }

  it('sends what came in a while together, to the microsecond', async () => {
    const { endpoint, received, spans } = await collector();
    const { exporter } = exporterTo(endpoint);
    exporter.send([span]);
    exporter.send([span]);
    await expect.poll(() => spans().length).toBe(2);
    expect(received).toHaveLength(1);
    expect(spans()[0]).toMatchObject({
      startTimeUnixNano: '1700000000000250000',
      endTimeUnixNano: '1700000000001500000',
      attributes: [
        { key: 'some', value: { arrayValue: { values: [{ stringValue: 'a' }, { stringValue: 'b' }] } } },
        { key: 'share', value: { doubleValue: 0.5 } },
      ],
    });
    await exporter.close();
  });

  it('tells once that the collector fails, and how much was lost once it does not', async () => {
    const { endpoint, received } = await collector([500, 503, 200]);
    const { exporter, logged } = exporterTo(endpoint);
    for (let time = 1; time <= 4; time++) {
      exporter.send([span, span]);
      await expect.poll(() => received.length).toBe(time);
    }
    await exporter.close();
    expect(logged).toEqual([
      `Spans cannot be sent to ${endpoint}/v1/traces (it answers 500); they are given up.`,
      `4 spans for ${endpoint}/v1/traces were given up: it takes spans again.`,
    ]);
  });

  it('goes on where nobody listens, and keeps no more than it may', async () => {
    const { endpoint, spans } = await collector();
    const nowhere = exporterTo('http://127.0.0.1:9');
    nowhere.exporter.send([span]);
    await nowhere.exporter.close();
    expect(nowhere.logged).toEqual([
      expect.stringMatching(/^Spans cannot be sent to http:\/\/127\.0\.0\.1:9\/v1\/traces \(/),
      '1 spans for http://127.0.0.1:9/v1/traces were given up: this was the last that could be sent.',
    ]);
    const small = exporterTo(endpoint, { most: 2 });
    small.exporter.send([span, span, span]);
    await small.exporter.close();
    expect(spans()).toHaveLength(2);
    expect(small.logged).toEqual([`1 spans for ${endpoint}/v1/traces were given up: more came than it takes.`]);
  });

  it('holds no more spans than it may while a collector hangs, and tells how many it dropped', async () => {
    const hanging = await hangingCollector();
    const { exporter, logged } = exporterTo(hanging.endpoint, { most: 4 });
    exporter.send([span, span]);
    await expect.poll(() => hanging.held.length).toBe(1);
    for (let time = 0; time < 100; time++) exporter.send([span]);
    hanging.release();
    await expect.poll(() => hanging.counts).toEqual([2, 2]);
    await exporter.close();
    expect(logged).toEqual([`98 spans for ${hanging.endpoint}/v1/traces were given up: more came than it takes.`]);
  });

  it('is not kept from closing by a collector that hangs', async () => {
    const hanging = await hangingCollector();
    const { exporter, logged } = exporterTo(hanging.endpoint, { patience: 3_600_000, lastPatience: 1 });
    exporter.send([span]);
    await expect.poll(() => hanging.held.length).toBe(1);
    exporter.send([span, span]);
    await exporter.close();
    expect(logged).toEqual([
      `Spans cannot be sent to ${hanging.endpoint}/v1/traces (it does not answer); they are given up.`,
      `3 spans for ${hanging.endpoint}/v1/traces were given up: this was the last that could be sent.`,
    ]);
    exporter.send([span]);
    await exporter.close();
    expect(hanging.counts).toEqual([1]);
  });
});
