import { brotliCompress, gzip } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerFile } from '../../src/page-file.ts';
import { createPages, readPages } from '../../src/pages.ts';
import { createServer } from '../../src/server.ts';
import { writeSmallPages } from './small-pages.ts';

vi.mock('node:zlib', { spy: true });

beforeEach(() => {
  vi.clearAllMocks();
});

const compressions = () => ({
  br: vi.mocked(brotliCompress).mock.calls.length,
  gzip: vi.mocked(gzip).mock.calls.length,
});

const request = (accepted: string, headers: Record<string, string> = {}) =>
  new Request('http://graph/assets/words.js', { headers: { 'accept-encoding': accepted, ...headers } });

describe('a file of the pages', () => {
  const words = {
    name: 'assets/words.js',
    content: new TextEncoder().encode('stones, leaves, '.repeat(500)),
    headers: {},
  };

  it('is compressed when it is first asked for in that encoding, and never again', async () => {
    const answer = answerFile(words);
    expect(compressions()).toEqual({ br: 0, gzip: 0 });
    const many = await Promise.all(Array.from({ length: 8 }, () => answer(request('br'), globalThis)));
    const bodies = await Promise.all(many.map(async (response) => Buffer.from(await response.arrayBuffer())));
    for (const body of bodies) expect(body).toEqual(bodies[0]);
    expect(compressions()).toEqual({ br: 1, gzip: 0 });
    await answer(request('gzip'), globalThis);
    await answer(request('gzip, br'), globalThis);
    await answer(request('identity'), globalThis);
    expect(compressions()).toEqual({ br: 1, gzip: 1 });
  });

  it('is sent from the same memory to everybody', async () => {
    const server = createServer({
      graphs: { current: null },
      pages: createPages(new Map([['assets/words.js', words.content]]), []),
    });
    for (const encoding of ['identity', 'gzip', 'br']) {
      const many = await Promise.all([1, 2, 3].map(() => server.fetch(request(encoding))));
      const bodies = await Promise.all(many.map((response) => response.bytes()));
      expect(new Set(bodies.map((bytes) => bytes.buffer)).size).toBe(1);
      expect(bodies[0]?.byteLength).toBe(Number(many[0]?.headers.get('content-length')));
    }
    await server.close();
  });

  it('is not compressed for a browser that has it', async () => {
    const etag = (await answerFile(words)(request('identity'), globalThis)).headers.get('etag') ?? '';
    const again = await answerFile(words)(
      request('br', { 'if-none-match': etag.replace('identity', 'br') }),
      globalThis,
    );
    expect(again.status).toBe(304);
    expect(compressions()).toEqual({ br: 0, gzip: 0 });
  });

  it('has another tag when it has another content', async () => {
    const changed = { ...words, content: new TextEncoder().encode('stones, leave, '.repeat(500)) };
    const tags = await Promise.all(
      [words, words, changed].map(async (file) =>
        (await answerFile(file)(request('br'), globalThis)).headers.get('etag'),
      ),
    );
    expect(tags[1]).toBe(tags[0]);
    expect(tags[2]).not.toBe(tags[0]);
  });
});

describe('a start', () => {
  it('compresses nothing', async () => {
    const places = await writeSmallPages();
    await readPages(places);
    await places.remove();
    expect(compressions()).toEqual({ br: 0, gzip: 0 });
  });
});
