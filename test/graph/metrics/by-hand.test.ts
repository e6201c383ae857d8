// Measures against their definitions, gone through from end to end.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Groups } from '../../../src/graph/metrics/groups.ts';
import { clusteringOf } from '../../../src/graph/metrics/triangles.ts';
import { selectPapers } from '../../../src/graph/selection.ts';
import type { PaperSketch } from '../../world.ts';
import { labelsIn, namesIn } from '../../world.ts';
import { byId, counting, distance, everybody, named, shortestPaths } from '../oracle.ts';
import { criteriaOf, filter, graphFrom, longList, smallList, type Wish } from '../small-lists.ts';
import { inputOf, make } from './measures.ts';

const cases = fc.tuple(fc.oneof(smallList, longList), filter);

async function measured(papers: readonly PaperSketch[], wish: Wish) {
  const graph = graphFrom(papers);
  const input = await inputOf(graph, selectPapers(graph, criteriaOf(graph, wish), JSON.stringify(wish)));
  const ordinal = (name: string) => graph.index.authors.findIndex((each) => each.name === name);
  return { graph, input, ordinal };
}

function groupsIn(names: (authors: Iterable<number>) => string[], { members }: Groups): string[][] {
  return Array.from({ length: members.offsets.length - 1 }, (_, group) =>
    names(members.targets.subarray(members.offsets[group], members.offsets[group + 1])),
  );
}

const pairs = (names: readonly string[]) =>
  names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other] as const));

describe('by their definitions', () => {
  it('betweenness is the share of shortest paths through somebody', () =>
    fc.assert(
      fc.asyncProperty(cases, async ([papers, wish]) => {
        const { input, ordinal } = await measured(papers, wish);
        const { values } = make(input, 'betweenness');
        const people = everybody(counting(papers, wish));
        for (const name of people) {
          const others = pairs(people.filter((each) => each !== name));
          const share = others.reduce((sum, [from, to]) => {
            const paths = shortestPaths(papers, from, to, wish);
            return paths.length === 0 ? sum : sum + paths.filter((path) => path.includes(name)).length / paths.length;
          }, 0);
          expect(values[ordinal(name)]).toBeCloseTo(others.length === 0 ? 0 : share / others.length, 10);
        }
      }),
      { numRuns: 25 },
    ));

  it('the core number is the most coauthors that everybody of a group has inside it', () =>
    fc.assert(
      fc.asyncProperty(cases, async ([papers, wish]) => {
        const { input, ordinal } = await measured(papers, wish);
        const counted = counting(papers, wish);
        const cores = make(input, 'coreNumbers');
        const expected = new Map(everybody(counted).map((name) => [name, 0]));
        for (let k = 1; k < expected.size; k++) {
          let group = [...expected.keys()];
          for (let before = -1; before !== group.length; ) {
            before = group.length;
            group = group.filter(
              (name) =>
                group.filter((other) => other !== name && counted.some((each) => named(each, name, other))).length >= k,
            );
          }
          for (const name of group) expected.set(name, k);
        }
        for (const [name, k] of expected) expect(cores[ordinal(name)]).toBe(k);
      }),
    ));

  it('clustering and triangles count coauthors who wrote together', () =>
    fc.assert(
      fc.asyncProperty(cases, async ([papers, wish]) => {
        const { input, ordinal } = await measured(papers, wish);
        const [rows, triangles, health] = [make(input, 'rows'), make(input, 'triangles'), make(input, 'health')];
        const counted = counting(papers, wish);
        const together = (one: string, other: string) => counted.some((each) => named(each, one, other));
        const people = everybody(counted);
        let [closed, forks] = [0, 0];
        for (const name of people) {
          const around = pairs(people.filter((other) => other !== name && together(name, other)));
          const linked = around.filter(([one, other]) => together(one, other)).length;
          closed += linked;
          forks += around.length;
          const expected = around.length === 0 ? 0 : linked / around.length;
          expect(clusteringOf(rows, triangles, ordinal(name))).toBeCloseTo(expected, 12);
        }
        expect(health.triangleCount).toBe(closed / 3);
        expect(health.transitivity).toBeCloseTo(forks === 0 ? 0 : closed / forks, 12);
      }),
    ));

  it('components are ordered by size, then by id; their people by papers, then by id', () =>
    fc.assert(
      fc.asyncProperty(cases, async ([papers, wish]) => {
        const { graph, input } = await measured(papers, wish);
        const counted = counting(papers, wish);
        const wrote = (name: string) => counted.filter((paper) => named(paper, name)).length;
        const left = new Set(everybody(counted));
        const expected: string[][] = [];
        for (const name of left) {
          const component = everybody(counted).filter((other) => distance(papers, name, other, wish) < Infinity);
          for (const each of component) left.delete(each);
          expected.push(component);
        }
        expected.sort((a, b) => b.length - a.length || byId(a[0] ?? '', b[0] ?? ''));
        expect(groupsIn((authors) => namesIn(graph, authors), make(input, 'components'))).toEqual(
          expected.map((component) => component.toSorted((a, b) => wrote(b) - wrote(a) || byId(a, b))),
        );
      }),
    ));

  it('everybody is in one community, connected within it, and the same one each time', () =>
    fc.assert(
      fc.asyncProperty(cases, async ([papers, wish]) => {
        const { graph, input } = await measured(papers, wish);
        const counted = counting(papers, wish);
        const found = groupsIn((authors) => namesIn(graph, authors), make(input, 'communities'));
        expect(found.flat().toSorted(byId)).toEqual(everybody(counted));
        const again = await measured(papers.toReversed(), wish);
        expect(groupsIn((authors) => namesIn(again.graph, authors), make(again.input, 'communities'))).toEqual(found);
        for (const community of found) {
          for (const name of community) expect(distance(counted, community[0] ?? '', name)).toBeLessThan(Infinity);
        }
      }),
    ));

  it('the topics of a group are those of the papers of its people', () =>
    fc.assert(
      fc.asyncProperty(cases, async ([papers, wish]) => {
        const { graph, input } = await measured(papers, wish);
        const communities = groupsIn((authors) => namesIn(graph, authors), make(input, 'communities'));
        const { topics, paperCounts } = make(input, 'communityTopics');
        communities.forEach((community, group) => {
          const theirs = counting(papers, wish).filter(({ authors }) =>
            authors.some((name) => community.includes(name)),
          );
          const tally = new Map<string, number>();
          for (const label of theirs.flatMap((paper) => paper.topics ?? []))
            tally.set(label, (tally.get(label) ?? 0) + 1);
          const [start, end] = [topics.offsets[group], topics.offsets[group + 1]];
          expect(
            labelsIn(graph, topics.targets.subarray(start, end)).map((label, at) => [
              label,
              paperCounts[(start ?? 0) + at],
            ]),
          ).toEqual([...tally].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || byId(a, b)));
        });
      }),
    ));

  it('degrees, people of one paper and papers are counted', () =>
    fc.assert(
      fc.asyncProperty(cases, async ([papers, wish]) => {
        const { input } = await measured(papers, wish);
        const counted = counting(papers, wish);
        const people = everybody(counted);
        const degrees = people.map(
          (name) => people.filter((other) => other !== name && counted.some((each) => named(each, name, other))).length,
        );
        const sizes = [...new Set(degrees)].toSorted((a, b) => a - b);
        expect(make(input, 'health')).toMatchObject({
          authorCount: people.length,
          paperCount: counted.length,
          onePaperAuthorCount: people.filter((name) => counted.filter((paper) => named(paper, name)).length === 1)
            .length,
          degrees: sizes.map((degree) => ({ degree, authorCount: degrees.filter((each) => each === degree).length })),
          hyperAuthorPapers: [],
        });
      }),
    ));
});
