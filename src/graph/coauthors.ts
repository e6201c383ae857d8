// Who wrote with whom: coauthorship is derived from authorships, never stored.
import { type Spend, unlimited } from './budget.ts';
import { degree, type GraphIndex, isDated, neighbors } from './index.ts';
import { compareNumbers, compareShares, dayOf, nameRanks, sortedBy } from './orders.ts';
import type { PublicationGraph } from './publication-graph.ts';
import { COUNTS, type PaperSelection } from './selection.ts';

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
export function coauthorsOf(
  graph: PublicationGraph,
  authors: readonly number[],
  selection: PaperSelection,
  spend: Spend = unlimited,
): CoauthorTally[][] {
  return authors.map((author) => tally(graph.index, author, selection, spend));
}

function tally(index: GraphIndex, author: number, selection: PaperSelection, spend: Spend): CoauthorTally[] {
  const { authorsOfPaper } = index;
  const found = new Map<number, CoauthorTally>();
  spend(degree(index.papersOfAuthor, author));
  for (const paper of neighbors(index.papersOfAuthor, author)) {
    if (!selection.everything && selection.place(paper) !== COUNTS) continue;
    spend(degree(authorsOfPaper, paper));
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
  }
  return [...found.values()].toSorted((a, b) => b.paperCount - a.paperCount || a.author - b.author);
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
export function newCoauthorsOf(
  graph: PublicationGraph,
  author: number,
  during: PaperSelection,
  before: PaperSelection,
  spend: Spend = unlimited,
): CoauthorTally[] {
  const earlier = new Set(tally(graph.index, author, before, spend).map((each) => each.author));
  return tally(graph.index, author, during, spend).filter((each) => !earlier.has(each.author));
}

export type CoauthorOrder = 'PAPERS' | 'WEIGHT' | 'LAST_PUBLISHED' | 'FIRST_PUBLISHED' | 'NAME';

/** Coauthors in that order; the id decides between equals, those never dated come last. */
export function orderCoauthors(
  graph: PublicationGraph,
  tallies: readonly CoauthorTally[],
  order: CoauthorOrder,
): CoauthorTally[] {
  const byId = (a: CoauthorTally, b: CoauthorTally) => a.author - b.author;
  switch (order) {
    case 'PAPERS':
      return tallies.toSorted((a, b) => b.paperCount - a.paperCount || byId(a, b));
    case 'WEIGHT':
      return tallies.toSorted((a, b) => compareShares(b.weight, a.weight) || byId(a, b));
    case 'LAST_PUBLISHED': {
      const last = ({ newest }: CoauthorTally) => dayOf(graph.index, newest, -Infinity);
      return sortedBy(tallies, last, (a, b) => compareNumbers(b, a), byId);
    }
    case 'FIRST_PUBLISHED': {
      const first = ({ oldest }: CoauthorTally) => dayOf(graph.index, oldest, Infinity);
      return sortedBy(tallies, first, compareNumbers, byId);
    }
    case 'NAME': {
      const ranks = nameRanks(graph);
      return tallies.toSorted((a, b) => (ranks[a.author] ?? 0) - (ranks[b.author] ?? 0));
    }
  }
}
