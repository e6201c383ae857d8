import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCoauthorship, coauthorshipOf, isLowerBound, papersOf } from '../../src/graph/coauthorship.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { everyPaper, type PaperSelection, selectPapers } from '../../src/graph/selection.ts';
import { authorIn, graphOf, type PaperSketch, titlesIn, world } from '../world.ts';
import { everybody, named, newestFirst, place, together, unplaced } from './oracle.ts';
import { criteriaOf, filter, graphFrom, smallList, type Wish } from './small-lists.ts';

const titleOrNull = ({ index }: PublicationGraph, paper: number) =>
  paper === -1 ? null : (index.papers[paper]?.title ?? '?');

/** An answer in titles. */
function asked(graph: PublicationGraph, a: string, b: string, selection: PaperSelection = everyPaper) {
  const answer = answerCoauthorship(graph, authorIn(graph, a), authorIn(graph, b), selection);
  return {
    verdict: answer.verdict,
    papers: answer.coauthorship === null ? null : titlesIn(graph, papersOf(answer.coauthorship).papers),
    undecided: titlesIn(graph, answer.undecidedPapers),
  };
}

const year = (graph: PublicationGraph, year: string) =>
  selectPapers(graph, criteriaOf(graph, { published: { from: `${year}-01-01`, to: `${year}-12-31` } }), year);

describe('in the small world', () => {
  it('Ada and Bob wrote together twice, and perhaps once more', () => {
    expect(asked(world, 'Ada', 'Bob')).toEqual({
      verdict: 'COAUTHORED',
      papers: ['Cliques', 'Engines'],
      undecided: ['Cut short'],
    });
    const [ada, bob] = [authorIn(world, 'Ada'), authorIn(world, 'Bob')];
    const both = coauthorshipOf(world, ada, bob, everyPaper);
    expect({ ...both, graph: null, selection: null }).toEqual({
      graph: null,
      selection: null,
      authors: [ada, bob],
      paperCount: 2,
      weight: 1.5,
      newest: both.newest,
      oldest: both.oldest,
    });
    expect([both.newest, both.oldest].map((paper) => titleOrNull(world, paper))).toEqual(['Cliques', 'Engines']);
    expect(isLowerBound(both)).toBe(true);
  });

  it('Ada and Dee: the list that names Dee is cut short, so it is undecided', () => {
    expect(asked(world, 'Ada', 'Dee')).toEqual({ verdict: 'UNDECIDED', papers: null, undecided: ['Cut short'] });
  });

  it('Bob and Dee are both named on the list that is cut short', () => {
    expect(asked(world, 'Bob', 'Dee')).toEqual({ verdict: 'COAUTHORED', papers: ['Cut short'], undecided: [] });
    expect(isLowerBound(coauthorshipOf(world, authorIn(world, 'Bob'), authorIn(world, 'Dee'), everyPaper))).toBe(false);
  });

  it('Fay and Hal: no list names both, and none is cut short', () => {
    expect(asked(world, 'Fay', 'Hal')).toEqual({ verdict: 'NOT_RECORDED', papers: null, undecided: [] });
  });

  it('Ada and Ada are one', () => {
    expect(asked(world, 'Ada', 'Ada')).toEqual({ verdict: 'SAME_AUTHOR', papers: null, undecided: [] });
  });

  it('Ada and Eve wrote on some 28th of January, perhaps in 2020, but not that summer', () => {
    expect(asked(world, 'Ada', 'Eve', year(world, '2020'))).toEqual({
      verdict: 'UNDECIDED',
      papers: null,
      undecided: ['Some January'],
    });
    const summer = criteriaOf(world, { published: { from: '2020-06-01', to: '2020-08-31' } });
    expect(asked(world, 'Ada', 'Eve', selectPapers(world, summer, 'summer')).verdict).toBe('NOT_RECORDED');
    expect(asked(world, 'Ada', 'Eve')).toEqual({ verdict: 'COAUTHORED', papers: ['Some January'], undecided: [] });
  });

  it('a list cut short outside the window settles nothing and leaves nothing open', () => {
    expect(asked(world, 'Ada', 'Dee', year(world, '2019')).verdict).toBe('NOT_RECORDED');
    expect(asked(world, 'Ada', 'Dee', year(world, '2022')).verdict).toBe('UNDECIDED');
  });

  it('a list cut short without a date may be in any window', () => {
    const graph = graphOf([
      { title: 'Open', authors: ['Ada'], cut: true },
      { title: 'Other', authors: ['Bob'], published: '2020' },
    ]);
    expect(asked(graph, 'Ada', 'Bob', year(graph, '2020'))).toEqual({
      verdict: 'UNDECIDED',
      papers: null,
      undecided: ['Open'],
    });
  });
});

/** Papers that may add to the answer, as the definition has it. */
function mayAdd(list: readonly PaperSketch[], a: string, b: string, wish: Wish): string[] {
  return newestFirst(list).flatMap((paper) => {
    const placed = place(paper, wish);
    const openJoint = named(paper, a, b) && placed === 'UNPLACED';
    const openList = paper.cut === true && named(paper, a) !== named(paper, b) && placed !== 'OUT';
    return openJoint || openList ? [paper.title] : [];
  });
}

describe('coauthorship by brute force', () => {
  it('has the same verdict, papers and undecided papers, whoever is named first', () => {
    fc.assert(
      fc.property(smallList, filter, (list, wish) => {
        const graph = graphFrom(list);
        const selection = selectPapers(graph, criteriaOf(graph, wish), 'wish');
        for (const a of everybody(list)) {
          for (const b of everybody(list)) {
            const { papers } = together(list, a, b, wish);
            const undecided = mayAdd(list, a, b, wish);
            expect(asked(graph, a, b, selection)).toEqual(
              a === b
                ? { verdict: 'SAME_AUTHOR', papers: null, undecided: [] }
                : papers.length > 0
                  ? { verdict: 'COAUTHORED', papers, undecided }
                  : { verdict: undecided.length > 0 ? 'UNDECIDED' : 'NOT_RECORDED', papers: null, undecided },
            );
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has the same count, weight, first and last paper, and is a lower bound where a list cut short names one', () => {
    fc.assert(
      fc.property(smallList, filter, (list, wish) => {
        const graph = graphFrom(list);
        const selection = selectPapers(graph, criteriaOf(graph, wish), 'wish');
        for (const a of everybody(list)) {
          for (const b of everybody(list).filter((other) => other !== a)) {
            const found = coauthorshipOf(graph, authorIn(graph, a), authorIn(graph, b), selection);
            const { papers, weight, newest, oldest } = together(list, a, b, wish);
            expect(found.paperCount).toBe(papers.length);
            const joint = papersOf(found);
            expect(titlesIn(graph, joint.papers)).toEqual(papers);
            expect(titlesIn(graph, joint.unplaced)).toEqual(
              unplaced(list, wish).flatMap((paper) => (named(paper, a, b) ? [paper.title] : [])),
            );
            expect(found.weight).toBeCloseTo(weight, 9);
            expect([found.newest, found.oldest].map((paper) => titleOrNull(graph, paper))).toEqual([newest, oldest]);
            expect(isLowerBound(found)).toBe(
              list.some(
                (paper) => paper.cut === true && place(paper, wish) === 'COUNTS' && named(paper, a) !== named(paper, b),
              ),
            );
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
