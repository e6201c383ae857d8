// The connection that a request came on, and when it has done with it.
import { ServerResponse } from 'node:http';

/** Whether there is a connection: without a port the server is called as a function. */
export function isConnected(serverContext: object): boolean {
  return responseOf(serverContext) !== null;
}

/**
 * Calls the function once the answer has been sent, or nobody waits for it any more: then at once, if that is so already.
 * Without a connection nothing tells, and it is never called.
 */
export function onceSent(serverContext: object, done: () => void): void {
  const response = responseOf(serverContext);
  if (response !== null) onceClosed(response, done);
}

/** Calls the function once that answer has been sent, or never will be any more: then at once, if that is so already. */
export function onceClosed(response: ServerResponse, done: () => void): void {
  const { socket } = response.req;
  if (response.closed || socket.destroyed) {
    done();
    return;
  }
  // Of answers that wait behind another on a connection, Node 22 does not tell when that is gone.
  let isDone = false;
  const end = () => {
    response.off('close', end);
    socket.off('close', end);
    // A connection that closes closes its answer while it tells of itself.
    if (!isDone) done();
    isDone = true;
  };
  response.once('close', end);
  socket.once('close', end);
}

/** What ends a request's connection in the middle of an answer; null where there is none. */
export function breakOffOf(serverContext: object): (() => void) | null {
  const response = responseOf(serverContext);
  return response === null ? null : () => response.destroy();
}

function responseOf(serverContext: object): ServerResponse | null {
  return 'res' in serverContext && serverContext.res instanceof ServerResponse ? serverContext.res : null;
}
