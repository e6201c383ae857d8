// What the graph as a whole looks like, and what in it misleads.
import { degree, neighbors } from '../index.ts';
import { type Authorships, type CoauthorRows, counts, type Placements } from './coauthor-rows.ts';
import { type DegreeCount, degreeDistribution, densityOf } from './degree.ts';

/** A paper of more known authors than this is a hyper-author paper. */
export const hyperAuthors = 50;

export interface HyperAuthorPaper {
  paper: number;
  authorCount: number;
  /** Pairs of its authors who wrote nothing else together. */
  addedLinks: number;
}

export interface Health {
  authorCount: number;
  paperCount: number;
  linkCount: number;
  density: number;
  degrees: readonly DegreeCount[];
  /** People with a single paper that counts. */
  onePaperAuthorCount: number;
  /** Three people of whom each two wrote together. */
  triangleCount: number;
  /** Of all two coauthors of somebody, the share who wrote together; 0 where nobody has two. */
  transitivity: number;
  /** Those that add most links first, then newest first. */
  hyperAuthorPapers: readonly HyperAuthorPaper[];
  /** Pairs of people who are together on such a paper. */
  hyperAuthorLinkCount: number;
}

/** The graph in numbers. Cost: linear in the links, and the squares of the lengths of long author lists. */
export function healthOf(
  authorships: Authorships,
  placements: Placements,
  rows: CoauthorRows,
  triangles: Float64Array,
): Health {
  const { authorsOfPaper } = authorships;
  const degrees = degreeDistribution(rows);
  const triangleCount = triangles.reduce((sum, count) => sum + count, 0) / 3;
  const forks = degrees.reduce((sum, { degree: size, authorCount }) => sum + (authorCount * size * (size - 1)) / 2, 0);
  const long: number[] = [];
  let paperCount = 0;
  for (let paper = 0; paper < authorsOfPaper.offsets.length - 1; paper++) {
    if (!counts(placements, paper)) continue;
    paperCount++;
    if (degree(authorsOfPaper, paper) > hyperAuthors) long.push(paper);
  }
  return {
    authorCount: rows.authorCount,
    paperCount,
    linkCount: rows.linkCount,
    density: densityOf(rows),
    degrees,
    onePaperAuthorCount: rows.papers.reduce((sum, papers) => sum + (papers === 1 ? 1 : 0), 0),
    triangleCount,
    transitivity: forks === 0 ? 0 : (3 * triangleCount) / forks,
    hyperAuthorPapers: long
      .map((paper) => ({
        paper,
        authorCount: degree(authorsOfPaper, paper),
        addedLinks: linksOnlyThere(authorsOfPaper, rows, paper),
      }))
      .sort((a, b) => b.addedLinks - a.addedLinks || a.paper - b.paper),
    hyperAuthorLinkCount: linksAmong(authorsOfPaper, rows.papers.length, long),
  };
}

/** Pairs of a paper's authors who wrote no other paper together. */
function linksOnlyThere(
  authorsOfPaper: Authorships['authorsOfPaper'],
  { coauthors, paperCounts }: CoauthorRows,
  paper: number,
): number {
  const authors = new Set(neighbors(authorsOfPaper, paper));
  let count = 0;
  for (const author of authors) {
    const end = coauthors.offsets[author + 1] ?? 0;
    for (let at = coauthors.offsets[author] ?? 0; at < end; at++) {
      const other = coauthors.targets[at] ?? 0;
      if (other > author && paperCounts[at] === 1 && authors.has(other)) count++;
    }
  }
  return count;
}

/** Pairs of people who are together on one of these papers. */
function linksAmong(authorsOfPaper: Authorships['authorsOfPaper'], people: number, papers: readonly number[]): number {
  const papersOf = new Map<number, number[]>();
  for (const paper of papers) {
    for (const author of neighbors(authorsOfPaper, paper)) {
      const theirs = papersOf.get(author);
      if (theirs === undefined) papersOf.set(author, [paper]);
      else theirs.push(paper);
    }
  }
  const seen = new Int32Array(people).fill(-1);
  let ends = 0;
  for (const [author, theirs] of papersOf) {
    seen[author] = author;
    for (const paper of theirs) {
      for (const other of neighbors(authorsOfPaper, paper)) {
        if (seen[other] === author) continue;
        seen[other] = author;
        ends++;
      }
    }
  }
  return ends / 2;
}
