// What stands where an answer is awaited, failed, or empty; and what an answer leaves open.
import type { ReactNode } from 'react';
import type { Answer } from '../answers.ts';

export function Loading({ what }: { what: string }) {
  return (
    <p className="state" role="status">
      <span className="spinner" aria-hidden="true" />
      Loading {what} …
    </p>
  );
}

export function Failed({ message, retry }: { message: string; retry?: (() => void) | null }) {
  return (
    <div className="state failed" role="alert">
      <p>{message}</p>
      {typeof retry === 'function' && (
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

export function Empty({ children }: { children: ReactNode }) {
  return <p className="state empty">{children}</p>;
}

/** The view of an answer: its data once they are there, under a moving line while newer ones are awaited; else why they are not. */
export function Answered<Data>({
  answer,
  what,
  children,
}: {
  answer: Answer<Data>;
  /** What is awaited, as it ends “Loading …”: “the author”. */
  what: string;
  children: (data: Data) => ReactNode;
}) {
  if (answer.state === 'loading') return <Loading what={what} />;
  if (answer.state === 'failed') return <Failed message={answer.message} retry={answer.retry} />;
  return (
    <div className={answer.isStale ? 'stale' : undefined} aria-busy={answer.isStale}>
      {answer.failure !== null && <Failed {...answer.failure} />}
      {children(answer.data)}
    </div>
  );
}

/**
 * What lists cut short and dates not known well enough may add to an answer; nothing where they add nothing. The counts
 * are those of the API: `unplacedCount`, `incompleteListCount`.
 */
export function OpenEnds({ unplaced = 0, incomplete = 0 }: { unplaced?: number; incomplete?: number }) {
  if (unplaced === 0 && incomplete === 0) return null;
  return (
    <p className="open-ends">
      {incomplete > 0 &&
        `${count(incomplete, 'author list is', 'author lists are')} cut short (“et al.”) or not given: there may be more people. `}
      {unplaced > 0 &&
        `${count(unplaced, 'more paper', 'more papers')} would count if ${unplaced === 1 ? 'its date' : 'their dates'}, not known well enough, lay in the time asked for.`}
    </p>
  );
}

/** “1 paper”, “1,234 papers”. */
export function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
