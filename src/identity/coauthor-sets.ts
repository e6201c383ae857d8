// Who wrote with whom, in terms of the clusters of the moment.

import type { Authorship, Unit } from './units.ts';

/** Coauthors on longer lists than this say nothing about who is who. */
export const longestTellingList = 50;

export interface CoauthorSets {
  /** The clusters that both clusters have written with. */
  shared(a: number, b: number): number[];
  /** The clusters that the cluster has written with, long lists left out. */
  of(unit: number): ReadonlySet<number>;
  /** The first paper of the cluster that was left out for its length; null: none was. */
  leftOut(unit: number): number | null;
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
    of: (unit) => coauthors(find(unit)),
    leftOut(unit) {
      const papers = membersOf(find(unit)).flatMap((member) =>
        (units[member]?.authorships ?? []).map((authorship) => authorships[authorship]?.paper ?? -1),
      );
      const long = papers.filter((paper) => (onPaper.get(paper)?.length ?? 0) > longestTellingList);
      return long.length === 0 ? null : long.reduce((first, paper) => Math.min(first, paper));
    },
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
