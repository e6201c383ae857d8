import { request as httpRequest, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { developmentConfig } from '../../src/config.ts';
import { bibtexReader } from '../../src/readers/bibtex.ts';
import { readText } from '../../src/readers/read-text.ts';
import { createServer, type GraphServer } from '../../src/server.ts';
import { ask } from '../api/ask.ts';
import { graphOf, world } from '../world.ts';

// 1,500 people of one paper: over a million links, some hundred megabytes of a file.
const crowd = graphOf([{ title: 'Crowd', authors: Array.from({ length: 1_500 }, (_, at) => `Person ${at}`) }]);

let server: GraphServer;
let crowded: GraphServer;
let crowdedPort: number;
const logged: string[] = [];

beforeAll(async () => {
  server = createServer({ graphs: { current: world }, log: (message) => logged.push(message) });
  crowded = createServer({ graphs: { current: crowd }, log: (message) => logged.push(message) });
  crowdedPort = await crowded.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await Promise.all([server.close(), crowded.close()]);
  expect(logged).toEqual([]);
});

function get(path: string, init?: RequestInit): Promise<Response> {
  return server.fetch(new Request(`http://graph/export/${path}`, init));
}

function where(filter: object): string {
  return `where=${encodeURIComponent(JSON.stringify(filter))}`;
}

describe('a download', () => {
  it.each([
    ['network.gexf', 'application/gexf+xml; charset=utf-8', '<?xml version="1.0" encoding="UTF-8"?>'],
    ['network.graphml', 'application/graphml+xml; charset=utf-8', '<?xml version="1.0" encoding="UTF-8"?>'],
    ['network.cytoscape.json', 'application/json', '{"format_version"'],
    ['network.json', 'application/json', '{"directed":false'],
    ['nodes.csv', 'text/csv; charset=utf-8; header=present', 'Id,Label,'],
    ['links.csv', 'text/csv; charset=utf-8; header=present', 'Source,Target,'],
    ['papers.bib', 'application/x-bibtex; charset=utf-8', '@misc{'],
  ])('of %s is a file of that name and kind', async (name, mediaType, beginning) => {
    const response = await get(name);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(mediaType);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    expect((await response.text()).startsWith(beginning)).toBe(true);
  });

  it('without people is of everybody', async () => {
    const { nodes, links } = await (await get('network.json')).json();
    const { graph } = await ask<{ graph: { authorCount: number; coauthorshipCount: number } }>(
      '{ graph { authorCount coauthorshipCount } }',
    );
    expect([nodes.length, links.length]).toEqual([graph.authorCount, graph.coauthorshipCount]);
  });

  it.each(['GEXF network.gexf', 'CSV_LINKS links.csv', 'NODE_LINK network.json'])(
    'is what the API exports for the same arguments: %s',
    async (pair) => {
      const [format, name] = pair.split(' ');
      const filter = { published: { to: '2021' } };
      const { network } = await ask<{ network: { export: string } }>(
        `query ($where: PaperFilter) {
          network(authors: ["Author:ada", "Author:eve"], radius: 2, minPapers: 1, limit: 4, where: $where) {
            export(format: ${format})
          }
        }`,
        { variables: { where: filter } },
      );
      const path = `${name}?authors=Author:ada&authors=Author:eve&radius=2&minPapers=1&limit=4&${where(filter)}`;
      expect(await (await get(path)).text()).toBe(network.export);
    },
  );

  it('tells in its header that people were left out', async () => {
    const cut = await get('links.csv?authors=Author:eve&radius=1&limit=2');
    expect(cut.headers.get('network-truncated')).toBe('true');
    const whole = await get('links.csv?authors=Author:eve&radius=1');
    expect(whole.headers.get('network-truncated')).toBeNull();
  });

  it('of papers is of those that the filter lets count, in the order asked for', async () => {
    const text = await (await get(`papers.bib?orderBy=TITLE&${where({ anyTopic: ['Topic:graph-theory'] })}`)).text();
    const { records } = readText(bibtexReader, text, 'papers.bib');
    expect(records.map(({ title }) => title)).toEqual(['Bridges', 'Cliques', 'Königsberg']);
  });

  it('tells in its headers what dates and lists leave open', async () => {
    const { papers, cut } = await ask<{ papers: { unplacedCount: number }; cut: { totalCount: number } }>(
      `{
        papers(where: { published: { from: "2021-02" } }) { unplacedCount }
        cut: papers(where: { published: { from: "2021-02" }, authorListComplete: false }) { totalCount }
      }`,
    );
    expect(papers.unplacedCount).toBeGreaterThan(0);
    expect(cut.totalCount).toBeGreaterThan(0);
    const told = [String(papers.unplacedCount), String(cut.totalCount)];
    for (const name of ['links.csv', 'nodes.csv', 'papers.bib']) {
      const { headers } = await get(`${name}?${where({ published: { from: '2021-02' } })}`);
      expect([headers.get('unplaced-papers'), headers.get('incomplete-lists')]).toEqual(told);
    }
    const { headers } = await get('links.csv?authors=Author:fay&radius=1');
    expect([headers.get('unplaced-papers'), headers.get('incomplete-lists')]).toEqual([null, null]);
  });

  it('is sent again once other lists are loaded', async () => {
    const graphs = { current: world };
    const reloaded = createServer({ graphs, log: (message) => logged.push(message) });
    const ask = (etag: string) =>
      reloaded.fetch(new Request('http://graph/export/nodes.csv', { headers: { 'if-none-match': etag } }));
    expect((await ask('"v1"')).status).toBe(304);
    graphs.current = { ...graphOf([{ title: 'New', authors: ['Zoe'] }]), version: 'v2' };
    const again = await ask('"v1"');
    expect([again.status, again.headers.get('etag')]).toEqual([200, '"v2"']);
    expect(await again.text()).toContain('Author:zoe');
    expect((await ask('"v2"')).status).toBe(304);
    await reloaded.close();
  });

  it('is sent once to a client that keeps it', async () => {
    const etag = (await get('links.csv')).headers.get('etag') ?? '';
    expect(etag).toBe('"v1"');
    const again = await get('links.csv', { headers: { 'if-none-match': `W/"other", ${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await get('links.csv', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('can be asked about without being taken, and in no other way', async () => {
    const head = await get('links.csv', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
      '',
    ]);
    expect((await get('links.csv', { method: 'POST', body: '' })).status).toBe(405);
  });
});

describe('a download that cannot be made', () => {
  it.each([
    ['links.csv?radius=1', '`radius` is about the network around people: name them as `authors`.'],
    ['links.csv?limit=20', '`limit` is about the network around people: name them as `authors`.'],
    ['links.csv?authors=Author:ada&radius=4', '`radius` must be 0 to 3, not 4.'],
    [
      'links.csv?authors=Author:ada&radius=x',
      '`radius` has invalid value: Int cannot represent non-integer value: "x"',
    ],
    ['links.csv?minPapers=0', '`minPapers` must be 1 or more, not 0.'],
    ['links.csv?authors=Author:ada&limit=50000', '`limit` must be 1 to 20000, not 50000.'],
    ['links.csv?people=Author:ada', 'There is no argument `people`, but authors, radius, where, minPapers, limit.'],
    ['links.csv?minPapers=1&minPapers=2', '`minPapers` is given twice.'],
    [
      'links.csv?where=2021',
      '`where` has invalid value: Expected value of type "PaperFilter" to be an object, found: 2021.',
    ],
    ['links.csv?where=%7B', '`where` is JSON such as {"published":{"from":"2021"}}, not {.'],
    [
      `papers.bib?${where({ published: { from: '2022', to: '2021' } })}`,
      'The range begins on 2022 after it ends on 2021.',
    ],
    [`papers.bib?${where({ maxAuthors: 0 })}`, '`maxAuthors` must be 1 or more, not 0.'],
    ['papers.bib?authors=Author:ada', 'There is no argument `authors`, but where, orderBy.'],
    [
      `links.csv?${Array.from({ length: 501 }, (_, at) => `authors=Author:${at}`).join('&')}`,
      '`authors` takes at most 500 items, not 501.',
    ],
  ])('says in one line why: %s', async (path, message) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([400, `${message}\n`]);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  });

  it.each([
    [`papers.bib?${where({ published: { from: 'soon' } })}`, /^`where` .*“soon”/],
    [`papers.bib?${where({ color: 'red' })}`, /^`where` .*color/],
    ['papers.bib?orderBy=LENGTH', /^`orderBy` .*LENGTH/],
  ])('says in one line what of it: %s', async (path, message) => {
    const response = await get(path);
    const text = await response.text();
    expect([response.status, text.split('\n').length]).toEqual([400, 2]);
    expect(text).toMatch(message);
  });

  it('says what there is instead, and who is not there', async () => {
    const nothing = await get('network.pdf');
    expect([nothing.status, await nothing.text()]).toEqual([
      404,
      'Nothing is at /export/network.pdf. There is network.gexf, network.graphml, network.cytoscape.json, network.json, nodes.csv, links.csv, papers.bib.\n',
    ]);
    const nobody = await get('links.csv?authors=Author:ada&authors=Author:zoe');
    expect([nobody.status, await nobody.text()]).toEqual([404, 'Nobody has the id Author:zoe.\n']);
  });

  it.each(['links.csv', 'network.json', 'papers.bib'])('says what its filter does not find: %s', async (name) => {
    const filter = { anyTopic: ['Topic:graph-theory', 'Topic:graf'], withoutAuthors: ['Author:zoe'] };
    const nothing = await get(`${name}?${where(filter)}`);
    expect([nothing.status, await nothing.text()]).toEqual([404, 'Nothing has the id Topic:graf, Author:zoe.\n']);
  });
});

describe('a download of over a hundred megabytes', () => {
  function open(path: string): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      httpRequest({ host: '127.0.0.1', port: crowdedPort, path }, resolve).on('error', reject).end();
    });
  }

  function close(response: IncomingMessage): Promise<unknown> {
    const closed = new Promise((resolve) => response.once('close', resolve));
    response.destroy();
    return closed;
  }

  it('is made no faster than it is taken, and not at all once nobody takes it', async () => {
    const encode = vi.spyOn(TextEncoder.prototype, 'encode');
    const chunks = () => encode.mock.calls.filter(([text = '']) => text.length >= 65_536).length;
    const response = await open('/export/network.graphml');
    response.pause();
    // The sockets of both sides take some first, which on a busy machine takes a while.
    let taken = -1;
    while (taken !== chunks()) {
      taken = chunks();
      await wait(1_000);
    }
    // What the sockets of both sides hold: of five thousand chunks.
    expect(taken).toBeLessThan(300);
    await close(response);
    await wait(200);
    expect(chunks()).toBeLessThan(taken + 10);
    encode.mockRestore();
  });

  it('lets others have their turn while it is being sent', async () => {
    const response = await open('/export/network.graphml');
    let bytes = 0;
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    await wait(100);
    const asked = performance.now();
    await (await fetch(`http://127.0.0.1:${crowdedPort}/health`)).text();
    expect(performance.now() - asked).toBeLessThan(500);
    expect(bytes).toBeGreaterThan(0);
    await close(response);
  });
});

describe('a download of what holds some words', () => {
  it('is made, however few steps a request may take', async () => {
    const limits = { ...developmentConfig.limits, work: 0 };
    const strict = createServer({ graphs: { current: world }, config: { ...developmentConfig, limits } });
    const path = `papers.bib?${where({ text: 'bridges' })}`;
    const response = await strict.fetch(new Request(`http://graph/export/${path}`));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(await (await get(path)).text());
    await strict.close();
  });
});

describe('a download that breaks', () => {
  it('ends early for its client, is told to the log, and leaves the server up', async () => {
    const told: string[] = [];
    // Its papers have authors of whom the facts know nothing.
    const broken = { ...world, facts: graphOf([]).facts };
    const breaking = createServer({ graphs: { current: broken }, log: (message) => told.push(message) });
    const origin = `http://127.0.0.1:${await breaking.listen({ port: 0, host: '127.0.0.1' })}`;
    await expect(fetch(`${origin}/export/papers.bib`).then((response) => response.text())).rejects.toThrow();
    const answer = await breaking.fetch(new Request('http://graph/export/papers.bib'));
    await expect(answer.text()).rejects.toThrow();
    expect(told).toHaveLength(2);
    expect((await fetch(`${origin}/health`)).status).toBe(200);
    await breaking.close();
  });
});
