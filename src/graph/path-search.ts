// Bidirectional breadth-first search between two authors, over the papers that count.
import type { GraphIndex, Neighbors } from './index.ts';
import { oncePerGraph, type PublicationGraph } from './publication-graph.ts';
import { COUNTS, type PaperSelection } from './selection.ts';

export interface SearchLimits {
  /** Longest path looked for, in links. */
  maxLength: number;
  /** Most authorships looked at before giving up. */
  maxVisits: number;
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
  forward: Marks;
  backward: Marks;
}

/** How deep one side of a search got. */
export interface Marks {
  depth: number;
  /** -1 where the side did not get. */
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
  const [forward, backward] = sidesOf(graph);
  begin(forward, source);
  begin(backward, target);
  let meeting: number[] = source === target ? [source] : [];
  let meetsIn: Search['meetsIn'] = 'AUTHORS';
  let visits = 0;
  let status: SearchOutcome['status'] | null = source === target ? 'FOUND' : null;
  while (status === null) {
    if (forward.ends === 0 || backward.ends === 0) status = 'NO_PATH';
    else if (forward.depth + backward.depth >= 2 * limits.maxLength) status = 'LONGER';
    else if (visits > limits.maxVisits) status = 'LIMIT_REACHED';
    else {
      const [side, other] = forward.ends <= backward.ends ? [forward, backward] : [backward, forward];
      visits += side.ends;
      const toPapers = side.depth % 2 === 0;
      meeting = toPapers ? reachPapers(index, side, other, one, selection) : reachAuthors(index, side, other, one);
      meetsIn = toPapers ? 'PAPERS' : 'AUTHORS';
      if (meeting.length > 0) status = 'FOUND';
    }
  }
  return {
    outcome:
      status === 'FOUND' ? { status, distance: (forward.depth + backward.depth) / 2 } : { status, distance: null },
    meeting,
    meetsIn,
    forward: marksOf(forward),
    backward: marksOf(backward),
  };
}

/** One direction of the search. A node reached holds the base of its search plus its depth; older marks lie below. */
interface Side {
  base: number;
  depth: number;
  authorMarks: Uint32Array;
  paperMarks: Uint32Array;
  /** The last level: authors or papers, by the depth. */
  level: Uint32Array;
  next: Uint32Array;
  size: number;
  /** How many authorships the next level looks at; 0: it is the end. */
  ends: number;
}

const sidesOf = oncePerGraph(({ index: { authors, papers } }: PublicationGraph): [Side, Side] => {
  const side = (): Side => ({
    base: 1,
    depth: 0,
    authorMarks: new Uint32Array(authors.length),
    paperMarks: new Uint32Array(papers.length),
    level: new Uint32Array(Math.max(authors.length, papers.length)),
    next: new Uint32Array(Math.max(authors.length, papers.length)),
    size: 0,
    ends: 0,
  });
  return [side(), side()];
});

const lastMark = 0xffffffff;

function begin(side: Side, author: number): void {
  side.base += side.depth + 1;
  // A path is shorter than there are nodes, so no search can need more marks than that.
  if (side.base + 2 * side.level.length > lastMark) {
    side.authorMarks.fill(0);
    side.paperMarks.fill(0);
    side.base = 1;
  }
  side.depth = 0;
  side.authorMarks[author] = side.base;
  side.level[0] = author;
  side.size = 1;
  side.ends = 1;
}

function marksOf({ base, depth, authorMarks, paperMarks }: Side): Marks {
  const depthIn = (marks: Uint32Array) => (node: number) => {
    const mark = marks[node] ?? 0;
    return mark < base ? -1 : mark - base;
  };
  return { depth, depthOfAuthor: depthIn(authorMarks), depthOfPaper: depthIn(paperMarks) };
}

/** Goes from the last level's authors to their papers that count; gives back those that the other side has reached. */
function reachPapers(index: GraphIndex, side: Side, other: Side, one: boolean, selection: PaperSelection): number[] {
  const { offsets, targets } = index.papersOfAuthor;
  const { base, level, size, next, paperMarks } = side;
  const mark = base + side.depth + 1;
  const meeting: number[] = [];
  let count = 0;
  for (let place = 0; place < size; place++) {
    const author = level[place] as number;
    const end = offsets[author + 1] as number;
    for (let at = offsets[author] as number; at < end; at++) {
      const paper = targets[at] as number;
      if ((paperMarks[paper] as number) >= base) continue;
      if (!selection.everything && selection.place(paper) !== COUNTS) continue;
      paperMarks[paper] = mark;
      next[count++] = paper;
      if ((other.paperMarks[paper] as number) >= other.base) meeting.push(paper);
    }
    if (one && meeting.length > 0) break;
  }
  moveOn(side, count, index.authorsOfPaper);
  return meeting;
}

/** Goes from the last level's papers to their authors; gives back those that the other side has reached. */
function reachAuthors(index: GraphIndex, side: Side, other: Side, one: boolean): number[] {
  const { offsets, targets } = index.authorsOfPaper;
  const { base, level, size, next, authorMarks } = side;
  const mark = base + side.depth + 1;
  const meeting: number[] = [];
  let count = 0;
  for (let place = 0; place < size; place++) {
    const paper = level[place] as number;
    const end = offsets[paper + 1] as number;
    for (let at = offsets[paper] as number; at < end; at++) {
      const author = targets[at] as number;
      if ((authorMarks[author] as number) >= base) continue;
      authorMarks[author] = mark;
      next[count++] = author;
      if ((other.authorMarks[author] as number) >= other.base) meeting.push(author);
    }
    if (one && meeting.length > 0) break;
  }
  moveOn(side, count, index.papersOfAuthor);
  return meeting;
}

function moveOn(side: Side, count: number, ahead: Neighbors): void {
  const { level, next } = side;
  side.level = next;
  side.next = level;
  side.size = count;
  side.depth += 1;
  let ends = 0;
  for (let place = 0; place < count; place++) {
    const node = next[place] as number;
    ends += (ahead.offsets[node + 1] as number) - (ahead.offsets[node] as number);
  }
  side.ends = ends;
}
