// How many people somebody wrote with, and how closely.
import { degree } from '../index.ts';
import type { CoauthorRows } from './coauthor-rows.ts';

/** How many people wrote with an author. */
export function degreeOf({ coauthors }: CoauthorRows, author: number): number {
  return degree(coauthors, author);
}

/**
 * Newman's weights of an author's links together: the number of papers that count and have a second known author, since
 * each spreads 1 over its other authors. Phys. Rev. E 64, 016132 (2001). Cost: the author's coauthors.
 */
export function weightedDegreeOf({ coauthors, weights }: CoauthorRows, author: number): number {
  let sum = 0;
  const end = coauthors.offsets[author + 1] ?? 0;
  for (let at = coauthors.offsets[author] ?? 0; at < end; at++) sum += weights[at] ?? 0;
  // A whole number, but for the thirds and sevenths it was added up from.
  return Math.round(sum);
}

/** How many authors have how many coauthors. */
export interface DegreeCount {
  degree: number;
  authorCount: number;
}

/** Authors by number of coauthors, ascending; degrees that nobody has are left out. Cost: linear in the authors. */
export function degreeDistribution(rows: CoauthorRows): DegreeCount[] {
  const counts = new Uint32Array(rows.papers.length + 1);
  rows.papers.forEach((papers, author) => {
    if (papers > 0) counts[degreeOf(rows, author)] = (counts[degreeOf(rows, author)] ?? 0) + 1;
  });
  const distribution: DegreeCount[] = [];
  counts.forEach((authorCount, size) => {
    if (authorCount > 0) distribution.push({ degree: size, authorCount });
  });
  return distribution;
}

/** The share of all pairs of people in the graph who wrote together, 0 to 1; 0 for fewer than two people. */
export function densityOf({ authorCount, linkCount }: CoauthorRows): number {
  return authorCount < 2 ? 0 : linkCount / ((authorCount * (authorCount - 1)) / 2);
}
