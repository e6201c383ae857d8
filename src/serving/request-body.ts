// Reads the body of a request whole, up to a limit, without the streams between that cost more than a small answer.
import { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ErrorCode } from './error-codes.ts';

/**
 * Refuses bodies of more bytes with 413, by what they say of their length or as soon as more has come, and gives the others
 * to what reads the request in one piece.
 */
export function requestBody(maxBytes: number): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, serverContext, fetchAPI }) {
      const announced = request.headers.get('content-length');
      // More than one number, or none, is how requests are smuggled past a proxy.
      if (announced !== null && !/^\d+$/.test(announced)) {
        throw refused('BAD_REQUEST', 'The content-length of this request is no number.');
      }
      if (Number(announced) > maxBytes) throw tooLarge(maxBytes);
      if (requestParser === undefined || request.method !== 'POST') return;
      const source = 'req' in serverContext ? serverContext.req : null;
      setRequestParser(async ({ url, method, headers, body }) => {
        const bytes = source instanceof IncomingMessage ? await receive(source, maxBytes) : await read(body, maxBytes);
        return requestParser(new fetchAPI.Request(url, { method, headers, body: bytes as Uint8Array<ArrayBuffer> }));
      });
    },
  };
}

/** What comes on the connection. */
function receive(source: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const take = (chunk: Buffer) => {
      length += chunk.byteLength;
      if (length <= maxBytes) chunks.push(chunk);
      else fail(tooLarge(maxBytes));
    };
    const end = () => {
      stop();
      resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks));
    };
    const fail = (error: Error) => {
      stop();
      reject(error);
    };
    const breakOff = () => fail(brokenOff());
    const stop = () => {
      source.off('data', take).off('end', end).off('close', breakOff);
    };
    // Its `error` comes before its `close`, and would end the process if nobody heard it.
    source.on('data', take).once('end', end).once('close', breakOff).on('error', ignored);
  });
}

function ignored(): void {}

/** What a stream holds, where the server was called without a connection. */
async function read(stream: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(maxBytes: number): GraphQLError {
  const most = `${maxBytes.toLocaleString('en')} bytes`;
  return refused('REQUEST_ENTITY_TOO_LARGE', `The request is too large: at most ${most} are read.`);
}

function brokenOff(): GraphQLError {
  return refused('BAD_REQUEST', 'The request broke off before its end.');
}

function refused(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
