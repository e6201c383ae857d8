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
 * of authors, -1 for who is in no group. Cost: linear, and a sort of the groups.
 */
export function groupByLabel(labels: Int32Array, papers: Uint32Array): Groups {
  const people = labels.length;
  const sizes = new Uint32Array(people);
  const firsts = new Int32Array(people).fill(-1);
  const used: number[] = [];
  let grouped = 0;
  for (let author = 0; author < people; author++) {
    const label = labels[author] as number;
    if (label < 0) continue;
    grouped++;
    if (sizes[label] === 0) {
      used.push(label);
      firsts[label] = author;
    }
    sizes[label] = (sizes[label] as number) + 1;
  }
  const order = used.sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || (firsts[a] ?? 0) - (firsts[b] ?? 0));

  const groupOf = new Uint32Array(people);
  const offsets = sharedUint32(order.length + 1);
  order.forEach((label, group) => {
    groupOf[label] = group;
    offsets[group + 1] = (offsets[group] ?? 0) + (sizes[label] ?? 0);
  });
  const of = sharedInt32(people).fill(-1);
  const targets = sharedUint32(grouped);
  const next = offsets.slice();
  // Dealt out in the order of members, everybody comes to their place without a sort of each group.
  for (const author of mostPapersFirst(papers)) {
    const label = labels[author] as number;
    if (label < 0) continue;
    const group = groupOf[label] as number;
    of[author] = group;
    const at = next[group] as number;
    next[group] = at + 1;
    targets[at] = author;
  }
  return { of, members: { offsets, targets } };
}

/** Everybody, most papers first, then by id: a counting sort. */
function mostPapersFirst(papers: Uint32Array): Uint32Array {
  let most = 0;
  for (let author = 0; author < papers.length; author++) most = Math.max(most, papers[author] as number);
  const starts = new Uint32Array(most + 2);
  for (let author = 0; author < papers.length; author++) {
    const place = most - (papers[author] as number) + 1;
    starts[place] = (starts[place] as number) + 1;
  }
  for (let place = 1; place < starts.length; place++) {
    starts[place] = (starts[place] as number) + (starts[place - 1] as number);
  }
  const order = new Uint32Array(papers.length);
  for (let author = 0; author < papers.length; author++) {
    const place = most - (papers[author] as number);
    order[starts[place] as number] = author;
    starts[place] = (starts[place] as number) + 1;
  }
  return order;
}

/** How many groups there are. */
export function groupCount({ members }: Groups): number {
  return members.offsets.length - 1;
}
