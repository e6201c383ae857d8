// `--months` and `--as-of`: the time that a command asks about.
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { everyPaper, type PaperSelection, selectPapers } from '../graph/selection.ts';
import { localDay, monthsBefore } from '../text/months.ts';
import { dateExtent } from '../text/partial-date.ts';
import { type FlagValues, textFlag, UsageError } from './command.ts';

export const monthsFlags = {
  months: { type: 'string', short: 'm' },
  'as-of': { type: 'string' },
  asOf: { type: 'string' },
} as const;

const mostMonths = 1200;

/** A time from one day to another, both included; null: from the beginning. */
export interface AskedTime {
  from: string | null;
  to: string;
}

/**
 * The months before a day, today where none is given; null where neither flag is given and there is no usual number of
 * months. Throws a UsageError.
 */
export function readTime(
  flags: FlagValues,
  usualMonths: number | null,
  today = localDay(new Date()),
): AskedTime | null {
  const [dashed, camelCase, text] = [textFlag(flags, 'as-of'), textFlag(flags, 'asOf'), textFlag(flags, 'months')];
  if (dashed !== undefined && camelCase !== undefined)
    throw new UsageError('--as-of and --asOf are one flag: give one');
  const asOf = dashed ?? camelCase;
  const to = asOf ?? today;
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(to) || dateExtent(to) === null) {
    throw new UsageError(`--as-of is a day such as 2026-11-22, not '${to}'`);
  }
  const months = text === undefined ? usualMonths : /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (months === null) return asOf === undefined ? null : { from: null, to };
  if (!(months >= 1 && months <= mostMonths)) {
    throw new UsageError(`--months is a number from 1 to ${mostMonths}, not '${text}'`);
  }
  return { from: monthsBefore(to, months), to };
}

/** The papers of that time. */
export function papersOfTime(graph: PublicationGraph, time: AskedTime | null): PaperSelection {
  if (time === null) return everyPaper;
  const from = time.from === null ? -Infinity : (dateExtent(time.from)?.earliest ?? -Infinity);
  const to = dateExtent(time.to)?.latest ?? Infinity;
  return selectPapers(graph, { published: { from, to } }, describeTime(time));
}

/** `2022-11-22 to 2026-11-22`. */
export function describeTime(time: AskedTime | null): string {
  if (time === null) return 'all papers, dated or not';
  return time.from === null ? `papers until ${time.to}` : `papers from ${time.from} to ${time.to}`;
}
