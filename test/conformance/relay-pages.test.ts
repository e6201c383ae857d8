// Pages as the GraphQL Cursor Connections Specification has them (https://relay.dev/graphql/connections.htm). Stricter
// than it asks, by this API's own contract: no page of nothing or of more than a hundred, none from both ends at once,
// and a cursor that marks no place is refused, not passed over (all of that in test/api/cursors.test.ts).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusal } from '../api/ask.ts';
import { crowded, type Page, pageOf, queryOf, shapes, wholeOf } from '../api/connections.ts';
import { edgesToReturn, hasNextPage, hasPreviousPage, type Paging } from './edges-to-return.ts';

const nothing: Paging = { first: null, after: null, last: null, before: null };

const cursorAt = ({ edges }: Page, place: number | null) => (place === null ? null : (edges[place]?.cursor ?? null));

/** A size for one of the ends, or for neither. */
const sizes = fc.record({
  size: fc.option(fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 100 })), { freq: 4 }),
  backward: fc.boolean(),
});

function sized({ size, backward }: { size: number | null; backward: boolean }): Paging {
  return { ...nothing, [backward ? 'last' : 'first']: size };
}

describe.each(shapes)('$field', (shape) => {
  it('gives the edges and the page information of the algorithm, for a size and cursors of any kind', async () => {
    const whole = await wholeOf(shape);
    const all = whole.edges;
    const places = fc
      .tuple(fc.option(fc.nat({ max: all.length - 1 })), fc.option(fc.nat({ max: all.length - 1 })))
      .filter(([after, before]) => after === null || before === null || after < before);
    await fc.assert(
      fc.asyncProperty(places, sizes, async ([after, before], size) => {
        const asked = { ...sized(size), after: cursorAt(whole, after), before: cursorAt(whole, before) };
        // Without a size the API gives its usual number from the start: no client is sent everything unasked.
        const meant = asked.first === null && asked.last === null ? { ...asked, first: shape.usual ?? 20 } : asked;
        const edges = edgesToReturn(all, meant);
        const [start, end] = bounds(all, edges, after);
        expect(await pageOf(shape, { ...asked })).toEqual({
          edges,
          nodes: edges.map(({ node }) => node),
          pageInfo: {
            // Where the specification leaves it to the server: whether anything lies there at all.
            hasPreviousPage: hasPreviousPage(all, meant) ?? start > 0,
            hasNextPage: hasNextPage(all, meant) ?? end < all.length,
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
          },
          ...(!shape.uncounted && { totalCount: all.length }),
        });
      }),
      { numRuns: 20 },
    );
  });
});

/** Where a page lies in the whole list; an empty one after its `after`. */
function bounds(all: Page['edges'], edges: readonly Page['edges'][number][], after: number | null): [number, number] {
  const [first] = edges;
  const start = first === undefined ? (after ?? -1) + 1 : all.indexOf(first);
  return [start, start + edges.length];
}

const [papers, people] = shapes;
if (papers === undefined || people === undefined) throw new Error('no shapes');

describe('a page', () => {
  it('is empty between a place and itself or an earlier one', async () => {
    // Word by word, the algorithm would pass over such a `before`, and give what nobody asked for.
    const whole = await wholeOf(papers);
    const after = cursorAt(whole, 9);
    for (const before of [cursorAt(whole, 9), cursorAt(whole, 3)]) {
      for (const size of [{}, { first: 2 }, { last: 2 }]) {
        const { edges, pageInfo } = await pageOf(papers, { after, before, ...size });
        expect({ edges, ...pageInfo }).toMatchObject({ edges: [], startCursor: null, endCursor: null });
      }
    }
  });

  it('of nothing leads nowhere, on the way that it was asked for', async () => {
    const whole = await wholeOf(papers);
    const between = { after: cursorAt(whole, 3), before: cursorAt(whole, 4) };
    expect((await pageOf(papers, { ...between, first: 5 })).pageInfo).toMatchObject({ hasNextPage: false });
    expect((await pageOf(papers, { ...between, last: 5 })).pageInfo).toMatchObject({ hasPreviousPage: false });
  });

  it('is not to be had from both ends at once, whatever the cursors', async () => {
    const whole = await wholeOf(papers);
    const size = fc.integer({ min: 1, max: 100 });
    const place = fc.option(fc.nat({ max: whole.edges.length - 1 }));
    await fc.assert(
      fc.asyncProperty(size, size, place, place, async (first, last, after, before) => {
        const variables = { first, last, after: cursorAt(whole, after), before: cursorAt(whole, before) };
        expect(await refusal(queryOf(papers), { graph: crowded, variables })).toMatchObject({
          code: 'BAD_USER_INPUT',
          message: 'Give `first` or `last`, not both.',
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe('who goes on page by page', () => {
  it('forward until a cursor, meets everything before it once, and the end', async () => {
    const whole = await wholeOf(people);
    const before = cursorAt(whole, 30);
    const met: unknown[] = [];
    let page = await pageOf(people, { first: 7, before });
    met.push(...page.nodes);
    while (page.pageInfo.hasNextPage) {
      page = await pageOf(people, { first: 7, before, after: page.pageInfo.endCursor });
      expect(page.nodes).not.toEqual([]);
      met.push(...page.nodes);
    }
    expect(met).toEqual(whole.nodes.slice(0, 30));
  });

  it('backward until a cursor, meets everything after it once, and the end', async () => {
    const whole = await wholeOf(people);
    const after = cursorAt(whole, 30);
    const met: unknown[] = [];
    let page = await pageOf(people, { last: 7, after });
    met.unshift(...page.nodes);
    while (page.pageInfo.hasPreviousPage) {
      page = await pageOf(people, { last: 7, after, before: page.pageInfo.startCursor });
      expect(page.nodes).not.toEqual([]);
      met.unshift(...page.nodes);
    }
    expect(met).toEqual(whole.nodes.slice(31));
  });
});
