// The links among a set of people: who of them wrote with whom, and what.
import type { Coauthorship } from './coauthorship.ts';
import { degree, neighbors } from './index.ts';
import type { PublicationGraph } from './publication-graph.ts';
import { COUNTS, type PaperSelection } from './selection.ts';

/** The papers of a set of people, each looked at once. */
interface Rows {
  /** Of each paper that counts, the places of those on it, ascending. */
  people: number[][];
  /** Newman's share of each paper. */
  shares: number[];
  /** Of each person, the papers newest first, as places in `people`, each with the person's place behind the others. */
  papersOf: { row: number; next: number }[][];
  /** Ordinals of the papers. */
  ordinals: number[];
}

/**
 * The coauthorships of at least `minPapers` papers that count among people given in ascending order: most joint papers
 * first, then by id; of each pair the smaller id first. Cost: the papers of these people, the pairs that each paper
 * makes among them, and a sort of the links.
 */
export function inducedLinks(
  graph: PublicationGraph,
  people: Uint32Array,
  selection: PaperSelection,
  minPapers: number,
): Coauthorship[] {
  const { index } = graph;
  const rows = rowsOf(graph, people, selection);
  const joint = new Uint32Array(people.length);
  const weight = new Float64Array(people.length);
  const newest = new Int32Array(people.length);
  const oldest = new Int32Array(people.length);
  const links: Coauthorship[] = [];
  const met: number[] = [];
  for (const [place, papers] of rows.papersOf.entries()) {
    const author = people[place] ?? 0;
    for (const { row, next } of papers) {
      const others = rows.people[row] ?? [];
      const share = rows.shares[row] ?? 0;
      const ordinal = rows.ordinals[row] ?? -1;
      const dated = (index.papers[ordinal]?.year ?? null) !== null;
      for (let at = next; at < others.length; at++) {
        const other = others[at] ?? 0;
        if (joint[other] === 0) {
          met.push(other);
          weight[other] = 0;
          newest[other] = -1;
          oldest[other] = -1;
        }
        joint[other] = (joint[other] ?? 0) + 1;
        weight[other] = (weight[other] ?? 0) + share;
        if (dated) {
          // Papers come newest first.
          if (newest[other] === -1) newest[other] = ordinal;
          oldest[other] = ordinal;
        }
      }
    }
    met.sort((a, b) => a - b);
    for (const other of met) {
      const paperCount = joint[other] ?? 0;
      joint[other] = 0;
      if (paperCount < minPapers) continue;
      links.push({
        graph,
        authors: [author, people[other] ?? 0],
        selection,
        paperCount,
        weight: weight[other] ?? 0,
        newest: newest[other] ?? -1,
        oldest: oldest[other] ?? -1,
      });
    }
    met.length = 0;
  }
  // They were found in the order of ids, which a stable sort keeps.
  return links.sort((a, b) => b.paperCount - a.paperCount);
}

function rowsOf({ index }: PublicationGraph, people: Uint32Array, selection: PaperSelection): Rows {
  const { papersOfAuthor, authorsOfPaper } = index;
  const rows: Rows = { people: [], shares: [], papersOf: [], ordinals: [] };
  /** The row of each paper looked at; -1: it does not count. */
  const rowOf = new Map<number, number>();
  people.forEach((author, place) => {
    const papers: Rows['papersOf'][number] = [];
    for (const paper of neighbors(papersOfAuthor, author)) {
      let row = rowOf.get(paper);
      if (row === undefined) {
        const size = degree(authorsOfPaper, paper);
        row = size > 1 && (selection.everything || selection.place(paper) === COUNTS) ? rows.people.length : -1;
        rowOf.set(paper, row);
        if (row >= 0) {
          rows.people.push([]);
          rows.shares.push(1 / (size - 1));
          rows.ordinals.push(paper);
        }
      }
      if (row < 0) continue;
      const others = rows.people[row] ?? [];
      others.push(place);
      papers.push({ row, next: others.length });
    }
    rows.papersOf.push(papers);
  });
  return rows;
}
