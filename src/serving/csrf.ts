// Refuses what a page of any other site could make a browser send without asking this server first.
import type { Plugin } from 'graphql-yoga';
import type { Config } from '../config.ts';
import { downloadsPath, endpoint, line } from './addresses.ts';
import { refusal } from './refusal.ts';

/** Headers that no browser sends to another origin without asking first; one of them, of any value, is enough. */
export const preflightHeaders: readonly string[] = [
  'graphql-require-preflight',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'x-requested-with',
];

/**
 * Refuses requests to the API with 403 unless their body is JSON, they bring one of `preflightHeaders`, or they come from
 * a page that may read the answers (`isOfReader`): forms, plain text, and queries in an address; and files that a page of
 * another site makes a browser fetch, which would take the places for downloads of whoever looks at it, but those of the
 * origins that are `allowed` to read them. `isPage` says which requests are for GraphiQL, which shares the address.
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
        endResponse(line(403, 'This file is for whoever opens its address, not for a page that has it fetched.'));
      }
      if (pathname !== endpoint || isPage(request) || isAskedFirst(request) || isOfReader(request, allowed)) return;
      const how = `Send POST with content-type: application/json, or the header ${preflightHeaders[0]}: 1.`;
      const message = `A page of another site could have made a browser send this. ${how}`;
      endResponse(refusal(request, { code: 'CSRF_PREVENTED', message }));
    },
  };
}

/**
 * Whether a browser asks ahead of time, or for a page of another origin, and nobody goes there (Fetch Metadata, W3C): what a
 * page goes to of its own accord, in itself or in a frame, has no `sec-fetch-user`, and what it has fetched ahead of time
 * has a purpose. Browsers that send none of these headers, as to a plain http address of a network, cannot be told from
 * other programs.
 */
function isFetchedElsewhere({ headers }: Request): boolean {
  if (headers.get('sec-purpose')?.includes('prefetch')) return true;
  const site = headers.get('sec-fetch-site') ?? 'none';
  if (site === 'none' || site === 'same-origin') return false;
  const isGoneTo = headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document';
  return !isGoneTo || headers.get('sec-fetch-user') !== '?1';
}

/**
 * Whether a browser says that a page asks which may read the answer in any case: one of this very server, or of an origin
 * that is listed by name. Such a page could ask with JSON just as well, so refusing it protects nobody; and clients that
 * send short queries by GET, as urql does, work unchanged. Browsers write both headers themselves, no page can. Where any
 * origin may read, none is trusted: every page could make a visitor's browser ask.
 */
function isOfReader({ headers }: Request, allowed: Config['cors']): boolean {
  if (headers.get('sec-fetch-site') === 'same-origin') return true;
  const origin = headers.get('origin');
  return origin !== null && allowed !== 'any' && allowed.includes(origin);
}

/** Whether a browser sends such a request to another origin only where that origin allowed it before. */
function isAskedFirst({ method, headers }: Request): boolean {
  if (preflightHeaders.some((name) => headers.has(name))) return true;
  // Pages send only these of their own accord (Fetch, WHATWG: CORS-safelisted methods).
  if (!['GET', 'HEAD', 'POST'].includes(method)) return true;
  if (method !== 'POST') return false;
  const [mediaType = ''] = (headers.get('content-type') ?? '').split(';');
  return mediaType.trim().toLowerCase() === 'application/json';
}
