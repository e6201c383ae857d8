// What can be set, as the table of the README. Run as a program it prints the table.
import { configVariables, environmentVariable } from '../../src/read-config.ts';

/** The lines of the table in Markdown. */
export function configTable(): string[] {
  const { name, meaning, expected } = environmentVariable;
  return [
    '| variable | what it sets | values | this machine only | a network |',
    '|---|---|---|---|---|',
    `| \`${name}\` | ${meaning} | ${expected} | | |`,
    ...configVariables.map((variable) => {
      const names = variable.flag === null ? '' : `, \`--${variable.flag}\``;
      const defaults = [variable.development, variable.production].map((text) => (text === '' ? '' : ` \`${text}\``));
      return `| \`${variable.name}\`${names} | ${variable.meaning} | ${variable.expected} |${defaults.join(' |')} |`;
    }),
  ];
}

if (import.meta.main) console.log(configTable().join('\n'));
