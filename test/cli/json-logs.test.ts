// What `serve` says where its logs are JSON: a line of it each on standard error, and nothing on standard output.
import { rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { toldAsJson } from '../../src/cli/told-as-json.ts';
import { twoPapers, withFile } from '../server/two-papers.ts';
import { type Begun, beginCommand, nothingWrong, runCommand } from './command-line.ts';

interface Line {
  time: string;
  level: string;
  message?: string;
  path?: string;
}

const json = { COAUTHOR_LOGS: 'json' };
const within = { timeout: 60_000, interval: 20 };

const running: Begun[] = [];
afterEach(() => Promise.all(running.splice(0).map((command) => command.stop('SIGKILL'))));

/** Serves the lists, and waits for the line that tells the address, which it gives. */
async function serving(words: readonly string[], variables: Record<string, string> = {}) {
  const command = beginCommand(['serve', ...words, '--port', '0'], { variables: { ...json, ...variables } });
  running.push(command);
  await expect.poll(command.complaints, within).toContain('Ctrl-C stops the server.');
  const { message = '' } = linesOf(command.complaints()).at(-1) ?? {};
  const [, address = ''] = /^API[\w ]*: (\S+)$/m.exec(message) ?? [];
  return { command, address };
}

function linesOf(stderr: string): Line[] {
  const lines = stderr.trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Line);
}

describe('serve with logs in JSON', { timeout: 90_000 }, () => {
  it('says everything in lines of it: what it loaded, its address, requests, and what changed', async () => {
    await withFile(twoPapers, async (path) => {
      const { command, address } = await serving([path, '--watch']);
      await fetch(new URL('/health', address));
      await expect.poll(command.complaints, within).toContain('"path":"/health"');
      const other = join(dirname(path), 'other.txt');
      await writeFile(other, 'Dear diary, nothing was published today.\n');
      await rename(other, path);
      await expect.poll(command.complaints, within).toContain('cannot be loaded');

      const { code, stdout, stderr } = await command.stop('SIGTERM');
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
      const lines = linesOf(stderr);
      for (const { time, level } of lines) {
        expect(new Date(time).toISOString()).toBe(time);
        expect(['info', 'error']).toContain(level);
      }
      const levelOf = (text: string) => lines.find(({ message }) => message?.includes(text))?.level;
      expect(levelOf('list.bib  BibTeX, 2 records')).toBe('info');
      expect(levelOf('These files are watched')).toBe('info');
      expect(levelOf(`Open ${new URL('/', address).href}`)).toBe('info');
      expect(levelOf('list.bib changed and cannot be loaded')).toBe('error');
      if (nothingWrong !== '') expect(levelOf('are not built')).toBe('error');
    });
  });

  it.each([
    [2, ['--port', 'http'], {}, "--port is a number from 0 to 65535, not 'http'"],
    [2, ['--prot', '80'], {}, "unknown option '--prot'"],
    [2, [], { COAUTHOR_RATE: 'often' }, 'COAUTHOR_RATE is '],
    [2, [], { COAUTHOR_LOGS: '', NODE_ENV: 'production', PORT: 'http' }, 'PORT is '],
    [1, ['./missing.bib', '--port', '0'], {}, 'cannot load ./missing.bib (no such file)'],
  ] as const)('says so why it cannot serve: exit code %i for %j', async (code, words, variables, reason) => {
    const outcome = await runCommand(['serve', ...words], { variables: { ...json, ...variables } });
    expect({ code: outcome.code, stdout: outcome.stdout }).toEqual({ code, stdout: '' });
    const lines = linesOf(outcome.stderr);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ level: 'error', message: expect.stringContaining(`coauthor-graph: ${reason}`) });
  });

  it('says so what Node warns of, and which bug ends it', async () => {
    const bug = `process.on('SIGUSR2', () => {
      process.emitWarning('Ada is warned of');
      setImmediate(() => setImmediate(() => { throw new Error('a bug of ours'); }));
    });`;
    const { command } = await serving([], {
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(bug)}`,
    });
    const { code, stderr } = await command.stop('SIGUSR2');
    expect(code).toBe(1);
    const [warning, failure] = linesOf(stderr).slice(-2);
    expect(warning).toMatchObject({ level: 'error', message: expect.stringMatching(/^Warning: Ada is warned of\n/) });
    expect(failure).toMatchObject({ level: 'error', message: expect.stringMatching(/^Error: a bug of ours\n/) });
  });
});

describe('what is said as JSON', () => {
  it('is progress, too, a line at a time', () => {
    const lines: string[] = [];
    const surroundings = {
      arguments: [],
      variables: {},
      packageRoot: new URL('file:///'),
      print: () => expect.unreachable(),
      output: process.stdout,
      complain: (line: string) => lines.push(line),
      status: { isTTY: true, columns: 40, write: () => expect.unreachable() },
    };
    const told = toldAsJson(surroundings, () => new Date('2026-01-02T03:04:05Z'));
    told.status.write('reading: 45 %, 12,000 records, 8 s\n');
    expect(told.status.isTTY).toBe(false);
    expect(lines).toEqual([
      '{"time":"2026-01-02T03:04:05.000Z","level":"info","message":"reading: 45 %, 12,000 records, 8 s"}',
    ]);
  });
});
