// The links among a set of people: who of them wrote with whom, and what. Columns of numbers, made into coauthorships
// when they are read: a large network has hundreds of thousands.
import { type Spend, unlimited } from './budget.ts';
import type { Coauthorship } from './coauthorship.ts';
import { type GraphIndex, isDated } from './index.ts';
import { oncePerGraph, type PublicationGraph } from './publication-graph.ts';
import { COUNTS, type PaperSelection } from './selection.ts';

/** All links, whatever the number of their papers, in the order in which they were found. */
export interface LinkTable {
  /** Ordinals, ascending; `earlier` and `later` are places in it, of each link the smaller and the greater. */
  people: Uint32Array;
  earlier: Uint32Array;
  later: Uint32Array;
  paperCounts: Uint32Array;
  weights: Float64Array;
  /** The newest and the oldest dated joint paper; -1: none. */
  newest: Int32Array;
  oldest: Int32Array;
}

/**
 * The links that papers which count make among people given in ascending order. Cost: the papers of these people, and
 * the pairs that each paper makes among them.
 */
export function linksAmong(
  graph: PublicationGraph,
  people: Uint32Array,
  selection: PaperSelection,
  spend: Spend = unlimited,
): LinkTable {
  const scratch = scratchOf(graph);
  const count = findLinks(graph.index, scratch, people, selection, spend);
  if (count === 0) return { people, ...noLinks };
  const { earlier, later, paperCounts, weights, newest, oldest } = scratch.columns;
  return {
    people,
    earlier: earlier.slice(0, count),
    later: later.slice(0, count),
    paperCounts: paperCounts.slice(0, count),
    weights: weights.slice(0, count),
    newest: newest.slice(0, count),
    oldest: oldest.slice(0, count),
  };
}

/**
 * The links of at least `minPapers` papers as coauthorships: most joint papers first, then by the ids of the two; of
 * each pair the smaller id first. Cost: linear in the links.
 */
export function coauthorshipsOf(
  graph: PublicationGraph,
  table: LinkTable,
  selection: PaperSelection,
  minPapers: number,
): Coauthorship[] {
  const { people, earlier, later, paperCounts, weights, newest, oldest } = table;
  return Array.from(inOrder(table, minPapers), (row) => ({
    graph,
    authors: [people[earlier[row] ?? 0] ?? 0, people[later[row] ?? 0] ?? 0],
    selection,
    paperCount: paperCounts[row] ?? 0,
    weight: weights[row] ?? 0,
    newest: newest[row] ?? -1,
    oldest: oldest[row] ?? -1,
  }));
}

type Columns = Omit<LinkTable, 'people'>;

/** Memory that is kept for the next call. */
interface Scratch {
  /** For each paper looked at, one past its last member in `turns`; 0: not looked at. */
  turnsEnd: Uint32Array;
  /** The members of a paper that have had their turn, from the paper's place in the author lists on. */
  turns: Uint32Array;
  /** Papers looked at. */
  touched: number[];
  /** Of each person that has had a turn, 1 + the row of the link with the one whose turn it is, if that is so recent. */
  linkOf: Uint32Array;
  columns: Columns;
}

const scratchOf = oncePerGraph(
  ({ index }: PublicationGraph): Scratch => ({
    turnsEnd: new Uint32Array(index.papers.length),
    turns: new Uint32Array(index.authorsOfPaper.targets.length),
    touched: [],
    linkOf: new Uint32Array(256),
    columns: columnsOf(1024),
  }),
);

function columnsOf(length: number): Columns {
  return {
    earlier: new Uint32Array(length),
    later: new Uint32Array(length),
    paperCounts: new Uint32Array(length),
    weights: new Float64Array(length),
    newest: new Int32Array(length),
    oldest: new Int32Array(length),
  };
}

const noLinks = columnsOf(0);

function widened(columns: Columns, length: number): Columns {
  const wider = columnsOf(length);
  wider.earlier.set(columns.earlier);
  wider.later.set(columns.later);
  wider.paperCounts.set(columns.paperCounts);
  wider.weights.set(columns.weights);
  wider.newest.set(columns.newest);
  wider.oldest.set(columns.oldest);
  return wider;
}

// Marks a paper that does not count, so that it is placed once.
const out = 0xffffffff;

/** Everybody has a turn, and is linked with those before on the same papers. Gives back how many links there are. */
function findLinks(
  index: GraphIndex,
  scratch: Scratch,
  people: Uint32Array,
  selection: PaperSelection,
  spend: Spend,
): number {
  try {
    return linkInTurn(index, scratch, people, selection, spend);
  } finally {
    for (const paper of scratch.touched) scratch.turnsEnd[paper] = 0;
    scratch.touched.length = 0;
  }
}

function linkInTurn(
  index: GraphIndex,
  scratch: Scratch,
  people: Uint32Array,
  selection: PaperSelection,
  spend: Spend,
): number {
  const { offsets: paperOffsets, targets: paperTargets } = index.papersOfAuthor;
  const { offsets: listOffsets } = index.authorsOfPaper;
  const { turnsEnd, turns, touched } = scratch;
  if (scratch.linkOf.length < people.length) scratch.linkOf = new Uint32Array(people.length * 2);
  const { linkOf } = scratch;
  linkOf.fill(0, 0, people.length);
  let count = 0;
  for (let place = 0; place < people.length; place++) {
    const before = count;
    if (scratch.columns.earlier.length < count + place) {
      scratch.columns = widened(scratch.columns, 2 * (count + place));
    }
    const { earlier, later, paperCounts, weights, newest, oldest } = scratch.columns;
    // Bounds instead of `neighbors`: a view for each person would cost more than the look at most of their papers.
    const lastPaper = paperOffsets[(people[place] ?? 0) + 1] ?? 0;
    for (let of = paperOffsets[people[place] ?? 0] ?? 0; of < lastPaper; of++) {
      const paper = paperTargets[of] ?? 0;
      const start = listOffsets[paper] ?? 0;
      const end = turnsEnd[paper] ?? 0;
      if (end === out) continue;
      if (end === 0) {
        touched.push(paper);
        if (selection.everything || selection.place(paper) === COUNTS) {
          turns[start] = place;
          turnsEnd[paper] = start + 1;
        } else turnsEnd[paper] = out;
        continue;
      }
      spend(end - start);
      const share = 1 / ((listOffsets[paper + 1] ?? 0) - start - 1);
      const dated = isDated(index, paper) ? paper : -1;
      for (let at = start; at < end; at++) {
        const other = turns[at] ?? 0;
        const link = (linkOf[other] ?? 0) - 1;
        if (link >= before) {
          paperCounts[link] = (paperCounts[link] ?? 0) + 1;
          weights[link] = (weights[link] ?? 0) + share;
          // Papers come newest first.
          if (dated !== -1) {
            if (newest[link] === -1) newest[link] = dated;
            oldest[link] = dated;
          }
        } else {
          earlier[count] = other;
          later[count] = place;
          paperCounts[count] = 1;
          weights[count] = share;
          newest[count] = dated;
          oldest[count] = dated;
          count++;
          linkOf[other] = count;
        }
      }
      turns[end] = place;
      turnsEnd[paper] = end + 1;
    }
  }
  return count;
}

/** The rows of at least `minPapers` papers by papers, most first, then by the two people. */
function inOrder({ people, earlier, paperCounts }: LinkTable, minPapers: number): Uint32Array {
  // They were found by the later of the two, so two stable sorts are enough.
  const byEarlier = sortedRows(earlier, people.length);
  const most = paperCounts.reduce((greatest, count) => Math.max(greatest, count), 0);
  const fewerFirst = paperCounts.map((count) => most - count);
  return sortedRows(fewerFirst, most + 1, byEarlier).filter((row) => (paperCounts[row] ?? 0) >= minPapers);
}

/** Rows by their keys, numbers below a bound, equal ones as they stood: a counting sort. Not given, all rows. */
function sortedRows(keys: Uint32Array, bound: number, rows?: Uint32Array): Uint32Array {
  const next = new Uint32Array(bound + 1);
  for (const key of keys) next[key + 1] = (next[key + 1] ?? 0) + 1;
  for (let key = 1; key <= bound; key++) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const sorted = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const row = rows === undefined ? at : (rows[at] ?? 0);
    const key = keys[row] ?? 0;
    const place = next[key] ?? 0;
    sorted[place] = row;
    next[key] = place + 1;
  }
  return sorted;
}
