// Papers that share people and topics with a paper.
import { type Spend, unlimited } from './budget.ts';
import { degree, type GraphIndex, neighbors } from './index.ts';
import { atOnce, type Steps, sortInSteps, stepMeter } from './steps.ts';

export interface RelatedPaper {
  paper: number;
  /** 0 to 2: see `relatedPapers`. */
  score: number;
  /** In the order of the first paper's list. */
  sharedAuthors: number[];
  /** Ascending. */
  sharedTopics: number[];
}

/**
 * Papers that share an author or a topic with this one, greatest score first, then in default order. The score adds two
 * cosines (G. Salton, Introduction to Modern Information Retrieval, 1983), each 0 to 1: of the author lists, and of the
 * direct topics, a topic weighing ln(papers / papers with it). A topic that every paper has makes nothing related.
 * Cost: the papers of its authors and topics.
 */
export function* relatedPapersInSteps(
  index: GraphIndex,
  paper: number,
  spend: Spend = unlimited,
): Steps<RelatedPaper[]> {
  const found = new Map<number, RelatedPaper & { topicProduct: number }>();
  const entry = (other: number) => {
    let known = found.get(other);
    if (known === undefined) {
      known = { paper: other, score: 0, sharedAuthors: [], sharedTopics: [], topicProduct: 0 };
      found.set(other, known);
    }
    return known;
  };
  const isFull = stepMeter();
  for (const author of neighbors(index.authorsOfPaper, paper)) {
    spend(degree(index.papersOfAuthor, author));
    for (const other of neighbors(index.papersOfAuthor, author)) {
      entry(other).sharedAuthors.push(author);
      if (isFull(1)) yield;
    }
  }
  for (const topic of neighbors(index.topicsOfPaper, paper)) {
    const weight = topicWeight(index, topic);
    if (weight === 0) continue;
    spend(degree(index.papersOfTopic, topic));
    for (const other of neighbors(index.papersOfTopic, topic)) {
      const known = entry(other);
      known.sharedTopics.push(topic);
      known.topicProduct += weight * weight;
      if (isFull(1)) yield;
    }
  }
  found.delete(paper);
  const squares = topicSquares(index, paper);
  const scored: RelatedPaper[] = [];
  for (const { topicProduct, ...related } of found.values()) {
    const authors = degree(index.authorsOfPaper, paper) * degree(index.authorsOfPaper, related.paper);
    const topics = topicProduct === 0 ? 0 : topicProduct / Math.sqrt(squares * topicSquares(index, related.paper));
    const score = (authors === 0 ? 0 : related.sharedAuthors.length / Math.sqrt(authors)) + topics;
    scored.push({ ...related, score });
    if (isFull(degree(index.topicsOfPaper, related.paper) + 1)) yield;
  }
  return yield* sortInSteps(scored, (a, b) => b.score - a.score || a.paper - b.paper);
}

/** `relatedPapersInSteps`, all at once. */
export const relatedPapers = atOnce(relatedPapersInSteps);

function topicWeight(index: GraphIndex, topic: number): number {
  return Math.log(index.papers.length / Math.max(1, degree(index.papersOfTopic, topic)));
}

/** The squares of the weights of a paper's topics, added up. */
function topicSquares(index: GraphIndex, paper: number): number {
  let squares = 0;
  for (const topic of neighbors(index.topicsOfPaper, paper)) {
    const weight = topicWeight(index, topic);
    squares += weight * weight;
  }
  return squares;
}
