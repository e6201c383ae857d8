// What of the config can be set, by flags and the environment.
import { type Config, developmentConfig, type Limits, productionConfig } from './config.ts';
import {
  address,
  bound,
  collector,
  costRateOrOff,
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

export interface Setting extends ConfigVariable {
  isSecret: boolean;
  /** The config with this set to what the text says; null where the text is not what is expected. */
  set(config: Config, text: string): Config | null;
}

/** What can be set, in the order of the documentation. */
export const settings: readonly Setting[] = [
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
    'COAUTHOR_COST_RATE',
    'costRate',
    costRateOrOff,
    'what the operations of one client may cost: reckoned nodes in seconds',
  ),
  setting(
    'COAUTHOR_MAX_IN_FLIGHT',
    'inFlight',
    bound,
    'the most requests to the API that are answered at once, without subscriptions; as many of pages and files',
  ),
  setting('COAUTHOR_MAX_SUBSCRIPTIONS', 'subscriptions', bound, 'the most subscriptions at once'),
  setting(
    'COAUTHOR_MAX_DOWNLOADS',
    'downloads',
    bound,
    'the most downloads at once, from the first look to the last byte',
  ),
  setting(
    'COAUTHOR_MAX_CONNECTIONS',
    'connections',
    bound,
    'the most connections at once; those of one client are counted where no proxy is trusted',
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
  limit('COAUTHOR_MAX_WORK', 'work', 1_000, 'the most steps in the graph that an operation may take'),
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
