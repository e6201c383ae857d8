import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coauthorsOf, orderCoauthors } from '../../src/graph/coauthors.ts';
import { compareShares, nameRanks, orderPapers, type PaperOrder } from '../../src/graph/orders.ts';
import { everyPaper } from '../../src/graph/selection.ts';
import { compareText } from '../../src/text/compare.ts';
import { authorIn, graphOf, namesIn, type PaperSketch, paperIn, titlesIn, world } from '../world.ts';
import { byAll, byId, byName, everybody, newestFirst, oldestFirst } from './oracle.ts';
import { graphFrom, smallList } from './small-lists.ts';

const all = world.index.papers.map(({ ordinal }) => ordinal);

describe('the papers of the small world', () => {
  it('oldest first, undated still last', () => {
    expect(titlesIn(world, orderPapers(world, all, 'OLDEST'))).toEqual([
      'Notes',
      'Engines',
      'Cliques',
      'Bridges',
      'Königsberg',
      'Apart',
      'Cut short',
      'Consortium',
      'No date',
      'Some January',
    ]);
  });

  it('by title, Königsberg among the Ks', () => {
    expect(titlesIn(world, orderPapers(world, all, 'TITLE'))).toEqual([
      'Apart',
      'Bridges',
      'Cliques',
      'Consortium',
      'Cut short',
      'Engines',
      'Königsberg',
      'No date',
      'Notes',
      'Some January',
    ]);
  });

  it('titles that differ only in case and accents stand together, the id deciding', () => {
    const graph = graphOf([
      { title: 'Öl', id: 'c', authors: ['Ada'] },
      { title: 'OL', id: 'a', authors: ['Ada'] },
      { title: 'ol', id: 'b', authors: ['Ada'] },
      { title: 'Om', id: '0', authors: ['Ada'] },
    ]);
    expect(titlesIn(graph, orderPapers(graph, [0, 1, 2, 3], 'TITLE'))).toEqual(['OL', 'ol', 'Öl', 'Om']);
  });

  it('a list of some of them is ordered too, and not changed', () => {
    const some = ['Engines', 'No date', 'Apart'].map((title) => paperIn(world, title));
    const before = [...some];
    expect(titlesIn(world, orderPapers(world, some, 'NEWEST'))).toEqual(['Apart', 'Engines', 'No date']);
    expect(some).toEqual(before);
  });
});

const byTitle = (papers: readonly PaperSketch[]) =>
  papers.toSorted((a, b) => byAll([a.title.toLowerCase(), b.title.toLowerCase()]) || byId(a.title, b.title));

describe('orders by brute force', () => {
  it.each<[PaperOrder, (papers: readonly PaperSketch[]) => PaperSketch[]]>([
    ['NEWEST', newestFirst],
    ['OLDEST', oldestFirst],
    ['TITLE', byTitle],
  ])('%s is the same, whatever the order before', (order, sort) => {
    fc.assert(
      fc.property(smallList, fc.func(fc.integer()), (list, weigh) => {
        const graph = graphFrom(list);
        const shuffled = graph.index.papers.map(({ ordinal }) => ordinal).sort((a, b) => weigh(a) - weigh(b));
        const some = list.filter((_, place) => place % 3 !== 1);
        const ordinals = shuffled.filter((paper) =>
          some.some(({ title }) => title === graph.index.papers[paper]?.title),
        );
        expect(titlesIn(graph, orderPapers(graph, shuffled, order))).toEqual(sort(list).map(({ title }) => title));
        expect(titlesIn(graph, orderPapers(graph, ordinals, order))).toEqual(sort(some).map(({ title }) => title));
      }),
      { numRuns: 200 },
    );
  });

  it('people stand by family name, given names, id', () => {
    fc.assert(
      fc.property(smallList, (list) => {
        const graph = graphFrom(list);
        const ranks = [...nameRanks(graph)];
        const ranked = ranks.map((_, rank) => ranks.indexOf(rank));
        expect(namesIn(graph, ranked)).toEqual(everybody(list).sort(byName));
      }),
      { numRuns: 100 },
    );
  });
});

describe('sums of shares', () => {
  it('are equal, in whatever order they were added', () => {
    const shares = [1 / 1024, 1 / 5, 1 / 6, 1 / 3, 1 / 5, 1 / 5];
    const sum = (all: readonly number[]) => all.reduce((sofar, share) => sofar + share, 0);
    expect(sum(shares)).not.toBe(sum(shares.toReversed()));
    expect(compareShares(sum(shares), sum(shares.toReversed()))).toBe(0);
    // Three shares, on all borders that thousandths, powers of two and small fractions could come near.
    const some = [1, 2, 3, 5, 6, 7, 9, 10, 11, 13, 49, 64, 99, 100, 125, 512, 1_000, 1_024, 4_096].map((n) => 1 / n);
    for (const a of some) {
      for (const b of some) for (const c of some) expect(compareShares(a + b + c, c + (b + a))).toBe(0);
      expect([compareShares(a, a + 2e-9), compareShares(a + 2e-9, a)].map(Math.sign)).toEqual([-1, 1]);
    }
  });

  it('order Bob and Cyd by id, who wrote with Ada in groups of the same sizes, one the other way round', () => {
    const sizes = [1_024, 5, 6, 3, 5, 5];
    const papers = (name: string, all: readonly number[]) =>
      all.map((size, at) => ({
        title: `${name} ${at}`,
        authors: ['Ada', name, ...Array.from({ length: size - 1 }, (_, place) => `Z ${name} ${at} ${place}`)],
        published: `2020-01-0${at + 1}`,
      }));
    for (const [bobs, cyds] of [
      [sizes, sizes.toReversed()],
      [sizes.toReversed(), sizes],
    ] as const) {
      const graph = graphOf([...papers('Bob', bobs), ...papers('Cyd', cyds)]);
      const [tallies = []] = coauthorsOf(graph, [authorIn(graph, 'Ada')], everyPaper);
      const first = orderCoauthors(graph, tallies, 'WEIGHT').slice(0, 2);
      expect(
        namesIn(
          graph,
          first.map(({ author }) => author),
        ),
      ).toEqual(['Bob', 'Cyd']);
    }
  });
});

describe('text', () => {
  it('is compared by code units, whatever the language of the machine', () => {
    expect(['b', 'a-b', 'ab', 'Z', 'é', 'a', ''].sort(compareText)).toEqual(['', 'Z', 'a', 'a-b', 'ab', 'b', 'é']);
    expect(compareText('a', 'a')).toBe(0);
  });
});
