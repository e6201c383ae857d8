// What of the GraphQL over HTTP specification the production configuration gives up, and for what.
import { describe, expect, it } from 'vitest';
import { type Audited, auditAll } from '../conformance/audits.ts';
import { serve } from './served.ts';

const names = (audits: readonly Audited[]) =>
  audits
    .filter(({ status }) => status !== 'ok')
    .map(({ id, name }) => `${id} ${name}`)
    .toSorted();

// They send a query in an address, as a page of another site could.
const queriesInAddresses = [
  '5A70 MAY accept application/x-www-form-urlencoded formatted GET requests',
  '6A70 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
  'D6D5 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
];

// They ask for the schema to see whether variables arrive.
const questionsAboutTheSchema = [
  '28B9 MUST allow map {variables} parameter when accepting application/json',
  '2EA1 SHOULD allow map {variables} parameter when accepting application/graphql-response+json',
];

describe('in production', () => {
  it('only audits that ask for the schema, or by an address alone, find no answer', async () => {
    const { origin } = await serve();
    expect(names(await auditAll(`${origin}/graphql`))).toEqual(
      [...queriesInAddresses, ...questionsAboutTheSchema].toSorted(),
    );
  });

  it('variables arrive where the schema can be asked for, and queries in addresses where that is allowed', async () => {
    const shown = await serve({ introspection: true });
    expect(names(await auditAll(`${shown.origin}/graphql`))).toEqual(queriesInAddresses);
    const open = await serve({ introspection: true, csrf: false });
    expect(names(await auditAll(`${open.origin}/graphql`))).toEqual([]);
  });
});
