// Papers that share people and topics with a paper.
import { type Spend, unlimited } from './budget.ts';
import { degree, type GraphIndex, neighbors } from './index.ts';

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
export function relatedPapers(index: GraphIndex, paper: number, spend: Spend = unlimited): RelatedPaper[] {
  const found = new Map<number, RelatedPaper & { topicProduct: number }>();
  const entry = (other: number) => {
    let known = found.get(other);
    if (known === undefined) {
      known = { paper: other, score: 0, sharedAuthors: [], sharedTopics: [], topicProduct: 0 };
      found.set(other, known);
    }
    return known;
  };
  for (const author of neighbors(index.authorsOfPaper, paper)) {
    spend(degree(index.papersOfAuthor, author));
    for (const other of neighbors(index.papersOfAuthor, author)) entry(other).sharedAuthors.push(author);
  }
  for (const topic of neighbors(index.topicsOfPaper, paper)) {
    const weight = topicWeight(index, topic);
    if (weight === 0) continue;
    spend(degree(index.papersOfTopic, topic));
    for (const other of neighbors(index.papersOfTopic, topic)) {
      const known = entry(other);
      known.sharedTopics.push(topic);
      known.topicProduct += weight * weight;
    }
  }
  found.delete(paper);
  const length = topicLength(index, paper);
  return [...found.values()]
    .map(({ topicProduct, ...related }) => {
      const authors = degree(index.authorsOfPaper, paper) * degree(index.authorsOfPaper, related.paper);
      const topics = topicProduct === 0 ? 0 : topicProduct / (length * topicLength(index, related.paper));
      return { ...related, score: (authors === 0 ? 0 : related.sharedAuthors.length / Math.sqrt(authors)) + topics };
    })
    .toSorted((a, b) => b.score - a.score || a.paper - b.paper);
}

function topicWeight(index: GraphIndex, topic: number): number {
  return Math.log(index.papers.length / Math.max(1, degree(index.papersOfTopic, topic)));
}

/** Length of the vector of a paper's topic weights. */
function topicLength(index: GraphIndex, paper: number): number {
  return Math.hypot(...Array.from(neighbors(index.topicsOfPaper, paper), (topic) => topicWeight(index, topic)));
}
