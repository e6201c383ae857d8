// A server of the two papers on a port of its own, set up as a test asks.
import { afterAll } from 'vitest';
import { type Config, productionConfig } from '../../src/config.ts';
import { createServer, type GraphServer, type ServerOptions } from '../../src/server.ts';
import { graphOfTwoPapers } from '../server/two-papers.ts';

export interface Served {
  origin: string;
  /** Sends a query as clients do. */
  ask(query: string, headers?: Record<string, string>): Promise<Response>;
  /** Sends anything to the API as JSON. */
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** What was told to whoever keeps the server running. */
  logged: string[];
}

const servers: GraphServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));

/** Serves until the test file ends: the production configuration, changed as given. */
export async function serve(changes: Partial<Config> = {}, options: Partial<ServerOptions> = {}): Promise<Served> {
  const logged: string[] = [];
  const server = createServer({
    graphs: { current: await graphOfTwoPapers() },
    config: { ...productionConfig, logs: 'off', ...changes },
    log: (message) => logged.push(message),
    ...options,
  });
  const origin = `http://127.0.0.1:${await server.listen({ port: 0, host: '127.0.0.1' })}`;
  servers.push(server);
  const post: Served['post'] = (body, headers = {}) =>
    fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return { origin, logged, post, ask: (query, headers) => post({ query }, headers) };
}

/** The codes of the errors of an answer. */
export async function codesOf(response: Response): Promise<unknown[]> {
  const { errors = [] } = (await response.json()) as { errors?: { extensions?: { code?: unknown } }[] };
  return errors.map(({ extensions }) => extensions?.code);
}
