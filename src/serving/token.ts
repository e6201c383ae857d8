// One token for all clients, as a bearer token (RFC 6750).
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import { refusal } from './refusal.ts';

/** Whether a request brings the token. */
export function bringsToken(token: string): (request: Request) => boolean {
  const expected = digest(token);
  return ({ headers }) => {
    const brought = /^bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '')?.[1];
    // Digests are of one length, and compared in the same time wherever they differ.
    return brought !== undefined && timingSafeEqual(digest(brought), expected);
  };
}

/** Refuses with 401 every request that does not bring the token, but those that `isOpen` lets through. */
export function bearerToken(token: string, isOpen: (request: Request) => boolean): Plugin {
  const isBrought = bringsToken(token);
  return {
    onRequest({ request, endResponse }) {
      if (isOpen(request) || isBrought(request)) return;
      const header = request.headers.get('authorization');
      const message =
        header === null
          ? 'A token is asked for, as in authorization: Bearer <token>.'
          : 'This is not the token that is asked for.';
      const challenge = header === null ? 'Bearer' : 'Bearer error="invalid_token"';
      endResponse(refusal(request, { code: 'UNAUTHENTICATED', message, headers: { 'www-authenticate': challenge } }));
    },
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
