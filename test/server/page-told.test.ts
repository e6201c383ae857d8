import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { attributesOf, nothingTold, tell } from '../../src/page-told.ts';
import { createPages, type Told } from '../../src/pages.ts';

const page = '<!doctype html>\n<html lang="en">\n  <head><title>The explorer</title></head>\n</html>\n';
const bytes = (text: string) => new TextEncoder().encode(text);
const files = new Map([
  ['index.html', bytes(page)],
  ['graphiql.html', bytes('<!doctype html><html><title>GraphiQL</title></html>')],
]);

const closed: Told = { graphiql: false, operations: 'stored', asksForToken: true };

async function get(told: Told | undefined, headers: Record<string, string> = {}) {
  const { find } = createPages(files, []);
  const handler = find('/author/ada-lovelace', told);
  if (handler === null) throw new Error('The page is not there.');
  return handler(new Request('http://graph/author/ada-lovelace', { headers }), globalThis);
}

describe('what the explorer’s page is told of its server', () => {
  it('is nothing where all is open', async () => {
    expect(attributesOf(nothingTold)).toBe('');
    expect(await (await get(undefined)).text()).toBe(page);
  });

  it('is one attribute for each thing that is not', () => {
    expect(attributesOf({ ...nothingTold, graphiql: false })).toBe(' data-graphiql="off"');
    expect(attributesOf({ ...nothingTold, operations: 'stored' })).toBe(' data-operations="stored"');
    expect(attributesOf({ ...nothingTold, asksForToken: true })).toBe(' data-token="asked"');
  });

  it('stands in its first element, and in no script', async () => {
    const text = await (await get(closed)).text();
    expect(text).toBe(page.replace('<html', '<html data-graphiql="off" data-operations="stored" data-token="asked"'));
    expect(text).not.toContain('<script>');
  });

  it('is there in every encoding, under a tag of its own', async () => {
    const plain = await get(closed);
    const text = await plain.text();
    const [gzip, brotli] = [
      await get(closed, { 'accept-encoding': 'gzip' }),
      await get(closed, { 'accept-encoding': 'br' }),
    ];
    expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(text);
    expect(brotliDecompressSync(await brotli.arrayBuffer()).toString()).toBe(text);
    expect(plain.headers.get('content-length')).toBe(String(bytes(text).byteLength));

    const etag = plain.headers.get('etag') ?? '';
    expect((await get(nothingTold)).headers.get('etag')).not.toBe(etag);
    expect((await get(closed, { 'if-none-match': etag })).status).toBe(304);
    expect((await get(nothingTold, { 'if-none-match': etag })).status).toBe(200);
  });

  it('leaves a page alone that has no such element', () => {
    const other = bytes('<!doctype html><title>The explorer</title>');
    expect(tell(other, attributesOf(closed))).toEqual(other);
  });
});
