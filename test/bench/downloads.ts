// How long others wait while large networks are sent as files: `node test/bench/downloads.ts [PAPERS] [ROUNDS]`, of
// 100,000 papers and in 3 rounds where nothing is said. Prints the medians as a table in Markdown.
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { developmentConfig } from '../../src/config.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { createServer } from '../../src/server.ts';
import { graphOfLists } from './graphs.ts';
import { syntheticLists } from './limit/synthetic.ts';

interface Asked {
  path: string;
  /** Sent by POST, where it is given. */
  body?: string;
}

/** Milliseconds, and bytes. */
interface Taken {
  status: number;
  first: number;
  all: number;
  bytes: number;
}

// Plain JavaScript: a thread made from text is not stripped of types.
const clientSource = `
const { parentPort, workerData: { origin, path, body } } = require('node:worker_threads');
const { request } = require('node:http');
const begun = performance.now();
const method = body === undefined ? 'GET' : 'POST';
const asked = request(origin + path, { method, headers: { 'content-type': 'application/json' } }, (response) => {
  let bytes = 0;
  let first = 0;
  response.on('data', (part) => {
    if (bytes === 0) first = performance.now() - begun;
    bytes += part.length;
  });
  response.on('end', () => {
    parentPort.postMessage({ status: response.statusCode, first, all: performance.now() - begun, bytes });
  });
});
asked.on('error', (error) => { throw error; });
asked.end(body);
`;

async function take(origin: string, asked: Asked): Promise<Taken & { block: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const client = new Worker(clientSource, { eval: true, workerData: { origin, ...asked } });
  delay.enable();
  const [taken] = (await once(client, 'message')) as [Taken];
  delay.disable();
  await client.terminate();
  return { ...taken, block: delay.max / 1e6 };
}

/** The person with most papers. */
function busiest({ index }: PublicationGraph): string {
  const { offsets } = index.papersOfAuthor;
  const degreeOf = (author: number) => (offsets[author + 1] ?? 0) - (offsets[author] ?? 0);
  const { ordinal } = index.authors.reduce((most, each) =>
    degreeOf(each.ordinal) > degreeOf(most.ordinal) ? each : most,
  );
  return `Author:${index.authors[ordinal]?.id}`;
}

const [size = '100000', times = '3'] = process.argv.slice(2);
const rounds = Number(times);
const graph = graphOfLists(syntheticLists(Number(size), 7));
const person = busiest(graph);
const network = (args: string) =>
  JSON.stringify({ query: `{ network(${args}) { export(format: NODE_LINK, papers: false) } }` });
const filter = encodeURIComponent(JSON.stringify({ maxAuthors: 9 }));
const files: [name: string, asked: Asked][] = [
  ['whole network, GEXF', { path: '/export/network.gexf' }],
  ['whole network of short lists, GEXF', { path: `/export/network.gexf?where=${filter}` }],
  ['whole network, 40 papers a link, GEXF', { path: '/export/network.gexf?minPapers=40' }],
  ['20,000 people around one, GEXF', { path: `/export/network.gexf?authors=${person}&radius=3&limit=20000` }],
  ['papers, BibTeX', { path: `/export/papers.bib?where=${filter}` }],
  [
    '20,000 around one, GraphQL',
    { path: '/graphql', body: network(`authors: ["${person}"], radius: 3, limit: 20000`) },
  ],
  ['20,000 strongest, GraphQL', { path: '/graphql', body: network('limit: 20000') }],
];
const limits = { ...developmentConfig.limits, work: 1_000_000_000, cost: 1_000_000_000 };
const server = createServer({ graphs: { current: graph }, config: { ...developmentConfig, limits } });
const origin = `http://127.0.0.1:${await server.listen({ port: 0, host: '127.0.0.1' })}`;
const { authors, papers } = graph.index;
console.log(`\n${papers.length.toLocaleString('en')} papers, ${authors.length.toLocaleString('en')} people\n`);
console.log('| file | longest block | first byte | all | MB |\n|---|---|---|---|---|');
for (const [name, asked] of files) {
  const runs: Awaited<ReturnType<typeof take>>[] = [];
  for (let run = 0; run < rounds; run++) runs.push(await take(origin, asked));
  const { status = 0, bytes = 0 } = runs[0] ?? {};
  const median = (part: 'block' | 'first' | 'all') =>
    runs.map((run) => run[part]).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
  const cells = (['block', 'first', 'all'] as const).map((part) => `${Math.round(median(part))} ms`);
  console.log(`| ${name}${status === 200 ? '' : `: ${status}`} | ${cells.join(' | ')} | ${(bytes / 1e6).toFixed(1)} |`);
}
await server.close();
