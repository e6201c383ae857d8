// What everybody who uses a resolution relies on, and no single value shows: orders, and that nothing is there twice.
import type { GraphInput } from '../graph/build.ts';
import { compareText } from '../text/compare.ts';

/** What is not in its order, as a clause; null where all is. Cost: linear. */
export function disorderIn({ resolution, tagging }: GraphInput): string | null {
  const { papers, authors } = resolution;
  if (!isAscending(papers.map(({ id }) => id))) return 'papers that are not in the order of their ids';
  if (!isAscending(authors.map(({ id }) => id))) return 'authors that are not in the order of their ids';
  if (!isAscending(tagging.concepts.map(({ scheme, prefLabel }) => `${scheme}\n${prefLabel}`))) {
    return 'topics that are not in the order of their labels';
  }
  if (papers.some(({ authorships }) => new Set(authorships.map(({ author }) => author)).size < authorships.length)) {
    return 'a paper that names one author twice';
  }
  if (tagging.ofPaper.length !== papers.length) return 'more or fewer lists of topics than papers';
  const isInOrder = (topics: readonly number[]) =>
    topics.every((topic, at) => at === 0 || topic > (topics[at - 1] ?? 0));
  return tagging.ofPaper.every(isInOrder) ? null : 'a paper whose topics are not in their order';
}

function isAscending(texts: readonly string[]): boolean {
  return texts.every((text, at) => at === 0 || compareText(texts[at - 1] ?? '', text) < 0);
}
