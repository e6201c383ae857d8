import { describe, expect, it } from 'vitest';
import { build, type Graph } from './build.ts';
import { coauthors } from './coauthors.ts';
import { components } from './components.ts';
import { network } from './network.ts';
import { allShortestPaths, shortestPath } from './shortest-path.ts';
import { syntheticLists } from './synthetic.ts';

type Window = [from: number, to: number] | undefined;

function randoms(seed: number): (n: number) => number {
  let state = seed + 1;
  return (n) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % n;
  };
}

interface Sample {
  lists: number[][];
  people: number;
  days: number[];
  graph: Graph;
}

function sampleOf(lists: number[][], people: number, days: number[]): Sample {
  const rows = build(
    lists.length,
    people,
    Uint32Array.from(lists.flat()),
    Uint32Array.from(lists, (l) => l.length),
  );
  return { lists, people, days, graph: { ...rows, days: Int32Array.from(days) } };
}

function randomSample(seed: number): Sample {
  const below = randoms(seed);
  const people = 1 + below(28);
  const papers = below(40);
  const widest = 1 + below(5);
  const lists = Array.from({ length: papers }, () => {
    const list = new Set<number>();
    const size = below(10) === 0 ? below(people + 1) : below(widest + 1);
    for (let i = 0; i < size; i++) list.add(below(people));
    return [...list];
  });
  return sampleOf(
    lists,
    people,
    lists.map(() => below(20) - 5),
  );
}

const samples = Array.from({ length: 120 }, (_, seed) => randomSample(seed));
const windows: Window[] = [undefined, [0, 9], [3, 3], [20, 30], [-5, 15]];

function listsWithin(sample: Sample, window: Window): number[][] {
  if (!window) return sample.lists;
  return sample.lists.filter((_, p) => {
    const day = sample.days[p] ?? 0;
    return day >= window[0] && day <= window[1];
  });
}

/** Joint papers and weights of every pair, as a map for each person. */
function naiveLinks(lists: number[][], people: number): Map<number, { count: number; weight: number }>[] {
  const links = Array.from({ length: people }, () => new Map<number, { count: number; weight: number }>());
  for (const list of lists) {
    for (const a of list) {
      for (const b of list) {
        if (a === b) continue;
        const link = links[a]?.get(b) ?? { count: 0, weight: 0 };
        link.count++;
        link.weight += 1 / (list.length - 1);
        links[a]?.set(b, link);
      }
    }
  }
  return links;
}

function naiveDistances(links: Map<number, unknown>[], from: number): number[] {
  const distances = links.map(() => -1);
  distances[from] = 0;
  const queue = [from];
  for (const u of queue) {
    for (const w of links[u]?.keys() ?? []) {
      if (distances[w] !== -1) continue;
      distances[w] = (distances[u] ?? 0) + 1;
      queue.push(w);
    }
  }
  return distances;
}

/** Every shortest path, in lexicographic order. */
function naivePaths(links: Map<number, unknown>[], a: number, b: number): number[][] {
  const toB = naiveDistances(links, b);
  if (toB[a] === -1) return [];
  let paths = [[a]];
  for (let left = toB[a] ?? 0; left > 0; left--) {
    paths = paths.flatMap((path) =>
      [...(links[path.at(-1) ?? 0]?.keys() ?? [])]
        .filter((w) => toB[w] === left - 1)
        .sort((x, y) => x - y)
        .map((w) => [...path, w]),
    );
  }
  return paths;
}

describe('the speed limit', () => {
  it('builds both sides', () => {
    for (const { lists, people, graph } of samples) {
      const { authorsOfPaper, papersOfAuthor } = graph;
      expect(authorsOfPaper.offsets).toHaveLength(lists.length + 1);
      expect(papersOfAuthor.offsets).toHaveLength(people + 1);
      for (const [p, list] of lists.entries()) {
        const row = authorsOfPaper.targets.subarray(authorsOfPaper.offsets[p], authorsOfPaper.offsets[p + 1]);
        expect([...row]).toEqual(list);
      }
      for (let a = 0; a < people; a++) {
        const row = papersOfAuthor.targets.subarray(papersOfAuthor.offsets[a], papersOfAuthor.offsets[a + 1]);
        expect([...row]).toEqual([...lists.keys()].filter((p) => lists[p]?.includes(a)));
      }
    }
  });

  it('lists coauthors', () => {
    for (const sample of samples) {
      const query = coauthors(sample.graph);
      for (const window of windows) {
        const links = naiveLinks(listsWithin(sample, window), sample.people);
        for (const [a, mine] of links.entries()) {
          const list = window ? query.within(a, ...window) : query.all(a);
          const expected = [...mine].sort(([x, l], [y, m]) => m.count - l.count || x - y);
          expect([...list.ids]).toEqual(expected.map(([id]) => id));
          expect([...list.counts]).toEqual(expected.map(([, { count }]) => count));
          expect([...list.weights]).toEqual(expected.map(([, { weight }]) => weight));
        }
      }
    }
  });

  it.each([
    // Lists of more than 48 are sorted by radix, and ids of 20 bits with counts of 13 need doubles.
    ['by radix', 60, 20, 12],
    ['by radix, more than memory was reserved for', 9000, 30, 6000],
    ['as doubles', 1 << 20, 5000, 3],
  ])('sorts long lists %s', (_, people, papers, size) => {
    const below = randoms(people);
    const lists = Array.from({ length: papers }, () => {
      const list = new Set([0, people - 1]);
      for (let i = 0; i < size; i++) list.add(below(people));
      return [...list];
    });
    const { graph } = sampleOf(
      lists,
      people,
      lists.map(() => 0),
    );
    const mine = new Map<number, number>();
    for (const a of lists.flat()) if (a !== 0) mine.set(a, (mine.get(a) ?? 0) + 1);
    const expected = [...mine].sort(([x, l], [y, m]) => m - l || x - y);
    const query = coauthors(graph);
    query.all(people - 1);
    const list = query.all(0);
    expect([...list.ids]).toEqual(expected.map(([id]) => id));
    expect([...list.counts]).toEqual(expected.map(([, count]) => count));
  });

  it('measures distances and counts shortest paths', () => {
    for (const sample of samples) {
      const { distance, distanceWithin } = shortestPath(sample.graph);
      const { between, betweenWithin } = allShortestPaths(sample.graph);
      for (const window of windows) {
        const links = naiveLinks(listsWithin(sample, window), sample.people);
        for (let a = 0; a < sample.people; a++) {
          const distances = naiveDistances(links, a);
          for (let b = 0; b < sample.people; b++) {
            const found = window ? distanceWithin(a, b, ...window) : distance(a, b);
            if (found !== distances[b]) expect([a, b, window, found]).toEqual([a, b, window, distances[b]]);
            const paths = naivePaths(links, a, b);
            const all = window ? betweenWithin(a, b, ...window) : between(a, b);
            const same =
              all.distance === distances[b] &&
              all.count === BigInt(paths.length) &&
              all.first.join() === (paths[0] ?? []).join();
            if (!same) {
              expect(all).toEqual({ distance: distances[b], count: BigInt(paths.length), first: paths[0] ?? [] });
            }
          }
        }
      }
    }
  });

  it('walks long chains', () => {
    const people = 70_001;
    const lists = Array.from({ length: people - 1 }, (_, p) => [p + 1, p]);
    const { graph } = sampleOf(
      lists,
      people,
      lists.map(() => 0),
    );
    expect(shortestPath(graph).distance(people - 1, 0)).toBe(people - 1);
    const all = allShortestPaths(graph).between(0, people - 1);
    expect([all.distance, all.count, all.first.length, all.first[12_345]]).toEqual([people - 1, 1n, people, 12_345]);
    const { people: found, steps } = network(graph).around(0, 1000);
    expect([found.length, found[1000], steps[1000]]).toEqual([1001, 1000, 1000]);
  });

  it('counts more paths than a double can', () => {
    // 80 layers of three people, everybody linked to the next layer's three on two papers, and two ends.
    const layers = 80;
    const lists: number[][] = [[0, 1, 2, 3]];
    for (let layer = 0; layer < layers - 1; layer++) {
      for (const u of [1, 2, 3]) {
        for (const w of [4, 5, 6]) lists.push([layer * 3 + u, layer * 3 + w], [layer * 3 + w, layer * 3 + u]);
      }
    }
    const last = layers * 3 + 1;
    lists.push([last, last - 1, last - 2, last - 3]);
    const { graph } = sampleOf(
      lists,
      last + 1,
      lists.map(() => 0),
    );
    const all = allShortestPaths(graph);
    for (let i = 0; i < 50; i++) {
      const { distance, count, first } = all.between(0, last);
      expect([distance, count, first.at(-2)]).toEqual([layers + 1, 3n ** BigInt(layers), last - 3]);
    }
    expect(all.between(1, 4)).toEqual({ distance: 1, count: 1n, first: [1, 4] });
  });

  it('collects networks', () => {
    for (const sample of samples) {
      const { around, aroundWithin } = network(sample.graph);
      for (const window of windows) {
        const links = naiveLinks(listsWithin(sample, window), sample.people);
        for (let a = 0; a < sample.people; a++) {
          const distances = naiveDistances(links, a);
          for (const radius of [0, 1, 2, 3, 100]) {
            const found = window ? aroundWithin(a, radius, ...window) : around(a, radius);
            const members = [...distances.keys()].filter((b) => distances[b] !== -1 && (distances[b] ?? 0) <= radius);
            expect([...found.people].sort((x, y) => x - y)).toEqual(members);
            expect([...found.steps]).toEqual([...found.people].map((b) => distances[b]));
            expect([...found.steps]).toEqual([...found.steps].sort((x, y) => x - y));
            const place = new Map([...found.people].map((b, i) => [b, i]));
            const expected: string[] = [];
            for (const u of members) {
              for (const [w, { count }] of links[u] ?? []) {
                if ((place.get(w) ?? Infinity) < (place.get(u) ?? 0)) expected.push(`${u} ${w} ${count}`);
              }
            }
            const keys = [...found.sources].map((u, i) => `${u} ${found.targets[i]} ${found.counts[i]}`);
            expect(keys.sort()).toEqual(expected.sort());
          }
        }
      }
    }
  });

  it('labels components', () => {
    for (const { lists, people, graph } of samples) {
      const links = naiveLinks(lists, people);
      const labels = new Array<number>(people).fill(-1);
      const sizes: number[] = [];
      for (let a = 0; a < people; a++) {
        if (labels[a] !== -1) continue;
        const members = [...naiveDistances(links, a).entries()].filter(([, d]) => d !== -1);
        for (const [b] of members) labels[b] = sizes.length;
        sizes.push(members.length);
      }
      const found = components(graph);
      expect([...found.labels]).toEqual(labels);
      expect([...found.sizes]).toEqual(sizes);
    }
  });
});

describe('the synthetic lists', () => {
  it.each([0, 1, 10, 300, 6000])('are well formed for %i papers', (papers) => {
    const { lengths, authors, days, people } = syntheticLists(papers, 7);
    expect([lengths.length, days.length]).toEqual([papers, papers]);
    const seen = new Set<number>();
    let at = 0;
    for (const length of lengths) {
      const list = authors.subarray(at, at + length);
      expect(length).toBeGreaterThan(0);
      expect(new Set(list).size).toBe(length);
      for (const a of list) {
        if (!seen.has(a)) expect(a).toBe(seen.size);
        seen.add(a);
      }
      at += length;
    }
    expect(at).toBe(authors.length);
    expect(seen.size).toBe(people);
    for (const day of days) expect(day >= 3652 && day <= 20453).toBe(true);
  });

  it('depend on the seed alone', () => {
    expect(syntheticLists(3000, 5)).toEqual(syntheticLists(3000, 5));
    expect(syntheticLists(3000, 5).authors).not.toEqual(syntheticLists(3000, 6).authors);
  });

  it('have the shape of a bibliography', () => {
    const papers = 60_000;
    const { lengths, authors, days, people } = syntheticLists(papers, 1);
    const graph = { ...build(papers, people, authors, lengths), days };
    expect(people / papers).toBeGreaterThan(0.54);
    expect(people / papers).toBeLessThan(0.64);
    expect(authors.length / papers).toBeGreaterThan(3.3);
    expect(authors.length / papers).toBeLessThan(3.8);
    const giant = Math.max(...components(graph).sizes) / people;
    expect(giant).toBeGreaterThan(0.6);
    expect(giant).toBeLessThan(0.85);
    expect(Math.max(...lengths)).toBeGreaterThan(199);
    expect(Math.max(...lengths)).toBeLessThan(901);
  });
});
