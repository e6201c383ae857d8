// What whoever keeps the server running asks it: whether it lives, and whether to send it requests.
import type { Plugin } from 'graphql-yoga';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { endpoint, line, probes, reads } from './addresses.ts';
import { refusal } from './refusal.ts';

export interface ReadyOptions {
  /** What is served; null until it is loaded. */
  graph(): PublicationGraph | null;
  isStopping(): boolean;
  /** Requests that need no graph. */
  isPage(request: Request): boolean;
  /** Whether whoever asks may know what is served, and not only whether it is. */
  mayKnow(request: Request): boolean;
}

/**
 * Answers `/health` with 200 as long as the process answers at all, and `/ready` with 200 while requests should come:
 * 503 until there is a graph, and once the server is being stopped; with the version and the size of what is served, for
 * whoever may know them. Until there is a graph, whatever needs one is
 * answered 503 with NOT_READY.
 */
export function readiness({ graph, isStopping, isPage, mayKnow }: ReadyOptions): Plugin {
  return {
    onRequest({ request, url: { pathname }, endResponse }) {
      const served = graph();
      if (!probes.has(pathname)) {
        if (served === null && !isPage(request)) endResponse(notReady(request));
      } else if (!reads(request)) {
        endResponse(line(405, `${pathname} is only read. Send queries to ${endpoint}.`, { allow: 'GET, HEAD' }));
      } else if (pathname === '/health') {
        endResponse(Response.json({ status: 'ok', ...(mayKnow(request) && sizeOf(served)) }, { headers }));
      } else {
        const status = isStopping() ? 'stopping' : served === null ? 'loading' : 'ready';
        const version = mayKnow(request) && { version: served?.version ?? null };
        endResponse(Response.json({ status, ...version }, { status: status === 'ready' ? 200 : 503, headers }));
      }
    },
  };
}

const headers = { 'cache-control': 'no-store' };

function sizeOf(graph: PublicationGraph | null) {
  if (graph === null) return { version: null, papers: null, authors: null };
  return { version: graph.version, papers: graph.index.papers.length, authors: graph.index.authors.length };
}

function notReady(request: Request): Response {
  const message = 'The lists are still being loaded. Ask again in a few seconds.';
  return refusal(request, { code: 'NOT_READY', message, headers: { 'retry-after': '5' } });
}
