import { readFile } from 'node:fs/promises';
import { buildSchema, isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { embeddedTypes } from '../../src/explorer/embedded-types.ts';

it('the cache knows which types of the schema have no id', async () => {
  const schema = buildSchema(await readFile('schema/schema.graphql', 'utf8'));
  const roots = [schema.getQueryType(), schema.getSubscriptionType()];
  const withoutId = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('__') && !roots.includes(type) && type.getFields().id === undefined);
  expect([...embeddedTypes]).toEqual(withoutId.map(({ name }) => name).toSorted());
});
