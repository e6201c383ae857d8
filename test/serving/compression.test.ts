import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodedBytes } from '../../src/serving/compression.ts';
import { plainRequest } from '../server/plain-http.ts';
import { serve } from './served.ts';

const long = `{ papers { nodes { id title ${Array.from({ length: 20 }, (_, at) => `a${at}: title`).join(' ')} } } }`;
const short = '{ graph { paperCount } }';
const broken = `{ ${Array.from({ length: 20 }, (_, at) => `nothing${at}`).join(' ')} }`;

const decoded = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (body: Buffer) => body,
};

/** An answer as it came over the wire. */
async function asked(origin: string, query: string, acceptEncoding?: string) {
  const path = `/graphql?query=${encodeURIComponent(query)}`;
  const headers = {
    'graphql-require-preflight': '1',
    ...(acceptEncoding !== undefined && { 'accept-encoding': acceptEncoding }),
  };
  const answer = await plainRequest(Number(new URL(origin).port), path, { headers });
  const encoding = (answer.headers['content-encoding'] ?? 'identity') as keyof typeof decoded;
  expect(answer.headers['content-length']).toBe(String(answer.body.byteLength));
  return { encoding, bytes: answer.body.byteLength, answer, text: decoded[encoding](answer.body).toString() };
}

describe('An answer of the API', () => {
  it('travels in the encoding that the client reads best, first and again, and says the same in each', async () => {
    const { origin } = await serve();
    const plain = await asked(origin, long);
    expect(plain.encoding).toBe('identity');
    expect(plain.bytes).toBeGreaterThan(1_000);
    for (let time = 0; time < 2; time++) {
      for (const [header, encoding] of [
        ['gzip, br', 'br'],
        ['gzip', 'gzip'],
        ['br;q=0, gzip', 'gzip'],
        ['deflate', 'identity'],
      ]) {
        const answer = await asked(origin, long, header);
        expect([header, answer.encoding]).toEqual([header, encoding]);
        expect(answer.text).toBe(plain.text);
        if (encoding !== 'identity') expect(answer.bytes).toBeLessThan(plain.bytes / 2);
      }
    }
  });

  it('has an ETag of its own in each encoding', async () => {
    const { origin } = await serve();
    const tags = [];
    for (const header of ['br', 'gzip', 'identity', 'br'])
      tags.push((await asked(origin, long, header)).answer.headers.etag);
    expect(new Set(tags).size).toBe(3);
    expect(tags[3]).toBe(tags[0]);
  });

  it('is compressed where errors are in it, too', async () => {
    const { origin } = await serve();
    const [plain, compressed] = [await asked(origin, broken), await asked(origin, broken, 'gzip')];
    expect([plain.encoding, compressed.encoding]).toEqual(['identity', 'gzip']);
    expect(compressed.text).toBe(plain.text);
    expect(compressed.answer.status).toBe(plain.answer.status);
    expect(compressed.answer.headers.vary).toBe('accept, accept-encoding');
    expect(compressed.answer.headers['content-type']).toBe(plain.answer.headers['content-type']);
  });

  it('travels as it is below a kilobyte', async () => {
    const { origin } = await serve();
    expect((await asked(origin, short, 'gzip, br')).encoding).toBe('identity');
  });
});

describe('Bytes in an encoding', () => {
  it('are made once, however many ask at the same time, and told once', async () => {
    const told: number[] = [];
    const bytes = encodedBytes('Ada wrote twice with Bob. '.repeat(200));
    const tell = (size: number) => told.push(size);
    const all = await Promise.all([bytes.in('br', tell), bytes.in('br', tell), bytes.in('gzip', tell)]);
    expect(all[0]).toBe(all[1]);
    expect(bytes.in('br', tell)).toBe(all[0]);
    expect(told.toSorted((a, b) => a - b)).toEqual(
      [all[0], all[2]].map(({ byteLength }) => byteLength).toSorted((a, b) => a - b),
    );
  });

  it('are those of the text itself where nothing is compressed', () => {
    const bytes = encodedBytes('Åsa');
    expect(bytes.in('identity')).toBe(bytes.plain);
    expect(bytes.plain.toString()).toBe('Åsa');
  });
});
