// `serve`: loads the lists and answers questions about them until it is told to stop.
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createGraphStore } from '../graph-store.ts';
import { howToBuild, readPages } from '../pages.ts';
import { createServer, type GraphServer } from '../server.ts';
import { type Command, CommandError, type FlagValues, type Surroundings, textFlag, UsageError } from './command.ts';
import { follow, watchRequests } from './follow.ts';
import { listFlags, listHelp, loadShown, readRequests } from './lists.ts';

const defaultPort = 4000;
const defaultHost = '127.0.0.1';

export const serve: Command = {
  name: 'serve',
  summary: 'load publication lists and answer questions about them over HTTP (the default)',
  synopsis: '[FILES...] [--watch] [--port PORT] [--host HOST] [--topics FILE] [--people FILE]',
  help: [
    'Loads the lists, the ones that come with the program where none is named, and serves the explorer,',
    'the API and GraphiQL.',
    'The format of a list is found out from its content.',
    '',
    '  --watch        load again what changes on disk; what cannot be loaded leaves served what was',
    `  --port PORT    listen there, 0 for any free port (PORT in the environment; ${defaultPort})`,
    `  --host HOST    listen on that address (HOST in the environment; ${defaultHost}: this machine only)`,
    ...listHelp,
    '  --help         this text',
    '  --version      the version of the program',
  ].join('\n'),
  flags: {
    watch: { type: 'boolean', short: 'w' },
    port: { type: 'string', short: 'p' },
    host: { type: 'string' },
    ...listFlags,
  },
  async run(flags, files, surroundings) {
    const address = readAddress(flags, surroundings.variables);
    const requests = readRequests(flags, files, surroundings.packageRoot);
    const pages = await readPages({
      folder: fileURLToPath(new URL('dist/pages/', surroundings.packageRoot)),
      operations: fileURLToPath(new URL('schema/operations/', surroundings.packageRoot)),
    });
    if (flags.watch === true && files.includes('-')) throw new UsageError('standard input cannot be watched');
    const stopping = new AbortController();
    const changes = flags.watch === true ? await watchRequests(requests, stopping.signal) : null;

    const { graph, report } = await loadShown(await requests(), surroundings);
    const graphs = createGraphStore(graph);
    surroundings.print(report);

    const server = createServer({ graphs, pages, log: surroundings.complain });
    const port = await listen(server, address);
    const stopped = untilStopped();
    if (!pages.isBuilt) surroundings.complain(`The explorer and GraphiQL are not built: ${howToBuild}.`);
    if (changes !== null) surroundings.print('These files are watched: what changes is loaded again.');
    surroundings.print(addresses(address.host, port).join('\n'));
    // Not waited for: whoever stops the server does not want what it is just loading.
    if (changes !== null) {
      follow(changes, graphs, requests, surroundings).catch((error: unknown) => {
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        surroundings.complain(`The files are no longer watched: ${reason}`);
      });
    }
    await stopped;
    stopping.abort();
    await server.close();
  },
};

interface Address {
  port: number;
  host: string;
}

function readAddress(flags: FlagValues, variables: Surroundings['variables']): Address {
  const flag = textFlag(flags, 'port');
  const text = flag ?? (variables.PORT || String(defaultPort));
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) {
    throw new UsageError(`${flag === undefined ? 'PORT' : '--port'} is a number from 0 to 65535, not '${text}'`);
  }
  return { port, host: textFlag(flags, 'host') || variables.HOST || defaultHost };
}

async function listen(server: GraphServer, { port, host }: Address): Promise<number> {
  try {
    return await server.listen({ port, host });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') throw new CommandError(`port ${port} on ${host} is in use; choose another with --port`);
    if (code === 'EACCES')
      throw new CommandError(`no permission to listen on port ${port}; choose another with --port`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
      throw new CommandError(`this machine has no address ${host} to listen on`);
    }
    throw error;
  }
}

/** Resolves at the first Ctrl-C or request to end; npm passes the same one on a second time. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
  });
}

function addresses(host: string, port: number): string[] {
  const everywhere = host === '0.0.0.0' || host === '::';
  const hosts = everywhere ? ['localhost', ...machineAddresses()] : [host.includes(':') ? `[${host}]` : host];
  return [
    ...hosts.map((name, at) => `${at === 0 ? 'Open' : '  or'} http://${name}:${port}/`),
    `API and GraphiQL: http://${hosts[0]}:${port}/graphql`,
    'Ctrl-C stops the server.',
  ];
}

function machineAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
