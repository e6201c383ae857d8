// Betweenness of a large graph, from a sample of its shortest paths.
import { degree, neighbors } from '../index.ts';
import { breadthFirst } from './breadth-first.ts';
import type { CoauthorRows } from './coauthor-rows.ts';
import { confidence, type Estimates } from './estimates.ts';
import { type Groups, groupCount } from './groups.ts';
import { pathSampler } from './path-sample.ts';
import { below, seededRandom } from './random.ts';
import { sharedFloat64 } from './shared.ts';

/** How far from the truth an estimate may be, before it is scaled to the pairs of others. */
const mostError = 0.01;

/**
 * Betweenness estimated from random shortest paths between random people; by ordinal. With 95 % confidence all errors
 * hold at once. Riondato and Kornaropoulos, Data Min. Knowl. Discov. 30 (2016): the number of paths grows with the
 * logarithm of the longest shortest path, not with the graph; the constant 0.5 is the one they use. Their measure is
 * over all pairs, so values and errors are scaled by n / (n - 2). Cost: some 40,000 searches from both ends.
 */
export function sampleBetweenness(rows: CoauthorRows, components: Groups, error = mostError): Estimates {
  const { authorCount } = rows;
  const people = rows.papers.length;
  const values = sharedFloat64(people);
  const errors = sharedFloat64(people);
  const longest = longestPathBound(rows, components);
  // On paths of fewer than three people nobody is between others.
  if (longest < 3) return { values, errors };

  const paths = Math.ceil((0.5 / error ** 2) * (Math.floor(Math.log2(longest - 2)) + 1 - Math.log(1 - confidence)));
  const members = Uint32Array.from({ length: people }, (_, author) => author).filter(
    (author) => (rows.papers[author] ?? 0) > 0,
  );
  const random = seededRandom(authorCount);
  const sample = pathSampler(rows, random);
  const met = (author: number) => {
    values[author] = (values[author] ?? 0) + 1;
  };
  for (let turn = 0; turn < paths; turn++) {
    const from = below(authorCount, random);
    const step = 1 + below(authorCount - 1, random);
    const [source, target] = [members[from] ?? 0, members[(from + step) % authorCount] ?? 0];
    if (components.of[source] === components.of[target]) sample(source, target, met);
  }
  const scale = authorCount / (authorCount - 2);
  for (const author of members) {
    values[author] = Math.min(1, ((values[author] ?? 0) / paths) * scale);
    errors[author] = error * scale;
  }
  return { values, errors };
}

/** At least as many as there are people on any shortest path: one search a component, from its best connected person. */
function longestPathBound({ coauthors, ...rows }: CoauthorRows, components: Groups): number {
  const search = breadthFirst({ coauthors, ...rows });
  let longest = 0;
  for (let group = 0; group < groupCount(components); group++) {
    const members = neighbors(components.members, group);
    // Larger components come first, and nobody is on a path twice.
    if (members.length <= longest) break;
    const start = members.reduce((best, each) => (degree(coauthors, each) > degree(coauthors, best) ? each : best));
    search.from(start);
    const { order, distances, count } = search;
    const farthest = distances[order[count - 1] ?? 0] ?? 0;
    const second = count > 1 ? (distances[order[count - 2] ?? 0] ?? 0) : 0;
    longest = Math.max(longest, Math.min(members.length, farthest + second + 1));
  }
  return longest;
}
