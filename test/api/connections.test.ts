import fc from 'fast-check';
import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { graphOf } from '../world.ts';
import { type Page, pageOf, type Shape, shapes, wholeOf } from './connections.ts';

const numRuns = 15;
const sizes = fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 8 });

/** What holds of every page: it is the whole list's places from `start` to before `end`. */
function expectPlaces(shape: Shape, page: Page, whole: Page, start: number, end: number) {
  const edges = whole.edges.slice(start, end);
  expect(page).toEqual({
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: end < whole.edges.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    ...(!shape.uncounted && { totalCount: whole.edges.length }),
  });
}

describe.each(shapes)('$field', (shape) => {
  it('has more than one page of everything once, each place with a cursor of its own', async () => {
    const whole = await wholeOf(shape);
    const count = whole.edges.length;
    expect(count).toBeGreaterThan(7);
    expect(new Set(whole.edges.map(({ node }) => JSON.stringify(node))).size).toBe(count);
    expect(new Set(whole.edges.map(({ cursor }) => cursor)).size).toBe(count);
    expectPlaces(shape, whole, whole, 0, count);
  });

  it('gives its usual number without a size', async () => {
    const whole = await wholeOf(shape);
    const usual = Math.min(shape.usual ?? 20, whole.edges.length);
    expectPlaces(shape, await pageOf(shape), whole, 0, usual);
    expectPlaces(shape, await pageOf(shape, { first: null, after: null, last: null, before: null }), whole, 0, usual);
  });

  it('gives everything once in pages of any sizes, forward', async () => {
    const whole = await wholeOf(shape);
    await fc.assert(
      fc.asyncProperty(sizes, async (first) => {
        let [start, after, more]: [number, string | null, boolean] = [0, null, true];
        for (let turn = 0; more; turn++) {
          const size = first[turn % first.length] ?? 1;
          const page: Page = await pageOf(shape, { first: size, after });
          const end = Math.min(start + size, whole.edges.length);
          expectPlaces(shape, page, whole, start, end);
          [start, after, more] = [end, page.pageInfo.endCursor, page.pageInfo.hasNextPage];
        }
        expect(start).toBe(whole.edges.length);
      }),
      { numRuns },
    );
  });

  it('gives everything once in pages of any sizes, backward', async () => {
    const whole = await wholeOf(shape);
    await fc.assert(
      fc.asyncProperty(sizes, async (last) => {
        let [end, before, more]: [number, string | null, boolean] = [whole.edges.length, null, true];
        for (let turn = 0; more; turn++) {
          const size = last[turn % last.length] ?? 1;
          const page: Page = await pageOf(shape, { last: size, before });
          const start = Math.max(0, end - size);
          expectPlaces(shape, page, whole, start, end);
          [end, before, more] = [start, page.pageInfo.startCursor, page.pageInfo.hasPreviousPage];
        }
        expect(end).toBe(0);
      }),
      { numRuns },
    );
  });
});

describe('pages', () => {
  it('are tested for every field that gives them', () => {
    const paging = ['first', 'after', 'last', 'before'];
    const fields = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      .filter(({ field }) => paging.every((name) => field.args.some((arg) => arg.name === name)))
      .map(({ type, field }) => `${type.name}.${field.name}`);
    expect(fields.toSorted()).toEqual(shapes.map(({ field }) => field).toSorted());
  });

  it('of nothing are empty and have no cursors', async () => {
    const [papers] = shapes;
    if (papers === undefined) throw new Error('no shapes');
    const nothing = {
      edges: [],
      nodes: [],
      totalCount: 0,
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    };
    expect(await pageOf(papers, {}, graphOf([]))).toEqual(nothing);
    expect(await pageOf(papers, { last: 3 }, graphOf([]))).toEqual(nothing);
  });
});
