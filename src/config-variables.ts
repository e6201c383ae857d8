// What of the config can be set, by flags and the environment: read and checked once, at the start.
import { type Config, developmentConfig, type Limits, productionConfig } from './config.ts';
import {
  address,
  collector,
  folders,
  headers,
  hostNames,
  type Kind,
  oneOf,
  onOrOff,
  origins,
  rateOrOff,
  secret,
  serviceName,
  share,
  wholeNumber,
} from './config-values.ts';

/** Something that was set is not what it can be set to: one line, with its name. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** One thing that can be set. */
export interface ConfigVariable {
  /** Its name in the environment. */
  name: string;
  /** The flag that overrules it, without dashes. */
  flag: string | null;
  /** What it can be, as the end of a sentence. */
  expected: string;
  meaning: string;
  /** What it is where it is not set, by `developmentConfig` and by `productionConfig`; empty for nothing. */
  development: string;
  production: string;
}

interface Setting extends ConfigVariable {
  isSecret: boolean;
  /** The config with this set to what the text says; null where the text is not what is expected. */
  set(config: Config, text: string): Config | null;
}

const settings: readonly Setting[] = [
  setting('PORT', 'port', wholeNumber(0, 65_535), 'the port to listen on, 0 for any that is free', 'port'),
  setting('HOST', 'host', address, 'the address to listen on; 127.0.0.1 is this machine only', 'host'),
  setting('COAUTHOR_HOSTS', 'hosts', hostNames, 'the names that it goes by, beside `localhost` and addresses'),
  setting('COAUTHOR_INTROSPECTION', 'introspection', onOrOff, 'whether the schema can be asked for'),
  setting('COAUTHOR_SUGGESTIONS', 'suggestions', onOrOff, 'whether errors say “Did you mean”; as introspection'),
  setting('COAUTHOR_GRAPHIQL', 'graphiql', onOrOff, 'whether browsers are shown GraphiQL at `/graphql`'),
  setting('COAUTHOR_CSRF', 'csrf', onOrOff, 'whether what a page of another site could send unasked is refused'),
  setting('COAUTHOR_CORS', 'cors', origins, 'the other origins whose pages may read answers'),
  setting('COAUTHOR_TOKEN', 'token', secret, 'what the API, downloads and metrics ask for as a bearer token'),
  setting(
    'COAUTHOR_RATE',
    'rate',
    rateOrOff,
    'how often one client may ask the API and for downloads: requests in seconds',
  ),
  setting(
    'COAUTHOR_TRUSTED_PROXIES',
    'trustedProxies',
    wholeNumber(0, 10),
    'how many proxies in front say by `x-forwarded-for` who asks',
  ),
  setting(
    'COAUTHOR_OPERATIONS',
    'operations',
    oneOf('any', 'stored'),
    'whether any operation is answered, or those alone that are stored',
  ),
  setting(
    'COAUTHOR_OPERATION_FOLDERS',
    'operationFolders',
    folders,
    'where stored operations are, beside `schema/operations`',
  ),
  limit('COAUTHOR_MAX_BODY', 'bodyBytes', 1_000, 'the most bytes of a request'),
  limit('COAUTHOR_MAX_TOKENS', 'tokens', 100, 'the most words and signs of a document'),
  limit('COAUTHOR_MAX_DEPTH', 'depth', 1, 'the most fields within each other'),
  limit('COAUTHOR_MAX_ALIASES', 'aliases', 0, 'the most aliases of a document'),
  limit('COAUTHOR_MAX_DIRECTIVES', 'directives', 0, 'the most directives in one place of a document'),
  limit('COAUTHOR_MAX_BATCH', 'batch', 1, 'the most operations of a request'),
  limit('COAUTHOR_MAX_COST', 'cost', 1, 'the most nodes that an operation may touch, reckoned before it runs'),
  limit('COAUTHOR_MAX_WORK', 'work', 1_000, 'the most steps in the graph that a request may take'),
  limit('COAUTHOR_MAX_MILLISECONDS', 'milliseconds', 100, 'the most milliseconds for an answer'),
  setting('COAUTHOR_METRICS', 'metrics', onOrOff, 'whether `/metrics` is there, for Prometheus'),
  setting('COAUTHOR_LOGS', 'logs', oneOf('off', 'text', 'json'), 'how requests are logged, on standard error'),
  setting(
    'COAUTHOR_DRAIN',
    'drainMilliseconds',
    wholeNumber(0, 600_000),
    'the milliseconds for which requests are still taken when the server is told to stop, while `/ready` says so',
  ),
  setting(
    'COAUTHOR_GRACE',
    'graceMilliseconds',
    wholeNumber(0, 600_000),
    'the milliseconds that requests then have to finish',
  ),
  setting(
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    'tracesTo',
    collector,
    'where spans of requests are sent, as OTLP over HTTP in JSON',
  ),
  setting('OTEL_EXPORTER_OTLP_HEADERS', 'tracesHeaders', headers, 'what is sent along with spans, such as a token'),
  setting('OTEL_SERVICE_NAME', 'tracesService', serviceName, 'what the server is called in spans'),
  setting('OTEL_TRACES_SAMPLER_ARG', 'tracesShare', share, 'the share of requests that are traced'),
];

/** What can be set, in the order of the documentation. */
export const configVariables: readonly ConfigVariable[] = settings;

const environments: ReadonlyMap<string, Config | null> = new Map([
  ['production', productionConfig],
  ['development', developmentConfig],
  ['test', null],
]);

/** By what the rest is chosen where it is not set. */
export const environmentVariable = {
  name: 'NODE_ENV',
  expected: [...environments.keys()].join(', '),
  meaning: 'which defaults count; where it is not set, `development` for this machine only, else `production`',
};

/**
 * The config that flags and environment ask for; a flag overrules its variable, and an empty variable is not set. Throws
 * a ConfigError for a value that is none, and for a variable `COAUTHOR_...` that is not known.
 */
export function readConfig(
  flags: Readonly<Record<string, unknown>>,
  variables: Readonly<Record<string, string | undefined>>,
): Config {
  for (const [name, value] of Object.entries(variables)) {
    if (name.startsWith('COAUTHOR_') && !isKnown(name) && !isOfPlatform(name, value)) {
      throw new ConfigError(`${name} is nothing that can be set`);
    }
  }
  let config = defaultsFor(flags, variables);
  for (const { name, flag, expected, isSecret, set } of settings) {
    const given = givenFor(flags, variables, { name, flag });
    if (given === null) continue;
    const next = set(config, given.text);
    if (next === null) {
      const found = isSecret ? `what it was set to (${given.text.length} characters)` : `'${given.text}'`;
      throw new ConfigError(`${given.by} is ${expected}, not ${found}`);
    }
    config = next;
  }
  return config;
}

/** The text that something is set to, and by what. */
function givenFor(
  flags: Readonly<Record<string, unknown>>,
  variables: Readonly<Record<string, string | undefined>>,
  { name, flag }: Pick<ConfigVariable, 'name' | 'flag'>,
): { text: string; by: string } | null {
  const text = flag === null ? undefined : flags[flag];
  if (typeof text === 'string') return { text, by: `--${flag}` };
  return variables[name] ? { text: variables[name], by: name } : null;
}

function defaultsFor(
  flags: Readonly<Record<string, unknown>>,
  variables: Readonly<Record<string, string | undefined>>,
): Config {
  const { name, expected } = environmentVariable;
  const environment = variables[name] || 'test';
  const config = environments.get(environment);
  if (config === undefined) throw new ConfigError(`${name} is one of ${expected}, not '${environment}'`);
  const host = givenFor(flags, variables, { name: 'HOST', flag: 'host' })?.text ?? developmentConfig.host;
  return config ?? (isLoopback(host) ? developmentConfig : productionConfig);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

const benchmarkLists = 'COAUTHOR_LISTS';

function isKnown(name: string): boolean {
  return name === benchmarkLists || settings.some((known) => known.name === name);
}

/** Whether a platform sets a variable of that name for each service it runs, as Kubernetes does for one called so. */
function isOfPlatform(name: string, value: string | undefined): boolean {
  return /_SERVICE_(?:HOST|PORT)(?:_|$)|_PORT_\d+_(?:TCP|UDP)/.test(name) || /^(?:tcp|udp):\/\//.test(value ?? '');
}

function setting<Key extends keyof Config>(
  name: string,
  key: Key,
  { expected, read, write, isSecret = false }: Kind<Config[Key]>,
  meaning: string,
  flag: string | null = null,
): Setting {
  return {
    name,
    flag,
    expected,
    meaning,
    isSecret,
    development: write(developmentConfig[key]),
    production: write(productionConfig[key]),
    set(config, text) {
      const value = read(text);
      if (value === undefined) return null;
      const next = { ...config, [key]: value };
      // Errors that name what is spelt alike tell the schema bit by bit.
      return key === 'introspection' ? { ...next, suggestions: next.introspection } : next;
    },
  };
}

function limit(name: string, key: keyof Limits, least: number, meaning: string): Setting {
  const { expected, read, write } = wholeNumber(least, 1_000_000_000);
  return {
    name,
    flag: null,
    expected,
    meaning,
    isSecret: false,
    development: write(developmentConfig.limits[key]),
    production: write(productionConfig.limits[key]),
    set(config, text) {
      const value = read(text);
      return value === undefined ? null : { ...config, limits: { ...config.limits, [key]: value } };
    },
  };
}
