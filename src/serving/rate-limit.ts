// How often one client may ask: a bucket of tokens each, that fills again as time passes.
import type { Plugin } from 'graphql-yoga';
import type { Rate } from '../config.ts';
import { clientAddress } from './client-address.ts';
import { refusal } from './refusal.ts';

export interface RateLimitOptions {
  trustedProxies: number;
  /** Requests that are answered whatever was asked before. */
  isFree(request: Request): boolean;
  log(message: string): void;
  /** Milliseconds that only grow. */
  now?: () => number;
  /** How many clients are remembered; of more, those quiet longest are forgotten. Each takes about 200 bytes. */
  maxClients?: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** Answers 429 to a client that has no token left, with the seconds until it has one in `retry-after`. */
export function rateLimit(
  { requests, seconds }: Rate,
  { trustedProxies, isFree, log, now = () => performance.now(), maxClients = 50_000 }: RateLimitOptions,
): Plugin {
  // In the order of their last requests.
  const buckets = new Map<string, Bucket>();
  const perMillisecond = requests / (seconds * 1000);
  let isProxyTold = false;

  /** Takes a token; gives the milliseconds to wait where there is none. */
  function take(client: string): number {
    const time = now();
    const bucket = buckets.get(client) ?? { tokens: requests, at: time };
    const tokens = Math.min(requests, bucket.tokens + (time - bucket.at) * perMillisecond);
    buckets.delete(client);
    buckets.set(client, { tokens: tokens < 1 ? tokens : tokens - 1, at: time });
    if (buckets.size > maxClients) {
      const [quietest = client] = buckets.keys();
      buckets.delete(quietest);
    }
    return tokens < 1 ? (1 - tokens) / perMillisecond : 0;
  }

  return {
    onRequest({ request, serverContext, endResponse }) {
      if (isFree(request)) return;
      if (trustedProxies === 0 && !isProxyTold && request.headers.has('x-forwarded-for')) {
        isProxyTold = true;
        log(
          'Requests come through a proxy that is not trusted: all its clients share one rate (COAUTHOR_TRUSTED_PROXIES).',
        );
      }
      const wait = take(clientAddress(request, serverContext, trustedProxies) ?? '');
      if (wait === 0) return;
      const retryAfter = Math.ceil(wait / 1000);
      const message = `More than ${requests} requests in ${seconds} seconds. Ask again in ${retryAfter} seconds.`;
      const headers = { 'retry-after': String(retryAfter) };
      endResponse(refusal(request, { status: 429, code: 'RATE_LIMITED', message, headers }));
    },
  };
}
