import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathAt, pathCount, shortestPathDag } from '../../src/graph/path-dag.ts';
import { defaultLimits, searchPath } from '../../src/graph/path-search.ts';
import { coauthorPathsBetween, listPaths } from '../../src/graph/paths.ts';
import { everyPaper } from '../../src/graph/selection.ts';
import { authorIn, graphOf, namesIn, type PaperSketch, titlesIn } from '../world.ts';
import { byId, distance, everybody, pairs, shortestPaths } from './oracle.ts';
import { graphFrom, longList, smallList } from './small-lists.ts';

/** A ladder: each rung of two people wrote with both of the next, the ends alone with theirs. */
const rungs = 70;
const ladder = graphOf(
  Array.from({ length: rungs + 1 }, (_, rung) => {
    const at = (place: number) =>
      place === 0 ? ['A start'] : place > rungs ? ['Z end'] : [`${place} low`, `${place} top`];
    return at(rung).flatMap((one) =>
      at(rung + 1).map((other): PaperSketch => {
        return { title: `${one} ${other}`, authors: [one, other] };
      }),
    );
  }).flat(),
);

describe('more paths than can be listed', () => {
  const ends = [authorIn(ladder, 'A start'), authorIn(ladder, 'Z end')] as const;
  const [answer] = coauthorPathsBetween(ladder, [ends], everyPaper);
  const dag = shortestPathDag(ladder, ...ends, everyPaper);
  if (answer === undefined || dag === null) throw new Error('the ladder has no path');
  const list = listPaths(answer);

  it('are counted exactly', () => {
    expect(answer.distance).toBe(rungs + 1);
    expect(list.count).toBe(2n ** 70n);
    expect(pathCount(dag)).toBe(2n ** 70n);
  });

  it('are each reached by number: its bits say low or top on every rung', () => {
    const path = (number: bigint) => [
      'A start',
      ...Array.from({ length: rungs }, (_, place) => {
        return `${place + 1} ${(number >> BigInt(rungs - 1 - place)) & 1n ? 'top' : 'low'}`;
      }),
      'Z end',
    ];
    for (const number of [0n, 1n, 2n, 2n ** 53n + 1n, 2n ** 69n, 2n ** 70n - 1n]) {
      expect(namesIn(ladder, pathAt(dag, number) ?? [])).toEqual(path(number));
    }
    expect(pathAt(dag, 2n ** 70n)).toBeNull();
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 70n - 1n }), (number) => {
        expect(namesIn(ladder, pathAt(dag, number) ?? [])).toEqual(path(number));
      }),
      { numRuns: 50 },
    );
  });

  it('are listed as far as a place can be a whole number', () => {
    expect(Number.isSafeInteger(list.length)).toBe(true);
    expect(list.length).toBeGreaterThan(1_000_000);
    expect(namesIn(ladder, list.at(0) ?? [])).toEqual(namesIn(ladder, pathAt(dag, 0n) ?? []));
    const last = list.length - 1;
    expect(namesIn(ladder, list.at(last) ?? [])).toEqual(namesIn(ladder, pathAt(dag, BigInt(last)) ?? []));
  });
});

describe('the search and the small graph of paths', () => {
  it('meet in people, or in papers, of which every shortest path has exactly one', () => {
    fc.assert(
      fc.property(longList, (list) => {
        const graph = graphFrom(list);
        for (const [from, to] of pairs(list).filter(([from, to]) => from !== to)) {
          const search = searchPath(graph, authorIn(graph, from), authorIn(graph, to), everyPaper);
          const far = distance(list, from, to);
          expect(search.outcome).toEqual(
            far === Infinity ? { status: 'NO_PATH', distance: null } : { status: 'FOUND', distance: far },
          );
          if (search.meetsIn === 'AUTHORS') {
            const meeting = namesIn(graph, search.meeting);
            for (const path of shortestPaths(list, from, to)) {
              expect(path.filter((name) => meeting.includes(name))).toHaveLength(1);
            }
            for (const [place, author] of search.meeting.entries()) {
              expect(search.forward.depth).toBe(2 * distance(list, from, meeting[place] ?? ''));
              expect(search.backward.depth).toBe(2 * distance(list, meeting[place] ?? '', to));
              expect(search.forward.depthOfAuthor(author)).toBe(-1);
            }
          } else {
            const meeting = titlesIn(graph, search.meeting).map((title) => list.find((paper) => paper.title === title));
            for (const path of shortestPaths(list, from, to)) {
              const crossed = path.slice(1).filter((name, place) => {
                const link = [name, path[place] ?? ''];
                return meeting.some((paper) => link.every((author) => paper?.authors.includes(author)));
              });
              expect(crossed).toHaveLength(1);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('hold who may come next and in how many ways it goes on', () => {
    fc.assert(
      fc.property(fc.oneof(smallList, longList), (list) => {
        const graph = graphFrom(list);
        for (const [from, to] of pairs(list).filter(([from, to]) => from !== to)) {
          const dag = shortestPathDag(graph, authorIn(graph, from), authorIn(graph, to), everyPaper);
          const paths = shortestPaths(list, from, to);
          if (dag === null) {
            expect(paths).toEqual([]);
            continue;
          }
          expect(pathCount(dag)).toBe(BigInt(paths.length));
          expect(paths.map((_, number) => namesIn(graph, pathAt(dag, BigInt(number)) ?? []))).toEqual(paths);
          expect(pathAt(dag, BigInt(paths.length))).toBeNull();
          for (const name of everybody(list)) {
            const after = paths.flatMap((path) => (path.includes(name) ? (path[path.indexOf(name) + 1] ?? []) : []));
            const next = namesIn(graph, dag.next.get(authorIn(graph, name)) ?? []);
            expect(next).toEqual([...new Set(after)].sort(byId));
            const on = paths.some((path) => path.includes(name));
            expect(dag.ways.get(authorIn(graph, name)) ?? 0n).toBe(
              on ? BigInt(shortestPaths(list, name, to).length) : 0n,
            );
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('have limits that are enough for any list of this size', () => {
    expect(defaultLimits.maxLength).toBe(Infinity);
    expect(defaultLimits.maxVisits).toBeGreaterThan(1000);
  });
});
