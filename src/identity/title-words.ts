// Papers compared by the words of their titles, rare words counting most.

/** The words of some papers' titles. */
export interface TitleProfile {
  /** Adds the titles of more papers. */
  add(papers: readonly number[]): void;
  /** How alike two profiles are, from 0 to 1. Cost: linear in the smaller. */
  likeness(other: TitleProfile): number;
  /** The weight of each word. */
  readonly weights: ReadonlyMap<string, number>;
  /** The square of the length of `weights`. */
  readonly squares: number;
}

const shortestWord = 3;

/**
 * A maker of profiles: the cosine of words, each weighted by how few papers have it (tf-idf; Salton and Buckley, 1988).
 * `titleOf` gives the folded title of each of `size` papers. Cost: the words of all titles, once one is first made.
 */
export function titleProfiles(size: number, titleOf: (paper: number) => string): () => TitleProfile {
  let counts: Map<string, number> | null = null;
  const wordsOf = (paper: number): Set<string> => {
    const words = titleOf(paper).split(' ');
    return new Set(words.filter((word) => word.length >= shortestWord));
  };
  const countWords = (): Map<string, number> => {
    const found = new Map<string, number>();
    for (let paper = 0; paper < size; paper++) {
      for (const word of wordsOf(paper)) found.set(word, (found.get(word) ?? 0) + 1);
    }
    return found;
  };
  return () => {
    counts ??= countWords();
    const known = counts;
    const weights = new Map<string, number>();
    let squares = 0;
    const profile: TitleProfile = {
      add(papers) {
        for (const paper of papers) {
          for (const word of wordsOf(paper)) {
            const before = weights.get(word) ?? 0;
            const now = before + Math.log(size / (known.get(word) ?? 1));
            squares += now * now - before * before;
            weights.set(word, now);
          }
        }
      },
      likeness(other) {
        const [few, many] = weights.size <= other.weights.size ? [weights, other.weights] : [other.weights, weights];
        let product = 0;
        for (const [word, weight] of few) product += weight * (many.get(word) ?? 0);
        return product / (Math.sqrt(squares * other.squares) || 1);
      },
      weights,
      get squares() {
        return squares;
      },
    };
    return profile;
  };
}
