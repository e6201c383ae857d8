import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCoauthorsOf } from '../../src/graph/coauthors.ts';
import { firstMet } from '../../src/graph/first-met.ts';
import { coauthorPathsBetween } from '../../src/graph/paths.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { selectPapers } from '../../src/graph/selection.ts';
import { dateExtent, placeInWindow } from '../../src/text/partial-date.ts';
import { authorIn, graphOf, namesIn, type PaperSketch, world } from '../world.ts';
import { dayNumber, graphFrom, longList, smallList, window } from './small-lists.ts';

function met(graph: PublicationGraph, a: string, b: string) {
  const { jointPaper, connectingPaper, ...rest } = firstMet(graph, authorIn(graph, a), authorIn(graph, b));
  const title = (paper: number) => graph.index.papers[paper]?.title ?? null;
  return { joint: title(jointPaper), connecting: title(connectingPaper), ...rest };
}

/** The day from which a paper counts; null: its date is not known, or in doubt. */
function countsFrom({ published }: Pick<PaperSketch, 'published'>): number | null {
  const extent = published === undefined ? null : dateExtent(published);
  return extent === null || extent.uncertain || extent.latest === Infinity ? null : extent.latest;
}

describe('when people met in the small world', () => {
  it('Ada and Bob met on Engines, which also connected them', () => {
    expect(met(world, 'Ada', 'Bob')).toMatchObject({ joint: 'Engines', connecting: 'Engines', undatedJointCount: 0 });
  });

  it('Ada and Eve were connected through Cy and Dee before any joint paper of known year', () => {
    expect(met(world, 'Ada', 'Eve')).toMatchObject({ joint: null, connecting: 'Königsberg', undatedJointCount: 1 });
  });

  it('Ada and Fay never met', () => {
    expect(met(world, 'Ada', 'Fay')).toEqual({
      joint: null,
      connecting: null,
      undatedJointCount: 0,
      isUpperBound: true,
    });
  });

  it('without doubtful dates and lists cut short before it, a date is certain', () => {
    const graph = graphOf([
      { title: 'One', authors: ['Ada', 'Bob'], published: '2001' },
      { title: 'Two', authors: ['Bob', 'Cy'], published: '2002', cut: true },
    ]);
    expect(met(graph, 'Ada', 'Bob').isUpperBound).toBe(false);
    // The list of Two may go on with Ada.
    expect(met(graph, 'Ada', 'Cy')).toMatchObject({ joint: null, connecting: 'Two', isUpperBound: true });
  });

  it('a list cut short between the first connection and the first joint paper may hide an earlier one', () => {
    const graph = graphOf([
      { title: 'One', authors: ['Ann', 'Cid'], published: '2020-01-05' },
      { title: 'Two', authors: ['Cid', 'Bob'], published: '2020-02-05' },
      { title: 'Three', authors: ['Ann'], published: '2021-01-01', cut: true },
      { title: 'Four', authors: ['Ann', 'Bob'], published: '2022-01-01' },
    ]);
    expect(met(graph, 'Ann', 'Bob')).toMatchObject({ joint: 'Four', connecting: 'Two', isUpperBound: true });
    expect(met(graph, 'Ann', 'Cid').isUpperBound).toBe(false);
  });

  it('a joint paper of that year, its month not known, may be the earlier one', () => {
    const graph = graphOf([
      { title: 'A year', authors: ['Dan', 'Eve'], published: '2021' },
      { title: 'A day', authors: ['Dan', 'Eve'], published: '2021-06-01' },
    ]);
    expect(met(graph, 'Dan', 'Eve')).toMatchObject({ joint: 'A day', isUpperBound: true });
  });

  it('a year counts from its last day, so a paper of that May came first', () => {
    const graph = graphOf([
      { title: 'A year', authors: ['Ada', 'Bob'], published: '2001' },
      { title: 'A month', authors: ['Ada', 'Bob'], published: '2001-05' },
    ]);
    expect(met(graph, 'Ada', 'Bob').joint).toBe('A month');
  });
});

describe('when any two people met', () => {
  it('is the first day as of which a search finds a path', () => {
    fc.assert(
      fc.property(fc.oneof(smallList, longList), (papers) => {
        const graph = graphFrom(papers);
        const days = [...new Set(papers.flatMap((paper) => countsFrom(paper) ?? []))].toSorted((a, b) => a - b);
        for (const a of graph.index.authors.keys()) {
          for (const b of graph.index.authors.keys()) {
            if (a === b) continue;
            const asOf = (to: number) => selectPapers(graph, { published: { from: -Infinity, to } }, `${to}`);
            const distance = (day: number) => coauthorPathsBetween(graph, [[a, b]], asOf(day))[0]?.distance ?? null;
            const connected = days.find((day) => distance(day) !== null) ?? null;
            const joint = days.find((day) => distance(day) === 1) ?? null;
            const { jointPaper, connectingPaper } = firstMet(graph, a, b);
            const dayOf = (paper: number) => {
              const found = graph.index.papers[paper];
              return found === undefined
                ? null
                : countsFrom({ ...(found.published !== null && { published: found.published }) });
            };
            expect(dayOf(connectingPaper)).toBe(connected);
            expect(dayOf(jointPaper)).toBe(joint);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('new coauthors', () => {
  it('Bob is new to Ada in 2019, Cy in 2020, nobody in 2021', () => {
    const during = (year: string) => {
      const [from, to] = [dayNumber(`${year}-01-01`), dayNumber(`${year}-12-31`)];
      const found = newCoauthorsOf(
        world,
        authorIn(world, 'Ada'),
        selectPapers(world, { published: { from, to } }, 'during'),
        selectPapers(world, { published: { from: -Infinity, to: from - 1 } }, 'before'),
      );
      return namesIn(
        world,
        found.map(({ author }) => author),
      );
    };
    expect([during('2019'), during('2020'), during('2021')]).toEqual([['Bob'], ['Cy'], []]);
  });

  it('are those with a joint paper inside and none before', () => {
    fc.assert(
      fc.property(smallList, window, (papers, { from, to }) => {
        const graph = graphFrom(papers);
        const [first, last] = [from === null ? -Infinity : dayNumber(from), to === null ? Infinity : dayNumber(to)];
        const lies = ({ published }: PaperSketch, low: number, high: number) =>
          placeInWindow(published === undefined ? null : dateExtent(published), { from: low, to: high }) === 'INSIDE';
        for (const { ordinal, name } of graph.index.authors) {
          const joint = (other: string) =>
            papers.filter(({ authors }) => authors.includes(name) && authors.includes(other));
          const expected = graph.index.authors
            .filter((other) => other.name !== name)
            .filter((other) => joint(other.name).some((paper) => lies(paper, first, last)))
            .filter((other) => from === null || !joint(other.name).some((paper) => lies(paper, -Infinity, first - 1)));
          const found = newCoauthorsOf(
            graph,
            ordinal,
            selectPapers(graph, { published: { from: first, to: last } }, 'during'),
            selectPapers(graph, { published: { from: -Infinity, to: first - 1 } }, 'before'),
          );
          expect(
            namesIn(
              graph,
              found.map(({ author }) => author),
            ).toSorted(),
          ).toEqual(expected.map((other) => other.name).toSorted());
        }
      }),
      { numRuns: 100 },
    );
  });
});
