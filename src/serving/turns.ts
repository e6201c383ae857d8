// Shares the one thread among clients and their requests: who has used it for some milliseconds waits for the others.
import { createFairShares, type Share } from './fair-shares.ts';

/** What one request waits with. Made by `createTurns` for each request. */
export interface Line {
  /**
   * Runs it now, if this turn of the event loop is young, or later, when it is the request's turn: then a promise.
   */
  turn<T>(run: () => T): T | Promise<Awaited<T>>;
  /**
   * Whatever waits is not run any more, and its promises are never settled: to fail thousands of fields one by one would
   * take longer than to answer them.
   */
  leave(): void;
}

export interface Turns {
  /** For a request of that client; null: of one who asks nothing else. */
  newLine(client?: string | null): Line;
}

type Job = () => void;

interface Waiting {
  /** Of its client. */
  share: Share;
  /** Milliseconds that its jobs took so far. */
  used: number;
  /** How many requests came before. */
  number: number;
  /** Since when it waits for its next turn. */
  since: number;
  jobs: Job[];
  next: number;
}

/**
 * Turns of some milliseconds, between which the event loop takes in requests and sends answers. Of all who wait, the
 * client that has used least goes first (`createFairShares`, a tenth of a second being alike): many requests at once
 * give it no more of the thread than one gives another. Of its requests, or of those of clients that have used alike, the
 * one that has worked least goes first: a light one is done before heavy ones go on, whenever it came. Those that have
 * worked alike, or all of them long, go one after the other as they came, so that what they hold in memory is soon let
 * go. So that what takes long comes to its end under a lasting load of what is light, now and then a turn goes to whoever
 * has waited longest, if that is more than a second. What runs is never interrupted, so a turn is as long as its last job takes. `now` gives milliseconds that only grow.
 */
export function createTurns(milliseconds = 5, now: () => number = () => performance.now()): Turns {
  const waiting = new Set<Waiting>();
  const shares = createFairShares(heavy);
  let isGoing = false;
  let began = 0;
  let requests = 0;
  let overdueServed = 0;
  let working: Waiting | undefined;
  const isOver = () => now() - began >= milliseconds;

  const use = (line: Waiting, time: number) => {
    line.used += time;
    shares.use(line.share, time);
  };

  /** Runs what need not wait. */
  const runNow = <T>(line: Waiting, run: () => T, start: number): T => {
    try {
      return run();
    } finally {
      // What a job goes on with at once is counted with it.
      if (line !== working) use(line, now() - start);
    }
  };

  const goOn = async () => {
    began = now();
    while (waiting.size > 0) {
      const overdue = overdueOf(waiting);
      if (overdue !== null) await work(overdue);
      else {
        const next = nextOf(waiting, shares.level);
        shares.serve(next.share);
        await work(next);
      }
      if (!isOver()) continue;
      // A request takes several rounds to come in and go out, which would else each be as long as a heavy job.
      for (let round = 0; round < rounds; round++) {
        await new Promise((resolve) => setImmediate(resolve));
        began = now();
      }
    }
    isGoing = false;
    shares.forget();
  };

  /** Runs jobs of one request until there are none, or the turn is over. */
  const work = async (line: Waiting) => {
    const start = now();
    working = line;
    do {
      const job = line.jobs[line.next];
      line.next++;
      job?.();
      // What waits for the job goes on first, loaders too, which begin a batch in a tick of their own.
      await tick();
      await tick();
    } while (line.next < line.jobs.length && !isOver());
    working = undefined;
    line.since = now();
    use(line, line.since - start);
    if (line.next >= line.jobs.length) empty(line);
  };

  /** Who has waited too long, the longest of all, where it is time for one of them. */
  const overdueOf = (lines: Iterable<Waiting>): Waiting | null => {
    const time = now();
    if (time - overdueServed < seldom * milliseconds) return null;
    let overdue: Waiting | null = null;
    for (const line of lines) {
      if (time - line.since >= patience && line.since < (overdue?.since ?? Infinity)) overdue = line;
    }
    if (overdue !== null) overdueServed = time;
    return overdue;
  };

  const empty = (line: Waiting) => {
    line.jobs = [];
    line.next = 0;
    waiting.delete(line);
  };

  return {
    newLine: (client = null) => {
      const line: Waiting = { share: shares.of(client), used: 0, number: requests++, since: 0, jobs: [], next: 0 };
      return {
        turn<T>(run: () => T): T | Promise<Awaited<T>> {
          const start = now();
          if (!isGoing) {
            isGoing = true;
            began = start;
            setImmediate(goOn);
            return runNow(line, run, start);
          }
          const isYoung = start - began < milliseconds;
          if (isYoung && (waiting.size === 0 || shares.isInTurn(line.share))) return runNow(line, run, start);
          return new Promise<Awaited<T>>((resolve, reject) => {
            // It may have been forgotten since.
            if (client !== null && !waiting.has(line)) line.share = shares.of(client);
            if (!waiting.has(line)) line.since = start;
            waiting.add(line);
            line.jobs.push(() => {
              try {
                resolve(run() as Awaited<T>);
              } catch (error) {
                reject(error);
              }
            });
          });
        },
        leave: () => empty(line),
      };
    },
  };
}

/** Times that the event loop goes round between two turns. */
const rounds = 4;

/** After all microtasks, and before the event loop goes on. */
const tick = () => new Promise<void>((resolve) => process.nextTick(resolve));

// After so many milliseconds of work a request is heavy, and a client has used more than another.
const heavy = 100;

// Within so many, requests have worked alike. If each moment counted, those that come would always be before those that
// are half done, and under equal load some would wait for seconds.
const alike = 10;

// One turn of so many goes to who has waited for more milliseconds than `patience`.
const seldom = 8;
const patience = 1_000;

const rank = ({ used }: Waiting) => Math.floor(Math.min(used, heavy) / alike);

function nextOf(waiting: Iterable<Waiting>, level: (share: Share) => number): Waiting {
  let first: Waiting | undefined;
  for (const line of waiting) if (first === undefined || isBefore(line, first, level)) first = line;
  if (first === undefined) throw new Error('nobody waits');
  return first;
}

function isBefore(a: Waiting, b: Waiting, level: (share: Share) => number): boolean {
  return (level(a.share) - level(b.share) || rank(a) - rank(b) || a.number - b.number) < 0;
}
