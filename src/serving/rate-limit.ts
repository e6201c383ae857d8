// How often one client may ask.
import type { Plugin } from 'graphql-yoga';
import type { Rate } from '../config.ts';
import { count } from '../text/count.ts';
import { type BucketOptions, createBuckets } from './buckets.ts';
import type { ClientOf } from './clients.ts';
import { tellQuota } from './quota-headers.ts';
import { refusal } from './refusal.ts';

export interface RateLimitOptions extends BucketOptions {
  clientOf: ClientOf;
  /** Requests that are answered whatever was asked before. */
  isFree(request: Request): boolean;
}

/**
 * Answers 429 with RATE_LIMITED to a client that has no request left, with the seconds until it has one in
 * `retry-after`; tells others in `ratelimit` how many they have.
 */
export function rateLimit(
  { requests, seconds }: Rate,
  { clientOf, isFree, now, maxClients }: RateLimitOptions,
): Plugin {
  const buckets = createBuckets(requests, seconds, { now, maxClients });
  const quota = { name: 'requests', size: requests, seconds, buckets };
  const counted = new WeakMap<Request, string>();
  return {
    onRequest({ request, serverContext, endResponse }) {
      if (isFree(request)) return;
      const client = clientOf(request, serverContext) ?? '';
      counted.set(request, client);
      const wait = buckets.take(client, 1);
      if (wait === 0) return;
      const retryAfter = Math.ceil(wait / 1000);
      const message = `More than ${count(requests, 'request')} in ${count(seconds, 'second')}. Ask again in ${count(retryAfter, 'second')}.`;
      const headers = { 'retry-after': String(retryAfter) };
      endResponse(refusal(request, { code: 'RATE_LIMITED', message, headers }));
    },
    onResponse({ request, response }) {
      const client = counted.get(request);
      if (client !== undefined) tellQuota(response, client, quota);
    },
  };
}
