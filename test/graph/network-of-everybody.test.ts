import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { papersOf } from '../../src/graph/coauthorship.ts';
import { projectCoauthors } from '../../src/graph/metrics/coauthor-rows.ts';
import { type CoauthorNetwork, network } from '../../src/graph/network.ts';
import { networkOfEverybody } from '../../src/graph/network-of-everybody.ts';
import { everyPaper, type PaperSelection, selectPapers } from '../../src/graph/selection.ts';
import { graphOf, namesIn, type PaperSketch, titlesIn, world } from '../world.ts';
import { byAll, byId, counting, everybody, idOf, place, together } from './oracle.ts';
import { criteriaOf, filter, graphFrom, longList, smallList, type Wish } from './small-lists.ts';

const all = { selection: everyPaper, minPapers: 1, limit: 200 };

/** A network in names and titles. */
function told({ graph, authors, links, truncated, openEnds }: CoauthorNetwork) {
  return {
    people: authors.map(({ author, distance }) => `${distance} ${namesIn(graph, [author])[0]}`),
    links: links.map(
      (link) => `${namesIn(graph, link.authors).join(' + ')}: ${titlesIn(graph, papersOf(link).papers).join(', ')}`,
    ),
    truncated,
    ...openEnds,
  };
}

describe('the network of everybody in the small world', () => {
  it('has those first who wrote most with others, whatever they wrote alone', () => {
    const { people, links, truncated } = told(networkOfEverybody(world, all));
    // Three papers with others each, two, one; the notes of Ada alone and the undated paper of Gus are no links.
    expect(people).toEqual(
      ['Ada', 'Bob', 'Dee', 'Eve', 'Cy', 'constructor', 'Fay', 'Gus', 'Hal', 'Ida', 'Jon', 'Kim'].map(
        (name) => `0 ${name}`,
      ),
    );
    expect(links.slice(0, 3)).toEqual(['Ada + Bob: Cliques, Engines', 'Ada + Cy: Cliques', 'Ada + Eve: Some January']);
    // Fifteen of them among the six of the consortium.
    expect(links).toHaveLength(8 + 15);
    expect(truncated).toBe(false);
  });

  it('cut to three keeps the strongest, of those equally strong the first by id, and the links among them', () => {
    expect(told(networkOfEverybody(world, { ...all, limit: 3 }))).toEqual({
      people: ['0 Ada', '0 Bob', '0 Dee'],
      links: ['Ada + Bob: Cliques, Engines', 'Bob + Dee: Cut short'],
      truncated: true,
      unplacedCount: 0,
      incompleteListCount: 1,
    });
    expect(networkOfEverybody(world, { ...all, limit: 11 }).truncated).toBe(true);
    expect(networkOfEverybody(world, { ...all, limit: 12 }).truncated).toBe(false);
  });

  it('where a link takes two papers has one link, and still everybody', () => {
    const { people, links } = told(networkOfEverybody(world, { ...all, minPapers: 2 }));
    expect(people.slice(0, 4)).toEqual(['0 Ada', '0 Bob', '0 constructor', '0 Cy']);
    expect(people).toHaveLength(12);
    expect(links).toEqual(['Ada + Bob: Cliques, Engines']);
  });

  it('is of those who wrote a paper that counts, and tells of all papers that may', () => {
    const criteria = criteriaOf(world, { published: { from: '2019-01-01', to: '2019-12-31' } });
    const selection = selectPapers(world, criteria, '2019');
    expect(told(networkOfEverybody(world, { ...all, selection }))).toEqual({
      people: ['0 Ada', '0 Bob'],
      links: ['Ada + Bob: Engines'],
      truncated: false,
      // Some January, and the undated paper of Gus, who is not there.
      unplacedCount: 2,
      incompleteListCount: 0,
    });
  });

  it('takes somebody who only wrote alone for the weakest', () => {
    const graph = graphOf([
      { title: 'One', authors: ['Ann'] },
      { title: 'Two', authors: ['Ann'] },
      { title: 'Three', authors: ['Bo', 'Cy'] },
    ]);
    expect(told(networkOfEverybody(graph, { ...all, limit: 2 })).people).toEqual(['0 Bo', '0 Cy']);
    expect(told(networkOfEverybody(graph, all)).people).toEqual(['0 Bo', '0 Cy', '0 Ann']);
  });

  it('takes thirds that make a whole for as much as the whole', () => {
    // Links of two papers: Zoe has 2 x (1/3 + 1/3 + 1/3), Ann and Bo have 2 x 1.
    const graph = graphOf([
      { title: 'A', authors: ['Zoe', 'Y 1', 'Y 2', 'Y 3'] },
      { title: 'B', authors: ['Zoe', 'Y 1', 'Y 2', 'Y 3'] },
      { title: 'C', authors: ['Ann', 'Bo'] },
      { title: 'D', authors: ['Ann', 'Bo'] },
      { title: 'E', authors: ['Ann', 'Zoe'] },
    ]);
    const { people } = told(networkOfEverybody(graph, { ...all, minPapers: 2, limit: 3 }));
    expect(people).toEqual(['0 Ann', '0 Bo', '0 Y 1']);
  });

  it('of nobody is empty', () => {
    expect(told(networkOfEverybody(graphOf([]), all))).toMatchObject({ people: [], links: [], truncated: false });
  });

  it('makes its links when they are read, of those kept alone', () => {
    let placed = 0;
    const counted: PaperSelection = { everything: false, key: 'counted', place: () => ++placed && 1 };
    const found = networkOfEverybody(world, { ...all, selection: counted, limit: 1 });
    expect(placed).toBe(world.index.papers.length);
    expect(found.links).toEqual([]);
    expect(placed).toBe(world.index.papers.length + 4);
  });
});

/** The same by going through the definition: everybody against everybody. */
function byHand(list: readonly PaperSketch[], wish: Wish, { minPapers, limit }: { minPapers: number; limit: number }) {
  const wrote = everybody(counting(list, wish));
  const joint = (a: string, b: string) => together(list, a, b, wish);
  const strength = (name: string) => {
    const links = wrote.filter((other) => other !== name).map((other) => joint(name, other));
    const weights = links.filter(({ papers }) => papers.length >= minPapers).map(({ weight }) => weight);
    return Math.round(weights.reduce((sum, weight) => sum + weight, 0) * 1e9);
  };
  const strengths = new Map(wrote.map((name) => [name, strength(name)]));
  const kept = wrote
    .toSorted((a, b) => byAll([strengths.get(b) ?? 0, strengths.get(a) ?? 0], [idOf(a), idOf(b)]))
    .slice(0, limit);
  const inOrder = kept.toSorted(byId);
  const links = inOrder
    .flatMap((a, at) => inOrder.slice(at + 1).map((b) => ({ a, b, papers: joint(a, b).papers })))
    .filter(({ papers }) => papers.length >= minPapers)
    .sort((x, y) => byAll([y.papers.length, x.papers.length], [idOf(x.a), idOf(y.a)], [idOf(x.b), idOf(y.b)]));
  const placements = list.map((paper) => ({ cut: paper.cut === true, placed: place(paper, wish) }));
  return {
    people: kept.map((name) => `0 ${name}`),
    links: links.map(({ a, b, papers }) => `${a} + ${b}: ${papers.join(', ')}`),
    truncated: kept.length < wrote.length,
    unplacedCount: placements.filter(({ placed }) => placed === 'UNPLACED').length,
    incompleteListCount: placements.filter(({ placed, cut }) => placed === 'COUNTS' && cut).length,
  };
}

describe('the network of everybody by brute force', () => {
  it('holds the same people in the same order, the same links and papers, and says the same of what is open', () => {
    const lists = fc.oneof(smallList, longList);
    const asked = fc.record({
      minPapers: fc.integer({ min: 1, max: 3 }),
      limit: fc.oneof(fc.constant(20_000), fc.integer({ min: 1, max: 12 })),
    });
    fc.assert(
      fc.property(lists, filter, asked, fc.boolean(), (list, wish, request, given) => {
        const graph = graphFrom(list);
        const selection = selectPapers(graph, criteriaOf(graph, wish), 'wish');
        const placements = Uint8Array.from(graph.index.papers, ({ ordinal }) => selection.place(ordinal));
        const rows = given ? projectCoauthors(graph.index, placements) : undefined;
        const found = networkOfEverybody(graph, { ...request, selection }, rows);
        expect(told(found)).toEqual(byHand(list, wish, request));
        for (const { authors, weight } of found.links) {
          const [a = '', b = ''] = namesIn(graph, authors);
          expect(weight).toBeCloseTo(together(list, a, b, wish).weight, 9);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a paper of thousands', () => {
  const crowd = Array.from({ length: 3_000 }, (_, at) => `Person ${String(at).padStart(4, '0')}`);
  const graph = graphOf([
    { title: 'Crowd', authors: crowd },
    { title: 'Two of them', authors: crowd.slice(-2) },
  ]);

  it('cuts a network at two million pairs, and it says so', () => {
    const found = networkOfEverybody(graph, { ...all, limit: 20_000 });
    expect(found.truncated).toBe(true);
    expect(found.authors).toHaveLength(2_000);
    expect(
      namesIn(
        graph,
        found.authors.slice(0, 3).map(({ author }) => author),
      ),
    ).toEqual(['Person 2998', 'Person 2999', 'Person 0000']);
    const [seed] = found.authors;
    const around = { authors: [seed?.author ?? -1], radius: 1, selection: everyPaper, minPapers: 1 };
    const near = network(graph, { ...around, limit: 20_000 });
    expect([near.authors.length, near.truncated]).toEqual([2_000, true]);
    expect(near.authors[1]).toEqual({ author: 2_999, distance: 1 });
    expect(network(graph, { ...around, limit: Infinity }).authors).toHaveLength(3_000);
  });

  it('that does not count cuts nothing', () => {
    const selection = selectPapers(graph, { maxAuthors: 100 }, 'few');
    expect(told(networkOfEverybody(graph, { selection, minPapers: 1, limit: 20_000 }))).toMatchObject({
      people: ['0 Person 2998', '0 Person 2999'],
      truncated: false,
    });
    const pairs = Array.from({ length: 3_000 }, (_, at) => ({ title: `P ${at}`, authors: [`A ${at}`, `B ${at}`] }));
    const apart = networkOfEverybody(graphOf(pairs), { ...all, limit: 20_000 });
    expect([apart.authors.length, apart.links.length, apart.truncated]).toEqual([6_000, 3_000, false]);
  });
});
