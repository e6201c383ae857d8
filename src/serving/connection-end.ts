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
  if (response?.closed) done();
  else response?.once('close', done);
}

/** What ends a request's connection in the middle of an answer; null where there is none. */
export function breakOffOf(serverContext: object): (() => void) | null {
  const response = responseOf(serverContext);
  return response === null ? null : () => response.destroy();
}

function responseOf(serverContext: object): ServerResponse | null {
  return 'res' in serverContext && serverContext.res instanceof ServerResponse ? serverContext.res : null;
}
