// Shortest coauthor paths as an answer: found or why not, how sure, how many, and each of them.
import { incompleteListCount } from './coverage.ts';
import { type PathDag, pathAt, pathCount, shortestPathDag } from './path-dag.ts';
import { defaultLimits, type SearchLimits, type SearchOutcome, searchPath } from './path-search.ts';
import type { PublicationGraph } from './publication-graph.ts';
import { everyPaper, type PaperSelection, unplacedCountInSteps } from './selection.ts';
import { atOnce } from './steps.ts';

/**
 * FOUND; SAME_AUTHOR: distance 0; NO_PATH: not connected by what is recorded; NO_PATH_WITHIN_FILTER: only papers that
 * do not count connect them; NO_PATH_WITHIN_LENGTH: none of the length allowed; LIMIT_REACHED: the search gave up.
 */
export type PathStatus =
  | 'FOUND'
  | 'SAME_AUTHOR'
  | 'NO_PATH'
  | 'NO_PATH_WITHIN_FILTER'
  | 'NO_PATH_WITHIN_LENGTH'
  | 'LIMIT_REACHED';

export interface CoauthorPaths {
  graph: PublicationGraph;
  from: number;
  to: number;
  selection: PaperSelection;
  limits: SearchLimits;
  status: PathStatus;
  /** Links of a shortest path; null where none was found. */
  distance: number | null;
}

/**
 * Shortest paths for each pair, in the order of the pairs. Cost: a bidirectional search each; a second one without the
 * filter where the filter leaves no path. Listing and counting are left to the functions below.
 */
export function coauthorPathsBetween(
  graph: PublicationGraph,
  pairs: readonly (readonly [number, number])[],
  selection: PaperSelection,
  limits: Partial<SearchLimits> = {},
): CoauthorPaths[] {
  const bounds = { ...defaultLimits, ...limits };
  return pairs.map(([from, to]) => {
    const common = { graph, from, to, selection, limits: bounds };
    if (from === to) return { ...common, status: 'SAME_AUTHOR', distance: 0 };
    const { status, distance } = searchPath(graph, from, to, selection, bounds, 'ONE').outcome;
    if (status === 'LONGER') return { ...common, status: 'NO_PATH_WITHIN_LENGTH', distance };
    if (status !== 'NO_PATH' || selection.everything) return { ...common, status, distance };
    return { ...common, status: statusWithoutFilter(graph, from, to, bounds), distance };
  });
}

/** What it means that a filter leaves no path; a search that gave up cannot tell. */
function statusWithoutFilter(graph: PublicationGraph, from: number, to: number, limits: SearchLimits): PathStatus {
  const { status } = searchUnrestricted(graph, from, to, limits);
  if (status === 'FOUND') return 'NO_PATH_WITHIN_FILTER';
  return status === 'NO_PATH' ? 'NO_PATH' : 'LIMIT_REACHED';
}

/** Distance over all papers, of any length; null where the two are not connected or the search gave up. */
export function unrestrictedDistance({ graph, from, to, limits }: CoauthorPaths): number | null {
  return searchUnrestricted(graph, from, to, limits).distance;
}

function searchUnrestricted(graph: PublicationGraph, from: number, to: number, limits: SearchLimits): SearchOutcome {
  return searchPath(graph, from, to, everyPaper, { ...limits, maxLength: Infinity }, 'ONE').outcome;
}

/**
 * Whether what is not recorded could make the way shorter: the list of some paper that counts is cut short, or some
 * paper's date may lie in the window. Nothing is shorter than one link, and where no path was found there is no distance
 * to bound. Cost: up to one look at every paper.
 */
export function isUpperBound({ graph, selection, distance }: CoauthorPaths): boolean {
  if (distance === null || distance <= 1) return false;
  return incompleteListCount(graph, selection) > 0 || unplacedCount(graph, selection) > 0;
}

/** `unplacedCountInSteps`, all at once. */
export const unplacedCount = atOnce(unplacedCountInSteps);

/** How many paths are listed at the most: as many as a number can count exactly. */
const mostListed = BigInt(Number.MAX_SAFE_INTEGER);

/** The shortest paths as a lazy list, ordered by the ids along the way. */
export interface PathList {
  /** 0 unless FOUND. */
  count: bigint;
  /** How many of them `at` reaches. */
  length: number;
  /** The authors of one path, source first. */
  at(place: number): number[] | undefined;
}

const listed = new WeakMap<CoauthorPaths, PathList>();

/**
 * Counts the shortest paths and makes each reachable by its place, once for an answer. Cost: see `shortestPathDag`; `at`
 * is cheap.
 */
export function listPaths(answer: CoauthorPaths): PathList {
  const known = listed.get(answer);
  if (known !== undefined) return known;
  const { graph, from, to, selection, limits, status } = answer;
  const dag: PathDag | null = status === 'FOUND' ? shortestPathDag(graph, from, to, selection, limits) : null;
  const count = dag === null ? 0n : pathCount(dag);
  const list: PathList = {
    count,
    length: Number(count < mostListed ? count : mostListed),
    at: (place) => (dag === null ? undefined : (pathAt(dag, BigInt(place)) ?? undefined)),
  };
  listed.set(answer, list);
  return list;
}

/** The links of a path: each author with the next. */
export function links(authors: readonly number[]): [number, number][] {
  return authors.slice(1).map((author, place) => [authors[place] ?? author, author]);
}
