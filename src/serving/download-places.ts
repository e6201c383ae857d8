// How many downloads there may be at once: each holds a place until its file has been sent.
import type { Bound } from '../config.ts';
import { line } from './addresses.ts';
import type { ClientOf } from './clients.ts';
import { createPlaces } from './places.ts';

/** Gives what leaves a place taken for a request, which is safe to call twice; or the answer that refuses it. */
export type TakePlace = (request: Request, serverContext: object) => (() => void) | Response;

/** Refuses with 429 a client that has so many downloads, and with 503 where there are so many in all. */
export function createDownloadPlaces(bound: Bound, clientOf: ClientOf): TakePlace {
  const places = createPlaces(bound);
  return (request, serverContext) => {
    const leave = places.take(clientOf(request, serverContext));
    if (typeof leave !== 'string') return leave;
    return leave === 'client'
      ? line(429, `${bound.client} of your downloads are being sent. Ask again when one of them is done.`, headers)
      : line(503, 'Too many downloads are being sent. Ask again in some seconds.', headers);
  };
}

const headers = { 'cache-control': 'no-store', 'retry-after': '10' };
