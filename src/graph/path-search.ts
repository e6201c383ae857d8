// Bidirectional breadth-first search between two authors, over the papers that count.
import { degree, type GraphIndex, neighbors } from './index.ts';
import { oncePerGraph, type PublicationGraph } from './publication-graph.ts';
import { COUNTS, type PaperSelection } from './selection.ts';

export interface SearchLimits {
  /** Longest path looked for, in links. */
  maxLength: number;
  /** Most authorships looked at before giving up. */
  maxVisits: number;
}

/** FOUND: `distance` is the links of a shortest path. Otherwise why the search ended. */
export type SearchOutcome =
  | { status: 'FOUND'; distance: number }
  | { status: 'NO_PATH' | 'LONGER' | 'LIMIT_REACHED'; distance: null };

/** Enough for a search across a million papers; a search that needs more is stopped and says so. */
export const defaultLimits: SearchLimits = { maxLength: Infinity, maxVisits: 50_000_000 };

/** One direction of the search: who was reached, in how many links, and the last level reached. */
interface Side {
  seen: Uint32Array;
  depths: Uint16Array;
  seenPapers: Uint32Array;
  frontier: number[];
  depth: number;
}

/** The finished search, readable until the next one on the same graph: its marks are reused, not cleared. */
export interface Search {
  outcome: SearchOutcome;
  /** Where the two sides met, ascending; every shortest path goes through exactly one of them. Empty unless FOUND. */
  meeting: number[];
  /** Links from the source, or undefined where the forward side did not get. */
  depthFromSource(author: number): number | undefined;
  /** Links to the target, or undefined where the backward side did not get. */
  depthToTarget(author: number): number | undefined;
  sourceDepth: number;
  targetDepth: number;
}

/**
 * Searches from both ends, whole levels at a time, always the side whose next level has fewer papers to look at
 * (I. Pohl, Bi-directional search, 1971). Cost: the authorships within half the distance of both ends.
 */
export function searchPath(
  graph: PublicationGraph,
  source: number,
  target: number,
  selection: PaperSelection,
  limits: SearchLimits = defaultLimits,
): Search {
  const { index } = graph;
  const scratch = scratchOf(graph);
  scratch.epoch += 1;
  const { epoch } = scratch;
  const forward = begin(scratch.forward, source, epoch);
  const backward = begin(scratch.backward, target, epoch);
  const meeting: number[] = source === target ? [source] : [];
  let visits = 0;
  let status: SearchOutcome['status'] | null = source === target ? 'FOUND' : null;
  while (status === null) {
    if (forward.frontier.length === 0 || backward.frontier.length === 0) status = 'NO_PATH';
    else if (forward.depth + backward.depth >= limits.maxLength) status = 'LONGER';
    else if (visits > limits.maxVisits) status = 'LIMIT_REACHED';
    else {
      const [side, other] =
        papersAhead(index, forward) <= papersAhead(index, backward) ? [forward, backward] : [backward, forward];
      visits += expand(index, side, other, selection, epoch, meeting);
      if (meeting.length > 0) status = 'FOUND';
    }
  }
  const depthOn = (side: Side) => (author: number) =>
    side.seen[author] === epoch ? (side.depths[author] ?? 0) : undefined;
  return {
    outcome: status === 'FOUND' ? { status, distance: forward.depth + backward.depth } : { status, distance: null },
    meeting: meeting.toSorted((a, b) => a - b),
    depthFromSource: depthOn(forward),
    depthToTarget: depthOn(backward),
    sourceDepth: forward.depth,
    targetDepth: backward.depth,
  };
}

type Marks = Pick<Side, 'seen' | 'depths' | 'seenPapers'>;

const scratchOf = oncePerGraph(({ index }: PublicationGraph) => {
  const marks = (): Marks => ({
    seen: new Uint32Array(index.authors.length),
    depths: new Uint16Array(index.authors.length),
    seenPapers: new Uint32Array(index.papers.length),
  });
  return { epoch: 0, forward: marks(), backward: marks() };
});

function begin({ seen, depths, seenPapers }: Marks, author: number, epoch: number): Side {
  seen[author] = epoch;
  depths[author] = 0;
  return { seen, depths, seenPapers, frontier: [author], depth: 0 };
}

function papersAhead(index: GraphIndex, { frontier }: Side): number {
  let sum = 0;
  for (const author of frontier) sum += degree(index.papersOfAuthor, author);
  return sum;
}

/** Moves one side a whole level on, notes where it meets the other, and gives back how many authorships it looked at. */
function expand(
  { papersOfAuthor, authorsOfPaper }: GraphIndex,
  side: Side,
  other: Side,
  selection: PaperSelection,
  epoch: number,
  meeting: number[],
): number {
  const { seen, depths, seenPapers } = side;
  const next: number[] = [];
  let visits = 0;
  side.depth += 1;
  for (const author of side.frontier) {
    for (const paper of neighbors(papersOfAuthor, author)) {
      visits++;
      if (seenPapers[paper] === epoch) continue;
      seenPapers[paper] = epoch;
      if (!selection.everything && selection.place(paper) !== COUNTS) continue;
      for (const coauthor of neighbors(authorsOfPaper, paper)) {
        visits++;
        if (seen[coauthor] === epoch) continue;
        seen[coauthor] = epoch;
        depths[coauthor] = side.depth;
        next.push(coauthor);
        if (other.seen[coauthor] === epoch) meeting.push(coauthor);
      }
    }
  }
  side.frontier = next;
  return visits;
}
