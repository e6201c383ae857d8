// Clients at several addresses of this machine: all of 127.0.0.0/8 is its own.
import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Told {
  status: number;
  headers: IncomingMessage['headers'];
  body: { data?: unknown; errors?: { message: string; extensions: Record<string, unknown> }[] };
}

export interface Asked {
  /** Sends the rest of the request; the answer. */
  finish(): Promise<Told>;
  /** Goes away in the middle. */
  leave(): void;
}

/** Sends the half of a query from that address, on a connection of its own. */
export function begin(origin: string, from: string, query: string): Asked {
  const body = JSON.stringify({ query });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const asked = request(`${origin}/graphql`, { method: 'POST', headers, localAddress: from, agent: false });
  const answer = answerTo(asked);
  // Whoever leaves hears no answer.
  answer.catch(() => {});
  asked.write(body.slice(0, 5));
  return {
    finish() {
      asked.end(body.slice(5));
      return answer;
    },
    leave: () => asked.destroy(),
  };
}

/** Asks from that address. */
export function askFrom(origin: string, from: string, query: string): Promise<Told> {
  return begin(origin, from, query).finish();
}

async function answerTo(asked: ClientRequest): Promise<Told> {
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: response.statusCode ?? 0, headers: response.headers, body: JSON.parse(await text(response)) };
}

export const codes = ({ body: { errors = [] } }: Told) => errors.map(({ extensions }) => extensions.code);
