import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { productionConfig } from '../../src/config.ts';
import { ConflictsDocument, NetworkFileDocument } from '../../src/generated/graphql.ts';
import { costToRun } from '../../src/serving/cost.ts';
import { createCostRate } from '../../src/serving/cost-rate.ts';
import { askFrom, codes } from './asked-from.ts';
import { serve } from './served.ts';

const batched = { ...productionConfig.limits, batch: 3 };

/** A client of a rate, with a clock that the test moves; `pay` gives the seconds to wait, 0 where it paid. */
function paying(cost: number, seconds: number) {
  const clock = { milliseconds: 0 };
  const rate = createCostRate({ cost, seconds }, { clientOf: () => 'Ada', now: () => clock.milliseconds });
  const request = new Request('http://graph/graphql');
  return {
    clock,
    error: (costs: number) => rate.pay(request, costs),
    pay: (costs: number) => Number(rate.pay(request, costs)?.extensions.retryAfter ?? 0),
  };
}

describe('a rate of a hundred in fifty seconds', () => {
  it('is paid by what operations cost, and refuses what is not left until it is', () => {
    const { clock, pay } = paying(100, 50);
    expect([pay(60), pay(50), pay(40)]).toEqual([0, 5, 0]);
    clock.milliseconds = 10_000;
    expect([pay(21), pay(20), pay(1)]).toEqual([1, 0, 1]);
  });

  it('says in the error what it costs, what is left of how much, and when there is enough', () => {
    const { error } = paying(100_000, 50);
    expect(error(99_000)).toBeNull();
    expect(error(1_500)).toMatchObject({
      message:
        'This costs 1,500, and you have 1,000 left of the 100,000 that one client may spend in 50 seconds. Ask again in 1 second, or for less.',
      extensions: {
        code: 'RATE_LIMITED',
        cost: 1_500,
        left: 1_000,
        limit: 100_000,
        seconds: 50,
        retryAfter: 1,
        http: { headers: { 'retry-after': '1' } },
      },
    });
  });

  it('lets what costs more than all of it run once all is there, and the rest is owed', () => {
    const { clock, pay } = paying(100, 50);
    expect([pay(1), pay(300)]).toEqual([0, 1]);
    clock.milliseconds = 1_000;
    expect([pay(300), pay(1)]).toEqual([0, 101]);
  });
});

describe('the rate of a network', () => {
  it('is fifty times the largest question of the explorer, and more than the dearest operation there may be', () => {
    const ids = Array.from({ length: 500 }, (_, at) => `Author:a${at}`);
    const largest = [
      costToRun({
        schema,
        document: parse(String(ConflictsDocument)),
        variableValues: { of: ids, against: ids, maxDistance: 4, first: 100, papersFirst: 20 },
      }),
      costToRun({
        schema,
        document: parse(String(NetworkFileDocument)),
        variableValues: { authors: ids.slice(0, 1), radius: 6, limit: 20_000, format: 'GEXF' },
      }),
    ].map(Number);
    const { costRate, limits } = productionConfig;
    expect(Math.max(...largest)).toBeGreaterThan(20_000);
    expect(costRate?.cost).toBeGreaterThanOrEqual(50 * Math.max(...largest));
    expect(costRate?.cost).toBeGreaterThan(limits.cost);
  });
});

describe('a server with a rate of cost', () => {
  // The author, the page and its people.
  const coauthors = (first: number) =>
    `{ author(by: { name: "Ada" }) { coauthors(first: ${first}) { nodes { name } } } }`;
  const [ada, bob] = ['127.0.0.1', '127.0.0.2'];

  it('refuses with 429 who has spent it, and nobody else', async () => {
    const { origin } = await serve({ costRate: { cost: 100, seconds: 3_600 } });
    const dear = coauthors(90);
    expect((await askFrom(origin, ada, dear)).status).toBe(200);
    const refused = await askFrom(origin, ada, coauthors(80));
    expect([refused.status, codes(refused)]).toEqual([429, ['RATE_LIMITED']]);
    expect(refused.body.errors?.[0]?.extensions).toEqual({
      code: 'RATE_LIMITED',
      cost: expect.any(Number),
      left: expect.any(Number),
      limit: 100,
      seconds: 3_600,
      retryAfter: Number(refused.headers['retry-after']),
    });
    expect((await askFrom(origin, bob, coauthors(80))).status).toBe(200);
  });

  it('takes nothing for answers that are kept, for what does not run, and for what is refused', async () => {
    const { origin } = await serve({ costRate: { cost: 100, seconds: 3_600 } });
    expect((await askFrom(origin, ada, coauthors(60))).status).toBe(200);
    const left = async (query: string) => {
      const { headers } = await askFrom(origin, ada, query);
      return /"cost";r=(\d+)/.exec(String(headers.ratelimit))?.[1];
    };
    const before = await left('{ __typename }');
    expect(Number(before)).toBeLessThan(100);
    for (const query of [coauthors(60), coauthors(70), '{ nothing }', '{', coauthors(60)]) {
      expect(await left(query), query).toBe(before);
    }
    expect(Number(await left(coauthors(5)))).toBeLessThan(Number(before));
  });

  it('tells with each answer what is left, of requests too', async () => {
    const { origin } = await serve({
      rate: { requests: 10, seconds: 60 },
      costRate: { cost: 1_000, seconds: 60 },
    });
    const { headers } = await askFrom(origin, ada, coauthors(90));
    expect(headers['ratelimit-policy']).toBe('"requests";q=10;w=60, "cost";q=1000;w=60');
    expect(headers.ratelimit).toMatch(/^"requests";r=9;t=6, "cost";r=9\d\d;t=\d$/);
    expect((await fetch(`${origin}/health`)).headers.has('ratelimit')).toBe(false);
    const download = await fetch(`${origin}/export/papers.bib`);
    expect(download.headers.get('ratelimit')).toMatch(/^"requests";r=8;t=\d+$/);
  });

  it('is paid by each operation of a batch, and by a subscription', async () => {
    const { origin, post } = await serve({ costRate: { cost: 300, seconds: 3_600 }, limits: batched });
    const answers = (await (await post([100, 99, 98].map((first) => ({ query: coauthors(first) })))).json()) as {
      errors?: { extensions: { code: string } }[];
    }[];
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([undefined, undefined, 'RATE_LIMITED']);
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { graphChanged { sources { document } problems { line } } }' }),
    });
    expect([response.status, await response.text()]).toEqual([429, expect.stringContaining('"RATE_LIMITED"')]);
  });
});
