import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Running, startCommand } from '../cli/command-line.ts';
import { ensureBuiltPages } from './built-pages.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import {
  linkTo,
  openGraphiQL,
  queryText,
  responseText,
  tabInFront,
  typeQuery,
  variablesText,
} from './graphiql-page.ts';

describe.skipIf(chromiumPath === undefined)('a visitor’s tabs in GraphiQL (skipped without Chromium)', () => {
  let served: Running;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    await ensureBuiltPages();
    [served, browser] = await Promise.all([startCommand(['--port', '0']), launchChromium()]);
  });

  // Each visitor comes for the first time.
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    return () => context.close();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop('SIGTERM');
  });

  const authorPage = (id: string) => linkTo(served.address, { operation: 'AuthorPage', variables: { id, first: 2 } });

  it('opens the operation of a link in front, with its variables and the defaults of others, and it runs', async () => {
    const { page, failures } = await openGraphiQL(context, authorPage('Author:carlo-luschi'));
    await expect.poll(() => tabInFront(page)).toBe('AuthorPage');
    expect(await queryText(page)).toContain('query AuthorPage(');
    await expect.poll(() => variablesText(page)).toContain('{\n  "id": "Author:carlo-luschi",\n  "first": 2,\n');
    expect(JSON.parse(await variablesText(page))).toMatchObject({ withPapers: true });
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await expect.poll(() => responseText(page)).toContain('"name": "Carlo Luschi"');
    expect(failures).toEqual([]);
  });

  it('takes the untouched tab of the operation for its link, and for the next one', async () => {
    const { page } = await openGraphiQL(context, served.address);
    const tabCount = await page.getByRole('tab').count();
    await followLink(page, authorPage('Author:carlo-luschi'));
    await expect.poll(() => variablesText(page)).toContain('Author:carlo-luschi');
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await expect.poll(() => responseText(page)).toContain('"name": "Carlo Luschi"');
    await followLink(page, authorPage('Author:paul-balanca'));
    await expect.poll(() => variablesText(page)).toContain('Author:paul-balanca');
    // The answer for the one is no answer for the other.
    expect(await responseText(page)).not.toContain('Carlo Luschi');
    expect(await page.getByRole('tab').count()).toBe(tabCount);
    await page.goBack();
    await expect.poll(() => variablesText(page)).toContain('Author:carlo-luschi');
  });

  it('opens a new tab where somebody has typed into the one of the operation', async () => {
    const { page } = await openGraphiQL(context, authorPage('Author:carlo-luschi'));
    const tabCount = await page.getByRole('tab').count();
    await expect.poll(() => variablesText(page)).toContain('Author:carlo-luschi');
    await page.locator('.graphiql-editor-tool .monaco-editor').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' // mine');
    await followLink(page, authorPage('Author:paul-balanca'));
    await expect.poll(() => variablesText(page)).toContain('Author:paul-balanca');
    expect(await page.getByRole('tab').count()).toBe(tabCount + 1);
    await page.getByRole('tab', { name: 'AuthorPage' }).first().getByRole('button').first().click();
    await expect.poll(() => variablesText(page)).toContain('// mine');
  });

  it('opens any query of a link in a new tab', async () => {
    const { page } = await openGraphiQL(
      context,
      linkTo(served.address, {
        query: 'query Few($first: Int) { papers(first: $first) { totalCount } }',
        variables: { first: 1 },
      }),
    );
    await expect.poll(() => tabInFront(page)).toBe('Few');
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await expect.poll(() => responseText(page)).toContain('"totalCount"');
  });

  it('opens a query that stands behind a question mark, as elsewhere', async () => {
    const { page } = await openGraphiQL(
      context,
      linkTo(served.address, { query: 'query Asked { graph { paperCount } }' }).replace('#', '?'),
    );
    await expect.poll(() => tabInFront(page)).toBe('Asked');
    await expect.poll(() => queryText(page)).toContain('paperCount');
  });

  it('copies a link that opens what is typed for somebody else', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { page } = await openGraphiQL(context, authorPage('Author:carlo-luschi'));
    await expect.poll(() => variablesText(page)).toContain('Author:carlo-luschi');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());

    const elsewhere = await browser.newContext();
    const { page: other } = await openGraphiQL(elsewhere, link);
    await expect.poll(() => tabInFront(other)).toBe('AuthorPage');
    await expect.poll(() => variablesText(other)).toContain('"id": "Author:carlo-luschi"');
    await elsewhere.close();
  });

  it('says so where the operation of a link is not there', async () => {
    const { page } = await openGraphiQL(context, linkTo(served.address, { operation: 'Nonsense' }));
    await expect.poll(() => queryText(page)).toContain('“Nonsense”, which this server does not offer');
  });

  it('shows the variables of a link also to somebody who has folded them away', async () => {
    const { page } = await openGraphiQL(context, served.address);
    await page.getByRole('button', { name: 'Hide editor tools' }).click();
    await page.getByRole('button', { name: 'Show editor tools' }).waitFor();
    await followLink(page, authorPage('Author:carlo-luschi'));
    await page.getByRole('button', { name: 'Hide editor tools' }).waitFor();
    await expect.poll(() => variablesText(page)).toContain('Author:carlo-luschi');
  });

  it('keeps what was typed, to the last key, and what was in front', async () => {
    const first = await openGraphiQL(context, authorPage('Author:carlo-luschi'));
    await expect.poll(() => tabInFront(first.page)).toBe('AuthorPage');
    await first.page.getByRole('tab').nth(1).getByRole('button').first().click();
    await typeQuery(first.page, 'query Mine { graph { authorCount ');
    await first.page.reload();
    await expect.poll(() => queryText(first.page)).toContain('query Mine { graph { authorCount');
    expect(await tabInFront(first.page)).toBe('Mine');
    await first.page.close();

    // A link, the tab of which is still there, goes to it; the one that was typed is beside it.
    const { page } = await openGraphiQL(context, authorPage('Author:carlo-luschi'));
    await expect.poll(() => tabInFront(page)).toBe('AuthorPage');
    expect(await page.getByRole('tab').nth(1).innerText()).toBe('Mine');
  });

  it('adds an operation that is new, and not again one that was closed', async () => {
    const first = await openGraphiQL(context, served.address);
    const names = await first.page.getByRole('tab').allInnerTexts();
    await first.page.getByRole('button', { name: 'Close Tab' }).first().click();
    await expect.poll(() => first.page.getByRole('tab').allInnerTexts()).toEqual(names.slice(1));
    await first.page.close();

    await context.route('**/operations.json', async (route) => {
      const operations = await (await route.fetch()).json();
      const added = { name: 'Added', file: '99-added', query: 'query Added { graph { paperCount } }\n' };
      await route.fulfill({ json: [...operations, added] });
    });
    const { page } = await openGraphiQL(context, served.address);
    await expect.poll(() => page.getByRole('tab').allInnerTexts()).toEqual([...names.slice(1), 'Added']);
  });

  it('loses nothing where two windows are open', async () => {
    const one = await openGraphiQL(context, served.address);
    const other = await openGraphiQL(context, served.address);
    await typeQuery(one.page, 'query One { graph { paperCount ');
    await other.page.getByRole('tab').nth(1).getByRole('button').first().click();
    await typeQuery(other.page, 'query Other { graph { authorCount ');
    await one.page.goto('about:blank');
    await other.page.goto('about:blank');

    const { page } = await openGraphiQL(context, served.address);
    await expect.poll(async () => (await page.getByRole('tab').allInnerTexts()).slice(0, 2)).toEqual(['One', 'Other']);
  });

  it('opens with what the browser kept where the operations cannot be had', async () => {
    const first = await openGraphiQL(context, served.address);
    const names = await first.page.getByRole('tab').allInnerTexts();
    await first.page.close();
    await context.route('**/operations.json', (route) => route.fulfill({ status: 503 }));
    const { page } = await openGraphiQL(context, authorPage('Author:carlo-luschi'));
    await expect.poll(() => queryText(page)).toContain('could not be fetched: the server answered 503');
    expect((await page.getByRole('tab').allInnerTexts()).slice(0, -1)).toEqual(names);
  });
});

/** Changes the address of the open page, as a click on a link within it does. */
async function followLink(page: Page, address: string): Promise<void> {
  await page.evaluate((url) => {
    location.href = url;
  }, address);
}
