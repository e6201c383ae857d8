// Hostile texts in every argument and input field of the schema that takes text, asked of the production configuration.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { productionConfig } from '../../src/config.ts';
import { createServer, type GraphServer } from '../../src/server.ts';
import { world } from '../world.ts';
import { expectNoEcho, expectSound } from './hostile-answers.ts';
import type { Place } from './hostile-places.ts';
import { longTexts, shortTexts } from './hostile-texts.ts';
import { places } from './hostile-world.ts';

let server: GraphServer;
const logged: string[] = [];

beforeAll(() => {
  const config = { ...productionConfig, rate: null, logs: 'off' as const };
  server = createServer({ graphs: { current: world }, config, log: (message) => logged.push(message) });
});

afterAll(async () => {
  await server.close();
  expect(logged).toEqual([]);
});

function ask(body: string): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return server.fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body }));
}

/** The codes of the errors that a text has in a place. */
async function tried({ query, given }: Place, text: string): Promise<string[]> {
  return expectSound(await ask(JSON.stringify({ query, variables: { given: given(text) } })));
}

const kinds = Object.entries(longTexts);

// Nearly all that a request may hold.
const longest = 900_000;

// Beyond all limits of letters, so that what refuses is the same as with the longest.
const long = 6_000;

/** So many of them, from one place in a list on, around its end: with each place others. */
function some<T>(list: readonly T[], from: number, count: number): T[] {
  return Array.from({ length: count }, (_, at) => list[(from * count + at) % list.length]).filter(
    (each) => each !== undefined,
  );
}

/** By what is read by the same code: a filter, a cursor, or an argument of its own. */
const once = [
  ...new Map(
    places.map((place) => [/\((?:after|before|where\..*)\)$/.exec(place.name)?.[0] ?? place.name, place]),
  ).values(),
];

it('there are places for text wherever the schema has a string, an id or a scalar of its own', () => {
  const names = places.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(places.map(({ scalar }) => scalar))).toEqual(new Set(['ID', 'PartialDate', 'String']));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!('getFields' in type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!('args' in field)) continue;
      for (const { name, type: wanted } of field.args) {
        if (!/\b(?:ID|String)\b/.test(String(wanted))) continue;
        expect(names).toContain(`${type.name}.${field.name}(${name})`);
      }
    }
  }
});

it('every place is got to: what is asked beside it is answered', async () => {
  // What fits each scalar, so that only a place that nothing leads to has nothing about it in the answer.
  const fitting: Readonly<Record<string, string>> = { ID: 'Author:ada', PartialDate: '2020', String: 'Ada' };
  for (const { name, query, scalar, given } of places) {
    const response = await ask(JSON.stringify({ query, variables: { given: given(fitting[scalar] ?? '') } }));
    const field = /\.(\w+)/.exec(name)?.[1];
    const text = await response.text();
    // A field that refused its argument is named by the path of the error.
    expect(text, name).toContain(`"${field}"`);
  }
});

it.each(once.map((place) => [place.name, place] as const))(
  'every long text is answered or refused in %s',
  async (_, place) => {
    for (const [, textOf] of kinds) await tried(place, textOf(long));
  },
);

it('long texts are answered or refused in every place', async () => {
  for (const [at, place] of places.entries())
    for (const [, textOf] of some(kinds, at, 4)) await tried(place, textOf(long));
});

it.each(once.map((place, at) => [place.name, place, at] as const))(
  'as much as a request may hold is answered or refused in %s',
  async (_, place, at) => {
    for (const [, textOf] of some(kinds, at, 5)) await tried(place, textOf(longest));
  },
);

it('short texts that mean something elsewhere are answered or refused in every place', async () => {
  for (const place of once) for (const text of shortTexts) await tried(place, text);
});

it('a list of very many texts is answered or refused wherever a list is taken', async () => {
  for (const { query, given, isList } of places) {
    if (!isList) continue;
    const many = JSON.stringify(given('§')).replace('"§"', Array(100_000).fill('"§"').join());
    await expectSound(await ask(`{"query":${JSON.stringify(query)},"variables":{"given":${many}}}`));
  }
});

it('a value of another kind is answered or refused in every place', async () => {
  for (const { query, given } of once) {
    for (const other of ['{"__proto__":{"x":1}}', '[[[[]]]]', '1e400', 'true', '{"constructor":"x"}', '[]', 'null']) {
      const value = JSON.stringify(given('§')).replace('"§"', other);
      await expectSound(await ask(`{"query":${JSON.stringify(query)},"variables":{"given":${value}}}`));
    }
  }
});

it('a text that is written in the question itself is answered or refused as well', async () => {
  for (const { query, given } of once) {
    for (const [, textOf] of kinds.filter((_, at) => at % 4 === 0)) {
      const text = textOf(long);
      const literal = JSON.stringify(given('§'))
        .replace(/"(\w+)":/g, '$1:')
        .replace('"§"', JSON.stringify(text));
      const written = query.replace(/^query \([^)]*\) /, '').replace('$given', () => literal);
      await expectSound(await ask(JSON.stringify({ query: written })));
    }
  }
});

it('no word of a request that names something is taken for a part of an object', async () => {
  for (const text of ['__proto__', 'constructor', 'toString', 'x'.repeat(50_000)]) {
    const query = 'query constructor { graph { paperCount } }';
    await expectSound(await ask(JSON.stringify({ query, operationName: text })));
    const persistedQuery = { version: 1, sha256Hash: text };
    await expectSound(await ask(JSON.stringify({ query, extensions: { persistedQuery } })));
    await expectSound(await ask(JSON.stringify({ extensions: { persistedQuery } })));
    await expectSound(await ask(JSON.stringify({ query: `{ ${text} }` })));
    await expectSound(await ask(JSON.stringify({ query: `query (${`$${text}`}: Int) { __typename }` })));
    await expectSound(await ask(JSON.stringify({ query: `{ __typename @${text} }` })));
    await expectSound(await ask(JSON.stringify({ query: `{ ...${text} }` })));
    await expectSound(await ask(`{"query":"{ __typename }","variables":{"${text}":1}}`));
  }
});

it('no error says more of what was sent again than is read at a glance', async () => {
  for (const [at, { query, given }] of once.entries()) {
    for (const [, textOf] of some(kinds, at, 6)) {
      const text = textOf(long);
      await expectNoEcho(await ask(JSON.stringify({ query, variables: { given: given(text) } })), text);
    }
  }
});
