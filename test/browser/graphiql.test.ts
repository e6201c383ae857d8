import { readdir, readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startCommand } from '../cli/command-line.ts';
import { ensureBuiltPages } from './built-pages.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { linkTo, openGraphiQL, queryText, responseText, typeQuery, type WatchedPage } from './graphiql-page.ts';

describe.skipIf(chromiumPath === undefined)('GraphiQL in a browser (skipped without Chromium)', () => {
  let served: Running;
  let browser: Browser;
  let context: BrowserContext;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    await ensureBuiltPages();
    [served, browser] = await Promise.all([startCommand(['--port', '0']), launchChromium()]);
    context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    watched = await openGraphiQL(context, served.address);
    page = watched.page;
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop('SIGTERM');
  });

  it('opens on the operations of schema/operations, the first one in front', async () => {
    const files = (await readdir('schema/operations')).toSorted();
    const operations = await Promise.all(files.map((file) => readFile(`schema/operations/${file}`, 'utf8')));
    const names = operations.map((operation) => /^(?:query|subscription) (\w+)/m.exec(operation)?.[1]);
    await expect.poll(() => page.getByRole('tab').allInnerTexts()).toEqual(names);
    expect(await page.getByRole('tab').first().getAttribute('aria-selected')).toBe('true');
    const [line = ''] = operations[0]?.split('\n') ?? [];
    await expect.poll(() => queryText(page)).toContain(line.trim());
  });

  it('says where it is and leads back to the explorer', async () => {
    expect(await page.title()).toBe('Coauthors: GraphiQL');
    expect(await page.getByRole('link', { name: 'Explorer' }).getAttribute('href')).toBe('/');
  });

  it('runs the first operation as it stands, without an error', async () => {
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await expect.poll(() => responseText(page)).toContain('"data"');
    expect(await responseText(page)).not.toContain('"errors"');
  });

  it('goes to another tab at the first click, and back', async () => {
    for (const place of [2, 0]) {
      const tab = page.getByRole('tab').nth(place);
      await tab.click();
      await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true');
    }
  });

  it('goes to another tab also where the hand trembles', async () => {
    const tab = page.getByRole('tab').nth(3);
    const box = await tab.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 30, (box?.y ?? 0) + 12];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 4, y, { steps: 2 });
    await page.mouse.up();
    await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true');
    await page.getByRole('tab').first().click();
  });

  it('answers a query typed by keyboard', async () => {
    // The editor closes the brackets itself.
    await typeQuery(page, 'query Typed { graph { paperCount ');
    await page.getByRole('tab', { name: 'Typed' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => responseText(page)).toContain('"paperCount"');

    const health = await fetch(served.address.replace('/graphql', '/health'));
    const { papers } = (await health.json()) as { papers: number };
    expect(JSON.parse(await responseText(page))).toEqual({ data: { graph: { paperCount: papers } } });
  });

  it('shows the documentation, with the descriptions of the schema', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const panel = page.locator('.graphiql-plugin');
    await panel.getByText('Docs', { exact: true }).waitFor();
    await panel.getByText('CollaborationGraph', { exact: true }).click();
    const schema = await readFile('schema/schema.graphql', 'utf8');
    const [, description = ''] = /^"""(.+)"""\ntype CollaborationGraph /m.exec(schema) ?? [];
    expect(description).not.toBe('');
    await panel.getByText(description).waitFor();
  });

  it('shows the query builder, with what was typed chosen in it', async () => {
    await page.getByRole('button', { name: 'Show Query builder' }).click();
    const panel = page.locator('.graphiql-plugin');
    expect(await panel.locator('.doc-explorer-title').innerText()).toBe('Query builder');
    await panel.getByText('paperCount').first().waitFor();
    await panel.getByText('coauthorPaths', { exact: true }).first().waitFor();
  });

  it('leaves the focus where it is while the query builder shows values', async () => {
    const tab = page.getByRole('tab', { name: 'Papers', exact: true });
    await tab.getByRole('button').first().click();
    const panel = page.locator('.graphiql-plugin');
    await panel.locator('input[value="10"]').first().waitFor();
    expect(await panel.locator('input:focus').count()).toBe(0);
    expect(await panel.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
    await panel.locator('input[value="10"]').first().click();
    expect(await panel.locator('input:focus').count()).toBe(1);
  });

  it('shows in the history what was run, and takes it back into the editor', async () => {
    await page.getByRole('button', { name: 'Show History' }).click();
    const history = page.getByRole('region', { name: 'History' });
    await expect.poll(() => history.getByRole('button', { name: 'Set active' }).allInnerTexts()).toContain('Coauthors');
    await history.getByRole('button', { name: 'Set active' }).getByText('Typed').first().click();
    await expect.poll(() => queryText(page)).toContain('query Typed');
  });

  it('asked nothing of any other host, and nothing in it failed or was against the policy', () => {
    expect(watched.failures).toEqual([]);
  });

  it('shows the error of a query that asks for what is not there', async () => {
    const { page, failures } = await openGraphiQL(context, served.address);
    await typeQuery(page, 'query Wrong { graph { wrong ');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => responseText(page)).toContain('Cannot query field');
    // Chromium itself tells of every answer that is a refusal.
    expect(failures).toEqual([expect.stringContaining('the server responded with a status of 400')]);
  });

  it('marks no apostrophe as a character that looks like another one', async () => {
    const query = '# Whose? The paper’s.\nquery Said { __type(name: "Coauthorship") { fields { description } } }';
    const { page } = await openGraphiQL(context, linkTo(served.address, { query }));
    await page.getByRole('tab', { name: 'Said' }).waitFor();
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await expect.poll(() => responseText(page)).toContain('paper’s');
    // Only lines in sight are drawn; Monaco marks the others too.
    const marks = () => page.evaluate(countMarks);
    await expect.poll(marks).toBe(0);
    await page.evaluate(markAgain);
    await expect.poll(marks).toBeGreaterThan(0);
  });

  it('would have told of a script that the policy forbids', async () => {
    const { page, failures } = await openGraphiQL(context, served.address);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "run";';
      document.body.append(script);
    });
    await expect.poll(() => failures).toContainEqual(expect.stringContaining('the policy forbids by script-src-elem'));
    expect(await page.title()).toBe('Coauthors: GraphiQL');
  });
});

interface Editor {
  getModel(): { getAllDecorations(): { options: { description: string } }[] };
  updateOptions(options: object): void;
}

declare const __MONACO: { editor: { getEditors(): Editor[] } };

/** How many characters are marked in all editors of the page as ones that look like others. */
function countMarks(): number {
  const decorations = __MONACO.editor.getEditors().flatMap((editor) => editor.getModel().getAllDecorations());
  return decorations.filter(({ options }) => options.description === 'unicode-highlight').length;
}

/** Lets them be marked, as Monaco does by itself. */
function markAgain(): void {
  for (const editor of __MONACO.editor.getEditors()) {
    editor.updateOptions({ unicodeHighlight: { ambiguousCharacters: true } });
  }
}
