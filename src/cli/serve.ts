// `serve`: loads the lists and answers questions about them until it is told to stop.
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import type { ConfigVariable } from '../config-variables.ts';
import { createGraphStore, type GraphStore } from '../graph-store.ts';
import type { LoadRequest } from '../load.ts';
import { loadGraphBeside } from '../load-thread.ts';
import { howToBuild, readPages } from '../pages.ts';
import { ConfigError, configVariables, isLoopback, readConfig } from '../read-config.ts';
import { createServer, type GraphServer } from '../server.ts';
import { readStoredOperations, type StoredOperation } from '../serving/stored-operations.ts';
import { count } from '../text/count.ts';
import { failureText } from '../text/failure-text.ts';
import { type Command, CommandError, type FlagValues, type Surroundings, UsageError } from './command.ts';
import { follow, watchRequests } from './follow.ts';
import { listFlags, listHelp, loadShown, readRequests } from './lists.ts';
import { stopSignal } from './stop-signals.ts';
import { strayFailuresTold } from './stray-failures.ts';
import { crashesTold, toldAsJson } from './told-as-json.ts';

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
    '  --port PORT    listen there, 0 for any free port (PORT in the environment; 4000)',
    '  --host HOST    listen on that address (HOST in the environment; 127.0.0.1: this machine only)',
    ...listHelp,
    '  --help         this text',
    '  --version      the version of the program',
    '',
    'What else can be set, in the environment; in brackets what it is for this machine only, and for a network,',
    'which NODE_ENV=development and NODE_ENV=production choose whatever the address is:',
    '',
    ...configVariables.filter(({ flag }) => flag === null).map(variableHelp),
  ].join('\n'),
  flags: {
    watch: { type: 'boolean', short: 'w' },
    port: { type: 'string', short: 'p' },
    host: { type: 'string' },
    ...listFlags,
  },
  complaints: (flags, surroundings) => toldAs(logsFor(flags, surroundings.variables), surroundings).complain,
  async run(flags, files, said) {
    const stopping = stopSignal(process);
    const config = configOf(flags, said.variables);
    const surroundings = toldAs(config.logs, said);
    if (config.logs === 'json') crashesTold(process, surroundings.complain);
    strayFailuresTold(process, surroundings.complain);
    const schemaOperations = fileURLToPath(new URL('schema/operations/', surroundings.packageRoot));
    const operations = await operationsOf(config, schemaOperations, surroundings.complain);
    const requests = readRequests(flags, files, surroundings.packageRoot);
    const pages = await readPages({
      folder: fileURLToPath(new URL('dist/pages/', surroundings.packageRoot)),
      operations: schemaOperations,
    });
    if (flags.watch === true && files.includes('-')) throw new UsageError('standard input cannot be watched');
    const changes = flags.watch === true ? await watchRequests(requests, stopping) : null;

    let graphs: GraphStore | null = null;
    const served = {
      get current() {
        return graphs?.current ?? null;
      },
      get changes() {
        return graphs?.changes;
      },
    };
    const server = createServer({ graphs: served, pages, config, operations, log: said.complain });
    // Before the lists are loaded, so that whoever asks learns that they are being loaded.
    const port = await listen(server, config);
    const stopped = aborted(stopping);
    try {
      const loading = loadedStore(requests, surroundings, stopping);
      graphs = await Promise.race([loading, stopped.then(() => null)]);
      // What it is given up with is what it was told.
      if (graphs === null) loading.catch(() => {});
    } finally {
      if (graphs === null) await server.close();
    }
    if (graphs === null) return;
    if (!pages.isBuilt) surroundings.complain(`The explorer and GraphiQL are not built: ${howToBuild}.`);
    if (changes !== null) surroundings.print('These files are watched: what changes is loaded again.');
    if (!config.graphiql) surroundings.print('GraphiQL is not shown (COAUTHOR_GRAPHIQL=on shows it).');
    if (!isLoopback(config.host) && config.token === null) {
      surroundings.print('Whoever reaches this machine may ask (COAUTHOR_TOKEN sets a token that is asked for).');
    }
    surroundings.print(addresses(config, port).join('\n'));
    // Not waited for: whoever stops the server does not want what it is just loading.
    if (changes !== null) {
      follow(changes, graphs, requests, surroundings, stopping).catch((error: unknown) => {
        surroundings.complain(`The files are no longer watched: ${failureText(error)}`);
      });
    }
    await stopped;
    const most = (config.drainMilliseconds + config.graceMilliseconds) / 1_000;
    surroundings.print(`Told to stop: what is under way has ${count(most, 'second')} at most.`);
    await server.close();
    surroundings.print('Stopped.');
  },
};

/** A store of what the lists hold, once that is loaded and told. */
async function loadedStore(
  requests: () => Promise<LoadRequest>,
  surroundings: Surroundings,
  signal: AbortSignal,
): Promise<GraphStore> {
  const { graph, report } = await loadShown(await requests(), surroundings, {}, (request, options) =>
    loadGraphBeside(request, { ...options, signal }),
  );
  surroundings.print(report);
  return createGraphStore(graph);
}

/** Resolves when the signal aborts. */
async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}

/** With logs in JSON everything that is said is one of them; else it is said for people. */
function toldAs(logs: Config['logs'], surroundings: Surroundings): Surroundings {
  return logs === 'json' ? toldAsJson(surroundings) : surroundings;
}

/** How is logged, whatever else is wrong with the config. */
function logsFor({ host }: FlagValues, { NODE_ENV, HOST, COAUTHOR_LOGS }: Surroundings['variables']): Config['logs'] {
  try {
    return readConfig({ host }, { NODE_ENV, HOST, COAUTHOR_LOGS }).logs;
  } catch (error) {
    if (error instanceof ConfigError) return 'off';
    throw error;
  }
}

/** One line of help for a variable. */
function variableHelp({ name, expected, meaning, development, production }: ConfigVariable): string {
  const defaults = [...new Set([development || 'none', production || 'none'])].join(', ');
  return `  ${name}\n      ${meaning.replaceAll('`', '')}: ${expected} (${defaults})`;
}

function configOf(flags: FlagValues, variables: Surroundings['variables']): Config {
  try {
    return readConfig(flags, variables);
  } catch (error) {
    throw error instanceof ConfigError ? new UsageError(error.message) : error;
  }
}

/** The stored operations: those that come along, and those of the folders that the config names. */
async function operationsOf(
  config: Config,
  included: string,
  complain: (line: string) => void,
): Promise<readonly StoredOperation[]> {
  const { operations, mistakes } = await readStoredOperations([included, ...config.operationFolders]).catch(
    (error: unknown) => {
      if (!(error instanceof Error && 'code' in error)) throw error;
      throw new UsageError(`COAUTHOR_OPERATION_FOLDERS is folders that can be read: ${error.message}`);
    },
  );
  // Where they are all that is answered, a file that is left out is a client that gets no answers.
  if (config.operations === 'stored' && mistakes.length > 0) {
    throw new UsageError(`COAUTHOR_OPERATIONS is stored, but not every file is an operation: ${mistakes.join('; ')}`);
  }
  for (const mistake of mistakes) complain(`Not stored as an operation: ${mistake}`);
  return operations;
}

async function listen(server: GraphServer, { port, host }: Config): Promise<number> {
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

function addresses({ host, graphiql }: Config, port: number): string[] {
  const everywhere = host === '0.0.0.0' || host === '::';
  const hosts = everywhere ? ['localhost', ...machineAddresses()] : [host.includes(':') ? `[${host}]` : host];
  return [
    ...hosts.map((name, at) => `${at === 0 ? 'Open' : '  or'} http://${name}:${port}/`),
    `${graphiql ? 'API and GraphiQL' : 'API'}: http://${hosts[0]}:${port}/graphql`,
    'Ctrl-C stops the server.',
  ];
}

function machineAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
