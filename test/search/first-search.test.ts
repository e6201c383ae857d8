// The first search of a graph: what all are searched by is made for it, which its request does not pay for.
import { graphql } from 'graphql';
import MiniSearch from 'minisearch';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { createContext, type Work } from '../../src/context.ts';
import { runHere } from '../../src/graph/metrics/measure.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { withWork } from '../../src/serving/work-fields.ts';
import { graphOf } from '../world.ts';

const rivers = () =>
  graphOf(Array.from({ length: 50 }, (_, at) => ({ title: `River ${at}`, authors: [`Ada ${at}`, 'Bob'] })));

afterEach(() => vi.restoreAllMocks());

/** A clock by which only the making of what is searched takes time: for each node as long as two turns. */
function onlyMakingTakesTime() {
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  const { add } = MiniSearch.prototype;
  vi.spyOn(MiniSearch.prototype, 'add').mockImplementation(function (this: MiniSearch, entry) {
    time += 10;
    add.call(this, entry);
  });
}

/** What a request for a query spends, and how many turns it has. */
async function costOf(graph: PublicationGraph, query: string) {
  const cost = { steps: 0, turns: 0 };
  const work: Work = {
    signal: new AbortController().signal,
    spend: (steps) => {
      cost.steps += steps;
    },
    left: () => Infinity,
    turn(run) {
      cost.turns++;
      return run();
    },
    start: () => {},
    end: () => {},
  };
  const contextValue = createContext(graph, undefined, undefined, { run: runHere }, work);
  const { errors, data } = await graphql({ schema: withWork(schema), source: query, contextValue });
  expect(errors).toBeUndefined();
  return { ...cost, data };
}

describe('the first search of a graph', () => {
  it.each([
    '{ papers(where: { text: "river" }) { totalCount } }',
    '{ authors(search: "ada") { totalCount } }',
    '{ search(text: "river") { totalCount } }',
    '{ resolveAuthors(names: ["Ada Bob"]) { status } }',
  ])('spends what the next one spends, and has a turn for each node: %s', async (query) => {
    onlyMakingTakesTime();
    const graph = rivers();
    const first = await costOf(graph, query);
    const next = await costOf(graph, query);
    expect(first.data).toEqual(next.data);
    expect(first.steps).toBe(next.steps);
    // Fifty papers, fifty Adas and Bob.
    expect(first.turns - next.turns).toBeGreaterThan(100);
  });

  it('is made once for those who ask at the same time', async () => {
    onlyMakingTakesTime();
    const graph = rivers();
    const query = '{ papers(where: { text: "river" }) { totalCount } }';
    await Promise.all([costOf(graph, query), costOf(graph, query), costOf(graph, query)]);
    expect(MiniSearch.prototype.add).toHaveBeenCalledTimes(101);
  });
});
