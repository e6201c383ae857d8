// People parted into groups, each person in one: components, communities.
import { type Neighbors, sharedUint32 } from '../index.ts';
import { sharedInt32 } from './shared.ts';

export interface Groups {
  /** The group of each author, by ordinal; -1: not in the graph. Largest group first, then by its first author's id. */
  readonly of: Int32Array;
  /** The authors of each group: most papers that count first, then by id. */
  readonly members: Neighbors;
}

/**
 * Groups of the authors who share a label, in their total order. `labels`: any whole number from 0 to below the number
 * of authors, -1 for who is in no group. Cost: linear, and sorts.
 */
export function groupByLabel(labels: Int32Array, papers: Uint32Array): Groups {
  const people = labels.length;
  const sizes = new Uint32Array(people);
  const firsts = new Int32Array(people).fill(-1);
  let grouped = 0;
  labels.forEach((label, author) => {
    if (label < 0) return;
    grouped++;
    sizes[label] = (sizes[label] ?? 0) + 1;
    if (firsts[label] === -1) firsts[label] = author;
  });
  const order = Uint32Array.from({ length: people }, (_, label) => label)
    .filter((label) => (sizes[label] ?? 0) > 0)
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || (firsts[a] ?? 0) - (firsts[b] ?? 0));

  const groupOf = new Uint32Array(people);
  const offsets = sharedUint32(order.length + 1);
  order.forEach((label, group) => {
    groupOf[label] = group;
    offsets[group + 1] = (offsets[group] ?? 0) + (sizes[label] ?? 0);
  });
  const of = sharedInt32(people);
  const targets = sharedUint32(grouped);
  const next = offsets.slice();
  labels.forEach((label, author) => {
    const group = label < 0 ? -1 : (groupOf[label] ?? 0);
    of[author] = group;
    if (group < 0) return;
    const at = next[group] ?? 0;
    next[group] = at + 1;
    targets[at] = author;
  });
  for (let group = 0; group < order.length; group++) {
    targets.subarray(offsets[group], offsets[group + 1]).sort((a, b) => (papers[b] ?? 0) - (papers[a] ?? 0) || a - b);
  }
  return { of, members: { offsets, targets } };
}

/** How many groups there are. */
export function groupCount({ members }: Groups): number {
  return members.offsets.length - 1;
}
