// Memory that a traversal works in, kept for the next one on the same graph, and lent to a few at a time.
import { oncePerGraph, type PublicationGraph } from './publication-graph.ts';
import type { Steps } from './steps.ts';

export interface Scratch<T> {
  /**
   * What work comes to that is done in such memory, which nobody else has meanwhile. The work leaves it as clean as new,
   * however it ends, and borrows no more of the kind. Of one graph four are lent: whoever comes then makes steps of the
   * work that was begun first until there is room, so nobody waits for someone slow, or gone for good. Throws what the
   * work throws, to whom it belongs.
   */
  lend<R>(graph: PublicationGraph, work: (memory: T) => Steps<R>): Steps<R>;
}

const mostLent = 4;

/** Of what comes back, one piece is kept for each graph. */
export function scratchOf<T>(make: (graph: PublicationGraph) => T): Scratch<T> {
  // Work that its owner has forgotten is not held here, and neither is its memory.
  const shelves = oncePerGraph(() => ({ spare: [] as T[], underWay: new Set<WeakRef<Steps<void>>>() }));
  return {
    *lend<R>(graph: PublicationGraph, work: (memory: T) => Steps<R>): Steps<R> {
      const { spare, underWay } = shelves(graph);
      for (let first = inTheWay(underWay); first !== undefined; first = inTheWay(underWay)) {
        first.next();
        // Whoever made room has it: nobody who comes later takes it between two turns.
        if (underWay.size >= mostLent) yield;
      }
      const memory = spare.pop() ?? make(graph);
      let outcome: { value: R } | { error: unknown } | undefined;
      // Whoever makes the last step, the outcome is for the owner.
      function* making(): Steps<void> {
        try {
          outcome = { value: yield* work(memory) };
        } catch (error) {
          outcome = { error };
        } finally {
          underWay.delete(place);
          if (spare.length === 0) spare.push(memory);
        }
      }
      const steps = making();
      const place = new WeakRef(steps);
      underWay.add(place);
      try {
        for (;;) {
          steps.next();
          if (outcome !== undefined) break;
          yield;
        }
      } finally {
        steps.return();
      }
      if ('error' in outcome) throw outcome.error;
      return outcome.value;
    },
  };
}

/** What was begun first, where so much is under way that nothing else can begin. */
function inTheWay(underWay: Set<WeakRef<Steps<void>>>): Steps<void> | undefined {
  for (const place of underWay) if (place.deref() === undefined) underWay.delete(place);
  if (underWay.size < mostLent) return undefined;
  const [first] = underWay;
  return first?.deref();
}
