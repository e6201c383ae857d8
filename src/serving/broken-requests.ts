// What cannot be read is its sender's mistake: it is refused as one, and nobody else hears of it.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { safest } from './safe-headers.ts';

const hostForm = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

const wholeAddress = /^https?:\/\/([^/?#]*)([^#]*)/i;

/**
 * Whether a request's first line and `host` make an address. Those of others are put together all the same, and then
 * lead to some other page, or to an error that tells how this server is made. A whole address in the first line, as
 * proxies are sent, is made the path and the `host` that it says (RFC 9112, 3.2.2).
 */
export function isWellFormed(request: IncomingMessage): boolean {
  if (hostsIn(request.rawHeaders) > 1) return false;
  const [, named, rest = ''] = wholeAddress.exec(request.url ?? '') ?? [];
  if (named !== undefined) {
    request.headers.host = named;
    request.url = rest.startsWith('/') ? rest : `/${rest}`;
  }
  const { url = '', headers } = request;
  if (!url.startsWith('/')) return false;
  // HTTP/1.0 needs none.
  const { host = 'localhost' } = headers;
  return hostForm.test(host) && URL.canParse(`http://${host}${url}`);
}

/** How often a host is named. Node takes the first, where a proxy in front may take the last (RFC 9112, 3.2). */
function hostsIn(rawHeaders: readonly string[]): number {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') hosts++;
  }
  return hosts;
}

/** The answer to a request that is not well formed. */
export function refuseMalformed(response: ServerResponse): void {
  response.writeHead(400, { ...safest, 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end('This request has no address that can be read.\n');
}

/** Refuses `variables` and `extensions` of an address or a form that are no JSON. */
export const brokenParameters: Plugin = {
  onRequestParse({ requestParser, setRequestParser }) {
    if (requestParser === undefined) return;
    setRequestParser(async (request) => {
      try {
        return await requestParser(request);
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        throw new GraphQLError('`variables` and `extensions` are written as JSON.', {
          extensions: { code: 'BAD_REQUEST' },
        });
      }
    });
  },
};
