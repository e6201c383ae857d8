// How long a request may take: then what works for it stops, as it does when the client goes away.
import { GraphQLError } from 'graphql';
import { count } from '../text/count.ts';

export interface Deadline {
  /** Aborts when the time is up, with a TIME_LIMIT error, or when the client has gone, with that reason. */
  readonly signal: AbortSignal;
  /** Whether the time is up. A thread that never rests hears no signal, but can look at the clock. */
  isOver(): boolean;
  /** The clock starts with the work, not with the request: reading a long list of names is not its fault. */
  start(): void;
  /** Aborts for another reason. */
  stop(reason: unknown): void;
  /** The answer is there: nothing is to stop any more. */
  end(): void;
}

/** A deadline that many milliseconds after its start. */
export function createDeadline(milliseconds: number, leaving?: AbortSignal): Deadline {
  const late = new AbortController();
  const { signal } = late;
  // Not `AbortSignal.any`: Node keeps each such signal that somebody listens to for good, unless it aborts.
  const leave = () => late.abort(leaving?.reason);
  if (leaving?.aborted) leave();
  leaving?.addEventListener('abort', leave, { once: true });
  let timer: NodeJS.Timeout | undefined;
  let end = Infinity;
  return {
    signal,
    isOver: () => performance.now() > end,
    start() {
      end = performance.now() + milliseconds;
      timer = setTimeout(() => late.abort(timeLimit(milliseconds)), milliseconds);
      timer.unref();
    },
    stop: (reason) => late.abort(reason),
    end() {
      end = Infinity;
      clearTimeout(timer);
      leaving?.removeEventListener('abort', leave);
    },
  };
}

/** The error for what took too long. */
export function timeLimit(milliseconds: number): GraphQLError {
  const seconds = count(milliseconds / 1_000, 'second');
  return new GraphQLError(
    `This took longer than ${seconds}, and was stopped. Ask for less at once, or later: other requests may have been before it.`,
    { extensions: { code: 'TIME_LIMIT', milliseconds } },
  );
}
