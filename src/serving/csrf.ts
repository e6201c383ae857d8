// Refuses what a page of any other site could make a browser send without asking this server first.
import type { Plugin } from 'graphql-yoga';
import { endpoint } from './addresses.ts';
import { refusal } from './refusal.ts';

/** Headers that no browser sends to another origin without asking first; one of them, of any value, is enough. */
export const preflightHeaders: readonly string[] = ['graphql-require-preflight', 'x-requested-with'];

/**
 * Refuses requests to the API with 403 unless their body is JSON or they bring one of `preflightHeaders`: forms, plain
 * text, and queries in an address. `isPage` says which requests are for GraphiQL, which shares the address.
 */
export function csrfPrevention(isPage: (request: Request) => boolean): Plugin {
  return {
    onRequest({ request, url, endResponse }) {
      if (url.pathname !== endpoint || isPage(request) || isAskedFirst(request)) return;
      const how = `Send POST with content-type: application/json, or the header ${preflightHeaders[0]}: 1.`;
      const message = `A page of another site could have made a browser send this. ${how}`;
      endResponse(refusal(request, { status: 403, code: 'CSRF_PREVENTED', message }));
    },
  };
}

/** Whether a browser sends such a request to another origin only where that origin allowed it before. */
function isAskedFirst({ method, headers }: Request): boolean {
  if (preflightHeaders.some((name) => headers.has(name))) return true;
  if (method !== 'POST') return false;
  const [mediaType = ''] = (headers.get('content-type') ?? '').split(';');
  return mediaType.trim().toLowerCase() === 'application/json';
}
