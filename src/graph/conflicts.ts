// Who of one group wrote, may have written, or is connected with whom of another: for conflicts of interest.
import { type Spend, unlimited } from './budget.ts';
import type { CoauthorshipVerdict } from './coauthorship.ts';
import { beyond, distancesBetween } from './distances.ts';
import { jointTallyInSteps } from './joint-tally.ts';
import { compareNumbers, dayOf } from './orders.ts';
import type { PublicationGraph } from './publication-graph.ts';
import type { PaperSelection } from './selection.ts';
import { atOnce, type Steps, sortInSteps } from './steps.ts';

/** The verdicts of `answerCoauthorship`, but for pairs of which nothing is recorded: CONNECTED by others, or clear. */
export type ConflictStatus = Exclude<CoauthorshipVerdict, 'NOT_RECORDED'> | 'CONNECTED';

/** Two people with a conflict, or perhaps one. */
export interface Conflict {
  /** One of the first group, one of the second. */
  authors: readonly [number, number];
  status: ConflictStatus;
  /** Joint papers that count. */
  paperCount: number;
  /** The newest dated of them; -1 where there is none. */
  newest: number;
  /** Joint papers that cannot be placed by their date. */
  openCount: number;
  /** Links of a shortest chain; null: none of the length looked for. */
  distance: number | null;
}

export interface ConflictReport {
  /**
   * SAME_AUTHOR; COAUTHORED, most joint papers first, then latest joint paper first; UNDECIDED, most joint papers that
   * cannot be placed first; CONNECTED, nearest first. Within that by the ids of the two.
   */
  conflicts: Conflict[];
  counts: Record<ConflictStatus, number>;
  /** Pairs of different people with nothing between them. */
  clearCount: number;
}

export interface ConflictQuestion {
  of: readonly number[];
  /** Null: the pairs within the first group. */
  against: readonly number[] | null;
  selection: PaperSelection;
  /** Longest chain that makes a conflict, in links. 1: only coauthors. */
  maxDistance: number;
  /** Of the groups as `groupsOf` gives them, where they were found elsewhere. */
  distances?: Uint8Array | undefined;
  spend?: Spend | undefined;
}

/**
 * Pairs across two groups, or within one, of people who wrote together, may have, or are connected by a chain of at
 * most `maxDistance` links; each pair of people once, whichever groups the two are in. Who is in both groups is a pair
 * with themselves. Cost: the papers of the people, the pairs each joint paper makes, one look at every pair, a sort of
 * what is found; with chains, see `distancesBetween`.
 */
export function* findConflictsInSteps(graph: PublicationGraph, question: ConflictQuestion): Steps<ConflictReport> {
  const { selection, maxDistance, spend = unlimited } = question;
  const { of, against } = groupsOf(question);
  const distances =
    question.distances ??
    (maxDistance > 1 ? distancesBetween(graph, of, against, selection, maxDistance, spend) : null);
  const isPair = pairing(of, question.against === null ? null : against);
  const tally = yield* jointTallyInSteps(graph.index, of, against, selection, spend);
  const found: Record<ConflictStatus, Conflict[]> = { SAME_AUTHOR: [], COAUTHORED: [], UNDECIDED: [], CONNECTED: [] };
  let clearCount = 0;
  const lookAt = (row: number, a: number) => {
    tally.turnTo(row);
    spend(against.length);
    for (const [column, b] of against.entries()) {
      if (!isPair(a, b)) continue;
      const links = a === b ? 0 : (distances?.[row * against.length + column] ?? beyond);
      const { paperCount, newest, openCount } = tally.with(column);
      const status = statusOf(a === b, paperCount, openCount > 0 || tally.mayHide(row, column), links);
      if (status === null) clearCount++;
      else {
        const distance = status === 'COAUTHORED' ? 1 : links === beyond ? null : links;
        found[status].push(
          status === 'SAME_AUTHOR'
            ? { authors: [a, b], status, paperCount: 0, newest: -1, openCount: 0, distance }
            : { authors: [a, b], status, paperCount, newest, openCount, distance },
        );
      }
    }
  };
  for (const [row, a] of of.entries()) {
    lookAt(row, a);
    yield;
  }
  return { conflicts: yield* inOrder(graph, found), counts: countsOf(found), clearCount };
}

/** `findConflictsInSteps`, all at once. */
export const findConflicts = atOnce(findConflictsInSteps);

function statusOf(same: boolean, papers: number, open: boolean, links: number): ConflictStatus | null {
  if (same) return 'SAME_AUTHOR';
  if (papers > 0) return 'COAUTHORED';
  if (open) return 'UNDECIDED';
  return links === beyond ? null : 'CONNECTED';
}

/** The two groups by their ids, each person once; within one group, that group twice. */
export function groupsOf({ of, against }: Pick<ConflictQuestion, 'of' | 'against'>) {
  const first = byId(of);
  return { of: first, against: against === null ? first : byId(against) };
}

function byId(authors: readonly number[]): number[] {
  return [...new Set(authors)].sort((a, b) => a - b);
}

/** Which places of the table are pairs: within a group the upper half, across groups each two people once. */
function pairing(of: readonly number[], against: readonly number[] | null): (a: number, b: number) => boolean {
  if (against === null) return (a, b) => a < b;
  const [first, second] = [new Set(of), new Set(against)];
  return (a, b) => a <= b || !first.has(b) || !second.has(a);
}

// Each list was found in the order of ids, which the sorts keep between equals.
function* inOrder({ index }: PublicationGraph, found: Record<ConflictStatus, Conflict[]>): Steps<Conflict[]> {
  const day = ({ newest }: Conflict) => dayOf(index, newest, -Infinity);
  return found.SAME_AUTHOR.concat(
    yield* sortInSteps(found.COAUTHORED, (a, b) => b.paperCount - a.paperCount || compareNumbers(day(b), day(a))),
    yield* sortInSteps(found.UNDECIDED, (a, b) => b.openCount - a.openCount),
    yield* sortInSteps(found.CONNECTED, (a, b) => (a.distance ?? beyond) - (b.distance ?? beyond)),
  );
}

function countsOf(found: Record<ConflictStatus, readonly Conflict[]>): Record<ConflictStatus, number> {
  return {
    SAME_AUTHOR: found.SAME_AUTHOR.length,
    COAUTHORED: found.COAUTHORED.length,
    UNDECIDED: found.UNDECIDED.length,
    CONNECTED: found.CONNECTED.length,
  };
}
