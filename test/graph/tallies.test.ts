import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetsOf } from '../../src/api/connection-types.ts';
import { countTopicsInSteps } from '../../src/graph/node-counts.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { everyPaper, type PaperSelection, selectPapers } from '../../src/graph/selection.ts';
import { finish } from '../../src/graph/steps.ts';
import {
  type AuthorOrder,
  coauthorCounts,
  listAuthors,
  listTopics,
  orderTallies,
  paperCounts,
  type Tally,
  type TallyOrder,
  tallyAuthors,
  tallyTopics,
  topicPaperCounts,
} from '../../src/graph/tallies.ts';
import { authorIn, graphOf, labelsIn, namesIn, type PaperSketch, titlesIn, world } from '../world.ts';
import {
  byAll,
  byId,
  byName,
  coauthors,
  counting,
  everybody,
  everyTopic,
  firstDay,
  isAbout,
  newestFirst,
  span,
} from './oracle.ts';
import { criteriaOf, filter, graphFrom, smallList, type Wish } from './small-lists.ts';

const titleOrNull = ({ index }: PublicationGraph, paper: number) =>
  paper === -1 ? null : (index.papers[paper]?.title ?? '?');

/** A tally in names and titles. */
const told = (graph: PublicationGraph, name: string, { papers, newest, oldest, score }: Tally) => ({
  name,
  papers: titlesIn(graph, papers),
  newest: titleOrNull(graph, newest),
  oldest: titleOrNull(graph, oldest),
  score: score.toFixed(6),
});

/** The same by hand, for the papers that have something. */
function tally(name: string, papers: readonly PaperSketch[]) {
  const { newest, oldest } = span(papers);
  const score = papers.reduce((sum, { authors }) => sum + 1 / Math.max(1, authors.length), 0);
  return {
    name,
    papers: newestFirst(papers).map(({ title }) => title),
    newest: newest?.title ?? null,
    oldest: oldest?.title ?? null,
    score: score.toFixed(6),
  };
}

type Told = ReturnType<typeof tally>;

const mostFirst = (a: Told, b: Told) => b.papers.length - a.papers.length || byId(a.name, b.name);
const ordinals = ({ length }: { length: number }) => Array.from({ length }, (_, node) => node);

const authorTallies = (papers: readonly PaperSketch[]) =>
  everybody(papers)
    .map((name) =>
      tally(
        name,
        papers.filter(({ authors }) => authors.includes(name)),
      ),
    )
    .sort(mostFirst);

describe('tallies of the small world', () => {
  it('who wrote on graph theory: Dee and Cy twice, Ada, Bob and Eve once', () => {
    const papers = world.index.papers.flatMap(({ title, ordinal }) =>
      ['Cliques', 'Bridges', 'Königsberg'].includes(title) ? [ordinal] : [],
    );
    const tallies = tallyAuthors(world.index, papers);
    expect(tallies.map((each) => told(world, namesIn(world, [each.node]).join(), each))).toEqual([
      { name: 'Cy', papers: ['Bridges', 'Cliques'], newest: 'Bridges', oldest: 'Cliques', score: '0.833333' },
      { name: 'Dee', papers: ['Bridges', 'Königsberg'], newest: 'Bridges', oldest: 'Königsberg', score: '1.000000' },
      { name: 'Ada', papers: ['Cliques'], newest: 'Cliques', oldest: 'Cliques', score: '0.333333' },
      { name: 'Bob', papers: ['Cliques'], newest: 'Cliques', oldest: 'Cliques', score: '0.333333' },
      { name: 'Eve', papers: ['Königsberg'], newest: 'Königsberg', oldest: 'Königsberg', score: '0.500000' },
    ]);
    expect(
      namesIn(
        world,
        orderTallies(world, tallies, 'SCORE').map(({ node }) => node),
      ),
    ).toEqual(['Dee', 'Cy', 'Eve', 'Ada', 'Bob']);
  });

  it('topics are counted as a paper gives them, not what is broader', () => {
    const tallies = tallyTopics(world.index, ordinals(world.index.papers));
    expect(tallies.map(({ node, papers }) => [labelsIn(world, [node])[0], papers.length])).toEqual([
      ['Logic', 4],
      ['Graph theory', 3],
      ['Computing', 2],
      ['Programming', 2],
    ]);
  });

  it('papers of a topic hold those of narrower ones', () => {
    expect([...topicPaperCounts(world, everyPaper)]).toEqual([4, 3, 4, 6, 2]);
  });

  it('a facet shows the first, and says whether it leaves some out', () => {
    const counts = finish(countTopicsInSteps(world.index, ordinals(world.index.papers)));
    const label = (node: number) => labelsIn(world, [node])[0];
    const two = [
      { counted: 'Logic', paperCount: 4 },
      { counted: 'Graph theory', paperCount: 3 },
    ];
    expect(facetsOf(counts, 2, label)).toEqual({ counts: two, truncated: true });
    expect(facetsOf(counts, 4, label).truncated).toBe(false);
    expect(facetsOf([], 4, label)).toEqual({ counts: [], truncated: false });
  });

  it('who wrote a paper with code, and one on logic', () => {
    const code = selectPapers(world, { hasCode: true }, 'code');
    const logic = selectPapers(world, { anyTopic: [2] }, 'logic');
    const query = { found: null, wrote: code, alsoWrote: [logic], order: null };
    expect(namesIn(world, listAuthors(world, query))).toEqual(['Ada', 'Bob']);
    expect(namesIn(world, listAuthors(world, { ...query, alsoWrote: [logic, code, logic] }))).toEqual(['Ada', 'Bob']);
  });

  it('what a search found keeps its order, unless another is asked for', () => {
    const found = ['Gus', 'Ada', 'Kim'].map((name) => authorIn(world, name));
    const query = { found, wrote: everyPaper, alsoWrote: [] };
    expect(namesIn(world, listAuthors(world, { ...query, order: null }))).toEqual(['Gus', 'Ada', 'Kim']);
    expect(namesIn(world, listAuthors(world, { ...query, order: 'PAPERS' }))).toEqual(['Ada', 'Gus', 'Kim']);
    const topics = { found: [4, 0], selection: everyPaper };
    expect(listTopics(world, { ...topics, order: null })).toEqual([4, 0]);
    expect(listTopics(world, { ...topics, order: 'PAPERS' })).toEqual([0, 4]);
  });

  it('those whose last paper is of the same day stand by id', () => {
    const graph = graphOf([
      { title: 'A', authors: ['Zoe'], published: '2020-02-02' },
      { title: 'B', authors: ['Ann'], published: '2020-02-02' },
    ]);
    const query = { found: null, wrote: everyPaper, alsoWrote: [], order: 'LAST_PUBLISHED' as const };
    expect(namesIn(graph, listAuthors(graph, query))).toEqual(['Ann', 'Zoe']);
  });
});

describe('tallies by brute force', () => {
  it('of authors and of topics are the same', () => {
    fc.assert(
      fc.property(smallList, filter, (list, wish) => {
        const graph = graphFrom(list);
        const counted = counting(list, wish);
        const papers = counted.map(({ title }) => graph.index.papers.findIndex((paper) => paper.title === title));
        expect(
          tallyAuthors(graph.index, papers).map((each) => told(graph, namesIn(graph, [each.node]).join(), each)),
        ).toEqual(authorTallies(counted));
        expect(
          tallyTopics(graph.index, papers).map((each) => told(graph, labelsIn(graph, [each.node]).join(), each)),
        ).toEqual(
          everyTopic(list)
            .map((label) =>
              tally(
                label,
                counted.filter(({ topics = [] }) => topics.includes(label)),
              ),
            )
            .filter((each) => each.papers.length > 0)
            .sort(mostFirst),
        );
      }),
      { numRuns: 200 },
    );
  });

  const dayOf = (list: readonly PaperSketch[], title: string | null) =>
    firstDay(list.find((paper) => paper.title === title)?.published) ?? '';

  it.each<[TallyOrder, (list: readonly PaperSketch[]) => (a: Told, b: Told) => number]>([
    ['PAPERS', () => mostFirst],
    ['SCORE', () => (a, b) => byAll([b.score, a.score]) || byId(a.name, b.name)],
    [
      'LAST_PUBLISHED',
      (list) => (a, b) => byAll([dayOf(list, b.newest), dayOf(list, a.newest)]) || byId(a.name, b.name),
    ],
    ['NAME', () => (a, b) => byName(a.name, b.name)],
  ])('are ordered by %s, the id deciding between equals', (order, sort) => {
    fc.assert(
      fc.property(smallList, (list) => {
        const graph = graphFrom(list);
        const tallies = tallyAuthors(graph.index, ordinals(list));
        const want = authorTallies(list)
          .sort(sort(list))
          .map(({ name }) => name);
        for (const given of [tallies, tallies.toReversed()]) {
          expect(
            namesIn(
              graph,
              orderTallies(graph, given, order).map(({ node }) => node),
            ),
          ).toEqual(want);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('papers of everybody, of every topic, and coauthors of everybody are counted', () => {
    fc.assert(
      fc.property(smallList, filter, (list, wish) => {
        const graph = graphFrom(list);
        const selection = selectPapers(graph, criteriaOf(graph, wish), 'wish');
        const counted = counting(list, wish);
        expect([...paperCounts(graph, selection)]).toEqual(
          everybody(list).map((name) => counted.filter(({ authors }) => authors.includes(name)).length),
        );
        expect([...topicPaperCounts(graph, selection)]).toEqual(
          everyTopic(list).map((label) => counted.filter((paper) => isAbout(paper, label)).length),
        );
        expect([...coauthorCounts(graph)]).toEqual(everybody(list).map((name) => coauthors(list, name).length));
      }),
      { numRuns: 200 },
    );
  });
});

/** Who wrote what is wished for, and also one of each of those, most papers first. */
function authors(list: readonly PaperSketch[], wish: Wish, also: readonly Wish[]): Told[] {
  const wrote = (name: string, each: Wish) => counting(list, each).filter((paper) => paper.authors.includes(name));
  return everybody(list)
    .filter((name) => [wish, ...also].every((each) => wrote(name, each).length > 0))
    .map((name) => tally(name, wrote(name, wish)))
    .sort(mostFirst);
}

describe('lists of authors and topics by brute force', () => {
  const select = (graph: PublicationGraph, wish: Wish): PaperSelection =>
    selectPapers(graph, criteriaOf(graph, wish), JSON.stringify(wish));
  const day = (list: readonly PaperSketch[], title: string | null) =>
    firstDay(list.find((paper) => paper.title === title)?.published) ?? '';

  it.each<[AuthorOrder | null, (list: readonly PaperSketch[]) => (a: Told, b: Told) => number]>([
    [null, () => mostFirst],
    ['PAPERS', () => mostFirst],
    ['NAME', () => (a, b) => byName(a.name, b.name)],
    [
      'COAUTHORS',
      (list) => (a, b) => coauthors(list, b.name).length - coauthors(list, a.name).length || byId(a.name, b.name),
    ],
    ['LAST_PUBLISHED', (list) => (a, b) => byAll([day(list, b.newest), day(list, a.newest)]) || byId(a.name, b.name)],
  ])('authors in the order of %s', (order, sort) => {
    fc.assert(
      fc.property(smallList, filter, fc.array(filter, { maxLength: 2 }), (list, wish, also) => {
        const graph = graphFrom(list);
        const query = { wrote: select(graph, wish), alsoWrote: also.map((each) => select(graph, each)), order };
        const want = authors(list, wish, also)
          .sort(sort(list))
          .map(({ name }) => name);
        expect(namesIn(graph, listAuthors(graph, { ...query, found: null }))).toEqual(want);

        const found = graph.index.authors
          .map(({ ordinal }) => ordinal)
          .filter((author) => author % 2 === 0)
          .reverse();
        const names = namesIn(graph, found);
        expect(namesIn(graph, listAuthors(graph, { ...query, found }))).toEqual(
          order === null ? names.filter((name) => want.includes(name)) : want.filter((name) => names.includes(name)),
        );
      }),
      { numRuns: 120 },
    );
  });

  it('topics by papers and by label', () => {
    fc.assert(
      fc.property(smallList, filter, (list, wish) => {
        const graph = graphFrom(list);
        const selection = select(graph, wish);
        const count = (label: string) => counting(list, wish).filter((paper) => isAbout(paper, label)).length;
        const labels = everyTopic(list).filter((label) => count(label) > 0);
        const most = labels.toSorted((a, b) => count(b) - count(a) || byId(a, b));
        const ask = (order: 'PAPERS' | 'LABEL' | null, found: number[] | null = null) =>
          labelsIn(graph, listTopics(graph, { found, selection, order }));
        expect(ask('PAPERS')).toEqual(most);
        expect(ask(null)).toEqual(most);
        expect(ask('LABEL')).toEqual(labels.toSorted());
        const backwards = ordinals(graph.index.topics).reverse();
        expect(ask(null, backwards)).toEqual(labels.toSorted(byId).reverse());
      }),
      { numRuns: 150 },
    );
  });
});
