// How far a list has been turned over: from the start again whenever another list is asked for, or the lists changed.
import { useCallback } from 'react';
import type { Answer } from '../answers.ts';
import { useKept } from './history-kept.ts';

/**
 * The cursor behind which the next page begins, null for the first page, and what sets it. `list` tells one list from
 * all others of the page, such as its name, filter and order: with another one the cursor is null, and with lists that
 * the server loaded anew, which no cursor outlives. Whoever comes back to the page finds the list as far as it was.
 */
export function useAfter(list: string): [after: string | null, setAfter: (after: string | null | undefined) => void] {
  const [after, keep] = useKept<string | null>(`after ${list}`);
  return [after, useCallback((next: string | null | undefined) => keep(next ?? null), [keep])];
}

/** The answer that holds lists: while they are only turned over, what is there is no older than what comes. */
export function turnedOver<Data>(answer: Answer<Data>, ...after: readonly (string | null)[]): Answer<Data> {
  const isTurned = after.some((cursor) => cursor !== null);
  return answer.state === 'there' && isTurned ? { ...answer, isStale: false } : answer;
}
