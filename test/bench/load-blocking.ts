// How long requests wait while lists are loaded: here, and in a thread; how long it takes, and in how much memory.
// `node test/bench/load-blocking.ts [PAPERS|FILE] [ROUNDS]`: 100,000 synthetic papers once where nothing is said. Prints Markdown.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadGraph } from '../../src/load.ts';
import { loadGraphInThread } from '../../src/load-thread.ts';
import { fileFormats, writeList } from './load-formats.ts';

const heapMegabytes = 12_288;

/** Ways to load, by name. */
const ways = { here: loadGraph, 'in a thread': loadGraphInThread } as const;

interface Outcome {
  papers: number;
  seconds: number;
  /** Seconds for which all threads of the process worked. */
  cpu: number;
  /** Milliseconds for which the event loop stood still, at most. */
  block: number;
  /** Milliseconds for which this thread worked without a pause, at most: what of `block` is its own doing. */
  work: number;
  /** Megabytes of memory (RSS) at most. */
  peak: number;
}

const [task = '100000', ...rest] = process.argv.slice(2);
if (task in ways) process.send?.(await load(ways[task as keyof typeof ways], rest[0] ?? ''));
else if (/^\d+$/.test(task)) await measureSynthetic(Number(task), Number(rest[0] ?? 1));
else await measure(task, Number(rest[0] ?? 1));

async function measureSynthetic(papers: number, rounds: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-bench-'));
  try {
    const list = join(folder, 'list.bib');
    await writeList(list, fileFormats.bibtex, papers);
    await measure(list, rounds);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each load in a process of its own, so that none finds the memory of another; the ways take turns. */
async function measure(list: string, rounds: number): Promise<void> {
  const outcomes = new Map<string, Outcome[]>();
  for (let round = 0; round < rounds; round++) {
    for (const way of Object.keys(ways)) outcomes.set(way, [...(outcomes.get(way) ?? []), await run(way, list)]);
  }
  console.log(
    '| way | papers | time | CPU time | longest block | of which own work | memory at most |\n|---|---|---|---|---|---|---|',
  );
  for (const [way, found] of outcomes) {
    const of = (what: keyof Outcome) => median(found.map((outcome) => outcome[what]));
    const cells = [
      ...[`${of('seconds').toFixed(1)} s`, `${of('cpu').toFixed(1)} s`],
      ...[`${of('block').toFixed(0)} ms`, `${of('work').toFixed(0)} ms`, `${of('peak').toFixed(0)} MB`],
    ];
    console.log(`| ${way} | ${of('papers').toLocaleString('en')} | ${cells.join(' | ')} |`);
  }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

async function run(way: string, list: string): Promise<Outcome> {
  const child = fork(fileURLToPath(import.meta.url), [way, list], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
  });
  let outcome: Outcome | null = null;
  child.on('message', (message) => {
    outcome = message as Outcome;
  });
  const [code] = await once(child, 'exit');
  if (outcome === null) throw new Error(`loading ${way} ended with ${code} and without an outcome`);
  return outcome;
}

async function load(way: (typeof ways)[keyof typeof ways], list: string): Promise<Outcome> {
  let wall = performance.now();
  let worked = threadTime();
  const most = { wall: 0, worked: 0 };
  // Keeps the process alive, too: a thread that loads does not.
  const timer = setInterval(() => {
    const now = { wall: performance.now(), worked: threadTime() };
    most.wall = Math.max(most.wall, now.wall - wall);
    most.worked = Math.max(most.worked, now.worked - worked);
    wall = now.wall;
    worked = now.worked;
  }, 1);
  const begun = performance.now();
  const graph = await way({ files: [list], topics: 'seeds/topics.yaml' });
  const seconds = (performance.now() - begun) / 1_000;
  // The last block is only counted once the loop has gone round again.
  await new Promise((resolve) => setTimeout(resolve, 20));
  clearInterval(timer);
  const { user, system } = process.cpuUsage();
  const peak = process.resourceUsage().maxRSS / 1_000;
  return {
    papers: graph.index.papers.length,
    seconds,
    cpu: (user + system) / 1e6,
    block: most.wall,
    work: most.worked,
    peak,
  };
}

/** Milliseconds for which this thread has worked. */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
