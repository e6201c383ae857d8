// What the papers of some people leave open: dates that may lie in the window, author lists cut short.
import { neighbors } from './index.ts';
import type { PublicationGraph } from './publication-graph.ts';
import { COUNTS, OUT, type PaperSelection } from './selection.ts';
import { atOnce, type Steps, stepMeter } from './steps.ts';

export interface OpenEnds {
  /** Papers that cannot be placed by their date. */
  unplacedCount: number;
  /** Papers that count and whose list is cut short. */
  incompleteListCount: number;
}

/** Counts over the papers of these people, a paper of several once. Cost: linear in the papers of each. */
export function* openEndsInSteps(
  { index }: PublicationGraph,
  authors: Iterable<number>,
  selection: PaperSelection,
): Steps<OpenEnds> {
  const seen = new Set<number>();
  let unplacedCount = 0;
  let incompleteListCount = 0;
  const isFull = stepMeter();
  for (const author of authors) {
    for (const paper of neighbors(index.papersOfAuthor, author)) {
      if (isFull(1)) yield;
      if (seen.has(paper)) continue;
      seen.add(paper);
      const placement = selection.place(paper);
      if (placement === OUT) continue;
      if (placement !== COUNTS) unplacedCount++;
      else if (index.listComplete[paper] === 0) incompleteListCount++;
    }
    if (isFull(1)) yield;
  }
  return { unplacedCount, incompleteListCount };
}

/** `openEndsInSteps`, all at once. */
export const openEnds = atOnce(openEndsInSteps);
