// Requests a second, latencies and CPU a request over HTTP, beside a bare server that sends the same bytes.
// `node test/bench/http.ts [SECONDS] [ROUNDS] [GRAPH ...]`: half a second and seven rounds of each, on the seeds and on
// 100,000 papers, where nothing is said. Run it where package.json is.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { type Asked, load } from './http-load.ts';
import type { AskedOperation } from './http-operations.ts';
import type { Serving, Usage } from './http-server.ts';

const connections = 16;

/** Ways to ask one operation: of which port, and with what. */
type Ways = Record<string, { port: number; asked: Asked }>;

/** What one turn of a way gave. */
interface Turn {
  perSecond: number;
  p50: number;
  p99: number;
  /** Microseconds a request. */
  cpu: number;
}

const bodyOf = ({ query, variables }: AskedOperation, turn?: number) =>
  // A variable that nobody asks for makes it a question that nobody has asked before, and nothing else.
  JSON.stringify({ query, variables: turn === undefined ? variables : { ...variables, turn: 1e9 + turn } });

async function waysOf(operation: AskedOperation, place: number, ports: Serving['ports']): Promise<Ways> {
  const same = bodyOf(operation);
  const posted: Asked = { method: 'POST', path: '/graphql', body: () => same };
  const fresh: Asked = { ...posted, body: (turn) => bodyOf(operation, turn) };
  const compressed = { 'accept-encoding': 'gzip, br' };
  const parameters = new URLSearchParams({ query: operation.query, variables: JSON.stringify(operation.variables) });
  const path = `/graphql?${parameters}`;
  const response = await fetch(`http://127.0.0.1:${ports.ours}${path}`, { headers: compressed });
  const etag = response.headers.get('etag');
  await response.arrayBuffer();
  return {
    'bytes made before': { port: ports.raw, asked: { ...posted, path: `/${place}` } },
    'Yoga alone': { port: ports.yoga, asked: fresh },
    'asked first': { port: ports.ours, asked: fresh },
    'asked again': { port: ports.ours, asked: posted },
    'asked again, compressed': { port: ports.ours, asked: { ...posted, headers: compressed } },
    ...(etag !== null && {
      'asked again, nothing new': {
        port: ports.ours,
        asked: { method: 'GET', path, headers: { ...compressed, accept: '*/*', 'if-none-match': etag } },
      },
    }),
  };
}

const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

async function measure(kind: string, seconds: number, rounds: number): Promise<void> {
  const child = fork(new URL('http-server.ts', import.meta.url), [kind], {
    execArgv: ['--max-old-space-size=8192', ...process.execArgv],
  });
  const [serving] = (await once(child, 'message')) as [Serving];
  const cpu = async () => {
    child.send('usage');
    const [usage] = (await once(child, 'message')) as [Usage];
    return usage.cpu;
  };
  const turn = async ({ port, asked }: Ways[string], length: number) => {
    const before = await cpu();
    const result = await load(port, asked, connections, length);
    const used = (await cpu()) - before;
    const { count, latencies, statuses, bytes } = result;
    if ([...statuses.keys()].some((status) => status !== 200 && status !== 304)) {
      throw new Error(`answered ${[...statuses.keys()].join()}`);
    }
    const numbers = {
      perSecond: count / result.seconds,
      p50: quantile(latencies, 0.5),
      p99: quantile(latencies, 0.99),
    };
    return { ...numbers, cpu: used / count, bytes };
  };

  console.log(`\n## ${serving.papers.toLocaleString('en')} papers\n`);
  console.log(
    '| operation | asked | bytes | requests/s | p50, ms | p99, ms | CPU us | bytes made before = 1 | Yoga = 1 |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const [place, operation] of serving.operations.entries()) {
    const ways = Object.entries(await waysOf(operation, place, serving.ports));
    for (const [, way] of ways) await turn(way, seconds);
    const turns = new Map<string, (Turn & { bytes: number })[]>(ways.map(([name]) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      // There and back, so that what gets slower or faster meanwhile does so for all.
      for (const [name, way] of round % 2 === 0 ? ways : ways.toReversed()) {
        turns.get(name)?.push(await turn(way, seconds));
      }
    }
    const median = (name: string, of: keyof Turn | 'bytes') =>
      quantile(
        (turns.get(name) ?? []).map((each) => each[of]),
        0.5,
      );
    for (const [name] of ways) {
      const used = median(name, 'cpu');
      console.log(
        `| ${[
          operation.name,
          name,
          median(name, 'bytes').toLocaleString('en'),
          Math.round(median(name, 'perSecond')).toLocaleString('en'),
          median(name, 'p50').toFixed(1),
          median(name, 'p99').toFixed(1),
          Math.round(used).toLocaleString('en'),
          (used / median('bytes made before', 'cpu')).toFixed(1),
          (used / median('Yoga alone', 'cpu')).toFixed(2),
        ].join(' | ')} |`,
      );
    }
  }
  child.disconnect();
  await once(child, 'exit');
}

const [seconds = '0.5', rounds = '7', ...kinds] = process.argv.slice(2);
console.log(
  `Node ${process.version}, ${connections} connections, ${rounds} rounds of ${seconds} s in turns, medians; load ${loadavg()[0]?.toFixed(1)}`,
);
for (const kind of kinds.length > 0 ? kinds : ['seeds', '100000']) await measure(kind, Number(seconds), Number(rounds));
console.log(`\nload afterwards ${loadavg()[0]?.toFixed(1)}`);
