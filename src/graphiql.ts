// GraphiQL as one page that asks nothing of any other host: made on the first request for it, and kept compressed.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** An operation that the page opens in a tab of its own. */
export interface Example {
  /** What the operation is called. */
  name: string;
  query: string;
}

type Encoding = 'br' | 'gzip' | 'identity';

const title = 'Coauthors';

/**
 * A handler of requests for the page, with the examples as its tabs, in their order. The page is several megabytes, so
 * it is rendered when first asked for, compressed once for each encoding, and afterwards answered from memory, or with
 * 304 where the browser still has it.
 */
export function createGraphiQLPage(examples: readonly Example[]): (request: Request) => Promise<Response> {
  const page = once(() => render(examples));
  const encoded: Record<Encoding, () => Promise<Uint8Array<ArrayBuffer>>> = {
    // The highest brotli levels take many times as long for a page that mostly travels within one machine.
    br: once(async () => new Uint8Array(await promisify(brotliCompress)((await page()).html, brotliOptions))),
    gzip: once(async () => new Uint8Array(await promisify(gzip)((await page()).html))),
    identity: once(async () => new Uint8Array((await page()).html)),
  };

  return async (request) => {
    const encoding = preferredEncoding(request.headers.get('accept-encoding') ?? '');
    const { hash } = await page();
    const etag = `"${hash}-${encoding}"`;
    const headers = {
      'cache-control': 'no-cache',
      etag,
      vary: 'accept, accept-encoding',
    };
    if (matches(request.headers.get('if-none-match') ?? '', etag)) return new Response(null, { status: 304, headers });
    const body = await encoded[encoding]();
    return new Response(request.method === 'HEAD' ? null : body, {
      headers: {
        ...headers,
        'content-type': 'text/html; charset=utf-8',
        'content-length': String(body.byteLength),
        ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      },
    });
  };
}

const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

// This GraphiQL takes hold of the pointer to let tabs be dragged, so that a first click ends beside the tab it began on.
const clickableTabs = `
  addEventListener('pointerdown', (down) => {
    const button = down.target.closest('[role=tab] button');
    if (!button) return;
    addEventListener('pointerup', (up) => {
      const moved = Math.hypot(up.clientX - down.clientX, up.clientY - down.clientY);
      if (moved < 5 && !button.contains(up.target)) button.click();
    }, { once: true, capture: true });
  }, true);
`;

async function render(examples: readonly Example[]): Promise<{ html: Buffer; hash: string }> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const tabs = examples.map(({ query }) => ({ query }));
  const page = renderGraphiQL({
    title,
    defaultTabs: tabs,
    defaultQuery: examples[0]?.query ?? '',
    schemaDescription: true,
  });
  const end = page.lastIndexOf('</body>');
  const html = Buffer.from(`${page.slice(0, end)}<script>${clickableTabs}</script>${page.slice(end)}`);
  return { html, hash: createHash('sha256').update(html).digest('base64url').slice(0, 22) };
}

/** The best encoding among those that an Accept-Encoding header allows (RFC 9110, 12.5.3). */
function preferredEncoding(header: string): Encoding {
  const allowed = new Map(
    header.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return [name, Number(quality) > 0];
    }),
  );
  const best = (['br', 'gzip'] as const).find((encoding) => allowed.get(encoding) ?? allowed.get('*') ?? false);
  return best ?? 'identity';
}

/** Whether an If-None-Match header names the tag (RFC 9110, 13.1.2: weak comparison). */
function matches(header: string, etag: string): boolean {
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
