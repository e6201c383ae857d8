// Networks come as files of many megabytes: the last few are kept, instead of all of them in the cache.
import type { Exchange, Operation, OperationResult } from 'urql';
import { empty, filter, map, merge, pipe, type Source, share, tap } from 'wonka';

const mostKept = 4;

/** Operations that answer with a file, told by their name. */
function isFile({ query }: Operation): boolean {
  return query.definitions.some((definition) => 'name' in definition && definition.name?.value === 'NetworkFile');
}

/** Puts an exchange beside those operations: they go past it, and their last answers are kept. */
export function filesPast(exchange: Exchange): Exchange {
  return (input) => {
    const kept = new Map<number, OperationResult>();
    const answerOf = (operation: Operation) =>
      operation.kind === 'query' && operation.context.requestPolicy !== 'network-only'
        ? kept.get(operation.key)
        : undefined;
    const keep = (result: OperationResult) => {
      if (result.error !== undefined || result.operation.kind !== 'query') return;
      kept.delete(result.operation.key);
      kept.set(result.operation.key, result);
      for (const key of [...kept.keys()].slice(0, -mostKept)) kept.delete(key);
    };
    return (operations) => {
      const all = share(operations);
      const files = share(pipe(all, filter(isFile)));
      const remembered = pipe(
        files,
        map((operation) => ({ operation, result: answerOf(operation) })),
        filter(({ result }) => result !== undefined),
        map(({ operation, result }) => ({ ...(result as OperationResult), operation })),
      );
      const asked = pipe(
        files,
        filter((operation) => answerOf(operation) === undefined),
      );
      let answered: Source<OperationResult> = empty;
      // What lies behind may be connected only once, so files join what the exchange sends on, and part from its answers.
      const beside = exchange({
        ...input,
        forward(sent) {
          const results = share(input.forward(merge([sent, asked])));
          answered = pipe(
            results,
            filter(({ operation }) => isFile(operation)),
            tap(keep),
          );
          return pipe(
            results,
            filter(({ operation }) => !isFile(operation)),
          );
        },
      });
      const others = beside(
        pipe(
          all,
          filter((operation) => !isFile(operation)),
        ),
      );
      return merge([others, answered, remembered]);
    };
  };
}
