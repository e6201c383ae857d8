// One file of the pages, held in memory and compressed once for each encoding that is asked for.
import { createHash } from 'node:crypto';
import { type Encoding, encode, preferredEncoding } from './page-encoding.ts';
import { mediaTypeOf } from './page-media-type.ts';
import { namesTag } from './serving/entity-tag.ts';

/**
 * Answers a request to GET or HEAD, with the server's own `Response`: it sends the bytes that it is given, where Node's
 * would copy them for each who asks.
 */
export type PageHandler = (request: Request, api: Pick<typeof globalThis, 'Response'>) => Promise<Response>;

export interface PageFile {
  /** Its ending tells what it is. */
  name: string;
  content: Uint8Array<ArrayBuffer>;
  /** What the answer says beside what follows from name and content. */
  headers: Readonly<Record<string, string>>;
  /** The request headers that choose among answers at the same address; `accept-encoding` is found out. */
  vary?: readonly string[];
}

/**
 * A handler that answers with the file in the encoding that the request prefers, or with 304 where its ETag shows that
 * the browser has it so. Nothing is hashed or compressed before the first request for it.
 */
export function answerFile({ name, content, headers, vary = [] }: PageFile): PageHandler {
  const mediaType = mediaTypeOf(name);
  const hash = once(() => createHash('sha256').update(content).digest('base64url').slice(0, 22));
  const encoded: Record<Encoding, () => Promise<Uint8Array<ArrayBuffer>>> = {
    br: once(() => encode(content, 'br')),
    gzip: once(() => encode(content, 'gzip')),
    identity: async () => content,
  };
  const varying = [...vary, ...(mediaType.isCompressed ? [] : ['accept-encoding'])].join(', ');

  return async (request, { Response }) => {
    const encoding = mediaType.isCompressed
      ? 'identity'
      : preferredEncoding(request.headers.get('accept-encoding') ?? '');
    const etag = `"${hash()}-${encoding}"`;
    const common = { ...headers, etag, ...(varying !== '' && { vary: varying }) };
    if (namesTag(request.headers.get('if-none-match') ?? '', etag)) {
      return new Response(null, { status: 304, headers: common });
    }
    const body = await encoded[encoding]();
    return new Response(request.method === 'HEAD' ? null : body, {
      headers: {
        ...common,
        'content-type': mediaType.name,
        'content-length': String(body.byteLength),
        ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      },
    });
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
