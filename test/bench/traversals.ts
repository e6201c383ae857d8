// `npm run bench`: each traversal beside the same question over bare typed arrays (the limit, written without a look at
// ours) and Graphology's own way, on synthetic lists. Prints a table in Markdown. Arguments: numbers of papers.
import { UndirectedGraph } from 'graphology';
import { connectedComponents as graphologyComponents } from 'graphology-components';
import { bidirectional } from 'graphology-shortest-path/unweighted.js';
import { coauthorsOf } from '../../src/graph/coauthors.ts';
import { neighbors } from '../../src/graph/index.ts';
import { makeIndex } from '../../src/graph/make-index.ts';
import { connectedComponents } from '../../src/graph/metrics/components.ts';
import { network } from '../../src/graph/network.ts';
import { defaultLimits, searchPath } from '../../src/graph/path-search.ts';
import { coauthorPathsBetween, listPaths } from '../../src/graph/paths.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { everyPaper, selectPapers } from '../../src/graph/selection.ts';
import { compare, type Timing, type Way } from './compare.ts';
import { graphOfLists } from './graphs.ts';
import { coauthors } from './limit/coauthors.ts';
import { components } from './limit/components.ts';
import { network as networks } from './limit/network.ts';
import { allShortestPaths, shortestPath } from './limit/shortest-path.ts';
import { syntheticLists } from './limit/synthetic.ts';

const sizes = process.argv.slice(2).map(Number);
const window = { from: 11_000, to: 17_000 };

for (const papers of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) measure(papers);

function measure(papers: number): void {
  const lists = syntheticLists(papers, 7);
  const before = memory();
  const begun = performance.now();
  const graph = graphOfLists(lists);
  const built = performance.now() - begun;
  const held = memory() - before;
  const { index } = graph;
  const limitGraph = {
    authorsOfPaper: index.authorsOfPaper,
    papersOfAuthor: index.papersOfAuthor,
    days: index.firstDay,
  };
  console.log(`\n## ${papers.toLocaleString('en')} papers, ${index.authors.length.toLocaleString('en')} people\n`);
  console.log(`Graph of facts and index: ${(built / 1_000).toFixed(1)} s, ${Math.round(held / papers)} B a paper.`);
  console.log(indexReport(graph));

  const plain = graphologyOf(graph);
  const authors = sample(500, index.authors.length);
  // A network may hold hundreds of thousands of links, and Graphology takes seconds for one.
  const few = sample(30, index.authors.length);
  const pairs = authors.map((author, place) => [author, authors[(place + 250) % authors.length] ?? 0] as const);
  const selected = selectPapers(graph, { published: window }, 'window');
  const { from, to } = window;
  // Without a path in the window ours looks for one outside as well, which is another question.
  const near = sample(5_000, index.authors.length)
    .map((author, place, all) => [author, all[(place + 2_500) % all.length] ?? 0] as const)
    .filter(([a, b]) => searchPath(graph, a, b, selected, defaultLimits, 'ONE').outcome.status === 'FOUND')
    .slice(0, 500);
  const [ofLimit, distance, all, around] = [
    coauthors(limitGraph),
    shortestPath(limitGraph),
    allShortestPaths(limitGraph),
    networks(limitGraph),
  ];
  const mine = (graphs: typeof everyPaper) => (author: number) => coauthorsOf(graph, [author], graphs);
  const ask =
    (selection: typeof everyPaper) =>
    ([a, b]: readonly [number, number]) => {
      const [paths] = coauthorPathsBetween(graph, [[a, b]], selection);
      const list = paths === undefined ? null : listPaths(paths);
      return [list?.count, list?.at(0)];
    };
  const ego = (selection: typeof everyPaper) => (author: number) =>
    network(graph, { authors: [author], radius: 2, selection, minPapers: 1, limit: Infinity });

  console.log(
    '\n| question | ours | bare arrays | ours / bare | Graphology | Graphology / ours |\n|---|---|---|---|---|---|',
  );
  row(
    'coauthors',
    authors,
    mine(everyPaper),
    (author) => ofLimit.all(author),
    (author) => plain.coauthors(author),
  );
  row('coauthors in a window', authors, mine(selected), (author) => ofLimit.within(author, from, to));
  row(
    'distance',
    pairs,
    ([a, b]) => searchPath(graph, a, b, everyPaper, defaultLimits, 'ONE'),
    ([a, b]) => distance.distance(a, b),
    ([a, b]) => plain.path(a, b),
  );
  row(
    'distance in a window',
    near,
    ([a, b]) => searchPath(graph, a, b, selected, defaultLimits, 'ONE'),
    ([a, b]) => distance.distanceWithin(a, b, from, to),
  );
  row('all shortest paths', pairs, ask(everyPaper), ([a, b]) => all.between(a, b));
  row('all shortest paths in a window', near, ask(selected), ([a, b]) => all.betweenWithin(a, b, from, to));
  row(
    'network, two steps',
    few,
    ego(everyPaper),
    (author) => around.around(author, 2),
    (author) => plain.ego(author),
  );
  row('network, two steps, in a window', few, ego(selected), (author) => around.aroundWithin(author, 2, from, to));
  const once = papers >= 1_000_000 ? [0] : [0, 1, 2, 3, 4];
  row(
    'components',
    once,
    () => connectedComponents(index, null),
    () => components(limitGraph),
    () => plain.components(),
  );
}

function row<Case>(
  question: string,
  cases: readonly Case[],
  ours: Way<Case>['answer'],
  bare: Way<Case>['answer'],
  graphology?: Way<Case>['answer'],
): void {
  const ways = [
    { name: 'ours', answer: ours },
    { name: 'bare', answer: bare },
  ];
  const [mine, limit, other] = compare(
    cases,
    graphology === undefined ? ways : [...ways, { name: 'graphology', answer: graphology }],
  );
  if (mine === undefined || limit === undefined) return;
  const cells = [
    question,
    show(mine),
    show(limit),
    (mine.median / limit.median).toFixed(1),
    other === undefined ? '' : show(other),
    other === undefined ? '' : (other.median / mine.median).toFixed(1),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

function show({ median, p99 }: Timing): string {
  const unit = (time: number) =>
    time < 1_000 ? `${time.toPrecision(3)} us` : `${Number((time / 1_000).toPrecision(3))} ms`;
  return `${unit(median)} (p99 ${unit(p99)})`;
}

/** The index alone, made again from rows as the loader has them: five times, the median. */
function indexReport({ index }: PublicationGraph): string {
  const rows = (of: typeof index.authorsOfPaper, count: number) =>
    Array.from({ length: count }, (_, node) => [...neighbors(of, node)]);
  const input = {
    authors: index.authors,
    papers: index.papers,
    topics: index.topics,
    authorRows: rows(index.authorsOfPaper, index.papers.length),
    topicRows: rows(index.topicsOfPaper, index.papers.length),
    broaderRows: [],
    relatedRows: [],
  };
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    makeIndex(input);
    return performance.now() - begun;
  }).toSorted((a, b) => a - b);
  const bytes = Object.values(index).reduce((sum, part) => sum + bytesOf(part), 0);
  return `Index alone: ${Math.round(times[2] ?? 0)} ms, ${Math.round(bytes / index.papers.length)} B a paper.`;
}

function bytesOf(part: unknown): number {
  if (ArrayBuffer.isView(part)) return part.byteLength;
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return 0;
  return Object.values(part).reduce((sum, array) => sum + (ArrayBuffer.isView(array) ? array.byteLength : 0), 0);
}

/** The same authorships in a plain undirected Graphology graph, asked as its users would ask it. */
function graphologyOf({ index }: PublicationGraph) {
  const graph = new UndirectedGraph();
  const [author, paper] = [(ordinal: number) => `a${ordinal}`, (ordinal: number) => `p${ordinal}`];
  for (const ordinal of index.authors.keys()) graph.addNode(author(ordinal));
  for (const ordinal of index.papers.keys()) {
    graph.addNode(paper(ordinal));
    for (const each of neighbors(index.authorsOfPaper, ordinal)) graph.addEdge(author(each), paper(ordinal));
  }
  const coauthorCounts = (key: string) => {
    const counts = new Map<string, number>();
    graph.forEachNeighbor(key, (joint) => {
      graph.forEachNeighbor(joint, (other) => {
        if (other !== key) counts.set(other, (counts.get(other) ?? 0) + 1);
      });
    });
    return counts;
  };
  return {
    coauthors: (ordinal: number) => [...coauthorCounts(author(ordinal))].sort(([, a], [, b]) => b - a),
    path: (a: number, b: number) => bidirectional(graph, author(a), author(b)),
    ego(ordinal: number) {
      const people = new Set([author(ordinal)]);
      for (const one of coauthorCounts(author(ordinal)).keys()) people.add(one);
      for (const one of [...people]) for (const other of coauthorCounts(one).keys()) people.add(other);
      const links: [string, string, number][] = [];
      for (const one of people) {
        for (const [other, count] of coauthorCounts(one)) {
          if (one < other && people.has(other)) links.push([one, other, count]);
        }
      }
      return links;
    },
    components: () => graphologyComponents(graph),
  };
}

/** People, spread evenly over those there are. */
function sample(count: number, of: number): number[] {
  return Array.from({ length: count }, (_, place) => Math.floor(((place + 0.5) * of) / count));
}

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}
