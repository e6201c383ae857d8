// A server that is told to stop before it has begun to serve.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Begun, beginCommand } from './command-line.ts';

const running: Begun[] = [];
afterEach(() => Promise.all(running.splice(0).map((command) => command.stop('SIGKILL'))));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Serves these lists, and waits until it says that it is loading them. */
async function loading(words: readonly string[]): Promise<Begun> {
  const port = await freePort();
  const command = beginCommand(['serve', ...words, '--port', String(port)], { input: null });
  running.push(command);
  const status = () =>
    fetch(`http://127.0.0.1:${port}/ready`).then(
      async (response) => ((await response.json()) as { status: string }).status,
      () => 'nobody listens',
    );
  await expect.poll(status, { timeout: 60_000, interval: 50 }).toBe('loading');
  return command;
}

// Each load here would never end.
describe('a server that is still loading', { timeout: 90_000 }, () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('what comes on standard input stops at %s', async (signal) => {
    const command = await loading(['-']);
    expect(await command.stop(signal)).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('a file that nobody writes stops at once, too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-slow-'));
    try {
      const path = join(folder, 'slow.bib');
      execFileSync('mkfifo', [path]);
      const command = await loading([path]);
      expect(await command.stop('SIGTERM')).toEqual({ code: 0, stdout: '', stderr: '' });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
