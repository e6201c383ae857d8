// The real command line in a process of its own, with a probe in it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Measured } from './probe.ts';

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
const progress = /^.*, \d+ s\n/gm;

const probe = new URL('probe.ts', import.meta.url).href;

/** Starts `serve` with these words on any free port; rejects with its output where it ends before it serves. */
export async function startServed(words: readonly string[]): Promise<Served> {
  const flags = ['--expose-gc', '--import', probe];
  const child = spawn(process.execPath, [...flags, main, 'serve', ...words, '--port', '0', '--host', '127.0.0.1'], {
    env: { ...plainEnvironment(), NODE_ENV: 'development', NODE_OPTIONS: '', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  let complaints = '';
  const ended = once(child, 'close') as Promise<[number | null]>;
  const origin = new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      // Only the beginning is of interest; every reload prints more.
      if (printed.length < 100_000) printed += text;
      const [, found] = /API and GraphiQL: (http\S+)\/graphql\n/.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (complaints.length < 100_000) complaints += text;
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
    complaints: () => complaints.replaceAll(progress, ''),
    async stop() {
      child.kill('SIGTERM');
      const [code] = await ended;
      return code;
    },
  };
}

/** What the surroundings set, without what would set the program. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const ours = /^COAUTHOR_|^(?:PORT|HOST)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
