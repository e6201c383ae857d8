// Runs subscriptions, each event on the graph that it tells of, and ends them when the server stops.
import {
  createSourceEventStream,
  type ExecutionArgs,
  executeSubscriptionEvent,
  GraphQLError,
  mapSourceToResponseEvent,
  validateSubscriptionArgs,
} from 'graphql';
import { isAsyncIterable, type Plugin, type YogaInitialContext } from 'graphql-yoga';
import type { Bound } from './config.ts';
import type { Context } from './context.ts';
import type { PublicationGraph } from './graph/publication-graph.ts';
import type { ClientOf } from './serving/clients.ts';
import { onceSent } from './serving/connection-end.ts';
import type { ErrorCode } from './serving/error-codes.ts';
import { createPlaces } from './serving/places.ts';
import { withinTime } from './serving/work-budget.ts';

export interface Subscriptions {
  plugin: Plugin;
  /** Ends every open stream, and each new one as it begins. */
  end(): void;
}

/** A context for that graph and client; the signal says that nobody waits for the answer any more. */
export type ContextOf = (graph: PublicationGraph, signal: AbortSignal, client: string | null) => Context;

export interface SubscriptionOptions {
  contextOf: ContextOf;
  /** How many there may be at once. */
  bound: Bound;
  clientOf: ClientOf;
}

/**
 * Subscriptions whose events are graphs. An operation has one context, made as it begins; for a subscription that is
 * long before what it tells of, so here each event is executed in the context of its graph.
 *
 * Beyond the bound they are refused before they begin: TOO_MANY_SUBSCRIPTIONS (429) where the client has as many as one
 * may have, OVERLOADED (503) where there are so many in all. One counts until it ends, fails, or its client goes.
 */
export function createSubscriptions({ contextOf, bound, clientOf }: SubscriptionOptions): Subscriptions {
  const open = new Set<AsyncIterator<unknown>>();
  const places = createPlaces(bound);
  let ended = false;
  return {
    plugin: {
      onSubscribe({ args, setSubscribeFn, setResultAndStopExecution }) {
        const context = args.contextValue as YogaInitialContext;
        const client = clientOf(context.request, context);
        const leave = places.take(client);
        if (typeof leave === 'string') {
          setResultAndStopExecution({ errors: [tooMany(leave, bound)] });
          return;
        }
        // A client may go before its stream is read, which then is never ended.
        onceSent(context, leave);
        setSubscribeFn((args: ExecutionArgs) => subscribe(args, contextOf, client).catch(leaving(leave)));
        return {
          onSubscribeError: leave,
          onSubscribeResult({ result }) {
            if (!isAsyncIterable(result)) return leave();
            const stream = result[Symbol.asyncIterator]();
            const forget = () => {
              open.delete(stream);
              leave();
              // One that is refused for its media type is never read, and would listen for good.
              void stream.return?.();
            };
            open.add(stream);
            onceSent(context, forget);
            if (ended) void stream.return?.();
            return { onEnd: forget };
          },
        };
      },
    },
    end() {
      ended = true;
      for (const stream of [...open]) void stream.return?.();
    },
  };
}

/** What a failure goes on as, once it has left its place. */
function leaving(leave: () => void): (error: unknown) => never {
  return (error) => {
    leave();
    throw error;
  };
}

async function subscribe(args: ExecutionArgs, contextOf: ContextOf, client: string | null) {
  const operation = validateSubscriptionArgs(args);
  if (!('schema' in operation)) return { errors: operation };
  const source = await createSourceEventStream(operation);
  if (!isAsyncIterable(source)) return source;
  const context = args.contextValue as YogaInitialContext & Context;
  const { signal } = context.request;
  // Whoever stays subscribed for days must not keep the graph that was served when he came.
  for (const name of Object.keys(contextOf(context.graph, signal, client))) Reflect.deleteProperty(context, name);
  return mapSourceToResponseEvent(operation, source, (event) => {
    const contextValue = contextOf(event.rootValue as PublicationGraph, signal, client);
    const execute = () => executeSubscriptionEvent({ ...event, contextValue });
    return contextValue.work === undefined ? execute() : withinTime(contextValue.work, execute);
  });
}

function tooMany(of: 'client' | 'all', bound: Bound): GraphQLError {
  const [code, message]: [ErrorCode, string] =
    of === 'client'
      ? [
          'TOO_MANY_SUBSCRIPTIONS',
          `You have all the subscriptions that a client may have (${bound.client}). End one before you begin another.`,
        ]
      : ['OVERLOADED', 'There are too many subscriptions. Try again in some minutes, or ask now and then.'];
  const headers = { 'retry-after': '60' };
  return new GraphQLError(message, { extensions: { code, limit: bound[of], http: { headers } } });
}
