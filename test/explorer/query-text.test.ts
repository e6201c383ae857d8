import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { curlCommand, operationText, variablesText } from '../../src/explorer/parts/query-text.ts';
import * as generated from '../../src/generated/graphql.ts';
import { ConflictsDocument, LoadedDocument } from '../../src/generated/graphql.ts';

const documents = Object.entries(generated).filter(([name]) => name.endsWith('Document')) as [string, object][];

/** The words that a POSIX shell hands to the command. */
async function wordsOf(command: string, variables: Record<string, string> = {}): Promise<string[]> {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}\n`;
  const { stdout } = await promisify(execFile)('sh', ['-c', script], { env: variables });
  return stdout.split('\0').slice(0, -1);
}

describe('the text of an operation', () => {
  it.each(documents)('says what the operation does: %s', (_, document) => {
    const text = operationText(document);
    expect(print(parse(text))).toBe(print(parse(String(document))));
    expect(text).toMatch(/^(?:query|subscription) /);
    expect(text.endsWith('}')).toBe(true);
  });

  it('is laid out as its file is, also where variables stand on lines of their own', async () => {
    const file = await readFile(new URL('../../schema/operations/12-loaded.graphql', import.meta.url), 'utf8');
    expect(operationText(LoadedDocument)).toBe(file.replaceAll(/^#.*\n/gm, '').trim());
    const lines = operationText(ConflictsDocument).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'query Conflicts(',
      '  $of: [ID!]! = ["Author:carlo-luschi", "Author:douglas-orr", "Author:dominic-masters"]',
      '  $against: [ID!] = [',
      '    "Author:paul-balanca"',
    ]);
    const conflicts = lines.indexOf('  conflicts(');
    expect(lines.slice(conflicts - 1, conflicts + 2)).toEqual(['  }', '  conflicts(', '    of: $of']);
  });
});

describe('the text of variables', () => {
  it('is JSON, without those that are not given', () => {
    expect(variablesText({ first: 2, after: undefined, where: null })).toBe('{\n  "first": 2,\n  "where": null\n}');
    expect(variablesText({})).toBe('{}');
  });
});

describe('the command', () => {
  const origin = 'https://graph.example.org';

  it('asks the server the same, with a content type that no form can send', async () => {
    const variables = { withProblems: false };
    const words = await wordsOf(curlCommand({ origin, withToken: false }, LoadedDocument, variables));
    expect(words.slice(0, -1)).toEqual([
      'https://graph.example.org/graphql',
      '-H',
      'content-type: application/json',
      '--data-raw',
    ]);
    expect(JSON.parse(words.at(-1) ?? '')).toEqual({ query: operationText(LoadedDocument), variables });
  });

  it('is one command whatever the variables hold', async () => {
    const variables = { query: `O'Neill's "$(id)" \`id\` $HOME !! \\ \n; & | # ${'\u2028'} 李明` };
    const words = await wordsOf(curlCommand({ origin, withToken: false }, LoadedDocument, variables));
    expect(words).toHaveLength(5);
    expect(JSON.parse(words.at(-1) ?? '').variables).toEqual(variables);
  });

  it('takes a token from the shell', async () => {
    const command = curlCommand({ origin, withToken: true }, LoadedDocument, {});
    expect(await wordsOf(command, { COAUTHOR_TOKEN: 'of-the-shell' })).toContain('authorization: Bearer of-the-shell');
  });
});
