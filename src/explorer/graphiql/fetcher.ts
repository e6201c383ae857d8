// How GraphiQL asks the API: one answer as JSON, or the events of a subscription as they come.
import type { Fetcher } from '@graphiql/toolkit';
import { type ExecutionResult, GraphQLError, Kind, parse } from 'graphql';
import { withToken } from '../sign-in/with-token.ts';
import { readEvents } from './event-stream.ts';

/** Which of the two an answer is says the server. */
const accept = 'application/graphql-response+json, application/json;q=0.9, text/event-stream;q=0.8';

/**
 * A fetcher that asks at that address, with the token that `tokenKept` gives, if it gives one and the headers that the
 * visitor wrote have no `authorization` of their own. What it gives ends the request when it is stopped, a long query as well as a
 * subscription. What goes wrong on the way is a result with an error that says what happened.
 */
export function createFetcher(address: string, tokenKept: () => string | null = () => null): Fetcher {
  return ({ query, operationName, variables }, options) => {
    const body = JSON.stringify({ query, variables, operationName: nameInQuery(query, operationName) });
    const headers = withToken({ ...options?.headers, 'content-type': 'application/json', accept }, tokenKept());
    return stoppable((signal) => ask(address, { method: 'POST', headers, body, signal }));
  };
}

/** GraphiQL hears a little late which operation its editor holds; a name that is not there would be refused. */
function nameInQuery(query: string, operationName: string | null | undefined): string | undefined {
  try {
    const names = parse(query).definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? definition.name?.value : undefined,
    );
    return names.find((name) => name === operationName);
  } catch {
    // The server says better what is wrong with the query.
    return operationName ?? undefined;
  }
}

async function* ask(address: string, request: RequestInit): AsyncGenerator<ExecutionResult, void> {
  let response: Response;
  try {
    response = await fetch(address, request);
  } catch (error) {
    request.signal?.throwIfAborted();
    yield failure(`The server could not be reached: ${messageOf(error)}.`);
    return;
  }
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream')) {
    yield* events(response, request.signal);
  } else if (/^application\/(?:graphql-response\+)?json\b/.test(type)) {
    yield await response.json();
  } else {
    const text = (await response.text()).trim().slice(0, 500);
    yield failure(`The server answered ${response.status} and no JSON: ${text || 'nothing'}`);
  }
}

/** GraphQL over server-sent events, one connection a subscription: `next` is a result, `complete` the end. */
async function* events(response: Response, signal: AbortSignal | null | undefined): AsyncGenerator<ExecutionResult> {
  let last: ExecutionResult = {};
  try {
    for await (const { name, data } of readEvents(pieces(response))) {
      if (name === 'complete') return;
      if (name === 'next') {
        last = JSON.parse(data);
        yield last;
      }
    }
    yield { ...last, ...failure('The connection ended before the subscription did. The last event may be old.') };
  } catch (error) {
    signal?.throwIfAborted();
    yield { ...last, ...failure(`The connection broke: ${messageOf(error)}. The last event may be old.`) };
  }
}

async function* pieces(response: Response): AsyncGenerator<string, void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) yield read.value;
}

/** Results that end at once when they are no longer wanted; a generator alone would wait for its next one first. */
function stoppable(make: (signal: AbortSignal) => AsyncGenerator<ExecutionResult>): AsyncIterable<ExecutionResult> {
  const controller = new AbortController();
  const results = make(controller.signal);
  const end = { done: true, value: undefined } as const;
  const iterator: AsyncIterator<ExecutionResult> = {
    next: async () => {
      try {
        return await results.next();
      } catch (error) {
        if (controller.signal.aborted) return end;
        throw error;
      }
    },
    return: async () => {
      controller.abort();
      return end;
    },
  };
  return { [Symbol.asyncIterator]: () => iterator };
}

function failure(message: string): ExecutionResult {
  return { errors: [new GraphQLError(message)] };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
