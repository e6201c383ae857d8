import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { loadGraph } from '../../src/load.ts';
import { createServer, type GraphServer } from '../../src/server.ts';
import { graphOfTwoPapers, twoPapers, withFile } from './two-papers.ts';

let graph: PublicationGraph;
let server: GraphServer;
let origin: string;

beforeAll(async () => {
  graph = await graphOfTwoPapers();
  server = createServer({ graphs: { current: graph } });
  origin = `http://127.0.0.1:${await server.listen({ port: 0, host: '127.0.0.1' })}`;
});

afterAll(() => server.close());

function ask(at: string, query: string, accept = 'application/json') {
  return fetch(`${at}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query }),
  });
}

describe('over HTTP', () => {
  it('answers a query', async () => {
    const response = await ask(origin, '{ graph { paperCount authorCount } }');
    expect(await response.json()).toEqual({ data: { graph: { paperCount: 2, authorCount: 3 } } });
  });

  it('tells beside the answer of ids that name nothing, in filters and asked about', async () => {
    const filtered = await ask(
      origin,
      '{ papers(where: { anyTopic: ["Topic:tpyo"], withoutAuthors: ["Author:x"] }) { totalCount } }',
    );
    expect(await filtered.json()).toEqual({
      data: { papers: { totalCount: 0 } },
      extensions: { unknownIds: ['Topic:tpyo', 'Author:x'] },
    });
    const asked = await ask(origin, '{ coauthorship(between: ["Author:x", "Author:y"]) { verdict } }');
    expect(await asked.json()).toEqual({
      data: { coauthorship: null },
      extensions: { unknownIds: ['Author:x', 'Author:y'] },
    });
    const met = await ask(origin, '{ authors(first: 1) { nodes { firstMet(other: "Author:x") { jointOn } } } }');
    expect(await met.json()).toEqual({
      data: { authors: { nodes: [{ firstMet: null }] } },
      extensions: { unknownIds: ['Author:x'] },
    });
    expect(await (await ask(origin, '{ papers { totalCount } }')).json()).not.toHaveProperty('extensions');
  });

  it('says at /health which graph is served', async () => {
    const response = await fetch(`${origin}/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok', version: graph.version, papers: 2, authors: 3 });
  });

  it('says what to try where nothing is', async () => {
    const response = await fetch(`${origin}/nowhere`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(
      'Nothing is at /nowhere. The explorer is at /, the API and GraphiQL are at /graphql.\n',
    );
  });

  it('reads /health, and nothing else', async () => {
    const response = await fetch(`${origin}/health`, { method: 'POST', body: '' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('lets no browser guess what an answer is', async () => {
    const answers = [
      await ask(origin, '{ graph { paperCount } }'),
      await fetch(`${origin}/health`),
      await fetch(`${origin}/nowhere`),
      await fetch(`${origin}/export/nodes.csv`),
    ];
    expect(answers.map(({ headers }) => headers.get('x-content-type-options'))).toEqual(Array(4).fill('nosniff'));
  });

  it('answers a query whose address ends like another page', async () => {
    const response = await fetch(`${origin}/graphql?query=%7Bgraph%7BpaperCount%7D%7D&extensions=%7B%7D&x=/health`);
    expect(await response.text()).not.toBe('');
  });

  it('refuses a body of more than a million bytes', async () => {
    expect((await ask(origin, `{ graph { paperCount } } #${'x'.repeat(1_000_000)}`)).status).toBe(413);
  });

  it('refuses a query too long to be checked, as a mistake of its author', async () => {
    const response = await ask(origin, `{ ${'a { '.repeat(3_000)} b ${'} '.repeat(3_000)} }`);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['TOKEN_LIMIT']);
    expect(errors[0]?.message).toContain('2000 tokens');
  });
});

describe('a graph that is replaced', () => {
  it('is served from the next request on', async () => {
    const graphs = { current: graph };
    const served = createServer({ graphs });
    const papers = async () => {
      const response = await served.fetch(new Request('http://graph/health'));
      return ((await response.json()) as { papers: number }).papers;
    };
    expect(await papers()).toBe(2);
    const onlyOne = twoPapers.slice(0, twoPapers.indexOf('@article{leaves'));
    graphs.current = await withFile(onlyOne, (path) => loadGraph({ files: [path] }));
    expect(await papers()).toBe(1);
  });
});

describe('a bug', () => {
  it('is told to the log once, and to the client not at all', async () => {
    const told: string[] = [];
    const graphs = {
      get current(): PublicationGraph {
        throw new Error('the secret of the house');
      },
    };
    const served = createServer({ graphs, log: (message) => told.push(message) });
    const response = await served.fetch(
      new Request('http://graph/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ graph { paperCount } }' }),
      }),
    );
    expect(await response.text()).not.toContain('secret');
    expect(told.map((message) => message.split('\n')[0])).toEqual(['Error: the secret of the house']);
  });
});

describe('a server that stops', () => {
  it('waits for nobody who keeps a connection open, and takes no more', async () => {
    const stopping = createServer({ graphs: { current: graph } });
    const at = `http://127.0.0.1:${await stopping.listen({ port: 0, host: '127.0.0.1' })}`;
    await (await fetch(`${at}/health`)).text();
    await Promise.all([stopping.close(), stopping.close()]);
    await expect(fetch(`${at}/health`)).rejects.toThrow();
  });
});
