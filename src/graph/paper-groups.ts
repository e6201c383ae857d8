// One person's papers in the groups that coauthors hold together.
import { neighbors } from './index.ts';
import { allPapersOf } from './papers.ts';
import type { PublicationGraph } from './publication-graph.ts';

/**
 * The papers of an author, by ordinal, parted so that two papers with another author in common are in one group: the
 * largest group first, of equal ones the one with the newest paper; each newest first. Somebody who is really several
 * people mostly falls apart so; somebody who is one may too. Cost: near linear in the authors of the papers.
 */
export function paperGroups(graph: PublicationGraph, author: number): number[][] {
  const papers = [...allPapersOf(graph, author)];
  const parents = papers.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] ?? root;
    // So that the next way is short.
    for (let next = at; next !== root; ) {
      const parent = parents[next] ?? root;
      parents[next] = root;
      next = parent;
    }
    return root;
  };
  const firstWith = new Map<number, number>();
  papers.forEach((paper, at) => {
    for (const other of neighbors(graph.index.authorsOfPaper, paper)) {
      const first = firstWith.get(other);
      if (other === author) continue;
      if (first === undefined) firstWith.set(other, at);
      else parents[rootOf(at)] = rootOf(first);
    }
  });
  const groups = Map.groupBy(papers.keys(), rootOf);
  return [...groups.values()]
    .map((places) => places.map((at) => papers[at] ?? 0))
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}
