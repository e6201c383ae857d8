import { getIntrospectionQuery, parse } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { developmentConfig } from '../../src/config.ts';
import { createServer } from '../../src/server.ts';
import { sizeOf } from '../../src/serving/query-limits.ts';
import { graphOf } from '../world.ts';

describe('the size of a document', () => {
  it('is as deep as its deepest field, fragments followed', () => {
    expect(sizeOf(parse('{ a }')).depth).toBe(1);
    expect(sizeOf(parse('{ a { b { c } } d { e } }')).depth).toBe(3);
    expect(sizeOf(parse('{ a { ...F } } fragment F on X { b { ... { c } } }')).depth).toBe(3);
  });

  it('counts fragments that nothing spreads, and comes to an end with those inside themselves', () => {
    expect(sizeOf(parse('{ a } fragment F on X { b { c } }')).depth).toBe(2);
    expect(sizeOf(parse('{ ...F } fragment F on X { b { ...F } }')).depth).toBe(1);
  });

  it('counts aliases all over, directives in one place, and the same field in one selection', () => {
    const size = sizeOf(parse('query @x { a: f b: f { c: g @x @y @z } f f ... @x { f } }'));
    expect(size).toEqual({ depth: 2, aliases: 3, directives: 3, repeats: 2 });
  });

  it('is told in no time of fragments that double at every step', () => {
    const chain = Array.from(
      { length: 300 },
      (_, at) => `fragment F${at} on X { a { ...F${at + 1} } b { ...F${at + 1} } }`,
    );
    expect(sizeOf(parse(`{ ...F0 } ${chain.join(' ')} fragment F300 on X { c }`)).depth).toBe(301);
  });
});

describe('a server', () => {
  const limits = { ...developmentConfig.limits, tokens: 60, depth: 3, aliases: 2, directives: 2, batch: 2 };
  const graphs = { current: graphOf([{ title: 'Engines', authors: ['Ada', 'Bob'] }]) };
  const strict = createServer({ graphs, config: { ...developmentConfig, limits } });
  const usual = createServer({ graphs });
  afterAll(() => Promise.all([strict.close(), usual.close()]));

  async function send(body: unknown, server = strict) {
    const response = await server.fetch(
      new Request('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
        body: JSON.stringify(body),
      }),
    );
    return { status: response.status, body: (await response.json()) as unknown };
  }

  const refusedWith = (extensions: object) => ({
    status: 400,
    body: { errors: [expect.objectContaining({ extensions })] },
  });
  const answered = { status: 200, body: { data: expect.anything() } };

  it('answers a query as deep as it may be, and refuses one deeper, valid or not', async () => {
    expect(await send({ query: '{ papers { nodes { id } } }' })).toEqual(answered);
    const deeper = refusedWith({ code: 'DEPTH_LIMIT', depth: 4, limit: 3 });
    expect(await send({ query: '{ papers { nodes { authors { totalCount } } } }' })).toEqual(deeper);
    expect(await send({ query: '{ a { b { c { d } } } }' })).toEqual(deeper);
    // What was refused once is so again.
    expect(await send({ query: '{ a { b { c { d } } } }' })).toEqual(deeper);
  });

  it('answers as many aliases as there may be, and no more', async () => {
    expect(await send({ query: '{ a: graph { v: version } }' })).toEqual(answered);
    expect(await send({ query: '{ a: graph { v: version w: version } }' })).toEqual(
      refusedWith({ code: 'ALIAS_LIMIT', aliases: 3, limit: 2 }),
    );
  });

  it('reads one field as many times as that, and no more', async () => {
    expect(await send({ query: '{ graph { version version } }' })).toEqual(answered);
    expect(await send({ query: '{ graph { version version version } }' })).toEqual(
      refusedWith({ code: 'REPEAT_LIMIT', repeats: 3, limit: 2 }),
    );
  });

  it('looks at as many directives in one place as there may be, known or not', async () => {
    expect(await send({ query: '{ graph @skip(if: false) @include(if: true) { version } }' })).toEqual(answered);
    expect(await send({ query: '{ graph @a @a @a { version } }' })).toEqual(
      refusedWith({ code: 'DIRECTIVE_LIMIT', directives: 3, limit: 2 }),
    );
  });

  it('reads as many tokens as there may be, and no more', async () => {
    // 16 beside the ids.
    const tokens = (count: number) => ({
      query: `{ papers(where: { withoutAuthors: [${'"a" '.repeat(count - 16)}] }) { totalCount } }`,
    });
    expect(await send(tokens(60))).toMatchObject({ status: 200 });
    expect(await send(tokens(61))).toEqual(refusedWith({ code: 'TOKEN_LIMIT', limit: 60 }));
  });

  it('answers as many operations at once as there may be, and no more', async () => {
    const one = { query: '{ graph { paperCount } }' };
    const data = { data: { graph: { paperCount: 1 } } };
    expect(await send([one, one])).toEqual({ status: 200, body: [data, data] });
    expect(await send([one, one, one])).toEqual(refusedWith({ code: 'BATCH_LIMIT', operations: 3, limit: 2 }));
    expect(await send([one, one], usual)).toEqual(refusedWith({ code: 'BATCH_LIMIT', operations: 2, limit: 1 }));
  });

  it('says of a subscription among several operations that it comes alone', async () => {
    const listening = { query: 'subscription { graphChanged { version } }' };
    const { status, body } = await send([listening, { query: '{ graph { paperCount } }' }]);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: [{ errors: [{ extensions: { code: 'BAD_REQUEST' } }] }, { data: { graph: { paperCount: 1 } } }],
    });
  });

  it('lets tools ask for the whole schema', async () => {
    expect(await send({ query: getIntrospectionQuery() }, usual)).toEqual(answered);
  });

  it('is not kept busy by one field a thousand times', async () => {
    const began = performance.now();
    expect(await send({ query: `{ ${'graph { version } '.repeat(490)} }` }, usual)).toMatchObject({ status: 400 });
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
