// What two people wrote together, and how sure the lists let us be of it.
import { common, jointPapers } from './coauthors.ts';
import { degree, isDated, neighbors } from './index.ts';
import type { PublicationGraph } from './publication-graph.ts';
import { COUNTS, OUT, type PaperSelection, partition, type SelectedPapers } from './selection.ts';

/** What two people wrote together among the papers that count. */
export interface Coauthorship {
  graph: PublicationGraph;
  /** In the order asked for. */
  authors: readonly [number, number];
  selection: PaperSelection;
  paperCount: number;
  /** Newman's: each joint paper counts 1 / (its known authors - 1). Phys. Rev. E 64, 016132 (2001). */
  weight: number;
  /** The newest and the oldest dated joint paper; -1 where none is dated. */
  newest: number;
  oldest: number;
}

/** The coauthorship of two people; its count is 0 where no joint paper counts. Cost: linear in the papers of the two. */
export function coauthorshipOf(graph: PublicationGraph, a: number, b: number, selection: PaperSelection): Coauthorship {
  const { index } = graph;
  const papers = jointPapers(graph, a, b, selection);
  const dated = papers.filter((paper) => isDated(index, paper));
  return {
    graph,
    authors: [a, b],
    selection,
    paperCount: papers.length,
    weight: papers.reduce((sum, paper) => sum + 1 / (degree(index.authorsOfPaper, paper) - 1), 0),
    newest: dated[0] ?? -1,
    oldest: dated.at(-1) ?? -1,
  };
}

/** The joint papers of a coauthorship, and those that cannot be placed; both in default order. */
export function papersOf({ graph, authors: [a, b], selection }: Coauthorship): SelectedPapers {
  const { papersOfAuthor } = graph.index;
  return partition(common(neighbors(papersOfAuthor, a), neighbors(papersOfAuthor, b)), selection);
}

/**
 * Whether the two may have written more together than is known: a list cut short, of a paper that counts, names exactly
 * one of them. Cost: linear in the papers of the two.
 */
export function isLowerBound({ graph, authors: [a, b], selection }: Coauthorship): boolean {
  return cutShortNamingOne(graph, a, b).some((paper) => selection.place(paper) === COUNTS);
}

/** COAUTHORED: a joint paper counts. UNDECIDED: none, but some paper may be one. NOT_RECORDED: the lists name none. */
export type CoauthorshipVerdict = 'COAUTHORED' | 'NOT_RECORDED' | 'UNDECIDED' | 'SAME_AUTHOR';

export interface CoauthorshipAnswer {
  verdict: CoauthorshipVerdict;
  /** Null unless COAUTHORED. */
  coauthorship: Coauthorship | null;
  /**
   * Papers that may add to the answer, in default order: joint ones that cannot be placed in the window, and those that
   * count, or may count, and whose list is cut short and names exactly one of the two.
   */
  undecidedPapers: number[];
}

/** Whether two people wrote together. Cost: linear in the papers of the two. */
export function answerCoauthorship(
  graph: PublicationGraph,
  a: number,
  b: number,
  selection: PaperSelection,
): CoauthorshipAnswer {
  if (a === b) return { verdict: 'SAME_AUTHOR', coauthorship: null, undecidedPapers: [] };
  const { papersOfAuthor } = graph.index;
  const joint = common(neighbors(papersOfAuthor, a), neighbors(papersOfAuthor, b));
  const { papers, unplaced } = partition(joint, selection);
  const mayHide = cutShortNamingOne(graph, a, b).filter((paper) => selection.place(paper) !== OUT);
  const undecidedPapers = [...unplaced, ...mayHide].toSorted((left, right) => left - right);
  if (papers.length > 0) {
    return { verdict: 'COAUTHORED', coauthorship: coauthorshipOf(graph, a, b, selection), undecidedPapers };
  }
  return {
    verdict: undecidedPapers.length > 0 ? 'UNDECIDED' : 'NOT_RECORDED',
    coauthorship: null,
    undecidedPapers,
  };
}

/** Papers whose list is cut short and names exactly one of two people. */
export function cutShortNamingOne({ index }: PublicationGraph, a: number, b: number): number[] {
  const cutShort = (author: number) =>
    [...neighbors(index.papersOfAuthor, author)].filter((paper) => index.listComplete[paper] === 0);
  const [ofA, ofB] = [new Set(cutShort(a)), new Set(cutShort(b))];
  return [...ofA.symmetricDifference(ofB)];
}
