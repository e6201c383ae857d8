// What happened in which year: papers and people, for an author or for any list of papers.
import { type GraphIndex, neighbors } from './index.ts';
import { atOnce, inStretches, type Steps } from './steps.ts';

/** One year's papers and people. */
export interface YearTally {
  /** Null: the papers of which no year is known. */
  year: number | null;
  paperCount: number;
  /** Different people on these papers, the author asked about left out. */
  peopleCount: number;
  /** Of these, who were on no paper of an earlier year; null where the year is not known. */
  newPeopleCount: number | null;
}

/**
 * Papers and people a year, ascending, the unknown year last; years without papers are left out. Somebody met only on
 * papers of unknown year is new in no year. Cost: linear in the authorships of the papers.
 */
export function* activityByYearInSteps(
  index: GraphIndex,
  papers: ArrayLike<number>,
  without?: number,
): Steps<YearTally[]> {
  const byYear = new Map<number | null, number[]>();
  yield* inStretches(papers.length, (from, to) => {
    for (let at = from; at < to; at++) {
      const paper = papers[at] ?? 0;
      const year = index.papers[paper]?.year ?? null;
      const list = byYear.get(year);
      if (list === undefined) byYear.set(year, [paper]);
      else list.push(paper);
    }
  });
  const years = [...byYear.keys()].toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity));
  const met = new Set<number>();
  const activity: YearTally[] = [];
  for (const year of years) {
    const list = byYear.get(year) ?? [];
    const people = new Set<number>();
    const before = met.size;
    yield* inStretches(list.length, (from, to) => {
      for (let at = from; at < to; at++) {
        for (const author of neighbors(index.authorsOfPaper, list[at] ?? 0)) {
          if (author === without) continue;
          people.add(author);
          if (year !== null) met.add(author);
        }
      }
    });
    activity.push({
      year,
      paperCount: list.length,
      peopleCount: people.size,
      newPeopleCount: year === null ? null : met.size - before,
    });
  }
  return activity;
}

/** `activityByYearInSteps`, all at once. */
export const activityByYear = atOnce(activityByYearInSteps);
