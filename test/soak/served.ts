// The real command line in a process of its own, with a probe in it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Measured } from './probe.ts';

/** As whom the command line takes itself for: what `NODE_ENV` says. */
export type Environment = 'development' | 'production';

export interface Served {
  /** Where everything is, without a path. */
  origin: string;
  /** Memory, handles and event loop of the process; rejects where it is gone. */
  measure(): Promise<Measured>;
  /** Everything it has complained of so far; how far a long load is, is no complaint. */
  complaints(): string;
  /** Asks it to end, waits for that, and gives its exit code; null where a signal had to end it. */
  stop(): Promise<number | null>;
}

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
// As `src/cli/progress.ts` writes it where no terminal is.
const progress = /, \d+ s$/;

// All clients of a soak have one address: what one client may ask for in production would end it after seconds.
const rates = { COAUTHOR_RATE: '1000000/1', COAUTHOR_COST_RATE: '1000000000/1' };

const probe = new URL('probe.ts', import.meta.url).href;

/** Starts `serve` with these words on any free port; rejects with its output where it ends before it serves. */
export async function startServed(words: readonly string[], environment: Environment): Promise<Served> {
  const flags = ['--expose-gc', '--import', probe];
  const child = spawn(process.execPath, [...flags, main, 'serve', ...words, '--port', '0', '--host', '127.0.0.1'], {
    env: { ...plainEnvironment(), ...rates, NODE_ENV: environment, NODE_OPTIONS: '', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let complaints = '';
  let printed = '';
  const ended = once(child, 'close') as Promise<[number | null]>;
  const origin = new Promise<string>((resolve, reject) => {
    const read = (line: string) => {
      // Only the beginning is of interest; every reload prints more.
      if (printed.length < 100_000) printed += `${line}\n`;
      const [, found] = /API(?: and GraphiQL)?: (http[^\s"\\]+)\/graphql\b/.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    };
    linesOf(child.stdout, read);
    linesOf(child.stderr, (line) => {
      if (isOrdinary(line)) read(line);
      else if (complaints.length < 100_000) complaints += `${line}\n`;
    });
    ended.then(([code]) => reject(new Error(`ended with ${code} before it served: ${printed}${complaints}`)), reject);
  });
  return {
    origin: await origin,
    async measure() {
      const answer = once(child, 'message') as Promise<[Measured]>;
      child.send('measure');
      const gone = ended.then(([code]): never => {
        throw new Error(`the server ended with ${code}: ${complaints}`);
      });
      const [measured] = await Promise.race([answer, gone]);
      return measured;
    },
    complaints: () => complaints,
    async stop() {
      child.kill('SIGTERM');
      const [code] = await ended;
      return code;
    },
  };
}

function linesOf(stream: Readable | null, read: (line: string) => void): void {
  if (stream !== null) createInterface({ input: stream }).on('line', read);
}

/** Whether a line of standard error is no complaint: how far a long load is, and in production a log that says so. */
function isOrdinary(line: string): boolean {
  return line.startsWith('{') ? (JSON.parse(line) as { level?: string }).level === 'info' : progress.test(line);
}

/** What the surroundings set, without what would set the program. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const ours = /^COAUTHOR_|^(?:PORT|HOST)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
