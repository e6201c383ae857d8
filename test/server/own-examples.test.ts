// GraphiQL's examples on lists other than those that come along, asked of a server.
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { developmentConfig } from '../../src/config.ts';
import { askOwnExamples } from '../../src/explorer/graphiql/ask-own-examples.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { loadGraph } from '../../src/load.ts';
import { type Operation, readOperations } from '../../src/page-operations.ts';
import { createServer } from '../../src/server.ts';
import { withFile } from './two-papers.ts';

// Bob wrote with everybody but Gus, whom only Fay knows; all before what the examples' dates mean.
const list = `
@article{a, title = {Tides in small harbours}, author = {Hill, Bob and Day, Ada}, year = 2011, keywords = {tides}}
@article{b, title = {Sensors of the coast}, author = {Hill, Bob and Young, Cy}, year = 2014, keywords = {tides, sensors}}
@article{c, title = {Glass at low temperatures}, author = {Hill, Bob and Lake, Eve}, year = 2015, keywords = {glass}}
@article{d, title = {Glass again}, author = {Hill, Bob and Wood, Fay}, year = 2016, keywords = {glass}}
@article{e, title = {Counting hills}, author = {Wood, Fay and Gray, Gus}, year = 2016}
`;

let own: PublicationGraph;
let operations: Operation[];

beforeAll(async () => {
  own = await withFile(list, (path) => loadGraph({ files: [path] }));
  operations = await readOperations('schema/operations');
});
afterEach(() => vi.unstubAllGlobals());

/** What the page's requests are answered from now on. */
function served(graph: PublicationGraph, config = developmentConfig) {
  const server = createServer({ graphs: { current: graph }, config });
  const answer = (address: string, request: RequestInit) =>
    server.fetch(new Request(new URL(address, 'http://localhost'), request));
  vi.stubGlobal('fetch', answer);
  return server;
}

async function examples(token: string | null = null): Promise<readonly (Operation & { variables?: string })[]> {
  const asked = await askOwnExamples(operations, token);
  if (asked instanceof Error) throw asked;
  return asked;
}

describe('the examples', () => {
  it('of a list of one’s own all have an answer that names somebody of it', async () => {
    const server = served(own);
    const empty: string[] = [];
    for (const { file, query, variables } of await examples()) {
      if (file === '27-graph-changed') continue;
      const body = JSON.stringify({ query, variables: JSON.parse(variables ?? '{}') });
      const headers = { 'content-type': 'application/json' };
      const response = await server.fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body }));
      const text = await response.text();
      expect(text, file).not.toContain('"errors"');
      if (!/Hill|Glass|glass|tides/u.test(text)) empty.push(file);
    }
    // Two of them speak of the lists as a whole; nobody else wrote with two of Bob's coauthors.
    expect(empty).toEqual(['12-loaded', '15-mutual-coauthors', '16-bridges', '19-graph-health']);
    await server.close();
  });

  it('of the lists that come along are as they stand', async () => {
    const lists = ['abstract-listing', 'author-listing', 'dated-listing'].map((name) => `seeds/${name}.bib`);
    const server = served(await loadGraph({ files: lists, topics: 'seeds/topics.yaml', people: 'seeds/people.yaml' }));
    expect(await examples()).toEqual(operations);
    await server.close();
  });

  it('of a server with a token tell of its lists only whoever brings it', async () => {
    const token = 'a-token-of-sixteen-signs';
    const server = served(own, { ...developmentConfig, token });
    expect(await examples()).toEqual(operations);
    expect((await examples(token))[0]?.variables).toContain('Bob Hill');
    await server.close();
  });

  it('are as they stand where the server answers stored operations only, or not at all', async () => {
    const server = served(own, { ...developmentConfig, operations: 'stored' });
    expect(await examples()).toEqual(operations);
    await server.close();
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
    expect(await examples()).toEqual(operations);
  });
});
