// Serves a list that changes to clients that do everything for a while, checks every answer, and measures the process.
import { setTimeout as sleep } from 'node:timers/promises';
import { createAnswers } from './answers.ts';
import { type Chance, chanceOf } from './chance.ts';
import { readFacts } from './facts.ts';
import { downloadVisits, pageVisits } from './files.ts';
import { createGate, type Gate } from './gate.ts';
import { abortedVisits, listeningVisits, refusedVisits } from './hardships.ts';
import { makeChangingLists } from './lists.ts';
import { operationVisits } from './operations.ts';
import type { Measured } from './probe.ts';
import { type Environment, type Served, startServed } from './served.ts';
import { type Kind, send } from './visit.ts';

export interface SoakOptions {
  minutes: number;
  environment: Environment;
  /** Invented papers beside those that come along. */
  papers: number;
  clients: number;
  /** Between two measurements; the lists change after every second one. */
  sampleSeconds: number;
  seed: number;
  /** Told of every measurement as it is made. */
  onSample?: (sample: Sample) => void;
}

export interface Sample extends Measured {
  /** Since the start. */
  seconds: number;
  answers: number;
  reloads: number;
}

export interface SoakOutcome {
  samples: Sample[];
  /** Answers by the kind of visit, in order of the names. */
  counts: [kind: string, answers: number][];
  /** Answers that were the same as an earlier one to the same question, as they must be. */
  comparedCount: number;
  reloads: number;
  wrongCount: number;
  /** The first of what was wrong. */
  wrong: string[];
}

const shownWrong = 20;

/** Runs to the end of the time; rejects where the server does not start or is gone. */
export async function soak(options: SoakOptions): Promise<SoakOutcome> {
  const lists = await makeChangingLists(options.papers);
  try {
    const served = await startServed([...lists.files, '--watch'], options.environment);
    try {
      const outcome = await visitAll(served, options, lists.change);
      const complaints = served.complaints();
      if (complaints !== '') complain(outcome, `the server complained: ${complaints}`);
      const code = await served.stop();
      if (code !== 0) complain(outcome, `the server ended with ${code}`);
      return outcome;
    } finally {
      await served.stop();
    }
  } finally {
    await lists.remove();
  }
}

async function visitAll(served: Served, options: SoakOptions, change: () => Promise<void>): Promise<SoakOutcome> {
  const { origin } = served;
  const answers = createAnswers();
  const facts = await readFacts(origin);
  const kinds = [
    ...(await operationVisits(origin, facts, answers)),
    ...downloadVisits(origin, facts, answers),
    ...(await pageVisits(origin, answers, options.environment === 'development')),
    refusedVisits(origin),
    abortedVisits(origin, facts),
  ];
  const counts = new Map<string, number>();
  const outcome: SoakOutcome = { samples: [], counts: [], comparedCount: 0, reloads: 0, wrongCount: 0, wrong: [] };
  const begun = performance.now();
  const end = begun + options.minutes * 60_000;
  const isOver = () => performance.now() >= end || outcome.wrongCount > 1_000;
  const gate = createGate();

  const visit = async ({ name, visit }: Kind, chance: Chance) => {
    let wrong: string | null;
    try {
      wrong = await visit(chance);
    } catch (error) {
      wrong = error instanceof Error ? `${error.stack}${error.cause ? `\n${error.cause}` : ''}` : String(error);
    }
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (wrong !== null) complain(outcome, `${name}: ${wrong}`);
  };
  const clients = Array.from({ length: options.clients }, async (_, client) => {
    const chance = chanceOf(options.seed + client);
    while (!isOver()) {
      await gate.pass(() => visit(pick(kinds, chance), chance));
      // A client that thinks: what is measured is not how much fits into a second.
      await sleep(chance.below(40));
    }
  });
  // They listen on while the others rest.
  const listeners = Array.from({ length: 2 }, async (_, listener) => {
    const chance = chanceOf(options.seed - 1 - listener);
    const listening = listeningVisits(origin);
    while (!isOver()) await visit(listening, chance);
  });
  const measuring = async () => {
    while (!isOver()) {
      await sleep(Math.min(options.sampleSeconds * 1_000, Math.max(0, end - performance.now())));
      const measured = await atRest(served, gate);
      const seconds = (performance.now() - begun) / 1_000;
      const sample = { ...measured, seconds, answers: total(counts), reloads: outcome.reloads };
      outcome.samples.push(sample);
      options.onSample?.(sample);
      if (outcome.samples.length % 2 === 1 && !isOver()) {
        const wrong = await reloaded(origin, change);
        if (wrong === null) outcome.reloads++;
        else complain(outcome, wrong);
      }
    }
  };
  await Promise.all([measuring(), ...clients, ...listeners]);
  outcome.counts = [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1));
  outcome.comparedCount = answers.comparedCount();
  return outcome;
}

/** Measures while no request is under way, and a moment after the last, which may have been given up. */
function atRest(served: Served, gate: Gate): Promise<Measured> {
  return gate.alone(async () => {
    await sleep(300);
    return served.measure();
  });
}

/** Changes the lists, and waits until another graph is served; gives what is wrong where none is. */
async function reloaded(origin: string, change: () => Promise<void>): Promise<string | null> {
  const before = await versionAt(origin);
  await change();
  const patience = performance.now() + 60_000;
  while ((await versionAt(origin)) === before) {
    if (performance.now() > patience) return 'a change of the lists was not served within a minute';
    await sleep(100);
  }
  return null;
}

async function versionAt(origin: string): Promise<string> {
  const { version } = (await (await send(`${origin}/health`)).json()) as { version: string };
  return version;
}

function pick(kinds: readonly Kind[], chance: Chance): Kind {
  let left = chance.below(kinds.reduce((sum, { weight }) => sum + weight, 0));
  const found = kinds.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  const [first] = kinds;
  if (first === undefined) throw new Error('there is nothing to visit');
  return found ?? first;
}

function total(counts: ReadonlyMap<string, number>): number {
  return counts.values().reduce((sum, count) => sum + count, 0);
}

function complain(outcome: SoakOutcome, wrong: string): void {
  outcome.wrongCount++;
  if (outcome.wrong.length < shownWrong) outcome.wrong.push(wrong);
}
