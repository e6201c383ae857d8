import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { type Config, productionConfig } from '../../src/config.ts';
import { readConfig } from '../../src/config-variables.ts';
import { createServer as createGraphServer } from '../../src/server.ts';
import { createExporter, type Span } from '../../src/serving/otlp.ts';
import { graphOfTwoPapers } from '../server/two-papers.ts';

interface SentSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
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

  it('is a part of the trace that it belongs to, and is not traced if that is not', async () => {
    const { endpoint, spans } = await collector();
    const { server, ask } = await serve({ tracesTo: endpoint, tracesShare: 0 });
    const trace = '0af7651916cd43dd8448eb211c80319c';
    await ask('{ graph { version } }', { traceparent: `00-${trace}-b7ad6b7169203331-01` });
    await ask('{ graph { version } }', { traceparent: `00-${trace}-b7ad6b7169203332-00` });
    await ask('{ graph { version } }', { traceparent: `00-${'0'.repeat(32)}-b7ad6b7169203333-01` });
    await ask('{ graph { version } }', { traceparent: 'none' });
    await ask('{ graph { version } }');
    await server.close();
    const requests = spans().filter(({ kind }) => kind === 2);
    expect(requests.map(({ traceId, parentSpanId }) => [traceId, parentSpanId])).toEqual([[trace, 'b7ad6b7169203331']]);
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

  function exporterTo(endpoint: string, most?: number) {
    const logged: string[] = [];
    const log = (message: string) => logged.push(message);
    const options = { endpoint, headers: {}, serviceName: 'test', log, everyMilliseconds: 1 };
    return { logged, exporter: createExporter({ ...options, ...(most !== undefined && { most }) }) };
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
      `${endpoint}/v1/traces takes spans again; 4 were given up.`,
    ]);
  });

  it('goes on where nobody listens, and keeps no more than it may', async () => {
    const { endpoint, spans } = await collector();
    const nowhere = exporterTo('http://127.0.0.1:9');
    nowhere.exporter.send([span]);
    await nowhere.exporter.close();
    expect(nowhere.logged).toEqual([
      expect.stringMatching(/^Spans cannot be sent to http:\/\/127\.0\.0\.1:9\/v1\/traces \(/),
    ]);
    const small = exporterTo(endpoint, 2);
    small.exporter.send([span, span, span]);
    await small.exporter.close();
    expect(spans()).toHaveLength(2);
    expect(small.logged).toEqual([`${endpoint}/v1/traces takes spans again; 1 were given up.`]);
  });
});
