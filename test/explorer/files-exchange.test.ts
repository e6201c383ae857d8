import { Client, type Exchange, fetchExchange } from 'urql';
import { describe, expect, it } from 'vitest';
import { pipe, tap } from 'wonka';
import { createClient } from '../../src/explorer/client.ts';
import { filesPast } from '../../src/explorer/files-exchange.ts';

const file = 'query NetworkFile($n: Int) { network(limit: $n) { export } }';

/** A client whose server answers with the number of times it was asked. */
function counting() {
  const asked: string[] = [];
  const fetch = async (_: unknown, request?: RequestInit) => {
    asked.push(String(request?.body));
    return Response.json({ data: { network: { __typename: 'Network', export: String(asked.length) } } });
  };
  const passed: unknown[] = [];
  const watching: Exchange =
    ({ forward }) =>
    (operations) =>
      forward(
        pipe(
          operations,
          tap((operation) => passed.push(operation)),
        ),
      );
  const client = new Client({
    url: 'http://127.0.0.1/graphql',
    preferGetMethod: false,
    fetch: fetch as typeof globalThis.fetch,
    exchanges: [filesPast(watching), fetchExchange],
  });
  const ask = async (n: number, requestPolicy: 'cache-first' | 'network-only' = 'cache-first') =>
    (await client.query(file, { n }, { requestPolicy }).toPromise()).data?.network.export as string;
  return { asked, ask, passed };
}

describe('networks as files', () => {
  it('are not asked for again while they are among the last four', async () => {
    const { asked, ask, passed } = counting();
    for (const n of [1, 2, 3, 4]) expect(await ask(n)).toBe(String(n));
    expect(await ask(1)).toBe('1');
    expect(asked).toHaveLength(4);
    expect(passed).toEqual([]);
  });

  it('are asked for again once four others came, or when they are asked for anew', async () => {
    const { asked, ask } = counting();
    for (const n of [1, 2, 3, 4, 5]) await ask(n);
    expect(await ask(1)).toBe('6');
    expect(await ask(1, 'network-only')).toBe('7');
    expect(asked).toHaveLength(7);
  });

  it('are all the client of the pages treats so: it can be made without a browser', () => {
    expect(createClient()).toBeDefined();
  });
});
