// Why work ends that is not done when the server stops.

/** No failure: whoever still waits for the work is cut off. */
export class ServerStopping extends DOMException {
  constructor() {
    super('The server is stopping.', 'AbortError');
  }
}
