// The config as flags and the environment have it: read and checked once, at the start.
import { type Config, developmentConfig, productionConfig } from './config.ts';
import { type ConfigVariable, settings } from './config-variables.ts';

/** Something that was set is not what it can be set to: one line, with its name. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

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
 * a ConfigError for a value that is none, for an empty token, and for a variable `COAUTHOR_...` that is not known.
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
  // Where a secret is to be read from somewhere and is not there, it comes out empty: that must not open the server.
  if (variables.COAUTHOR_TOKEN === '') throw new ConfigError('COAUTHOR_TOKEN is empty: set it to a token, or to off');
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

/** Whether only this machine reaches that address. */
export function isLoopback(host: string): boolean {
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
