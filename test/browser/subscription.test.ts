import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startCommand } from '../cli/command-line.ts';
import { twoPapers } from '../server/two-papers.ts';
import { chromiumPath, launchChromium } from './chromium.ts';

describe.skipIf(chromiumPath === undefined)('a subscription in GraphiQL (skipped without Chromium)', () => {
  let folder: string;
  let list: string;
  let served: Running;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-graphiql-'));
    list = join(folder, 'list.bib');
    await writeFile(list, twoPapers);
    [served, browser] = await Promise.all([startCommand([list, '--watch', '--port', '0']), launchChromium()]);
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(30_000);
    await page.goto(served.address);
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  });

  it('shows each new graph as the list changes, until it is stopped', async () => {
    const tab = page.getByRole('tab', { name: 'GraphChanged' });
    // The row of tabs may still be moving.
    await expect
      .poll(async () => {
        await tab.click();
        return tab.getAttribute('aria-selected');
      })
      .toBe('true');
    await page.locator('.graphiql-query-editor .view-line', { hasText: 'GraphChanged' }).first().waitFor();
    // GraphiQL finds out a little later than the editor shows it which operation there is to run.
    const isStream = (response: Response) => response.headers()['content-type'] === 'text/event-stream';
    await expect
      .poll(async () => {
        const subscribed = page.waitForResponse(isStream, { timeout: 2_000 }).catch(() => null);
        await page.getByRole('button', { name: /^Execute query/ }).click({ timeout: 2_000 });
        return (await subscribed)?.status();
      })
      .toBe(200);
    for (const paperCount of [3, 4]) {
      await appendFile(list, `@article{n${paperCount}, title = {Number ${paperCount}}, author = {Day, Ann}}\n`);
      await expect.poll(() => responseText(page)).toContain(`"paperCount": ${paperCount}`);
    }
    await page.getByRole('button', { name: /^Stop query/ }).click();
    await page.getByRole('button', { name: /^Execute query/ }).waitFor();
  });
});

// Monaco prints a space as one that does not break.
async function responseText(page: Page): Promise<string> {
  return (await page.locator('.graphiql-response .view-lines').innerText()).replaceAll('\u00a0', ' ');
}
