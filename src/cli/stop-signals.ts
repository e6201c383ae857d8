// How the process is told to stop: Ctrl-C, and SIGTERM from whatever runs it.

const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Aborts at the first signal. To be called before anything that takes long: the first process of a container is not ended
 * by signals that it does not listen to. Later ones do nothing: npm passes the same one on a second time.
 */
export function stopSignal(process: Pick<NodeJS.Process, 'on'>): AbortSignal {
  const stopping = new AbortController();
  for (const signal of signals) process.on(signal, () => stopping.abort());
  return stopping.signal;
}
