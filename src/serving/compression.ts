// The bytes of one answer, in the encodings that clients can read.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Encoding, preferredEncoding } from '../page-encoding.ts';

export type { Encoding };

/** An answer as it travels. */
export interface EncodedBytes {
  /** As they are. */
  readonly plain: Buffer;
  /** In that encoding: made in another thread by the first who asks, and kept. `made` is told how many bytes they are. */
  in(encoding: Encoding, made?: (bytes: number) => void): Buffer | Promise<Buffer>;
}

// Below, the headers are most of what is sent, and compressing takes longer than it saves.
const leastCompressed = 1_000;

const compress = {
  // For what is made while somebody waits: a third of the time of the level that files are compressed at.
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 4,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 5 }),
};

export function encodedBytes(text: string): EncodedBytes {
  const plain = Buffer.from(text);
  const encoded = new Map<Encoding, Buffer | Promise<Buffer>>();
  return {
    plain,
    in(encoding, made) {
      if (encoding === 'identity') return plain;
      const known = encoded.get(encoding);
      if (known !== undefined) return known;
      const making = compress[encoding](plain).then((bytes) => {
        encoded.set(encoding, bytes);
        made?.(bytes.byteLength);
        return bytes;
      });
      encoded.set(encoding, making);
      return making;
    },
  };
}

/** How an answer of that many bytes travels to the client of a request. */
export function encodingFor({ headers }: Request, bytes: number): Encoding {
  return bytes < leastCompressed ? 'identity' : preferredEncoding(headers.get('accept-encoding') ?? '');
}
