// Refuses what a page of any other site could make a browser send without asking this server first.
import type { Plugin } from 'graphql-yoga';
import type { Config } from '../config.ts';
import { downloadsPath, endpoint, line } from './addresses.ts';
import { refusal } from './refusal.ts';

/** Headers that no browser sends to another origin without asking first; one of them, of any value, is enough. */
export const preflightHeaders: readonly string[] = ['graphql-require-preflight', 'x-requested-with'];

/**
 * Refuses requests to the API with 403 unless their body is JSON or they bring one of `preflightHeaders`: forms, plain
 * text, and queries in an address; and files that a page of another site makes a browser fetch, which would take the
 * places for downloads of whoever looks at it, but those of the origins that are `allowed` to read them. `isPage` says
 * which requests are for GraphiQL, which shares the address.
 */
export function csrfPrevention(isPage: (request: Request) => boolean, allowed: Config['cors']): Plugin {
  const isAllowed = (origin: string | null) => allowed === 'any' || (origin !== null && allowed.includes(origin));
  return {
    onRequest({ request, url: { pathname }, endResponse }) {
      if (
        pathname.startsWith(downloadsPath) &&
        isFetchedElsewhere(request) &&
        !isAllowed(request.headers.get('origin'))
      ) {
        endResponse(line(403, 'A page of another site asks for this file. Open its address to have it.'));
      }
      if (pathname !== endpoint || isPage(request) || isAskedFirst(request)) return;
      const how = `Send POST with content-type: application/json, or the header ${preflightHeaders[0]}: 1.`;
      const message = `A page of another site could have made a browser send this. ${how}`;
      endResponse(refusal(request, { status: 403, code: 'CSRF_PREVENTED', message }));
    },
  };
}

/** Whether a page of another site asks, and nobody goes there (Fetch Metadata, W3C). */
function isFetchedElsewhere({ headers }: Request): boolean {
  return headers.get('sec-fetch-site') === 'cross-site' && headers.get('sec-fetch-mode') !== 'navigate';
}

/** Whether a browser sends such a request to another origin only where that origin allowed it before. */
function isAskedFirst({ method, headers }: Request): boolean {
  if (preflightHeaders.some((name) => headers.has(name))) return true;
  if (method !== 'POST') return false;
  const [mediaType = ''] = (headers.get('content-type') ?? '').split(';');
  return mediaType.trim().toLowerCase() === 'application/json';
}
