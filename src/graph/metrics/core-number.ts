// How deep in the thick of things somebody is.
import { degree, neighbors, sharedUint32 } from '../index.ts';
import type { CoauthorRows } from './coauthor-rows.ts';

/**
 * For each author, by ordinal, the greatest k for which there is a group with that author in which everybody has k
 * coauthors inside it. Batagelj and Zaversnik, arXiv cs/0310049 (2003): authors are taken away from the fewest coauthors
 * up, in buckets of equal degree. Cost: linear in the links.
 */
export function coreNumbers({ coauthors }: CoauthorRows): Uint32Array {
  const people = coauthors.offsets.length - 1;
  const core = sharedUint32(people);
  let most = 0;
  for (let author = 0; author < people; author++) {
    core[author] = degree(coauthors, author);
    most = Math.max(most, core[author] ?? 0);
  }

  // `order` holds the authors by degree; those of one degree begin at `starts[degree]`, and `place` says where each is.
  const starts = new Uint32Array(most + 2);
  for (const size of core) starts[size + 1] = (starts[size + 1] ?? 0) + 1;
  for (let size = 0; size <= most; size++) starts[size + 1] = (starts[size + 1] ?? 0) + (starts[size] ?? 0);
  const order = new Uint32Array(people);
  const place = new Uint32Array(people);
  const next = starts.slice();
  core.forEach((size, author) => {
    const at = next[size] ?? 0;
    next[size] = at + 1;
    order[at] = author;
    place[author] = at;
  });

  for (const author of order) {
    const size = core[author] ?? 0;
    for (const other of neighbors(coauthors, author)) {
      const theirs = core[other] ?? 0;
      if (theirs <= size) continue;
      // The other changes place with the first of its bucket, which then begins one later.
      const first = starts[theirs] ?? 0;
      const moved = order[first] ?? 0;
      const from = place[other] ?? 0;
      order[first] = other;
      place[other] = first;
      order[from] = moved;
      place[moved] = from;
      starts[theirs] = first + 1;
      core[other] = theirs - 1;
    }
  }
  return core;
}
