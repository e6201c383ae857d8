import { describe, expect, it } from 'vitest';
import { productionConfig } from '../../src/config.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { createGraphStore } from '../../src/graph-store.ts';
import { graphOfTwoPapers } from '../server/two-papers.ts';
import { codesOf, type Served, serve } from './served.ts';

const twoPapers = await graphOfTwoPapers();

/** A graph that tells how often it was asked for its problems, and does something each time. */
function watched(changes: Partial<PublicationGraph> = {}, asked: () => void = () => {}) {
  const seen = { times: 0 };
  const graph: PublicationGraph = Object.defineProperty({ ...twoPapers, ...changes }, 'problems', {
    get() {
      seen.times++;
      asked();
      return [];
    },
  });
  return { graph, seen };
}

const question = '{ graph { version problems { line } } }';
const preflight = { 'graphql-require-preflight': '1' };

const get = (served: Served, query: string, headers: Record<string, string> = {}) =>
  fetch(`${served.origin}/graphql?query=${encodeURIComponent(query)}`, { headers: { ...preflight, ...headers } });

describe('A question that was asked before', () => {
  it('is answered with the same bytes, without being executed again', async () => {
    const { graph, seen } = watched();
    const { ask } = await serve({}, { graphs: { current: graph } });
    const first = await ask(question);
    const text = await first.text();
    const again = await ask(question);
    expect(await again.text()).toBe(text);
    expect(JSON.parse(text)).toEqual({ data: { graph: { version: graph.version, problems: [] } } });
    expect(again.status).toBe(200);
    // What is left of a client's rate is less each time.
    const ownOfEach = new Set(['x-request-id', 'date', 'ratelimit']);
    const shown = ({ headers }: Response) => [...headers].filter(([name]) => !ownOfEach.has(name)).toSorted();
    expect(shown(again)).toEqual(shown(first));
    expect(seen.times).toBe(1);
  });

  it('is another one with other variables, another operation, or another text', async () => {
    const { graph, seen } = watched();
    const { post } = await serve({}, { graphs: { current: graph } });
    const query =
      'query A($is: Boolean!) { graph { problems { line } paperCount @include(if: $is) } } query B { graph { problems { line } authorCount } }';
    const bodies = [
      { query, operationName: 'A', variables: { is: true } },
      { query, operationName: 'A', variables: { is: false } },
      { query, operationName: 'B' },
      { query: query.replace('authorCount', 'paperCount'), operationName: 'B' },
    ];
    const answers = [];
    for (const body of [...bodies, ...bodies]) answers.push(await (await post(body)).json());
    expect(answers).toEqual(
      [0, 1].flatMap(() => [
        { data: { graph: { problems: [], paperCount: 2 } } },
        { data: { graph: { problems: [] } } },
        { data: { graph: { problems: [], authorCount: 3 } } },
        { data: { graph: { problems: [], paperCount: 2 } } },
      ]),
    );
    expect(seen.times).toBe(4);
  });

  it('is asked of the graph that is served now, be it of the same version', async () => {
    const first = watched({ version: 'v1' });
    const second = watched({ version: 'v2' });
    const third = watched({ version: 'v2' });
    const store = createGraphStore(first.graph);
    const { ask } = await serve({}, { graphs: store });
    const versions: string[] = [];
    for (const { graph } of [first, second, third, first]) {
      store.replace(graph);
      for (let time = 0; time < 3; time++) {
        const { data } = (await (await ask(question)).json()) as { data: { graph: { version: string } } };
        versions.push(data.graph.version);
      }
    }
    expect(versions).toEqual(['v1', 'v2', 'v2', 'v1'].flatMap((version) => [version, version, version]));
    expect([first, second, third].map(({ seen }) => seen.times)).toEqual([2, 1, 1]);
  });

  it('is not answered with what was still being found out about the graph before', async () => {
    const after = watched({ version: 'after' });
    const before = watched({ version: 'before' }, () => store.replace(after.graph));
    const store = createGraphStore(before.graph);
    const { ask } = await serve({}, { graphs: store });
    const versionTold = async () => JSON.parse(await (await ask(question)).text()).data.graph.version;
    expect([await versionTold(), await versionTold(), await versionTold()]).toEqual(['before', 'after', 'after']);
  });

  it('has its own id and permissions each time', async () => {
    const { post } = await serve({ cors: ['https://one.example', 'https://two.example'] });
    const sent = (origin: string, id: string) => post({ query: question }, { origin, 'x-request-id': id });
    const told = (response: Response) =>
      ['x-request-id', 'access-control-allow-origin', 'vary'].map((name) => response.headers.get(name));
    expect(told(await sent('https://one.example', 'a'))).toEqual(['a', 'https://one.example', 'origin']);
    expect(told(await sent('https://two.example', 'b'))).toEqual(['b', 'https://two.example', 'origin']);
    expect(told(await sent('https://three.example', 'c'))).toEqual(['c', null, 'origin']);
  });

  it('is answered in the media type that the client accepts', async () => {
    const { ask } = await serve();
    const types: (string | null)[] = [];
    for (const accept of ['application/json', 'application/graphql-response+json', '*/*', 'application/json']) {
      types.push((await ask(question, { accept })).headers.get('content-type'));
    }
    expect(types).toEqual(
      ['application/json', 'application/graphql-response+json', 'application/graphql-response+json', 'application/json']
        // What accepts anything gets what the server likes best.
        .map((type, at) => (at === 2 ? types[2] : `${type}; charset=utf-8`)),
    );
    expect((await ask(question, { accept: 'image/png' })).status).toBe(406);
  });

  it('tells its cost only to who asks for it', async () => {
    const { ask } = await serve();
    const told = [];
    for (const headers of [{}, { 'x-query-cost': '1' }, {}, { 'x-query-cost': '1' }]) {
      told.push(Object.keys(JSON.parse(await (await ask(question, headers)).text())));
    }
    expect(told).toEqual([['data'], ['data', 'extensions'], ['data'], ['data', 'extensions']]);
  });

  it('keeps what is said beside the data', async () => {
    const { ask } = await serve();
    const query = '{ authors(where: { anyTopic: ["Topic:nothing"] }) { totalCount } }';
    const first = await (await ask(query)).text();
    expect(JSON.parse(first).extensions).toEqual({ unknownIds: ['Topic:nothing'] });
    expect(await (await ask(query)).text()).toBe(first);
  });
});

describe('What is not kept', () => {
  it('is an answer with an error in it, whatever its status', async () => {
    const { graph, seen } = watched();
    const { post, ask } = await serve({}, { graphs: { current: graph } });
    const broken = '{ graph { problems { line } } authors(first: 0) { totalCount } }';
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const statuses = [];
      for (let time = 0; time < 3; time++) {
        const response = await ask(broken, { accept });
        statuses.push(response.status);
        expect(await codesOf(response)).toEqual(['BAD_USER_INPUT']);
      }
      expect(new Set(statuses).size).toBe(1);
    }
    expect(seen.times).toBe(6);
    for (let time = 0; time < 2; time++) {
      expect((await post({ query: '{ nothing }' }, { accept: 'application/graphql-response+json' })).status).toBe(400);
      expect((await post({}, { accept: 'application/graphql-response+json' })).status).toBe(400);
    }
  });

  it('is what was given up for its length', async () => {
    const { ask } = await serve({ limits: { ...productionConfig.limits, work: 4 } });
    const query = '{ graph { paperCount } papers { totalCount } authors { totalCount } }';
    for (let time = 0; time < 2; time++) expect(await codesOf(await ask(query))).toContain('LIMIT_REACHED');
  });

  it('is an operation that is sent to be remembered', async () => {
    const { graph, seen } = watched();
    const { post } = await serve({}, { graphs: { current: graph } });
    const sha256Hash = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(question))).toString(
      'hex',
    );
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    expect(await codesOf(await post({ extensions }))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    for (let time = 0; time < 2; time++) expect(await codesOf(await post({ extensions, query: question }))).toEqual([]);
    expect(seen.times).toBe(2);
    for (let time = 0; time < 2; time++) expect(await codesOf(await post({ extensions }))).toEqual([]);
    expect(seen.times).toBe(3);
  });

  it('is what several operations in one request are answered', async () => {
    const { graph, seen } = watched();
    const { post } = await serve({ limits: { ...productionConfig.limits, batch: 2 } }, { graphs: { current: graph } });
    for (let time = 0; time < 2; time++) {
      const response = await post([{ query: question }, { query: '{ graph { paperCount } }' }]);
      expect(await response.json()).toEqual([
        { data: { graph: { version: graph.version, problems: [] } } },
        { data: { graph: { paperCount: 2 } } },
      ]);
    }
    expect(seen.times).toBe(2);
  });

  it('is a subscription', async () => {
    const store = createGraphStore(twoPapers);
    const { ask } = await serve({}, { graphs: store });
    for (const version of ['first', 'second']) {
      const response = await ask('subscription { graphChanged { version } }', { accept: 'text/event-stream' });
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      const heard = (async () => {
        while (!text.includes('graphChanged')) text += (await reader?.read())?.value;
      })();
      while (store.listenerCount === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      store.replace({ ...twoPapers, version });
      await heard;
      expect(text).toContain(`{"graphChanged":{"version":"${version}"}}`);
      await reader?.cancel();
      while (store.listenerCount > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });

  it('is a query as a stream of events', async () => {
    const { graph, seen } = watched();
    const { ask } = await serve({}, { graphs: { current: graph } });
    for (let time = 0; time < 2; time++) {
      const response = await ask(question, { accept: 'text/event-stream' });
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      expect(await response.text()).toContain('"problems":[]');
    }
    expect(seen.times).toBe(2);
  });
});

describe('A kept answer is refused like any other', () => {
  it('where the token is missing', async () => {
    const { ask } = await serve({ token: 'a-token-of-some-length' });
    const authorization = 'Bearer a-token-of-some-length';
    expect((await ask(question, { authorization })).status).toBe(200);
    expect((await ask(question, { authorization })).status).toBe(200);
    expect((await ask(question)).status).toBe(401);
    expect((await ask(question, { authorization: 'Bearer another' })).status).toBe(401);
  });

  it('where a page of another site could have sent it', async () => {
    const served = await serve();
    for (let time = 0; time < 2; time++) expect((await get(served, question)).status).toBe(200);
    expect((await fetch(`${served.origin}/graphql?query=${encodeURIComponent(question)}`)).status).toBe(403);
    const plain = { 'content-type': 'text/plain' };
    for (let time = 0; time < 2; time++) expect((await served.ask(question)).status).toBe(200);
    expect((await served.ask(question, plain)).status).toBe(403);
  });

  it('where its client has asked too often', async () => {
    const { ask } = await serve({ rate: { requests: 3, seconds: 600 } });
    const statuses = [];
    for (let time = 0; time < 5; time++) statuses.push((await ask(question)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
  });

  it('where no graph is served any more', async () => {
    const graphs: { current: PublicationGraph | null } = { current: twoPapers };
    const { ask } = await serve({}, { graphs });
    expect((await ask(question)).status).toBe(200);
    graphs.current = null;
    expect((await ask(question)).status).toBe(503);
  });

  it('where only stored operations are answered', async () => {
    const { post } = await serve(
      { operations: 'stored' },
      { operations: [{ name: 'problems', text: `query Problems ${question}` }] },
    );
    for (let time = 0; time < 2; time++) {
      expect((await post({ documentId: 'problems' })).status).toBe(200);
      expect(await codesOf(await post({ query: '{ graph { paperCount } }' }))).toEqual(['OPERATION_NOT_STORED']);
    }
  });
});

describe('Logs and metrics see a kept answer', () => {
  it('with its operation and its cost', async () => {
    const { ask, logged, origin } = await serve(
      { logs: 'json', metrics: true },
      { operations: [{ name: 'problems', text: `query Problems ${question}` }] },
    );
    const bytes = [];
    for (let time = 0; time < 3; time++) bytes.push((await (await ask(`query Problems ${question}`)).text()).length);
    while (logged.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    const lines = logged.map((line) => JSON.parse(line));
    expect(lines.map(({ operation, outcomes, status }) => [operation, outcomes, status])).toEqual(
      [0, 1, 2].map(() => ['Problems', ['OK'], 200]),
    );
    expect(lines[0].cost).toBeGreaterThan(0);
    expect(new Set(lines.map(({ cost }) => cost)).size).toBe(1);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(3);
    const metrics = await (await fetch(`${origin}/metrics`)).text();
    expect(metrics).toContain('coauthor_requests_total{operation="Problems",outcome="OK"} 3');
  });
});

describe('A query in an address', () => {
  it('is answered with an ETag, and with 304 and no body to who has that answer', async () => {
    const served = await serve();
    for (let time = 0; time < 2; time++) {
      const first = await get(served, question);
      const tag = first.headers.get('etag') ?? '';
      expect(tag).toMatch(/^"[\w-]{22}-\w+"$/);
      expect([first.headers.get('cache-control'), first.headers.get('vary')]).toEqual([
        'no-cache',
        'accept, accept-encoding, x-query-cost',
      ]);
      for (const header of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
        const response = await get(served, question, { 'if-none-match': header });
        expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', tag]);
      }
      expect((await get(served, question, { 'if-none-match': '"other"' })).status).toBe(200);
    }
  });

  it('is answered anew once another graph says something else', async () => {
    const store = createGraphStore(twoPapers);
    const served = await serve({}, { graphs: store });
    const tag = (await get(served, question)).headers.get('etag') ?? '';
    store.replace({ ...twoPapers, version: 'another' });
    const response = await get(served, question, { 'if-none-match': tag });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('"another"');
  });

  it('has an ETag only where nothing failed', async () => {
    const served = await serve();
    for (const query of ['{ nothing }', '{ authors(first: 0) { totalCount } }']) {
      const response = await get(served, query, { 'if-none-match': '*' });
      expect(response.status).not.toBe(304);
      expect(response.headers.get('etag')).toBeNull();
    }
  });

  it('is not one that is posted: that has no ETag, and is answered whole', async () => {
    const { ask } = await serve();
    for (let time = 0; time < 2; time++) {
      const response = await ask(question, { 'if-none-match': '*' });
      expect([response.status, response.headers.get('etag')]).toEqual([200, null]);
    }
  });

  it('is read by HEAD too, before and after it was answered: one answer is kept for both', async () => {
    const served = await serve();
    const address = `${served.origin}/graphql?query=${encodeURIComponent(question)}`;
    const tags: (string | null)[] = [];
    for (let time = 0; time < 2; time++) {
      const head = await fetch(address, { method: 'HEAD', headers: preflight });
      const answer = await get(served, question);
      expect([head.status, answer.status]).toEqual([200, 200]);
      tags.push(head.headers.get('etag'), answer.headers.get('etag'));
    }
    expect(new Set(tags).size).toBe(1);
    expect(tags[0]).toMatch(/^".+"$/);
  });
});
