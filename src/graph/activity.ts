// What happened in which year: papers and people, for an author or for any list of papers.
import { type GraphIndex, neighbors } from './index.ts';

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
export function activityByYear(index: GraphIndex, papers: Iterable<number>, without?: number): YearTally[] {
  const byYear = new Map<number | null, number[]>();
  for (const paper of papers) {
    const year = index.papers[paper]?.year ?? null;
    const list = byYear.get(year);
    if (list === undefined) byYear.set(year, [paper]);
    else list.push(paper);
  }
  const years = [...byYear.keys()].toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity));
  const met = new Set<number>();
  return years.map((year) => {
    const list = byYear.get(year) ?? [];
    const people = new Set<number>();
    for (const paper of list) for (const author of neighbors(index.authorsOfPaper, paper)) people.add(author);
    if (without !== undefined) people.delete(without);
    const before = met.size;
    if (year !== null) for (const person of people) met.add(person);
    return {
      year,
      paperCount: list.length,
      peopleCount: people.size,
      newPeopleCount: year === null ? null : met.size - before,
    };
  });
}
