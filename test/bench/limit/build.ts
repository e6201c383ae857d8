/** One side of a bipartite graph as compressed rows: row i is `targets[offsets[i]]` up to `targets[offsets[i + 1]]`. */
export interface Rows {
  offsets: Uint32Array;
  targets: Uint32Array;
}

/** Who wrote which paper, both ways, and the day on which each paper was published. No paper names one person twice. */
export interface Graph {
  /** Authors of each paper in printed order. */
  authorsOfPaper: Rows;
  /** Papers of each author, ascending. */
  papersOfAuthor: Rows;
  /** Publication day of each paper. */
  days: Int32Array;
}

/**
 * Both sides of the graph out of author lists that lie one after another in `flat`, `lengths[p]` authors for paper p.
 *
 * Returns `authorsOfPaper`, whose targets are `flat` itself (shared, not copied), and `papersOfAuthor`, whose rows
 * ascend because papers are dealt out in order. A counting sort: one pass counts, one sums, one deals.
 */
export function build(
  papers: number,
  authors: number,
  flat: Uint32Array,
  lengths: Uint32Array,
): { authorsOfPaper: Rows; papersOfAuthor: Rows } {
  const listOffsets = new Uint32Array(papers + 1);
  let end = 0;
  for (let p = 0; p < papers; p++) {
    end += lengths[p] as number;
    listOffsets[p + 1] = end;
  }

  // offsets[a + 2] counts row a; after the sums offsets[a + 1] is where row a begins, and dealing moves it to its end.
  const cursors = new Uint32Array(authors + 2);
  for (let i = 0; i < end; i++) {
    const c = (flat[i] as number) + 2;
    cursors[c] = (cursors[c] as number) + 1;
  }
  let sum = 0;
  for (let a = 2; a < authors + 2; a++) {
    sum += cursors[a] as number;
    cursors[a] = sum;
  }
  const targets = new Uint32Array(end);
  let i = 0;
  for (let p = 0; p < papers; p++) {
    const stop = listOffsets[p + 1] as number;
    for (; i < stop; i++) {
      const c = (flat[i] as number) + 1;
      const at = cursors[c] as number;
      targets[at] = p;
      cursors[c] = at + 1;
    }
  }
  return {
    authorsOfPaper: { offsets: listOffsets, targets: flat.length === end ? flat : flat.subarray(0, end) },
    papersOfAuthor: { offsets: cursors.subarray(0, authors + 1), targets },
  };
}
