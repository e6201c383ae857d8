// Links between many people and many others at once.
import { type Spend, unlimited } from './budget.ts';
import { type GraphIndex, neighbors } from './index.ts';
import { type Authorships, counts, type Placements } from './metrics/coauthor-rows.ts';
import type { PublicationGraph } from './publication-graph.ts';
import { COUNTS, type PaperSelection } from './selection.ts';

/** Stands for more links than were looked for, or no chain at all. */
export const beyond = 255;

/**
 * Links of a shortest chain from each source to each target, each named once, over the papers that count: that of
 * source i and target j stands at `i * targets.length + j`, `beyond` where it takes more than `most` (less than 255).
 * Breadth-first searches from 32 people at once, one bit each (M. Then et al., The More the Merrier, VLDB 2014), from
 * the side with fewer people; the last step looks from the other side. Cost: for every 32 people of the smaller side, the authorships
 * within `most - 1` links of them.
 */
export function distancesBetween(
  { index }: PublicationGraph,
  sources: readonly number[],
  targets: readonly number[],
  selection: PaperSelection,
  most: number,
  spend: Spend = unlimited,
): Uint8Array {
  return search(index, rememberWhatCounts(index, selection), sources, targets, most, spend);
}

/** All that a thread needs to find them. */
export interface DistancesTask {
  readonly authorships: Authorships;
  readonly placements: Placements;
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  readonly most: number;
}

/** Finds them in this thread or another, and gives up when the signal aborts. */
export type RunDistances = (task: DistancesTask, signal: AbortSignal | undefined) => Promise<Uint8Array>;

/** The same of papers that are placed already, in whatever thread this is called. */
export function findDistances({ authorships, placements, sources, targets, most }: DistancesTask): Uint8Array {
  return search(authorships, (paper) => counts(placements, paper), sources, targets, most, unlimited);
}

function search(
  authorships: Authorships,
  doesCount: (paper: number) => boolean,
  sources: readonly number[],
  targets: readonly number[],
  most: number,
  spend: Spend,
): Uint8Array {
  const distances = new Uint8Array(sources.length * targets.length).fill(beyond);
  const swapped = targets.length < sources.length;
  const [near, far] = swapped ? [targets, sources] : [sources, targets];
  const waves = wavesOf(authorships, doesCount, far, spend);
  for (let start = 0; start < near.length; start += 32) {
    spread(waves, near.slice(start, start + 32), most, (bit, place, links) => {
      distances[swapped ? place * targets.length + start + bit : (start + bit) * targets.length + place] = links;
    });
  }
  return distances;
}

function rememberWhatCounts({ papers }: GraphIndex, selection: PaperSelection): (paper: number) => boolean {
  if (selection.everything) return () => true;
  const known = new Uint8Array(papers.length);
  return (paper) => {
    if (known[paper] === 0) known[paper] = selection.place(paper) === COUNTS ? 1 : 2;
    return known[paper] === 1;
  };
}

type Found = (bit: number, place: number, links: number) => void;

/** What the searches from one group of 32 after the other work with. Bits stand for the people of the group. */
interface Waves {
  index: Authorships;
  spend: Spend;
  counts: (paper: number) => boolean;
  targets: readonly number[];
  /** 1 + place among the targets; 0: none. */
  targetPlace: Uint32Array;
  /** Who has reached each author, who did so in the step before, and who does so in this one. */
  seen: Int32Array;
  now: Int32Array;
  next: Int32Array;
  /** Who has come over each paper, and who does so in this step. */
  seenPapers: Int32Array;
  papers: Int32Array;
}

function wavesOf(index: Authorships, doesCount: Waves['counts'], targets: readonly number[], spend: Spend): Waves {
  const people = index.papersOfAuthor.offsets.length - 1;
  const papers = index.authorsOfPaper.offsets.length - 1;
  const bits = () => new Int32Array(people);
  const targetPlace = new Uint32Array(people);
  targets.forEach((author, place) => {
    targetPlace[author] = place + 1;
  });
  return {
    index,
    spend,
    counts: doesCount,
    targets,
    targetPlace,
    seen: bits(),
    now: bits(),
    next: bits(),
    seenPapers: new Int32Array(papers),
    papers: new Int32Array(papers),
  };
}

function spread(waves: Waves, group: readonly number[], most: number, found: Found): void {
  const { seen, now, next, seenPapers, targetPlace } = waves;
  for (const bits of [seen, now, next, seenPapers]) bits.fill(0);
  const tell = (author: number, bits: number, links: number) => {
    const place = (targetPlace[author] ?? 0) - 1;
    if (place < 0) return;
    for (let rest = bits; rest !== 0; rest &= rest - 1) found(31 - Math.clz32(rest & -rest), place, links);
  };
  let frontier = [...new Set(group)];
  group.forEach((author, bit) => {
    seen[author] = (seen[author] ?? 0) | (1 << bit);
    now[author] = seen[author] ?? 0;
  });
  for (const author of frontier) tell(author, seen[author] ?? 0, 0);
  for (let links = 1; links < most && frontier.length > 0; links++) {
    frontier = advance(waves, frontier);
    for (const author of frontier) {
      now[author] = next[author] ?? 0;
      next[author] = 0;
      tell(author, now[author] ?? 0, links);
    }
  }
  if (most > 0 && frontier.length > 0) lookBack(waves, (author, bits) => tell(author, bits, most));
}

/** Moves all searches one step on; gives back whom some of them reach anew, by `next`. Clears `now`. */
function advance(waves: Waves, frontier: readonly number[]): number[] {
  const { index, spend, counts, seen, now, next, seenPapers, papers } = waves;
  const onTheWay: number[] = [];
  for (const author of frontier) {
    const bits = now[author] ?? 0;
    now[author] = 0;
    const theirs = neighbors(index.papersOfAuthor, author);
    spend(theirs.length);
    for (const paper of theirs) {
      const fresh = bits & ~(seenPapers[paper] ?? 0);
      if (fresh === 0 || !counts(paper)) continue;
      if (papers[paper] === 0) onTheWay.push(paper);
      papers[paper] = (papers[paper] ?? 0) | fresh;
      seenPapers[paper] = (seenPapers[paper] ?? 0) | fresh;
    }
  }
  const reached: number[] = [];
  for (const paper of onTheWay) {
    const bits = papers[paper] ?? 0;
    papers[paper] = 0;
    const people = neighbors(index.authorsOfPaper, paper);
    spend(people.length);
    for (const author of people) {
      const fresh = bits & ~(seen[author] ?? 0);
      if (fresh === 0) continue;
      if (next[author] === 0) reached.push(author);
      next[author] = (next[author] ?? 0) | fresh;
      seen[author] = (seen[author] ?? 0) | fresh;
    }
  }
  return reached;
}

/** The last step, seen from the targets: which of the searches stand on a coauthor and have not been there. */
function lookBack(
  { index, spend, counts, targets, seen, now }: Waves,
  reach: (author: number, bits: number) => void,
): void {
  for (const author of targets) {
    let bits = 0;
    for (const paper of neighbors(index.papersOfAuthor, author)) {
      if (!counts(paper)) continue;
      const people = neighbors(index.authorsOfPaper, paper);
      spend(people.length);
      for (const coauthor of people) bits |= now[coauthor] ?? 0;
    }
    reach(author, bits & ~(seen[author] ?? 0));
  }
}
