import { describe, expect, it } from 'vitest';
import { activityByYearInSteps } from '../../src/graph/activity.ts';
import { coauthorsOfInSteps } from '../../src/graph/coauthors.ts';
import { firstMetInSteps } from '../../src/graph/first-met.ts';
import { networkInSteps } from '../../src/graph/network.ts';
import { networkOfEverybodyInSteps } from '../../src/graph/network-of-everybody.ts';
import { countAuthorsInSteps } from '../../src/graph/node-counts.ts';
import { openEndsInSteps } from '../../src/graph/open-ends.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { relatedPapers, relatedPapersInSteps } from '../../src/graph/related-papers.ts';
import { type PaperSelection, selectPapers } from '../../src/graph/selection.ts';
import { finish, type Steps } from '../../src/graph/steps.ts';
import { strongestInSteps } from '../../src/graph/strongest.ts';
import {
  coauthorCountsInSteps,
  listAuthorsInSteps,
  paperCountsInSteps,
  tallyAuthorsInSteps,
} from '../../src/graph/tallies.ts';
import { topicDrift, topicDriftInSteps } from '../../src/graph/topic-drift.ts';
import { countYearsInSteps } from '../../src/graph/years.ts';
import { graphOfRows } from './large-graph.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('papers of many people are as much work as many papers', () => {
  // 100 papers, 50,000 authorships, 50,000 subjects.
  const rows = upTo(100).map((paper) => {
    const row = upTo(500).map((place) => (place + 7 * paper) % 800);
    return { authors: row, topics: row };
  });
  const fewest = 50_000 / 4_000;
  const [papers, people] = [upTo(100), upTo(800)];

  type Asked = (graph: PublicationGraph, selection: PaperSelection) => Steps<unknown>;
  it.each<[string, Asked]>([
    ['the people of each year', ({ index }) => activityByYearInSteps(index, papers)],
    ['the topics of each year', ({ index }) => topicDriftInSteps(index, papers)],
    ['how many papers each has', (graph, selection) => paperCountsInSteps(graph, selection)],
    ['how many papers of a list each has', ({ index }) => countAuthorsInSteps(index, papers)],
    ['who wrote the papers of a list', ({ index }) => tallyAuthorsInSteps(index, papers)],
    ['how many coauthors each has', (graph) => coauthorCountsInSteps(graph)],
    [
      'who wrote last',
      (graph, wrote) => listAuthorsInSteps(graph, { found: null, wrote, alsoWrote: [], order: 'LAST_PUBLISHED' }),
    ],
    ['when two first met', (graph) => firstMetInSteps(graph, 0, 1)],
    ['related papers', ({ index }) => relatedPapersInSteps(index, 0)],
    ['what people leave open', (graph, selection) => openEndsInSteps(graph, people, selection)],
    ['somebody’s coauthors', (graph, selection) => coauthorsOfInSteps(graph, [400], selection)],
    [
      'a network',
      (graph, selection) => networkInSteps(graph, { authors: [400], radius: 1, selection, minPapers: 1, limit: 50 }),
    ],
    [
      'a network of links of two papers',
      (graph, selection) => networkInSteps(graph, { authors: [400], radius: 1, selection, minPapers: 2, limit: 50 }),
    ],
    [
      'the network of everybody',
      (graph, selection) => networkOfEverybodyInSteps(graph, { selection, minPapers: 1, limit: 50 }),
    ],
  ])('%s', (_, ask) => {
    const graph = graphOfRows(rows);
    const steps = ask(graph, selectPapers(graph, { authorListComplete: true }, 'whole'));
    let count = 1;
    while (steps.next().done !== true) count++;
    expect(count).toBeGreaterThan(fewest);
  });
});

describe('a paper of 130,000 topics', () => {
  const many = upTo(130_000);
  const { index } = graphOfRows([
    { authors: [0], topics: many },
    { authors: [0], topics: many },
    { authors: [1], topics: [] },
  ]);

  it('is related to another of the same topics as nearly as can be', () => {
    expect(relatedPapers(index, 0).map(({ paper, score }) => [paper, score])).toEqual([[1, expect.closeTo(2, 9)]]);
  });

  it('leaves the topics as they were the year before', () => {
    expect(topicDrift(index, [0, 1]).map(({ year, similarity }) => [year, similarity])).toEqual([
      [2019, null],
      [2020, 1],
    ]);
  });
});

describe('the strongest of many', () => {
  const count = 30_000;
  const strengths = {
    'in no order': Float64Array.from({ length: count }, (_, at) => ((at * 7_919) % 30_011) / 6),
    'the strongest first': Float64Array.from({ length: count }, (_, at) => count - at),
    'the weakest first': Float64Array.from({ length: count }, (_, at) => at / 3),
    'all alike': new Float64Array(count).fill(0.1),
    'of few strengths': Float64Array.from({ length: count }, (_, at) => (at * 31) % 7),
  };

  it.each(Object.entries(strengths))('%s, are those that a sort puts first', (_, strength) => {
    const sorted = upTo(count).sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || a - b);
    for (const limit of [0, 1, 200, 9_000, count - 1, count, Infinity]) {
      for (const people of [upTo(count), upTo(count).reverse()]) {
        const steps = strongestInSteps(people, strength, limit);
        expect(finish(steps)).toEqual(sorted.slice(0, limit));
      }
    }
  });

  it.each(Object.entries(strengths))('%s, are found in small steps', (_, strength) => {
    let [looked, most] = [0, 0];
    const counted = new Proxy(strength, {
      get(target, key) {
        looked++;
        return Reflect.get(target, key, target);
      },
    });
    const steps = strongestInSteps(upTo(count), counted, 500);
    while (steps.next().done !== true) [looked, most] = [0, Math.max(most, looked)];
    expect(Math.max(most, looked)).toBeLessThan(12_000);
  });
});

describe('the years of a list', () => {
  it('are counted ascending, the unknown year last, in steps', () => {
    const papers = upTo(5_000).map(() => ({ authors: [0], topics: [] }));
    const { index } = graphOfRows(papers, 9_000);
    const steps = countYearsInSteps(index, [4_999, 0, 0, ...upTo(5_000)]);
    expect(steps.next().done).toBe(false);
    const counts = finish(steps);
    expect([counts.length, counts[0], counts.at(-1)]).toEqual([
      5_000,
      { year: 4_001, paperCount: 2 },
      { year: 9_000, paperCount: 3 },
    ]);
  });
});
