// What Yoga tells of failures, each once.
import { failureText } from '../text/failure-text.ts';
import { ServerStopping } from './stopping.ts';

/**
 * A logger for Yoga, which tells of a masked error wherever it passes by: `log` hears of each once, and not of what ends
 * because the server stops. What is given up because its client has gone does not come here: `workTimed` answers instead.
 */
export function errorLogger(log: (message: string) => void) {
  const told = new WeakSet<Error>();
  const error = (...details: unknown[]) => {
    for (const detail of details) {
      const cause = rootCause(detail);
      if (cause instanceof ServerStopping) continue;
      if (cause instanceof Error) {
        if (told.has(cause)) continue;
        told.add(cause);
      }
      log(failureText(cause));
    }
  };
  const quiet = () => {};
  return { debug: quiet, info: quiet, warn: quiet, error };
}

function rootCause(error: unknown): unknown {
  return error instanceof Error && 'originalError' in error && error.originalError instanceof Error
    ? rootCause(error.originalError)
    : error;
}
