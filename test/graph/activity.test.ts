import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityByYear, type YearTally } from '../../src/graph/activity.ts';
import { allPapersOf } from '../../src/graph/papers.ts';
import { authorIn, graphOf, type PaperSketch, world } from '../world.ts';
import { everybody, yearOf } from './oracle.ts';
import { graphFrom, smallList } from './small-lists.ts';

const ordinals = ({ length }: { length: number }) => Array.from({ length }, (_, paper) => paper);

describe('the years of the small world', () => {
  it('Ada wrote in four, meeting Bob in 2019 and Cy in 2020; when she met Eve is not known', () => {
    const ada = authorIn(world, 'Ada');
    expect(activityByYear(world.index, allPapersOf(world, ada), ada)).toEqual([
      { year: 2018, paperCount: 1, peopleCount: 0, newPeopleCount: 0 },
      { year: 2019, paperCount: 1, peopleCount: 1, newPeopleCount: 1 },
      { year: 2020, paperCount: 1, peopleCount: 2, newPeopleCount: 1 },
      { year: null, paperCount: 1, peopleCount: 1, newPeopleCount: null },
    ]);
  });

  it('all papers: everybody counts, and is new once', () => {
    expect(activityByYear(world.index, ordinals(world.index.papers))).toEqual([
      { year: 2018, paperCount: 1, peopleCount: 1, newPeopleCount: 1 },
      { year: 2019, paperCount: 1, peopleCount: 2, newPeopleCount: 1 },
      { year: 2020, paperCount: 1, peopleCount: 3, newPeopleCount: 1 },
      { year: 2021, paperCount: 2, peopleCount: 3, newPeopleCount: 2 },
      { year: 2022, paperCount: 2, peopleCount: 4, newPeopleCount: 2 },
      { year: 2023, paperCount: 1, peopleCount: 6, newPeopleCount: 5 },
      { year: null, paperCount: 2, peopleCount: 3, newPeopleCount: null },
    ]);
  });

  it('no papers, no years', () => {
    expect(activityByYear(world.index, [])).toEqual([]);
  });

  it('a year that is uncertain is still a year, a decade is none', () => {
    const graph = graphOf([
      { title: 'Perhaps', authors: ['Ada'], published: '2001?' },
      { title: 'Nineties', authors: ['Ada'], published: '199X' },
    ]);
    expect(activityByYear(graph.index, [0, 1]).map(({ year }) => year)).toEqual([2001, null]);
  });
});

function activity(papers: readonly PaperSketch[], without?: string): YearTally[] {
  const years = [...new Set(papers.map(({ published }) => yearOf(published)))];
  const of = (fits: (year: number | null) => boolean) => papers.filter(({ published }) => fits(yearOf(published)));
  const people = (some: readonly PaperSketch[]) => everybody(some).filter((name) => name !== without);
  return years
    .sort((a, b) => (a ?? Infinity) - (b ?? Infinity))
    .map((year) => {
      const these = of((each) => each === year);
      const before = people(of((each) => each !== null && year !== null && each < year));
      return {
        year,
        paperCount: these.length,
        peopleCount: people(these).length,
        newPeopleCount: year === null ? null : people(these).filter((name) => !before.includes(name)).length,
      };
    });
}

describe('activity by brute force', () => {
  it('is the same for any papers, in any order', () => {
    fc.assert(
      fc.property(smallList, fc.boolean(), (list, backwards) => {
        const { index } = graphFrom(list);
        const papers = ordinals(list);
        expect(activityByYear(index, backwards ? papers.reverse() : papers)).toEqual(activity(list));
      }),
      { numRuns: 200 },
    );
  });

  it('is the same for the papers of one person, who is left out', () => {
    fc.assert(
      fc.property(smallList, (list) => {
        const graph = graphFrom(list);
        for (const name of everybody(list)) {
          const author = authorIn(graph, name);
          const papers = list.filter(({ authors }) => authors.includes(name));
          expect(activityByYear(graph.index, allPapersOf(graph, author), author)).toEqual(activity(papers, name));
        }
      }),
      { numRuns: 100 },
    );
  });
});
