// Who is connected with whom at all.
import { type Authorships, counts, type Placements } from './coauthor-rows.ts';
import { type Groups, groupByLabel } from './groups.ts';

/**
 * The connected components: people between whom papers that count lead. Union-find over author lists, without listing
 * anybody's coauthors, halving paths (Tarjan and van Leeuwen, J. ACM 31, 1984). Cost: nearly linear in the authorships,
 * and a sort of the groups.
 */
export function connectedComponents({ authorsOfPaper, papersOfAuthor }: Authorships, placements: Placements): Groups {
  const people = papersOfAuthor.offsets.length - 1;
  const parents = new Int32Array(people);
  for (let author = 0; author < people; author++) parents[author] = author;
  const papers = new Uint32Array(people);
  const rootOf = (author: number) => {
    let at = author;
    for (;;) {
      const parent = parents[at] as number;
      if (parent === at) return at;
      const above = parents[parent] as number;
      parents[at] = above;
      at = above;
    }
  };
  const { offsets, targets } = authorsOfPaper;
  for (let paper = 0; paper < offsets.length - 1; paper++) {
    if (!counts(placements, paper)) continue;
    let root = -1;
    const end = offsets[paper + 1] as number;
    for (let at = offsets[paper] as number; at < end; at++) {
      const author = targets[at] as number;
      papers[author] = (papers[author] as number) + 1;
      const theirs = rootOf(author);
      if (root === -1) root = theirs;
      // The smaller ordinal stays root, so that what comes out does not hang on the order of the papers.
      else if (theirs < root) {
        parents[root] = theirs;
        root = theirs;
      } else if (theirs > root) parents[theirs] = root;
    }
  }
  const labels = new Int32Array(people);
  for (let author = 0; author < people; author++) labels[author] = papers[author] === 0 ? -1 : rootOf(author);
  return groupByLabel(labels, papers);
}
