// The GraphQL over HTTP specification (https://graphql.github.io/graphql-over-http/draft/), against the real server.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer, type GraphServer } from '../../src/server.ts';
import { graphOfTwoPapers } from '../server/two-papers.ts';
import { auditAll, auditsOf } from './audits.ts';

let server: GraphServer;
let url: string;

beforeAll(async () => {
  server = createServer({ graphs: { current: await graphOfTwoPapers() } });
  url = `http://127.0.0.1:${await server.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
});

afterAll(() => server.close());

const audits = auditsOf(() => url);

describe('the server', () => {
  it.each(audits)('$id $name', async ({ run }) => {
    expect(await run()).toMatchObject({ status: 'ok', reason: null });
  });
});

describe('the audits', () => {
  it('ask what a server must, should and may do, each under an id of its own', () => {
    expect(new Set(audits.map(({ name }) => name.split(' ')[0]))).toEqual(new Set(['MUST', 'SHOULD', 'MAY']));
    expect(new Set(audits.map(({ id }) => id)).size).toBe(audits.length);
  });

  it('find fault with an address that answers otherwise, and say what came', async () => {
    const elsewhere = await auditAll(url.replace('/graphql', '/nowhere'));
    expect(elsewhere.find(({ id }) => id === '4655')).toEqual({
      id: '4655',
      name: 'MUST accept application/json and match the content-type',
      status: 'error',
      reason: expect.stringMatching(/ not 200: 404 text\/plain.* Nothing is at \/nowhere/) as string,
    });
    expect(new Set(elsewhere.map(({ status }) => status))).toEqual(new Set(['ok', 'notice', 'warn', 'error']));
  });
});
