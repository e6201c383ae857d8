// What happened in which year: papers and people, for an author or for any list of papers.
import { type GraphIndex, neighbors } from './index.ts';
import { atOnce, type Steps, stepMeter } from './steps.ts';
import { papersByYearInSteps } from './years.ts';

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
  const met = new Set<number>();
  const activity: YearTally[] = [];
  const isFull = stepMeter();
  for (const { year, papers: list } of yield* papersByYearInSteps(index, papers)) {
    const people = new Set<number>();
    const before = met.size;
    for (const paper of list) {
      const authors = neighbors(index.authorsOfPaper, paper);
      for (const author of authors) {
        if (author === without) continue;
        people.add(author);
        if (year !== null) met.add(author);
      }
      if (isFull(authors.length + 1)) yield;
    }
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
