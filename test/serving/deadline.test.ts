import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { developmentConfig, type Limits } from '../../src/config.ts';
import { createServer, type GraphServer } from '../../src/server.ts';
import { createDeadline } from '../../src/serving/deadline.ts';
import { createTurns } from '../../src/serving/turns.ts';
import { createWork } from '../../src/serving/work-budget.ts';
import { grownGraph } from '../graph/metrics/random-graphs.ts';

function busyFor(milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end; );
}

describe('a deadline', () => {
  it('aborts with TIME_LIMIT when the time is up, counted from its start', async () => {
    const deadline = createDeadline(30);
    await pause(50);
    expect(deadline.signal.aborted).toBe(false);
    deadline.start();
    await pause(60);
    expect(deadline.signal.reason).toMatchObject({
      message: expect.stringContaining('longer than 0.03 seconds'),
      extensions: { code: 'TIME_LIMIT', milliseconds: 30 },
    });
  });

  it('aborts nothing once it has ended', async () => {
    const deadline = createDeadline(20);
    deadline.start();
    deadline.end();
    await pause(40);
    expect(deadline.signal.aborted).toBe(false);
  });

  it('aborts when the client goes away, with its reason', () => {
    const leaving = new AbortController();
    const { signal } = createDeadline(1_000, leaving.signal);
    leaving.abort(new Error('gone'));
    expect(signal.reason).toMatchObject({ message: 'gone' });
  });
});

describe('the work of a request', () => {
  it('is given up as a whole by the field that finds its time over, before any timer does', () => {
    const work = createWork({ work: Infinity, milliseconds: 1 }, createTurns());
    work.start();
    busyFor(3);
    expect(work.signal.aborted).toBe(false);
    const late = expect.objectContaining({ extensions: expect.objectContaining({ code: 'TIME_LIMIT' }) });
    expect(() => work.spend(10_000)).toThrow(late);
    expect(work.signal.reason).toEqual(late);
    work.end();
  });

  it('looks at the clock every few thousand steps, without a turn of the event loop', () => {
    const work = createWork({ work: Infinity, milliseconds: 300 }, createTurns());
    work.start();
    const count = () => {
      for (let steps = 0; steps < 10_000; steps++) work.spend(1);
    };
    count();
    busyFor(310);
    expect(count).toThrow('longer than 0.3 seconds');
  });

  it('does not begin anything after its end, and gives up what waits', async () => {
    const turns = createTurns(1);
    const leaving = new AbortController();
    const work = createWork({ work: 100, milliseconds: 1_000 }, turns, leaving.signal);
    work.turn(() => busyFor(5));
    let ran = false;
    const waiting = work.turn(() => {
      ran = true;
    });
    expect(waiting).toBeInstanceOf(Promise);
    leaving.abort(new Error('gone'));
    expect(() => work.turn(() => {})).toThrow('gone');
    await pause(10);
    expect(ran).toBe(false);
  });
});

describe('turns', () => {
  it('run at once what is asked for in a young one, without a promise', () => {
    expect(
      createTurns()
        .newLine()
        .turn(() => 'now'),
    ).toBe('now');
  });

  it('let the event loop have its own between them', async () => {
    const turns = createTurns(2);
    const line = turns.newLine();
    const order: string[] = [];
    setImmediate(() => order.push('another request'));
    await Promise.all(
      Array.from({ length: 6 }, (_, at) =>
        line.turn(() => {
          busyFor(3);
          order.push(`job ${at}`);
        }),
      ),
    );
    expect(order.filter((each) => each.startsWith('job'))).toEqual(Array.from({ length: 6 }, (_, at) => `job ${at}`));
    expect(order.indexOf('another request')).toBeLessThan(3);
  });

  it('go first to who has worked least', async () => {
    const turns = createTurns(2);
    const [heavy, light] = [turns.newLine(), turns.newLine()];
    const order: string[] = [];
    const job = (name: string) => () => {
      busyFor(3);
      order.push(name);
    };
    const first = Array.from({ length: 6 }, () => heavy.turn(job('heavy')));
    await first[2];
    await Promise.all([...first, light.turn(job('light'))]);
    expect(order.at(-1)).toBe('heavy');
    expect(order.indexOf('light')).toBeLessThan(5);
  });

  it('finish what has worked long one after the other, as it came', async () => {
    const turns = createTurns(2);
    const lines = [turns.newLine(), turns.newLine(), turns.newLine()];
    const another = turns.newLine();
    const ended: number[] = [];
    const job = (name: number, milliseconds: number) => () => {
      busyFor(milliseconds);
      ended.push(name);
    };
    // Each has worked long, the last one first.
    another.turn(() => busyFor(3));
    await Promise.all([2, 1, 0].map((name) => lines[name]?.turn(job(name, 120))));
    ended.length = 0;
    another.turn(() => busyFor(3));
    await Promise.all([2, 1, 0, 2, 1, 0].map((name) => lines[name]?.turn(job(name, 3))));
    expect(ended).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('tell a failure to whoever waits, and go on', async () => {
    const turns = createTurns(1);
    const line = turns.newLine();
    line.turn(() => busyFor(2));
    const failing = line.turn(() => {
      throw new Error('no');
    });
    const next = line.turn(() => 'yes');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});

describe('a server', () => {
  const graph = grownGraph(3_000, 3_000);
  const told: string[] = [];
  const servers: GraphServer[] = [];
  afterAll(() => Promise.all(servers.map((server) => server.close())));

  async function origin(limits: Partial<Limits>): Promise<string> {
    const server = createServer({
      graphs: { current: graph },
      config: { ...developmentConfig, limits: { ...developmentConfig.limits, ...limits } },
      log: (message) => told.push(message),
    });
    servers.push(server);
    return `http://127.0.0.1:${await server.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  }

  const ask = async (address: string, query: string, signal: AbortSignal | null = null) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal,
    });
    return (await response.json()) as { errors?: { extensions: { code: string } }[]; data?: unknown };
  };

  const deep =
    '{ authors(first: 100) { nodes { coauthors(first: 10) { nodes { coauthors(first: 10) { nodes { coauthors(first: 5) { nodes { name } } } } } } } } }';
  const light = '{ graph { authorCount } }';

  it('stops what takes longer than it may, in this thread and in others', async () => {
    const address = await origin({ milliseconds: 40 });
    await ask(address, light);
    const began = performance.now();
    const { errors = [] } = await ask(address, deep);
    expect(errors[0]?.extensions.code).toBe('TIME_LIMIT');
    const measured = await ask(
      address,
      '{ author(by: { id: "Author:p000000" }) { metrics { betweenness { value } } } }',
    );
    expect(measured.errors?.[0]?.extensions.code).toBe('TIME_LIMIT');
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(told).toEqual([]);
  });

  it('answers others while it works on something long', async () => {
    const address = await origin({});
    await ask(address, light);
    let done = false;
    const long = ask(address, deep).then((answer) => {
      done = true;
      return answer;
    });
    await pause(20);
    for (let turn = 0; turn < 3; turn++) await ask(address, light);
    expect(done).toBe(false);
    expect(await long).toHaveProperty('data.authors.nodes.length', 100);
  });

  it('stops the work of a client that goes away', async () => {
    const address = await origin({});
    await ask(address, light);
    const leaving = new AbortController();
    const gone = ask(address, deep, leaving.signal);
    await pause(30);
    leaving.abort();
    await expect(gone).rejects.toMatchObject({ name: 'AbortError' });
    // What was left of it would take a second; after a moment nothing keeps the thread.
    await pause(100);
    const before = process.cpuUsage();
    await pause(200);
    const { user } = process.cpuUsage(before);
    expect(user).toBeLessThan(150_000);
    expect(told).toEqual([]);
  });
});
