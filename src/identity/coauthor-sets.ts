// Who wrote with whom, in terms of the clusters of the moment.

import type { Authorship, Unit } from './units.ts';

/** Coauthors on longer lists than this say nothing about who is who. */
const longestTellingList = 50;

export interface CoauthorSets {
  /** The clusters that both clusters have written with. */
  shared(a: number, b: number): number[];
  /** Forgets what was counted, after merges. */
  reset(): void;
}

/**
 * The coauthors of clusters, each cluster named by the unit `find` gives; papers of more than 50 authors are left out.
 * `membersOf` gives a cluster's units. Cost: the authorships of the papers of each cluster asked for, once a reset.
 */
export function coauthorSets(
  authorships: readonly Authorship[],
  units: readonly Unit[],
  find: (unit: number) => number,
  membersOf: (root: number) => readonly number[],
): CoauthorSets {
  const onPaper = new Map<number, number[]>();
  units.forEach((unit, at) => {
    for (const authorship of unit.authorships) {
      const paper = authorships[authorship]?.paper ?? -1;
      const known = onPaper.get(paper);
      if (known) known.push(at);
      else onPaper.set(paper, [at]);
    }
  });
  let known = new Map<number, Set<number>>();
  const coauthors = (root: number): Set<number> => {
    let found = known.get(root);
    if (found) return found;
    found = new Set();
    for (const unit of membersOf(root)) {
      for (const authorship of units[unit]?.authorships ?? []) {
        const list = onPaper.get(authorships[authorship]?.paper ?? -1) ?? [];
        if (list.length <= longestTellingList) for (const other of list) found.add(find(other));
      }
    }
    found.delete(root);
    known.set(root, found);
    return found;
  };
  return {
    shared(a, b) {
      const [left, right] = [coauthors(find(a)), coauthors(find(b))];
      const [small, large] = left.size <= right.size ? [left, right] : [right, left];
      return [...small].filter((each) => large.has(each));
    },
    reset() {
      known = new Map();
    },
  };
}
