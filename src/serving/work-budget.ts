// What one request may do: so many steps in the graph, so much time, and no more of the thread at once than others.
import { type ExecutionArgs, execute, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from '../config.ts';
import type { Context, Work } from '../context.ts';
import { createDeadline, timeLimit } from './deadline.ts';
import type { Turns } from './turns.ts';

// Between two looks at the clock: less than a tenth of a millisecond's work.
const stepsUnlooked = 4_096;

/**
 * The budget of a request, shared by all its resolvers and loaders. `leaving` aborts when its client has gone. The clock
 * runs from `start` to `end`. `client` is whose turns it takes; null: of one who asks nothing else.
 */
export function createWork(
  limits: Pick<Limits, 'work' | 'milliseconds'>,
  turns: Turns,
  leaving?: AbortSignal,
  client: string | null = null,
): Work {
  const deadline = createDeadline(limits.milliseconds, leaving);
  const line = turns.newLine(client);
  const { signal } = deadline;
  let left = limits.work;
  let unlooked = 0;
  let stopped: { reason: unknown } | undefined;
  const stop = () => {
    stopped = { reason: signal.reason };
    line.leave();
  };
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  // Nothing of an answer is told that cannot be whole, be it a field that found out first.
  const giveUp = (reason: GraphQLError): never => {
    deadline.stop(reason);
    throw reason;
  };
  return {
    signal,
    left: () => Math.max(0, left),
    spend(steps) {
      left -= steps;
      if (left < 0) giveUp(limitReached(limits.work));
      unlooked += steps;
      if (unlooked < stepsUnlooked) return;
      unlooked = 0;
      if (deadline.isOver()) giveUp(timeLimit(limits.milliseconds));
    },
    turn(run) {
      if (stopped !== undefined) throw stopped.reason;
      return line.turn(run);
    },
    start: deadline.start,
    end() {
      deadline.end();
      // Fields whose answer nobody takes any more, since another failed, are not gone on with.
      stopped ??= { reason: new Error('the request has been answered') };
      line.leave();
    },
  };
}

/**
 * Lets the time of each request begin and end with its execution, and answers at once, with the reason alone, where it
 * is stopped on the way. The reference implementation executes: in lists, Yoga's own lets go of what still waits when a
 * later item throws, and a promise that then fails without anybody to hear of it ends the process.
 */
export const workTimed: Plugin<Context> = {
  onExecute({ args, setExecuteFn }) {
    const { work } = args.contextValue as Context;
    if (work === undefined) return;
    work.start();
    setExecuteFn((given: ExecutionArgs) => unlessStopped(execute(given), work.signal));
    return { onExecuteDone: () => work.end() };
  },
};

/**
 * Does something within the time of a request, which begins and ends with it; where it is stopped on the way, the
 * answer is the reason alone.
 */
export async function withinTime<Result>(work: Work, run: () => Result | Promise<Result>): Promise<Result> {
  work.start();
  try {
    return (await unlessStopped(run(), work.signal)) as Result;
  } finally {
    work.end();
  }
}

function unlessStopped(result: unknown, signal: AbortSignal): unknown {
  const reasonAlone = () => ({ errors: [errorFor(signal.reason)] });
  if (!(result instanceof Promise)) return signal.aborted ? reasonAlone() : result;
  return new Promise((resolve, reject) => {
    const stop = () => resolve(reasonAlone());
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    result.then(resolve, reject);
  });
}

function errorFor(reason: unknown): GraphQLError {
  return reason instanceof GraphQLError
    ? reason
    : new GraphQLError('The client has gone.', { extensions: { code: 'CLIENT_GONE' } });
}

function limitReached(limit: number): GraphQLError {
  return new GraphQLError(
    `This takes more than ${limit.toLocaleString('en')} steps in the graph, and was given up: nothing is known of its answer. Ask for fewer people or steps, or leave long author lists out (\`where: {maxAuthors: ...}\`).`,
    { extensions: { code: 'LIMIT_REACHED', limit } },
  );
}
