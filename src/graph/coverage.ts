// How far the lists reach of which an answer says that something is not recorded.
import type { PublicationGraph } from './publication-graph.ts';
import { COUNTS, OUT, type PaperSelection } from './selection.ts';
import { atOnce, inStretches, type Steps } from './steps.ts';

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

/**
 * How many author lists are cut short or not given, of the papers that count and of those that may, whose date is not
 * known well enough. Cost: linear in all such lists.
 */
export function openListCount({ index }: PublicationGraph, selection: PaperSelection): number {
  if (selection.everything) return index.incompletePapers.length;
  let count = 0;
  for (const paper of index.incompletePapers) if (selection.place(paper) !== OUT) count++;
  return count;
}
