// What of the lists could not be read at all: no search finds it.
import { Link } from 'wouter';
import { count } from './states.tsx';

/** How many entries of these lists could not be read. */
export function refusedIn(sources: readonly { refusedCount: number }[]): number {
  return sources.reduce((sum, { refusedCount }) => sum + refusedCount, 0);
}

/** So many entries could not be read, with the way to what stands there. */
export function Refused({ entries }: { entries: number }) {
  return <Link href="/lists">{count(entries, 'entry', 'entries')} could not be read</Link>;
}
