// How long a light query takes over HTTP while whole-graph measures are made, against a server that is idle.
// `node test/bench/blocking.ts [AUTHORS] [SECONDS]`: 20,000 authors and 10 seconds of each where nothing is said.
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { createServer } from '../../src/server.ts';
import { graphOfLists } from './graphs.ts';
import { type Lists, syntheticLists } from './limit/synthetic.ts';

/** Milliseconds. */
export interface Latency {
  queries: number;
  p50: number;
  p99: number;
  most: number;
}

export interface Blocking {
  authors: number;
  papers: number;
  idle: Latency;
  /** While betweenness is made for one filter after another. */
  measuring: Latency;
  /** Measures finished meanwhile, and the median time of each in milliseconds. */
  measures: number;
  measureTime: number;
}

const lightQuery = `{
  author(by: { id: "Author:00000007" }) { name coauthors(first: 5) { totalCount nodes { name } } }
}`;

/** Every paper appeared later than these days, so that each filter is new and leaves nobody out. */
const earlyDay = (turn: number) => new Date(Date.UTC(1900, 0, 1 + turn)).toISOString().slice(0, 10);

const heavyQuery = (from: string) => `{
  author(by: { id: "Author:00000007" }) {
    metrics(where: { published: { from: "${from}" } }) { betweenness { value exact error } }
  }
}`;

/**
 * Asks the light query again and again, one at a time, first of a server that does nothing else, then of one that makes
 * betweenness of everybody, under filters nobody has asked for before. The client is a thread of its own, so that it
 * measures the server and not itself.
 */
export async function measureBlocking(graph: PublicationGraph, seconds: number): Promise<Blocking> {
  const server = createServer({ graphs: { current: graph } });
  const address = `http://127.0.0.1:${await server.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  try {
    await latency(address, Math.min(2, seconds));
    const idle = await latency(address, seconds);

    const times: number[] = [];
    let ended = false;
    const leaving = new AbortController();
    const heavy = (async () => {
      for (let turn = 0; !ended; turn++) {
        const begun = performance.now();
        const { data } = await ask(address, heavyQuery(earlyDay(turn)), leaving.signal);
        if (typeof data?.author?.metrics?.betweenness?.value !== 'number')
          throw new Error('betweenness was not measured');
        times.push(performance.now() - begun);
      }
    })();
    const measuring = await latency(address, seconds);
    ended = true;
    leaving.abort();
    await heavy.catch((error: unknown) => {
      if (!leaving.signal.aborted) throw error;
    });
    return {
      authors: graph.index.authors.length,
      papers: graph.index.papers.length,
      idle,
      measuring,
      measures: times.length,
      measureTime: quantile(times, 0.5),
    };
  } finally {
    await server.close();
  }
}

interface Answer {
  data?: { author?: { metrics: { betweenness: { value: number } | null } | null } | null };
}

async function ask(address: string, query: string, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    ...(signal !== undefined && { signal }),
  });
  return (await response.json()) as Answer;
}

// Plain JavaScript: a thread made from text is not stripped of types.
const clientSource = `
const { parentPort, workerData } = require('node:worker_threads');
const { Agent, request } = require('node:http');
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const body = JSON.stringify({ query: workerData.query });
const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
const once = () => new Promise((resolve, reject) => {
  const asked = request(workerData.address, { method: 'POST', agent, headers }, (response) => {
    let text = '';
    response.on('data', (part) => (text += part));
    response.on('end', () => (text.includes('"name"') ? resolve() : reject(new Error(text))));
  });
  asked.on('error', reject);
  asked.end(body);
});
(async () => {
  const times = [];
  const end = performance.now() + workerData.seconds * 1000;
  while (performance.now() < end) {
    const begun = performance.now();
    await once();
    times.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  agent.destroy();
  parentPort.postMessage(times);
})();
`;

async function latency(address: string, seconds: number): Promise<Latency> {
  const client = new Worker(clientSource, { eval: true, workerData: { address, seconds, query: lightQuery } });
  const [times] = (await once(client, 'message')) as [number[]];
  return { queries: times.length, p50: quantile(times, 0.5), p99: quantile(times, 0.99), most: Math.max(...times) };
}

/** The value below which that share of the values lies; NaN for none. */
function quantile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Number.NaN;
}

/** Lists of about that many people. */
export function listsOfPeople(people: number): Lists {
  const trial = syntheticLists(people, 1);
  return syntheticLists(Math.round((people * people) / trial.people), 1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [authors = '20000', seconds = '10'] = process.argv.slice(2);
  console.log(await measureBlocking(graphOfLists(listsOfPeople(Number(authors))), Number(seconds)));
}
