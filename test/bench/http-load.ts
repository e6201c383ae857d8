// A client of HTTP that does nothing but ask: keep-alive sockets, each with one request under way.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Asked {
  method: 'GET' | 'POST';
  path: string;
  headers?: Readonly<Record<string, string>>;
  /** `body(turn)` is sent; all of one length. */
  body?: (turn: number) => string;
}

export interface LoadResult {
  /** Answers that came in time. */
  count: number;
  /** Seconds that it took. */
  seconds: number;
  /** Milliseconds each, in no order. */
  latencies: number[];
  /** Of the last answer, headers and all. */
  bytes: number;
  /** How often each status was answered. */
  statuses: Map<number, number>;
}

let turns = 0;

/** Asks again and again over so many sockets for so many seconds. Rejects where a connection breaks. */
export async function load(port: number, asked: Asked, connections: number, seconds: number): Promise<LoadResult> {
  const result: LoadResult = { count: 0, seconds: 0, latencies: [], bytes: 0, statuses: new Map() };
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const began = performance.now();
  const end = began + seconds * 1_000;
  await Promise.all(sockets.map((socket) => askUntil(end, socket, asked, result)));
  result.seconds = (performance.now() - began) / 1_000;
  return result;
}

async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  return socket;
}

function askUntil(end: number, socket: Socket, asked: Asked, result: LoadResult): Promise<void> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let begun = 0;
    let missing = 0;
    let head = '';
    const send = () => {
      head = '';
      missing = 0;
      sent = 0;
      begun = performance.now();
      socket.write(requestOf(asked));
    };
    const done = () => {
      const now = performance.now();
      result.count++;
      result.latencies.push(now - begun);
      result.bytes = sent;
      if (now < end) return send();
      socket.destroy();
      resolve();
    };
    socket.on('data', (chunk) => {
      sent += chunk.length;
      if (missing > 0) {
        missing -= chunk.length;
        if (missing === 0) done();
        return;
      }
      head += chunk.toString('latin1');
      const headLength = head.indexOf('\r\n\r\n');
      if (headLength < 0) return;
      const status = Number(head.slice(9, 12));
      result.statuses.set(status, (result.statuses.get(status) ?? 0) + 1);
      const length = /\r\ncontent-length: (\d+)/i.exec(head.slice(0, headLength + 2))?.[1];
      if (length === undefined && status !== 304) {
        reject(new Error(`no length in ${head.slice(0, headLength)}`));
        return;
      }
      missing = (status === 304 ? 0 : Number(length)) - (head.length - headLength - 4);
      if (missing === 0) done();
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the connection ended')));
    send();
  });
}

function requestOf({ method, path, headers = {}, body }: Asked): string {
  const text = body?.(turns++) ?? '';
  const lines = Object.entries({
    host: '127.0.0.1',
    ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${text}`;
}
