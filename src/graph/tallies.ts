// People and topics counted over lists of papers: who wrote them, what they are about, when.
import { compareText } from '../text/compare.ts';
import { degree, type GraphIndex, isDated, type Neighbors, neighbors } from './index.ts';
import { oncePerGraphInSteps } from './later.ts';
import { compareNumbers, compareShares, dayOf, nameRanksInSteps, rankOrderInSteps } from './orders.ts';
import { oncePerGraph, type PublicationGraph } from './publication-graph.ts';
import { COUNTS, type PaperSelection } from './selection.ts';
import {
  atOnce,
  filterInSteps,
  inStretches,
  itemsAStep,
  numbersInSteps,
  type Steps,
  sortByInSteps,
  sortInSteps,
  stepMeter,
} from './steps.ts';
import { narrowerTopics } from './topic-hierarchy.ts';

/** A node counted over a list of papers. */
export interface Tally {
  /** Ordinal of the author or topic. */
  node: number;
  /** The papers counted, in default order. */
  papers: number[];
  /** The newest and the oldest dated of them; -1 where none is dated. */
  newest: number;
  oldest: number;
  /** Each paper counts 1 / (its known authors): the share of the work, if all did the same. */
  score: number;
}

/** Who wrote these papers (ascending), most papers first, then by id. Cost: linear in their authorships, and a sort. */
export function tallyAuthorsInSteps(index: GraphIndex, papers: ArrayLike<number>): Steps<Tally[]> {
  return tally(index, papers, index.authorsOfPaper);
}

/** `tallyAuthorsInSteps`, all at once. */
export const tallyAuthors = atOnce(tallyAuthorsInSteps);

/** The direct topics of these papers (ascending), most papers first, then by id. */
export function tallyTopicsInSteps(index: GraphIndex, papers: ArrayLike<number>): Steps<Tally[]> {
  return tally(index, papers, index.topicsOfPaper);
}

/** `tallyTopicsInSteps`, all at once. */
export const tallyTopics = atOnce(tallyTopicsInSteps);

function* tally(index: GraphIndex, papers: ArrayLike<number>, nodesOf: Neighbors): Steps<Tally[]> {
  const found = new Map<number, Tally>();
  const add = (paper: number, node: number, dated: boolean, share: number) => {
    let entry = found.get(node);
    if (entry === undefined) {
      entry = { node, papers: [], newest: dated ? paper : -1, oldest: -1, score: 0 };
      found.set(node, entry);
    }
    entry.papers.push(paper);
    entry.score += share;
    if (dated) {
      entry.oldest = paper;
      if (entry.newest === -1) entry.newest = paper;
    }
  };
  const isFull = stepMeter();
  for (let at = 0; at < papers.length; at++) {
    const paper = papers[at] ?? 0;
    const dated = isDated(index, paper);
    const share = 1 / Math.max(1, degree(index.authorsOfPaper, paper));
    const nodes = neighbors(nodesOf, paper);
    for (const node of nodes) add(paper, node, dated, share);
    if (isFull(nodes.length + 1)) yield;
  }
  return yield* sortInSteps([...found.values()], (a, b) => b.papers.length - a.papers.length || a.node - b.node);
}

export type TallyOrder = 'PAPERS' | 'SCORE' | 'LAST_PUBLISHED' | 'NAME';

/** Tallied authors in another order; each ends with the id. Those never dated come last in LAST_PUBLISHED. */
export function* orderTalliesInSteps(
  graph: PublicationGraph,
  tallies: readonly Tally[],
  order: TallyOrder,
): Steps<Tally[]> {
  const byId = (a: Tally, b: Tally) => a.node - b.node;
  switch (order) {
    case 'PAPERS':
      return yield* sortInSteps(tallies, (a, b) => b.papers.length - a.papers.length || byId(a, b));
    case 'SCORE':
      return yield* sortInSteps(tallies, (a, b) => compareShares(b.score, a.score) || byId(a, b));
    case 'LAST_PUBLISHED': {
      const last = ({ newest }: Tally) => dayOf(graph.index, newest, -Infinity);
      return yield* sortByInSteps(tallies, last, (a, b) => compareNumbers(b, a), byId);
    }
    case 'NAME': {
      const ranks = yield* nameRanksInSteps(graph);
      return yield* sortInSteps(tallies, (a, b) => (ranks[a.node] ?? 0) - (ranks[b.node] ?? 0));
    }
  }
}

/** `orderTalliesInSteps`, all at once. */
export const orderTallies = atOnce(orderTalliesInSteps);

/** How many papers each author has among those that count. */
export function* paperCountsInSteps({ index }: PublicationGraph, selection: PaperSelection): Steps<Uint32Array> {
  const counts = new Uint32Array(index.authors.length);
  if (selection.everything) {
    yield* inStretches(counts.length, (from, to) => {
      for (let author = from; author < to; author++) counts[author] = degree(index.papersOfAuthor, author);
    });
    return counts;
  }
  const isFull = stepMeter();
  for (let paper = 0; paper < index.papers.length; paper++) {
    if (isFull(1)) yield;
    if (selection.place(paper) !== COUNTS) continue;
    const authors = neighbors(index.authorsOfPaper, paper);
    for (const author of authors) counts[author] = (counts[author] ?? 0) + 1;
    if (isFull(authors.length)) yield;
  }
  return counts;
}

/** `paperCountsInSteps`, all at once. */
export const paperCounts = atOnce(paperCountsInSteps);

/** How many papers each topic has among those that count, narrower topics included. */
function* topicPaperCountsInSteps({ index }: PublicationGraph, selection: PaperSelection): Steps<Uint32Array> {
  const doesCount = new Uint8Array(index.papers.length);
  yield* inStretches(doesCount.length, (from, to) => {
    for (let paper = from; paper < to; paper++) doesCount[paper] = selection.place(paper) === COUNTS ? 1 : 0;
  });
  const counts = new Uint32Array(index.topics.length);
  const seen = new Int32Array(index.papers.length).fill(-1);
  // Of numbers alone, so that ten times as many are no more work.
  const isFull = stepMeter(10 * itemsAStep);
  for (let topic = 0; topic < counts.length; topic++) {
    let count = 0;
    for (const each of narrowerTopics(index, [topic])) {
      const papers = neighbors(index.papersOfTopic, each);
      for (const paper of papers) {
        if (seen[paper] === topic || doesCount[paper] === 0) continue;
        seen[paper] = topic;
        count++;
      }
      if (isFull(papers.length + 1)) yield;
    }
    counts[topic] = count;
  }
  return counts;
}

/** `topicPaperCountsInSteps`, all at once. */
export const topicPaperCounts = atOnce(topicPaperCountsInSteps);

export type AuthorOrder = 'PAPERS' | 'NAME' | 'COAUTHORS' | 'LAST_PUBLISHED';

export interface AuthorQuery {
  /** Only these, best first; null: everybody. */
  found: readonly number[] | null;
  /** Wrote a paper that counts here. */
  wrote: PaperSelection;
  /** And one that counts in each of these. */
  alsoWrote: readonly PaperSelection[];
  /** Null: best match first where there was a search, else PAPERS. */
  order: AuthorOrder | null;
}

/**
 * Authors who wrote what was asked for, in a total order. Cost: linear in the authorships a selection, and a sort; for
 * everybody only for the first who asks.
 */
export function* listAuthorsInSteps(
  graph: PublicationGraph,
  { found, wrote, alsoWrote, order }: AuthorQuery,
): Steps<readonly number[]> {
  if (wrote.everything && found === null && alsoWrote.length === 0) {
    const lists = everybodyInOrder(graph);
    const known = lists.get(order);
    if (known !== undefined) return known;
    const everyAuthor = yield* numbersInSteps(graph.index.authors.length);
    const list = yield* inOrder(graph, everyAuthor, order, wrote, yield* paperCountsInSteps(graph, wrote));
    lists.set(order, list);
    return list;
  }
  const counts = yield* paperCountsInSteps(graph, wrote);
  let fitting = found ?? (yield* numbersInSteps(graph.index.authors.length));
  if (!wrote.everything) fitting = yield* filterInSteps(fitting, (author) => (counts[author] ?? 0) > 0);
  for (const selection of alsoWrote) {
    const others = yield* paperCountsInSteps(graph, selection);
    fitting = yield* filterInSteps(fitting, (author) => (others[author] ?? 0) > 0);
  }
  return order === null && found !== null ? fitting : yield* inOrder(graph, fitting, order, wrote, counts);
}

/** `listAuthorsInSteps`, all at once. */
export const listAuthors = atOnce(listAuthorsInSteps);

/** All authors in the orders that were asked for. */
const everybodyInOrder = oncePerGraph(() => new Map<AuthorOrder | null, readonly number[]>());

function* inOrder(
  graph: PublicationGraph,
  authors: readonly number[],
  order: AuthorOrder | null,
  wrote: PaperSelection,
  counts: Uint32Array,
): Steps<number[]> {
  switch (order) {
    case 'NAME':
      return yield* rankOrderInSteps(authors, yield* nameRanksInSteps(graph));
    case 'COAUTHORS': {
      const coauthors = yield* coauthorCountsInSteps(graph);
      return yield* sortInSteps(authors, (a, b) => (coauthors[b] ?? 0) - (coauthors[a] ?? 0) || a - b);
    }
    case 'LAST_PUBLISHED': {
      const last = yield* lastDaysInSteps(graph.index, authors, wrote);
      return yield* sortInSteps(authors, (a, b) => compareNumbers(last[b] ?? 0, last[a] ?? 0) || a - b);
    }
    case 'PAPERS':
    case null:
      return yield* sortInSteps(authors, (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  }
}

/** By author, of these the day of the newest paper that counts; before all days for those without a dated one. */
function* lastDaysInSteps(
  index: GraphIndex,
  authors: readonly number[],
  selection: PaperSelection,
): Steps<Float64Array> {
  const days = new Float64Array(index.authors.length);
  const isFull = stepMeter();
  for (const author of authors) {
    let day = -Infinity;
    for (const paper of neighbors(index.papersOfAuthor, author)) {
      if (isFull(1)) yield;
      if (!isDated(index, paper) || selection.place(paper) !== COUNTS) continue;
      day = dayOf(index, paper, day);
      break;
    }
    days[author] = day;
    if (isFull(1)) yield;
  }
  return days;
}

/** How many coauthors everybody has. Cost: the authorships of all papers of all authors, once a graph. */
export const coauthorCountsInSteps = oncePerGraphInSteps(function* ({ index }) {
  const counts = new Uint32Array(index.authors.length);
  const seen = new Int32Array(index.authors.length).fill(-1);
  // Of numbers alone, so that ten times as many are no more work.
  const isFull = stepMeter(10 * itemsAStep);
  for (let author = 0; author < counts.length; author++) {
    seen[author] = author;
    let count = 0;
    for (const paper of neighbors(index.papersOfAuthor, author)) {
      const people = neighbors(index.authorsOfPaper, paper);
      for (const other of people) {
        if (seen[other] === author) continue;
        seen[other] = author;
        count++;
      }
      if (isFull(people.length)) yield;
    }
    counts[author] = count;
    if (isFull(1)) yield;
  }
  return counts;
});

/** `coauthorCountsInSteps`, all at once. */
export const coauthorCounts = atOnce(coauthorCountsInSteps);

export type TopicOrder = 'PAPERS' | 'LABEL';

export interface TopicQuery {
  /** Only these, best first; null: all. */
  found: readonly number[] | null;
  /** Has a paper that counts here, narrower topics included. */
  selection: PaperSelection;
  /** Null: best match first where there was a search, else PAPERS. */
  order: TopicOrder | null;
}

/** Topics in a total order. Cost: linear in the papers of all topics, and a sort. */
export function* listTopicsInSteps(graph: PublicationGraph, { found, selection, order }: TopicQuery): Steps<number[]> {
  const { topics } = graph.index;
  const counts = yield* topicPaperCountsInSteps(graph, selection);
  const asked = found ?? topics.map(({ ordinal }) => ordinal);
  const fitting = selection.everything ? [...asked] : asked.filter((topic) => (counts[topic] ?? 0) > 0);
  if (order === null && found !== null) return fitting;
  return yield* order === 'LABEL'
    ? sortInSteps(fitting, (a, b) => compareText(topics[a]?.label ?? '', topics[b]?.label ?? '') || a - b)
    : sortInSteps(fitting, (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}

/** `listTopicsInSteps`, all at once. */
export const listTopics = atOnce(listTopicsInSteps);
