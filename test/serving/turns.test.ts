import { describe, expect, it } from 'vitest';
import { createFairShares } from '../../src/serving/fair-shares.ts';
import { createTurns, type Line } from '../../src/serving/turns.ts';

/** Turns of five milliseconds on a clock that only jobs move, and who worked in what order. */
function thread() {
  const clock = { milliseconds: 0 };
  const turns = createTurns(5, () => clock.milliseconds);
  const order: string[] = [];
  const job = (name: string, milliseconds: number) => () => {
    clock.milliseconds += milliseconds;
    order.push(name);
  };
  /** As many jobs of ten milliseconds, none before the last is done. */
  const work = async (line: Line, name: string, jobs: number) => {
    for (let at = 0; at < jobs; at++) await line.turn(job(name, 10));
  };
  return { turns, order, job, work };
}

const count = (order: readonly string[], name: string) => order.filter((each) => each === name).length;

describe('turns among clients', () => {
  it('are as many for one with a single request as for one with fifty', async () => {
    const { turns, order, work } = thread();
    const crowd = Array.from({ length: 50 }, () => work(turns.newLine('crowd'), 'crowd', 40));
    await work(turns.newLine('single'), 'single', 100);
    const meanwhile = count(order, 'crowd');
    // A tenth of a second apart at most, and as much ahead at the start.
    expect(Math.abs(meanwhile - 100)).toBeLessThanOrEqual(20);
    await Promise.all(crowd);
    expect(order).toHaveLength(50 * 40 + 100);
  });

  it('come first to one who asks something light, however many light ones of another wait', async () => {
    const { turns, order, work } = thread();
    const crowd = Array.from({ length: 50 }, () => work(turns.newLine('crowd'), 'crowd', 1));
    const longer = work(turns.newLine('crowd'), 'crowd', 20);
    await work(turns.newLine('single'), 'single', 1);
    // What ran as the crowd came, and what was under way.
    expect(count(order, 'crowd')).toBeLessThanOrEqual(12);
    await Promise.all([...crowd, longer]);
  });

  it('change hands after a tenth of a second, not after each turn', async () => {
    const { turns, order, work } = thread();
    await Promise.all([work(turns.newLine('a'), 'a', 60), work(turns.newLine('b'), 'b', 60)]);
    // While both are light, the lighter goes on.
    const heavy = order.slice(20);
    const changes = heavy.filter((name, at) => at > 0 && name !== heavy[at - 1]).length;
    expect(changes).toBeGreaterThanOrEqual(8);
    expect(changes).toBeLessThanOrEqual(12);
  });

  it('are not taken by new requests of one who has had more than others that wait', async () => {
    const { turns, job, work } = thread();
    const waiting = work(turns.newLine('b'), 'b', 50);
    await turns.newLine('a').turn(job('heavy', 300));
    // Then it is counted, and a young turn begins.
    for (let round = 0; round < 2; round++) await new Promise((resolve) => setImmediate(resolve));
    const [late, other] = ['a', 'c'].map((client) => turns.newLine(client).turn(() => 'done'));
    expect([late, other]).toEqual([expect.any(Promise), 'done']);
    await Promise.all([waiting, late]);
  });

  it('are one each for requests of which nobody knows whose they are', async () => {
    const { turns, order, work } = thread();
    const others = Array.from({ length: 4 }, () => work(turns.newLine(), 'other', 60));
    await work(turns.newLine(), 'single', 60);
    const meanwhile = count(order, 'other');
    expect(meanwhile).toBeGreaterThanOrEqual(4 * 40);
    await Promise.all(others);
  });

  it('finish requests that work alike as they came, though new ones come all the time', async () => {
    const { turns, job } = thread();
    const ended: number[] = [];
    /** Eight milliseconds, and then a new request of the same client. */
    const ask = async (number: number, left: number): Promise<void> => {
      const line = turns.newLine('one');
      for (let at = 0; at < 4; at++) await line.turn(job('', 2));
      ended.push(number);
      if (left > 0) await ask(number, left - 1);
    };
    await Promise.all([0, 1, 2, 3].map((number) => ask(number, 9)));
    // Each round all of them.
    for (let at = 0; at < ended.length; at += 4) {
      expect(new Set(ended.slice(at, at + 4)).size, `from ${at} of ${ended.join()}`).toBe(4);
    }
  });

  it('come now and then to a long request, however many light ones of its client keep coming', async () => {
    const { turns, order, job, work } = thread();
    let isLongDone = false;
    const long = work(turns.newLine('one'), 'long', 30).then(() => {
      isLongDone = true;
    });
    /** One light request after the other, for as long as the long one is not done. */
    const ask = async (): Promise<void> => {
      while (!isLongDone && order.length < 20_000) {
        const line = turns.newLine('one');
        for (let at = 0; at < 3; at++) await line.turn(job('light', 2));
      }
    };
    await Promise.all([long, ...Array.from({ length: 10 }, ask)]);
    expect(order.length).toBeLessThan(20_000);
    // No more of the thread than one turn of some.
    expect(count(order, 'light') * 2).toBeGreaterThan(3 * 30 * 10);
  });

  it('go to the lightest request of a client first', async () => {
    const { turns, order, work } = thread();
    const heavy = Array.from({ length: 5 }, () => work(turns.newLine('one'), 'heavy', 30));
    await work(turns.newLine('one'), 'light', 2);
    // Each of the heavy ones may have had as many jobs as the light one has, and one more.
    expect(count(order, 'heavy')).toBeLessThanOrEqual(5 * 3);
    await Promise.all(heavy);
  });
});

describe('fair shares', () => {
  const levels = (shares: ReturnType<typeof createFairShares>, ...clients: (string | null)[]) =>
    clients.map((client) => shares.level(shares.of(client)));

  it('begin behind all who have been at it, however long one was away', () => {
    const shares = createFairShares(100);
    const [ada, bob] = [shares.of('Ada'), shares.of('Bob')];
    shares.use(bob, 10);
    for (let times = 0; times < 50; times++) {
      shares.use(ada, 100);
      shares.serve(ada);
    }
    const [level = 0] = levels(shares, 'Ada');
    expect(levels(shares, 'Bob', 'Cy', null)).toEqual([level - 1, level - 1, level - 1]);
    shares.use(bob, 250);
    expect(levels(shares, 'Bob', 'Cy')).toEqual([level + 1, level - 1]);
    expect([ada, bob, shares.of('Cy')].map((share) => shares.isInTurn(share))).toEqual([true, false, true]);
  });

  it('count alike within a grain', () => {
    const shares = createFairShares(100);
    shares.use(shares.of('Ada'), 99);
    shares.use(shares.of('Bob'), 1);
    expect(levels(shares, 'Ada', 'Bob')).toEqual([-1, -1]);
    shares.use(shares.of('Ada'), 1);
    expect(levels(shares, 'Ada', 'Bob')).toEqual([0, -1]);
  });

  it('are forgotten when nobody waits, those of what is still under way too', () => {
    const shares = createFairShares(100);
    const ada = shares.of('Ada');
    shares.use(ada, 5_000);
    shares.forget();
    expect(shares.level(ada)).toBe(shares.level(shares.of('Bob')));
    expect(shares.isInTurn(ada)).toBe(true);
  });

  it('are remembered of so many clients, those that asked longest ago forgotten first', () => {
    const shares = createFairShares(100, 2);
    shares.use(shares.of('Ada'), 500);
    shares.use(shares.of('Bob'), 500);
    shares.of('Ada');
    shares.of('Cy');
    expect(levels(shares, 'Ada', 'Bob')).toEqual([4, -1]);
  });
});
