// The steps of a walk over coauthors: who is one link further, and how strongly linked.
import type { Spend } from './budget.ts';
import { degree, type GraphIndex, neighbors } from './index.ts';
import { scratchOf } from './scratch.ts';
import { COUNTS, type PaperSelection } from './selection.ts';
import { type Steps, stepMeter } from './steps.ts';

/** Marks of one walk, told from those of earlier ones by its epoch, so that nothing is ever cleared. */
export interface Walk {
  epoch: number;
  /** The epoch, of everybody already in the network. */
  kept: Uint32Array;
  seenPapers: Uint32Array;
  /** Whoever has been reached at this step has its mark; `step` goes up with every author or level looked at. */
  reached: Uint32Array;
  strength: Float64Array;
  step: number;
  /** For links of several papers: what one author wrote with each other. */
  met: Uint32Array;
  joint: Uint32Array;
  weight: Float64Array;
}

// Marks are 32 bits wide; one walk takes far fewer than half of them.
const mostMarks = 2 ** 31;

/** Begins the marks anew before they are all used. */
export function restMarks(walk: Walk): void {
  if (walk.step < mostMarks && walk.epoch < mostMarks) return;
  for (const marks of [walk.kept, walk.seenPapers, walk.reached, walk.met]) marks.fill(0);
  walk.step = 0;
  walk.epoch = 0;
}

/** Lent for one walk at a time. */
export const walks = scratchOf(({ index: { authors, papers } }): Walk => {
  const marks = () => new Uint32Array(authors.length);
  return {
    epoch: 0,
    kept: marks(),
    seenPapers: new Uint32Array(papers.length),
    reached: marks(),
    strength: new Float64Array(authors.length),
    step: 0,
    met: marks(),
    joint: marks(),
    weight: new Float64Array(authors.length),
  };
});

/**
 * Who is one step on, where one paper makes a link; `walk.strength` tells how strongly. Each paper is looked at once:
 * all its people are then in the network, reached, or beyond the limit.
 */
export function* reachOverPapers(
  { papersOfAuthor, authorsOfPaper }: GraphIndex,
  walk: Walk,
  frontier: readonly number[],
  selection: PaperSelection,
  _: number,
  spend: Spend,
): Steps<number[]> {
  const { epoch, kept, seenPapers } = walk;
  const { offsets, targets } = authorsOfPaper;
  const found: number[] = [];
  walk.step += 1;
  const isFull = stepMeter();
  for (const author of frontier) {
    spend(degree(papersOfAuthor, author));
    if (isFull(1)) yield;
    for (const paper of neighbors(papersOfAuthor, author)) {
      if (isFull(1)) yield;
      if (seenPapers[paper] === epoch) continue;
      seenPapers[paper] = epoch;
      if (!selection.everything && selection.place(paper) !== COUNTS) continue;
      // Bounds instead of `neighbors`: a view would cost more than the look at most papers.
      const [start, end] = [offsets[paper] ?? 0, offsets[paper + 1] ?? 0];
      spend(end - start);
      if (isFull(end - start)) yield;
      let inside = 0;
      for (let at = start; at < end; at++) if (kept[targets[at] ?? 0] === epoch) inside++;
      if (inside === end - start) continue;
      const strength = inside / (end - start - 1);
      for (let at = start; at < end; at++) {
        const person = targets[at] ?? 0;
        if (kept[person] !== epoch) strengthen(walk, person, strength, found);
      }
    }
  }
  return found;
}

/** Who is one step on, where a link takes `minPapers` papers. */
export function* reachOverLinks(
  { papersOfAuthor, authorsOfPaper }: GraphIndex,
  walk: Walk,
  frontier: readonly number[],
  selection: PaperSelection,
  minPapers: number,
  spend: Spend,
): Steps<number[]> {
  const { epoch, kept, met, joint, weight } = walk;
  const found: number[] = [];
  const level = walk.step + 1;
  // At once: whoever stops in the middle leaves marks that nobody else may use.
  walk.step = level + frontier.length;
  const meeting: number[] = [];
  const isFull = stepMeter();
  for (const [place, author] of frontier.entries()) {
    const mark = level + 1 + place;
    spend(degree(papersOfAuthor, author));
    if (isFull(1)) yield;
    for (const paper of neighbors(papersOfAuthor, author)) {
      if (isFull(1)) yield;
      if (!selection.everything && selection.place(paper) !== COUNTS) continue;
      const share = 1 / (degree(authorsOfPaper, paper) - 1);
      spend(degree(authorsOfPaper, paper));
      if (isFull(degree(authorsOfPaper, paper))) yield;
      for (const person of neighbors(authorsOfPaper, paper)) {
        if (kept[person] === epoch) continue;
        if (met[person] !== mark) {
          met[person] = mark;
          joint[person] = 0;
          weight[person] = 0;
          meeting.push(person);
        }
        joint[person] = (joint[person] ?? 0) + 1;
        weight[person] = (weight[person] ?? 0) + share;
      }
    }
    for (const person of meeting) {
      if ((joint[person] ?? 0) >= minPapers) strengthen(walk, person, weight[person] ?? 0, found);
    }
    meeting.length = 0;
  }
  return found;
}

function strengthen(walk: Walk, person: number, by: number, found: number[]): void {
  const { reached, strength, step } = walk;
  if (reached[person] === step) {
    strength[person] = (strength[person] ?? 0) + by;
  } else {
    reached[person] = step;
    strength[person] = by;
    found.push(person);
  }
}
