/**
 * Prints what the limit takes on synthetic lists: `node test/bench/limit/timings.ts [papers] [seed]`.
 *
 * Queries are asked of people drawn evenly, and of people drawn by authorship (as often as they have papers); each is
 * timed on its own, after a warm-up with other people.
 */
import { build, type Graph } from './build.ts';
import { coauthors } from './coauthors.ts';
import { components } from './components.ts';
import { network } from './network.ts';
import { allShortestPaths, shortestPath } from './shortest-path.ts';
import { syntheticLists } from './synthetic.ts';

const papers = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);

function row(name: string, times: number[]): void {
  times.sort((x, y) => x - y);
  const at = (part: number): string => {
    const ms = times[Math.min(times.length - 1, Math.floor(part * times.length))] as number;
    return `${(ms * 1000).toFixed(ms < 0.1 ? 1 : 0)}`.padStart(10);
  };
  const mean = times.reduce((sum, t) => sum + t, 0) / times.length;
  console.log(
    `${name.padEnd(44)}${at(0.5)}${at(0.9)}${at(0.99)}${at(1)}${(mean * 1000).toFixed(1).padStart(10)}${String(times.length).padStart(7)}`,
  );
}

function whole<T>(name: string, rounds: number, work: () => T): T {
  let result = work();
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    result = work();
    times.push(performance.now() - start);
  }
  row(name, times);
  return result;
}

function each<T>(name: string, queries: T[], work: (query: T) => unknown): void {
  const times: number[] = [];
  const warm = queries.length >> 1;
  for (let i = 0; i < queries.length; i++) {
    const start = performance.now();
    work(queries[i] as T);
    const end = performance.now();
    if (i >= warm) times.push(end - start);
  }
  row(name, times);
}

console.log(`microseconds${' '.repeat(32)}    median       p90       p99       max      mean      n`);
const lists = whole('syntheticLists', 2, () => syntheticLists(papers, seed));
const people = lists.people;
const rows = whole('build', 7, () => build(papers, people, lists.authors, lists.lengths));
const graph: Graph = { ...rows, days: lists.days };
const { labels, sizes } = whole('components', 7, () => components(graph));
const giant = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size), 0));

let state = 99;
const below = (n: number): number => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
};
const anyone = (): number => below(people);
const byAuthorship = (): number => lists.authors[below(lists.authors.length)] as number;
const inGiant = (draw: () => number): number => {
  for (;;) {
    const author = draw();
    if (labels[author] === giant) return author;
  }
};
const draws = <T>(n: number, draw: () => T): T[] => Array.from({ length: n }, draw);
const from = 12_784; // 2005-01-01
const to = 18_262; // 2019-12-31

const { all, within } = coauthors(graph);
each('coauthors, anyone', draws(40_000, anyone), all);
each('coauthors, by authorship', draws(40_000, byAuthorship), all);
each('coauthors 2005-2019, by authorship', draws(40_000, byAuthorship), (a) => within(a, from, to));

const { distance, distanceWithin } = shortestPath(graph);
const pairs = (n: number, draw: () => number): [number, number][] => draws(n, () => [draw(), draw()]);
each('distance, anyone', pairs(4000, anyone), ([a, b]) => distance(a, b));
each(
  'distance, giant component',
  pairs(4000, () => inGiant(anyone)),
  ([a, b]) => distance(a, b),
);
each(
  'distance, by authorship in giant',
  pairs(4000, () => inGiant(byAuthorship)),
  ([a, b]) => distance(a, b),
);
each(
  'distance 2005-2019, giant component',
  pairs(4000, () => inGiant(anyone)),
  ([a, b]) => distanceWithin(a, b, from, to),
);
const { between, betweenWithin } = allShortestPaths(graph);
each('all shortest paths, anyone', pairs(3000, anyone), ([a, b]) => between(a, b));
each(
  'all shortest paths, giant component',
  pairs(3000, () => inGiant(anyone)),
  ([a, b]) => between(a, b),
);
each(
  'all shortest paths, by authorship in giant',
  pairs(3000, () => inGiant(byAuthorship)),
  ([a, b]) => between(a, b),
);
each(
  'all shortest paths 2005-2019, giant component',
  pairs(3000, () => inGiant(anyone)),
  ([a, b]) => betweenWithin(a, b, from, to),
);

const { around, aroundWithin } = network(graph);
each('network radius 1, anyone', draws(10_000, anyone), (a) => around(a, 1));
each('network radius 1, by authorship', draws(10_000, byAuthorship), (a) => around(a, 1));
each('network radius 2, anyone', draws(1000, anyone), (a) => around(a, 2));
each('network radius 2, by authorship', draws(400, byAuthorship), (a) => around(a, 2));
each('network radius 2 2005-2019, by authorship', draws(400, byAuthorship), (a) => aroundWithin(a, 2, from, to));
each('network radius 3, anyone', draws(60, anyone), (a) => around(a, 3));
