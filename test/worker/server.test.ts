// A server that measures in threads: others are answered meanwhile, and a client that leaves takes its measure with it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measure, runHere } from '../../src/graph/metrics/measure.ts';
import { everyPaper } from '../../src/graph/selection.ts';
import { createServer, type GraphServer } from '../../src/server.ts';
import { grownGraph } from '../graph/metrics/random-graphs.ts';
import { askFrom } from '../serving/asked-from.ts';

// Betweenness of so many people, all connected, takes a second or more.
const graph = grownGraph(4_000, 2_000);
const told: string[] = [];
let server: GraphServer;
let origin: string;

beforeAll(async () => {
  server = createServer({ graphs: { current: graph }, log: (message) => told.push(message) });
  origin = `http://127.0.0.1:${await server.listen({ port: 0, host: '127.0.0.1' })}`;
});

afterAll(() => server.close());

async function ask(query: string, signal: AbortSignal | null = null): Promise<unknown> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal,
  });
  return response.json();
}

const metrics = (fields: string) => `{ author(by: { id: "Author:p000000" }) { metrics { ${fields} } } }`;

describe('a server', () => {
  it('gives up a measure when the client leaves, and tells nobody of it', async () => {
    const leaving = new AbortController();
    const asked = ask(metrics('betweenness { value }'), leaving.signal);
    await new Promise((resolve) => setTimeout(resolve, 200));
    // Joins the run that the server began, so that nothing is begun here.
    let outcome = 'none';
    const joined = new AbortController();
    const shared = measure(graph, everyPaper, 'betweenness', {
      run: () => Promise.reject(new Error('begun anew')),
      signal: joined.signal,
    });
    shared.catch(() => {
      outcome = 'left';
    });
    leaving.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(outcome).toBe('none');
    joined.abort();
    await expect(shared).rejects.toMatchObject({ name: 'AbortError' });
    // By then nobody waits, and whoever asks next begins anew.
    for (let left = 0; left < 50; left++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const anew = measure(graph, everyPaper, 'betweenness', { run: () => Promise.reject(new Error('begun anew')) });
      const message = await Promise.race([
        anew.catch((error: Error) => error.message),
        new Promise((resolve) => setTimeout(() => resolve('still under way'), 20)),
      ]);
      if (message === 'begun anew') break;
      expect(left).toBeLessThan(49);
    }
    expect(told).toEqual([]);
  });

  it('answers others while it measures', async () => {
    let measured = false;
    const heavy = ask(metrics('betweenness { exact } closeness { exact }')).then((answer) => {
      measured = true;
      return answer;
    });
    for (let turn = 0; turn < 5; turn++) {
      expect(await ask('{ graph { authorCount } }')).toEqual({ data: { graph: { authorCount: 4_000 } } });
    }
    expect(measured).toBe(false);
    const exact = { exact: true };
    expect(await heavy).toEqual({ data: { author: { metrics: { betweenness: exact, closeness: exact } } } });
  });

  it('measures for a client before all but a few of those that another waits for', async () => {
    const fair = createServer({ graphs: { current: grownGraph(800, 400) } });
    const at = `http://127.0.0.1:${await fair.listen({ port: 0, host: '127.0.0.1' })}`;
    const answered: string[] = [];
    const askAs = async (client: string, maxAuthors: number) => {
      const query = `{ author(by: { id: "Author:p000000" }) { metrics(where: { maxAuthors: ${maxAuthors} }) { closeness { exact } } } }`;
      const { body } = await askFrom(at, client, query);
      expect(body).toEqual({ data: { author: { metrics: { closeness: { exact: true } } } } });
      answered.push(client);
    };
    const others = Array.from({ length: 14 }, (_, place) => askAs('127.0.0.5', 20 + place));
    await Promise.all([...others, askAs('127.0.0.6', 50)]);
    // It is made in several steps, each of which may wait for what the threads are at.
    expect(answered.indexOf('127.0.0.6')).toBeLessThan(8);
    await fair.close();
  });

  it('keeps what it measured', async () => {
    const { values } = await measure(graph, everyPaper, 'betweenness', {
      run: () => Promise.reject(new Error('made anew')),
    });
    const rows = await measure(graph, everyPaper, 'rows', { run: runHere });
    expect(rows.authorCount).toBe(4_000);
    expect(await ask(metrics('betweenness { value }'))).toEqual({
      data: { author: { metrics: { betweenness: { value: values[0] } } } },
    });
  });

  it('that is closed ends with what it measures', async () => {
    const closing = createServer({
      graphs: { current: grownGraph(2_500, 1_000) },
      log: (it) => told.push(it),
    });
    const port = await closing.listen({ port: 0, host: '127.0.0.1' });
    const asked = fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: metrics('closeness { value } betweenness { value }') }),
    });
    const outcome = asked.then(
      () => 'answered',
      () => 'cut off',
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    await closing.close(50);
    expect(await outcome).toBe('cut off');
    expect(told).toEqual([]);
  });
});
