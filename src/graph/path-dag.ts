// All shortest paths between two authors as one small graph of who can come next: counted without listing, and any
// one of them reached by its number.
import { type Spend, unlimited } from './budget.ts';
import { type GraphIndex, neighbors } from './index.ts';
import { type Reach, type SearchLimits, searchPath } from './path-search.ts';
import type { PublicationGraph } from './publication-graph.ts';
import type { PaperSelection } from './selection.ts';

export interface PathDag {
  source: number;
  target: number;
  /** Of each author on a shortest path, who may come next on the way to the target, ascending. */
  next: ReadonlyMap<number, readonly number[]>;
  /** Of each, how many ways lead on to the target. */
  ways: ReadonlyMap<number, bigint>;
}

/**
 * The shortest paths from source to target, or null where the search finds none. Paths are sequences of people: two
 * who wrote three papers together make one link. Cost: the search, and the papers on shortest paths.
 */
export function shortestPathDag(
  graph: PublicationGraph,
  source: number,
  target: number,
  selection: PaperSelection,
  limits?: SearchLimits,
): PathDag | null {
  const search = searchPath(graph, source, target, selection, limits);
  const spend = limits?.budget?.spend ?? unlimited;
  // That there are none would be wrong, and there is no word for not knowing them.
  if (search.outcome.status === 'LIMIT_REACHED') spend(Infinity);
  if (search.outcome.status !== 'FOUND') return null;
  const { index } = graph;
  const { forward, backward, meeting } = search;
  const next = new Map<number, Set<number>>();
  // Where the sides met: one level of people, or two levels with the papers between them.
  const [before, after] =
    search.meetsIn === 'AUTHORS' ? [meeting, meeting] : linkAcross(index, meeting, forward, backward, next, spend);
  // People who meet in papers are one half link nearer their end than the papers.
  const nearer = search.meetsIn === 'AUTHORS' ? 0 : 1;
  const towardsSource = walk(index, before, forward, forward.depth - nearer, spend, (near, far) =>
    link(next, far, near),
  );
  const towardsTarget = walk(index, after, backward, backward.depth - nearer, spend, (near, far) =>
    link(next, near, far),
  );
  const middle = search.meetsIn === 'AUTHORS' ? [before] : [before, after];
  const ways = countWays([...towardsSource.toReversed(), ...middle, ...towardsTarget], next, target);
  return {
    source,
    target,
    next: new Map([...next].map(([author, set]) => [author, [...set].toSorted((a, b) => a - b)])),
    ways,
  };
}

/** How many ways lead on to the target from everybody on the levels, which go from the source to the target. */
function countWays(
  levels: readonly (readonly number[])[],
  next: ReadonlyMap<number, ReadonlySet<number>>,
  target: number,
): Map<number, bigint> {
  const ways = new Map<number, bigint>([[target, 1n]]);
  for (const level of levels.toReversed()) {
    for (const author of level) {
      if (author === target) continue;
      let sum = 0n;
      for (const successor of next.get(author) ?? []) sum += ways.get(successor) ?? 0n;
      ways.set(author, sum);
    }
  }
  return ways;
}

/** How many shortest paths there are. */
export function pathCount({ source, ways }: PathDag): bigint {
  return ways.get(source) ?? 0n;
}

/**
 * The path of that number, from 0, in the order of the ids along the way (source first); null beyond the last.
 * Cost: the length of the path times the choices on it, whatever the number.
 */
export function pathAt({ source, target, next, ways }: PathDag, number: bigint): number[] | null {
  if (number < 0n || number >= (ways.get(source) ?? 0n)) return null;
  const path = [source];
  let rest = number;
  for (let author = source; author !== target; ) {
    let chosen: number | undefined;
    for (const successor of next.get(author) ?? []) {
      const through = ways.get(successor) ?? 0n;
      if (rest < through) {
        chosen = successor;
        break;
      }
      rest -= through;
    }
    if (chosen === undefined) return null;
    path.push(chosen);
    author = chosen;
  }
  return path;
}

/** Links the people of both sides who meet in papers; gives back those of each side. */
function linkAcross(
  { authorsOfPaper }: GraphIndex,
  papers: readonly number[],
  forward: Reach,
  backward: Reach,
  next: Map<number, Set<number>>,
  spend: Spend,
): [number[], number[]] {
  const before = new Set<number>();
  const after = new Set<number>();
  for (const paper of papers) {
    const people = neighbors(authorsOfPaper, paper);
    const near = people.filter((author) => forward.depthOfAuthor(author) === forward.depth - 1);
    const far = people.filter((author) => backward.depthOfAuthor(author) === backward.depth - 1);
    for (const author of near) {
      spend(far.length);
      before.add(author);
      for (const other of far) link(next, author, other);
    }
    for (const other of far) after.add(other);
  }
  return [[...before], [...after]];
}

/** Walks from people at a depth back to the end that a side began at; the levels on the way, nearest first. */
function walk(
  { papersOfAuthor, authorsOfPaper }: GraphIndex,
  level: readonly number[],
  side: Reach,
  from: number,
  spend: Spend,
  found: (near: number, far: number) => void,
): number[][] {
  const levels: number[][] = [];
  let last = level;
  for (let depth = from; depth > 0; depth -= 2) {
    const reached = new Set<number>();
    for (const author of last) {
      for (const paper of neighbors(papersOfAuthor, author)) {
        if (side.depthOfPaper(paper) !== depth - 1) continue;
        const people = neighbors(authorsOfPaper, paper);
        spend(people.length);
        for (const other of people) {
          if (side.depthOfAuthor(other) !== depth - 2) continue;
          reached.add(other);
          found(author, other);
        }
      }
    }
    last = [...reached];
    levels.push([...reached]);
  }
  return levels;
}

function link(next: Map<number, Set<number>>, from: number, to: number): void {
  const successors = next.get(from);
  if (successors === undefined) next.set(from, new Set([to]));
  else successors.add(to);
}
