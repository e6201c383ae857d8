// A client of subscriptions: GraphQL over server-sent events, distinct connections mode
// (https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverSSE.md), read from a real response.
import type { ExecutionResult } from 'graphql';

export interface EventStream<Data> {
  response: Response;
  /** The data of the next event, which must come without errors; null at the end of the stream. */
  next(): Promise<Data | null>;
  /** The next event as it comes; null at the end of the stream. */
  nextResult(): Promise<ExecutionResult<Data> | null>;
  /** Goes away, as a client that closes its page does. */
  leave(): Promise<void>;
}

/** Subscribes, and answers when the server has begun to listen. `send` is `fetch`, or a server's own. */
export async function subscribe<Data>(
  address: string,
  query: string,
  send: (request: Request) => Promise<Response> = fetch,
): Promise<EventStream<Data>> {
  const response = await send(
    new Request(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query }),
    }),
  );
  if (response.body === null) throw new Error(`${response.status} without a body`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let unread = '';
  const nextBlock = async (): Promise<string> => {
    for (;;) {
      const end = unread.indexOf('\n\n');
      if (end >= 0) {
        const block = unread.slice(0, end);
        unread = unread.slice(end + 2);
        return block;
      }
      const { done, value } = await reader.read();
      if (done) throw new Error(`the stream broke off after “${unread}”`);
      unread += value;
    }
  };
  const nextResult = async (): Promise<ExecutionResult<Data> | null> => {
    for (;;) {
      const fields = new Map((await nextBlock()).split('\n').map((line) => [line.split(':')[0] ?? '', line]));
      if (fields.get('event') === 'event: complete') return null;
      const data = fields.get('data');
      if (fields.get('event') === 'event: next' && data !== undefined) return JSON.parse(data.slice('data:'.length));
    }
  };
  // The server sends a comment as soon as it listens.
  await nextBlock();
  return {
    response,
    nextResult,
    async next() {
      const result = await nextResult();
      if (result?.errors !== undefined) throw new Error(JSON.stringify(result.errors));
      return result?.data ?? null;
    },
    leave: () => reader.cancel(),
  };
}
