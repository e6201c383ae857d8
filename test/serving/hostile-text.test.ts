// Long texts made to hold up the server: each is answered or refused, and nobody else waits for it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createServer, type GraphServer } from '../../src/server.ts';
import { world } from '../world.ts';

let server: GraphServer;

beforeAll(() => {
  server = createServer({ graphs: { current: world } });
});

afterAll(() => server.close());

async function ask(query: string, variables: Record<string, unknown>) {
  const response = await server.fetch(
    new Request('http://127.0.0.1/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    }),
  );
  return (await response.json()) as { data?: unknown; errors?: { message: string; extensions?: { code?: string } }[] };
}

/** How far memory grew by what is asked, in bytes, at its highest. */
async function growth(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  await work();
  return process.memoryUsage.rss() - before;
}

const long = 'a'.repeat(20_000);

it.each([
  ['search', 'query ($t: String!) { search(text: $t) { totalCount } }'],
  ['authors', 'query ($t: String!) { authors(search: $t) { totalCount } }'],
  ['topics', 'query ($t: String!) { topics(search: $t) { totalCount } }'],
  ['papers', 'query ($t: String!) { papers(where: { text: $t }) { totalCount } }'],
])('a text of twenty thousand letters is refused by %s', async (_, query) => {
  const { errors } = await ask(query, { t: long });
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  expect(errors?.[0]?.message).toContain('takes at most 1,000 letters');
});

it('a name of twenty thousand letters is nobody’s', async () => {
  const query = 'query ($n: [String!]!) { resolveAuthors(names: $n) { status candidates { reason } } }';
  expect(await ask(query, { n: [long] })).toEqual({ data: { resolveAuthors: [{ status: 'NONE', candidates: [] }] } });
});

it('a word of a thousand letters takes no memory by the square', async () => {
  const query = 'query ($t: String!) { search(text: $t) { totalCount } }';
  const grown = await growth(async () => {
    for (let at = 0; at < 20; at++) await ask(query, { t: `${'b'.repeat(980)}${at}` });
  });
  expect(grown).toBeLessThan(300_000_000);
});

it('a body that nearly names a persisted query again and again is read once', async () => {
  // Compared quadratically this takes minutes, and the test runs out of time.
  const { data } = await ask('{ graph { paperCount } }', { x: ' query'.repeat(150_000) });
  expect(data).toEqual({ graph: { paperCount: world.index.papers.length } });
});
