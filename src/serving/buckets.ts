// Buckets of tokens, one a client, that fill again as time passes.

export interface BucketOptions {
  /** Milliseconds that only grow. */
  now?: (() => number) | undefined;
  /** How many clients are remembered; of more, those quiet longest are forgotten. Each takes about 200 bytes. */
  maxClients?: number | undefined;
}

export interface Buckets {
  /**
   * Takes so many tokens, or none where they are not there; gives the milliseconds to wait then, else 0. What is more
   * than a bucket holds is given for a full one, and owed.
   */
  take(client: string, tokens: number): number;
  /** Whole tokens that the client has, and the milliseconds until it has all of them. */
  left(client: string): { tokens: number; untilFull: number };
}

/** Buckets of `size` tokens, each full at first, and filled again within those seconds. */
export function createBuckets(
  size: number,
  seconds: number,
  { now = () => performance.now(), maxClients = 50_000 }: BucketOptions = {},
): Buckets {
  // In the order of their last requests.
  const buckets = new Map<string, { tokens: number; at: number }>();
  const perMillisecond = size / (seconds * 1000);

  const tokensOf = (client: string, time: number) => {
    const bucket = buckets.get(client);
    return bucket === undefined ? size : Math.min(size, bucket.tokens + (time - bucket.at) * perMillisecond);
  };

  return {
    take(client, wanted) {
      const time = now();
      const tokens = tokensOf(client, time);
      const missing = Math.min(wanted, size) - tokens;
      buckets.delete(client);
      buckets.set(client, { tokens: missing > 0 ? tokens : tokens - wanted, at: time });
      if (buckets.size > maxClients) {
        const [quietest = client] = buckets.keys();
        buckets.delete(quietest);
      }
      return missing > 0 ? missing / perMillisecond : 0;
    },
    left(client) {
      const tokens = tokensOf(client, now());
      return { tokens: Math.max(0, Math.floor(tokens)), untilFull: (size - tokens) / perMillisecond };
    },
  };
}
