// Every measure against Graphology's own packages, on small lists under any filter.
import fc from 'fast-check';
import type { UndirectedGraph } from 'graphology';
import { connectedComponents, largestConnectedComponentSubgraph } from 'graphology-components';
import * as cores from 'graphology-cores';
import { centrality, graph as wholeGraph } from 'graphology-metrics';
import { singleSourceLength } from 'graphology-shortest-path';
import { describe, expect, it } from 'vitest';
import { degreeOf, weightedDegreeOf } from '../../../src/graph/metrics/degree.ts';
import type { MeasureInput } from '../../../src/graph/metrics/measures.ts';
import { selectPapers } from '../../../src/graph/selection.ts';
import { namesIn } from '../../world.ts';
import { criteriaOf, filter, graphFrom, longList, smallList } from '../small-lists.ts';
import { type CoauthorGraph, coauthorGraph, keyOf } from './coauthor-graph.ts';
import { inputOf, make } from './measures.ts';

// The package's types give it an argument that it does not take.
const coreNumber = cores.coreNumber as unknown as (graph: CoauthorGraph) => Record<string, number>;

interface Case {
  input: MeasureInput;
  /** Ordinal of each author in the coauthor graph. */
  people: [name: string, author: number][];
  oracle: CoauthorGraph;
}

const cases = fc.tuple(fc.oneof(smallList, longList), filter);

async function check(holds: (each: Case) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(cases, async ([papers, wish]) => {
      const graph = graphFrom(papers);
      const input = await inputOf(graph, selectPapers(graph, criteriaOf(graph, wish), JSON.stringify(wish)));
      const oracle = coauthorGraph(papers, wish);
      const ordinals = new Map(namesIn(graph, graph.index.authors.keys()).map((name, author) => [keyOf(name), author]));
      holds({ input, oracle, people: oracle.nodes().map((name) => [name, ordinals.get(name) ?? -1]) });
    }),
  );
}

describe('by Graphology’s packages too', () => {
  it('people, links, papers together and weights are the same', () =>
    check(({ input, people, oracle }) => {
      const rows = make(input, 'rows');
      expect([rows.authorCount, rows.linkCount]).toEqual([oracle.order, oracle.size]);
      for (const [name, author] of people) {
        expect(degreeOf(rows, author)).toBe(oracle.degree(name));
        const strength = oracle.reduceEdges(name, (sum, _, { weight }) => sum + weight, 0);
        expect(weightedDegreeOf(rows, author)).toBeCloseTo(strength, 9);
      }
      const ordinals = new Map(people);
      oracle.forEachEdge((_, { papers, weight }, one, other) => {
        const [from, to] = [ordinals.get(one) ?? -1, ordinals.get(other) ?? -1];
        for (const [a, b] of [
          [from, to],
          [to, from],
        ] as const) {
          const start = rows.coauthors.offsets[a] ?? 0;
          const at = rows.coauthors.targets.indexOf(b, start);
          expect(at).toBeLessThan(rows.coauthors.offsets[a + 1] ?? 0);
          expect(rows.paperCounts[at]).toBe(papers);
          expect(rows.weights[at]).toBeCloseTo(weight, 9);
        }
      });
    }));

  it('PageRank is the same', () =>
    check(({ input, people, oracle }) => {
      if (oracle.order === 0) return;
      const expected = centrality.pagerank(oracle, { getEdgeWeight: 'weight', tolerance: 1e-12, maxIterations: 1000 });
      const ranks = make(input, 'pageRank');
      for (const [name, author] of people) expect(ranks[author]).toBeCloseTo(expected[name] ?? Number.NaN, 8);
      expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 8);
    }));

  it('betweenness is the same', () =>
    check(({ input, people, oracle }) => {
      if (oracle.order === 0) return;
      const expected = centrality.betweenness(oracle, { getEdgeWeight: null, normalized: true });
      const { values, errors } = make(input, 'betweenness');
      expect(errors.every((error) => error === 0)).toBe(true);
      for (const [name, author] of people) expect(values[author]).toBeCloseTo(expected[name] ?? Number.NaN, 12);
    }));

  it('core numbers are the same', () =>
    check(({ input, people, oracle }) => {
      if (oracle.order === 0) return;
      const expected = coreNumber(oracle);
      const found = make(input, 'coreNumbers');
      for (const [name, author] of people) expect(found[author]).toBe(expected[name]);
    }));

  it('components are the same people', () =>
    check(({ input, people, oracle }) => {
      const names = new Map(people.map(([name, author]) => [author, name]));
      const { members } = make(input, 'components');
      const found = Array.from({ length: members.offsets.length - 1 }, (_, group) =>
        Array.from(members.targets.subarray(members.offsets[group], members.offsets[group + 1]), (author) =>
          names.get(author),
        ).toSorted(),
      );
      const expected = connectedComponents(oracle).map((component) => component.toSorted());
      expect(found.toSorted()).toEqual(expected.toSorted());
    }));

  it('closeness is what its distances come to', () =>
    check(({ input, people, oracle }) => {
      const { values } = make(input, 'closeness');
      for (const [name, author] of people) {
        const distances = Object.values(singleSourceLength(oracle, name)).filter((links) => links > 0);
        const expected = distances.reduce((sum, links) => sum + 1 / links, 0) / Math.max(1, distances.length);
        expect(values[author]).toBeCloseTo(expected, 12);
      }
    }));

  it('density and the diameter of the largest component are the same', () =>
    check(({ input, oracle }) => {
      expect(make(input, 'health').density).toBeCloseTo(oracle.order < 2 ? 0 : wholeGraph.density(oracle), 12);
      const found = make(input, 'diameter');
      if (oracle.order === 0) return expect(found).toBeNull();
      const largest: UndirectedGraph = largestConnectedComponentSubgraph(oracle);
      // Components of equal size may be equally far across or not: compared where there is one largest.
      const sizes = connectedComponents(oracle).map(({ length }) => length);
      if (sizes.filter((size) => size === largest.order).length > 1) return;
      const expected = largest.size === 0 ? 0 : wholeGraph.diameter(largest);
      expect(found).toMatchObject({ lower: expected, upper: expected });
    }));
});
