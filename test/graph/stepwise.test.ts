import { describe, expect, it } from 'vitest';
import type { Steps } from '../../src/graph/steps.ts';
import { stepwise, type TurnTaker } from '../../src/graph/stepwise.ts';

/** Whose turns come one by one, when told. */
function waiting() {
  const jobs: (() => void)[] = [];
  const asker: TurnTaker = {
    turn: <T>(run: () => T) =>
      new Promise<Awaited<T>>((resolve, reject) => {
        jobs.push(() => {
          try {
            resolve(run() as Awaited<T>);
          } catch (error) {
            reject(error);
          }
        });
      }),
  };
  const next = async () => {
    jobs.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { asker, next, waitingCount: () => jobs.length };
}

/** Each step takes longer than a turn. */
function* slow(name: string, steps: number, done: string[]): Steps<string> {
  for (let step = 1; step <= steps; step++) {
    const end = performance.now() + 3;
    while (performance.now() < end);
    done.push(`${name}${step}`);
    yield;
  }
  return name;
}

describe('long work', () => {
  it('is done at once where nobody else waits', () => {
    expect(stepwise(undefined, slow('a', 3, []))).toBe('a');
    expect(stepwise({ turn: (run) => run() }, slow('a', 0, []))).toBe('a');
  });

  it('lets others have their turn between its steps', async () => {
    const { asker, next } = waiting();
    const done: string[] = [];
    const made = stepwise(asker, slow('a', 3, done));
    expect(done).toEqual([]);
    for (const soFar of [['a1'], ['a1', 'a2'], ['a1', 'a2', 'a3']]) {
      await next();
      expect(done).toEqual(soFar);
    }
    await next();
    expect(await made).toBe('a');
  });

  it('of one who asks is done one after the other, of several in turns', async () => {
    const [one, other] = [waiting(), waiting()];
    const done: string[] = [];
    const made = [
      stepwise(one.asker, slow('a', 2, done)),
      stepwise(one.asker, slow('b', 2, done)),
      stepwise(other.asker, slow('c', 2, done)),
    ];
    while (one.waitingCount() + other.waitingCount() > 0) {
      expect(one.waitingCount()).toBeLessThan(2);
      await one.next();
      await other.next();
    }
    expect(done).toEqual(['a1', 'c1', 'a2', 'c2', 'b1', 'b2']);
    expect(await Promise.all(made)).toEqual(['a', 'b', 'c']);
  });

  it('that fails tells whoever asked, and holds up nobody', async () => {
    const { asker, next, waitingCount } = waiting();
    const failing = stepwise(
      asker,
      (function* (): Steps<string> {
        yield;
        throw new Error('broken');
      })(),
    );
    const after = stepwise(asker, slow('a', 1, []));
    const failed = expect(failing).rejects.toThrow('broken');
    while (waitingCount() > 0) await next();
    await failed;
    expect(await after).toBe('a');
  });
});
