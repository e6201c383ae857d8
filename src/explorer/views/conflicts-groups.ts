// The pairs under their headings: those that a date leaves open apart from those that a list cut short does.
import type { Gathered } from './conflicts-gather.ts';
import type { WholePair } from './conflicts-open.ts';

export type Kind = 'SAME_AUTHOR' | 'COAUTHORED' | 'OPEN_BY_DATE' | 'OPEN_BY_LIST' | 'CONNECTED';

const kinds: readonly Kind[] = ['SAME_AUTHOR', 'COAUTHORED', 'OPEN_BY_DATE', 'OPEN_BY_LIST', 'CONNECTED'];

export interface PairsOfKind {
  kind: Kind;
  /** Those gathered so far, in their order. */
  pairs: readonly WholePair[];
  /** How many there are in all; null: not known before more is gathered. */
  total: number | null;
}

function kindOf({ status, openByDate }: WholePair): Kind {
  if (status !== 'UNDECIDED') return status;
  return openByDate.length > 0 ? 'OPEN_BY_DATE' : 'OPEN_BY_LIST';
}

/** The groups that there are pairs of, surest conflicts first. */
export function groupsOf({ pairs, counts, isWhole }: Gathered): PairsOfKind[] {
  const byKind = Map.groupBy(pairs, kindOf);
  const byDate = byKind.get('OPEN_BY_DATE')?.length ?? 0;
  // Of the undecided, those that a date leaves open come first.
  const areDatesOver = isWhole || byKind.has('OPEN_BY_LIST') || byKind.has('CONNECTED');
  const totals: Record<Kind, number | null> = {
    SAME_AUTHOR: counts.sameAuthorCount,
    COAUTHORED: counts.coauthoredCount,
    OPEN_BY_DATE: areDatesOver ? byDate : null,
    OPEN_BY_LIST: areDatesOver ? counts.undecidedCount - byDate : null,
    CONNECTED: counts.connectedCount,
  };
  return kinds.flatMap((kind) => {
    const ofKind = byKind.get(kind) ?? [];
    return ofKind.length === 0 ? [] : [{ kind, pairs: ofKind, total: totals[kind] }];
  });
}
