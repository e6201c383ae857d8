// Papers that may be the same, as columns.
import type { ResolvedDuplicate } from '../identity/resolution.ts';
import type { Columns, StoredColumns } from './columns.ts';

export function duplicateColumns(duplicates: readonly ResolvedDuplicate[]): StoredColumns {
  return {
    one: duplicates.map(({ papers }) => papers[0]),
    other: duplicates.map(({ papers }) => papers[1]),
    reason: duplicates.map(({ reason }) => reason),
  };
}

/** Throws BadColumn. */
export function duplicatesFrom(columns: Columns, paperCount: number): ResolvedDuplicate[] {
  const reasons = columns.texts('reason');
  const one = columns.numbers('one', reasons.length, paperCount);
  const other = columns.numbers('other', reasons.length, paperCount);
  return reasons.map((reason, at) => ({ papers: [one[at] ?? 0, other[at] ?? 0], reason }));
}
