// Papers compared by the words of their titles, rare words counting most.

/** How alike the titles of two groups of papers are, from 0 to 1. */
export type TitleLikeness = (a: readonly number[], b: readonly number[]) => number;

const shortestWord = 3;

/**
 * The likeness of titles: the cosine of their words, each weighted by how few papers have it (tf-idf; Salton and
 * Buckley, 1988). `titleOf` gives the folded title of each of `size` papers. Cost: the words of all titles, once it is first asked.
 */
export function titleLikeness(size: number, titleOf: (paper: number) => string): TitleLikeness {
  let counts: Map<string, number> | null = null;
  const wordsOf = (paper: number): Set<string> =>
    new Set(
      titleOf(paper)
        .split(' ')
        .filter((word) => word.length >= shortestWord),
    );
  const weight = (word: string): number => {
    if (counts === null) {
      counts = new Map();
      for (let other = 0; other < size; other++) {
        for (const each of wordsOf(other)) counts.set(each, (counts.get(each) ?? 0) + 1);
      }
    }
    return Math.log(size / (counts.get(word) ?? 1));
  };
  const vectorOf = (papers: readonly number[]): Map<string, number> => {
    const vector = new Map<string, number>();
    for (const paper of papers)
      for (const word of wordsOf(paper)) vector.set(word, (vector.get(word) ?? 0) + weight(word));
    return vector;
  };
  const length = (vector: ReadonlyMap<string, number>): number =>
    Math.sqrt(vector.values().reduce((sum, each) => sum + each * each, 0));
  return (a, b) => {
    const [left, right] = [vectorOf(a), vectorOf(b)];
    let product = 0;
    for (const [word, each] of left) product += each * (right.get(word) ?? 0);
    return product / (length(left) * length(right) || 1);
  };
}
