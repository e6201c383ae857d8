import { describe, expect, it } from 'vitest';
import { later } from '../../src/graph/later.ts';
import { type CoauthorNetwork, networkInSteps } from '../../src/graph/network.ts';
import { networkOfEverybodyInSteps } from '../../src/graph/network-of-everybody.ts';
import { everyPaper } from '../../src/graph/selection.ts';
import { finish, type Steps } from '../../src/graph/steps.ts';
import { graphOfLists } from '../bench/graphs.ts';
import { syntheticLists } from '../bench/limit/synthetic.ts';

const graph = graphOfLists(syntheticLists(4_000, 3));
const request = { selection: everyPaper, minPapers: 1, limit: 3_000 };

/** The network with its links and open ends, made one after the other. */
function* whole(network: Steps<CoauthorNetwork>) {
  const { authors, truncated, linksInSteps, openEndsInSteps } = yield* network;
  const links = yield* linksInSteps();
  return { authors, truncated, links, openEnds: yield* openEndsInSteps() };
}

/** Each makes a step in turn until all are done; what they come to, and the steps that they took. */
function interleaved<T>(all: readonly Steps<T>[]): { made: T[]; steps: number } {
  const made: T[] = [];
  let steps = 0;
  const left = new Map(all.entries());
  while (left.size > 0) {
    for (const [place, each] of left) {
      const step = each.next();
      steps++;
      if (step.done !== true) continue;
      made[place] = step.value;
      left.delete(place);
    }
  }
  return { made, steps };
}

describe('networks that are made at the same time, in turns', () => {
  const around = (author: number, minPapers = 1) =>
    whole(networkInSteps(graph, { ...request, minPapers, authors: [author], radius: 3 }));
  const everybody = () => whole(networkOfEverybodyInSteps(graph, request));
  const all = () => [around(7), around(99), around(7, 2), everybody(), around(1_000), everybody()];

  it('are those that are made alone', () => {
    const { made, steps } = interleaved(all());
    expect(made).toEqual(all().map(finish));
    expect(made.every(({ links }) => links.length > 0)).toBe(true);
    expect(steps).toBeGreaterThan(20 * made.length);
  });

  it('are no other after some that were given up in the middle', () => {
    const alone = all().map(finish);
    for (const most of [1, 10]) {
      for (const steps of all()) {
        for (let step = 0; step < most; step++) if (steps.next().done === true) break;
        // Some are ended, the others forgotten.
        if (most > 1)
          steps.return({ authors: [], truncated: false, links: [], openEnds: alone[0]?.openEnds ?? never() });
      }
      expect(all().map(finish)).toEqual(alone);
    }
  });
});

function never(): never {
  throw new Error('there is a first');
}

describe('what is made later', () => {
  function counted(fails = 0) {
    const state = { begun: 0, steps: 0 };
    const made = later(function* () {
      state.begun++;
      for (let step = 0; step < 3; step++) {
        state.steps++;
        yield;
      }
      if (state.begun <= fails) throw new Error('stopped');
      return { begun: state.begun };
    });
    return { made, state };
  }

  it('is made once, whoever wants it meanwhile', () => {
    const { made, state } = counted();
    const first = made.inSteps();
    first.next();
    expect(made.value).toEqual({ begun: 1 });
    expect(finish(first)).toBe(made.value);
    expect(state).toEqual({ begun: 1, steps: 3 });
  });

  it('goes on where somebody who has gone left it', () => {
    const { made, state } = counted();
    const gone = made.inSteps();
    gone.next();
    gone.return({ begun: 0 });
    expect(finish(made.inSteps())).toEqual({ begun: 1 });
    expect(state.steps).toBe(3);
  });

  it('is begun anew after a failure', () => {
    const { made } = counted(1);
    expect(() => made.value).toThrow('stopped');
    expect(made.value).toEqual({ begun: 2 });
  });
});
