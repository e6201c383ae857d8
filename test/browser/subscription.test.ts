import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startCommand } from '../cli/command-line.ts';
import { twoPapers } from '../server/two-papers.ts';
import { ensureBuiltPages } from './built-pages.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { linkTo, openGraphiQL, queryText, responseText, type WatchedPage } from './graphiql-page.ts';

describe.skipIf(chromiumPath === undefined)('a subscription in GraphiQL (skipped without Chromium)', () => {
  let folder: string;
  let list: string;
  let served: Running;
  let browser: Browser;
  let watched: WatchedPage;

  beforeAll(async () => {
    await ensureBuiltPages();
    folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-graphiql-'));
    list = join(folder, 'list.bib');
    await writeFile(list, twoPapers);
    [served, browser] = await Promise.all([startCommand([list, '--watch', '--port', '0']), launchChromium()]);
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    watched = await openGraphiQL(context, linkTo(served.address, { operation: 'GraphChanged' }));
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  });

  it('shows each new graph as the list changes, until it is stopped', async () => {
    const { page, failures } = watched;
    await expect.poll(() => queryText(page)).toContain('subscription GraphChanged');
    const isStream = (response: Response) => response.headers()['content-type'] === 'text/event-stream';
    const subscribed = page.waitForResponse(isStream);
    await page.getByRole('button', { name: /^Execute query/ }).click();
    const stream = await subscribed;
    expect(stream.status()).toBe(200);
    for (const paperCount of [3, 4]) {
      await appendFile(list, `@article{n${paperCount}, title = {Number ${paperCount}}, author = {Day, Ann}}\n`);
      await expect.poll(() => responseText(page)).toContain(`"paperCount": ${paperCount}`);
    }
    const ended = page.waitForEvent('requestfailed', (request) => request === stream.request());
    await page.getByRole('button', { name: /^Stop query/ }).click();
    await page.getByRole('button', { name: /^Execute query/ }).waitFor();
    expect((await ended).failure()?.errorText).toBe('net::ERR_ABORTED');
    expect(await responseText(page)).toContain('"paperCount": 4');
    expect(failures).toEqual([]);
  });

  it('can be started again, and ends where a link opens another tab', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await page.getByRole('button', { name: /^Stop query/ }).waitFor();
    await appendFile(list, '@article{n5, title = {Number 5}, author = {Day, Ann}}\n');
    await expect.poll(() => responseText(page)).toContain('"paperCount": 5');
    const ended = page.waitForEvent('requestfailed');
    await page.evaluate(() => {
      location.hash = 'operation=Loaded';
    });
    expect((await ended).failure()?.errorText).toBe('net::ERR_ABORTED');
    await expect.poll(() => queryText(page)).toContain('query Loaded');
    expect((await responseText(page)).trim()).toBe('');
    await served.stop('SIGTERM');
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await expect.poll(() => responseText(page)).toContain('The server could not be reached');
  });
});
