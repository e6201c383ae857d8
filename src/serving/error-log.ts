// What Yoga tells of failures, each once.

/** A logger for Yoga, which tells of a masked error wherever it passes by: `log` hears of each once. */
export function errorLogger(log: (message: string) => void) {
  const told = new WeakSet<Error>();
  const error = (...details: unknown[]) => {
    for (const detail of details) {
      const cause = rootCause(detail);
      // A measure that was given up because nobody waits for it any more.
      if (cause instanceof Error && cause.name === 'AbortError') continue;
      if (cause instanceof Error) {
        if (told.has(cause)) continue;
        told.add(cause);
      }
      log(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
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
