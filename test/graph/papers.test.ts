import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allPapersOf,
  authorshipOf,
  identifierOf,
  incompleteListsBy,
  papersByAuthor,
  papersSelected,
  publishedOn,
  publishedSpan,
} from '../../src/graph/papers.ts';
import { everyPaper, selectPapers } from '../../src/graph/selection.ts';
import { authorIn, paperIn, titlesIn, world } from '../world.ts';
import { counting, everybody, named, newestFirst, span, unplaced } from './oracle.ts';
import { criteriaOf, filter, graphFrom, smallList } from './small-lists.ts';

describe('papers of the small world', () => {
  const { authors, papers } = world.index;

  it('Cy stands third on Cliques, under the name printed there', () => {
    const [cy, cliques] = [authors[authorIn(world, 'Cy')], papers[paperIn(world, 'Cliques')]];
    if (cy === undefined || cliques === undefined) throw new Error('Cy wrote Cliques');
    expect(authorshipOf(world, cy, cliques)).toEqual({
      kind: 'authorship',
      position: 3,
      printed: 'Cy',
      source: cliques.sources[0],
    });
    const gus = authors[authorIn(world, 'Gus')];
    expect(() => gus && authorshipOf(world, gus, cliques)).toThrow();
  });

  it('appeared from 2018 to 2023; those of Gus in one month; a paper without a date has none', () => {
    expect(publishedSpan(world.index, [...papers.keys()])).toEqual({ first: '2018-05', last: '2023-02-28' });
    expect(publishedSpan(world.index, allPapersOf(world, authorIn(world, 'Gus')))).toEqual({
      first: '2022-01',
      last: '2022-01',
    });
    expect(publishedSpan(world.index, [paperIn(world, 'Some January')])).toEqual({ first: null, last: null });
    expect(publishedSpan(world.index, [])).toEqual({ first: null, last: null });
    expect(publishedOn(world.index, paperIn(world, 'Some January'))).toBe('XXXX-01-28');
    expect(publishedOn(world.index, paperIn(world, 'No date'))).toBeNull();
    expect(publishedOn(world.index, -1)).toBeNull();
  });

  it('one list that names Bob is cut short, none that names Ada', () => {
    expect(['Bob', 'Ada'].map((name) => incompleteListsBy(world, authorIn(world, name), everyPaper))).toEqual([1, 0]);
  });

  it('have identifiers of their schemes', () => {
    const [engines, cliques] = ['Engines', 'Cliques'].map((title) => papers[paperIn(world, title)]);
    if (engines === undefined || cliques === undefined) throw new Error('the papers are there');
    expect([identifierOf(engines, 'arxiv'), identifierOf(engines, 'doi')]).toEqual(['1903.00001', null]);
    expect(identifierOf(cliques, 'doi')).toBe('10.1000/cliques');
  });
});

describe('papers by brute force', () => {
  it('of everybody and all together, those that count and those that cannot be placed', () => {
    fc.assert(
      fc.property(smallList, filter, (list, wish) => {
        const graph = graphFrom(list);
        const selection = selectPapers(graph, criteriaOf(graph, wish), 'wish');
        const [counted, open] = [counting(list, wish), unplaced(list, wish)];
        const titles = (papers: typeof list) => papers.map(({ title }) => title);
        const all = papersSelected(graph, selection);
        expect([titlesIn(graph, all.papers), titlesIn(graph, all.unplaced)]).toEqual([titles(counted), titles(open)]);
        for (const name of everybody(list)) {
          const author = authorIn(graph, name);
          const { papers, unplaced } = papersByAuthor(graph, author, selection);
          const by = (some: typeof list) => some.filter((paper) => named(paper, name));
          expect(titlesIn(graph, papers)).toEqual(titles(by(counted)));
          expect(titlesIn(graph, unplaced)).toEqual(titles(by(open)));
          expect(titlesIn(graph, allPapersOf(graph, author))).toEqual(titles(by(newestFirst(list))));
          expect(incompleteListsBy(graph, author, selection)).toBe(
            by(counted).filter(({ cut }) => cut === true).length,
          );
          const { newest, oldest } = span(by(list));
          expect(publishedSpan(graph.index, allPapersOf(graph, author))).toEqual({
            first: oldest?.published ?? null,
            last: newest?.published ?? null,
          });
        }
      }),
      { numRuns: 150 },
    );
  });
});
