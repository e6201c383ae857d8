// Long work of a load in turns, between which whatever else waits is done.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from './graph/steps.ts';

/** Milliseconds after which whatever waits has its turn. */
const turnLength = 5;

/** To be asked between pieces of work: null while the turn is young, else a promise of the next one. */
export type Pause = () => Promise<void> | null;

/** Pauses, the first turn of which begins now. They reject with the signal's reason once it is aborted. */
export function createPauses(signal?: AbortSignal, now: () => number = () => performance.now()): Pause {
  let begun = now();
  const pause = async () => {
    await nextTurn();
    signal?.throwIfAborted();
    begun = now();
  };
  return () => (now() - begun < turnLength ? null : pause());
}

/** The outcome of the steps, with pauses between them. */
export async function inTurns<T>(steps: Steps<T>, pause: Pause): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const turn = pause();
    if (turn !== null) await turn;
  }
}
