import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand, startCommand } from '../cli/command-line.ts';
import { twoPapers } from '../server/two-papers.ts';
import { installByPath, npmEnvironment, type Packed, packCopy } from './checkout.ts';

let folder: string;
let packed: Packed;

const html = { accept: 'text/html' };

async function papersAt(address: string): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ papers { nodes { title } } }' }),
  });
  return response.json();
}

const sortingAndCounting = {
  data: {
    papers: { nodes: [...twoPapers.matchAll(/title = \{(.*)\}/g)].map(([, title]) => ({ title })).toReversed() },
  },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-package-'));
  packed = await packCopy(folder);
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the tarball', () => {
  it('holds what runs, what is read, and what is to be known', () => {
    const wanted = [
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'package.json',
      'schema/schema.graphql',
      'seeds/topics.yaml',
    ];
    const built = ['dist/main.js', 'dist/pages/index.html', 'dist/pages/graphiql.html', 'dist/pages/licenses.txt'];
    for (const path of [...wanted, ...built]) expect(packed.files).toContain(path);
  });

  it('holds nothing else', () => {
    const strange = packed.files.filter((path) => {
      return !/^(?:dist|schema|seeds)\/|^(?:README\.md|LICENSE|CHANGELOG\.md|package\.json)$/.test(path);
    });
    expect(strange).toEqual([]);
    expect(packed.files.filter((path) => /\.(?:ts|tsx|map)$|(?:^|\/)test\//.test(path))).toEqual([]);
  });

  it('is small enough to be fetched for one list', () => {
    console.log(`the tarball has ${packed.files.length} files, ${(packed.size / 1e6).toFixed(1)} MB`);
    expect(packed.size).toBeLessThan(5_000_000);
  });

  it('says what licence the packages in its pages have, and those of which only a worker has a part', async () => {
    const path = join(folder, 'checkout', 'dist', 'pages', 'licenses.txt');
    const text = await readFile(path, 'utf8');
    const named = new Map([...text.matchAll(/^={80}\n(\S+) \S+, (.+)$/gm)].map(([, name, licence]) => [name, licence]));
    for (const name of ['react', 'sigma', 'urql', 'monaco-editor', 'graphiql', 'graphology-layout-forceatlas2']) {
      expect(named.get(name)).toBe('MIT');
    }
    const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'Unlicense'];
    expect(allowed).toEqual(expect.arrayContaining([...new Set(named.values())]));
    // Monaco brings the notices of what it is made of.
    expect(text).toContain('THIRD-PARTY SOFTWARE NOTICES AND INFORMATION');
  });
});

describe('the package where only what it depends on is installed', () => {
  let main: string;
  let root: string;

  beforeAll(async () => {
    root = await installByPath(packed.path, join(folder, 'installed'));
    const { bin } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { bin: Record<string, string> };
    main = join(root, bin['coauthor-graph'] ?? '');
  });

  it('says its version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(await runCommand(['--version'], { main })).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('serves a list and the pages, which it reads once', async () => {
    const list = join(folder, 'list.bib');
    await writeFile(list, twoPapers);
    const served = await startCommand([list, '--port', '0'], { main });
    expect(await papersAt(served.address)).toEqual(sortingAndCounting);
    await rm(join(root, 'dist', 'pages'), { recursive: true });
    const page = await (await fetch(new URL('/', served.address), { headers: html })).text();
    const [, script = 'none'] = /src="(\/assets\/[^"]+\.js)"/.exec(page) ?? [];
    expect((await fetch(new URL(script, served.address))).status).toBe(200);
    expect(await (await fetch(served.address, { headers: html })).text()).toContain('GraphiQL');
    expect(await served.stop('SIGINT')).toMatchObject({ code: 0 });
  });

  it('serves the lists that come along, and says at its start where the pages are not there', async () => {
    const served = await startCommand(['--port', '0'], { main });
    const page = await fetch(new URL('/', served.address));
    expect([page.status, await page.text()]).toEqual([
      503,
      'This page is not built: run `npm run build:pages`, then start again.\n',
    ]);
    expect((await fetch(new URL('/health', served.address))).status).toBe(200);
    const { code, stderr } = await served.stop('SIGINT');
    expect(code).toBe(0);
    // How far the load is stands before it on a busy machine.
    expect(stderr).toMatch(
      /^The explorer and GraphiQL are not built: run `npm run build:pages`, then start again\.\n$/m,
    );
  });
});

/** Whether packages can be fetched: the registry knows this package’s smallest dependency. */
async function registryAnswers(): Promise<boolean> {
  const child = spawn('npm', ['view', 'dataloader@2.2.3', 'version', '--fetch-retries=0', '--fetch-timeout=10000'], {
    env: npmEnvironment,
    stdio: 'ignore',
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return code === 0;
}

describe('npx with the tarball, in an empty folder', () => {
  it('fetches what the package depends on, and serves a list', async ({ skip }) => {
    skip(!(await registryAnswers()), 'the registry of packages does not answer');
    const empty = join(folder, 'empty');
    await mkdir(empty);
    await writeFile(join(empty, 'list.bib'), twoPapers);
    const tarball = basename(packed.path);
    await copyFile(packed.path, join(empty, tarball));
    const child = spawn('npx', ['--yes', `./${tarball}`, 'list.bib', '--port', '0'], {
      cwd: empty,
      // Nothing is there from an earlier time, and nothing stays.
      env: { ...npmEnvironment, npm_config_cache: join(folder, 'cache') },
      stdio: ['ignore', 'pipe', 'inherit'],
      // npx, a shell and the program end together.
      detached: true,
    });
    const ended = once(child, 'close');
    try {
      let printed = '';
      for await (const text of child.stdout.setEncoding('utf8')) {
        printed += text;
        if (/graphql\n/.test(printed)) break;
      }
      const [, address = printed] = /API and GraphiQL: (\S+)/.exec(printed) ?? [];
      expect(await papersAt(address)).toEqual(sortingAndCounting);
      expect(await (await fetch(new URL('/', address), { headers: html })).text()).toContain('/assets/');
    } finally {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      await ended;
    }
  }, 300_000);
});
