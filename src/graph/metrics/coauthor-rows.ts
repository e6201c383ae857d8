// Everybody's coauthors at once: the projection of authorships on people, which whole-graph measures walk.
import { degree, type Neighbors, neighbors, sharedUint32 } from '../index.ts';
import { COUNTS } from '../selection.ts';
import { sharedFloat64 } from './shared.ts';

export interface Authorships {
  readonly authorsOfPaper: Neighbors;
  readonly papersOfAuthor: Neighbors;
}

/** The placement of every paper under a selection; null: every paper counts. */
export type Placements = Uint8Array | null;

/** People and their coauthors among the papers that count. Only who has such a paper is in that graph. */
export interface CoauthorRows {
  /** Papers that count, by author; 0: not in the graph. */
  readonly papers: Uint32Array;
  /** People in the graph. */
  readonly authorCount: number;
  /** Pairs of people who wrote together. */
  readonly linkCount: number;
  /** The coauthors of every author, ascending. */
  readonly coauthors: Neighbors;
  /** Joint papers, beside `coauthors.targets`. */
  readonly paperCounts: Uint32Array;
  /** Newman's: each joint paper counts 1 / (its known authors - 1). Phys. Rev. E 64, 016132 (2001). */
  readonly weights: Float64Array;
}

export function counts(placements: Placements, paper: number): boolean {
  return placements === null || placements[paper] === COUNTS;
}

/**
 * The coauthors of everybody. Cost: twice the squares of the lengths of all author lists that count; 16 bytes for each
 * coauthor of each author, 13 MB for a paper of 900.
 */
export function projectCoauthors(authorships: Authorships, placements: Placements): CoauthorRows {
  const { papersOfAuthor, authorsOfPaper } = authorships;
  const people = papersOfAuthor.offsets.length - 1;
  const papers = sharedUint32(people);
  const offsets = sharedUint32(people + 1);
  const seen = new Int32Array(people).fill(-1);
  let authorCount = 0;
  for (let author = 0; author < people; author++) {
    let found = 0;
    let counted = 0;
    seen[author] = author;
    for (const paper of neighbors(papersOfAuthor, author)) {
      if (!counts(placements, paper)) continue;
      counted++;
      for (const other of neighbors(authorsOfPaper, paper)) {
        if (seen[other] === author) continue;
        seen[other] = author;
        found++;
      }
    }
    papers[author] = counted;
    if (counted > 0) authorCount++;
    offsets[author + 1] = (offsets[author] ?? 0) + found;
  }

  const size = offsets[people] ?? 0;
  const rows = {
    papers,
    authorCount,
    linkCount: size / 2,
    coauthors: { offsets, targets: sharedUint32(size) },
    paperCounts: sharedUint32(size),
    weights: sharedFloat64(size),
  };
  fill(authorships, placements, rows);
  return rows;
}

/** Writes each author into the rows of the coauthors: taken in ascending order, every row comes out ascending. */
function fill({ papersOfAuthor, authorsOfPaper }: Authorships, placements: Placements, rows: CoauthorRows): void {
  const { coauthors, paperCounts, weights } = rows;
  const people = rows.papers.length;
  const next = coauthors.offsets.slice(0, people);
  const found = new Uint32Array(people);
  const jointPapers = new Uint32Array(people);
  const jointWeight = new Float64Array(people);
  for (let author = 0; author < people; author++) {
    let count = 0;
    for (const paper of neighbors(papersOfAuthor, author)) {
      if (!counts(placements, paper)) continue;
      const weight = 1 / (degree(authorsOfPaper, paper) - 1);
      for (const other of neighbors(authorsOfPaper, paper)) {
        if (other === author) continue;
        if (jointPapers[other] === 0) found[count++] = other;
        jointPapers[other] = (jointPapers[other] ?? 0) + 1;
        jointWeight[other] = (jointWeight[other] ?? 0) + weight;
      }
    }
    for (let at = 0; at < count; at++) {
      const other = found[at] ?? 0;
      const place = next[other] ?? 0;
      coauthors.targets[place] = author;
      paperCounts[place] = jointPapers[other] ?? 0;
      weights[place] = jointWeight[other] ?? 0;
      next[other] = place + 1;
      jointPapers[other] = 0;
      jointWeight[other] = 0;
    }
  }
}
