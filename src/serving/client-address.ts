// Which client a request comes from, as far as the network tells.
import { isIP, isIPv6, type Socket } from 'node:net';

/**
 * The client's address: that of the connection, or, behind so many trusted proxies, the one that the outermost of them
 * saw. Each proxy adds to the end of `x-forwarded-for` whom it was asked by, so that what stands before is only claimed.
 * IPv6 addresses are given as the network of 64 bits that one client has to itself. Null: there is no connection.
 */
export function clientAddress(request: Request, serverContext: object, trustedProxies: number): string | null {
  const connected = addressOfConnection(serverContext);
  const forwarded = trustedProxies > 0 ? (request.headers.get('x-forwarded-for') ?? '').split(',') : [];
  const told = plainAddress(forwarded.at(-Math.min(trustedProxies, forwarded.length)) ?? '');
  const address = told ?? (connected === null ? null : plainAddress(connected));
  return address === null ? null : clientAt(address);
}

/** The client at the other end of a connection, told alike; null where it has ended already. */
export function connectedClient({ remoteAddress }: Socket): string | null {
  const address = remoteAddress === undefined ? null : plainAddress(remoteAddress);
  return address === null ? null : clientAt(address);
}

function clientAt(address: string): string {
  return isIPv6(address) ? networkOf(address) : address;
}

function addressOfConnection(serverContext: object): string | null {
  const request = 'req' in serverContext ? serverContext.req : null;
  if (typeof request !== 'object' || request === null || !('socket' in request)) return null;
  const { socket } = request;
  if (typeof socket !== 'object' || socket === null || !('remoteAddress' in socket)) return null;
  return typeof socket.remoteAddress === 'string' ? socket.remoteAddress : null;
}

/** The address without a port, brackets or the name of an interface, IPv4 in its own form; null for what is none. */
function plainAddress(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](?::\d+)?$|^([\d.]+):\d+$/, '$1$2')
    .replace(/%.*$/, '');
  const address = bare.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(address) === 0 ? null : address;
}

/** The first 64 bits of an IPv6 address, as four groups. */
function networkOf(address: string): string {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before = '', after] = canonical.split('::');
  const first = before === '' ? [] : before.split(':');
  const last = after === undefined || after === '' ? [] : after.split(':');
  const left = after === undefined ? [] : Array<string>(8 - first.length - last.length).fill('0');
  return `${[...first, ...left, ...last].slice(0, 4).join(':')}::/64`;
}
