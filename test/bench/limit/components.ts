import type { Graph } from './build.ts';

/** The component of every author, numbered from 0 by their smallest member, and how many people each one has. */
export interface Components {
  labels: Uint32Array;
  sizes: Uint32Array;
}

/**
 * Returns the connected components of the coauthor graph: a union-find over the papers' author lists.
 *
 * A root is always its set's smallest author, so parents lie before their children and one pass labels everybody.
 */
export function components(graph: Graph): Components {
  const { offsets, targets } = graph.authorsOfPaper;
  const papers = offsets.length - 1;
  const authors = graph.papersOfAuthor.offsets.length - 1;
  const parent = new Uint32Array(authors);
  for (let a = 0; a < authors; a++) parent[a] = a;

  let start = 0;
  for (let p = 0; p < papers; p++) {
    const end = offsets[p + 1] as number;
    if (end - start > 1) {
      let root = targets[start] as number;
      let up = parent[root] as number;
      while (up !== root) {
        const over = parent[up] as number;
        parent[root] = over;
        root = over;
        up = parent[root] as number;
      }
      for (let i = start + 1; i < end; i++) {
        let other = targets[i] as number;
        up = parent[other] as number;
        while (up !== other) {
          // Most people already hang below this paper's root.
          if (up === root) {
            other = root;
            break;
          }
          const over = parent[up] as number;
          parent[other] = over;
          other = over;
          up = parent[other] as number;
        }
        if (other < root) {
          parent[root] = other;
          root = other;
        } else if (other > root) {
          parent[other] = root;
        }
      }
    }
    start = end;
  }

  // Children read their parents' labels, which come before them.
  const labels = parent;
  const sizes = new Uint32Array(authors);
  let count = 0;
  for (let a = 0; a < authors; a++) {
    const up = parent[a] as number;
    const label = up === a ? count++ : (labels[up] as number);
    labels[a] = label;
    sizes[label] = (sizes[label] as number) + 1;
  }
  return { labels, sizes: sizes.slice(0, count) };
}
