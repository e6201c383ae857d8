// The process that the HTTP benchmark asks: one graph behind our server, behind Yoga alone, and as bytes made before.
// Told `usage`, it says how much CPU it has used; the parent process ends it.
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createYoga } from 'graphql-yoga';
import { schema } from '../../src/api/schema.ts';
import { createContext } from '../../src/context.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { loadGraph } from '../../src/load.ts';
import { createServer } from '../../src/server.ts';
import { graphOfLists } from './graphs.ts';
import { type AskedOperation, operationsAbout } from './http-operations.ts';
import { syntheticLists } from './limit/synthetic.ts';

export interface Serving {
  ports: { ours: number; yoga: number; raw: number };
  operations: AskedOperation[];
  papers: number;
}

/** Microseconds of CPU so far, in all threads. */
export interface Usage {
  cpu: number;
}

const lists = ['abstract', 'author', 'dated'];

async function graphOf(kind: string): Promise<PublicationGraph> {
  if (kind !== 'seeds') return graphOfLists(syntheticLists(Number(kind), 1));
  const [topics, people] = ['seeds/topics.yaml', 'seeds/people.yaml'];
  return loadGraph({ files: lists.map((name) => `seeds/${name}-listing.bib`), topics, usualTopics: topics, people });
}

const graph = await graphOf(process.argv[2] ?? 'seeds');
const operations = operationsAbout(graph);

const server = createServer({ graphs: { current: graph } });
const ours = await server.listen({ port: 0, host: '127.0.0.1' });

const yoga = createYoga({ schema, logging: false, graphiql: false, context: () => createContext(graph) });
const alone = createHttpServer(yoga);

// The limit: the same bytes, made before, for whoever sends the same request.
const answers = await Promise.all(
  operations.map(async ({ query, variables }) => {
    const response = await fetch(`http://127.0.0.1:${ours}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const body = Buffer.from(await response.arrayBuffer());
    if (response.status !== 200 || body.includes('"errors"')) throw new Error(body.toString());
    return body;
  }),
);
const raw = createHttpServer((request, response) => {
  const body = answers[Number(request.url?.slice(1))];
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body?.length });
    response.end(body);
  });
});

async function listening(http: ReturnType<typeof createHttpServer>): Promise<number> {
  await new Promise<void>((resolve) => http.listen({ port: 0, host: '127.0.0.1' }, resolve));
  return (http.address() as AddressInfo).port;
}

const serving: Serving = {
  ports: { ours, yoga: await listening(alone), raw: await listening(raw) },
  operations,
  papers: graph.index.papers.length,
};
process.on('message', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  process.send?.({ cpu: userCPUTime + systemCPUTime } satisfies Usage);
});
process.on('disconnect', () => process.exit());
process.send?.(serving);
