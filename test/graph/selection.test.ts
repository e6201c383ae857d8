import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import {
  COUNTS,
  everyPaper,
  OUT,
  type PaperCriteria,
  type PaperSelection,
  partition,
  selectPapers,
  UNPLACED,
} from '../../src/graph/selection.ts';
import { authorIn, paperIn, titlesIn, world } from '../world.ts';
import { counting, newestFirst, place, unplaced } from './oracle.ts';
import { criteriaOf, dayNumber, graphFrom, singleWish, smallList, wish } from './small-lists.ts';

const words = { [OUT]: 'OUT', [COUNTS]: 'COUNTS', [UNPLACED]: 'UNPLACED' } as const;

/** What a selection makes of each paper, in default order. */
const placements = ({ index }: PublicationGraph, selection: PaperSelection) =>
  index.papers.map(({ title, ordinal }) => `${title}: ${words[selection.place(ordinal)]}`);

/** Titles of what counts, and of what cannot be placed, in the small world. */
function selected(criteria: PaperCriteria): { counts: string[]; unplaced?: string[] } {
  const { papers, unplaced } = partition([...world.index.papers.keys()], selectPapers(world, criteria, 'key'));
  return { counts: titlesIn(world, papers), ...(unplaced.length > 0 && { unplaced: titlesIn(world, unplaced) }) };
}

const topicIn = (label: string) => world.index.topics.findIndex((topic) => topic.label === label);
const days = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) });

describe('of the small world', () => {
  it('2021 has two papers; one of some January may be of it, and the one without a date', () => {
    expect(selected({ published: days('2021-01-01', '2021-12-31') })).toEqual({
      counts: ['Bridges', 'Königsberg'],
      unplaced: ['No date', 'Some January'],
    });
  });

  it('summer has no 28th of January', () => {
    expect(selected({ published: days('2021-06-01', '2021-08-31') })).toEqual({
      counts: ['Bridges', 'Königsberg'],
      unplaced: ['No date'],
    });
  });

  it('half of 2020 may hold what is only known to be of 2020', () => {
    expect(selected({ published: days('2020-01-01', '2020-06-30') }).unplaced).toEqual([
      'Cliques',
      'No date',
      'Some January',
    ]);
  });

  it('a paper that fails anything else is not unplaced', () => {
    expect(selected({ published: days('2021-01-01', '2021-12-31'), hasCode: true })).toEqual({ counts: [] });
  });

  it('two papers have no known year', () => {
    expect(selected({ undated: true })).toEqual({ counts: ['No date', 'Some January'] });
    expect(selected({ undated: false }).counts).toHaveLength(8);
  });

  it('a topic holds what is narrower', () => {
    expect(selected({ anyTopic: [topicIn('Computing')] })).toEqual({
      counts: ['Consortium', 'Apart', 'Engines', 'Notes'],
    });
    expect(selected({ anyTopic: [topicIn('Programming')] })).toEqual({ counts: ['Engines', 'Notes'] });
    expect(selected({ anyTopic: [] })).toEqual({ counts: [] });
  });

  it('all of several authors, and none of others', () => {
    const [ada, bob, cy] = ['Ada', 'Bob', 'Cy'].map((name) => authorIn(world, name)) as [number, number, number];
    expect(selected({ allAuthors: [ada, bob] })).toEqual({ counts: ['Cliques', 'Engines'] });
    expect(selected({ allAuthors: [ada, bob], withoutAuthors: [cy] })).toEqual({ counts: ['Engines'] });
    expect(selected({ allAuthors: [ada], withoutAuthors: [ada] })).toEqual({ counts: [] });
  });

  it('somebody who is not in the graph wrote nothing', () => {
    expect(selected({ allAuthors: [-1] })).toEqual({ counts: [] });
    expect(selected({ withoutAuthors: [-1] }).counts).toHaveLength(10);
    expect(selected({ allAuthors: [], withoutAuthors: [] }).counts).toHaveLength(10);
  });

  it('six people and an organisation are seven; a list cut short may be any length', () => {
    expect(selected({ maxAuthors: 7 }).counts).toHaveLength(9);
    expect(selected({ maxAuthors: 6 }).counts).not.toContain('Consortium');
    expect(selected({ maxAuthors: 1 })).toEqual({ counts: ['Notes', 'No date'] });
    expect(selected({ authorListComplete: false })).toEqual({ counts: ['Cut short'] });
    expect(selected({ authorListComplete: false, maxAuthors: 100 })).toEqual({ counts: [] });
  });

  it('what a search found is one more criterion', () => {
    const matching = new Set(['Engines', 'Apart'].map((title) => paperIn(world, title)));
    expect(selected({ matching })).toEqual({ counts: ['Apart', 'Engines'] });
    expect(selected({ matching, hasCode: true })).toEqual({ counts: ['Engines'] });
    expect(selected({ matching: new Set() })).toEqual({ counts: [] });
  });
});

describe('a selection by brute force', () => {
  it.each([
    ['of one criterion', singleWish, 400],
    ['of any criteria together', wish, 600],
  ])('%s places every paper the same', (_what, wishes, numRuns) => {
    fc.assert(
      fc.property(smallList, wishes, (list, wish) => {
        const graph = graphFrom(list);
        expect(placements(graph, selectPapers(graph, criteriaOf(graph, wish), 'wish'))).toEqual(
          newestFirst(list).map((paper) => `${paper.title}: ${place(paper, wish)}`),
        );
      }),
      { numRuns },
    );
  });

  it('parts a list in the order given', () => {
    fc.assert(
      fc.property(smallList, wish, (list, wish) => {
        const graph = graphFrom(list);
        const selection = selectPapers(graph, criteriaOf(graph, wish), 'wish');
        const ordinals = graph.index.papers.map(({ ordinal }) => ordinal);
        const { papers, unplaced: open } = partition(ordinals.toReversed(), selection);
        expect(titlesIn(graph, papers)).toEqual(
          counting(list, wish)
            .map(({ title }) => title)
            .reverse(),
        );
        expect(titlesIn(graph, open)).toEqual(
          unplaced(list, wish)
            .map(({ title }) => title)
            .reverse(),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('that claims to hold everything does', () => {
    fc.assert(
      fc.property(smallList, wish, (list, wish) => {
        const graph = graphFrom(list);
        const selection = selectPapers(graph, criteriaOf(graph, wish), 'wish');
        if (selection.everything) expect(counting(list, wish)).toHaveLength(list.length);
        expect(selection.key).toBe('wish');
      }),
      { numRuns: 200 },
    );
  });

  it('without criteria holds every paper', () => {
    expect(placements(world, everyPaper)).toEqual(placements(world, selectPapers(world, {}, '')));
    expect(new Set(world.index.papers.map(({ ordinal }) => everyPaper.place(ordinal)))).toEqual(new Set([COUNTS]));
    expect(everyPaper.everything).toBe(true);
  });
});
