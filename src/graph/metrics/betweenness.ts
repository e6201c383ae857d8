// How many shortest ways between others lead through somebody.
import type { CoauthorRows } from './coauthor-rows.ts';
import { type Estimates, exactWork, extents, workOf } from './estimates.ts';
import type { Groups } from './groups.ts';
import { sampleBetweenness } from './sampled-betweenness.ts';
import { sharedFloat64 } from './shared.ts';

/**
 * The betweenness of each author: of all pairs of other people in the graph, the share of their shortest coauthor paths
 * that lead through the author, 0 to 1, by ordinal; links count alike. Exact as long as that takes at most `work` steps,
 * else on a sample of paths with the error stated.
 */
export function betweenness(rows: CoauthorRows, components: Groups, work = exactWork): Estimates {
  const steps = extents(rows, components).reduce((sum, extent) => sum + workOf(extent), 0);
  return steps <= work
    ? { values: exactBetweenness(rows), errors: sharedFloat64(rows.papers.length) }
    : sampleBetweenness(rows, components);
}

/** Brandes, J. Math. Sociol. 25 (2001), without lists of predecessors: they are the neighbors one step nearer. */
export function exactBetweenness({ authorCount, papers, coauthors: { offsets, targets } }: CoauthorRows): Float64Array {
  const people = papers.length;
  const values = sharedFloat64(people);
  if (authorCount < 3) return values;
  const order = new Uint32Array(people);
  const distances = new Int32Array(people).fill(-1);
  const pathCounts = new Float64Array(people);
  const dependencies = new Float64Array(people);
  for (let source = 0; source < people; source++) {
    if (offsets[source] === offsets[source + 1]) continue;
    let count = 1;
    order[0] = source;
    distances[source] = 0;
    pathCounts[source] = 1;
    for (let head = 0; head < count; head++) {
      const author = order[head] ?? 0;
      const distance = (distances[author] ?? 0) + 1;
      const paths = pathCounts[author] ?? 0;
      const end = offsets[author + 1] ?? 0;
      for (let at = offsets[author] ?? 0; at < end; at++) {
        const other = targets[at] ?? 0;
        if (distances[other] === -1) {
          distances[other] = distance;
          order[count++] = other;
        }
        if (distances[other] === distance) pathCounts[other] = (pathCounts[other] ?? 0) + paths;
      }
    }
    for (let tail = count - 1; tail > 0; tail--) {
      const author = order[tail] ?? 0;
      const nearer = (distances[author] ?? 0) - 1;
      const share = (1 + (dependencies[author] ?? 0)) / (pathCounts[author] ?? 1);
      const end = offsets[author + 1] ?? 0;
      for (let at = offsets[author] ?? 0; at < end; at++) {
        const other = targets[at] ?? 0;
        if (distances[other] === nearer) {
          dependencies[other] = (dependencies[other] ?? 0) + (pathCounts[other] ?? 0) * share;
        }
      }
      values[author] = (values[author] ?? 0) + (dependencies[author] ?? 0);
    }
    for (let at = 0; at < count; at++) {
      const author = order[at] ?? 0;
      distances[author] = -1;
      pathCounts[author] = 0;
      dependencies[author] = 0;
    }
  }
  // Every pair was counted from both of its ends, and the pairs of others are (n - 1)(n - 2) / 2.
  const scale = 1 / ((authorCount - 1) * (authorCount - 2));
  for (let author = 0; author < people; author++) values[author] = (values[author] ?? 0) * scale;
  return values;
}
