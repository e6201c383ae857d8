// Where papers of the shipped lists stand, as their files have them.
import { paper, type Short } from './seeds.ts';

/** Line of the entry in each list that has it; a paper that is not here is of no interest so far. */
const lines = {
  bess: { abstract: 5, author: 69, dated: 5 },
  groupBert: { abstract: 42, dated: 221 },
  mup: { dated: 83 },
  mxnorm: { dated: 132 },
  revisiting: { abstract: 102, dated: 271 },
  role: { dated: 108 },
  scalify: { dated: 45 },
  sparq: { author: 17, dated: 159 },
  towards: { abstract: 30, dated: 208 },
  ultrag: { dated: 58 },
  unitScaling: { author: 59, dated: 71 },
} satisfies Partial<Record<Short, object>>;

export type Placed = keyof typeof lines;

/** A paper with every place where it stands, by list. */
export function placedPaper(name: Placed) {
  const sources = Object.entries(lines[name]).map(([list, line]) => ({ document: `${list}-listing.bib`, line }));
  return { ...paper(name), sources };
}

/** These papers with their places, in this order. */
export function placedPapers(...names: Placed[]) {
  return { nodes: names.map(placedPaper) };
}

/** Papers with their places whose list is cut short, and how many they are. */
export function cutShort(...names: Placed[]) {
  return {
    totalCount: names.length,
    nodes: names.map((name) => ({ ...placedPaper(name), authorListComplete: false })),
  };
}
