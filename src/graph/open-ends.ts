// What the papers of some people leave open: dates that may lie in the window, author lists cut short.
import { neighbors } from './index.ts';
import type { PublicationGraph } from './publication-graph.ts';
import { COUNTS, OUT, type PaperSelection } from './selection.ts';

export interface OpenEnds {
  /** Papers that cannot be placed by their date. */
  unplacedCount: number;
  /** Papers that count and whose list is cut short. */
  incompleteListCount: number;
}

/** Counts over the papers of these people, a paper of several once. Cost: linear in the papers of each. */
export function openEnds({ index }: PublicationGraph, authors: Iterable<number>, selection: PaperSelection): OpenEnds {
  const seen = new Set<number>();
  let unplacedCount = 0;
  let incompleteListCount = 0;
  for (const author of authors) {
    for (const paper of neighbors(index.papersOfAuthor, author)) {
      if (seen.has(paper)) continue;
      seen.add(paper);
      const placement = selection.place(paper);
      if (placement === OUT) continue;
      if (placement !== COUNTS) unplacedCount++;
      else if (index.listComplete[paper] === 0) incompleteListCount++;
    }
  }
  return { unplacedCount, incompleteListCount };
}
