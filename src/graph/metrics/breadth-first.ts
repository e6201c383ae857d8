// Breadth-first search from one person after another, without clearing anything between searches but what was reached.
import type { CoauthorRows } from './coauthor-rows.ts';

export interface Search {
  /** How many people the last search reached, its source included. */
  count: number;
  /** Who was reached, nearest first: the first `count`. */
  readonly order: Uint32Array;
  /** Links from the source, by author; -1: not reached. */
  readonly distances: Int32Array;
  /** Searches from there. */
  from(source: number): void;
}

/** A search over the coauthors, to be used again and again. Cost of each search: the links of who is reached. */
export function breadthFirst({ coauthors: { offsets, targets } }: CoauthorRows): Search {
  const people = offsets.length - 1;
  const order = new Uint32Array(people);
  const distances = new Int32Array(people).fill(-1);
  const search: Search = {
    count: 0,
    order,
    distances,
    from(source) {
      for (let at = 0; at < search.count; at++) distances[order[at] ?? 0] = -1;
      let count = 1;
      order[0] = source;
      distances[source] = 0;
      for (let head = 0; head < count; head++) {
        const author = order[head] ?? 0;
        const distance = (distances[author] ?? 0) + 1;
        const end = offsets[author + 1] ?? 0;
        for (let at = offsets[author] ?? 0; at < end; at++) {
          const other = targets[at] ?? 0;
          if (distances[other] !== -1) continue;
          distances[other] = distance;
          order[count++] = other;
        }
      }
      search.count = count;
    },
  };
  return search;
}

/** How far the last search went. */
export function eccentricity({ count, order, distances }: Search): number {
  return distances[order[count - 1] ?? 0] ?? 0;
}
