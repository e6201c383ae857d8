// Everything about the server that can be set, and what it is where nobody says otherwise.

/** What one request may ask for; README says what each counts. */
export interface Limits {
  bodyBytes: number;
  tokens: number;
  depth: number;
  aliases: number;
  directives: number;
  batch: number;
  cost: number;
  work: number;
  milliseconds: number;
}

/** Requests that one client may send in that time; as many at once, if it was quiet before. */
export interface Rate {
  requests: number;
  seconds: number;
}

/** What the operations of one client may cost in that time; as much at once, if it was quiet before. */
export interface CostRate {
  cost: number;
  seconds: number;
}

/** So many at once of all clients, and of one. */
export interface Bound {
  all: number;
  client: number;
}

export interface Config {
  port: number;
  host: string;
  /** The names that it goes by, beside `localhost` and addresses. */
  hosts: readonly string[] | 'any';
  introspection: boolean;
  graphiql: boolean;
  /** Whether errors name fields that are spelt alike. */
  suggestions: boolean;
  /** Whether requests are refused that a page of another site could send unasked. */
  csrf: boolean;
  /** The origins whose pages may read answers, beside the server's own. */
  cors: readonly string[] | 'any';
  /** What clients of the API and of downloads must bring; null: nothing. */
  token: string | null;
  rate: Rate | null;
  costRate: CostRate | null;
  /** Requests to the API that are being answered, without subscriptions; as many of pages and their files. */
  inFlight: Bound;
  subscriptions: Bound;
  /** Files that are being made and sent. */
  downloads: Bound;
  /** Connections, whatever is asked on them. Those of one client are counted only where no proxy is trusted. */
  connections: Bound;
  /** How many proxies in front are trusted to say who asks (`x-forwarded-for`). */
  trustedProxies: number;
  /** Whether any operation is answered, or only those that are stored. */
  operations: 'any' | 'stored';
  /** Folders of stored operations, beside those that come along. */
  operationFolders: readonly string[];
  limits: Limits;
  metrics: boolean;
  logs: 'off' | 'text' | 'json';
  /** Where spans of OpenTelemetry are sent; null: nowhere. */
  tracesTo: string | null;
  tracesHeaders: Readonly<Record<string, string>>;
  tracesService: string;
  /** The share of the requests that are traced, from 0 to 1. */
  tracesShare: number;
  /** How long the server still takes requests when it is told to stop, and how long those then have to finish. */
  drainMilliseconds: number;
  graceMilliseconds: number;
}

const limits: Limits = {
  // Room for 500 pasted names or ids and a long query.
  bodyBytes: 1_000_000,
  // Room for 500 ids written out; a query some thousand levels deep would run the validator out of stack.
  tokens: 2_000,
  depth: 16,
  aliases: 30,
  directives: 8,
  batch: 1,
  // Three times the largest question of the explorer.
  cost: 100_000,
  // About half a second's work: ten looks at each of a million papers.
  work: 10_000_000,
  milliseconds: 30_000,
};

/** For the machine it runs on: everything can be looked at, nobody else can reach it. */
export const developmentConfig: Config = {
  port: 4000,
  host: '127.0.0.1',
  hosts: [],
  introspection: true,
  graphiql: true,
  suggestions: true,
  csrf: false,
  cors: [],
  token: null,
  rate: null,
  costRate: null,
  inFlight: { all: 1_000, client: 1_000 },
  subscriptions: { all: 1_000, client: 1_000 },
  // Each holds some tens of bytes for everybody of the graph, and they share one thread.
  downloads: { all: 16, client: 8 },
  connections: { all: 10_000, client: 10_000 },
  trustedProxies: 0,
  operations: 'any',
  operationFolders: [],
  limits,
  metrics: true,
  logs: 'off',
  tracesTo: null,
  tracesHeaders: {},
  tracesService: 'coauthor-graph',
  tracesShare: 1,
  drainMilliseconds: 0,
  graceMilliseconds: 2_000,
};

/** For a network: nothing is shown that clients do not need. */
export const productionConfig: Config = {
  ...developmentConfig,
  hosts: 'any',
  introspection: false,
  graphiql: false,
  suggestions: false,
  csrf: true,
  // A house behind one address is one client; each view of the explorer asks some five times.
  rate: { requests: 1_200, seconds: 60 },
  // Ninety times the largest question of the explorer, and thirty of the dearest that are answered at all: those keep
  // the thread for a quarter of that time at most.
  costRate: { cost: 3_000_000, seconds: 60 },
  inFlight: { all: 1_000, client: 100 },
  // A page that is looked at holds one.
  subscriptions: { all: 1_000, client: 50 },
  connections: { all: 10_000, client: 1_000 },
  metrics: false,
  logs: 'json',
  // Together less than the ten seconds after which Docker ends what it has told to stop.
  drainMilliseconds: 3_000,
  graceMilliseconds: 6_000,
};
