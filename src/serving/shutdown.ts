// Stops a server without dropping what it has begun to answer.
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { onceClosed } from './connection-end.ts';

export interface StopOptions {
  /** How long it still takes requests, so that balancers see that it is not ready any more and send none. */
  drainMilliseconds: number;
  /** How long what is in flight then has to finish. */
  graceMilliseconds: number;
}

export interface Shutdown {
  /** Whether it is being stopped, or has been. */
  readonly isStopping: boolean;
  /** Resolves when nothing is open any more. `before` is called when no more requests are taken. */
  stop(options: StopOptions, before: () => void): Promise<void>;
}

/** What stops that server; make it before the server listens. */
export function createShutdown(http: Server): Shutdown {
  let isStopping = false;
  let isClosing = false;
  // Node itself waits for connections that have not asked anything yet, and for those that become idle while it stops.
  let inFlight = 0;
  const closeIfIdle = () => {
    if (isClosing && inFlight === 0) http.closeAllConnections();
  };
  // Before the request is answered, which may be at once.
  http.prependListener('request', (_, response) => {
    inFlight++;
    // So that a client which keeps its connection makes the next one elsewhere.
    if (isStopping) response.setHeader('connection', 'close');
    onceClosed(response, () => {
      inFlight--;
      closeIfIdle();
    });
  });
  return {
    get isStopping() {
      return isStopping;
    },
    async stop({ drainMilliseconds, graceMilliseconds }, before) {
      isStopping = true;
      if (http.listening && drainMilliseconds > 0) await sleep(drainMilliseconds);
      before();
      await new Promise<void>((resolve) => {
        const impatience = setTimeout(() => http.closeAllConnections(), graceMilliseconds);
        http.close(() => {
          clearTimeout(impatience);
          resolve();
        });
        isClosing = true;
        closeIfIdle();
      });
    },
  };
}
