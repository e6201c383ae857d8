// Which papers count: the one filter that every list and every traversal takes.
import { type DateWindow, dateExtent, placeInWindow } from '../text/partial-date.ts';
import { type Spend, unlimited } from './budget.ts';
import { DATED, degree, type GraphIndex, isDated, neighbors } from './index.ts';
import type { PublicationGraph } from './publication-graph.ts';
import { inStretches, itemsAStep, type Steps } from './steps.ts';
import { narrowerTopics } from './topic-hierarchy.ts';

/** What a paper must be to count; everything given must hold. People, topics and papers are ordinals. */
export interface PaperCriteria {
  /** All that is known of the date lies inside. */
  published?: DateWindow;
  /** True: no year is known; false: one is. */
  undated?: boolean;
  /** Has one of these topics or one narrower. Empty: none can fit. */
  anyTopic?: readonly number[];
  /** -1 stands for a person who is not in the graph. */
  allAuthors?: readonly number[];
  withoutAuthors?: readonly number[];
  /** At most so many people and organisations; a list cut short fails. */
  maxAuthors?: number;
  authorListComplete?: boolean;
  hasCode?: boolean;
  /** Papers that a search of the text found. */
  matching?: ReadonlySet<number>;
}

/** A paper that is out, one that counts, and one that would count if its date lay in the window, which is not known. */
export const OUT = 0;
export const COUNTS = 1;
export const UNPLACED = 2;
export type Placement = typeof OUT | typeof COUNTS | typeof UNPLACED;

export interface PaperSelection {
  /** True where every paper counts. */
  readonly everything: boolean;
  /** The criteria as text: selections made alike have the same key. */
  readonly key: string;
  place(paper: number): Placement;
}

export const everyPaper: PaperSelection = { everything: true, key: '', place: () => COUNTS };

/**
 * The selection that criteria make; `key` is their text, for whoever keeps answers by it. Cost: linear in the papers of
 * the topics and people named; placing one paper is a few look-ups, so that a traversal pays only for the papers it meets.
 */
export function selectPapers(graph: PublicationGraph, criteria: PaperCriteria, key: string): PaperSelection {
  const tests = paperTests(graph.index, criteria);
  const window = criteria.published;
  if (tests.length === 0 && window === undefined) return everyPaper;
  const { papers, dating, firstDay, lastDay } = graph.index;
  const { from, to } = window ?? { from: -Infinity, to: Infinity };
  return {
    everything: false,
    key,
    place(paper) {
      for (const test of tests) if (!test(paper)) return OUT;
      if (window === undefined) return COUNTS;
      if (dating[paper] === DATED) {
        const [first, last] = [firstDay[paper] ?? 0, lastDay[paper] ?? 0];
        return first >= from && last <= to ? COUNTS : last < from || first > to ? OUT : UNPLACED;
      }
      const published = papers[paper]?.published ?? null;
      const placement = placeInWindow(published === null ? null : dateExtent(published), window);
      return placement === 'INSIDE' ? COUNTS : placement === 'OUTSIDE' ? OUT : UNPLACED;
    },
  };
}

function paperTests(index: GraphIndex, criteria: PaperCriteria): ((paper: number) => boolean)[] {
  const { undated, anyTopic, allAuthors, withoutAuthors, maxAuthors, authorListComplete, hasCode, matching } = criteria;
  const { papers, authorsOfPaper, listComplete } = index;
  const tests: ((paper: number) => boolean)[] = [];
  if (matching !== undefined) tests.push((paper) => matching.has(paper));
  if (anyTopic !== undefined) {
    const topical = marked(index.papersOfTopic, narrowerTopics(index, anyTopic), papers.length);
    tests.push((paper) => topical[paper] === 1);
  }
  if (allAuthors !== undefined && allAuthors.length > 0) {
    const theirs = papersOfAll(index, allAuthors);
    tests.push((paper) => theirs.has(paper));
  }
  if (withoutAuthors !== undefined && withoutAuthors.length > 0) {
    const known = withoutAuthors.filter((author) => author >= 0);
    const theirs = marked(index.papersOfAuthor, known, papers.length);
    tests.push((paper) => theirs[paper] === 0);
  }
  if (maxAuthors !== undefined) {
    tests.push(
      (paper) =>
        listComplete[paper] === 1 &&
        degree(authorsOfPaper, paper) + (papers[paper]?.organisations.length ?? 0) <= maxAuthors,
    );
  }
  if (authorListComplete !== undefined) tests.push((paper) => (listComplete[paper] === 1) === authorListComplete);
  if (hasCode !== undefined) tests.push((paper) => papers[paper]?.codeAvailable === hasCode);
  if (undated !== undefined) tests.push((paper) => isDated(index, paper) !== undated);
  return tests;
}

/** 1 for each paper of one of these nodes. */
function marked(of: GraphIndex['papersOfTopic'], nodes: readonly number[], papers: number): Uint8Array {
  const marks = new Uint8Array(papers);
  for (const node of nodes) for (const paper of neighbors(of, node)) marks[paper] = 1;
  return marks;
}

/** The papers that all of these people wrote. */
function papersOfAll({ papersOfAuthor }: GraphIndex, authors: readonly number[]): Set<number> {
  if (authors.some((author) => author < 0)) return new Set();
  return (
    [...new Set(authors)]
      .map((author) => neighbors(papersOfAuthor, author))
      .sort((a, b) => a.length - b.length)
      .reduce((all: Set<number> | null, theirs) => {
        return all === null ? new Set(theirs) : new Set(theirs.filter((paper) => all.has(paper)));
      }, null) ?? new Set()
  );
}

/** What a selection makes of a list of papers. */
export interface SelectedPapers {
  /** Those that count, in the order given. */
  papers: number[];
  /** Those that cannot be placed, in the order given. */
  unplaced: number[];
}

/** Parts the papers of a list that count from those that cannot be placed. Cost: linear in the list. */
export function* partitionInSteps(candidates: ArrayLike<number>, selection: PaperSelection): Steps<SelectedPapers> {
  const parted: SelectedPapers = { papers: [], unplaced: [] };
  yield* inStretches(candidates.length, (from, to) => {
    for (let at = from; at < to; at++) placeIn(parted, candidates[at] ?? 0, selection);
  });
  return parted;
}

/** `partitionInSteps`, all at once: asked for with each of many people, whose lists are short. */
export function partition(candidates: ArrayLike<number>, selection: PaperSelection): SelectedPapers {
  const parted: SelectedPapers = { papers: [], unplaced: [] };
  for (let at = 0; at < candidates.length; at++) placeIn(parted, candidates[at] ?? 0, selection);
  return parted;
}

/** The same of all papers. */
export function* partitionAllInSteps({ papers }: GraphIndex, selection: PaperSelection): Steps<SelectedPapers> {
  const parted: SelectedPapers = { papers: [], unplaced: [] };
  yield* inStretches(papers.length, (from, to) => {
    for (let paper = from; paper < to; paper++) placeIn(parted, paper, selection);
  });
  return parted;
}

function placeIn({ papers, unplaced }: SelectedPapers, paper: number, selection: PaperSelection): void {
  const placement = selection.place(paper);
  if (placement === COUNTS) papers.push(paper);
  else if (placement === UNPLACED) unplaced.push(paper);
}

/** How many papers cannot be placed by their date. Cost: one look at every paper, none without a filter; so many are spent. */
export function unplacedCountInSteps(graph: PublicationGraph, selection: PaperSelection, spend?: Spend): Steps<number> {
  return unplacedInAnyCountInSteps(graph, [selection], spend);
}

/**
 * How many papers cannot be placed by their date in one of these selections at least. Cost: up to one look at every
 * paper for each that is a filter; so many are spent.
 */
export function* unplacedInAnyCountInSteps(
  { index }: PublicationGraph,
  selections: readonly PaperSelection[],
  spend: Spend = unlimited,
): Steps<number> {
  const filters = selections.filter(({ everything }) => !everything);
  if (filters.length === 0) return 0;
  let count = 0;
  yield* inStretches(
    index.papers.length,
    (from, to) => {
      spend((to - from) * filters.length);
      for (let paper = from; paper < to; paper++) {
        if (filters.some((selection) => selection.place(paper) === UNPLACED)) count++;
      }
    },
    Math.ceil(itemsAStep / filters.length),
  );
  return count;
}
