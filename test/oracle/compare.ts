// The same lists measured by networkx and by this project: how far they are apart. Run it with
// `node test/oracle/compare.ts LIST...`; it needs Debian's python3-networkx, run by /usr/bin/python3.
import { execFileSync, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { neighbors } from '../../src/graph/index.ts';
import { degreeOf, densityOf, weightedDegreeOf } from '../../src/graph/metrics/degree.ts';
import { type MeasureName, type Measures, makeMeasure, needsOf } from '../../src/graph/metrics/measures.ts';
import { below, seededRandom } from '../../src/graph/metrics/random.ts';
import { sampleBetweenness } from '../../src/graph/metrics/sampled-betweenness.ts';
import { clusteringOf } from '../../src/graph/metrics/triangles.ts';
import { coauthorPathsBetween, listPaths } from '../../src/graph/paths.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { everyPaper } from '../../src/graph/selection.ts';
import { loadGraph } from '../../src/load.ts';

const python = '/usr/bin/python3';

/** Whether networkx is there. */
export function hasNetworkx(): boolean {
  try {
    execFileSync(python, ['-c', 'import networkx, scipy'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What by-networkx.py writes. Lists are by author. */
interface Found {
  version: string;
  links: number;
  density: number;
  transitivity: number;
  triangles: number;
  diameter: number;
  components: number[][];
  degree: number[];
  weightedDegree: number[];
  clustering: number[];
  coreNumber: number[];
  pageRank: number[];
  closeness: number[];
  betweenness: number[];
  paths: ([length: number, count: string] | null)[];
}

export interface Comparison {
  version: string;
  authors: number;
  papers: number;
  links: number;
  pairsConnected: number;
  /** The largest difference of each measure; 0 or 1 where things are the same or not. */
  differences: Record<string, number>;
  /** How far the sampled betweenness is from networkx's, and how far it says it may be. */
  sampled: { difference: number; error: number };
}

/** Measures a graph with both; so many random pairs of people have their paths compared. */
export async function compareWithNetworkx(graph: PublicationGraph, pairCount: number): Promise<Comparison> {
  const { index } = graph;
  const random = seededRandom(20);
  const people = index.authors.length;
  const pairs = Array.from({ length: pairCount }, () => {
    const from = below(people, random);
    return [from, (from + 1 + below(people - 1, random)) % people] as const;
  });
  const papers = index.papers.map(({ ordinal }) => [...neighbors(index.authorsOfPaper, ordinal)]);
  const found = await askNetworkx({ papers, pairs, betweenness: true });

  const made: Partial<Measures> = {};
  const make = <N extends MeasureName>(name: N): Measures[N] => {
    for (const need of needsOf(name)) if (made[need] === undefined) Object.assign(made, { [need]: make(need) });
    const input = { ...index, placements: null };
    return makeMeasure({ name, input, given: made });
  };
  const [rows, components, triangles, health] = [make('rows'), make('components'), make('triangles'), make('health')];
  const byAuthor = (measureOf: (author: number) => number) =>
    Array.from({ length: people }, (_, each) => measureOf(each));
  const sampled = sampleBetweenness(rows, components);

  const paths = coauthorPathsBetween(graph, pairs, everyPaper, { maxLength: people });
  const ownPaths = paths.map((path) =>
    path.distance === null ? null : [path.distance, String(listPaths(path).count)],
  );
  const groups = Array.from({ length: components.members.offsets.length - 1 }, (_, group) =>
    [...neighbors(components.members, group)].toSorted((a, b) => a - b),
  );
  return {
    version: found.version,
    authors: people,
    papers: papers.length,
    links: rows.linkCount,
    pairsConnected: found.paths.filter((path) => path !== null).length,
    differences: {
      links: Math.abs(found.links - rows.linkCount),
      density: Math.abs(found.density - densityOf(rows)),
      transitivity: Math.abs(found.transitivity - health.transitivity),
      triangles: Math.abs(found.triangles - health.triangleCount),
      diameter: Math.abs(found.diameter - (make('diameter')?.lower ?? Number.NaN)),
      components: JSON.stringify(found.components) === JSON.stringify(groups) ? 0 : 1,
      degree: apart(
        found.degree,
        byAuthor((author) => degreeOf(rows, author)),
      ),
      weightedDegree: apart(
        found.weightedDegree,
        byAuthor((author) => weightedDegreeOf(rows, author)),
      ),
      clustering: apart(
        found.clustering,
        byAuthor((author) => clusteringOf(rows, triangles, author)),
      ),
      coreNumber: apart(found.coreNumber, make('coreNumbers')),
      pageRank: apart(found.pageRank, make('pageRank')),
      closeness: apart(found.closeness, make('closeness').values),
      betweenness: apart(found.betweenness, make('betweenness').values),
      'path lengths and counts': JSON.stringify(found.paths) === JSON.stringify(ownPaths) ? 0 : 1,
    },
    sampled: { difference: apart(found.betweenness, sampled.values), error: Math.max(...sampled.errors) },
  };
}

/** The largest difference of two lists; NaN where they are not equally long. */
function apart(theirs: ArrayLike<number>, ours: ArrayLike<number>): number {
  if (theirs.length !== ours.length) return Number.NaN;
  return Array.from(theirs, (value, at) => Math.abs(value - (ours[at] ?? Number.NaN))).reduce(
    (most, each) => (each > most || Number.isNaN(each) ? each : most),
    0,
  );
}

function askNetworkx(question: object): Promise<Found> {
  const child = spawn(python, [new URL('by-networkx.py', import.meta.url).pathname], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  child.stdin.end(JSON.stringify(question));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve(JSON.parse(Buffer.concat(parts).toString()) as Found)
        : reject(new Error(`by-networkx.py ended with ${code}`)),
    );
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const graph = await loadGraph({ files: process.argv.slice(2) });
  console.log(await compareWithNetworkx(graph, 500));
}
