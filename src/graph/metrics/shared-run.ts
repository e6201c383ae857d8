// One run that several wait for. It goes on as long as anybody waits.

export interface SharedRun<T> {
  /** Waits for the outcome; a signal that aborts ends this waiting alone, with its reason. */
  join(signal: AbortSignal | undefined): Promise<T>;
}

/**
 * Starts a run. When the last of those who wait leaves before it is done, its own signal aborts. `forget` is called once
 * when no more is to be had of it: it failed, or was given up.
 */
export function sharedRun<T>(start: (signal: AbortSignal) => Promise<T>, forget: () => void): SharedRun<T> {
  const controller = new AbortController();
  const outcome = start(controller.signal);
  let waiting = 0;
  let settled = false;
  outcome.then(
    () => {
      settled = true;
    },
    () => {
      settled = true;
      if (!controller.signal.aborted) forget();
    },
  );
  return {
    join(signal) {
      waiting++;
      return new Promise<T>((resolve, reject) => {
        const leave = () => {
          reject(signal?.reason);
          waiting--;
          if (waiting > 0 || settled) return;
          forget();
          controller.abort(signal?.reason);
        };
        outcome.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
        if (signal?.aborted) leave();
        else signal?.addEventListener('abort', leave, { once: true });
      });
    },
  };
}
