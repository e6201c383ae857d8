import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oncePerGraphInSteps } from '../../src/graph/later.ts';
import { orderPapersInSteps } from '../../src/graph/orders.ts';
import { papersSelectedInSteps } from '../../src/graph/papers.ts';
import { everyPaper, selectPapers } from '../../src/graph/selection.ts';
import { filterInSteps, finish, mapInSteps, type Steps, sortByInSteps, sortInSteps } from '../../src/graph/steps.ts';
import { summariseInSteps } from '../../src/graph/summary.ts';
import { listAuthorsInSteps, listTopicsInSteps, tallyAuthorsInSteps } from '../../src/graph/tallies.ts';
import { graphOf, world } from '../world.ts';
import { criteriaOf, filter, graphFrom, smallList } from './small-lists.ts';

/** How many steps there are, the last included. */
function stepsOf(steps: Steps<unknown>): number {
  let count = 1;
  while (steps.next().done !== true) count++;
  return count;
}

/** Many numbers, many of them equal. */
const numbers = fc
  .tuple(fc.nat(5_000), fc.integer({ min: 1, max: 2 ** 31 - 1 }), fc.integer({ min: 1, max: 9_000 }))
  .map(([length, seed, range]) => Array.from({ length }, (_, at) => (Math.imul(at + 1, seed) >>> 1) % range));

describe('in steps', () => {
  it('sorts as at once, equals in the order given', () => {
    fc.assert(
      fc.property(numbers, (given) => {
        const placed = given.map((value, place) => ({ value, place }));
        const byValue = (a: { value: number }, b: { value: number }) => a.value - b.value;
        expect(finish(sortInSteps(placed, byValue))).toEqual(placed.toSorted(byValue));
        expect(
          finish(
            sortByInSteps(
              placed,
              ({ value }) => -value,
              (a, b) => a - b,
              (a, b) => b.place - a.place,
            ),
          ),
        ).toEqual(placed.toSorted((a, b) => b.value - a.value || b.place - a.place));
      }),
      { numRuns: 40 },
    );
  });

  it('picks and makes as at once', () => {
    fc.assert(
      fc.property(numbers, (given) => {
        expect(finish(filterInSteps(given, (each) => each % 3 === 0))).toEqual(given.filter((each) => each % 3 === 0));
        expect(finish(mapInSteps(given, (each) => each + 1))).toEqual(given.map((each) => each + 1));
      }),
      { numRuns: 20 },
    );
  });

  it('leaves what was given as it was', () => {
    const given = Array.from({ length: 3_000 }, (_, at) => -at);
    const before = [...given];
    finish(sortInSteps(given, (a, b) => a - b));
    expect(given).toEqual(before);
  });

  it('compares about as often in each step of a sort, however many there are', () => {
    for (const count of [5_000, 20_000, 100_000]) {
      const many = Array.from({ length: count }, (_, at) => (at * 7_919) % 100_003);
      let [compared, most] = [0, 0];
      const steps = sortInSteps(many, (a, b) => {
        compared++;
        return a - b;
      });
      while (steps.next().done !== true) [compared, most] = [0, Math.max(most, compared)];
      expect(most, `${count} items`).toBeLessThan(6_000);
    }
  });

  it('takes a step for every few items', () => {
    const many = Array.from({ length: 100_000 }, (_, at) => (at * 7_919) % 100_003);
    expect(stepsOf(sortInSteps(many, (a, b) => a - b))).toBeGreaterThan(400);
    expect(stepsOf(filterInSteps(many, () => true))).toBe(50);
    expect(stepsOf(filterInSteps(many.slice(0, 2_000), () => true))).toBe(1);
  });
});

describe('what is made once a graph', () => {
  const three = () => {
    let begun = 0;
    const made = oncePerGraphInSteps(function* (): Steps<string[]> {
      begun++;
      yield;
      yield;
      return ['made'];
    });
    return { made, begun: () => begun };
  };

  it('is made once by all who ask for it meanwhile, step by step', () => {
    const { made, begun } = three();
    const [one, other] = [made(world), made(world)];
    expect([one.next().done, other.next().done, one.next().done]).toEqual([false, false, true]);
    expect(finish(other)).toBe(finish(made(world)));
    expect(begun()).toBe(1);
  });

  it('goes on where somebody has left', () => {
    const { made, begun } = three();
    const gone = made(world);
    gone.next();
    gone.return(['gone']);
    expect(stepsOf(made(world))).toBe(2);
    expect(finish(made(world))).toEqual(['made']);
    expect(begun()).toBe(1);
  });

  it('is begun anew where it failed', () => {
    let tries = 0;
    const made = oncePerGraphInSteps(function* (): Steps<number> {
      tries++;
      yield;
      if (tries === 1) throw new Error('broken');
      return tries;
    });
    expect(() => finish(made(world))).toThrow('broken');
    expect(finish(made(world))).toBe(2);
  });
});

describe('questions asked between the steps of others', () => {
  it('have the answers that they have alone', () => {
    fc.assert(
      fc.property(smallList, filter, fc.infiniteStream(fc.nat(3)), (list, wish, choices) => {
        const asked = (graph: ReturnType<typeof graphFrom>): Steps<unknown>[] => {
          const selection = selectPapers(graph, criteriaOf(graph, wish), 'wish');
          const query = { found: null, selection, wrote: selection, alsoWrote: [everyPaper] };
          const all = graph.index.papers.map(({ ordinal }) => ordinal);
          return [
            orderPapersInSteps(graph, all, 'TITLE'),
            listAuthorsInSteps(graph, { ...query, order: 'NAME' }),
            listTopicsInSteps(graph, { ...query, order: 'PAPERS' }),
            papersSelectedInSteps(graph, selection),
            summariseInSteps(graph),
          ];
        };
        const alone = asked(graphFrom(list)).map(finish);
        const left = asked(graphFrom(list)).map((steps, place) => ({ steps, place }));
        const together: unknown[] = [];
        while (left.length > 0) {
          const at = choices.next().value % left.length;
          const { steps, place } = left[at] ?? { steps: null, place: 0 };
          const step = steps?.next();
          if (step?.done !== true) continue;
          together[place] = step.value;
          left.splice(at, 1);
        }
        expect(together).toEqual(alone);
      }),
      { numRuns: 60 },
    );
  });

  it('of many papers are many steps', () => {
    const graph = graphOf(
      Array.from({ length: 5_000 }, (_, at) => ({ title: `T${at}`, authors: [`P${at % 999}`, `Q${at % 777}`] })),
    );
    const all = graph.index.papers.map(({ ordinal }) => ordinal);
    expect(stepsOf(papersSelectedInSteps(graph, selectPapers(graph, { hasCode: false }, 'code')))).toBe(3);
    expect(stepsOf(tallyAuthorsInSteps(graph.index, all))).toBeGreaterThan(7);
    expect(stepsOf(orderPapersInSteps(graph, all, 'TITLE'))).toBeGreaterThan(20);
    // By now the order is known.
    expect(stepsOf(orderPapersInSteps(graph, all, 'TITLE'))).toBeLessThan(9);
  });
});
