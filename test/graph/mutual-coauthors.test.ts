import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coauthorsOf } from '../../src/graph/coauthors.ts';
import { coauthorshipOf, papersOf } from '../../src/graph/coauthorship.ts';
import { bridges, type MutualCoauthor, mutualCoauthors } from '../../src/graph/mutual-coauthors.ts';
import { openEnds } from '../../src/graph/open-ends.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { everyPaper, type PaperSelection, selectPapers } from '../../src/graph/selection.ts';
import { authorIn, namesIn, type PaperSketch, titlesIn, world } from '../world.ts';
import { byAll, everybody, idOf, named, place, together } from './oracle.ts';
import { criteriaOf, filter, graphFrom, people, smallList, type Wish } from './small-lists.ts';

function rowsOf(graph: PublicationGraph, names: readonly string[], selection: PaperSelection) {
  const authors = names.map((name) => authorIn(graph, name));
  const tallies = coauthorsOf(graph, authors, selection);
  return authors.map((author, at) => ({ author, coauthors: tallies[at] ?? [] }));
}

const told = (found: MutualCoauthor[], graph: PublicationGraph = world) =>
  found.map(({ author, coauthorships, jointPaperCount }) => {
    const links = coauthorships.map(
      (link) => `${namesIn(graph, link.authors).join(' + ')}: ${titlesIn(graph, papersOf(link).papers).join(', ')}`,
    );
    return [`${namesIn(graph, [author])[0]} ${jointPaperCount}`, ...links];
  });

const mutual = (...names: string[]) => told(mutualCoauthors(world, rowsOf(world, names, everyPaper), everyPaper));

const between = (from: string[], to: string[]) =>
  told(bridges(world, rowsOf(world, from, everyPaper), rowsOf(world, to, everyPaper), everyPaper));

describe('mutual coauthors in the small world', () => {
  it('of Cy and Bob: Ada with three papers, one of them with both, then Dee', () => {
    expect(mutual('Cy', 'Bob')).toEqual([
      ['Ada 3', 'Cy + Ada: Cliques', 'Bob + Ada: Cliques, Engines'],
      ['Dee 2', 'Cy + Dee: Bridges', 'Bob + Dee: Cut short'],
    ]);
  });

  it('of one are that one’s coauthors, of nobody nobody', () => {
    expect(mutual('Fay')).toEqual([['Gus 1', 'Fay + Gus: Apart']]);
    expect(mutual()).toEqual([]);
  });

  it('of people apart there is none', () => {
    expect(mutual('Fay', 'Ada')).toEqual([]);
    expect(mutual('Fay', 'Gus')).toEqual([]);
  });
});

describe('bridges in the small world', () => {
  it('Dee and Ada each wrote with somebody of both groups; members of the groups are left out', () => {
    expect(between(['Cy', 'Bob'], ['Eve', 'Hal'])).toEqual([
      ['Ada 4', 'Cy + Ada: Cliques', 'Bob + Ada: Cliques, Engines', 'Eve + Ada: Some January'],
      ['Dee 3', 'Cy + Dee: Bridges', 'Bob + Dee: Cut short', 'Eve + Dee: Königsberg'],
    ]);
    expect(between(['Ada'], ['Bob'])).toEqual([['Cy 2', 'Ada + Cy: Cliques', 'Bob + Cy: Cliques']]);
  });

  it('who is in both groups stands for both, once', () => {
    expect(between(['Fay'], ['Fay'])).toEqual([['Gus 1', 'Fay + Gus: Apart']]);
  });

  it('of an empty group there are none', () => {
    expect(between([], ['Ada'])).toEqual([]);
    expect(between(['Ada'], [])).toEqual([]);
  });
});

describe('what papers leave open', () => {
  const authors = (...names: string[]) => names.map((name) => authorIn(world, name));

  it('a list cut short counts once, whoever of it is asked about', () => {
    expect(openEnds(world, authors('Bob', 'Dee', 'Ada'), everyPaper)).toEqual({
      unplacedCount: 0,
      incompleteListCount: 1,
    });
  });

  it('a date without a year cannot be placed in a year, no date in any', () => {
    const in2022 = selectPapers(
      world,
      criteriaOf(world, { published: { from: '2022-01-01', to: '2022-12-31' } }),
      '2022',
    );
    expect(openEnds(world, authors('Ada', 'Eve', 'Gus', 'Bob'), in2022)).toEqual({
      unplacedCount: 2,
      incompleteListCount: 1,
    });
  });
});

const joint = (list: readonly PaperSketch[], a: string, b: string, wish: Wish) => together(list, a, b, wish).papers;

/** Somebody with the coauthorships, as the tests above tell it. */
function line(list: readonly PaperSketch[], name: string, withWhom: string[], wish: Wish) {
  const links = withWhom.map((each) => ({ each, papers: joint(list, each, name, wish) }));
  const count = links.reduce((sum, { papers }) => sum + papers.length, 0);
  return {
    name,
    count,
    lines: [`${name} ${count}`, ...links.map(({ each, papers }) => `${each} + ${name}: ${papers.join(', ')}`)],
  };
}

const ordered = (found: ReturnType<typeof line>[]) =>
  found.sort((a, b) => byAll([b.count, a.count], [idOf(a.name), idOf(b.name)])).map(({ lines }) => lines);

const group = fc.uniqueArray(fc.constantFrom(...people), { maxLength: 4 });

describe('by brute force', () => {
  it('mutual coauthors are those with a joint paper with each', () => {
    fc.assert(
      fc.property(smallList, group, filter, (list, names, wish) => {
        const graph = graphFrom(list);
        const of = names.filter((name) => everybody(list).includes(name));
        const selection = selectPapers(graph, criteriaOf(graph, wish), 'wish');
        const expected = everybody(list)
          .filter(
            (name) => of.length > 0 && of.every((each) => each !== name && joint(list, each, name, wish).length > 0),
          )
          .map((name) => line(list, name, of, wish));
        const found = mutualCoauthors(graph, rowsOf(graph, of, selection), selection);
        expect(told(found, graph)).toEqual(ordered(expected));
      }),
      { numRuns: 300 },
    );
  });

  it('bridges are those outside with a joint paper with somebody of each group, and their coauthorships are whole', () => {
    fc.assert(
      fc.property(smallList, group, group, filter, (list, one, other, wish) => {
        const graph = graphFrom(list);
        const [from = [], to = []] = [one, other].map((names): string[] =>
          names.filter((name) => everybody(list).includes(name)),
        );
        const selection = selectPapers(graph, criteriaOf(graph, wish), 'wish');
        const wrote = (name: string) => (each: string) => joint(list, each, name, wish).length > 0;
        const expected = everybody(list)
          .filter((name) => ![...from, ...to].includes(name) && from.some(wrote(name)) && to.some(wrote(name)))
          .map((name) => line(list, name, [...new Set([...from, ...to])].filter(wrote(name)), wish));
        const found = bridges(graph, rowsOf(graph, from, selection), rowsOf(graph, to, selection), selection);
        expect(told(found, graph)).toEqual(ordered(expected));
        for (const { paperCount, weight, newest, oldest, authors } of found.flatMap((each) => each.coauthorships)) {
          expect({ paperCount, weight, newest, oldest }).toEqual(
            expect.objectContaining(coauthorshipOfPair(graph, authors, selection)),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('open ends are papers of these people, each once', () => {
    fc.assert(
      fc.property(smallList, group, filter, (list, names, wish) => {
        const graph = graphFrom(list);
        const of = names.filter((name) => everybody(list).includes(name));
        const theirs = list.filter((paper) => of.some((name) => named(paper, name)));
        const selection = selectPapers(graph, criteriaOf(graph, wish), 'wish');
        expect(
          openEnds(
            graph,
            of.map((name) => authorIn(graph, name)),
            selection,
          ),
        ).toEqual({
          unplacedCount: theirs.filter((paper) => place(paper, wish) === 'UNPLACED').length,
          incompleteListCount: theirs.filter((paper) => paper.cut === true && place(paper, wish) === 'COUNTS').length,
        });
      }),
      { numRuns: 200 },
    );
  });
});

function coauthorshipOfPair(graph: PublicationGraph, [a, b]: readonly [number, number], selection: PaperSelection) {
  const { paperCount, weight, newest, oldest } = coauthorshipOf(graph, a, b, selection);
  return { paperCount, weight: expect.closeTo(weight, 9) as number, newest, oldest };
}
