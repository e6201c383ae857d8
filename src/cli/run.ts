// Picks the command, reads its flags, and turns what goes wrong into one line and an exit code.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { LoadError } from '../load.ts';
import { type Command, CommandError, type Surroundings, UsageError } from './command.ts';

const program = 'coauthor-graph';

/**
 * Runs the command that the arguments name, the first of the list where they name none, and gives the exit code:
 * 0 done, 1 could not be done, 2 not understood. A bug throws.
 */
export async function runCommandLine(
  commands: readonly [Command, ...Command[]],
  surroundings: Surroundings,
): Promise<number> {
  let { complain } = surroundings;
  try {
    const { command, named, rest } = pickCommand(commands, surroundings.arguments);
    complain = command.complaints?.({}, surroundings) ?? complain;
    const { values, positionals } = readFlags(command, rest);
    complain = command.complaints?.(values, surroundings) ?? complain;
    if (values.version === true) {
      surroundings.print(await packageVersion(surroundings.packageRoot));
    } else if (values.help === true) {
      surroundings.print(named ? commandHelp(command) : overview(commands));
    } else {
      await command.run(values, positionals, surroundings);
    }
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      complain(`${program}: ${error.message} (--help lists what there is)`);
      return 2;
    }
    if (error instanceof CommandError || error instanceof LoadError) {
      complain(`${program}: ${error.message}`);
      return 1;
    }
    throw error;
  }
}

/** The version of the package, as package.json gives it. */
export async function packageVersion(packageRoot: URL): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(new URL('package.json', packageRoot), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}

function pickCommand(commands: readonly [Command, ...Command[]], words: readonly string[]) {
  const [first = ''] = words;
  const command = commands.find(({ name }) => name === first);
  if (command !== undefined) return { command, named: true, rest: words.slice(1) };
  // Whoever leaves the command out may still name files; a bare word is a misspelt command.
  if (first !== '' && !/^-|[./\\]/.test(first)) {
    throw new UsageError(`unknown command ${first}; there is ${commands.map(({ name }) => name).join(', ')}`);
  }
  return { command: commands[0], named: false, rest: words };
}

function readFlags(command: Command, words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: { ...command.flags, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } },
      allowPositionals: true,
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      throw new UsageError(firstSentence(error.message));
    }
    throw error;
  }
}

// The sentences after the first suggest ways to quote that help nobody here.
function firstSentence(message: string): string {
  const sentence = message.split(/\.\s|\n/, 1)[0] ?? message;
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function overview(commands: readonly [Command, ...Command[]]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    `Usage: ${program} [COMMAND] [ARGUMENTS]`,
    '',
    'Ask who wrote with whom, of any publication list.',
    '',
    'Commands:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    `Without a command: ${commands[0].name}. \`${program} COMMAND --help\` explains one; --version prints the version.`,
  ].join('\n');
}

function commandHelp({ name, synopsis, help }: Command): string {
  return `Usage: ${program} ${name} ${synopsis}\n\n${help}`;
}
