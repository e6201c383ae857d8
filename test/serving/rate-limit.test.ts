import { describe, expect, it } from 'vitest';
import type { Rate } from '../../src/config.ts';
import type { BucketOptions } from '../../src/serving/buckets.ts';
import { createClients } from '../../src/serving/clients.ts';
import { rateLimit } from '../../src/serving/rate-limit.ts';
import { codesOf, serve } from './served.ts';

/** A limit with a clock that the test moves; `ask` gives the seconds to wait, 0 for an answer; `refusal` what refuses. */
function limited(
  rate: Rate,
  {
    trustedProxies = 0,
    log = () => {},
    ...options
  }: BucketOptions & { trustedProxies?: number; log?: (message: string) => void } = {},
) {
  const clock = { milliseconds: 0 };
  const { onRequest } = rateLimit(rate, {
    clientOf: createClients(trustedProxies, log),
    isFree: () => false,
    now: () => clock.milliseconds,
    ...options,
  });
  const refusal = (client: string, forwarded?: string): Response | undefined => {
    let response: Response | undefined;
    const request = new Request('http://graph/graphql', {
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    });
    const hook = {
      request,
      serverContext: { req: { socket: { remoteAddress: client } } },
      endResponse: (answer: Response) => {
        response = answer;
      },
    };
    onRequest?.(hook as unknown as Parameters<NonNullable<typeof onRequest>>[0]);
    return response;
  };
  const ask = (client: string, forwarded?: string) =>
    Number(refusal(client, forwarded)?.headers.get('retry-after') ?? 0);
  return { ask, refusal, clock };
}

describe('a rate of three requests in a minute', () => {
  const rate = { requests: 3, seconds: 60 };

  it('answers three at once, and tells the fourth when to come again', () => {
    const { ask, clock } = limited(rate);
    expect([1, 2, 3, 4, 5].map(() => ask('1.2.3.4'))).toEqual([0, 0, 0, 20, 20]);
    clock.milliseconds = 15_000;
    expect(ask('1.2.3.4')).toBe(5);
    clock.milliseconds = 20_000;
    expect([ask('1.2.3.4'), ask('1.2.3.4')]).toEqual([0, 20]);
  });

  it('saves up no more than three', () => {
    const { ask, clock } = limited(rate);
    ask('1.2.3.4');
    clock.milliseconds = 3_600_000;
    expect([1, 2, 3, 4].map(() => ask('1.2.3.4'))).toEqual([0, 0, 0, 20]);
  });

  it('says one request and one second where it is one', async () => {
    const { ask, refusal } = limited({ requests: 1, seconds: 1 });
    ask('1.2.3.4');
    expect(await refusal('1.2.3.4')?.text()).toContain('More than 1 request in 1 second. Ask again in 1 second.');
  });

  it('is that of each client', () => {
    const { ask } = limited(rate);
    for (let times = 0; times < 4; times++) ask('1.2.3.4');
    expect([ask('1.2.3.4'), ask('1.2.3.5')]).toEqual([20, 0]);
  });

  it('is one for all addresses of a network of 64 bits, which one client has to itself', () => {
    const { ask } = limited({ requests: 1, seconds: 60 });
    expect(['2001:db8::1', '2001:db8:0:0:ffff::2', '2001:db8:0:1::1'].map((from) => ask(from))).toEqual([0, 60, 0]);
  });

  it('is one for both ways to write an address of IPv4', () => {
    const { ask } = limited({ requests: 1, seconds: 60 });
    expect([ask('::ffff:1.2.3.4'), ask('1.2.3.4')]).toEqual([0, 60]);
  });

  it('is remembered of so many clients, those quiet longest forgotten first', () => {
    const { ask } = limited({ requests: 1, seconds: 60 }, { maxClients: 2 });
    expect(['1.1.1.1', '2.2.2.2', '1.1.1.1', '3.3.3.3', '1.1.1.1', '2.2.2.2'].map((from) => ask(from))).toEqual([
      0, 0, 60, 0, 60, 0,
    ]);
  });
});

describe('behind proxies', () => {
  const rate = { requests: 1, seconds: 60 };

  it('the client is whom the proxy saw, whatever was claimed before', () => {
    const { ask } = limited(rate, { trustedProxies: 1 });
    expect(ask('10.0.0.1', '6.6.6.6, 1.2.3.4')).toBe(0);
    expect(ask('10.0.0.1', '7.7.7.7, 1.2.3.4')).toBe(60);
    expect(ask('10.0.0.1', '1.2.3.4, 1.2.3.5')).toBe(0);
  });

  it('the client is whom the first of two saw', () => {
    const { ask } = limited(rate, { trustedProxies: 2 });
    expect(ask('10.0.0.1', '6.6.6.6, 1.2.3.4, 10.0.0.2')).toBe(0);
    expect(ask('10.0.0.1', '7.7.7.7, 1.2.3.4, 10.0.0.2')).toBe(60);
    expect(ask('10.0.0.1', '1.2.3.5, 10.0.0.2')).toBe(0);
  });

  it('an address may have a port', () => {
    const { ask } = limited(rate, { trustedProxies: 1 });
    expect([ask('10.0.0.1', '1.2.3.4:5678'), ask('10.0.0.1', '1.2.3.4:9999')]).toEqual([0, 60]);
    expect([ask('10.0.0.1', '[2001:db8::1]:80'), ask('10.0.0.1', '2001:db8::2')]).toEqual([0, 60]);
  });

  it('where none says who asks, all are one client', () => {
    const { ask } = limited(rate, { trustedProxies: 1 });
    expect([ask('10.0.0.1'), ask('10.0.0.1', 'unknown')]).toEqual([0, 60]);
  });

  it('that are not trusted, what they say counts for nothing, and that is told once', () => {
    const told: string[] = [];
    const { ask } = limited(rate, { log: (message) => told.push(message) });
    expect([ask('10.0.0.1', '1.2.3.4'), ask('10.0.0.1', '1.2.3.5')]).toEqual([0, 60]);
    expect(told).toEqual([expect.stringContaining('COAUTHOR_TRUSTED_PROXIES')]);
  });
});

describe('a server with a rate', () => {
  it('refuses the API and downloads with 429, and nobody the pages and its health', async () => {
    const { origin, ask } = await serve({ rate: { requests: 2, seconds: 3_600 } });
    expect((await ask('{ graph { paperCount } }')).status).toBe(200);
    expect((await fetch(`${origin}/export/papers.bib`)).status).toBe(200);
    const refused = await ask('{ graph { paperCount } }');
    expect([refused.status, refused.headers.get('retry-after'), await codesOf(refused)]).toEqual([
      429,
      '1800',
      ['RATE_LIMITED'],
    ]);
    const download = await fetch(`${origin}/export/papers.bib`);
    expect([download.status, await download.text()]).toEqual([
      429,
      'More than 2 requests in 3,600 seconds. Ask again in 1,800 seconds.\n',
    ]);
    expect((await fetch(`${origin}/health`)).status).toBe(200);
  });

  it('counts probes that bring a token, which could be tried for ever: beyond the rate the right one is told from no other', async () => {
    const { origin } = await serve({ rate: { requests: 3, seconds: 60 }, token: 'a-long-enough-token' });
    const probe = (token: string) => fetch(`${origin}/health`, { headers: { authorization: `Bearer ${token}` } });
    const tried = () => probe('another-long-token');
    const statuses: number[] = [];
    for (let time = 0; time < 4; time++) statuses.push((await tried()).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await probe('a-long-enough-token')).status).toBe(429);
    const { origin: open } = await serve({ rate: { requests: 1, seconds: 60 } });
    const headers = { authorization: 'Basic Z3Vlc3Q6Z3Vlc3Q=' };
    for (let time = 0; time < 3; time++) expect((await fetch(`${open}/health`, { headers })).status).toBe(200);
    expect((await fetch(`${origin}/health`)).status).toBe(200);
  });
});
