// Bidirectional breadth-first search between two authors, over the papers that count.
import type { Budget } from './budget.ts';
import type { Neighbors } from './index.ts';
import { oncePerGraph, type PublicationGraph } from './publication-graph.ts';
import { COUNTS, everyPaper, type PaperSelection } from './selection.ts';

export interface SearchLimits {
  /** Longest path looked for, in links. */
  maxLength: number;
  /** Most authorships looked at before giving up. */
  maxVisits: number;
  /** What the search may spend of, and gives up before it would spend more. */
  budget?: Budget | undefined;
}

/** ALL: every place where the sides meet. ONE: the first found, which is enough for the distance, and quicker. */
export type Meetings = 'ALL' | 'ONE';

/** FOUND: `distance` is the links of a shortest path. Otherwise why the search ended. */
export type SearchOutcome =
  | { status: 'FOUND'; distance: number }
  | { status: 'NO_PATH' | 'LONGER' | 'LIMIT_REACHED'; distance: null };

/** Enough for a search across a million papers; a search that needs more is stopped and says so. */
export const defaultLimits: SearchLimits = { maxLength: Infinity, maxVisits: 50_000_000 };

/**
 * A finished search. What it marked is readable until the next search on the same graph: marks are reused, not cleared.
 * Depths count half links: authors have even ones (0 for the ends), papers odd ones.
 */
export interface Search {
  outcome: SearchOutcome;
  /** Where the two sides met, without order. Every shortest path goes through exactly one of them all. */
  meeting: number[];
  /** Whether `meeting` holds papers or authors. */
  meetsIn: 'PAPERS' | 'AUTHORS';
  forward: Reach;
  backward: Reach;
}

/** How far one side of a search got: to `depth` where the sides met, to less elsewhere. */
export interface Reach {
  depth: number;
  /** -1 where this side did not get, or where the sides met. */
  depthOfAuthor(author: number): number;
  depthOfPaper(paper: number): number;
}

/**
 * Searches from both ends, whole levels at a time and half a link a level (authors to papers, papers to authors), always
 * the side whose next level has fewer authorships to look at (I. Pohl, Bi-directional search, 1971). Cost: the
 * authorships within half the distance of both ends.
 */
export function searchPath(
  graph: PublicationGraph,
  source: number,
  target: number,
  selection: PaperSelection,
  limits: SearchLimits = defaultLimits,
  meetings: Meetings = 'ALL',
): Search {
  const { index } = graph;
  const one = meetings === 'ONE';
  const scratch = scratchOf(graph);
  const { forward, backward } = scratch;
  begin(scratch, source, target);
  let meeting: number[] = source === target ? [source] : [];
  let meetsIn: Search['meetsIn'] = 'AUTHORS';
  let visits = 0;
  const most = limits.budget?.left() ?? Infinity;
  let status: SearchOutcome['status'] | null = source === target ? 'FOUND' : null;
  while (status === null) {
    if (forward.ends === 0 || backward.ends === 0) status = 'NO_PATH';
    else if (forward.depth + backward.depth >= 2 * limits.maxLength) status = 'LONGER';
    else if (visits > limits.maxVisits || visits + Math.min(forward.ends, backward.ends) > most)
      status = 'LIMIT_REACHED';
    else {
      const side = forward.ends <= backward.ends ? forward : backward;
      visits += side.ends;
      const toPapers = side.depth % 2 === 0;
      meeting = toPapers
        ? reach(side, scratch, index.papersOfAuthor, index.authorsOfPaper, scratch.paperMarks, one, selection)
        : reach(side, scratch, index.authorsOfPaper, index.papersOfAuthor, scratch.authorMarks, one, everyPaper);
      meetsIn = toPapers ? 'PAPERS' : 'AUTHORS';
      if (meeting.length > 0) status = 'FOUND';
    }
  }
  limits.budget?.spend(visits);
  return {
    outcome:
      status === 'FOUND' ? { status, distance: (forward.depth + backward.depth) / 2 } : { status, distance: null },
    meeting,
    meetsIn,
    forward: reachOf(scratch, forward),
    backward: reachOf(scratch, backward),
  };
}

/** One direction of the search. */
interface Side {
  /** The bit that it sets in marks. */
  bit: 1 | 2;
  depth: number;
  /** The last level: authors or papers, by the depth. */
  level: Uint32Array;
  next: Uint32Array;
  size: number;
  /** How many authorships the next level looks at; 0: it is the end. */
  ends: number;
}

/**
 * A node reached is marked with the base of its search, plus four times its depth, plus the bit of the side; where the
 * sides met, with both bits. Marks of earlier searches lie below the base.
 */
interface Scratch {
  base: number;
  authorMarks: Uint32Array;
  paperMarks: Uint32Array;
  forward: Side;
  backward: Side;
}

const scratchOf = oncePerGraph(({ index: { authors, papers } }: PublicationGraph): Scratch => {
  const length = Math.max(authors.length, papers.length);
  const side = (bit: Side['bit']): Side => ({
    bit,
    depth: 0,
    level: new Uint32Array(length),
    next: new Uint32Array(length),
    size: 0,
    ends: 0,
  });
  return {
    base: 4,
    authorMarks: new Uint32Array(authors.length),
    paperMarks: new Uint32Array(papers.length),
    forward: side(1),
    backward: side(2),
  };
});

const lastMark = 0xffffffff;

function begin(scratch: Scratch, source: number, target: number): void {
  const { authorMarks, paperMarks, forward, backward } = scratch;
  scratch.base += 4 * (Math.max(forward.depth, backward.depth) + 1);
  // A path is shorter than there are nodes, so no search can need more marks than that.
  if (scratch.base + 8 * (authorMarks.length + paperMarks.length) > lastMark) {
    authorMarks.fill(0);
    paperMarks.fill(0);
    scratch.base = 4;
  }
  for (const [side, author] of [[forward, source] as const, [backward, target] as const]) {
    side.depth = 0;
    side.level[0] = author;
    side.size = 1;
    side.ends = 1;
    authorMarks[author] = scratch.base + side.bit;
  }
}

function reachOf({ base, authorMarks, paperMarks }: Scratch, { bit, depth }: Side): Reach {
  const depthIn = (marks: Uint32Array) => (node: number) => {
    const mark = (marks[node] ?? 0) - base;
    return mark >= 0 && (mark & 3) === bit ? mark >>> 2 : -1;
  };
  return { depth, depthOfAuthor: depthIn(authorMarks), depthOfPaper: depthIn(paperMarks) };
}

/** Goes a level on, from `along` to nodes that count and are marked in `marks`; gives back where the sides meet. */
function reach(
  side: Side,
  { base }: Scratch,
  along: Neighbors,
  ahead: Neighbors,
  marks: Uint32Array,
  one: boolean,
  selection: PaperSelection,
): number[] {
  const { offsets, targets } = along;
  const { bit, level, size, next } = side;
  const { everything } = selection;
  const mark = base + 4 * (side.depth + 1) + bit;
  const meeting: number[] = [];
  let count = 0;
  let ends = 0;
  for (let place = 0; place < size; place++) {
    const node = level[place] as number;
    const end = offsets[node + 1] as number;
    for (let at = offsets[node] as number; at < end; at++) {
      const neighbor = targets[at] as number;
      const known = marks[neighbor] as number;
      if (known >= base) {
        if (((known - base) & bit) !== 0) continue;
        marks[neighbor] = known + bit;
        meeting.push(neighbor);
      } else if (everything || selection.place(neighbor) === COUNTS) {
        marks[neighbor] = mark;
        next[count++] = neighbor;
        ends += (ahead.offsets[neighbor + 1] as number) - (ahead.offsets[neighbor] as number);
      }
    }
    if (one && meeting.length > 0) break;
  }
  side.level = next;
  side.next = level;
  side.size = count;
  side.depth += 1;
  side.ends = ends;
  return meeting;
}
