import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { productionConfig } from '../../src/config.ts';
import { recentDocuments } from '../../src/serving/parse-cache.ts';
import { codesOf, serve } from './served.ts';

const document = parse('{ graph { paperCount } }');

describe('Documents that were parsed before', () => {
  it('are found by their text', () => {
    const documents = recentDocuments(1_000_000);
    documents.set('{ a }', document);
    expect([documents.get('{ a }'), documents.get('{ b }')]).toEqual([document, undefined]);
  });

  it('are as many as fit, and those asked for longest ago leave first', () => {
    const documents = recentDocuments(10_000_000);
    for (let at = 0; at < 1_000; at++) {
      documents.set(`${'x'.repeat(1_000)}${at}`, document);
      documents.get(`${'x'.repeat(1_000)}0`);
    }
    expect(documents.size()).toBe(39);
    expect(documents.get(`${'x'.repeat(1_000)}0`)).toBe(document);
    expect(documents.get(`${'x'.repeat(1_000)}1`)).toBeUndefined();
  });

  it('take room once, however often they are set', () => {
    const documents = recentDocuments(1_000_000);
    for (let time = 0; time < 1_000; time++) documents.set('x'.repeat(1_000), document);
    expect(documents.size()).toBe(1);
    documents.set('y'.repeat(1_000), document);
    expect(documents.size()).toBe(2);
  });

  it('do not take all memory where they are a megabyte of text each', () => {
    const documents = recentDocuments(64_000_000);
    for (let at = 0; at < 100; at++) documents.set(`${at}${'x'.repeat(1_000_000)}`, document);
    expect(documents.size()).toBe(21);
  });
});

describe('A document that is known', () => {
  const deep = `{ ${'author(by: {id: "Author:ada"}) { coauthors { nodes { '.repeat(1)}${'coauthors { nodes { '.repeat(9)}id ${'} '.repeat(21)}}`;

  it.each([
    ['too many tokens', `{ ${'graph { paperCount } '.repeat(700)} }`, 'TOKEN_LIMIT'],
    ['fields too deep', deep, 'DEPTH_LIMIT'],
    ['what cannot be read', '{ graph {', 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not there', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('is refused again for %s', async (_, query, code) => {
    const { ask } = await serve();
    for (let time = 0; time < 3; time++) expect(await codesOf(await ask(query))).toEqual([code]);
  });

  it('is refused for its cost with other variables, and answered with those it was answered with', async () => {
    const { post } = await serve({ limits: { ...productionConfig.limits, cost: 500 } });
    const query = 'query($first: Int) { authors(first: $first) { nodes { papers(first: $first) { nodes { id } } } } }';
    const codes = [];
    for (const first of [5, 100, 5, 100]) codes.push(await codesOf(await post({ query, variables: { first } })));
    expect(codes).toEqual([[], ['COST_LIMIT'], [], ['COST_LIMIT']]);
  });
});
