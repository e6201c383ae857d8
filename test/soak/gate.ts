// Lets many work side by side, and at times nobody.

export interface Gate {
  /** Does the work once the gate is open. */
  pass(work: () => Promise<void>): Promise<void>;
  /** Does the work while nobody is inside: waits until all are out, and lets nobody in meanwhile. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** An open gate. */
export function createGate(): Gate {
  let inside = 0;
  let closed: Promise<void> | null = null;
  let emptied = () => {};
  return {
    async pass(work) {
      while (closed !== null) await closed;
      inside++;
      try {
        await work();
      } finally {
        inside--;
        if (inside === 0) emptied();
      }
    },
    async alone(work) {
      const { promise, resolve: open } = Promise.withResolvers<void>();
      closed = promise;
      try {
        if (inside > 0) await new Promise<void>((resolve) => (emptied = resolve));
        return await work();
      } finally {
        emptied = () => {};
        closed = null;
        open();
      }
    },
  };
}
