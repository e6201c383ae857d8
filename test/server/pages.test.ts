import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { readPages } from '../../src/pages.ts';
import { createServer, type GraphServer } from '../../src/server.ts';
import { getVerbatim, plainRequest } from './plain-http.ts';
import { built, font, queries, type SmallPages, script, secret, writeSmallPages } from './small-pages.ts';
import { graphOfTwoPapers } from './two-papers.ts';

const scriptPath = '/assets/explorer-1a2b.js';

let graph: PublicationGraph;
let places: SmallPages;
let server: GraphServer;
let port: number;

beforeAll(async () => {
  [graph, places] = await Promise.all([graphOfTwoPapers(), writeSmallPages()]);
  server = createServer({ graphs: { current: graph }, pages: await readPages(places) });
  port = await server.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await server?.close();
  await places?.remove();
});

function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return plainRequest(port, path, { headers, method });
}

const graphiql = (headers: Record<string, string> = {}, method = 'GET') =>
  get('/graphql', { accept: 'text/html,*/*;q=0.8', ...headers }, method);

function policyOf(header: string | string[] | undefined): Map<string, string> {
  return new Map(
    String(header)
      .split('; ')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources.join(' ')];
      }),
  );
}

describe('the explorer', () => {
  it.each([
    '/',
    '/?q=stones',
    '/search',
    '/search/',
    '/search?q=stones',
    '/papers',
    '/network',
    '/path',
    '/conflicts',
    '/lists',
    '/author/ada-lovelace',
    '/author/%E6%9D%8E%E6%98%8E',
    '/paper/sorting-stones',
    '/topic/stones',
    '/path/ada-lovelace/bob-babbage',
  ])('is the page at %s', async (path) => {
    const { status, headers, body } = await get(path);
    expect({ status, type: headers['content-type'], body: body.toString() }).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: built['index.html'],
    });
  });

  it.each(['/nowhere', '/searching', '/author', '/author/', '/paper/', '/network/all', '/index.html', '/author/%ff'])(
    'is not at %s',
    async (path) => {
      const { status, headers, body } = await get(path);
      expect({ status, type: headers['content-type'], body: body.toString() }).toEqual({
        status: 404,
        type: 'text/plain; charset=utf-8',
        body: `Nothing is at ${path}. The explorer is at /, the API and GraphiQL are at /graphql.\n`,
      });
    },
  );

  it('loads from its own server alone, runs no inline script and is framed by nobody', async () => {
    const policy = policyOf((await get('/')).headers['content-security-policy']);
    expect(Object.fromEntries(policy)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data: blob:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'worker-src': "'self'",
      'manifest-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
  });
});

describe('GraphiQL', () => {
  it('is at the address of the API, for whoever reads HTML', async () => {
    const page = await graphiql();
    expect([page.status, page.body.toString()]).toEqual([200, built['graphiql.html']]);
    expect(page.headers.vary).toBe('accept, accept-encoding');
    const query = `/graphql?query=${encodeURIComponent('{ graph { paperCount } }')}`;
    const answer = await get(query, { accept: 'application/json' });
    expect(JSON.parse(answer.body.toString())).toEqual({ data: { graph: { paperCount: 2 } } });
  });

  it('may write style elements beside what the explorer may, and nothing more', async () => {
    const explorer = policyOf((await get('/')).headers['content-security-policy']);
    const policy = policyOf((await graphiql()).headers['content-security-policy']);
    expect(policy).toEqual(new Map([...explorer, ['style-src', "'self' 'unsafe-inline'"]]));
  });

  it('leaves queries to the API, whatever else who sends them would read', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/html' },
      body: JSON.stringify({ query: '{ graph { authorCount } }' }),
    });
    expect(await response.json()).toEqual({ data: { graph: { authorCount: 3 } } });
  });
});

describe('every page and file', () => {
  const addresses: [string, Record<string, string>][] = [
    ['/', {}],
    ['/graphql', { accept: 'text/html' }],
    [scriptPath, {}],
    ['/favicon.svg', {}],
    ['/operations.json', {}],
  ];

  it.each(addresses)('says what no browser is to do with it: %s', async (path, sent) => {
    const { headers } = await get(path, sent);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    const policy = policyOf(headers['content-security-policy']);
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
  });

  it.each(addresses)('is told to a HEAD by its headers alone: %s', async (path, sent) => {
    const whole = await get(path, sent);
    const head = await get(path, sent, 'HEAD');
    expect([head.status, head.body.byteLength]).toEqual([200, 0]);
    expect(head.headers).toMatchObject({
      etag: whole.headers.etag,
      'content-type': whole.headers['content-type'],
      'content-length': String(whole.body.byteLength),
    });
  });

  it.each(addresses)('is for pages of this server only: %s', async (path, sent) => {
    const { headers } = await get(path, { ...sent, origin: 'http://other.example' });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers.vary).toMatch(/accept-encoding$/);
  });

  it.each(['/', '/author/ada-lovelace', scriptPath, '/favicon.svg', '/operations.json'])(
    'is only read: %s',
    async (path) => {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
        const { status, headers, body } = await get(path, {}, method);
        expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
        expect(body.toString()).toBe(`${path} is only read. Send queries to /graphql.\n`);
      }
    },
  );
});

describe('the files of the pages', () => {
  it.each([
    [scriptPath, 'text/javascript; charset=utf-8'],
    ['/assets/explorer-1a2b.css', 'text/css; charset=utf-8'],
    ['/assets/workers/layout-5e6f.js', 'text/javascript; charset=utf-8'],
    ['/assets/letters-3c4d.woff2', 'font/woff2'],
    ['/assets/what-is-it.abc', 'application/octet-stream'],
    ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
    ['/licenses.txt', 'text/plain; charset=utf-8'],
  ])('are served as what they are: %s', async (path, type) => {
    const { status, headers, body } = await get(path);
    expect([status, headers['content-type']]).toEqual([200, type]);
    expect(body).toEqual(Buffer.from(new Map(Object.entries<string | Uint8Array>(built)).get(path.slice(1)) ?? ''));
  });

  it('are kept for good where their names change with them, and asked for again where they do not', async () => {
    for (const path of [scriptPath, '/assets/letters-3c4d.woff2']) {
      expect((await get(path)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    for (const path of ['/', '/search', '/favicon.svg', '/operations.json']) {
      expect((await get(path)).headers['cache-control']).toBe('no-cache');
    }
    expect((await graphiql()).headers['cache-control']).toBe('no-cache');
  });

  it.each(['/assets/', '/assets', '/assets/explorer-0000.js', '/assets/workers', '/assets/workers/', '/notes.txt'])(
    'do not list folders or give what is no part of a page: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('are those that were there at the start', async () => {
    await writeFile(join(places.folder, 'assets', 'late-7a8b.js'), 'late');
    await writeFile(join(places.folder, 'assets', 'explorer-1a2b.css'), 'changed');
    expect((await get('/assets/late-7a8b.js')).status).toBe(404);
    expect((await get('/assets/explorer-1a2b.css')).body.toString()).toBe(built['assets/explorer-1a2b.css']);
  });
});

describe('what is compressed', () => {
  it('is the same file for everybody', async () => {
    const decode = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Uint8Array) => body };
    for (const encoding of ['br', 'gzip', 'identity'] as const) {
      const { headers, body } = await get(scriptPath, { 'accept-encoding': encoding });
      expect(headers['content-encoding'] ?? 'identity').toBe(encoding);
      expect(headers['content-length']).toBe(String(body.byteLength));
      expect(headers.vary).toBe('accept-encoding');
      expect(Buffer.from(decode[encoding](body)).toString()).toBe(script);
      if (encoding !== 'identity') expect(body.byteLength).toBeLessThan(script.length / 10);
    }
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1, br;q=0', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0.5', 'br'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['deflate', undefined],
    ['', undefined],
  ])('for Accept-Encoding "%s" is encoded as %s', async (accepted, encoding) => {
    const { headers } = await get('/', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
  });

  it('is no font that is compressed already', async () => {
    const { headers, body } = await get('/assets/letters-3c4d.woff2', { 'accept-encoding': 'br, gzip' });
    expect(headers).not.toHaveProperty('content-encoding');
    expect(headers).not.toHaveProperty('vary');
    expect(new Uint8Array(body)).toEqual(font);
  });
});

describe('a browser that has a page', () => {
  it.each([
    ['/', {}],
    ['/author/ada-lovelace', {}],
    ['/graphql', { accept: 'text/html' }],
    [scriptPath, {}],
    ['/operations.json', {}],
  ])('is not sent it again: %s', async (path, sent: Record<string, string>) => {
    const first = await get(path, { ...sent, 'accept-encoding': 'gzip' });
    const etag = String(first.headers.etag);
    expect(etag).toMatch(/^"[\w-]{22}-gzip"$/);
    const asked = { ...sent, 'accept-encoding': 'gzip' };
    for (const tags of [etag, `"other", W/${etag}`, '*']) {
      const again = await get(path, { ...asked, 'if-none-match': tags });
      expect([again.status, again.body.byteLength]).toEqual([304, 0]);
      for (const name of ['etag', 'cache-control', 'vary', 'content-security-policy']) {
        expect(again.headers[name]).toBe(first.headers[name]);
      }
    }
    expect((await get(path, { ...asked, 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('is sent it in another encoding, which has another tag', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(
        async (encoding) => (await get('/', { 'accept-encoding': encoding })).headers.etag,
      ),
    );
    expect(new Set(tags).size).toBe(3);
    expect((await get('/', { 'accept-encoding': 'br', 'if-none-match': String(tags[1]) })).status).toBe(200);
  });
});

describe('a path that would leave the folder', () => {
  it.each([
    '/assets/../notes.txt',
    '/assets/../../secret.txt',
    '/../secret.txt',
    '/assets/..%2fnotes.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/assets/%252e%252e%252fnotes.txt',
    '/assets/..\\notes.txt',
    '/assets/..%5cnotes.txt',
    '/assets\\..\\notes.txt',
    '/assets/explorer-1a2b.js%00.html',
    '/assets/%00/../../secret.txt',
    '/assets/%c0%ae%c0%ae/notes.txt',
    '/assets//etc/passwd',
    '//etc/passwd',
    '/assets/%2fetc%2fpasswd',
    '/assets/linked.txt',
    '/author/..%2f..%2fsecret.txt',
    '/author/%5c..%5csecret.txt',
    'secret.txt',
    'file:///etc/passwd',
    'http://127.0.0.1/assets/../notes.txt',
    '/assets/\u0000',
    '/assets/%',
  ])('finds nothing: %j', async (target) => {
    const answer = await getVerbatim(port, target);
    expect(answer).toMatch(/^HTTP\/1\.1 [45]\d\d /);
    for (const content of [secret, 'root:', script]) expect(answer).not.toContain(content);
    expect((await get('/health')).status).toBe(200);
  });

  it('finds a file whose name is only written otherwise', async () => {
    expect(await getVerbatim(port, '/assets/%65xplorer-1a2b.js')).toContain(script);
    expect(await getVerbatim(port, '/assets/workers/../explorer-1a2b.js')).toContain(script);
  });
});

describe('the operations', () => {
  it('are those of the folder, in the order of their files, under their own names', async () => {
    const { headers, body } = await get('/operations.json');
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(body.toString())).toEqual([
      { name: 'TheFirst', file: '01-first', query: queries['01-first.graphql'] },
      { name: 'TheSecond', file: '02-second', query: queries['02-second.graphql'] },
    ]);
  });

  it('are there with whatever file was put beside them, one without a name or with a slip under that of its file', async () => {
    const others = {
      '00-mine.graphql': 'fragment Names on Author { name }\nsubscription Mine { graphChanged { paperCount } }\n',
      '03-nameless.graphql': '{ graph { paperCount } }\n',
      '04-broken.graphql': 'query Broken { graph {\n',
      '05-two.graphql': 'query One { graph { paperCount } }\nquery Two { graph { paperCount } }\n',
      '.04-broken.graphql.swp': 'an editor at work',
      '.hidden.graphql': 'query Hidden { graph { paperCount } }',
      'README.md': 'about these operations',
    };
    const more = await writeSmallPages({ others });
    const { find } = await readPages(more);
    await more.remove();
    const response = await find('/operations.json')?.(new Request('http://graph/operations.json'), globalThis);
    const listed = (await response?.json()) as { name: string; file: string; query: string }[];
    expect(listed.map(({ name, file }) => `${file}: ${name}`)).toEqual([
      '00-mine: Mine',
      '01-first: TheFirst',
      '02-second: TheSecond',
      '03-nameless: 03-nameless',
      '04-broken: 04-broken',
      '05-two: One',
    ]);
    expect(listed.at(-2)?.query).toBe(others['04-broken.graphql']);
  });
});

describe('pages that are not built', () => {
  /** Asks a server without these pages. */
  async function withoutPages<Result>(
    without: string[],
    use: (served: GraphServer, isBuilt: boolean) => Promise<Result>,
  ) {
    const partly = await writeSmallPages({ without });
    const pages = await readPages(partly);
    const served = createServer({ graphs: { current: graph }, pages });
    try {
      return await use(served, pages.isBuilt);
    } finally {
      await served.close();
      await partly.remove();
    }
  }

  const ask = (served: GraphServer, path: string, accept: string, method = 'GET') =>
    served.fetch(new Request(`http://graph${path}`, { method, headers: { accept } }));

  it('are said to be so, with what to do', async () => {
    await withoutPages(['index.html', 'graphiql.html'], async (served, isBuilt) => {
      expect(isBuilt).toBe(false);
      for (const path of ['/', '/author/ada-lovelace', '/graphql']) {
        const response = await ask(served, path, 'text/html');
        expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
          503,
          'text/plain; charset=utf-8',
          'no-store',
        ]);
        expect(await response.text()).toBe('This page is not built: run `npm run build:pages`, then start again.\n');
        const head = await ask(served, path, 'text/html', 'HEAD');
        expect([head.status, await head.text()]).toEqual([503, '']);
      }
    });
  });

  it('leave the API, its operations and its health as ever', async () => {
    await withoutPages(['index.html', 'graphiql.html'], async (served) => {
      const query = `/graphql?query=${encodeURIComponent('{ graph { paperCount } }')}`;
      expect(await (await ask(served, query, '*/*')).json()).toEqual({ data: { graph: { paperCount: 2 } } });
      expect(await (await ask(served, '/operations.json', '*/*')).json()).toHaveLength(2);
      expect((await ask(served, '/health', '*/*')).status).toBe(200);
    });
  });

  it('leave the one that is', async () => {
    await withoutPages(['graphiql.html'], async (served, isBuilt) => {
      expect(isBuilt).toBe(false);
      expect((await ask(served, '/graphql', 'text/html')).status).toBe(503);
      expect(await (await ask(served, '/', 'text/html')).text()).toBe(built['index.html']);
    });
  });

  it('are no pages of a server that was given none, or no folder', async () => {
    const { operations, remove } = await writeSmallPages();
    const missing = await readPages({ folder: join(operations, 'nowhere'), operations });
    await remove();
    expect(missing.isBuilt).toBe(false);
    for (const options of [{}, { pages: missing }]) {
      const served = createServer({ graphs: { current: graph }, ...options });
      expect((await ask(served, '/', 'text/html')).status).toBe(503);
      expect((await ask(served, scriptPath, '*/*')).status).toBe(404);
      await served.close();
    }
  });
});
