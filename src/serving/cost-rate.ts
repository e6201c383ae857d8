// How much one client may ask for in a time: each operation pays what it costs before it runs.
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { CostRate } from '../config.ts';
import { count } from '../text/count.ts';
import { type BucketOptions, createBuckets } from './buckets.ts';
import type { ClientOf } from './clients.ts';
import { tellQuota } from './quota-headers.ts';

export interface CostRateOptions extends BucketOptions {
  clientOf: ClientOf;
}

export interface CostRateLimit {
  /**
   * Pays for an operation of the request about to run; where the client has not as much left, it pays nothing, and the error that
   * refuses it (RATE_LIMITED, 429, with `retry-after`) is given.
   */
  pay(request: Request, cost: number): GraphQLError | null;
  /** Tells in `ratelimit` how much the client has left. Only requests that it sees can pay. */
  plugin: Plugin;
}

/**
 * What clients may spend. Answers that are kept cost nothing: they are given without running. An operation that costs
 * more than there ever is runs once all of it is there, and the rest is owed.
 */
export function createCostRate({ cost: size, seconds }: CostRate, options: CostRateOptions): CostRateLimit {
  const { clientOf, ...rest } = options;
  const buckets = createBuckets(size, seconds, rest);
  const quota = { name: 'cost', size, seconds, buckets };
  const asking = new WeakMap<Request, string>();
  return {
    pay(request, cost) {
      const client = asking.get(request) ?? '';
      const wait = buckets.take(client, cost);
      return wait === 0 ? null : tooMuch({ cost, left: buckets.left(client).tokens, size, seconds, wait });
    },
    plugin: {
      onRequest({ request, serverContext }) {
        asking.set(request, clientOf(request, serverContext) ?? '');
      },
      onResponse({ request, response }) {
        const client = asking.get(request);
        if (client !== undefined) tellQuota(response, client, quota);
      },
    },
  };
}

function tooMuch({ cost, left, size, seconds, wait }: Record<'cost' | 'left' | 'size' | 'seconds' | 'wait', number>) {
  const retryAfter = Math.ceil(wait / 1_000);
  const [costs, rest, all] = [cost, left, size].map((number) => number.toLocaleString('en'));
  return new GraphQLError(
    `This costs ${costs}, and you have ${rest} left of the ${all} that one client may spend in ${count(seconds, 'second')}. Ask again in ${count(retryAfter, 'second')}, or for less.`,
    {
      extensions: {
        code: 'RATE_LIMITED',
        cost,
        left,
        limit: size,
        seconds,
        retryAfter,
        http: { headers: { 'retry-after': String(retryAfter) } },
      },
    },
  );
}
