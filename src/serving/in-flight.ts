// How many requests may be worked on at once: each that waits holds memory.
import { isAsyncIterable, type Plugin, type YogaInitialContext } from 'graphql-yoga';
import type { Bound } from '../config.ts';
import type { ClientOf } from './clients.ts';
import { isConnected, onceSent } from './connection-end.ts';
import { createPlaces } from './places.ts';
import { refusal } from './refusal.ts';

/**
 * Answers 429 with TOO_MANY_IN_FLIGHT to a client of whom so many requests are being answered, and 503 with OVERLOADED
 * where there are so many in all. A request is in flight from its arrival, before its body has come, until its answer
 * has been sent or its client has gone; a subscription until it has begun, for those are bounded by themselves. Requests
 * that `isCounted` says no of take no place.
 */
export function requestsInFlight(
  bound: Bound,
  clientOf: ClientOf,
  isCounted: (request: Request) => boolean = () => true,
): Plugin {
  const places = createPlaces(bound);
  const leaveOf = new WeakMap<Request, () => void>();
  return {
    onRequest({ request, serverContext, endResponse }) {
      if (!isCounted(request)) return;
      const leave = places.take(clientOf(request, serverContext));
      if (leave === 'client') {
        const message = `${bound.client} of your requests are being answered. Ask again when one of them is.`;
        endResponse(refusal(request, { code: 'TOO_MANY_IN_FLIGHT', message, headers: soon }));
      } else if (leave === 'all') {
        const message = 'Too many requests are being answered. Ask again in some seconds.';
        endResponse(refusal(request, { code: 'OVERLOADED', message, headers: later }));
      } else {
        leaveOf.set(request, leave);
        onceSent(serverContext, leave);
      }
    },
    onSubscribe: () => ({
      onSubscribeResult({ args, result }) {
        if (isAsyncIterable(result)) leaveOf.get((args.contextValue as YogaInitialContext).request)?.();
      },
    }),
    onResponse({ request, serverContext }) {
      if (!isConnected(serverContext)) leaveOf.get(request)?.();
    },
  };
}

const soon = { 'retry-after': '1' };
const later = { 'retry-after': '5' };
