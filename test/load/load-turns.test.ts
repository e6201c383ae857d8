import { describe, expect, it } from 'vitest';
import type { Steps } from '../../src/graph/steps.ts';
import { createPauses, inTurns } from '../../src/load-turns.ts';

/** A clock that stands still until it is told. */
function stoppedClock() {
  let time = 0;
  return {
    now: () => time,
    pass(milliseconds: number) {
      time += milliseconds;
    },
  };
}

/** How often the event loop goes round until the work is done. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const count = () => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  await work.finally(() => {
    isOver = true;
  });
  return turns;
}

/** So many steps, each of which takes that long. */
function* steps(count: number, take: () => void): Steps<string> {
  for (let step = 0; step < count; step++) {
    take();
    yield;
  }
  return 'done';
}

describe('long work in turns', () => {
  it('lets whatever waits go on every five milliseconds', async () => {
    const { now, pass } = stoppedClock();
    const work = inTurns(
      steps(50, () => pass(1)),
      createPauses(undefined, now),
    );
    // The first of ten turns is over by now.
    expect(await turnsDuring(work)).toBeGreaterThanOrEqual(9);
    expect(await work).toBe('done');
  });

  it('goes on to its end where it is short', async () => {
    const { now, pass } = stoppedClock();
    const pause = createPauses(undefined, now);
    pass(4);
    expect(pause()).toBeNull();
    pass(1);
    expect(pause()).toBeInstanceOf(Promise);
  });

  it('begins a turn anew after each pause', async () => {
    const { now, pass } = stoppedClock();
    const pause = createPauses(undefined, now);
    pass(5);
    await pause();
    expect(pause()).toBeNull();
  });

  it('ends at its next pause once it is not wanted any more', async () => {
    const { now, pass } = stoppedClock();
    const stopping = new AbortController();
    let made = 0;
    const work = inTurns(
      steps(50, () => {
        made += 1;
        pass(1);
        if (made === 12) stopping.abort(new Error('no longer wanted'));
      }),
      createPauses(stopping.signal, now),
    );
    await expect(work).rejects.toThrow('no longer wanted');
    expect(made).toBe(15);
  });

  it('fails as its steps fail', async () => {
    const failing = steps(3, () => {
      throw new RangeError('too many links');
    });
    await expect(inTurns(failing, createPauses())).rejects.toThrow('too many links');
  });
});
