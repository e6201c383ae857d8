// A line in front of work done elsewhere, of which only so much goes on at once: those that wait go by client.
import type { Asker, Askers } from '../graph/metrics/shared-run.ts';
import { createFairShares, type Share } from './fair-shares.ts';

/**
 * Begins a run when there is a place and it is its turn; the outcome of the run. What is aborted while it waits is not
 * begun, and rejects with the signal's reason; what has begun keeps its place until it settles.
 */
export type InLine = <T>(run: () => Promise<T>, askers: Askers, signal?: AbortSignal) => Promise<T>;

interface Waiting {
  askers: Askers;
  begin(share: Share): void;
}

interface Running {
  share: Share;
  /** Until when it has been paid for. */
  paid: number;
}

/** Milliseconds of use that count alike, and what each run costs at least, paid as it begins. */
const grain = 100;

/**
 * A line of which at most so many runs go on at once. Of those that wait, the one goes first for which the client that
 * has used least waits (`createFairShares`, by milliseconds of its runs), which then pays for all of it; of one client's,
 * or where clients have used alike, the one that came first. So whoever comes with one run waits for what goes on, and
 * for one run of each other client at most, however many those have waiting. Who joins a run that waits for somebody
 * else's turn brings his own turn with him. Each asker without a client counts for himself. Once nothing waits or goes
 * on, what was used is forgotten. To pick who is next costs a look at each asker of what waits.
 *
 * `now` gives milliseconds that only grow.
 */
export function createFairLine(most: number, now: () => number = () => performance.now()): InLine {
  const shares = createFairShares(grain);
  const ownShares = new WeakMap<Asker, Share>();
  const waiting = new Set<Waiting>();
  const running = new Set<Running>();

  const shareOf = (asker: Asker): Share => {
    if (asker.client !== null) return shares.of(asker.client);
    const share = ownShares.get(asker) ?? shares.of(null);
    ownShares.set(asker, share);
    return share;
  };

  const pay = (run: Running) => {
    const time = now();
    shares.use(run.share, time - run.paid);
    run.paid = time;
  };

  /** Of all who wait, whose turn it is, and who pays. */
  const nextInTurn = () => {
    let next: { run: Waiting; share: Share } | undefined;
    for (const run of waiting) {
      const askers = run.askers();
      for (const share of askers.length === 0 ? [shares.of(null)] : askers.map(shareOf)) {
        if (next === undefined || shares.level(share) < shares.level(next.share)) next = { run, share };
      }
    }
    return next;
  };

  const goOn = () => {
    for (const run of running) pay(run);
    while (running.size < most) {
      const next = nextInTurn();
      if (next === undefined) break;
      waiting.delete(next.run);
      next.run.begin(next.share);
    }
    if (running.size === 0 && waiting.size === 0) shares.forget();
  };

  return (run, askers, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const leave = () => {
        waiting.delete(place);
        reject(signal?.reason);
      };
      const place: Waiting = {
        askers,
        begin(share) {
          signal?.removeEventListener('abort', leave);
          const begun = { share, paid: now() };
          running.add(begun);
          shares.serve(share);
          shares.use(share, grain);
          const end = () => {
            pay(begun);
            running.delete(begun);
            goOn();
          };
          run().then(resolve, reject).finally(end);
        },
      };
      signal?.addEventListener('abort', leave, { once: true });
      waiting.add(place);
      goOn();
    });
}
