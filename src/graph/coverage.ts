// How far the lists reach of which an answer says that something is not recorded.
import type { PublicationGraph } from './publication-graph.ts';
import { COUNTS, OUT, type PaperSelection, type Placement } from './selection.ts';
import { atOnce, eachInSteps, inStretches, type Steps } from './steps.ts';

/** How many papers count. Cost: one look at every paper, none without a filter. */
export function* paperCountInSteps({ index }: PublicationGraph, selection: PaperSelection): Steps<number> {
  if (selection.everything) return index.papers.length;
  let count = 0;
  yield* inStretches(index.papers.length, (from, to) => {
    for (let paper = from; paper < to; paper++) if (selection.place(paper) === COUNTS) count++;
  });
  return count;
}

/** `paperCountInSteps`, all at once. */
export const paperCount = atOnce(paperCountInSteps);

/** How many author lists are cut short or not given, of the papers that count. Cost: linear in all such lists. */
export function incompleteListCountInSteps(graph: PublicationGraph, selection: PaperSelection): Steps<number> {
  return countListsInSteps(graph, selection, (placement) => placement === COUNTS);
}

/** `incompleteListCountInSteps`, all at once. */
export const incompleteListCount = atOnce(incompleteListCountInSteps);

/**
 * How many author lists are cut short or not given, of the papers that count and of those that may, whose date is not
 * known well enough. Cost: linear in all such lists.
 */
export function openListCountInSteps(graph: PublicationGraph, selection: PaperSelection): Steps<number> {
  return countListsInSteps(graph, selection, (placement) => placement !== OUT);
}

/** `openListCountInSteps`, all at once. */
export const openListCount = atOnce(openListCountInSteps);

function* countListsInSteps(
  { index: { incompletePapers } }: PublicationGraph,
  selection: PaperSelection,
  fits: (placement: Placement) => boolean,
): Steps<number> {
  if (selection.everything) return incompletePapers.length;
  let count = 0;
  yield* eachInSteps(incompletePapers, (paper) => {
    if (fits(selection.place(paper))) count++;
  });
  return count;
}
