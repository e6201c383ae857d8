// Work of which only so much goes on at once: whoever asks for one run never waits for all that another has asked for.
import { describe, expect, it } from 'vitest';
import { type Asker, anybody, sharedRun } from '../../src/graph/metrics/shared-run.ts';
import { createFairLine } from '../../src/serving/fair-line.ts';

/** A line whose runs end when told, and the names of those that have begun. */
function lineOf(most = 1) {
  let now = 0;
  const inLine = createFairLine(most, () => now);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const run = (name: string) => () =>
    new Promise<string>((resolve) => {
      begun.push(name);
      ends.set(name, () => resolve(name));
    });
  const ask = (name: string, client: string | null, signal?: AbortSignal) => {
    const askers = [{ client }];
    return inLine(run(name), () => askers, signal);
  };
  /** That run has taken so many milliseconds, and whatever follows from its end has happened. */
  const end = async (name: string, milliseconds = 0) => {
    now += milliseconds;
    ends.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { inLine, begun, run, ask, end };
}

const many = (letter: string, count = 90) => Array.from({ length: count }, (_, at) => `${letter}${at}`);

/** Ends what has begun last until that many have begun. */
async function until(count: number, { begun, end }: ReturnType<typeof lineOf>): Promise<string[]> {
  while (begun.length < count) await end(begun.at(-1) ?? '', 10);
  return begun;
}

describe('a line', () => {
  it('begins no more at once than there are places, and the next when one has ended', async () => {
    const { ask, begun, end } = lineOf(2);
    const [first, second] = ['a', 'b', 'c', 'd'].map((name) => ask(name, 'Ada'));
    expect(begun).toEqual(['a', 'b']);
    await end('b');
    expect(begun).toEqual(['a', 'b', 'c']);
    expect(await second).toBe('b');
    await end('a');
    expect(await first).toBe('a');
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  });

  it('lets whoever asks for one wait for no more than what goes on, however many another has asked for', async () => {
    const line = lineOf(2);
    for (const name of many('a')) void line.ask(name, 'Ada');
    void line.ask('b', 'Bob');
    expect(line.begun).toEqual(['a0', 'a1']);
    await line.end('a0');
    expect(line.begun).toEqual(['a0', 'a1', 'b']);
  });

  it('is as fair after another has used it for long, and has just come to an end', async () => {
    const line = lineOf();
    for (const name of many('a', 50)) void line.ask(name, 'Ada');
    await until(20, line);
    void line.ask('b0', 'Bob');
    void line.ask('b1', 'Bob');
    await until(24, line);
    expect(line.begun.slice(20).filter((name) => name.startsWith('b'))).toEqual(['b0', 'b1']);
    expect(line.begun[20]).toBe('b0');
  });

  it('gives clients the same time, not the same number of runs', async () => {
    const line = lineOf();
    for (const name of many('long', 5)) void line.ask(name, 'Ada');
    for (const name of many('short', 30)) void line.ask(name, 'Bob');
    while (line.begun.length < 20) {
      const last = line.begun.at(-1) ?? '';
      await line.end(last, last.startsWith('long') ? 900 : 0);
    }
    expect(line.begun.filter((name) => name.startsWith('long'))).toHaveLength(2);
  });

  it('looks at what goes on already, not only at what has ended', async () => {
    const line = lineOf(2);
    void line.ask('a0', 'Ada');
    void line.ask('b0', 'Bob');
    void line.ask('a1', 'Ada');
    void line.ask('b1', 'Bob');
    // Ada's first goes on all the while.
    await line.end('b0', 5_000);
    await line.end('a1', 0);
    expect(line.begun).toEqual(['a0', 'b0', 'a1', 'b1']);
    void line.ask('c0', 'Cy');
    void line.ask('c1', 'Cy');
    void line.ask('a2', 'Ada');
    await line.end('b1', 5_000);
    await line.end('c0', 0);
    expect(line.begun.slice(4)).toEqual(['c0', 'c1']);
  });

  it('serves one client as it came, and those without a client as they come, each for himself', async () => {
    const line = lineOf();
    for (const name of many('a', 3)) void line.ask(name, 'Ada');
    for (const name of many('n', 3)) void line.ask(name, null);
    expect(await until(6, line)).toEqual(['a0', 'n0', 'n1', 'n2', 'a1', 'a2']);
  });

  it('does not begin what is aborted while it waits, and tells the reason', async () => {
    const line = lineOf();
    const leaving = new AbortController();
    void line.ask('a', 'Ada');
    const left = line.ask('left', 'Bob', leaving.signal);
    const after = line.ask('after', 'Bob');
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    await expect(line.ask('late', 'Bob', leaving.signal)).rejects.toThrow('gone');
    await line.end('a');
    await line.end('after');
    expect(await after).toBe('after');
    expect(line.begun).toEqual(['a', 'after']);
  });

  it('keeps the place of what is aborted after it began until that has ended', async () => {
    const line = lineOf();
    const leaving = new AbortController();
    void line.ask('a', 'Ada', leaving.signal);
    void line.ask('b', 'Bob');
    leaving.abort();
    expect(line.begun).toEqual(['a']);
    await line.end('a');
    expect(line.begun).toEqual(['a', 'b']);
  });

  it('goes on after a run that fails', async () => {
    const { inLine, ask, begun } = lineOf();
    const failing = inLine(() => Promise.reject(new Error('a bad day')), anybody());
    void ask('b', 'Bob');
    await expect(failing).rejects.toThrow('a bad day');
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun).toEqual(['b']);
  });
});

describe('a run that several wait for', () => {
  const asker = (client: string): (() => Asker[]) => {
    const askers = [{ client }];
    return () => askers;
  };

  it('has its turn with the first of them, and is made once', async () => {
    const line = lineOf();
    void line.ask('a', 'Ada');
    const shared = many('a').map((name) =>
      sharedRun(
        (signal, askers) => line.inLine(line.run(name), askers, signal),
        () => {},
      ),
    );
    const mine = shared.map((run) => run.join(undefined, asker('Ada')));
    const joined = shared.at(-1)?.join(undefined, asker('Bob'));
    await line.end('a');
    expect(line.begun).toEqual(['a', 'a89']);
    await line.end('a89');
    expect(await joined).toBe('a89');
    expect(await mine.at(-1)).toBe('a89');
    expect(line.begun).toEqual(['a', 'a89', 'a0']);
  });

  it('goes on for the others when one leaves, in their turn', async () => {
    const line = lineOf();
    void line.ask('a', 'Ada');
    const run = sharedRun(
      (signal, askers) => line.inLine(line.run('shared'), askers, signal),
      () => {},
    );
    const leaving = new AbortController();
    const left = run.join(leaving.signal, asker('Bob'));
    const stays = run.join(undefined, asker('Ada'));
    void line.ask('c', 'Cy');
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    await line.end('a');
    await line.end('c');
    await line.end('shared');
    expect(line.begun).toEqual(['a', 'c', 'shared']);
    expect(await stays).toBe('shared');
  });
});
