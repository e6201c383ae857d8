// References in a thread of their own: what makes them takes half a second to load, and milliseconds for each.
import { Worker } from 'node:worker_threads';
import { type MakeReference, type ShieldedItem, shielded } from './export/apa.ts';
import { ServerStopping } from './serving/stopping.ts';

export interface ReferenceThread {
  /**
   * What makes the references of one request, in the order it asks for them. Clients take turns, and each client's
   * requests among themselves, for a page of them: whoever wants one does not wait for all that others want. Requests
   * that want more go on when all others have had their page, one after the other as they came there, so that some are
   * answered in time however many ask, and by turns of a request for each client. A request of client null has its turns
   * alone.
   *
   * Once the signal has aborted, what is not begun is not made, and no promise is settled any more: nobody waits for
   * them, and some may have been let go by an execution that another field ended.
   */
  forRequest(signal?: AbortSignal, client?: string | null): MakeReference;
  /** Ends the thread; whoever waits gets an AbortError, as whoever asks later. Safe to call twice. */
  close(): Promise<void>;
}

/** What the thread answers to some items, for each of them. */
export type ReferenceAnswer = { text: string } | { error: string };

export interface ReferenceThreadOptions {
  /** How long the thread may take for what it is told at once, loading included; then it is ended. */
  mostMilliseconds?: number;
  /** The module that the thread runs. */
  task?: URL;
}

interface Job {
  item: ShieldedItem;
  signal: AbortSignal | undefined;
  resolve(text: string): void;
  reject(reason: unknown): void;
}

/** What one request waits for, and how many of its items have been begun. */
interface Line {
  /** Whose it is; with null it is one of its own. */
  client: string | null;
  jobs: Job[];
  begun: number;
}

/** Lines by whose they are. Whose turn is next comes first, among all and among one client's. */
type Row = Map<string | Line, Set<Line>>;

// As TypeScript from the sources, as JavaScript where it was built.
const ownTask = new URL(import.meta.url.replace(/worker-references(\.[jt]s)$/, 'worker-references-task$1'));

/** Items sent at once: some ten milliseconds' work, for which whoever comes next waits. */
const itemsAtOnce = 8;

/** A page of them: a request that wants more is heavy. */
const itemsInTurn = 20;

/**
 * The thread starts with the first reference, and keeps the process alive only while it makes some. Where it dies,
 * whoever waits for what it was making gets the reason, and another makes the rest.
 */
export function createReferenceThread({
  mostMilliseconds = 120_000,
  task = ownTask,
}: ReferenceThreadOptions = {}): ReferenceThread {
  let thread: Worker | undefined;
  let closed = false;
  /** Requests that wait. */
  const light: Row = new Map();
  const heavy: Row = new Map();
  let underWay: Job[] = [];
  let lateness: NodeJS.Timeout | undefined;

  /** Makes a request wait in its place: where it is, or behind the others. */
  const wait = (line: Line) => add(line.begun < itemsInTurn ? light : heavy, line);

  /** The first of each request in turn, up to as many as are sent at once. */
  const take = (): Job[] => {
    const taken: Job[] = [];
    while (taken.length < itemsAtOnce) {
      const line = firstOf(light) ?? firstOf(heavy);
      if (line === undefined) break;
      taken.push(...line.jobs.splice(0, 1));
      line.begun++;
      const isDone = line.jobs.length === 0;
      if (remove(light, line) && !isDone) wait(line);
      else if (isDone) remove(heavy, line);
    }
    return taken;
  };

  const next = () => {
    if (underWay.length > 0 || closed) return;
    underWay = take();
    if (underWay.length === 0) {
      thread?.unref();
      return;
    }
    thread ??= started();
    thread.ref();
    thread.postMessage(underWay.map(({ item }) => item));
    const worker = thread;
    lateness = setTimeout(() => {
      fail(worker, new Error(`no reference was made in ${mostMilliseconds} milliseconds`));
      void worker.terminate();
    }, mostMilliseconds).unref();
  };

  /** What was under way no longer is. */
  const settle = (answerTo: (at: number) => { text: string } | { reason: unknown }) => {
    clearTimeout(lateness);
    const jobs = underWay;
    underWay = [];
    for (const [at, { signal, resolve, reject }] of jobs.entries()) {
      if (signal?.aborted) continue;
      const answer = answerTo(at);
      if ('text' in answer) resolve(answer.text);
      else reject(answer.reason);
    }
  };

  const fail = (worker: Worker, reason: unknown) => {
    if (thread !== worker) return;
    thread = undefined;
    settle(() => ({ reason }));
    next();
  };

  const started = (): Worker => {
    const worker = new Worker(task);
    worker.on('message', (answers: ReferenceAnswer[]) => {
      // What was given up may still have been answered.
      if (thread !== worker) return;
      settle((at) => {
        const answer = answers[at] ?? { error: 'a reference was not answered' };
        return 'text' in answer ? answer : { reason: new Error(answer.error) };
      });
      next();
    });
    worker.on('error', (error) => fail(worker, error));
    worker.on('exit', (code) => fail(worker, new Error(`the thread that makes references ended with ${code}`)));
    return worker;
  };

  return {
    forRequest(signal, client = null) {
      const line: Line = { client, jobs: [], begun: 0 };
      const leave = () => {
        remove(light, line);
        remove(heavy, line);
        line.jobs = [];
      };
      return (item) =>
        new Promise((resolve, reject) => {
          if (signal?.aborted) return;
          if (closed) throw new ServerStopping();
          // The same listener each time, which is kept once.
          signal?.addEventListener('abort', leave, { once: true });
          line.jobs.push({ item: shielded(item), signal, resolve, reject });
          wait(line);
          next();
        });
    },
    async close() {
      closed = true;
      underWay = [...underWay, ...[light, heavy].flatMap(linesOf).flatMap(({ jobs }) => jobs)];
      light.clear();
      heavy.clear();
      settle(() => ({ reason: new ServerStopping() }));
      await thread?.terminate();
    },
  };
}

const linesOf = (row: Row): Line[] => [...row.values()].flatMap((lines) => [...lines]);

function firstOf(row: Row): Line | undefined {
  const [lines] = row.values();
  const [line] = lines ?? [];
  return line;
}

/** Makes it wait there: where it is, or behind its client's others. */
function add(row: Row, line: Line): void {
  const owner = line.client ?? line;
  const lines = row.get(owner) ?? new Set();
  row.set(owner, lines.add(line));
}

/** Takes it out, after which it is the turn of other clients first; whether it was there. */
function remove(row: Row, line: Line): boolean {
  const owner = line.client ?? line;
  const lines = row.get(owner);
  if (!lines?.delete(line)) return false;
  row.delete(owner);
  if (lines.size > 0) row.set(owner, lines);
  return true;
}
