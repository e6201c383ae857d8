// Three people of whom each two wrote together.
import { degree, neighbors } from '../index.ts';
import type { CoauthorRows } from './coauthor-rows.ts';
import { sharedFloat64 } from './shared.ts';

/**
 * The triangles that each author is part of, by ordinal. Every triangle is found once, from its corner of fewest
 * coauthors. Latapy, Theor. Comput. Sci. 407 (2008). Cost: at most links to the power of 3/2.
 */
export function trianglesOf({ coauthors }: CoauthorRows): Float64Array {
  const people = coauthors.offsets.length - 1;
  const triangles = sharedFloat64(people);
  const marked = new Int32Array(people).fill(-1);
  const comesBefore = (a: number, b: number) => {
    const difference = degree(coauthors, a) - degree(coauthors, b);
    return difference < 0 || (difference === 0 && a < b);
  };
  const later = laterNeighbors(people, coauthors, comesBefore);
  for (let first = 0; first < people; first++) {
    for (const other of neighbors(later, first)) marked[other] = first;
    for (const second of neighbors(later, first)) {
      for (const third of neighbors(later, second)) {
        if (marked[third] !== first) continue;
        triangles[first] = (triangles[first] ?? 0) + 1;
        triangles[second] = (triangles[second] ?? 0) + 1;
        triangles[third] = (triangles[third] ?? 0) + 1;
      }
    }
  }
  return triangles;
}

function laterNeighbors(
  people: number,
  coauthors: CoauthorRows['coauthors'],
  comesBefore: (a: number, b: number) => boolean,
): CoauthorRows['coauthors'] {
  const offsets = new Uint32Array(people + 1);
  const targets = new Uint32Array(coauthors.targets.length / 2);
  let at = 0;
  for (let author = 0; author < people; author++) {
    for (const other of neighbors(coauthors, author)) if (comesBefore(author, other)) targets[at++] = other;
    offsets[author + 1] = at;
  }
  return { offsets, targets };
}

/**
 * The share of the pairs of an author's coauthors who wrote together, 0 to 1; 0 for fewer than two coauthors. Watts and
 * Strogatz, Nature 393 (1998).
 */
export function clusteringOf({ coauthors }: CoauthorRows, triangles: Float64Array, author: number): number {
  const size = degree(coauthors, author);
  return size < 2 ? 0 : (triangles[author] ?? 0) / ((size * (size - 1)) / 2);
}
