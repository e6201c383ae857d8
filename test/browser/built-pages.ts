// The pages as `npm run build:pages` makes them, for tests that have them served.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));

const lock = join(
  tmpdir(),
  `coauthor-graph-pages-${createHash('sha256').update(root).digest('base64url').slice(0, 16)}.lock`,
);

/** Builds the pages where they are not built; of test files that run side by side, one builds and the others wait. */
export async function ensureBuiltPages(): Promise<void> {
  await takeLock();
  try {
    if (!['index.html', 'graphiql.html'].every((page) => existsSync(join(root, 'dist/pages', page)))) await build();
  } finally {
    await rm(lock);
  }
}

async function build(): Promise<void> {
  // What the test runner sets would make it a build for development.
  const { VITEST: _vitest, NODE_OPTIONS: _options, ...surrounding } = process.env;
  await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
    cwd: root,
    env: { ...surrounding, NODE_ENV: 'production' },
  });
}

/** Waits until no other process has the lock; one whose process has died has none. */
async function takeLock(): Promise<void> {
  const own = `${lock}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  await writeFile(own, String(process.pid));
  try {
    for (;;) {
      try {
        await link(own, lock);
        return;
      } catch (error) {
        if (!hasCode(error, 'EEXIST')) throw error;
      }
      const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
      if (holder > 0 && !isAlive(holder)) await rm(lock, { force: true });
      else await wait(100);
    }
  } finally {
    await rm(own);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
