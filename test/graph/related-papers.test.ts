import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relatedPapers } from '../../src/graph/related-papers.ts';
import { topicDrift } from '../../src/graph/topic-drift.ts';
import { authorIn, graphOf, namesIn, paperIn, titlesIn, world } from '../world.ts';
import { graphFrom, smallList } from './small-lists.ts';

describe('related papers', () => {
  it('Cliques is nearest to what Ada and Bob wrote, then to what shares its topic', () => {
    const found = relatedPapers(world.index, paperIn(world, 'Cliques'));
    expect(
      titlesIn(
        world,
        found.map(({ paper }) => paper),
      ),
    ).toEqual(['Bridges', 'Engines', 'Königsberg', 'Notes', 'Cut short', 'Some January']);
    expect(found.map(({ sharedAuthors }) => namesIn(world, sharedAuthors))).toEqual([
      ['Cy'],
      ['Ada', 'Bob'],
      [],
      ['Ada'],
      ['Bob'],
      ['Ada'],
    ]);
    // Bridges: one of two and one of three authors, and the only topic of both. Königsberg: one of its two topics.
    const [graphs, logic] = [Math.log(10 / 3), Math.log(10 / 4)];
    const scores = [1 / Math.sqrt(6) + 1, 2 / Math.sqrt(6), graphs / Math.hypot(graphs, logic), 1 / Math.sqrt(3)];
    expect(found.slice(0, 4).map(({ score }) => score)).toEqual(scores.map((score) => expect.closeTo(score, 12)));
  });

  it('a paper that shares nobody and nothing has none', () => {
    const graph = graphOf([
      { title: 'One', authors: ['Ada'], topics: ['Logic'] },
      { title: 'Two', authors: ['Bob'], topics: ['Sewing'] },
    ]);
    expect(relatedPapers(graph.index, 0)).toEqual([]);
  });

  it('a topic that every paper has makes nothing related', () => {
    const graph = graphOf([
      { title: 'One', authors: ['Ada'], topics: ['Logic'] },
      { title: 'Two', authors: ['Bob'], topics: ['Logic'] },
    ]);
    expect(relatedPapers(graph.index, 0)).toEqual([]);
  });

  it('are related both ways by the same score, never above two', () => {
    fc.assert(
      fc.property(smallList, (papers) => {
        const { index } = graphFrom(papers);
        for (const paper of index.papers.keys()) {
          const found = relatedPapers(index, paper);
          expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a));
          for (const { paper: other, score, sharedAuthors, sharedTopics } of found) {
            const back = relatedPapers(index, other).find((each) => each.paper === paper);
            expect(back?.score).toBeCloseTo(score, 12);
            expect(new Set(back?.sharedAuthors)).toEqual(new Set(sharedAuthors));
            expect(back?.sharedTopics).toEqual(sharedTopics);
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(2 + 1e-12);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the drift of topics', () => {
  it('Ada moved from logic to programming to graphs', () => {
    const graph = graphOf([
      { title: 'One', authors: ['Ada'], published: '2001', topics: ['Logic'] },
      { title: 'Two', authors: ['Ada'], published: '2001-05-01', topics: ['Logic', 'Programming'] },
      { title: 'Three', authors: ['Ada'], published: '2003', topics: ['Programming'] },
      { title: 'Four', authors: ['Ada'], published: '2004', topics: ['Graphs'] },
      { title: 'Undated', authors: ['Ada'], topics: ['Sewing'] },
    ]);
    expect(authorIn(graph, 'Ada')).toBe(0);
    const drift = topicDrift(graph.index, [...graph.index.papers.keys()]);
    const labels = ({ topics }: (typeof drift)[number]) => topics.map(({ node }) => graph.index.topics[node]?.label);
    expect(drift.map((year) => [year.year, year.papers.length, labels(year)])).toEqual([
      [2001, 2, ['Logic', 'Programming']],
      [2003, 1, ['Programming']],
      [2004, 1, ['Graphs']],
      [null, 1, ['Sewing']],
    ]);
    expect(drift.map(({ similarity }) => similarity)).toEqual([null, expect.closeTo(1 / Math.sqrt(5), 12), 0, null]);
  });
});
