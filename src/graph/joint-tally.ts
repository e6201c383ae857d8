// What the members of one group wrote with those of another, tallied one person of the first at a time.
import { type Spend, unlimited } from './budget.ts';
import { type GraphIndex, isDated, neighbors } from './index.ts';
import { COUNTS, OUT, type PaperSelection } from './selection.ts';
import type { Steps } from './steps.ts';

/** What one person wrote with each of the second group. */
export interface Joint {
  paperCount: number;
  newest: number;
  openCount: number;
}

/** Joint papers, by the places of people in their groups. */
export interface JointTally {
  /** Tallies one person of the first group. */
  turnTo(row: number): void;
  /** What that person and one of the second group wrote together; the next call writes over it. */
  with(column: number): Joint;
  /** Whether a list cut short, of a paper that counts or may count, names exactly one of the two. */
  mayHide(row: number, column: number): boolean;
}

/**
 * The tally of two groups, each person once in each. Cost: the papers of the people now, and with every turn the pairs
 * that the person's papers make with the second group.
 */
export function* jointTallyInSteps(
  index: GraphIndex,
  of: readonly number[],
  against: readonly number[],
  selection: PaperSelection,
  spend: Spend = unlimited,
): Steps<JointTally> {
  const places = new Map<number, number>();
  const place = (paper: number) => {
    let known = places.get(paper);
    if (known === undefined) {
      known = selection.place(paper);
      places.set(paper, known);
    }
    return known;
  };
  const columnsOf = new Map<number, number[]>();
  for (const [column, author] of against.entries()) {
    for (const paper of neighbors(index.papersOfAuthor, author)) {
      if (place(paper) === OUT) continue;
      const columns = columnsOf.get(paper);
      if (columns === undefined) columnsOf.set(paper, [column]);
      else columns.push(column);
    }
    yield;
  }
  // Two people with the same lists cut short share all of them; otherwise one of them is on a list without the other.
  const groups = new Map<string, number>();
  const cutShort = function* (authors: readonly number[]): Steps<number[]> {
    const found: number[] = [];
    for (const author of authors) {
      const papers = neighbors(index.papersOfAuthor, author).filter(
        (paper) => index.listComplete[paper] === 0 && place(paper) !== OUT,
      );
      const key = papers.join();
      const group = groups.get(key) ?? groups.size;
      groups.set(key, group);
      found.push(group);
      yield;
    }
    return found;
  };
  const cutOf = yield* cutShort(of);
  const cutAgainst = of === against ? cutOf : yield* cutShort(against);
  const counted = new Uint32Array(against.length);
  const open = new Uint32Array(against.length);
  const newest = new Int32Array(against.length);
  const joint: Joint = { paperCount: 0, newest: -1, openCount: 0 };
  return {
    turnTo(row) {
      counted.fill(0);
      open.fill(0);
      newest.fill(-1);
      for (const paper of neighbors(index.papersOfAuthor, of[row] ?? 0)) {
        const columns = columnsOf.get(paper);
        if (columns === undefined) continue;
        spend(columns.length);
        const counts = place(paper) === COUNTS;
        const dated = isDated(index, paper);
        for (const column of columns) {
          if (!counts) open[column] = (open[column] ?? 0) + 1;
          else {
            counted[column] = (counted[column] ?? 0) + 1;
            // Papers come newest first.
            if (dated && newest[column] === -1) newest[column] = paper;
          }
        }
      }
    },
    with(column) {
      joint.paperCount = counted[column] ?? 0;
      joint.newest = newest[column] ?? -1;
      joint.openCount = open[column] ?? 0;
      return joint;
    },
    mayHide: (row, column) => cutOf[row] !== cutAgainst[column],
  };
}
