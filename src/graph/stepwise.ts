// Long work in the turns of whoever asked for it.
import { finish, type Steps } from './steps.ts';

/** Who asked: one of several who share a thread. */
export interface TurnTaker {
  /** Runs it now, or later where others are to have their turn first. */
  turn<T>(run: () => T): T | Promise<Awaited<T>>;
}

/** Milliseconds after which is asked whether it is still the turn. */
const slice = 2;

/** Of each asker the last work that is not done, which ends when all before it has. */
const underWay = new WeakMap<TurnTaker, Promise<void>>();

/**
 * What the steps come to: at once where nobody else is to have a turn, or where there is one step only; else later. Of one
 * asker, what takes longer is done one after the other, so that no more than one is held half made in memory. Whatever a
 * step throws is thrown, or rejects.
 */
export function stepwise<T>(asker: TurnTaker | undefined, steps: Steps<T>): T | Promise<T> {
  if (asker === undefined) return finish(steps);
  const before = underWay.get(asker);
  if (before !== undefined)
    return queued(
      asker,
      before.then(() => goOn(asker, steps)),
    );
  // What is soon done is done at once: else it would hold its memory while others take theirs.
  const first = asker.turn(() => advance(steps));
  if (!(first instanceof Promise) && first.done === true) return first.value;
  return queued(asker, goOn(asker, steps, first));
}

/** Whoever comes next waits for this, however it ends. */
function queued<T>(asker: TurnTaker, made: Promise<T>): Promise<T> {
  const ended: Promise<void> = made
    .then(
      () => {},
      () => {},
    )
    .then(() => {
      if (underWay.get(asker) === ended) underWay.delete(asker);
    });
  underWay.set(asker, ended);
  return made;
}

type Portion<T> = IteratorResult<undefined, T>;

async function goOn<T>(
  asker: TurnTaker,
  steps: Steps<T>,
  begun: Portion<T> | Promise<Portion<T>> = { done: false, value: undefined },
): Promise<T> {
  let portion = await begun;
  while (portion.done !== true) portion = (await asker.turn(() => advance(steps))) as Portion<T>;
  return portion.value;
}

/** As many steps as fit, at least one. */
function advance<T>(steps: Steps<T>): Portion<T> {
  const end = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done === true || performance.now() >= end) return step;
  }
}
