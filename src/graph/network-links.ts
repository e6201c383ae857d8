// The links among a set of people: who of them wrote with whom, and what. Columns of numbers, made into coauthorships
// each time they are read: a large network has millions.
import { type Spend, unlimited } from './budget.ts';
import type { Coauthorship } from './coauthorship.ts';
import { type GraphIndex, isDated } from './index.ts';
import type { PublicationGraph } from './publication-graph.ts';
import { scratchOf } from './scratch.ts';
import { COUNTS, type PaperSelection } from './selection.ts';
import { inStretches, itemsAStep, type Steps } from './steps.ts';

/**
 * The links of at least `minPapers` papers that papers which count make among people given in ascending order: most joint
 * papers first, then by the ids of the two; of each pair the smaller id first. They take 32 bytes each, and as objects no
 * more than who reads them keeps. Cost: the papers of these people, the pairs that each paper makes among them, which
 * alone are spent, and two counting sorts of the links.
 */
export function* linksAmongInSteps(
  graph: PublicationGraph,
  people: Uint32Array,
  selection: PaperSelection,
  minPapers: number,
  spend: Spend = unlimited,
): Steps<Iterable<Coauthorship>> {
  const table = yield* memories.lend(graph, (memory) => findLinks(graph, people, selection, minPapers, spend, memory));
  const rows = yield* inOrder(table);
  return { [Symbol.iterator]: () => coauthorships(graph, selection, table, rows) };
}

function* coauthorships(
  graph: PublicationGraph,
  selection: PaperSelection,
  { people, earlier, later, paperCounts, weights, newest, oldest }: LinkTable,
  rows: Uint32Array,
): Generator<Coauthorship, void> {
  for (const row of rows) {
    yield {
      graph,
      authors: [people[earlier[row] ?? 0] ?? 0, people[later[row] ?? 0] ?? 0],
      selection,
      paperCount: paperCounts[row] ?? 0,
      weight: weights[row] ?? 0,
      newest: newest[row] ?? -1,
      oldest: oldest[row] ?? -1,
    };
  }
}

/** In the order in which they were found. */
interface LinkTable {
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

type Columns = Omit<LinkTable, 'people'>;

interface Memory {
  /** For each paper looked at, one past its last member in `turns`; 0: not looked at. */
  turnsEnd: Uint32Array;
  /** The members of a paper that have had their turn, from the paper's place in the author lists on. */
  turns: Uint32Array;
  /** Papers looked at. */
  touched: number[];
  /** Of each person that has had a turn, 1 + the row of the link with the one whose turn it is, if that is so recent. */
  linkOf: Uint32Array;
  columns: Columns;
  /** Links found so far. */
  count: number;
  /** Papers and pairs looked at since the last step. */
  looked: number;
}

const memories = scratchOf(
  ({ index }): Memory => ({
    turnsEnd: new Uint32Array(index.papers.length),
    turns: new Uint32Array(index.authorsOfPaper.targets.length),
    touched: [],
    linkOf: new Uint32Array(256),
    columns: columnsOf(fewLinks),
    count: 0,
    looked: 0,
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

const fewLinks = 1024;

// Columns of a large network are not kept for the next: they may be far larger than what the graph is held in.
const mostKept = 65_536;

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

// Of numbers alone, so that more of them are no more work.
const looksAStep = 8 * itemsAStep;

/** Everybody has a turn, and is linked with those before on the same papers. */
function* findLinks(
  graph: PublicationGraph,
  people: Uint32Array,
  selection: PaperSelection,
  minPapers: number,
  spend: Spend,
  memory: Memory,
): Steps<LinkTable> {
  try {
    if (memory.linkOf.length < people.length) memory.linkOf = new Uint32Array(people.length * 2);
    memory.linkOf.fill(0, 0, people.length);
    memory.count = 0;
    for (let place = 0; place < people.length; place++) {
      linkWithEarlier(graph.index, memory, people[place] ?? 0, place, selection, spend);
      if (memory.looked < looksAStep) continue;
      memory.looked = 0;
      yield;
    }
    if (minPapers > 1) yield* leaveOut(memory, minPapers);
    const { columns, count } = memory;
    if (count === 0) return { people, ...noLinks };
    return {
      people,
      earlier: columns.earlier.slice(0, count),
      later: columns.later.slice(0, count),
      paperCounts: columns.paperCounts.slice(0, count),
      weights: columns.weights.slice(0, count),
      newest: columns.newest.slice(0, count),
      oldest: columns.oldest.slice(0, count),
    };
  } finally {
    for (const paper of memory.touched) memory.turnsEnd[paper] = 0;
    memory.touched.length = 0;
    if (memory.columns.earlier.length > mostKept) memory.columns = columnsOf(fewLinks);
  }
}

/** Leaves out the links of fewer papers; the others keep their order. */
function* leaveOut(memory: Memory, minPapers: number): Steps<void> {
  const { earlier, later, paperCounts, weights, newest, oldest } = memory.columns;
  let kept = 0;
  yield* inStretches(
    memory.count,
    (from, to) => {
      for (let row = from; row < to; row++) {
        const paperCount = paperCounts[row] ?? 0;
        if (paperCount < minPapers) continue;
        earlier[kept] = earlier[row] ?? 0;
        later[kept] = later[row] ?? 0;
        paperCounts[kept] = paperCount;
        weights[kept] = weights[row] ?? 0;
        newest[kept] = newest[row] ?? -1;
        oldest[kept] = oldest[row] ?? -1;
        kept++;
      }
    },
    looksAStep,
  );
  memory.count = kept;
}

/** One person's turn. */
function linkWithEarlier(
  index: GraphIndex,
  memory: Memory,
  person: number,
  place: number,
  selection: PaperSelection,
  spend: Spend,
): void {
  const { offsets: paperOffsets, targets: paperTargets } = index.papersOfAuthor;
  const { offsets: listOffsets } = index.authorsOfPaper;
  const { turnsEnd, turns, touched, linkOf, count: before } = memory;
  let { count, looked } = memory;
  if (memory.columns.earlier.length < count + place) {
    memory.columns = widened(memory.columns, 2 * (count + place));
  }
  const { earlier, later, paperCounts, weights, newest, oldest } = memory.columns;
  // Bounds instead of `neighbors`: a view for each person would cost more than the look at most of their papers.
  const lastPaper = paperOffsets[person + 1] ?? 0;
  for (let of = paperOffsets[person] ?? 0; of < lastPaper; of++) {
    const paper = paperTargets[of] ?? 0;
    const start = listOffsets[paper] ?? 0;
    const end = turnsEnd[paper] ?? 0;
    looked++;
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
    looked += end - start;
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
  memory.count = count;
  memory.looked = looked;
}

/** The rows by papers, most first, then by the two people. */
function* inOrder({ people, earlier, paperCounts }: LinkTable): Steps<Uint32Array> {
  // They were found by the later of the two, so two stable sorts are enough.
  const byEarlier = yield* sortedRows(earlier, people.length);
  let most = 0;
  for (const count of paperCounts) if (count > most) most = count;
  yield;
  const fewerFirst = new Uint32Array(paperCounts.length);
  for (let row = 0; row < fewerFirst.length; row++) fewerFirst[row] = most - (paperCounts[row] ?? 0);
  yield;
  return yield* sortedRows(fewerFirst, most + 1, byEarlier);
}

/** Rows by their keys, numbers below a bound, equal ones as they stood: a counting sort. Not given, all rows. */
function* sortedRows(keys: Uint32Array, bound: number, rows?: Uint32Array): Steps<Uint32Array> {
  const next = new Uint32Array(bound + 1);
  for (const key of keys) next[key + 1] = (next[key + 1] ?? 0) + 1;
  for (let key = 1; key <= bound; key++) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const sorted = new Uint32Array(keys.length);
  yield;
  yield* inStretches(
    keys.length,
    (from, to) => {
      for (let at = from; at < to; at++) {
        const row = rows === undefined ? at : (rows[at] ?? 0);
        const key = keys[row] ?? 0;
        const place = next[key] ?? 0;
        sorted[place] = row;
        next[key] = place + 1;
      }
    },
    looksAStep,
  );
  return sorted;
}
