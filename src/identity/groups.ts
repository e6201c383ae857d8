// The papers of a person in groups: papers with a coauthor in common are one group.

import { longestTellingList } from './coauthor-sets.ts';
import { disjointSets } from './union.ts';

/**
 * The groups of some papers, each given by its other authors: places of the papers, ascending; the largest group first,
 * then the one of the earliest paper. A paper without others, or with 50 of them, is a group of its own. Cost: linear.
 */
export function groupsOf(papers: readonly (readonly number[])[]): number[][] {
  const sets = disjointSets(papers.length);
  const firsts = new Map<number, number>();
  papers.forEach((others, at) => {
    if (others.length >= longestTellingList) return;
    for (const other of others) {
      const first = firsts.get(other);
      if (first === undefined) firsts.set(other, at);
      else sets.merge(first, at);
    }
  });
  const groups = new Map<number, number[]>();
  for (const at of papers.keys()) {
    const root = sets.find(at);
    const own = groups.get(root);
    if (own) own.push(at);
    else groups.set(root, [at]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}
