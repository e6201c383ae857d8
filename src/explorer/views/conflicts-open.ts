// What leaves a pair open: the date of a paper that both wrote, or a list cut short that names one of them.
import type { ConflictsQuery, PaperFilter } from '../../generated/graphql.ts';

export type Pair = ConflictsQuery['conflicts']['nodes'][number];
export type OpenPaper = Pair['undecidedPapers']['nodes'][number];

/** A pair with all its papers, those that leave it open parted by what they leave open; each in the order of the API. */
export interface WholePair extends Pair {
  /** Both wrote these; whether in the time asked about is not known. */
  openByDate: readonly OpenPaper[];
  /** These have one of them on a list cut short. */
  openByList: readonly OpenPaper[];
}

/** The pair with its open papers parted; `joint` are the ids of papers that `isUnclear`, and that both wrote. */
export function withOpenParted(pair: Pair, joint: ReadonlySet<string>): WholePair {
  const isByDate = ({ id, authorListComplete }: OpenPaper) => authorListComplete || joint.has(id);
  const { nodes } = pair.undecidedPapers;
  return { ...pair, openByDate: nodes.filter(isByDate), openByList: nodes.filter((paper) => !isByDate(paper)) };
}

/** Whether a paper may leave a pair open by its date as well as by its list: it must be found out who wrote it. */
export function isUnclear({ authorListComplete, published }: OpenPaper, where: PaperFilter | null): boolean {
  return !authorListComplete && mayLieOutside(published, where?.published ?? null);
}

/** False only where a date, by all that is known of it, lies between two days; true where that is not easily told. */
function mayLieOutside(published: string | null, time: PaperFilter['published']): boolean {
  if (time === null || time === undefined) return false;
  if (published === null || !/^\d{4}(?:-\d\d){0,2}$/.test(published)) return true;
  const [earliest, latest] = ['-01-01', '-12-31'].map((rest) => published + rest.slice(published.length - 4));
  return !((time.from ?? '') <= (earliest ?? '') && (latest ?? '') <= (time.to ?? '9999-12-31'));
}

/** What leaves an undecided pair open, in words, dates first; nothing of other pairs. */
export function openBecause({ status, openByDate, openByList }: WholePair): string[] {
  if (status !== 'UNDECIDED') return [];
  return [
    ...(openByDate.length > 0 ? ['date of a joint paper'] : []),
    ...(openByList.length > 0 ? ['list cut short'] : []),
  ];
}
