// One run that several wait for. It goes on as long as anybody waits.

/** Who waits for a run: somebody of that client; null: of one who asks nothing else. */
export interface Asker {
  readonly client: string | null;
}

/** Those who wait at the moment, in the order they came: whose turn it is when the run must wait for a place. */
export type Askers = () => readonly Asker[];

/** One who asks without a client. */
export function anybody(): Askers {
  const askers = [{ client: null }];
  return () => askers;
}

export interface SharedRun<T> {
  /** Waits for the outcome; a signal that aborts ends this waiting alone, with its reason. */
  join(signal: AbortSignal | undefined, askers?: Askers): Promise<T>;
}

/**
 * Starts a run, which may ask who waits for it. When the last of those leaves before it is done, its own signal aborts.
 * `forget` is called once when no more is to be had of it: it failed, or was given up.
 */
export function sharedRun<T>(
  start: (signal: AbortSignal, askers: Askers) => Promise<T>,
  forget: () => void,
): SharedRun<T> {
  const controller = new AbortController();
  const waiting = new Set<{ askers: Askers }>();
  const outcome = start(controller.signal, () => [...waiting].flatMap(({ askers }) => askers()));
  let settled = false;
  outcome.then(
    () => {
      settled = true;
      waiting.clear();
    },
    () => {
      settled = true;
      waiting.clear();
      if (!controller.signal.aborted) forget();
    },
  );
  return {
    join(signal, askers = anybody()) {
      const place = { askers };
      if (!settled) waiting.add(place);
      return new Promise<T>((resolve, reject) => {
        const leave = () => {
          reject(signal?.reason);
          waiting.delete(place);
          if (waiting.size > 0 || settled) return;
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
