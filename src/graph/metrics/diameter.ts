// The longest of all shortest ways between two people of the largest component.
import { degree, neighbors } from '../index.ts';
import { breadthFirst, eccentricity, type Search } from './breadth-first.ts';
import type { CoauthorRows } from './coauthor-rows.ts';
import { exactWork, extents } from './estimates.ts';
import { type Groups, groupCount } from './groups.ts';

export interface Diameter {
  /** Links between the two; the diameter is at least this. */
  lower: number;
  /** The diameter is at most this; it is exact where both are the same. */
  upper: number;
  /** Two people as far apart as `lower` says. */
  authors: readonly [number, number];
}

/**
 * The diameter of the largest component, or bounds where that would take more than `work` steps; null: nobody is there.
 * Searches in from the fringe (iFUB), Crescenzi, Grossi, Habib, Lanzi and Marino, Theor. Comput. Sci. 514 (2013): from a
 * person in the middle, those farthest out are tried first, until nobody further in can be farther from anybody.
 */
export function diameterOf(rows: CoauthorRows, components: Groups, work = exactWork): Diameter | null {
  const [extent] = extents(rows, components);
  if (extent === undefined || groupCount(components) === 0) return null;
  const members = neighbors(components.members, 0);
  const search = breadthFirst(rows);
  const hub = members.reduce((best, each) =>
    degree(rows.coauthors, each) > degree(rows.coauthors, best) ||
    (degree(rows.coauthors, each) === degree(rows.coauthors, best) && each < best)
      ? each
      : best,
  );

  // Two double sweeps: the ends of a long way, and its middle.
  const first = doubleSweep(rows, search, hub);
  const second = doubleSweep(rows, search, first.middle);
  let longest = first.length >= second.length ? first : second;
  search.from(second.middle);
  const center = {
    count: search.count,
    order: search.order.slice(0, search.count),
    distances: search.distances.slice(),
  };
  const reach = eccentricity(search);

  let searches = Math.max(1, Math.floor(work / (extent.authors + extent.linkEnds)));
  let upper = 2 * reach;
  // Whoever is at most `level` from the middle is at most twice that from anybody of the same kind.
  for (let at = center.count - 1; upper > longest.length; at--) {
    const author = center.order[at] ?? 0;
    const level = center.distances[author] ?? 0;
    upper = Math.min(upper, Math.max(longest.length, 2 * level));
    if (upper <= longest.length) break;
    if (searches-- === 0) break;
    search.from(author);
    const length = eccentricity(search);
    if (length > longest.length) {
      longest = { ...longest, length, ends: [author, search.order[search.count - 1] ?? author] };
    }
  }
  return { lower: longest.length, upper: Math.max(upper, longest.length), authors: longest.ends };
}

interface Sweep {
  length: number;
  ends: readonly [number, number];
  /** Somebody halfway between the ends. */
  middle: number;
}

/** A search to whoever is farthest, and one from there. */
function doubleSweep({ coauthors }: CoauthorRows, search: Search, start: number): Sweep {
  search.from(start);
  const from = search.order[search.count - 1] ?? start;
  search.from(from);
  const to = search.order[search.count - 1] ?? from;
  const length = eccentricity(search);
  let middle = to;
  for (let distance = length - 1; distance >= Math.floor(length / 2); distance--) {
    middle = neighbors(coauthors, middle).find((each) => search.distances[each] === distance) ?? middle;
  }
  return { length, ends: [from, to], middle };
}
