// What a command says for people, as lines of JSON for whatever collects logs.
import { failureText } from '../text/failure-text.ts';
import type { Surroundings } from './command.ts';

/**
 * The same surroundings, with all that is said on standard error: a line of JSON for each thing said, in the form in which
 * the server logs failures, with its `time`, its `level` (`info` for what is printed else, and for progress; `error` for complaints) and the text as its `message`.
 */
export function toldAsJson(surroundings: Surroundings, now: () => Date = () => new Date()): Surroundings {
  const tell = (level: 'info' | 'error') => (message: string) =>
    surroundings.complain(JSON.stringify({ time: now().toISOString(), level, message }));
  return {
    ...surroundings,
    print: tell('info'),
    complain: tell('error'),
    status: { isTTY: false, columns: 80, write: (text) => tell('info')(text.trimEnd()) },
  };
}

/** Lets the process say so, too, when Node warns, and when it ends because of a bug (with the status 1). */
export function crashesTold(
  process: Pick<NodeJS.Process, 'on' | 'exit' | 'removeAllListeners'>,
  complain: (message: string) => void,
): void {
  // Node's own listener prints them as text.
  process.removeAllListeners('warning');
  process.on('warning', (warning) => complain(failureText(warning)));
  process.on('uncaughtException', (error) => {
    complain(failureText(error));
    process.exit(1);
  });
}
