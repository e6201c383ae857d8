// Hostile addresses, headers and bodies, as they stand, to the production configuration over HTTP.
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPages } from '../../src/pages.ts';
import { built } from '../server/small-pages.ts';
import { world } from '../world.ts';
import { expectSound } from './hostile-answers.ts';
import { longTexts, shortTexts } from './hostile-texts.ts';
import { type Served, serve } from './served.ts';

let served: Served;

beforeAll(async () => {
  const files = Object.entries(built).map(
    ([name, content]) => [name, new Uint8Array(Buffer.from(content))] as [string, Uint8Array<ArrayBuffer>],
  );
  served = await serve({ rate: null }, { graphs: { current: world }, pages: createPages(new Map(files), []) });
});

// Whatever was sent, it was its sender's mistake, and nothing is wrong here; that somebody claims to be a proxy is told.
afterAll(() => expect(served.logged.filter((line) => !line.includes('through a proxy'))).toEqual([]));

interface Raw {
  status: number;
  head: string;
  body: string;
}

/** What comes back for the first line and headers as they are given. */
function send(line: string, headers: readonly string[] = [], host = 'x'): Promise<Raw> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(served.origin).port), '127.0.0.1', () =>
      socket.write(
        [`${line} HTTP/1.1`, `Host: ${host}`, ...headers, 'Connection: close', '', ''].join('\r\n'),
        'latin1',
      ),
    );
    socket.setEncoding('latin1');
    socket.on('data', (part: string) => {
      answer += part;
    });
    socket.once('error', reject);
    socket.once('close', () => {
      const [head = '', ...rest] = answer.split('\r\n\r\n');
      resolve({ status: Number(head.split(' ')[1]), head, body: rest.join('\r\n\r\n') });
    });
  });
}

/** An answer that is one, is no failure of ours, and shows nothing of how it was made. */
function expectAnswered({ status, head, body }: Raw, about: string): void {
  expect(status, about).toBeGreaterThanOrEqual(200);
  expect(status, about).toBeLessThan(500);
  expect(head, about).not.toMatch(/set-cookie|x-injected/i);
  expect(body, about).not.toMatch(/node_modules|\.ts:\d|root:x:|nobody reads this/);
}

// As long as Node reads: its limit for a head is 16 KB.
const longPath = 15_000;

const segments: readonly string[] = [
  'a'.repeat(longPath),
  '%41'.repeat(longPath / 3),
  '/'.repeat(longPath),
  '../'.repeat(longPath / 3),
  '%2e%2e%2f'.repeat(100),
  '%00',
  'a%00.js',
  '%',
  '%zz',
  '%ff',
  '%c0%ae%c0%ae/',
  '%ed%a0%80',
  '..',
  '../../etc/passwd',
  '..%5c..%5cetc%5cpasswd',
  '\\..\\..',
  '%0d%0aX-Injected:%20yes',
  '%252e%252e',
  '__proto__',
  'constructor/prototype',
  '?',
  '?=',
  '?&&&',
  '#',
  ';a=b',
  '*',
  '\u00ff\u00fe',
];

const places = ['/', '/author/', '/paper/', '/topic/', '/path/', '/search', '/assets/', '/export/', '/graphql'];
const others = ['/health', '/ready', '/metrics', '/operations.json', '/favicon.svg', '/nowhere/', '//x/'];

describe.each([...places, ...others])('an address under %s', (place) => {
  it('is answered or refused, however it is written', async () => {
    for (const segment of segments) {
      for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS']) {
        const accept = method === 'GET' ? ['Accept: text/html'] : [];
        const body = method === 'POST' ? ['Content-Length: 0'] : [];
        const line = `${method} ${place}${segment}`;
        expectAnswered(await send(line, [...accept, ...body]), line.slice(0, 60));
      }
    }
  });
});

/** As a parameter's value; halves of surrogates cannot be encoded. */
const encoded = (text: string) => encodeURIComponent(text.toWellFormed());

it.each(['/search?q', '/papers?from', '/papers?topic', '/network?around', '/network?radius', '/conflicts?a'])(
  'the page at %s takes any value, once or twice',
  async (address) => {
    for (const text of [...shortTexts, 'a'.repeat(longPath)]) {
      const value = encoded(text);
      expect((await send(`GET ${address}=${value}`)).status).toBe(200);
      if (value.length < longPath / 2) expect((await send(`GET ${address}=${value}&q=${value}`)).status).toBe(200);
    }
  },
);

describe.each(['network.gexf', 'links.csv', 'papers.bib'])('the file %s', (file) => {
  it.each(['where', 'authors', 'radius', 'limit', 'minPapers', 'orderBy', 'constructor', '__proto__', ''])(
    'is made or refused, whatever its argument %j is, once or twice',
    async (name) => {
      const values = [
        ...shortTexts,
        'a'.repeat(longPath),
        '9'.repeat(longPath),
        '['.repeat(3_000),
        '{"__proto__":{"text":"a"}}',
        '{"text":"a","text":5}',
        '{"published":{"from":"9999999999-99"}}',
        '{"constructor":{"prototype":1}}',
      ];
      for (const text of values) {
        const value = encoded(text);
        const once = `GET /export/${file}?${name}=${value}`;
        expectAnswered(await send(once.slice(0, longPath)), once.slice(0, 80));
        if (value.length < longPath / 3) expectAnswered(await send(`${once}&${name}=${value}`), once.slice(0, 80));
      }
    },
  );
});

describe('a whole address in the first line', () => {
  it('is that of its path, whatever the host beside it says', async () => {
    for (const host of ['x', 'x:80', 'localhost:4000']) {
      expect((await send('GET http://localhost/health', [], host)).status, host).toBe(200);
      expect((await send('GET http://localhost:4000?a=b', [], host)).status, host).toBe(200);
      expect((await send('GET HTTP://x:80/nowhere/', [], host)).status, host).toBe(404);
    }
  });

  it('is refused where it names nothing', async () => {
    for (const address of ['http://', 'http:///health', 'http://a b/', 'http://user@x/health', 'ftp://x/health', 'x']) {
      expect((await send(`GET ${address.replaceAll(' ', '%20')}`)).status, address).toBe(400);
    }
  });
});

describe('headers', () => {
  const names = ['cookie', 'accept', 'accept-encoding', 'accept-language', 'if-none-match', 'if-modified-since'];
  const more = ['origin', 'authorization', 'x-forwarded-for', 'forwarded', 'traceparent', 'x-request-id', 'range'];
  const values = Object.values(longTexts)
    .map((textOf) => textOf(12_000).slice(0, 12_000))
    // What HTTP has no letters for cannot be sent.
    .filter((text) => /^[\x20-\x7e]*$/.test(text));

  it.each([...names, ...more])('%s may be long and mean nothing', async (name) => {
    expect(values.length).toBeGreaterThan(10);
    for (const [at, value] of values.entries()) {
      const address = ['/', '/health', '/export/papers.bib', '/graphql?query=%7Bgraph%7BpaperCount%7D%7D'][at % 4];
      expectAnswered(await send(`GET ${address}`, [`${name}: ${value}`]), `${name}: ${value.slice(0, 40)}`);
    }
  });

  it('are no more than 16 KB together', async () => {
    for (const header of [`cookie: ${'a=b; '.repeat(20_000)}`, `x: ${'y'.repeat(100_000)}`]) {
      // Node may close before it has taken all, and its refusal is then lost.
      const { status } = await send('GET /', [header]).catch(() => ({ status: 431 }));
      expect([400, 431]).toContain(status);
    }
  });

  it('name the server by a host that may be one', async () => {
    for (const host of ['', ' ', 'a b', '[', 'x:99999', '..', 'x/../y', '\u00ff', '%00', 'a'.repeat(longPath)]) {
      expectAnswered(await send('GET /health', [], host), host.slice(0, 20));
    }
    for (const header of ['Host: another', 'host: x', 'HOST:']) {
      expect((await send('GET /health', [header])).status).toBe(400);
    }
    expect((await send('GET /health')).status).toBe(200);
  });
});

function post(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${served.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

const question = '{ graph { paperCount } }';

describe('a body', () => {
  const deep = 200_000;
  it.each([
    ['nothing', ''],
    ['white space', ' '.repeat(900_000)],
    ['half of one', '{"query":"{ graph'],
    ['one and more', `{"query":"${question}"}}`],
    ['two of them', `{"query":"${question}"}{"query":"${question}"}`],
    ['null', 'null'],
    ['a number', '5'],
    ['a string', `"${question}"`],
    ['an array of nothing', '[]'],
    ['an array of itself', `[[{"query":"${question}"}]]`],
    ['a batch', `[${Array(1_000).fill(`{"query":"${question}"}`).join()}]`],
    ['arrays in arrays', '['.repeat(deep) + ']'.repeat(deep)],
    ['objects in objects', `${'{"a":'.repeat(deep / 2)}1${'}'.repeat(deep / 2)}`],
    ['a query of another kind', '{"query":{"toString":"x"}}'],
    ['a name of another kind', `{"query":"${question}","operationName":{"a":1}}`],
    ['variables of another kind', `{"query":"${question}","variables":[1]}`],
    ['deep variables', `{"query":"${question}","variables":${'{"a":'.repeat(deep / 2)}1${'}'.repeat(deep / 2)}}`],
    ['deep extensions', `{"query":"${question}","extensions":${'{"a":'.repeat(deep / 2)}1${'}'.repeat(deep / 2)}}`],
    [
      'a great many variables',
      `{"query":"${question}","variables":{${Array.from({ length: 60_000 }, (_, at) => `"v${at}":1`).join()}}}`,
    ],
    ['a query of brackets', JSON.stringify({ query: '{a'.repeat(300_000) })],
    ['a query of comments', JSON.stringify({ query: '#'.repeat(900_000) })],
    ['a query of commas', JSON.stringify({ query: ','.repeat(900_000) })],
    ['a query of one name', JSON.stringify({ query: `{ ${'a'.repeat(900_000)} }` })],
    ['a query of one number', JSON.stringify({ query: `{ authors(first: ${'9'.repeat(900_000)}) { totalCount } }` })],
    [
      'a query of one block of text',
      JSON.stringify({ query: `{ search(text: """${'\n '.repeat(300_000)}""") { totalCount } }` }),
    ],
    ['a mark of byte order', `\ufeff{"query":"${question}"}`],
  ])('that is %s is answered or refused', async (_, body) => {
    await expectSound(await post(body));
  });

  it('that says one thing twice is taken by its last word', async () => {
    const response = await post(`{"query":"{ nothing }","query":"${question}"}`);
    expect(await response.json()).toEqual({ data: { graph: { paperCount: world.index.papers.length } } });
  });

  it('that speaks of prototypes changes none', async () => {
    const hidden = '{"query":"{ nothing }","polluted":true}';
    await expectSound(await post(`{"query":"${question}","variables":{"__proto__":${hidden}}}`));
    await expectSound(await post(`{"__proto__":${hidden},"constructor":{"prototype":${hidden}}}`));
    await expectSound(await post(`{"query":"${question}","extensions":{"__proto__":${hidden}}}`));
    expect('polluted' in {}).toBe(false);
    expect(await (await post(JSON.stringify({ query: question }))).json()).toHaveProperty('data');
  });

  it('that is packed is not unpacked', async () => {
    const packed = new Uint8Array(gzipSync(Buffer.from(`{"query":"${question}","x":"${' '.repeat(50_000_000)}"}`)));
    expect(packed.byteLength).toBeLessThan(100_000);
    for (const encoding of ['gzip', 'gzip, gzip', 'br', 'deflate', 'x'.repeat(5_000)]) {
      const response = await post(packed, { 'content-encoding': encoding });
      expect(response.status).toBeGreaterThanOrEqual(400);
      await expectSound(response);
    }
  });

  it.each([
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--\r\n',
    ],
    ['multipart/form-data', 'x'],
    ['application/x-www-form-urlencoded', `query=${encodeURIComponent(question)}`],
    ['application/graphql', question],
    ['text/plain', JSON.stringify({ query: question })],
    ['application/octet-stream', JSON.stringify({ query: question })],
    [`application/json; charset=${'x'.repeat(5_000)}`, JSON.stringify({ query: question })],
    ['application/json; charset=utf-16', JSON.stringify({ query: question })],
    [`application/json${';'.repeat(5_000)}`, JSON.stringify({ query: question })],
  ])('of the type %s is answered or refused', async (type, body) => {
    const response = await post(body, { 'content-type': type });
    expect(response.status).toBeLessThan(500);
    await expectSound(response);
  });

  it('of bytes that are no text is answered or refused', async () => {
    for (const byte of [0x00, 0x80, 0xc0, 0xed, 0xff]) {
      await expectSound(await post(new Uint8Array(100_000).fill(byte)));
      const start = Buffer.from('{"query":"{ search(text: \\"');
      const end = Buffer.from('\\") { totalCount } }"}');
      await expectSound(await post(new Uint8Array(Buffer.concat([start, Buffer.alloc(1_000, byte), end]))));
    }
  });
});
