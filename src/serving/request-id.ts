// An id for each request: the client's own, where it sends one, so that its logs and ours can be laid side by side.
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';

export const requestIdHeader = 'x-request-id';

// What proxies and clients make up; nothing that could break a line of a log, or fill it.
const sane = /^[\w.:=+/@-]{1,100}$/;

export interface RequestIds {
  /** Answers every request with its id. */
  answering: Plugin;
  /** Lets `current` know the id. */
  remembering: Plugin;
  /** The id of a request: that of its `x-request-id`, if it can be one, else a new one; always the same. */
  of(request: Request): string;
  /**
   * The id of the request that is being answered by whoever calls; undefined outside of any, or
   * where none is remembered.
   */
  current(): string | undefined;
}

export function createRequestIds(): RequestIds {
  const ids = new WeakMap<Request, string>();
  const ofCaller = new AsyncLocalStorage<string>();
  const of = (request: Request) => {
    let id = ids.get(request);
    if (id === undefined) {
      const given = request.headers.get(requestIdHeader);
      id = given !== null && sane.test(given) ? given : randomUUID();
      ids.set(request, id);
    }
    return id;
  };
  return {
    of,
    current: () => ofCaller.getStore(),
    remembering: {
      instrumentation: { request: ({ request }, answer) => ofCaller.run(of(request), answer) },
    },
    answering: {
      onResponse({ request, response }) {
        response.headers.set(requestIdHeader, of(request));
      },
    },
  };
}
