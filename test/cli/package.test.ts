import { execFile } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand, startCommand } from './command-line.ts';

describe('the built package', () => {
  // Inside node_modules, as where it is installed: the dependencies are found from there, and TypeScript would not run.
  const folder = resolve(`node_modules/.cache/built-package-${process.pid}`);
  const main = join(folder, 'dist', 'main.js');

  beforeAll(async () => {
    await mkdir(folder, { recursive: true });
    const compiler = resolve('node_modules/typescript/bin/tsc');
    await promisify(execFile)(process.execPath, [
      compiler,
      '-p',
      'tsconfig.build.json',
      '--outDir',
      join(folder, 'dist'),
    ]);
    for (const part of ['package.json', 'seeds', 'schema']) await cp(part, join(folder, part), { recursive: true });
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('says its version', async () => {
    expect(await runCommand(['--version'], { main })).toMatchObject({ code: 0, stderr: '' });
  });

  it('serves the lists that come along, and the pages beside its own files', async () => {
    const pages = join(folder, 'dist', 'pages');
    await mkdir(pages);
    for (const page of ['index', 'graphiql']) await writeFile(join(pages, `${page}.html`), `<title>${page}</title>\n`);
    const served = await startCommand(['--port', '0'], { main });
    const health = await fetch(served.address.replace('/graphql', '/health'));
    expect(health.status).toBe(200);
    const headers = { accept: 'text/html' };
    expect(await (await fetch(new URL('/', served.address), { headers })).text()).toBe('<title>index</title>\n');
    expect(await (await fetch(served.address, { headers })).text()).toBe('<title>graphiql</title>\n');
    await rm(pages, { recursive: true });
    expect(await (await fetch(new URL('/network', served.address), { headers })).text()).toContain('index');
    expect(await served.stop('SIGINT')).toMatchObject({ code: 0, stderr: '' });
  });

  it('says at its start that the pages are not there, and answers without them', async () => {
    const served = await startCommand(['--port', '0'], { main });
    const page = await fetch(new URL('/', served.address));
    expect([page.status, await page.text()]).toEqual([
      503,
      'This page is not built: run `npm run build:pages`, then start again.\n',
    ]);
    expect((await fetch(new URL('/health', served.address))).status).toBe(200);
    expect(await served.stop('SIGINT')).toMatchObject({
      code: 0,
      stderr: 'The explorer and GraphiQL are not built: run `npm run build:pages`, then start again.\n',
    });
  });
});
