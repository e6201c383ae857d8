// Shares the one thread among requests: who has worked for some milliseconds waits until others have had their turn.

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
  newLine(): Line;
}

type Job = () => void;

interface Waiting {
  /** Milliseconds that its jobs took so far. */
  used: number;
  /** How many requests came before. */
  number: number;
  jobs: Job[];
  next: number;
}

/**
 * Turns of some milliseconds, between which the event loop takes in requests and sends answers. Of all who wait, the
 * request that has worked least goes first: a light one is done before heavy ones go on, whenever it came. Those that
 * have worked long go last, and one after the other as they came, so that what they hold in memory is soon let go. What
 * runs is never interrupted, so a turn is as long as its last job takes.
 */
export function createTurns(milliseconds = 5): Turns {
  const waiting = new Set<Waiting>();
  let isGoing = false;
  let began = 0;
  let requests = 0;
  const isOver = () => performance.now() - began >= milliseconds;

  const goOn = async () => {
    began = performance.now();
    while (waiting.size > 0) {
      await work(nextOf(waiting));
      if (!isOver()) continue;
      // A request takes several rounds to come in and go out, which would else each be as long as a heavy job.
      for (let round = 0; round < rounds; round++) {
        await new Promise((resolve) => setImmediate(resolve));
        began = performance.now();
      }
    }
    isGoing = false;
  };

  /** Runs jobs of one request until there are none, or the turn is over. */
  const work = async (line: Waiting) => {
    const start = performance.now();
    do {
      const job = line.jobs[line.next];
      line.next++;
      job?.();
      // What waits for the job goes on first, loaders too, which begin a batch in a tick of their own.
      await tick();
      await tick();
    } while (line.next < line.jobs.length && !isOver());
    line.used += performance.now() - start;
    if (line.next >= line.jobs.length) empty(line);
  };

  const empty = (line: Waiting) => {
    line.jobs = [];
    line.next = 0;
    waiting.delete(line);
  };

  return {
    newLine: () => {
      const line: Waiting = { used: 0, number: requests++, jobs: [], next: 0 };
      return {
        turn<T>(run: () => T): T | Promise<Awaited<T>> {
          if (!isGoing) {
            isGoing = true;
            began = performance.now();
            setImmediate(goOn);
            return run();
          }
          if (!isOver()) return run();
          return new Promise<Awaited<T>>((resolve, reject) => {
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

// After so many milliseconds of work a request is heavy.
const heavy = 100;

function nextOf(waiting: Iterable<Waiting>): Waiting {
  let first: Waiting | undefined;
  for (const line of waiting) if (first === undefined || isBefore(line, first)) first = line;
  if (first === undefined) throw new Error('nobody waits');
  return first;
}

function isBefore(a: Waiting, b: Waiting): boolean {
  return (Math.min(a.used, heavy) - Math.min(b.used, heavy) || a.number - b.number) < 0;
}
