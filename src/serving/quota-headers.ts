// What is left of a client's quotas, told with each answer (IETF draft-ietf-httpapi-ratelimit-headers).
import type { Buckets } from './buckets.ts';

export interface Quota {
  name: string;
  size: number;
  seconds: number;
  buckets: Buckets;
}

/** Adds a quota to `ratelimit-policy`, and to `ratelimit` what the client has left and the seconds until it has all. */
export function tellQuota(response: Response, client: string, { name, size, seconds, buckets }: Quota): void {
  const { tokens, untilFull } = buckets.left(client);
  response.headers.append('ratelimit-policy', `"${name}";q=${size};w=${seconds}`);
  response.headers.append('ratelimit', `"${name}";r=${tokens};t=${Math.ceil(untilFull / 1_000)}`);
}
