// People and topics counted over lists of papers: who wrote them, what they are about, when.
import { compareText } from '../text/compare.ts';
import { degree, type GraphIndex, isDated, neighbors } from './index.ts';
import { compareNumbers, compareShares, dayOf, inRankOrder, nameRanks, sortedBy } from './orders.ts';
import { oncePerGraph, type PublicationGraph } from './publication-graph.ts';
import { COUNTS, type PaperSelection } from './selection.ts';
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
export function tallyAuthors(index: GraphIndex, papers: Iterable<number>): Tally[] {
  return tally(index, papers, (paper) => neighbors(index.authorsOfPaper, paper));
}

/** The direct topics of these papers (ascending), most papers first, then by id. */
export function tallyTopics(index: GraphIndex, papers: Iterable<number>): Tally[] {
  return tally(index, papers, (paper) => neighbors(index.topicsOfPaper, paper));
}

function tally(index: GraphIndex, papers: Iterable<number>, nodesOf: (paper: number) => Uint32Array): Tally[] {
  const found = new Map<number, Tally>();
  for (const paper of papers) {
    const dated = isDated(index, paper);
    const share = 1 / Math.max(1, degree(index.authorsOfPaper, paper));
    for (const node of nodesOf(paper)) {
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
    }
  }
  return [...found.values()].toSorted((a, b) => b.papers.length - a.papers.length || a.node - b.node);
}

export type TallyOrder = 'PAPERS' | 'SCORE' | 'LAST_PUBLISHED' | 'NAME';

/** Tallied authors in another order; each ends with the id. Those never dated come last in LAST_PUBLISHED. */
export function orderTallies(graph: PublicationGraph, tallies: readonly Tally[], order: TallyOrder): Tally[] {
  const byId = (a: Tally, b: Tally) => a.node - b.node;
  switch (order) {
    case 'PAPERS':
      return tallies.toSorted((a, b) => b.papers.length - a.papers.length || byId(a, b));
    case 'SCORE':
      return tallies.toSorted((a, b) => compareShares(b.score, a.score) || byId(a, b));
    case 'LAST_PUBLISHED': {
      const last = ({ newest }: Tally) => dayOf(graph.index, newest, -Infinity);
      return sortedBy(tallies, last, (a, b) => compareNumbers(b, a), byId);
    }
    case 'NAME': {
      const ranks = nameRanks(graph);
      return tallies.toSorted((a, b) => (ranks[a.node] ?? 0) - (ranks[b.node] ?? 0));
    }
  }
}

/** How many papers each author has among those that count. */
export function paperCounts({ index }: PublicationGraph, selection: PaperSelection): Uint32Array {
  const counts = new Uint32Array(index.authors.length);
  if (selection.everything) {
    for (let author = 0; author < counts.length; author++) counts[author] = degree(index.papersOfAuthor, author);
    return counts;
  }
  for (let paper = 0; paper < index.papers.length; paper++) {
    if (selection.place(paper) !== COUNTS) continue;
    for (const author of neighbors(index.authorsOfPaper, paper)) counts[author] = (counts[author] ?? 0) + 1;
  }
  return counts;
}

/** How many papers each topic has among those that count, narrower topics included. */
export function topicPaperCounts({ index }: PublicationGraph, selection: PaperSelection): Uint32Array {
  const counts = new Uint32Array(index.topics.length);
  for (let topic = 0; topic < counts.length; topic++) {
    const papers = new Set<number>();
    for (const each of narrowerTopics(index, [topic])) {
      for (const paper of neighbors(index.papersOfTopic, each)) {
        if (selection.place(paper) === COUNTS) papers.add(paper);
      }
    }
    counts[topic] = papers.size;
  }
  return counts;
}

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
export function listAuthors(
  graph: PublicationGraph,
  { found, wrote, alsoWrote, order }: AuthorQuery,
): readonly number[] {
  const everyAuthor = () => graph.index.authors.map(({ ordinal }) => ordinal);
  if (wrote.everything && found === null && alsoWrote.length === 0) {
    const lists = everybodyInOrder(graph);
    const list = lists.get(order) ?? inOrder(graph, everyAuthor(), order, wrote, paperCounts(graph, wrote));
    lists.set(order, list);
    return list;
  }
  const counts = paperCounts(graph, wrote);
  const others = alsoWrote.map((selection) => paperCounts(graph, selection));
  const fitting = (found ?? everyAuthor()).filter(
    (author) => (wrote.everything || (counts[author] ?? 0) > 0) && others.every((other) => (other[author] ?? 0) > 0),
  );
  return order === null && found !== null ? fitting : inOrder(graph, fitting, order, wrote, counts);
}

/** All authors in the orders that were asked for. */
const everybodyInOrder = oncePerGraph(() => new Map<AuthorOrder | null, readonly number[]>());

function inOrder(
  graph: PublicationGraph,
  authors: readonly number[],
  order: AuthorOrder | null,
  wrote: PaperSelection,
  counts: Uint32Array,
): number[] {
  switch (order) {
    case 'NAME':
      return inRankOrder(authors, nameRanks(graph));
    case 'COAUTHORS': {
      const coauthors = coauthorCounts(graph);
      return authors.toSorted((a, b) => (coauthors[b] ?? 0) - (coauthors[a] ?? 0) || a - b);
    }
    case 'LAST_PUBLISHED': {
      const last = (author: number) => dayOf(graph.index, newestPaper(graph.index, author, wrote), -Infinity);
      return sortedBy(
        authors,
        last,
        (a, b) => compareNumbers(b, a),
        (a, b) => a - b,
      );
    }
    case 'PAPERS':
    case null:
      return authors.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  }
}

function newestPaper(index: GraphIndex, author: number, selection: PaperSelection): number {
  for (const paper of neighbors(index.papersOfAuthor, author)) {
    if (isDated(index, paper) && selection.place(paper) === COUNTS) return paper;
  }
  return -1;
}

/** How many coauthors everybody has. Cost: the authorships of all papers of all authors, once a graph. */
export const coauthorCounts = oncePerGraph(({ index }) => {
  const counts = new Uint32Array(index.authors.length);
  const seen = new Int32Array(index.authors.length).fill(-1);
  for (let author = 0; author < counts.length; author++) {
    seen[author] = author;
    let count = 0;
    for (const paper of neighbors(index.papersOfAuthor, author)) {
      for (const other of neighbors(index.authorsOfPaper, paper)) {
        if (seen[other] === author) continue;
        seen[other] = author;
        count++;
      }
    }
    counts[author] = count;
  }
  return counts;
});

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
export function listTopics(graph: PublicationGraph, { found, selection, order }: TopicQuery): number[] {
  const { topics } = graph.index;
  const counts = topicPaperCounts(graph, selection);
  const asked = found ?? topics.map(({ ordinal }) => ordinal);
  const fitting = selection.everything ? [...asked] : asked.filter((topic) => (counts[topic] ?? 0) > 0);
  if (order === null && found !== null) return fitting;
  return order === 'LABEL'
    ? fitting.toSorted((a, b) => compareText(topics[a]?.label ?? '', topics[b]?.label ?? '') || a - b)
    : fitting.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}

/** The first so many tallies as counts of nodes, and whether more were left out. */
export function cutFacet<N>(tallies: readonly Tally[], limit: number, nodeAt: (ordinal: number) => N) {
  return {
    counts: tallies.slice(0, limit).map(({ node, papers }) => ({ counted: nodeAt(node), paperCount: papers.length })),
    truncated: tallies.length > limit,
  };
}
