// What everybody who uses a resolution relies on, and no single value shows: orders, and that nothing is there twice.
import type { GraphInput } from '../graph/build.ts';
import { compareText } from '../text/compare.ts';

// Rows looked at before the next outcome is given.
const stretch = 2_000;

/** Of one stretch of rows after the other what is not in its order, as a clause; null where all is. Cost: linear. */
export function* disordersIn({ resolution, tagging }: GraphInput): Generator<string | null, void> {
  const { papers, authors } = resolution;
  yield* stretches(
    papers,
    isAscending(papers, ({ id }) => id),
    'papers that are not in the order of their ids',
  );
  yield* stretches(
    authors,
    isAscending(authors, ({ id }) => id),
    'authors that are not in the order of their ids',
  );
  yield* stretches(
    tagging.concepts,
    isAscending(tagging.concepts, ({ scheme, prefLabel }) => `${scheme}\n${prefLabel}`),
    'topics that are not in the order of their labels',
  );
  yield* stretches(
    papers,
    ({ authorships }) => new Set(authorships.map(({ author }) => author)).size === authorships.length,
    'a paper that names one author twice',
  );
  yield tagging.ofPaper.length === papers.length ? null : 'more or fewer lists of topics than papers';
  yield* stretches(
    tagging.ofPaper,
    (topics) => topics.every((topic, at) => at === 0 || topic > (topics[at - 1] ?? 0)),
    'a paper whose topics are not in their order',
  );
}

function* stretches<T>(
  rows: readonly T[],
  isInOrder: (row: T, at: number) => boolean,
  disorder: string,
): Generator<string | null, void> {
  for (let start = 0; start < rows.length; start += stretch) {
    const isAll = rows.slice(start, start + stretch).every((row, at) => isInOrder(row, start + at));
    yield isAll ? null : disorder;
  }
}

/** Whether a row's text is greater than that of the row before it. */
function isAscending<T>(rows: readonly T[], textOf: (row: T) => string): (row: T, at: number) => boolean {
  return (row, at) => {
    const before = rows[at - 1];
    return before === undefined || compareText(textOf(before), textOf(row)) < 0;
  };
}
