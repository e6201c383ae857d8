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
import type { Context } from './context.ts';
import type { PublicationGraph } from './graph/publication-graph.ts';
import { withinTime } from './serving/work-budget.ts';

export interface Subscriptions {
  plugin: Plugin;
  /** Ends every open stream, and each new one as it begins. */
  end(): void;
}

/** A context for that graph; the signal says that nobody waits for the answer any more. */
export type ContextOf = (graph: PublicationGraph, signal?: AbortSignal) => Context;

/**
 * Subscriptions whose events are graphs. An operation has one context, made as it begins; for a subscription that is
 * long before what it tells of, so here each event is executed in the context of its graph.
 */
export function createSubscriptions(contextOf: ContextOf): Subscriptions {
  const open = new Set<AsyncIterator<unknown>>();
  let ended = false;
  return {
    plugin: {
      onSubscribe({ setSubscribeFn }) {
        setSubscribeFn((args: ExecutionArgs) => subscribe(args, contextOf));
        return {
          onSubscribeResult({ result }) {
            if (!isAsyncIterable(result)) return;
            const stream = result[Symbol.asyncIterator]();
            open.add(stream);
            if (ended) void stream.return?.();
            return {
              onEnd: () => {
                open.delete(stream);
              },
            };
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

async function subscribe(args: ExecutionArgs, contextOf: ContextOf) {
  const operation = validateSubscriptionArgs(args);
  if (!('schema' in operation)) return { errors: operation.map(withCode) };
  const source = await createSourceEventStream(operation);
  if (!isAsyncIterable(source)) return source;
  const context = args.contextValue as YogaInitialContext & Context;
  const { signal } = context.request;
  // Whoever stays subscribed for days must not keep the graph that was served when he came.
  for (const name of Object.keys(contextOf(context.graph))) Reflect.deleteProperty(context, name);
  return mapSourceToResponseEvent(operation, source, (event) => {
    const contextValue = contextOf(event.rootValue as PublicationGraph, signal);
    const execute = () => executeSubscriptionEvent({ ...event, contextValue });
    return contextValue.work === undefined ? execute() : withinTime(contextValue.work, execute);
  });
}

/** The code that the same mistake has in a query. */
function withCode(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    originalError: error.originalError,
    extensions: { ...error.extensions, code: 'BAD_USER_INPUT' },
  });
}
