import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { RunMeasure } from '../../src/graph/metrics/measure.ts';
import { createGraphStore } from '../../src/graph-store.ts';
import { loadGraph } from '../../src/load.ts';
import { createMetrics } from '../../src/serving/metrics.ts';
import { subscribe } from '../server/event-stream.ts';
import { graphOfTwoPapers, twoPapers, withFile } from '../server/two-papers.ts';
import { type Served, serve } from './served.ts';

const pair = {
  name: 'pair',
  text: `query Pair {
    ada: author(by: { name: "Ada Lovelace" }) { coauthors { totalCount } }
    bob: author(by: { name: "Bob Babbage" }) { coauthors { totalCount } }
  }`,
};

type Values = Map<string, number>;

/** Samples by name and labels, as Prometheus writes them. */
async function scrape({ origin }: Pick<Served, 'origin'>): Promise<Values> {
  const response = await fetch(`${origin}/metrics`);
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  return samplesIn(await response.text());
}

function samplesIn(text: string): Values {
  const values: Values = new Map();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('# ')) continue;
    const at = line.lastIndexOf(' ');
    expect(values.has(line.slice(0, at)), line).toBe(false);
    values.set(line.slice(0, at), Number(line.slice(at + 1)));
  }
  return values;
}

function named(values: Values, name: string) {
  return Object.fromEntries([...values].filter(([sample]) => sample.startsWith(`${name}{`) || sample === name));
}

describe('metrics', () => {
  it('count requests by operation and outcome, and how long they take', async () => {
    const served = await serve({ metrics: true }, { operations: [pair] });
    await served.ask(pair.text);
    await served.ask(pair.text);
    await served.ask('query Pair { nothing }');
    await served.ask('{ graph { version } }');
    const values = await scrape(served);
    expect(named(values, 'coauthor_requests_total')).toEqual({
      'coauthor_requests_total{operation="Pair",outcome="OK"}': 2,
      'coauthor_requests_total{operation="Pair",outcome="GRAPHQL_VALIDATION_FAILED"}': 1,
      'coauthor_requests_total{operation="other",outcome="OK"}': 1,
    });
    expect(named(values, 'coauthor_errors_total')).toEqual({
      'coauthor_errors_total{operation="Pair",code="GRAPHQL_VALIDATION_FAILED"}': 1,
    });
    expect(named(values, 'coauthor_request_seconds_count')).toEqual({
      'coauthor_request_seconds_count{operation="Pair"}': 3,
      'coauthor_request_seconds_count{operation="other"}': 1,
    });
    expect(values.get('coauthor_request_seconds_bucket{le="+Inf",operation="Pair"}')).toBe(3);
    expect(values.get('coauthor_request_seconds_sum{operation="Pair"}')).toBeGreaterThan(0);
  });

  it('count a request once for each code among its errors', async () => {
    const served = await serve({ metrics: true });
    await served.ask('{ a: author(by: {}) { name } b: author(by: {}) { name } graph { version } }');
    const errors = named(await scrape(served), 'coauthor_errors_total');
    expect(Object.values(errors)).toEqual([1]);
  });

  it('count what is no question by where it went and its status', async () => {
    const served = await serve({ metrics: true });
    for (const path of ['/ready', '/export/papers.bib', '/export/nothing', '/nowhere', '/elsewhere']) {
      await (await fetch(`${served.origin}${path}`)).text();
    }
    const values = await scrape(served);
    expect(named(values, 'coauthor_http_requests_total')).toEqual({
      'coauthor_http_requests_total{route="/ready",status="200"}': 1,
      'coauthor_http_requests_total{route="/export/*",status="200"}': 1,
      'coauthor_http_requests_total{route="/export/*",status="404"}': 1,
      'coauthor_http_requests_total{route="/*",status="404"}': 2,
    });
    expect(named(values, 'coauthor_requests_total')).toEqual({});
    expect(values.get('coauthor_http_requests_in_flight')).toBe(1);
  });

  it('count a subscription once it has ended, and leave how long it was out of the latencies', async () => {
    const store = createGraphStore(await graphOfTwoPapers());
    const served = await serve({ metrics: true, logs: 'json' }, { graphs: store });
    const stream = await subscribe(`${served.origin}/graphql`, 'subscription { graphChanged { version } }');
    store.replace(await graphOfTwoPapers());
    expect(await stream.next()).toEqual({ graphChanged: { version: store.current.version } });
    expect((await scrape(served)).get('coauthor_http_requests_in_flight')).toBe(2);
    await stream.leave();
    const requests = async () => named(await scrape(served), 'coauthor_requests_total');
    await expect.poll(requests).toEqual({ 'coauthor_requests_total{operation="other",outcome="OK"}': 1 });
    expect(named(await scrape(served), 'coauthor_request_seconds_count')).toEqual({});
    const lines = served.logged.filter((line) => line.includes('/graphql'));
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ status: 200, outcomes: ['OK'] }]);
  });

  it('have as many lines, whatever clients make up', async () => {
    const served = await serve({ metrics: true }, { operations: [pair] });
    const askAs = (name: string) => served.post({ query: `query ${name} { graph { version } }`, operationName: name });
    await askAs('First');
    await fetch(`${served.origin}/first`);
    await scrape(served);
    const before = (await scrape(served)).size;
    for (let at = 0; at < 20; at++) {
      await askAs(`Name${at}`);
      await fetch(`${served.origin}/path${at}/${at}`, { headers: { 'x-request-id': `id${at}` } });
    }
    expect((await scrape(served)).size).toBe(before);
  });

  it('tell which graph is served, of which lists, since when', async () => {
    const store = createGraphStore(await graphOfTwoPapers());
    const served = await serve({ metrics: true }, { graphs: store });
    const graphSamples = async () => {
      const values = await scrape(served);
      return Object.fromEntries([...values].filter(([name]) => name.startsWith('coauthor_graph_')));
    };
    const expectedOf = ({ version, loadedAt }: typeof store.current, papers: number, authors: number) => ({
      [`coauthor_graph_info{version="${version}"}`]: 1,
      coauthor_graph_papers: papers,
      coauthor_graph_authors: authors,
      coauthor_graph_problems: 0,
      coauthor_graph_loaded_timestamp_seconds: loadedAt.getTime() / 1000,
    });
    expect(await graphSamples()).toEqual(expectedOf(store.current, 2, 3));
    const onePaper = twoPapers.slice(0, twoPapers.indexOf('@article{leaves'));
    store.replace(await withFile(onePaper, (path) => loadGraph({ files: [path] })));
    expect(await graphSamples()).toEqual(expectedOf(store.current, 1, 2));
  });

  it('count batches of loaders, and what was asked for in each', async () => {
    const served = await serve({ metrics: true });
    await served.ask(pair.text);
    await served.ask(
      '{ coauthorPaths(from: "Author:bob-babbage", to: "Author:cy-clark") { distance } network(authors: ["Author:ada-lovelace"]) { truncated } }',
    );
    const values = await scrape(served);
    // Ada's and Bob's coauthors are looked for together.
    expect(values.get('coauthor_loader_batch_size_count{loader="coauthors"}')).toBe(1);
    expect(values.get('coauthor_loader_batch_size_sum{loader="coauthors"}')).toBe(2);
    expect(values.get('coauthor_loader_batch_size_bucket{le="1",loader="coauthors"}')).toBe(0);
    expect(values.get('coauthor_loader_batch_size_bucket{le="2",loader="coauthors"}')).toBe(1);
    expect(values.get('coauthor_loader_batch_size_count{loader="paths"}')).toBe(1);
    expect(values.get('coauthor_loader_batch_size_count{loader="networks"}')).toBe(1);
  });

  it('count measures while they are being made, also those that fail', async () => {
    const metrics = createMetrics(() => null);
    const running = async () => {
      let response = new Response();
      await metrics.plugin.onRequest?.({
        request: new Request('http://graph/metrics'),
        url: new URL('http://graph/metrics'),
        endResponse: (answer: Response) => {
          response = answer;
        },
      } as never);
      return samplesIn(await response.text()).get('coauthor_measures_running');
    };
    const { promise, resolve, reject } = Promise.withResolvers<never>();
    const made = metrics.measured((() => promise) as RunMeasure);
    const [first, second] = [1, 2].map(() => made({} as never, new AbortController().signal));
    expect(await running()).toBe(2);
    reject(new Error('given up'));
    await expect(Promise.all([first, second])).rejects.toThrow('given up');
    expect(await running()).toBe(0);
    resolve(undefined as never);
  });

  it('tell of the heap, of processor time, and of how late the event loop is', async () => {
    const served = await serve({ metrics: true });
    await scrape(served);
    await sleep(50);
    const end = performance.now() + 150;
    while (performance.now() < end);
    await sleep(50);
    const values = await scrape(served);
    expect(values.get('coauthor_event_loop_delay_seconds{of="max"}')).toBeGreaterThan(0.1);
    expect(values.get('coauthor_event_loop_delay_seconds{of="p50"}')).toBeLessThan(
      values.get('coauthor_event_loop_delay_seconds{of="max"}') ?? 0,
    );
    const { heapUsed, rss } = process.memoryUsage();
    expect(values.get('nodejs_heap_size_used_bytes')).toBeGreaterThan(heapUsed / 4);
    expect(values.get('process_resident_memory_bytes')).toBeGreaterThan(rss / 4);
    expect(values.get('process_cpu_seconds_total')).toBeGreaterThan(0.1);
  });

  it('are there only where the config says so, and only for whoever has the token', async () => {
    const without = await serve({ metrics: false });
    expect((await fetch(`${without.origin}/metrics`)).status).toBe(404);
    const guarded = await serve({ metrics: true, token: 'a-long-enough-token' });
    expect((await fetch(`${guarded.origin}/metrics`)).status).toBe(401);
    const headers = { authorization: 'Bearer a-long-enough-token' };
    expect((await fetch(`${guarded.origin}/metrics`, { headers })).status).toBe(200);
    const posted = await fetch(`${guarded.origin}/metrics`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
    });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});
