// How a file of the pages travels: as it is, or compressed for who can read that.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding among those that an Accept-Encoding header allows (RFC 9110, 12.5.3). */
export function preferredEncoding(header: string): Encoding {
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

/** The content in that encoding, made in another thread. */
export async function encode(content: Uint8Array<ArrayBuffer>, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === 'identity') return content;
  return encoding === 'br' ? promisify(brotliCompress)(content, brotliOptions) : promisify(gzip)(content);
}

// The levels above take nine times as long, two seconds for the editor, and save a twelfth.
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
