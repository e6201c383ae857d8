import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  incompleteListCount,
  incompleteListCountInSteps,
  openListCount,
  openListCountInSteps,
  paperCount,
} from '../../src/graph/coverage.ts';
import { everyPaper, selectPapers } from '../../src/graph/selection.ts';
import { graphOf, world } from '../world.ts';
import { counting, unplaced } from './oracle.ts';
import { criteriaOf, dayNumber, graphFrom, smallList, wish } from './small-lists.ts';

describe('lists cut short', () => {
  it('one is among all, none among those with code', () => {
    const code = selectPapers(world, { hasCode: true }, 'code');
    expect([incompleteListCount(world, everyPaper), openListCount(world, everyPaper)]).toEqual([1, 1]);
    expect([incompleteListCount(world, code), openListCount(world, code)]).toEqual([0, 0]);
  });

  it('of a paper without a date leave a time open, and are not of it', () => {
    const graph = graphOf([
      { title: 'Of 2020', authors: ['Ada'], cut: true, published: '2020' },
      { title: 'Of some day', authors: ['Ada'], cut: true },
      { title: 'Of 1999', authors: ['Ada'], cut: true, published: '1999' },
    ]);
    const published = { from: dayNumber('2020-01-01'), to: dayNumber('2020-12-31') };
    const selection = selectPapers(graph, { published }, '2020');
    expect([incompleteListCount(graph, selection), openListCount(graph, selection)]).toEqual([1, 2]);
  });

  it('are counted by brute force, of papers that count and of those that may', () => {
    fc.assert(
      fc.property(smallList, wish, (list, wish) => {
        const graph = graphFrom(list);
        const selection = selectPapers(graph, criteriaOf(graph, wish), 'wish');
        const [counted, open] = [counting(list, wish), unplaced(list, wish)];
        const cut = (papers: typeof counted) => papers.filter((paper) => paper.cut === true).length;
        expect(paperCount(graph, selection)).toBe(counted.length);
        expect(incompleteListCount(graph, selection)).toBe(cut(counted));
        expect(openListCount(graph, selection)).toBe(cut(counted) + cut(open));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['of papers that count', incompleteListCountInSteps],
    ['of papers that may count', openListCountInSteps],
  ])('%s, are looked at 2,000 a step', (_, count) => {
    const papers = Array.from({ length: 4_500 }, (_, at) => ({ title: `T${at}`, authors: ['Ada'], cut: true }));
    const graph = graphOf(papers);
    const steps = count(graph, selectPapers(graph, { maxAuthors: 1 }, 'alone'));
    expect([steps.next(), steps.next(), steps.next()]).toEqual([
      { done: false, value: undefined },
      { done: false, value: undefined },
      { done: true, value: 0 },
    ]);
  });
});
