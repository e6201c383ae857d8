import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { configVariables } from '../../src/read-config.ts';
import { twoPapers, withFile } from '../server/two-papers.ts';
import { nothingWrong, runCommand, startCommand } from './command-line.ts';

const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };

/** The outcome of a command that has one line to say of what went wrong. */
async function complaint(words: readonly string[], variables: Record<string, string> = {}) {
  const { code, stdout, stderr } = await runCommand(words, { variables });
  expect(stderr.endsWith('\n') && stderr.trimEnd().split('\n').length === 1).toBe(true);
  return { code, stdout, line: stderr.trimEnd() };
}

describe('the command line', () => {
  it('explains itself', async () => {
    const { code, stdout } = await runCommand(['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: coauthor-graph \[COMMAND\]/);
    expect(stdout).toContain('  serve  ');
  });

  it('explains a command, with every flag and variable it has', async () => {
    const { code, stdout } = await runCommand(['serve', '--help']);
    expect(code).toBe(0);
    for (const flag of ['--watch', '--port', '--host', '--topics', '--people', '--help', '--version'])
      expect(stdout).toContain(flag);
    for (const { name } of configVariables) expect(stdout).toContain(name);
  });

  it.each([[['--version']], [['serve', '--version']]])('says its version: %j', async (words) => {
    expect(await runCommand(words)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([
    [
      ['sevre'],
      'coauthor-graph: unknown command sevre; there is serve, check, conflicts, collaborators, export, people, save (--help lists what there is)',
    ],
    [['--prot', '80'], "coauthor-graph: unknown option '--prot' (--help lists what there is)"],
    [
      ['serve', '--port', '65536'],
      "coauthor-graph: --port is a number from 0 to 65535, not '65536' (--help lists what there is)",
    ],
    [
      ['serve', '--port', 'http'],
      "coauthor-graph: --port is a number from 0 to 65535, not 'http' (--help lists what there is)",
    ],
  ])('does not understand %j', async (words, line) => {
    expect(await complaint(words)).toEqual({ code: 2, stdout: '', line });
  });

  it('does not understand a PORT that is none', async () => {
    expect(await complaint([], { PORT: '-1' })).toEqual({
      code: 2,
      stdout: '',
      line: "coauthor-graph: PORT is a number from 0 to 65535, not '-1' (--help lists what there is)",
    });
  });

  it('does not understand a variable of its own that is set to what it cannot be', async () => {
    expect(await complaint(['serve'], { COAUTHOR_CSRF: 'yes' })).toEqual({
      code: 2,
      stdout: '',
      line: "coauthor-graph: COAUTHOR_CSRF is on or off, not 'yes' (--help lists what there is)",
    });
  });
});

describe('serve', () => {
  it('serves the lists that come along, says what it loaded, and stops cleanly at Ctrl-C', async () => {
    const served = await startCommand([], { variables: { PORT: '0' } });
    const health = await fetch(served.address.replace('/graphql', '/health'));
    const { papers, authors } = (await health.json()) as { papers: number; authors: number };
    expect(papers).toBeGreaterThan(0);
    for (const file of (await readdir('seeds')).filter((name) => name.endsWith('.bib'))) {
      expect(served.printed).toMatch(new RegExp(`^${file} +BibTeX, \\d+ records$`, 'm'));
    }
    expect(served.printed).toMatch(
      new RegExp(`^${papers} papers, ${authors} authors, [\\d,]+ coauthor pairs, \\d+ topics`, 'm'),
    );
    expect(await served.stop('SIGINT')).toMatchObject({ code: 0, stderr: nothingWrong });
  });

  it('prints where the explorer is, where the API and GraphiQL are, and that it stops', async () => {
    const served = await startCommand(['--port', '0']);
    const { origin, port } = new URL(served.address);
    const { stdout } = await served.stop('SIGTERM');
    expect(Number(port)).toBeGreaterThan(0);
    expect(stdout.trimEnd().split('\n').slice(-5)).toEqual([
      `Open http://127.0.0.1:${port}/`,
      `API and GraphiQL: ${origin}/graphql`,
      'Ctrl-C stops the server.',
      'Told to stop: what is under way has 2 seconds at most.',
      'Stopped.',
    ]);
  });

  it('says that there is 1 second left, not 1 seconds', async () => {
    const served = await startCommand(['--port', '0'], { variables: { COAUTHOR_DRAIN: '0', COAUTHOR_GRACE: '1000' } });
    expect((await served.stop('SIGTERM')).stdout).toContain('what is under way has 1 second at most.');
  });

  it('names this machine where it listens on all its addresses', async () => {
    const served = await startCommand(['--port', '0', '--host', '0.0.0.0'], { variables: { COAUTHOR_LOGS: 'text' } });
    const { port } = new URL(served.address);
    const explorer = await fetch(new URL('/operations.json', served.address));
    const { stdout } = await served.stop('SIGTERM');
    expect(explorer.status).toBe(200);
    expect(stdout).toContain('GraphiQL is not shown (COAUTHOR_GRAPHIQL=on shows it).\n');
    expect(stdout).toContain('Whoever reaches this machine may ask (COAUTHOR_TOKEN sets a token that is asked for).\n');
    expect(stdout).toContain(`Open http://localhost:${port}/\n`);
    expect(served.address).toBe(`http://localhost:${port}/graphql`);
    for (const line of stdout.split('\n').filter((line) => line.startsWith('  or '))) {
      expect(line).toMatch(new RegExp(`^  or http://[\\d.]+:${port}/$`));
    }
  });

  it('gives out the operations of schema/operations, in the order of their names', async () => {
    const served = await startCommand(['--port', '0']);
    const operations = await (await fetch(new URL('/operations.json', served.address))).json();
    await served.stop('SIGTERM');
    const files = (await readdir('schema/operations')).toSorted();
    expect(files.length).toBeGreaterThan(0);
    const queries = await Promise.all(files.map((file) => readFile(`schema/operations/${file}`, 'utf8')));
    expect(operations).toEqual(
      files.map((file, at) => ({
        name: /^(?:query|subscription) (\w+)/m.exec(queries[at] ?? '')?.[1],
        file: file.replace('.graphql', ''),
        query: queries[at],
      })),
    );
  });

  it('serves the lists that are named, and tells where they are broken', async () => {
    const broken = `${twoPapers}\n@article{torn,\n  title = {No end`;
    const outcome = await withFile(broken, async (path) => {
      const served = await startCommand(['serve', path, '--port', '0']);
      const response = await fetch(served.address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ graph { paperCount problems { document line } } }' }),
      });
      const answer = await response.json();
      return { answer, ...(await served.stop('SIGTERM')) };
    });
    expect(outcome.answer).toMatchObject({ data: { graph: { paperCount: 2, problems: [{ document: 'list.bib' }] } } });
    expect(outcome.stdout).toMatch(/^list\.bib {2}BibTeX, 2 records, 1 error$/m);
    expect(outcome.stdout).toMatch(/^ {2}list\.bib:\d+: error: .+; expected .+$/m);
    expect(outcome.code).toBe(0);
  });

  it('says in one line that a port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, line } = await complaint(['serve', '--port', String(port)]);
    other.close();
    expect({ code, line }).toEqual({
      code: 1,
      line: `coauthor-graph: port ${port} on 127.0.0.1 is in use; choose another with --port`,
    });
  });

  it('says in one line which files it cannot load', async () => {
    const { code, line } = await withFile(
      'Dear diary, nothing was published today.\n',
      (path) => complaint(['serve', './missing.bib', path]),
      'diary.txt',
    );
    expect(code).toBe(1);
    expect(line).toMatch(
      /^coauthor-graph: cannot load \.\/missing\.bib \(no such file\), \S+diary\.txt \(not a publication list of a known format\)$/,
    );
  });
});
