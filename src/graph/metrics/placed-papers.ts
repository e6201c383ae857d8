// Where every paper lies under a selection: what whole-graph measures begin with.
import { sharedUint8 } from '../index.ts';
import type { PublicationGraph } from '../publication-graph.ts';
import { COUNTS, type PaperSelection, UNPLACED } from '../selection.ts';
import type { Placements } from './coauthor-rows.ts';

export interface PlacedPapers {
  readonly placements: Placements;
  /** Papers whose date may lie in the window. */
  readonly unplacedCount: number;
  /** Papers that count and whose author list is cut short. */
  readonly incompleteListCount: number;
}

// About a millisecond's work, after which others have their turn.
const papersATurn = 2_000;

/** The placement of every paper. Cost: linear in the papers, in small portions between which other work goes on. */
export async function placePapers({ index }: PublicationGraph, selection: PaperSelection): Promise<PlacedPapers> {
  if (selection.everything) {
    return { placements: null, unplacedCount: 0, incompleteListCount: index.incompletePapers.length };
  }
  const placements = sharedUint8(index.papers.length);
  let unplacedCount = 0;
  let incompleteListCount = 0;
  for (let paper = 0; paper < placements.length; paper++) {
    if (paper % papersATurn === papersATurn - 1) await new Promise((resolve) => setImmediate(resolve));
    const placement = selection.place(paper);
    placements[paper] = placement;
    if (placement === UNPLACED) unplacedCount++;
    if (placement === COUNTS && index.listComplete[paper] === 0) incompleteListCount++;
  }
  return { placements, unplacedCount, incompleteListCount };
}
