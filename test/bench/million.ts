// A million papers from a list to a graph, saved and opened again: how long, and in how much memory. Prints Markdown.
// `node test/bench/million.ts [PAPERS] [bibtex|openalex|arxiv|dblp]`: 1,000,000 in DBLP's XML where nothing is said.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { openCorpusFile } from '../../src/corpus/corpus-file.ts';
import { writeCorpus } from '../../src/corpus/write-corpus.ts';
import { buildGraph, type GraphInput } from '../../src/graph/build.ts';
import { neighbors } from '../../src/graph/index.ts';
import { makeIndex } from '../../src/graph/make-index.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { readInput } from '../../src/load.ts';
import { countProgress } from '../../src/load-progress.ts';
import { fileFormats, writeList } from './load-formats.ts';

// What a laptop of 16 GB leaves to one program.
const heapMegabytes = 13_000;

interface Stage {
  name: string;
  seconds: number;
  /** Megabytes of heap in use after it. */
  heap: number;
}

interface Outcome {
  stages: Stage[];
  papers: number;
  authors: number;
  /** Bytes of heap that the graph alone takes, a paper. */
  heapOfPaper: number;
  /** Megabytes of memory (RSS) at most, on the way. */
  peak: number;
  indexSeconds: number;
}

const [task = '1000000', ...rest] = process.argv.slice(2);
if (task === 'load') process.send?.(await outcomeOf((done) => load(rest[0] ?? '', rest[1] ?? '', done)));
else if (task === 'open') process.send?.(await outcomeOf((done) => open(rest[0] ?? '', done)));
else await measure(Number(task), rest[0] ?? 'dblp');

/** Each task in a process of its own, so that none finds the memory of another. */
async function measure(papers: number, name: string): Promise<void> {
  const format = Object.entries(fileFormats).find(([known]) => known === name)?.[1];
  if (format === undefined || !(papers > 0)) throw new Error(`no ${papers} papers in ${name}`);
  const folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-bench-'));
  try {
    const [list, corpus] = [join(folder, `list.${format.extension}`), join(folder, 'saved.corpus')];
    await writeList(list, format, papers);
    const loaded = await run('load', list, corpus);
    const opened = await run('open', corpus);
    console.log(`\n## ${count(papers)} papers: ${count(await megabytes(list))} MB of ${name}\n`);
    table('from the list', loaded);
    console.log(`\nThe saved corpus has ${count(await megabytes(corpus))} MB.\n`);
    table('from the saved corpus', opened);
    const secondsOf = ({ stages }: Outcome, name: string) => stages.find((stage) => stage.name === name)?.seconds ?? 0;
    const [whole, part] = [secondsOf(loaded, 'reading') + secondsOf(loaded, 'resolving'), secondsOf(opened, 'opening')];
    console.log(`\nOpening takes ${((part / whole) * 100).toFixed(1)} % of the time of reading and resolving.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function table(from: string, { stages, papers, authors, heapOfPaper, peak, indexSeconds }: Outcome): void {
  console.log(`| ${from} | time | heap after it |\n|---|---|---|`);
  for (const { name, seconds, heap } of stages)
    console.log(`| ${name} | ${seconds.toFixed(1)} s | ${count(heap)} MB |`);
  console.log(
    `\n${count(papers)} papers and ${count(authors)} people in a graph of ${count(heapOfPaper)} B of heap a paper; at most ` +
      `${count(peak)} MB of memory (RSS) on the way. Of the building, the index took ${indexSeconds.toFixed(1)} s.`,
  );
}

function count(number: number): string {
  return Math.round(number).toLocaleString('en');
}

async function run(...words: string[]): Promise<Outcome> {
  const execArgv = [`--max-old-space-size=${heapMegabytes}`, '--expose-gc'];
  const child = fork(fileURLToPath(import.meta.url), words, { execArgv });
  let outcome: Outcome | null = null;
  child.on('message', (message) => {
    outcome = message as Outcome;
  });
  const [code] = await once(child, 'exit');
  if (outcome === null) throw new Error(`${words[0]} ended with ${code} and without an outcome`);
  return outcome;
}

async function megabytes(path: string): Promise<number> {
  return (await stat(path)).size / 1e6;
}

function heapInUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Runs a task; `done` is to be called at the end of each stage, with its name. */
async function outcomeOf(work: (done: (name: string) => void) => Promise<PublicationGraph>): Promise<Outcome> {
  const before = heapInUse();
  const stages: Stage[] = [];
  let begun = performance.now();
  const graph = await work((name) => {
    const seconds = (performance.now() - begun) / 1_000;
    stages.push({ name, seconds, heap: heapInUse() / 1e6 });
    begun = performance.now();
  });
  const peak = process.resourceUsage().maxRSS / 1_000;
  const [papers, authors] = [graph.index.papers.length, graph.index.authors.length];
  const heapOfPaper = (heapInUse() - before) / papers;
  return { stages, papers, authors, heapOfPaper, peak, indexSeconds: indexTime(graph) };
}

async function load(list: string, corpus: string, done: (name: string) => void): Promise<PublicationGraph> {
  let stage = 'READING';
  const progress = countProgress((now) => {
    if (now.stage !== stage) done(stage.toLowerCase());
    stage = now.stage;
  });
  const input = await readInput({ files: [list] }, undefined, false, progress);
  if (input === null) throw new Error('nothing was read');
  done('resolving');
  const graph = buildGraph(input);
  done('building');
  await save(input, corpus);
  done('saving');
  return graph;
}

async function save(input: GraphInput, corpus: string): Promise<void> {
  await pipeline(writeCorpus(input, '0.0.0'), createWriteStream(corpus));
}

async function open(corpus: string, done: (name: string) => void): Promise<PublicationGraph> {
  const opened = await openCorpusFile(corpus);
  if (opened.status === 'REFUSED') throw new Error(JSON.stringify(opened.refusal));
  done('opening');
  const graph = buildGraph(opened.input);
  done('building');
  return graph;
}

/** Seconds that the index takes, made again from rows as the loader has them. */
function indexTime({ index }: PublicationGraph): number {
  const rows = (of: typeof index.authorsOfPaper, nodes: number) =>
    Array.from({ length: nodes }, (_, node) => [...neighbors(of, node)]);
  const input = {
    authors: index.authors,
    papers: index.papers,
    topics: index.topics,
    authorRows: rows(index.authorsOfPaper, index.papers.length),
    topicRows: rows(index.topicsOfPaper, index.papers.length),
    broaderRows: rows(index.broaderOfTopic, index.topics.length),
    relatedRows: rows(index.relatedOfTopic, index.topics.length),
  };
  const begun = performance.now();
  makeIndex(input);
  return (performance.now() - begun) / 1_000;
}
