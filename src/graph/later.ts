// What is made when it is first wanted.
import { oncePerGraph, type PublicationGraph } from './publication-graph.ts';
import { finish, type Steps } from './steps.ts';

export interface Later<T> {
  /** Makes at once what is still to be made of it. */
  readonly value: T;
  /** The same in steps. Whoever wants it meanwhile goes on where the others have stopped: it is made once. */
  inSteps(): Steps<T>;
}

/** After a failure it is begun anew by whoever wants it next. */
export function later<T>(begin: () => Steps<T>): Later<T> {
  let made: { value: T } | undefined;
  let underWay: Steps<T> | undefined;
  function* inSteps(): Steps<T> {
    while (made === undefined) {
      underWay ??= begin();
      let step: IteratorResult<undefined, T>;
      try {
        step = underWay.next();
      } catch (error) {
        underWay = undefined;
        throw error;
      }
      if (step.done) {
        made = { value: step.value };
        // It would keep what it was made of.
        underWay = undefined;
      } else yield;
    }
    return made.value;
  }
  return {
    get value() {
      return made === undefined ? finish(inSteps()) : made.value;
    },
    inSteps,
  };
}

/** The same function, computed once a graph and dropped with it, in steps: whoever asks meanwhile goes on with it. */
export function oncePerGraphInSteps<T>(
  compute: (graph: PublicationGraph) => Steps<T>,
): (graph: PublicationGraph) => Steps<T> {
  const ofGraph = oncePerGraph((graph) => later(() => compute(graph)));
  return (graph) => ofGraph(graph).inSteps();
}
