// All shortest paths between two authors as one small graph of who can come next: counted without listing, and any
// one of them reached by its number.
import { neighbors } from './index.ts';
import { type Search, type SearchLimits, searchPath } from './path-search.ts';
import type { PublicationGraph } from './publication-graph.ts';
import { COUNTS, type PaperSelection } from './selection.ts';

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
 * who wrote three papers together make one link. Cost: the search, and the coauthors of everyone on a shortest path.
 */
export function shortestPathDag(
  graph: PublicationGraph,
  source: number,
  target: number,
  selection: PaperSelection,
  limits?: SearchLimits,
): PathDag | null {
  const search = searchPath(graph, source, target, selection, limits);
  if (search.outcome.status !== 'FOUND') return null;
  const next = new Map<number, Set<number>>();
  const levels = [...towardsSource(graph, search, selection, next), ...towardsTarget(graph, search, selection, next)];
  const ways = new Map<number, bigint>([[target, 1n]]);
  for (const level of levels.toReversed()) {
    for (const author of level) {
      if (author === target) continue;
      let sum = 0n;
      for (const successor of next.get(author) ?? []) sum += ways.get(successor) ?? 0n;
      ways.set(author, sum);
    }
  }
  return {
    source,
    target,
    next: new Map([...next].map(([author, set]) => [author, [...set].toSorted((a, b) => a - b)])),
    ways,
  };
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

/** Walks from where the sides met back to the source; fills `next`; levels from the source's side up to the meeting. */
function towardsSource(
  graph: PublicationGraph,
  search: Search,
  selection: PaperSelection,
  next: Map<number, Set<number>>,
): number[][] {
  const levels = [search.meeting];
  for (let depth = search.sourceDepth - 1; depth >= 0; depth--) {
    const level = new Set<number>();
    for (const author of levels[0] ?? []) {
      for (const before of coauthorSet(graph, author, selection)) {
        if (search.depthFromSource(before) !== depth) continue;
        level.add(before);
        link(next, before, author);
      }
    }
    levels.unshift([...level]);
  }
  return levels;
}

/** Walks from where the sides met on to the target; fills `next`; levels behind the meeting. */
function towardsTarget(
  graph: PublicationGraph,
  search: Search,
  selection: PaperSelection,
  next: Map<number, Set<number>>,
): number[][] {
  const levels: number[][] = [];
  let last = search.meeting;
  for (let depth = search.targetDepth - 1; depth >= 0; depth--) {
    const level = new Set<number>();
    for (const author of last) {
      for (const after of coauthorSet(graph, author, selection)) {
        if (search.depthToTarget(after) !== depth) continue;
        level.add(after);
        link(next, author, after);
      }
    }
    last = [...level];
    levels.push(last);
  }
  return levels;
}

function link(next: Map<number, Set<number>>, from: number, to: number): void {
  const successors = next.get(from);
  if (successors === undefined) next.set(from, new Set([to]));
  else successors.add(to);
}

function coauthorSet({ index }: PublicationGraph, author: number, selection: PaperSelection): Set<number> {
  const found = new Set<number>();
  for (const paper of neighbors(index.papersOfAuthor, author)) {
    if (selection.everything || selection.place(paper) === COUNTS) {
      for (const coauthor of neighbors(index.authorsOfPaper, paper)) found.add(coauthor);
    }
  }
  found.delete(author);
  return found;
}
