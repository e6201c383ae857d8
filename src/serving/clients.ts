// Which client a request counts for, wherever requests are counted: one place that tells when all look like one.
import { clientAddress } from './client-address.ts';

/** The client's address as `clientAddress` has it; null where there is no connection. */
export type ClientOf = (request: Request, serverContext: object) => string | null;

/** Tells clients apart behind so many trusted proxies; says once in the log where it cannot. */
export function createClients(trustedProxies: number, log: (message: string) => void): ClientOf {
  let isProxyTold = false;
  return (request, serverContext) => {
    if (trustedProxies === 0 && !isProxyTold && request.headers.has('x-forwarded-for')) {
      isProxyTold = true;
      log(
        'Requests come through a proxy that is not trusted: all its clients count as one (COAUTHOR_TRUSTED_PROXIES).',
      );
    }
    return clientAddress(request, serverContext, trustedProxies);
  };
}
