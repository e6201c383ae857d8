import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { papersOf } from '../../src/graph/coauthorship.ts';
import { type CoauthorNetwork, network, networksAround } from '../../src/graph/network.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { everyPaper, type PaperSelection, selectPapers } from '../../src/graph/selection.ts';
import { authorIn, graphOf, namesIn, type PaperSketch, titlesIn, world } from '../world.ts';
import { byAll, byId, everybody, idOf, together } from './oracle.ts';
import { criteriaOf, filter, graphFrom, longList, people, smallList, type Wish } from './small-lists.ts';

interface Asked {
  radius?: number;
  selection?: PaperSelection;
  minPapers?: number;
  limit?: number;
}

function around(graph: PublicationGraph, names: readonly string[], asked: Asked = {}): CoauthorNetwork {
  const { radius = 0, selection = everyPaper, minPapers = 1, limit = 200 } = asked;
  return network(graph, { authors: names.map((name) => authorIn(graph, name)), radius, selection, minPapers, limit });
}

/** A network in names and titles. */
function told({ graph, authors, links, truncated }: CoauthorNetwork) {
  return {
    people: authors.map(({ author, distance }) => `${distance} ${namesIn(graph, [author])[0]}`),
    links: links.map(
      (link) => `${namesIn(graph, link.authors).join(' + ')}: ${titlesIn(graph, papersOf(link).papers).join(', ')}`,
    ),
    truncated,
  };
}

describe('a network in the small world', () => {
  it('among Ada, Cy and Eve: two links, Cy and Eve never wrote together', () => {
    expect(told(around(world, ['Eve', 'Ada', 'Cy']))).toEqual({
      people: ['0 Ada', '0 Cy', '0 Eve'],
      links: ['Ada + Cy: Cliques', 'Ada + Eve: Some January'],
      truncated: false,
    });
  });

  it('one step around Cy: the strongest first, and the links among them', () => {
    expect(told(around(world, ['Cy'], { radius: 1 }))).toEqual({
      people: ['0 Cy', '1 Dee', '1 Ada', '1 Bob'],
      links: [
        'Ada + Bob: Cliques, Engines',
        'Ada + Cy: Cliques',
        'Bob + Cy: Cliques',
        'Bob + Dee: Cut short',
        'Cy + Dee: Bridges',
      ],
      truncated: false,
    });
  });

  it('cut to three, it keeps Cy, the strongest, and of those equally strong the first by id', () => {
    expect(told(around(world, ['Cy'], { radius: 3, limit: 3 }))).toEqual({
      people: ['0 Cy', '1 Dee', '1 Ada'],
      links: ['Ada + Cy: Cliques', 'Cy + Dee: Bridges'],
      truncated: true,
    });
  });

  it('is not called cut where the limit is just enough', () => {
    expect(around(world, ['Fay'], { radius: 3, limit: 2 }).truncated).toBe(false);
    expect(around(world, ['Fay'], { radius: 1, limit: 1 }).truncated).toBe(true);
    expect(around(world, ['Cy'], { radius: 1, limit: 4 }).truncated).toBe(false);
    expect(around(world, ['Cy'], { radius: 2, limit: 4 }).truncated).toBe(true);
  });

  it('keeps everybody asked about, even more than the limit', () => {
    expect(told(around(world, ['Ada', 'Gus', 'Hal'], { radius: 1, limit: 1 }))).toEqual({
      people: ['0 Ada', '0 Gus', '0 Hal'],
      links: [],
      truncated: true,
    });
  });

  it('of links of two papers there is one', () => {
    expect(told(around(world, ['Ada'], { radius: 3, minPapers: 2 }))).toEqual({
      people: ['0 Ada', '1 Bob'],
      links: ['Ada + Bob: Cliques, Engines'],
      truncated: false,
    });
    expect(told(around(world, ['Ada'], { radius: 3, minPapers: 3 })).people).toEqual(['0 Ada']);
  });

  it('tells what each link holds as a coauthorship does', () => {
    const [link] = around(world, ['Bob', 'Ada']).links;
    const [cliques, engines] = papersOf(link ?? expect.fail('no link')).papers;
    expect(link).toMatchObject({ paperCount: 2, weight: 1.5, newest: cliques, oldest: engines });
    expect(around(world, ['Ada', 'Eve']).links).toMatchObject([{ paperCount: 1, weight: 1, newest: -1, oldest: -1 }]);
  });

  it('goes only over papers that count', () => {
    const selection = selectPapers(
      world,
      criteriaOf(world, { published: { from: '2021-01-01', to: '2021-12-31' } }),
      '2021',
    );
    expect(told(around(world, ['Cy'], { radius: 3, selection }))).toEqual({
      people: ['0 Cy', '1 Dee', '2 Eve'],
      links: ['Cy + Dee: Bridges', 'Dee + Eve: Königsberg'],
      truncated: false,
    });
  });

  it('of nobody is empty; who is asked about twice is in it once', () => {
    expect(told(around(world, [], { radius: 3 }))).toEqual({ people: [], links: [], truncated: false });
    expect(told(around(world, ['Gus', 'Gus'])).people).toEqual(['0 Gus']);
  });

  it('of several groups is one for each, in their order', () => {
    const groups = [['Gus'], ['Ada', 'Bob'], ['Gus']].map((names) => names.map((name) => authorIn(world, name)));
    const request = { radius: 1, selection: everyPaper, minPapers: 1, limit: 10 };
    const apart = groups.map((authors) => network(world, { ...request, authors }));
    expect(networksAround(world, groups, request).map(told)).toEqual(apart.map(told));
  });
});

/** The same by going through the definition: everybody against everybody, step by step. */
function byHand(
  list: readonly PaperSketch[],
  seeds: readonly string[],
  wish: Wish,
  asked: Required<Omit<Asked, 'selection'>>,
) {
  const { radius, minPapers, limit } = asked;
  const joint = (a: string, b: string) => together(list, a, b, wish);
  const linked = (a: string, b: string) => a !== b && joint(a, b).papers.length >= minPapers;
  const inside = new Map(
    everybody(list)
      .filter((name) => seeds.includes(name))
      .map((name) => [name, 0]),
  );
  let truncated = false;
  for (let distance = 1; distance <= radius && !truncated; distance++) {
    const near = [...inside.keys()];
    const reached = everybody(list)
      .filter((name) => !inside.has(name) && near.some((other) => linked(name, other)))
      .map((name) => {
        const weights = near.filter((other) => linked(name, other)).map((other) => joint(name, other).weight);
        return { name, strength: Math.round(weights.toSorted().reduce((sum, weight) => sum + weight, 0) * 1e9) };
      })
      .sort((a, b) => byAll([b.strength, a.strength], [idOf(a.name), idOf(b.name)]));
    const room = Math.max(0, limit - inside.size);
    truncated = reached.length > room;
    for (const { name } of reached.slice(0, room)) inside.set(name, distance);
  }
  const everyone = [...inside.keys()].sort(byId);
  const links = everyone
    .flatMap((a, at) => everyone.slice(at + 1).map((b) => ({ a, b, papers: joint(a, b).papers })))
    .filter(({ papers }) => papers.length >= minPapers)
    .sort((x, y) => byAll([y.papers.length, x.papers.length], [idOf(x.a), idOf(y.a)], [idOf(x.b), idOf(y.b)]));
  return {
    people: [...inside].map(([name, distance]) => `${distance} ${name}`),
    links: links.map(({ a, b, papers }) => `${a} + ${b}: ${papers.join(', ')}`),
    truncated,
  };
}

describe('networks by brute force', () => {
  const asked = fc.record({
    radius: fc.nat(3),
    minPapers: fc.oneof({ weight: 2, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 3 })),
    limit: fc.oneof(fc.constant(2000), fc.integer({ min: 1, max: 12 })),
  });

  it('hold the same people in the same order, the same links and papers, and say whether they were cut', () => {
    const lists = fc.oneof(smallList, longList);
    const chosen = fc.uniqueArray(fc.constantFrom(...people), { maxLength: 4 });
    fc.assert(
      fc.property(lists, chosen, filter, asked, (list, names, wish, request) => {
        const seeds = names.filter((name) => everybody(list).includes(name));
        const graph = graphFrom(list);
        const selection = selectPapers(graph, criteriaOf(graph, wish), 'wish');
        const found = around(graph, seeds, { ...request, selection });
        expect(told(found)).toEqual(byHand(list, seeds, wish, request));
        for (const { authors, weight } of found.links) {
          const [a = '', b = ''] = namesIn(graph, authors);
          expect(weight).toBeCloseTo(together(list, a, b, wish).weight, 9);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('around a hub', () => {
  const spokes = Array.from({ length: 2000 }, (_, at) => `Spoke ${String(at).padStart(4, '0')}`);

  it('of 2,000 papers of two, everybody is one step away, and 500 are the strongest by id', () => {
    const graph = graphOf(spokes.map((name) => ({ title: `With ${name}`, authors: ['Hub', name] })));
    const whole = around(graph, ['Hub'], { radius: 3, limit: 2001 });
    expect(whole.authors).toHaveLength(2001);
    expect(whole.links).toHaveLength(2000);
    expect(whole.truncated).toBe(false);
    const cut = told(around(graph, ['Hub'], { radius: 1, limit: 500 }));
    expect(cut.people.slice(1)).toEqual(spokes.slice(0, 499).map((name) => `1 ${name}`));
    expect(cut.truncated).toBe(true);
    const fromOne = around(graph, ['Spoke 0007'], { radius: 2, limit: 2001 });
    expect(fromOne.authors.filter(({ distance }) => distance === 2)).toHaveLength(1999);
  });

  it('of one paper of 2,001, each step looks at it once, and every pair among those kept is a link', () => {
    const graph = graphOf([{ title: 'Everybody', authors: ['Hub', ...spokes] }]);
    let placed = 0;
    const selection: PaperSelection = { everything: false, key: 'counted', place: () => ++placed && 1 };
    const found = around(graph, ['Hub'], { radius: 3, limit: 300, selection });
    expect(found.truncated).toBe(true);
    expect(found.links).toHaveLength((300 * 299) / 2);
    expect(found.links.at(-1)).toMatchObject({ authors: [298, 299], weight: 1 / 2000 });
    // Once on the way, once for the links.
    expect(placed).toBe(2);
  });
});
