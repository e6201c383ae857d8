import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, buildGraphInSteps, type GraphInput } from '../../src/graph/build.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import type { Steps } from '../../src/graph/steps.ts';
import { readInput } from '../../src/load.ts';
import { anyRecord, inputOf } from '../corpus/corpora.ts';
import { recordOf } from '../world.ts';

/** All that a graph holds, its links with the names that Graphology knows them by. */
function plain({ facts, ...rest }: PublicationGraph) {
  return { ...rest, facts: facts.export() };
}

/** The outcomes of works of which each takes a step in turn. */
function inTurn<T>(works: readonly Steps<T>[]): T[] {
  const outcomes: T[] = [];
  const underWay = new Set(works.entries());
  while (underWay.size > 0) {
    for (const entry of underWay) {
      const [place, work] = entry;
      const step = work.next();
      if (step.done !== true) continue;
      outcomes[place] = step.value;
      underWay.delete(entry);
    }
  }
  return outcomes;
}

/** So many papers by Ada and somebody new each, on a topic of their own. */
function papers(count: number): GraphInput {
  const sketch = (at: number) => ({ title: `Knot ${at}`, authors: ['Ada Lund', `Bob Ry${at}`], topics: [`knot${at}`] });
  return inputOf(Array.from({ length: count }, (_, at) => recordOf(sketch(at), at + 1)));
}

function stepsOf(input: GraphInput): number {
  let steps = 0;
  for (const _ of buildGraphInSteps(input)) steps += 1;
  return steps;
}

describe('a graph that is built in steps', () => {
  it('of the lists that come along is the graph built at once', async () => {
    const files = ['abstract', 'author', 'dated'].map((name) => `seeds/${name}-listing.bib`);
    const input = await readInput({ files, topics: 'seeds/topics.yaml', people: 'seeds/people.yaml' }, undefined);
    if (input === null) throw new Error('nothing was read');
    const [one, other] = inTurn([buildGraphInSteps(input), buildGraphInSteps(papers(120))]);
    expect(one && plain(one)).toEqual(plain(buildGraph(input)));
    expect(other && plain(other)).toEqual(plain(buildGraph(papers(120))));
  });

  it('of any records is the graph built at once, whatever else is built between its steps', () => {
    const inputs = fc.array(
      fc.array(anyRecord, { maxLength: 8 }).map((records) => inputOf(records)),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(inputs, (some) => {
        expect(inTurn(some.map((input) => buildGraphInSteps(input))).map(plain)).toEqual(
          some.map((input) => plain(buildGraph(input))),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('takes a step for every fifty nodes and for the links of every fifty papers', () => {
    // 300 papers, 301 people and 300 topics, and each paper's links to people and to topics.
    expect(stepsOf(papers(300))).toBeGreaterThanOrEqual((3 * 300 + 2 * 300) / 50 - 5);
  });

  it('takes as many steps more as there are papers more', () => {
    const [few, many] = [stepsOf(papers(200)), stepsOf(papers(800))];
    expect(many).toBeGreaterThan(3 * few);
  });
});
