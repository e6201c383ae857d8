// Which other origins' pages may read what is answered (the Fetch Standard's CORS protocol).
import type { Plugin } from 'graphql-yoga';
import type { Config } from '../config.ts';
import { costHeader } from './cost.ts';
import { preflightHeaders } from './csrf.ts';
import { requestIdHeader } from './request-id.ts';

const methods = 'GET, HEAD, POST';

// What answers depend on, what requests are followed by, and what the usual clients add of their own.
const requestHeaders = [
  'content-type',
  'authorization',
  'if-none-match',
  costHeader,
  requestIdHeader,
  'traceparent',
  'tracestate',
  'baggage',
  'apollographql-client-name',
  'apollographql-client-version',
  ...preflightHeaders,
].join(', ');

// What downloads and refusals say beside their content.
const responseHeaders = [
  'allow',
  'content-disposition',
  'etag',
  'incomplete-lists',
  'network-truncated',
  'ratelimit',
  'ratelimit-policy',
  'retry-after',
  'unplaced-papers',
  'www-authenticate',
  requestIdHeader,
].join(', ');

/**
 * Answers preflights, and tells browsers that the listed origins may read the answers; never with credentials, the
 * server knows no cookies. The pages are for themselves: `isPage` says which requests are for one.
 */
export function cors(allowed: Config['cors'], isPage: (request: Request) => boolean): Plugin {
  const isAllowed = (origin: string) => allowed === 'any' || allowed.includes(origin);
  return {
    onRequest({ request, endResponse }) {
      if (request.method !== 'OPTIONS' || isPage(request)) return;
      const origin = request.headers.get('origin');
      const permission = {
        'access-control-allow-methods': methods,
        'access-control-allow-headers': requestHeaders,
        'access-control-max-age': '600',
      };
      endResponse(new Response(null, { status: 204, headers: origin !== null && isAllowed(origin) ? permission : {} }));
    },
    onResponse({ request, response }) {
      if (allowed.length === 0 || isPage(request)) return;
      if (allowed === 'any') {
        response.headers.set('access-control-allow-origin', '*');
      } else {
        // A cache must not give the permission of one origin to another.
        response.headers.append('vary', 'origin');
        const origin = request.headers.get('origin');
        if (origin === null || !isAllowed(origin)) return;
        response.headers.set('access-control-allow-origin', origin);
      }
      response.headers.set('access-control-expose-headers', responseHeaders);
    },
  };
}
