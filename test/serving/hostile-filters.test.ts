// A filter as long as a request may be, in each of many fields.
import { expect, it } from 'vitest';
import { inputKey } from '../../src/api/connection.ts';
import { productionConfig } from '../../src/config.ts';
import { world } from '../world.ts';
import { codesOf, serve } from './served.ts';

const long = 'x'.repeat(900_000);

it('is work like any other: it costs a step for every few letters, in each field', async () => {
  const limits = { ...productionConfig.limits, work: 200_000 };
  const { post } = await serve({ limits, rate: null }, { graphs: { current: world } });
  const asked = async (fields: number, id: string) => {
    const names = Array.from({ length: fields }, (_, at) => `f${at}: papers(where: $where) { totalCount }`).join(' ');
    const query = `query ($where: PaperFilter) { ${names} }`;
    return codesOf(await post({ query, variables: { where: { withoutAuthors: [id] } } }));
  };
  expect(await asked(30, 'x')).toEqual([]);
  expect(await asked(2, long)).toEqual([]);
  expect(await asked(3, long)).toEqual(['LIMIT_REACHED']);
});

it('is written out once, however many fields take it', () => {
  let looks = 0;
  const ownKeys = (target: object) => {
    looks++;
    return Reflect.ownKeys(target);
  };
  const where = new Proxy({ withoutAuthors: [long] }, { ownKeys });
  const keys = Array.from({ length: 20 }, () => inputKey({ where }));
  expect(looks).toBe(1);
  expect(new Set(keys)).toEqual(new Set([`{"where":{"withoutAuthors":["${long}"]}}`]));
});

it('that means the same has the same text', () => {
  const one = { where: { text: 'a', anyTopic: [], published: null, allAuthors: ['b', 'c'] }, alsoWrote: [{}, null] };
  expect(inputKey(one)).toBe('{"alsoWrote":[null,null],"where":{"allAuthors":["b","c"],"text":"a"}}');
  expect(inputKey({ where: { undated: undefined }, orderBy: null })).toBe('');
});
