// Ends connections of clients that take no more of their answers: each keeps its answers, and their places, till it ends.
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The answers of each connection that are not yet sent, in the order in which they are to be. */
export type OpenAnswers = ReadonlyMap<Socket, ReadonlySet<ServerResponse>>;

export interface StalledWatch {
  /** Begins to look, unless it does already. The process does not wait for it. */
  start(): void;
  stop(): void;
}

/** What a look at a connection has seen. */
interface Seen {
  /** The answer being sent, or made. */
  first: ServerResponse | undefined;
  /** Bytes of the pieces that the system has taken whole, and those that it has not of the one that it is at. */
  taken: number;
  left: number;
  /** The looks in a row, up to this one, between which nothing moved. */
  quiet: number;
}

const looks = 4;

/**
 * Destroys connections on which, for the milliseconds of `patience` and up to a quarter more, bytes wait and none is
 * taken, or answers wait behind one and the same: what is asked behind a subscription would wait as long as that lasts.
 * What is still computed, and a subscription that has nothing to tell, has no bytes that wait, and may take any time.
 *
 * Node's own `server.timeout` is no help: Yoga switches it off on every connection on which it has sent a stream.
 */
export function createStalledWatch(answers: OpenAnswers, patience: number): StalledWatch {
  const seen = new WeakMap<Socket, Seen>();
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    for (const [socket, open] of answers) {
      const now = seeing(socket, open, seen.get(socket));
      seen.set(socket, now);
      if (now.quiet >= looks) socket.destroy();
    }
  };
  return {
    start() {
      timer ??= setInterval(look, patience / looks).unref();
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}

function seeing(socket: Socket, open: ReadonlySet<ServerResponse>, before: Seen | undefined): Seen {
  const [first, ...others] = open;
  // A piece that was handed to the system counts as written at once, and waits until the system has taken all of it.
  const taken = socket.bytesWritten - socket.writableLength;
  const left = leftOf(socket);
  const isUntaken = socket.writableLength > 0 && taken === before?.taken && left === before.left;
  const isBehind = first === before?.first && others.some((answer) => answer.writableLength > 0);
  return { first, taken, left, quiet: isUntaken || isBehind ? (before?.quiet ?? 0) + 1 : 0 };
}

/** What Node's own timeouts look at too, and tells nobody: a slow line takes minutes for a piece of a megabyte. */
function leftOf(socket: Socket): number {
  const handle: unknown = '_handle' in socket ? socket._handle : null;
  const isTold = typeof handle === 'object' && handle !== null && 'writeQueueSize' in handle;
  return isTold && typeof handle.writeQueueSize === 'number' ? handle.writeQueueSize : 0;
}
