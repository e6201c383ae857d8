import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { oncePerGraph } from '../../src/graph/publication-graph.ts';
import { summarise } from '../../src/graph/summary.ts';
import { graphOf, world } from '../world.ts';
import { coauthors, everybody, everyTopic, firstDay, span } from './oracle.ts';
import { graphFrom, smallList } from './small-lists.ts';

/** The summary, with titles in place of ordinals. */
function told(graph: PublicationGraph) {
  const { oldest, newest, ...counts } = summarise(graph);
  const title = (paper: number) => (paper === -1 ? null : (graph.index.papers[paper]?.title ?? '?'));
  return { ...counts, oldest: title(oldest), newest: title(newest) };
}

describe('the graph in numbers', () => {
  it('the small world', () => {
    expect(told(world)).toEqual({
      authorCount: 12,
      paperCount: 10,
      topicCount: 5,
      authorshipCount: 23,
      coauthorshipCount: 23,
      incompleteAuthorLists: 1,
      density: 23 / 66,
      oldest: 'Notes',
      newest: 'Consortium',
      undatedCount: 2,
    });
  });

  it('nothing, and one person alone, have no pairs', () => {
    const nothing = {
      authorCount: 0,
      paperCount: 0,
      topicCount: 0,
      authorshipCount: 0,
      coauthorshipCount: 0,
      incompleteAuthorLists: 0,
      density: 0,
      oldest: null,
      newest: null,
      undatedCount: 0,
    };
    expect(told(graphOf([]))).toEqual(nothing);
    expect(told(graphOf([{ title: 'Alone', authors: ['Ada'] }]))).toEqual({
      ...nothing,
      authorCount: 1,
      paperCount: 1,
      authorshipCount: 1,
      undatedCount: 1,
    });
  });

  it('is the same by brute force', () => {
    fc.assert(
      fc.property(smallList, (list) => {
        const people = everybody(list);
        const pairs = people.flatMap((name) => coauthors(list, name)).length / 2;
        const possible = (people.length * (people.length - 1)) / 2;
        const { newest, oldest } = span(list);
        expect(told(graphFrom(list))).toEqual({
          authorCount: people.length,
          paperCount: list.length,
          topicCount: everyTopic(list).length,
          authorshipCount: list.flatMap(({ authors }) => authors).length,
          coauthorshipCount: pairs,
          incompleteAuthorLists: list.filter(({ cut }) => cut === true).length,
          density: possible === 0 ? 0 : pairs / possible,
          oldest: oldest?.title ?? null,
          newest: newest?.title ?? null,
          undatedCount: list.filter(({ published }) => firstDay(published) === null).length,
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is computed once a graph', () => {
  it('is computed once for each, on first use, and not mixed up', () => {
    const calls: string[] = [];
    const version = oncePerGraph(({ version }) => {
      calls.push(version);
      return version;
    });
    const [one, two] = [graphOf([], { version: 'one' }), graphOf([], { version: 'two' })];
    expect(calls).toEqual([]);
    expect([version(one), version(two), version(one), version(two)]).toEqual(['one', 'two', 'one', 'two']);
    expect(calls).toEqual(['one', 'two']);
  });

  it('may be null or undefined and is still computed once', () => {
    let calls = 0;
    const nothing = oncePerGraph(() => {
      calls++;
      return undefined;
    });
    expect([nothing(world), nothing(world)]).toEqual([undefined, undefined]);
    expect(calls).toBe(1);
  });
});
