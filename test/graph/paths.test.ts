import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CoauthorPaths,
  coauthorPathsBetween,
  isUpperBound,
  links,
  listPaths,
  unplacedCount,
  unrestrictedDistance,
} from '../../src/graph/paths.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { everyPaper, type PaperSelection, selectPapers } from '../../src/graph/selection.ts';
import { authorIn, namesIn, type PaperSketch, world } from '../world.ts';
import { distance, pairs, place, shortestPaths, unplaced } from './oracle.ts';
import { criteriaOf, filter, graphFrom, longList, smallList, type Wish } from './small-lists.ts';

function between(
  graph: PublicationGraph,
  from: string,
  to: string,
  selection: PaperSelection = everyPaper,
  limits: { maxLength?: number; maxVisits?: number } = {},
): CoauthorPaths {
  const [answer] = coauthorPathsBetween(graph, [[authorIn(graph, from), authorIn(graph, to)]], selection, limits);
  if (answer === undefined) throw new Error('a pair has no answer');
  return answer;
}

/** Every path of an answer, in its order. */
function listed(answer: CoauthorPaths): string[][] {
  const list = listPaths(answer);
  return Array.from({ length: list.length }, (_, place) => namesIn(answer.graph, list.at(place) ?? [-1]));
}

const told = (answer: CoauthorPaths) => ({
  status: answer.status,
  distance: answer.distance,
  count: listPaths(answer).count,
  paths: listed(answer),
});

const select = (graph: PublicationGraph, wish: Wish) =>
  selectPapers(graph, criteriaOf(graph, wish), JSON.stringify(wish));
const upTo = (to: string): Wish => ({ published: { from: null, to } });

describe('in the small world', () => {
  it('Ada and Dee are two links apart, over Bob, Cy or Eve, in the order of their ids', () => {
    expect(told(between(world, 'Ada', 'Dee'))).toEqual({
      status: 'FOUND',
      distance: 2,
      count: 3n,
      paths: [
        ['Ada', 'Bob', 'Dee'],
        ['Ada', 'Cy', 'Dee'],
        ['Ada', 'Eve', 'Dee'],
      ],
    });
  });

  it('Ada and Bob wrote two papers, which make one link', () => {
    expect(told(between(world, 'Ada', 'Bob'))).toEqual({
      status: 'FOUND',
      distance: 1,
      count: 1n,
      paths: [['Ada', 'Bob']],
    });
  });

  it('an author called constructor is reached like anybody', () => {
    expect(told(between(world, 'constructor', 'Ada'))).toEqual({
      status: 'FOUND',
      distance: 2,
      count: 1n,
      paths: [['constructor', 'Eve', 'Ada']],
    });
  });

  it('Ada and Ada are one, with nothing to list', () => {
    expect(told(between(world, 'Ada', 'Ada'))).toEqual({ status: 'SAME_AUTHOR', distance: 0, count: 0n, paths: [] });
  });

  it('Fay is connected with nobody but Gus', () => {
    expect(told(between(world, 'Fay', 'Ada'))).toEqual({ status: 'NO_PATH', distance: null, count: 0n, paths: [] });
    expect(unrestrictedDistance(between(world, 'Fay', 'Ada'))).toBeNull();
  });

  it('up to 2020 nothing leads from Ada to Dee', () => {
    const answer = between(world, 'Ada', 'Dee', select(world, upTo('2020-12-31')));
    expect(told(answer)).toEqual({ status: 'NO_PATH_WITHIN_FILTER', distance: null, count: 0n, paths: [] });
    expect(unrestrictedDistance(answer)).toBe(2);
  });

  it('up to 2021 the way from Ada to Eve is longer: the paper of some January is not placed', () => {
    const answer = between(world, 'Ada', 'Eve', select(world, upTo('2021-12-31')));
    expect(told(answer)).toEqual({
      status: 'FOUND',
      distance: 3,
      count: 1n,
      paths: [['Ada', 'Cy', 'Dee', 'Eve']],
    });
    expect(unrestrictedDistance(answer)).toBe(1);
    expect(isUpperBound(answer)).toBe(true);
    expect(unplacedCount(world, answer.selection)).toBe(2);
  });

  it('two links are more than one', () => {
    const answer = between(world, 'Ada', 'Dee', everyPaper, { maxLength: 1 });
    expect(told(answer)).toEqual({ status: 'NO_PATH_WITHIN_LENGTH', distance: null, count: 0n, paths: [] });
    expect(unrestrictedDistance(answer)).toBe(2);
    expect(between(world, 'Ada', 'Dee', everyPaper, { maxLength: 2 }).status).toBe('FOUND');
  });

  it('a search that may look at nothing gives up', () => {
    expect(told(between(world, 'Ada', 'Dee', everyPaper, { maxVisits: 0 }))).toEqual({
      status: 'LIMIT_REACHED',
      distance: null,
      count: 0n,
      paths: [],
    });
  });

  it('one list cut short makes any distance but one an upper bound', () => {
    expect(isUpperBound(between(world, 'Ada', 'Dee'))).toBe(true);
    expect(isUpperBound(between(world, 'Ada', 'Bob'))).toBe(false);
    expect(isUpperBound(between(world, 'Ada', 'Ada'))).toBe(false);
    const whole = select(world, { authorListComplete: true });
    expect(isUpperBound(between(world, 'Ada', 'Dee', whole))).toBe(false);
  });

  it('the links of a path are each with the next', () => {
    expect(links([4, 2, 7])).toEqual([
      [4, 2],
      [2, 7],
    ]);
    expect(links([4])).toEqual([]);
    expect(links([])).toEqual([]);
  });
});

/** What brute force says of a pair when the search may take as long as it likes. */
function truth(list: readonly PaperSketch[], from: string, to: string, wish: Wish = {}) {
  const nothing = { distance: null, count: 0n, paths: [] };
  if (from === to) return { ...nothing, status: 'SAME_AUTHOR', distance: 0 };
  const paths = shortestPaths(list, from, to, wish);
  if (paths.length > 0) {
    return { status: 'FOUND', distance: distance(list, from, to, wish), count: BigInt(paths.length), paths };
  }
  return { ...nothing, status: distance(list, from, to) === Infinity ? 'NO_PATH' : 'NO_PATH_WITHIN_FILTER' };
}

describe('paths by brute force', () => {
  it.each([
    ['dense lists', smallList, 60],
    ['lists of pairs', longList, 80],
  ])('in %s have the same status, distance, count and complete list', (_what, lists, numRuns) => {
    fc.assert(
      fc.property(lists, (list) => {
        const graph = graphFrom(list);
        expect(pairs(list).map(([from, to]) => told(between(graph, from, to)))).toEqual(
          pairs(list).map(([from, to]) => truth(list, from, to)),
        );
      }),
      { numRuns },
    );
  });

  it.each([
    ['dense lists', smallList, 60],
    ['lists of pairs', longList, 60],
  ])('in %s under a filter likewise, and know the distance without it', (_what, lists, numRuns) => {
    fc.assert(
      fc.property(lists, filter, (list, wish) => {
        const graph = graphFrom(list);
        const selection = select(graph, wish);
        const answers = coauthorPathsBetween(
          graph,
          pairs(list).map(([from, to]) => [authorIn(graph, from), authorIn(graph, to)]),
          selection,
        );
        expect(answers.map(told)).toEqual(pairs(list).map(([from, to]) => truth(list, from, to, wish)));
        expect(answers.map((answer) => unrestrictedDistance(answer) ?? Infinity)).toEqual(
          pairs(list).map(([from, to]) => distance(list, from, to)),
        );
      }),
      { numRuns },
    );
  });

  it('are an upper bound where a list cut short counts or a date is open, unless they are one link', () => {
    fc.assert(
      fc.property(smallList, filter, (list, wish) => {
        const graph = graphFrom(list);
        const selection = select(graph, wish);
        const open = list.some((paper) => {
          const placed = place(paper, wish);
          return placed === 'UNPLACED' || (placed === 'COUNTS' && paper.cut === true);
        });
        expect(unplacedCount(graph, selection)).toBe(unplaced(list, wish).length);
        for (const [from, to] of pairs(list)) {
          const far = distance(list, from, to, wish);
          expect(isUpperBound(between(graph, from, to, selection))).toBe(open && far > 1 && far < Infinity);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('of at most so many links are found unless they are longer', () => {
    fc.assert(
      fc.property(longList, filter, fc.integer({ min: 1, max: 6 }), (list, wish, maxLength) => {
        const graph = graphFrom(list);
        const selection = select(graph, wish);
        for (const [from, to] of pairs(list)) {
          const answer = between(graph, from, to, selection, { maxLength });
          const far = distance(list, from, to, wish);
          if (far <= maxLength) {
            expect(told(answer)).toEqual(truth(list, from, to, wish));
          } else if (far < Infinity) {
            expect(told(answer)).toEqual({ status: 'NO_PATH_WITHIN_LENGTH', distance: null, count: 0n, paths: [] });
          } else {
            // A search that stopped at the length allowed does not know that there is no longer way either.
            expect([truth(list, from, to, wish).status, 'NO_PATH_WITHIN_LENGTH']).toContain(answer.status);
            expect(answer.distance).toBeNull();
          }
          expect(unrestrictedDistance(answer) ?? Infinity).toBe(distance(list, from, to));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are never wrong when the search may give up, and found once it may look far enough', () => {
    fc.assert(
      fc.property(longList, filter, (list, wish) => {
        const graph = graphFrom(list);
        const selection = select(graph, wish);
        for (const [from, to] of pairs(list).slice(0, 20)) {
          const right = truth(list, from, to, wish);
          const answers = [0, 1, 2, 4, 8, 16, 32, 64, 1000].map((maxVisits) =>
            told(between(graph, from, to, selection, { maxVisits })),
          );
          const known = answers.findIndex(({ status }) => status !== 'LIMIT_REACHED');
          expect(answers.slice(known)).toEqual(answers.slice(known).map(() => right));
          expect(answers.at(-1)).toEqual(right);
          expect(answers.slice(0, known).map(({ distance, count }) => [distance, count])).toEqual(
            answers.slice(0, known).map(() => [null, 0n]),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('read backwards are the paths the other way', () => {
    fc.assert(
      fc.property(longList, (list) => {
        const graph = graphFrom(list);
        const text = (paths: string[][]) => paths.map((path) => path.join(' > ')).sort();
        for (const [from, to] of pairs(list)) {
          const back = listed(between(graph, to, from)).map((path) => path.reverse());
          expect(text(back)).toEqual(text(listed(between(graph, from, to))));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('searches in a row', () => {
  it('do not disturb each other: a list read after other searches, on the same graph and on others, is still right', () => {
    fc.assert(
      fc.property(longList, smallList, (list, other) => {
        const [graph, second] = [graphFrom(list), graphFrom(other)];
        const asked = pairs(list).slice(0, 30);
        const lists = asked.map(([from, to]) => {
          const answer = between(graph, from, to);
          for (const [a, b] of pairs(other).slice(0, 3)) between(second, a, b);
          return listPaths(answer);
        });
        for (const [a, b] of pairs(other).slice(0, 20)) {
          expect(told(between(second, a, b))).toEqual(truth(other, a, b));
        }
        expect(
          lists.map((paths) =>
            Array.from({ length: paths.length }, (_, place) => namesIn(graph, paths.at(place) ?? [])),
          ),
        ).toEqual(asked.map(([from, to]) => truth(list, from, to).paths));
      }),
      { numRuns: 40 },
    );
  });

  it('asked twice give the same answer twice', () => {
    fc.assert(
      fc.property(longList, filter, (list, wish) => {
        const graph = graphFrom(list);
        const selection = select(graph, wish);
        const ask = () => pairs(list).map(([from, to]) => told(between(graph, from, to, selection)));
        expect(ask()).toEqual(ask());
      }),
      { numRuns: 30 },
    );
  });

  it('on a graph whose marks have been reused thousands of times still find the same', () => {
    const before = told(between(world, 'Ada', 'Kim'));
    for (let time = 0; time < 5000; time++) between(world, 'Gus', 'Dee');
    expect(told(between(world, 'Ada', 'Kim'))).toEqual(before);
  });
});
