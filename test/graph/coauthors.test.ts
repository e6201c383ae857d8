import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CoauthorOrder,
  type CoauthorTally,
  coauthorsOf,
  common,
  jointPapers,
  orderCoauthors,
} from '../../src/graph/coauthors.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { everyPaper, type PaperSelection, selectPapers } from '../../src/graph/selection.ts';
import { authorIn, graphOf, namesIn, titlesIn, world } from '../world.ts';
import { byAll, byId, byName, coauthors, everybody, firstDay, type Together, together } from './oracle.ts';
import { criteriaOf, filter, graphFrom, smallList } from './small-lists.ts';

const title = ({ index }: PublicationGraph, paper: number): string | null =>
  paper === -1 ? null : (index.papers[paper]?.title ?? '?');

/** A tally in names and titles. */
const told = (graph: PublicationGraph, { author, paperCount, weight, newest, oldest }: CoauthorTally) => ({
  name: namesIn(graph, [author])[0],
  paperCount,
  weight,
  newest: title(graph, newest),
  oldest: title(graph, oldest),
});

const expected = ({ papers, weight, ...rest }: Together) => ({
  ...rest,
  paperCount: papers.length,
  weight: expect.closeTo(weight, 9) as number,
});

function coauthorsIn(graph: PublicationGraph, name: string, selection: PaperSelection = everyPaper) {
  return (coauthorsOf(graph, [authorIn(graph, name)], selection)[0] ?? []).map((tally) => told(graph, tally));
}

describe('the coauthors of the small world', () => {
  it('Ada wrote twice with Bob, once of it in three, and once with Cy and Eve each', () => {
    expect(coauthorsIn(world, 'Ada')).toEqual([
      { name: 'Bob', paperCount: 2, weight: 1.5, newest: 'Cliques', oldest: 'Engines' },
      { name: 'Cy', paperCount: 1, weight: 0.5, newest: 'Cliques', oldest: 'Cliques' },
      { name: 'Eve', paperCount: 1, weight: 1, newest: null, oldest: null },
    ]);
  });

  it('a hub of six weighs a fifth each, its organisation not counted', () => {
    expect(coauthorsIn(world, 'constructor').map(({ name, weight }) => [name, weight])).toEqual([
      ['Eve', 0.2],
      ['Hal', 0.2],
      ['Ida', 0.2],
      ['Jon', 0.2],
      ['Kim', 0.2],
    ]);
  });

  it('Gus alone on a paper is nobody’s coauthor there', () => {
    expect(coauthorsIn(world, 'Gus')).toEqual([
      { name: 'Fay', paperCount: 1, weight: 1, newest: 'Apart', oldest: 'Apart' },
    ]);
    const solo = graphOf([{ title: 'Alone', authors: ['Gus'] }]);
    expect(coauthorsIn(solo, 'Gus')).toEqual([]);
  });

  it('a filter leaves only what counts: in 2019 there was only Bob, once', () => {
    const in2019 = selectPapers(
      world,
      criteriaOf(world, { published: { from: '2019-01-01', to: '2019-12-31' } }),
      '2019',
    );
    expect(coauthorsIn(world, 'Ada', in2019)).toEqual([
      { name: 'Bob', paperCount: 1, weight: 1, newest: 'Engines', oldest: 'Engines' },
    ]);
  });

  it('many people are asked about at once, in the order asked for, the same one twice', () => {
    const [ada, gus] = [authorIn(world, 'Ada'), authorIn(world, 'Gus')];
    const [first, second, third] = coauthorsOf(world, [gus, ada, gus], everyPaper);
    expect(first).toEqual(third);
    expect(second).toEqual(coauthorsOf(world, [ada], everyPaper)[0]);
    expect(coauthorsOf(world, [], everyPaper)).toEqual([]);
  });

  it('joint papers are the papers of both, newest first', () => {
    const [ada, bob, gus] = [authorIn(world, 'Ada'), authorIn(world, 'Bob'), authorIn(world, 'Gus')];
    expect(titlesIn(world, jointPapers(world, ada, bob, everyPaper))).toEqual(['Cliques', 'Engines']);
    expect(jointPapers(world, ada, gus, everyPaper)).toEqual([]);
  });
});

describe('coauthors by brute force', () => {
  it('are the same, with counts, weights, first and last paper, and in the same order', () => {
    fc.assert(
      fc.property(smallList, filter, (list, wish) => {
        const graph = graphFrom(list);
        const selection = selectPapers(graph, criteriaOf(graph, wish), 'wish');
        const names = everybody(list);
        const answers = coauthorsOf(
          graph,
          names.map((name) => authorIn(graph, name)),
          selection,
        );
        expect(answers.map((tallies) => tallies.map((tally) => told(graph, tally)))).toEqual(
          names.map((name) => coauthors(list, name, wish).map(expected)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('without a filter are those of every paper', () => {
    fc.assert(
      fc.property(smallList, (list) => {
        const graph = graphFrom(list);
        for (const name of everybody(list)) {
          expect(coauthorsIn(graph, name)).toEqual(coauthors(list, name).map(expected));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('have the joint papers', () => {
    fc.assert(
      fc.property(smallList, filter, (list, wish) => {
        const graph = graphFrom(list);
        const selection = selectPapers(graph, criteriaOf(graph, wish), 'wish');
        for (const a of everybody(list)) {
          for (const b of everybody(list).filter((other) => other !== a)) {
            const papers = jointPapers(graph, authorIn(graph, a), authorIn(graph, b), selection);
            expect(titlesIn(graph, papers)).toEqual(together(list, a, b, wish).papers);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  const dateOf = (list: Parameters<typeof coauthors>[0], paper: string | null) =>
    firstDay(list.find((each) => each.title === paper)?.published);

  it.each<[CoauthorOrder, (list: Parameters<typeof coauthors>[0]) => (a: Together, b: Together) => number]>([
    ['PAPERS', () => (a, b) => byAll([b.papers.length, a.papers.length]) || byId(a.name, b.name)],
    ['WEIGHT', () => (a, b) => byAll([b.weight.toFixed(6), a.weight.toFixed(6)]) || byId(a.name, b.name)],
    [
      'LAST_PUBLISHED',
      (list) => (a, b) => byAll([dateOf(list, b.newest) ?? '', dateOf(list, a.newest) ?? '']) || byId(a.name, b.name),
    ],
    [
      'FIRST_PUBLISHED',
      (list) => (a, b) => byAll([dateOf(list, a.oldest) ?? '9', dateOf(list, b.oldest) ?? '9']) || byId(a.name, b.name),
    ],
    ['NAME', () => (a, b) => byName(a.name, b.name)],
  ])('in the order of %s, the id deciding between equals', (order, sort) => {
    fc.assert(
      fc.property(smallList, filter, (list, wish) => {
        const graph = graphFrom(list);
        const selection = selectPapers(graph, criteriaOf(graph, wish), 'wish');
        for (const name of everybody(list)) {
          const tallies = coauthorsOf(graph, [authorIn(graph, name)], selection)[0] ?? [];
          const before = structuredClone(tallies);
          const want = coauthors(list, name, wish)
            .sort(sort(list))
            .map(({ name }) => name);
          const orders = [tallies, tallies.toReversed()].map((given) => orderCoauthors(graph, given, order));
          for (const ordered of orders) {
            expect(
              namesIn(
                graph,
                ordered.map(({ author }) => author),
              ),
            ).toEqual(want);
          }
          expect(tallies).toEqual(before);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('common', () => {
  it('is what two ascending rows share', () => {
    const row = fc.uniqueArray(fc.nat(20), { maxLength: 15 }).map((numbers) => numbers.sort((a, b) => a - b));
    fc.assert(
      fc.property(row, row, (left, right) => {
        expect(common(Uint32Array.from(left), Uint32Array.from(right))).toEqual(
          left.filter((each) => right.includes(each)),
        );
      }),
    );
  });
});
