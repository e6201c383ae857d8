import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTopicsInSteps, type NodeCount } from '../../src/graph/node-counts.ts';
import { papersAbout } from '../../src/graph/papers.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { everyPaper, selectPapers } from '../../src/graph/selection.ts';
import { finish } from '../../src/graph/steps.ts';
import { broaderTopics, narrowerTopics, papersOnTopic } from '../../src/graph/topic-hierarchy.ts';
import { cooccurringTopics } from '../../src/graph/topics.ts';
import { graphOf, labelsIn, type PaperSketch, titlesIn, world } from '../world.ts';
import { byId, counting, everyTopic, isAbout, newestFirst, unplaced, withBroader, withNarrower } from './oracle.ts';
import { concepts, criteriaOf, filter, graphFrom, smallList } from './small-lists.ts';

const topicIn = ({ index }: PublicationGraph, label: string) =>
  index.topics.findIndex((topic) => topic.label === label);

const told = (graph: PublicationGraph, counts: readonly NodeCount[]) =>
  counts.map(({ node, paperCount }) => [labelsIn(graph, [node]).join(), paperCount]);

describe('the topics of the small world', () => {
  const [mathematics, logic] = ['Mathematics', 'Logic'].map((label) => topicIn(world, label)) as [number, number];

  it('Mathematics has two narrower ones, and their papers', () => {
    expect(labelsIn(world, narrowerTopics(world.index, [mathematics]))).toEqual([
      'Graph theory',
      'Logic',
      'Mathematics',
    ]);
    expect(titlesIn(world, papersOnTopic(world.index, mathematics))).toEqual([
      'Cut short',
      'Bridges',
      'Königsberg',
      'Cliques',
      'Notes',
      'Some January',
    ]);
  });

  it('Logic is under Mathematics', () => {
    expect(labelsIn(world, broaderTopics(world.index, logic))).toEqual(['Mathematics']);
    expect([...broaderTopics(world.index, mathematics)]).toEqual([]);
  });

  it('Logic comes with Graph theory and with Programming, once each', () => {
    expect(told(world, cooccurringTopics(world, logic, everyPaper).topics)).toEqual([
      ['Graph theory', 1],
      ['Programming', 1],
    ]);
  });

  it('Mathematics comes with Programming only: what is narrower comes with it by definition', () => {
    expect(told(world, cooccurringTopics(world, mathematics, everyPaper).topics)).toEqual([['Programming', 1]]);
  });

  it('in papers with code nothing comes with Logic', () => {
    const code = selectPapers(world, { hasCode: true }, 'code');
    expect(cooccurringTopics(world, logic, code).topics).toEqual([]);
  });
});

describe('a topic under two others', () => {
  const graph = graphOf(
    [
      { title: 'Both', authors: ['Ada'], topics: ['Needlework', 'Handicraft'], published: '2001' },
      { title: 'Other', authors: ['Ada'], topics: ['Needlework', 'Sewing'], published: '2000' },
    ],
    { concepts },
  );

  it('is met once, and so are its papers', () => {
    const top = topicIn(graph, 'Handicraft');
    expect(labelsIn(graph, narrowerTopics(graph.index, [top, top]))).toEqual([
      'Handicraft',
      'Knitting',
      'Needlework',
      'Weaving',
    ]);
    expect(titlesIn(graph, papersOnTopic(graph.index, top))).toEqual(['Both', 'Other']);
    expect(told(graph, cooccurringTopics(graph, top, everyPaper).topics)).toEqual([['Sewing', 1]]);
  });

  it('has all three above it, the nearest first', () => {
    const above = labelsIn(graph, broaderTopics(graph.index, topicIn(graph, 'Needlework')));
    expect(above.slice(0, 2).sort()).toEqual(['Knitting', 'Weaving']);
    expect(above.slice(2)).toEqual(['Handicraft']);
  });
});

/** Direct topics of papers, most first, then by id. */
function counts(all: readonly string[], papers: readonly PaperSketch[]): [string, number][] {
  return all
    .map((label): [string, number] => [label, papers.filter(({ topics = [] }) => topics.includes(label)).length])
    .filter(([, count]) => count > 0)
    .sort(([a, many], [b, more]) => more - many || byId(a, b));
}

describe('topics by brute force', () => {
  it('have the same narrower and broader ones, alone and several together', () => {
    fc.assert(
      fc.property(smallList, fc.func(fc.boolean()), (list, takes) => {
        const graph = graphFrom(list);
        const all = everyTopic(list);
        const within = (labels: string[]) => [...new Set(labels)].filter((label) => all.includes(label)).sort(byId);
        for (const label of all) {
          const topic = topicIn(graph, label);
          expect(labelsIn(graph, narrowerTopics(graph.index, [topic]))).toEqual(within(withNarrower(label)));
          expect(labelsIn(graph, broaderTopics(graph.index, topic)).sort(byId)).toEqual(
            within(withBroader(label)).filter((other) => other !== label),
          );
        }
        const some = all.filter((label) => takes(label));
        const topics = some.map((label) => topicIn(graph, label)).reverse();
        expect(labelsIn(graph, narrowerTopics(graph.index, topics))).toEqual(within(some.flatMap(withNarrower)));
      }),
      { numRuns: 150 },
    );
  });

  it('have the same papers, those that count and those that cannot be placed', () => {
    fc.assert(
      fc.property(smallList, filter, (list, wish) => {
        const graph = graphFrom(list);
        const selection = selectPapers(graph, criteriaOf(graph, wish), 'wish');
        for (const label of everyTopic(list)) {
          const about = (papers: readonly PaperSketch[]) =>
            papers.flatMap((paper) => (isAbout(paper, label) ? [paper.title] : []));
          const topic = topicIn(graph, label);
          expect(titlesIn(graph, papersOnTopic(graph.index, topic))).toEqual(about(newestFirst(list)));
          const selected = papersAbout(graph, topic, selection);
          expect(titlesIn(graph, selected.papers)).toEqual(about(counting(list, wish)));
          expect(titlesIn(graph, selected.unplaced)).toEqual(about(unplaced(list, wish)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are counted the same, and come together the same', () => {
    fc.assert(
      fc.property(smallList, filter, (list, wish) => {
        const graph = graphFrom(list);
        const selection = selectPapers(graph, criteriaOf(graph, wish), 'wish');
        const all = everyTopic(list);
        const ordinals = graph.index.papers.map(({ ordinal }) => ordinal);
        expect(told(graph, finish(countTopicsInSteps(graph.index, ordinals)))).toEqual(counts(all, list));
        for (const label of all) {
          const others = all.filter((other) => ![...withNarrower(label), ...withBroader(label)].includes(other));
          const papers = counting(list, wish).filter((paper) => isAbout(paper, label));
          expect(told(graph, cooccurringTopics(graph, topicIn(graph, label), selection).topics)).toEqual(
            counts(others, papers),
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});
