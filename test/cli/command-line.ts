// Starts the command line as its users do: as a process.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const sourceMain = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

const pages = new URL('../../dist/pages/', import.meta.url);

/** What `serve` writes to standard error where all is well: a checkout whose pages are not built says so. */
export const nothingWrong = ['index.html', 'graphiql.html'].every((page) => existsSync(new URL(page, pages)))
  ? ''
  : 'The explorer and GraphiQL are not built: run `npm run build:pages`, then start again.\n';

// As it is written where no terminal is.
const progress = /^.*, \d+ s\n/gm;

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  /** Everything printed until the address was. */
  printed: string;
  /** Where the API and GraphiQL are. */
  address: string;
  /** Sends the signal and waits for the end. How far a load was, which is told of a slow machine, is left out. */
  stop(signal: NodeJS.Signals): Promise<Outcome>;
}

interface Options {
  variables?: Record<string, string>;
  main?: string;
  /** What standard input gives; nothing where it is left out. Null: it goes on, and gives nothing. */
  input?: string | null;
}

/** Runs the command line to its end. */
export async function runCommand(words: readonly string[], options: Options = {}): Promise<Outcome> {
  return outcomeOf(start(words, options));
}

export interface Begun extends Pick<Running, 'stop'> {
  /** What it has written to standard error so far. */
  complaints(): string;
}

/** Begins to run the command line, and waits for nothing. */
export function beginCommand(words: readonly string[], options: Options = {}): Begun {
  const child = start(words, options);
  const outcome = outcomeOf(child);
  let complaints = '';
  child.stderr.on('data', (text: string) => {
    complaints += text;
  });
  return {
    complaints: () => complaints,
    stop(signal) {
      child.kill(signal);
      return outcome;
    },
  };
}

/** Runs the command line until it has printed an address; rejects with its output if it ends before. */
export async function startCommand(words: readonly string[], options: Options = {}): Promise<Running> {
  const child = start(words, options);
  const outcome = outcomeOf(child);
  let printed = '';
  const address = await Promise.race([
    new Promise<string>((resolve) => {
      const hear = (text: string) => {
        printed += text;
        // With logs in JSON it is in a message on standard error.
        const [, found] = /(?:^|\\n)API(?: and GraphiQL)?: (http[^\s\\"]+)/m.exec(printed) ?? [];
        if (found !== undefined) resolve(found);
      };
      child.stdout.on('data', hear);
      if (options.variables?.NODE_ENV === 'production' || options.variables?.COAUTHOR_LOGS === 'json') {
        child.stderr.on('data', hear);
      }
    }),
    outcome.then(({ code, stdout, stderr }): never => {
      throw new Error(`ended with ${code} before it served: ${stdout}${stderr}`);
    }),
  ]);
  return {
    printed,
    address,
    stop: async (signal) => {
      child.kill(signal);
      const { stderr, ...others } = await outcome;
      return { ...others, stderr: stderr.replaceAll(progress, '') };
    },
  };
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

function start(words: readonly string[], { variables = {}, main = sourceMain, input = '' }: Options): Child {
  const surrounding = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:PORT|HOST|NODE_ENV|COAUTHOR_\w+)$/.test(name)),
  );
  const child = spawn(process.execPath, [main, ...words], {
    env: { ...surrounding, NODE_OPTIONS: '', NO_COLOR: '1', ...variables },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  if (input !== null) child.stdin.end(input);
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  return child;
}

async function outcomeOf(child: Child): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.on('data', (text: string) => {
    stderr += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}
