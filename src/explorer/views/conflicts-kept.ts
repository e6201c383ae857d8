// What was pasted and chosen: it stays in this tab of the browser until it is closed, and nowhere else.
import { useCallback, useState } from 'react';
import type { Choices } from './conflicts-named.ts';

export interface Kept {
  /** The two lists as they stand in their fields. */
  of: string;
  against: string;
  /** The lists that were last asked about; null: none were. */
  asked: { of: string; against: string } | null;
  choices: Choices;
}

const key = 'coauthor-graph:conflicts';
const nothing: Kept = { of: '', against: '', asked: null, choices: {} };

// Another version of the explorer may have kept something else.
function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { of, against, asked, choices }: Partial<Record<keyof Kept, unknown>> = value;
  return (
    areLists({ of, against }) && (asked === null || areLists(asked)) && typeof choices === 'object' && choices !== null
  );
}

function areLists(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { of, against }: { of?: unknown; against?: unknown } = value;
  return typeof of === 'string' && typeof against === 'string';
}

function load(): Kept {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return isKept(value) ? value : nothing;
  } catch {
    // Browsers that forbid storage throw; what is pasted then lasts as long as the view.
    return nothing;
  }
}

function save(kept: Kept): void {
  try {
    if (kept === nothing) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // As above.
  }
}

/** What is kept, what changes a part of it, and what forgets all of it. */
export function useKept(): { kept: Kept; keep: (change: Partial<Kept>) => void; forget: () => void } {
  const [kept, setKept] = useState(load);
  const keep = useCallback(
    (change: Partial<Kept>) =>
      setKept((current) => {
        const next = { ...current, ...change };
        save(next);
        return next;
      }),
    [],
  );
  const forget = useCallback(() => {
    save(nothing);
    setKept(nothing);
  }, []);
  return { kept, keep, forget };
}
