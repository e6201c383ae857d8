import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startCommand } from '../cli/command-line.ts';
import { twoPapers, withFile } from '../server/two-papers.ts';
import { ensureBuiltPages } from './built-pages.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { linkTo, openGraphiQL, responseText, tabInFront, variablesText, type WatchedPage } from './graphiql-page.ts';

describe.skipIf(chromiumPath === undefined)('GraphiQL on a list of one’s own (skipped without Chromium)', () => {
  let served: Running;
  let browser: Browser;
  let context: BrowserContext;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    await ensureBuiltPages();
    await withFile(twoPapers, async (path) => {
      [served, browser] = await Promise.all([startCommand([path, '--port', '0']), launchChromium()]);
    });
    context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    watched = await openGraphiQL(context, served.address);
    page = watched.page;
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop('SIGTERM');
  });

  it('asks the first question about the one who wrote most papers of it', async () => {
    await expect.poll(() => variablesText(page)).toContain('"name": "Ada Lovelace"');
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await expect.poll(() => responseText(page)).toContain('"totalCount": 2');
  });

  it('opens a link to that question in the same tab, for nobody has typed into it', async () => {
    const tabs = await page.getByRole('tab').count();
    const link = { operation: 'Coauthors', variables: { by: { name: 'Bob Babbage' } } };
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      new URL(linkTo(served.address, link)).hash,
    );
    await expect.poll(() => variablesText(page)).toContain('"name": "Bob Babbage"');
    expect(await tabInFront(page)).toBe('Coauthors');
    expect(await page.getByRole('tab').count()).toBe(tabs);
  });

  it('keeps what was asked when the page is loaded again', async () => {
    await page.reload();
    await expect.poll(() => variablesText(page)).toContain('"name": "Bob Babbage"');
    expect(watched.failures).toEqual([]);
  });
});
