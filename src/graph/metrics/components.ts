// Who is connected with whom at all.
import { neighbors } from '../index.ts';
import { type Authorships, counts, type Placements } from './coauthor-rows.ts';
import { type Groups, groupByLabel } from './groups.ts';

/**
 * The connected components: people between whom papers that count lead. Union-find over author lists, without listing
 * anybody's coauthors, halving paths (Tarjan and van Leeuwen, J. ACM 31, 1984). Cost: nearly linear in the authorships,
 * and a sort of the groups.
 */
export function connectedComponents({ authorsOfPaper, papersOfAuthor }: Authorships, placements: Placements): Groups {
  const people = papersOfAuthor.offsets.length - 1;
  const parents = Int32Array.from({ length: people }, (_, author) => author);
  const papers = new Uint32Array(people);
  const rootOf = (author: number) => {
    let at = author;
    for (;;) {
      const parent = parents[at] ?? at;
      if (parent === at) return at;
      const above = parents[parent] ?? parent;
      parents[at] = above;
      at = above;
    }
  };
  for (let paper = 0; paper < authorsOfPaper.offsets.length - 1; paper++) {
    if (!counts(placements, paper)) continue;
    let root = -1;
    for (const author of neighbors(authorsOfPaper, paper)) {
      papers[author] = (papers[author] ?? 0) + 1;
      const theirs = rootOf(author);
      if (root === -1) root = theirs;
      // The smaller ordinal stays root, so that what comes out does not hang on the order of the papers.
      else if (theirs < root) {
        parents[root] = theirs;
        root = theirs;
      } else if (theirs > root) parents[theirs] = root;
    }
  }
  const labels = parents.map((_, author) => ((papers[author] ?? 0) > 0 ? rootOf(author) : -1));
  return groupByLabel(labels, papers);
}
