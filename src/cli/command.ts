// What a command of the command line is, and what it may expect.
import type { Writable } from 'node:stream';
import type { ParseArgsConfig } from 'node:util';
import type { StatusLine } from './progress.ts';

/** What the command line was started with and writes to; read once, in main. */
export interface Surroundings {
  /** Without the program's own name. */
  arguments: readonly string[];
  variables: Readonly<Record<string, string | undefined>>;
  /** The folder that holds package.json, seeds and schema, whether the program runs from src or from dist. */
  packageRoot: URL;
  /** Writes a line, or several, to standard output. */
  print(line: string): void;
  /** Standard output itself, for what is too much to be held as lines. */
  output: Writable;
  /** Writes a line, or several, to standard error. */
  complain(line: string): void;
  /** Where progress is shown. */
  status: StatusLine;
}

/** The values of a command's own flags, as `parseArgs` gives them. */
export type FlagValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What stands after the command's name: `[FILES...] [flags]`. */
  synopsis: string;
  /** The command's help below its synopsis, with its flags and variables. */
  help: string;
  /** Its own flags; `--help` and `--version` are every command's. */
  flags: NonNullable<ParseArgsConfig['options']>;
  /** How it complains of what keeps it from running, where not in plain text. */
  complaints?(flags: FlagValues, surroundings: Surroundings): Surroundings['complain'];
  /** Runs to its end. Throws a UsageError or a CommandError for what the user can mend. */
  run(flags: FlagValues, operands: readonly string[], surroundings: Surroundings): Promise<void>;
}

/** The command line was not understood: one line, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command was understood and cannot be done: one line, exit code 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** A flag's value where it is given as text. */
export function textFlag(flags: FlagValues, name: string): string | undefined {
  const value = flags[name];
  return typeof value === 'string' ? value : undefined;
}
