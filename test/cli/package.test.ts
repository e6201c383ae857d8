import { execFile } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
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

  it('serves the lists that come along', async () => {
    const served = await startCommand(['--port', '0'], { main });
    const health = await fetch(served.address.replace('/graphql', '/health'));
    expect(health.status).toBe(200);
    expect(await served.stop('SIGINT')).toMatchObject({ code: 0, stderr: '' });
  });
});
