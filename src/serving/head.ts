// HEAD at the API's address: what GET would be answered, without its body (RFC 9110, 9.3.2).
import type { Plugin } from 'graphql-yoga';
import { endpoint } from './addresses.ts';

/**
 * Answers HEAD as GET, with the same status and headers. It is to see requests after whatever notes their method, and
 * answers after whatever writes them: pages and downloads answer HEAD themselves.
 */
export function headAsGet(): Plugin {
  const asked = new WeakSet<Request>();
  return {
    onRequest({ request, url: { pathname } }) {
      if (request.method !== 'HEAD' || pathname !== endpoint) return;
      asked.add(request);
      // The request stays the one that everything else knows it by.
      Object.defineProperty(request, 'method', { value: 'GET' });
    },
    async onResponse({ request, response, setResponse, fetchAPI }) {
      if (!asked.has(request)) return;
      const { status, headers, body } = response;
      setResponse(new fetchAPI.Response(null, { status, headers }));
      if (body === null) return;
      // Subscriptions would go on for nobody. Yoga's streams can be ended only once they have been read from.
      const reader = body.getReader();
      await reader.read();
      await reader.cancel();
    },
  };
}
