// Who wrote with whom: coauthorship is derived from authorships, never stored.
import { type Spend, unlimited } from './budget.ts';
import { degree, type GraphIndex, isDated, neighbors } from './index.ts';
import { compareNumbers, compareShares, dayOf, nameRanksInSteps } from './orders.ts';
import type { PublicationGraph } from './publication-graph.ts';
import { COUNTS, type PaperSelection } from './selection.ts';
import { atOnce, type Steps, sortByInSteps, sortInSteps, stepMeter } from './steps.ts';

/** One coauthor, and what the two wrote together among the papers that count. */
export interface CoauthorTally {
  author: number;
  paperCount: number;
  /** Newman's: each joint paper counts 1 / (its known authors - 1). Phys. Rev. E 64, 016132 (2001). */
  weight: number;
  /** The newest and the oldest dated joint paper; -1 where none is dated. */
  newest: number;
  oldest: number;
}

/**
 * The coauthors of each author, in the order of the authors asked for; of each, those with most joint papers first,
 * then by id. Nobody is their own coauthor. Cost: the authorships of their papers, and a sort of what is found.
 */
export function* coauthorsOfInSteps(
  graph: PublicationGraph,
  authors: readonly number[],
  selection: PaperSelection,
  spend: Spend = unlimited,
): Steps<CoauthorTally[][]> {
  const found: CoauthorTally[][] = [];
  for (const author of authors) {
    if (found.length > 0) yield;
    found.push(yield* tally(graph.index, author, selection, spend));
  }
  return found;
}

/** `coauthorsOfInSteps`, all at once. */
export const coauthorsOf = atOnce(coauthorsOfInSteps);

function* tally(index: GraphIndex, author: number, selection: PaperSelection, spend: Spend): Steps<CoauthorTally[]> {
  const { authorsOfPaper } = index;
  const found = new Map<number, CoauthorTally>();
  const add = (paper: number) => {
    const weight = 1 / (degree(authorsOfPaper, paper) - 1);
    const dated = isDated(index, paper);
    for (const other of neighbors(authorsOfPaper, paper)) {
      if (other === author) continue;
      const known = found.get(other);
      // Papers come newest first: the first dated one met is the newest, the last the oldest.
      if (known === undefined) {
        found.set(other, {
          author: other,
          paperCount: 1,
          weight,
          newest: dated ? paper : -1,
          oldest: dated ? paper : -1,
        });
      } else {
        known.paperCount += 1;
        known.weight += weight;
        if (dated) {
          known.oldest = paper;
          if (known.newest === -1) known.newest = paper;
        }
      }
    }
  };
  spend(degree(index.papersOfAuthor, author));
  const isFull = stepMeter();
  for (const paper of neighbors(index.papersOfAuthor, author)) {
    if (isFull(1)) yield;
    if (!selection.everything && selection.place(paper) !== COUNTS) continue;
    const people = degree(authorsOfPaper, paper);
    spend(people);
    add(paper);
    if (isFull(people)) yield;
  }
  return yield* sortInSteps([...found.values()], (a, b) => b.paperCount - a.paperCount || a.author - b.author);
}

/** Papers of both that count, in default order. Cost: linear in the papers of the two. */
export function jointPapers({ index }: PublicationGraph, a: number, b: number, selection: PaperSelection): number[] {
  return common(neighbors(index.papersOfAuthor, a), neighbors(index.papersOfAuthor, b)).filter(
    (paper) => selection.place(paper) === COUNTS,
  );
}

/** What two ascending rows share, ascending. */
export function common(left: Uint32Array, right: Uint32Array): number[] {
  const shared: number[] = [];
  let at = 0;
  for (const value of left) {
    while (at < right.length && (right[at] ?? 0) < value) at++;
    if (right[at] === value) shared.push(value);
  }
  return shared;
}

/**
 * Coauthors first written with in the time of a selection: those of a paper that counts in it, without those of a paper
 * that counts before. Order and cost as `coauthorsOf`.
 */
export function* newCoauthorsOfInSteps(
  graph: PublicationGraph,
  author: number,
  during: PaperSelection,
  before: PaperSelection,
  spend: Spend = unlimited,
): Steps<CoauthorTally[]> {
  const earlier = new Set((yield* tally(graph.index, author, before, spend)).map((each) => each.author));
  return (yield* tally(graph.index, author, during, spend)).filter((each) => !earlier.has(each.author));
}

/** `newCoauthorsOfInSteps`, all at once. */
export const newCoauthorsOf = atOnce(newCoauthorsOfInSteps);

export type CoauthorOrder = 'PAPERS' | 'WEIGHT' | 'LAST_PUBLISHED' | 'FIRST_PUBLISHED' | 'NAME';

/** Coauthors in that order; the id decides between equals, those never dated come last. */
export function* orderCoauthorsInSteps(
  graph: PublicationGraph,
  tallies: readonly CoauthorTally[],
  order: CoauthorOrder,
): Steps<CoauthorTally[]> {
  const byId = (a: CoauthorTally, b: CoauthorTally) => a.author - b.author;
  switch (order) {
    case 'PAPERS':
      return yield* sortInSteps(tallies, (a, b) => b.paperCount - a.paperCount || byId(a, b));
    case 'WEIGHT':
      return yield* sortInSteps(tallies, (a, b) => compareShares(b.weight, a.weight) || byId(a, b));
    case 'LAST_PUBLISHED': {
      const last = ({ newest }: CoauthorTally) => dayOf(graph.index, newest, -Infinity);
      return yield* sortByInSteps(tallies, last, (a, b) => compareNumbers(b, a), byId);
    }
    case 'FIRST_PUBLISHED': {
      const first = ({ oldest }: CoauthorTally) => dayOf(graph.index, oldest, Infinity);
      return yield* sortByInSteps(tallies, first, compareNumbers, byId);
    }
    case 'NAME': {
      const ranks = yield* nameRanksInSteps(graph);
      return yield* sortInSteps(tallies, (a, b) => (ranks[a.author] ?? 0) - (ranks[b.author] ?? 0));
    }
  }
}

/** `orderCoauthorsInSteps`, all at once. */
export const orderCoauthors = atOnce(orderCoauthorsInSteps);
