// The integer index beside the graph of facts: what traversals walk. Dense ordinals instead of string keys, neighbors
// in compressed rows (CSR) of typed arrays, shared so that a worker can read them without a copy.
import type { AuthorAttributes, PaperAttributes, TopicAttributes } from './attributes.ts';

/** Neighbors of each node of one kind: those of node i are `targets[offsets[i]]` up to before `targets[offsets[i + 1]]`. */
export interface Neighbors {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
}

export interface GraphIndex {
  /** By id. */
  readonly authors: readonly AuthorAttributes[];
  /** Newest first, undated last, then by id. */
  readonly papers: readonly PaperAttributes[];
  /** By id. */
  readonly topics: readonly TopicAttributes[];

  /** In printed order. */
  readonly authorsOfPaper: Neighbors;
  /** Ascending: newest first. */
  readonly papersOfAuthor: Neighbors;
  /** Direct topics, ascending. */
  readonly topicsOfPaper: Neighbors;
  readonly papersOfTopic: Neighbors;
  /** One step up and down, ascending. */
  readonly broaderOfTopic: Neighbors;
  readonly narrowerOfTopic: Neighbors;
  readonly relatedOfTopic: Neighbors;

  /** How well the date is known: NO_YEAR, IN_DOUBT or DATED. */
  readonly dating: Uint8Array;
  /** Unless NO_YEAR, the first and last day it may mean, since 1970-01-01. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;

  /** 1 where the author list is known whole. */
  readonly listComplete: Uint8Array;
  /** Papers whose list is not, ascending. */
  readonly incompletePapers: Uint32Array;
}

/** No year is known at all; the list itself doubts its date; a date is known, however roughly. */
export const NO_YEAR = 0;
export const IN_DOUBT = 1;
export const DATED = 2;

/** Whether anything is known of the year of a paper; false for the ordinal -1, which stands for none. */
export function isDated({ dating }: GraphIndex, paper: number): boolean {
  return (dating[paper] ?? NO_YEAR) !== NO_YEAR;
}

/** The neighbors of one node, as a view without a copy. */
export function neighbors(of: Neighbors, node: number): Uint32Array {
  return of.targets.subarray(of.offsets[node] ?? 0, of.offsets[node + 1] ?? 0);
}

/** How many neighbors a node has. */
export function degree(of: Neighbors, node: number): number {
  return (of.offsets[node + 1] ?? 0) - (of.offsets[node] ?? 0);
}

/** Compressed rows of a list of lists, each row in the order given. Cost: linear. */
export function compress(rows: readonly (readonly number[])[]): Neighbors {
  const offsets = sharedUint32(rows.length + 1);
  rows.forEach((row, node) => {
    offsets[node + 1] = (offsets[node] ?? 0) + row.length;
  });
  const targets = sharedUint32(offsets[rows.length] ?? 0);
  rows.forEach((row, node) => {
    targets.set(row, offsets[node]);
  });
  return { offsets, targets };
}

/** The same links seen from the other side, each row ascending. `count`: how many nodes there are on that side. */
export function transpose(links: Neighbors, count: number): Neighbors {
  const offsets = sharedUint32(count + 1);
  for (const target of links.targets) offsets[target + 1] = (offsets[target + 1] ?? 0) + 1;
  for (let node = 0; node < count; node++) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  const next = offsets.slice(0, count);
  const targets = sharedUint32(links.targets.length);
  for (let source = 0; source < links.offsets.length - 1; source++) {
    const end = links.offsets[source + 1] ?? 0;
    for (let at = links.offsets[source] ?? 0; at < end; at++) {
      const target = links.targets[at] ?? 0;
      const place = next[target] ?? 0;
      targets[place] = source;
      next[target] = place + 1;
    }
  }
  return { offsets, targets };
}

export function sharedUint32(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}

export function sharedInt32(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4));
}

export function sharedUint8(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length));
}
