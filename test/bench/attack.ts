// How long a light query, never asked before, takes while 50 clients from as many other addresses send the dearest queries
// that are legal, one kind after the other.
// `node --max-old-space-size=8192 test/bench/attack.ts [PAPERS] [SECONDS] [KIND ...]`: 100,000 papers and 5 seconds of
// each kind where nothing is said.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { parse } from 'graphql';
import { schema } from '../../src/api/schema.ts';
import { developmentConfig } from '../../src/config.ts';
import { degree } from '../../src/graph/index.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { createServer } from '../../src/server.ts';
import { costToRun } from '../../src/serving/cost.ts';
import { graphOfLists } from './graphs.ts';
import { syntheticLists } from './limit/synthetic.ts';

/**
 * A query as the clients send it: in its text and its variables' `TURN` becomes another number of three digits each time,
 * and `NEVER` one that was never sent.
 */
interface Attack {
  query: string;
  variables?: Record<string, unknown>;
}

const clients = 50;

/** The dearest of each kind that was found under the usual limits. */
function attacks({ index }: PublicationGraph): Record<string, Attack> {
  const byPapers = Array.from(index.authors.keys()).sort(
    (a, b) => degree(index.papersOfAuthor, b) - degree(index.papersOfAuthor, a),
  );
  const idOf = (author: number) => `Author:${index.authors[author]?.id}`;
  const busiest = byPapers.slice(0, 1_000).map(idOf);
  const anybody = Array.from({ length: 1_000 }, (_, at) => idOf((at * 7_919) % index.authors.length));
  const [first, second] = [busiest.slice(0, 500), busiest.slice(500)];
  const by = `by: { id: "${busiest[0]}" }`;
  // A day on which nothing appeared, another each time: a filter nobody has asked for, which leaves nobody out.
  const where = { published: { from: '1TURN-01-01' } };
  const many = (count: number, field: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => `a${at}: ${field(at)}`).join(' ');
  return {
    'coauthors of coauthors of coauthors': {
      query: `{ author(${by}) { coauthors(first: 100) { nodes { coauthors(first: 60) { nodes { coauthors(first: 12) { nodes { name } } } } } } } }`,
    },
    'coauthors in the thousands, counted': {
      query: `{ author(${by}) { coauthors(first: 100) { nodes { coauthors(first: 100, orderBy: NAME) { nodes { coauthors(first: 1) { totalCount } } } } } } }`,
    },
    'all papers, 30 times, with facets': {
      query: `query($where: PaperFilter) { ${many(30, (at) => `papers(first: 1, orderBy: ${at % 2 ? 'TITLE' : 'OLDEST'}, where: $where) { facets { byAuthor { truncated } byYear { year } } }`)} }`,
      variables: { where },
    },
    'all authors, 30 times': {
      query:
        `query($where: PaperFilter) { ${many(30, () => 'authors(first: 1, orderBy: LAST_PUBLISHED, where: $where, alsoWrote: [$where, $where]) { totalCount unplacedCount }')} }`.replaceAll(
          '[$where, $where]',
          '[{ maxAuthors: 50 }, { maxAuthors: 60 }]',
        ),
      variables: { where },
    },
    'conflicts of 500 with 500, four links': {
      query:
        'query($of: [ID!]!, $against: [ID!]!, $where: PaperFilter) { conflicts(of: $of, against: $against, maxDistance: 4, where: $where, first: 20) { totalCount nodes { path { authors { name } } } } }',
      variables: { of: anybody.slice(0, 500), against: anybody.slice(500), where },
    },
    'bridges between the busiest': {
      query:
        'query($from: [ID!]!, $to: [ID!]!, $where: PaperFilter) { bridges(from: $from, to: $to, where: $where, first: 20) { totalCount edges { coauthorships { weight } } } }',
      variables: { from: first, to: second, where },
    },
    'networks of 20,000, as files': {
      query: `query($where: PaperFilter) { author(${by}) { network(radius: 3, limit: 20000, where: $where) { export(format: GRAPHML) } } }`,
      variables: { where },
    },
    'networks of three steps, with links': {
      query: `query($where: PaperFilter) { author(${by}) { network(radius: 3, limit: 5000, where: $where) { authors { distance author { name } } links { weight } } } }`,
      variables: { where },
    },
    'all paths, 30 times': {
      query: `{ ${many(30, (at) => `coauthorPaths(from: "${anybody[at]}", to: "${anybody[999 - at]}") { pathCount unrestrictedDistance isUpperBound paths(first: 100) { nodes { links { paperCount } } } }`)} }`,
    },
    'searches of common words': {
      query: 'query($text: String!) { search(text: $text, first: 100) { totalCount nodes { __typename } } }',
      variables: { text: 'paper TURN' },
    },
    'papers by common words': {
      query:
        'query($text: String!) { papers(where: { text: $text }, first: 100) { totalCount facets { byAuthor { truncated } } } }',
      variables: { text: '1 2 3 TURN' },
    },
    '500 names of nobody': {
      query: 'query($names: [String!]!) { resolveAuthors(names: $names) { status candidates { author { name } } } }',
      variables: { names: Array.from({ length: 500 }, (_, at) => `Authro ${at} TURN`) },
    },
    'betweenness under filters': {
      query: `query($where: PaperFilter) { author(${by}) { metrics(where: $where) { betweenness { value } closeness { value } community { name } } } }`,
      variables: { where },
    },
    'references of 100 papers': {
      query: 'query($where: PaperFilter) { papers(first: 100, where: $where) { nodes { citation(format: APA) } } }',
      variables: { where },
    },
    'papers related to papers': {
      query: `{ author(${by}) { papers(first: 100) { nodes { related(first: 50) { nodes { related(first: 1) { totalCount } } } } } } }`,
    },
  };
}

// Plain JavaScript: a thread made from text is not stripped of types. Each client sends one request after the other.
const clientSource = `
const { parentPort, workerData } = require('node:worker_threads');
const { Agent, request } = require('node:http');
const { address, clients, body, pause, from } = workerData;
const times = [];
const outcomes = {};
let ended = false;
let turn = workerData.seed;
const bodies = Array.isArray(body) ? body : [body];
const once = (agent) => new Promise((resolve) => {
  turn++;
  const text = bodies[turn % bodies.length].replaceAll('TURN', String(100 + turn % 900)).replaceAll('NEVER', String(turn));
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  const asked = request(address, { method: 'POST', agent, headers }, (response) => {
    let head = '';
    response.on('data', (part) => { if (head.length < 2000) head += part; });
    response.on('end', () => {
      const code = /"code":"(\\w+)"/.exec(head)?.[1] ?? (response.statusCode === 200 ? 'answered' : String(response.statusCode));
      resolve(code);
    });
  });
  asked.on('error', () => resolve('cut off'));
  asked.end(text);
});
const agents = [];
const client = async (number) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: from + number });
  agents.push(agent);
  while (!ended) {
    const begun = performance.now();
    const outcome = await once(agent);
    if (ended) break;
    times.push(performance.now() - begun);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  }
};
parentPort.once('message', () => {
  ended = true;
  for (const agent of agents) agent.destroy();
  parentPort.postMessage({ times, outcomes });
});
for (let at = 0; at < clients; at++) client(at + 1);
`;

interface Report {
  times: number[];
  outcomes: Record<string, number>;
}

/** Clients in a thread of their own, so that they measure the server and not each other; `from` is how their addresses begin. */
function startClients(address: string, from: string, count: number, attack: readonly Attack[], pause = 0, seed = 0) {
  const body = attack.map(({ query, variables }) => JSON.stringify({ query, variables }));
  const worker = new Worker(clientSource, {
    eval: true,
    workerData: { address, from, clients: count, body, pause, seed },
  });
  return async (): Promise<Report> => {
    worker.postMessage('end');
    const [report] = (await once(worker, 'message')) as [Report];
    await worker.terminate();
    return report;
  };
}

const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));

const [papers = '100000', seconds = '5', ...kinds] = process.argv.slice(2);
const graph = graphOfLists(syntheticLists(Number(papers), 1));
const all = attacks(graph);
const chosen = Object.entries(all).filter(([name]) => kinds.length === 0 || kinds.some((kind) => name.includes(kind)));
const light: Attack = {
  query: '{ author(by: { id: "Author:00000007" }) { aNEVER: name coauthors(first: 5) { totalCount nodes { name } } } }',
};
const server = createServer({ graphs: { current: graph } });
const address = `http://127.0.0.1:${await server.listen({ port: 0, host: '127.0.0.1' })}/graphql`;

async function measure(name: string, attack: readonly Attack[]): Promise<void> {
  const stopAttack =
    attack.length === 0 ? null : startClients(address, '127.0.1.', clients, attack, 0, Math.floor(Math.random() * 900));
  await wait(1);
  const stopLight = startClients(address, '127.0.2.', 1, [light], 2);
  await wait(Number(seconds));
  const { times } = await stopLight();
  const attacked = await stopAttack?.();
  const cost = attack.length === 1 ? costOf(attack[0]) : '';
  const milliseconds = (value: number) => value.toFixed(value < 10 ? 1 : 0);
  const row = [
    name,
    cost,
    times.length,
    ...[quantile(times, 0.5), quantile(times, 0.99), Math.max(...times)].map(milliseconds),
    attacked === undefined
      ? ''
      : Object.entries(attacked.outcomes)
          .map(([outcome, count]) => `${count} ${outcome}`)
          .join(', ') || 'none ended',
  ];
  console.log(`| ${row.join(' | ')} |`);
  // What is left of the attack ends with its clients.
  await wait(2);
}

function costOf(attack: Attack | undefined): number | null {
  if (attack === undefined) return null;
  const variableValues = JSON.parse(JSON.stringify(attack.variables ?? {}).replaceAll('TURN', '100'));
  return costToRun({ schema, document: parse(attack.query), variableValues });
}

console.log(`${graph.index.papers.length} papers, ${graph.index.authors.length} people, ${clients} clients`);
console.log(`limits: ${JSON.stringify(developmentConfig.limits)}`);
console.log('\n| what 50 clients ask | cost | light queries | p50, ms | p99, ms | longest, ms | of the attack |');
console.log('|---|---|---|---|---|---|---|');
await measure('nothing (warming up)', []);
await measure('nothing', []);
for (const [name, attack] of chosen) await measure(name, [attack]);
if (kinds.length === 0) await measure('all of these in turn', Object.values(all));
await measure('nothing, afterwards', []);
await server.close();
