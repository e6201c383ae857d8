// One shortest coauthor path between two people, each of them as likely as any other.
import { neighbors } from '../index.ts';
import type { CoauthorRows } from './coauthor-rows.ts';
import type { Random } from './random.ts';

/** One end of a search: how far and in how many ways each person was reached from there, and who was reached last. */
interface Side {
  readonly distances: Int32Array;
  readonly pathCounts: Float64Array;
  readonly reached: Uint32Array;
  count: number;
  /** Where the last level begins in `reached`. */
  level: number;
  distance: number;
}

/** Visits the people between the two ends of a random shortest path; none where no path leads from one to the other. */
export type PathSampler = (from: number, to: number, visit: (author: number) => void) => void;

/**
 * Samples paths by searches from both ends, the one with fewer links ahead going first, which count the paths on their
 * way. Borassi and Natale, ESA 2016 (KADABRA). Cost of a path: the links of who is met.
 */
export function pathSampler({ papers, coauthors }: CoauthorRows, random: Random): PathSampler {
  const people = papers.length;
  const [near, far] = [newSide(people), newSide(people)];

  const linksAhead = ({ reached, level, count }: Side) => {
    let links = 0;
    for (let at = level; at < count; at++) {
      const author = reached[at] ?? 0;
      links += (coauthors.offsets[author + 1] ?? 0) - (coauthors.offsets[author] ?? 0);
    }
    return links;
  };

  const advance = (side: Side) => {
    const { distances, pathCounts, reached } = side;
    const end = side.count;
    side.distance++;
    for (let at = side.level; at < end; at++) {
      const author = reached[at] ?? 0;
      for (const other of neighbors(coauthors, author)) {
        if (distances[other] === -1) {
          distances[other] = side.distance;
          reached[side.count++] = other;
        }
        if (distances[other] === side.distance) {
          pathCounts[other] = (pathCounts[other] ?? 0) + (pathCounts[author] ?? 0);
        }
      }
    }
    side.level = end;
  };

  /** Every shortest path crosses one person of this level whom the other side has reached: one in proportion. */
  const meeting = (side: Side, other: Side): number => {
    const ways = (author: number) => (side.pathCounts[author] ?? 0) * (other.pathCounts[author] ?? 0);
    return choose(side.reached.subarray(side.level, side.count), (author) =>
      other.distances[author] === -1 ? 0 : ways(author),
    );
  };

  const choose = (candidates: Uint32Array, weight: (author: number) => number): number => {
    let total = 0;
    for (const author of candidates) total += weight(author);
    if (total === 0) return -1;
    let left = random() * total;
    let last = -1;
    for (const author of candidates) {
      const share = weight(author);
      if (share === 0) continue;
      last = author;
      left -= share;
      if (left < 0) break;
    }
    return last;
  };

  /** Walks back from a person to the end of a side, each way in proportion to the paths that take it. */
  const walkBack = ({ distances, pathCounts }: Side, from: number, visit: (author: number) => void) => {
    let author = from;
    for (let distance = (distances[from] ?? 0) - 1; distance > 0; distance--) {
      author = choose(neighbors(coauthors, author), (each) =>
        distances[each] === distance ? (pathCounts[each] ?? 0) : 0,
      );
      visit(author);
    }
  };

  return (from, to, visit) => {
    begin(near, from);
    begin(far, to);
    for (let met = -1; met === -1; ) {
      if (near.level === near.count || far.level === far.count) return;
      const [side, other] = linksAhead(near) <= linksAhead(far) ? [near, far] : [far, near];
      advance(side);
      met = meeting(side, other);
      if (met === -1) continue;
      walkBack(near, met, visit);
      if (met !== from && met !== to) visit(met);
      walkBack(far, met, visit);
    }
  };
}

function newSide(people: number): Side {
  return {
    distances: new Int32Array(people).fill(-1),
    pathCounts: new Float64Array(people),
    reached: new Uint32Array(people),
    count: 0,
    level: 0,
    distance: 0,
  };
}

function begin(side: Side, author: number): void {
  for (let at = 0; at < side.count; at++) {
    const reached = side.reached[at] ?? 0;
    side.distances[reached] = -1;
    side.pathCounts[reached] = 0;
  }
  side.reached[0] = author;
  side.distances[author] = 0;
  side.pathCounts[author] = 1;
  side.count = 1;
  side.level = 0;
  side.distance = 0;
}
