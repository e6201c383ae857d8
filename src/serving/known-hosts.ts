// Refuses requests for a name that is not this server's: a page of another site can make its own name lead here.
import { isIP } from 'node:net';
import type { Plugin } from 'graphql-yoga';
import { refusal } from './refusal.ts';

/**
 * Answers 421 where the `host` header names neither an address, nor this machine itself, nor one of the names. Browsers
 * take a site whose name suddenly leads to this machine for the same site as before (DNS rebinding); an address leads
 * nowhere else.
 */
export function knownHosts(names: readonly string[]): Plugin {
  return {
    onRequest({ request, endResponse }) {
      const host = request.headers.get('host');
      // Whoever calls without HTTP sends none; browsers always do.
      if (host === null) return;
      const name = host
        .replace(/:\d*$/, '')
        .replace(/^\[(.*)\]$/, '$1')
        .toLowerCase();
      if (isIP(name) !== 0 || name === 'localhost' || name.endsWith('.localhost') || names.includes(name)) return;
      const message = 'This server does not go by that name. COAUTHOR_HOSTS lists the names that it goes by.';
      endResponse(refusal(request, { code: 'UNKNOWN_HOST', message }));
    },
  };
}
