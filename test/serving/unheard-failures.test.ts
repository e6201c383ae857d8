import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { developmentConfig } from '../../src/config.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { createServer } from '../../src/server.ts';
import { graphOf } from '../world.ts';

/** Everybody of so many wrote with the two who come after. */
function circle(people: number): PublicationGraph {
  const name = (at: number) => `P${at % people}`;
  return graphOf(
    Array.from({ length: people }, (_, at) => ({ title: `T${at}`, authors: [name(at), name(at + 1), name(at + 2)] })),
  );
}

// In a list, what one item still waits for and what the next one ends with: the budget may end anywhere in between.
const questions = [
  '{ authors(first: 40) { nodes { coauthors(first: 2) { totalCount } papers(first: 2) { totalCount } } } }',
  '{ authors(first: 40) { nodes { coauthors(first: 5) { nodes { coauthors(first: 3) { totalCount } papers(first: 2) { totalCount } } } activity { year } } } }',
  '{ papers(first: 40) { nodes { authors(first: 3) { nodes { coauthors(first: 2) { totalCount } papers { totalCount } } } related(first: 3) { nodes { id } } } } }',
];

describe('a request that is given up in the middle', () => {
  const unheard: unknown[] = [];
  const hear = (reason: unknown) => unheard.push(reason);
  beforeAll(() => process.on('unhandledRejection', hear));
  afterAll(() => process.off('unhandledRejection', hear));

  it.each(questions)('leaves no failure that nobody hears of, wherever that is: %s', async (query) => {
    const graph = circle(40);
    let given = 0;
    for (let work = 10; work < 4_000; work += 30) {
      const config = { ...developmentConfig, limits: { ...developmentConfig.limits, work } };
      const server = createServer({ graphs: { current: graph }, config, log: () => {} });
      const response = await server.fetch(
        new Request('http://localhost/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        }),
      );
      if ((await response.text()).includes('LIMIT_REACHED')) given++;
      // Node tells of them after the microtasks of this turn.
      await new Promise((resolve) => setImmediate(resolve));
      await server.close();
    }
    expect(given).toBeGreaterThan(10);
    expect(unheard).toEqual([]);
  });
});
