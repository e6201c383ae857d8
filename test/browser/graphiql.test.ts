import { readdir, readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startCommand } from '../cli/command-line.ts';
import { chromiumPath, launchChromium } from './chromium.ts';

describe.skipIf(chromiumPath === undefined)('GraphiQL in a browser (skipped without Chromium)', () => {
  let served: Running;
  let browser: Browser;
  let page: Page;
  const strayRequests: string[] = [];
  const failures: string[] = [];

  beforeAll(async () => {
    [served, browser] = await Promise.all([startCommand(['--port', '0']), launchChromium()]);
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(30_000);
    await page.route('**/*', (route) => {
      const { protocol, hostname } = new URL(route.request().url());
      if (!protocol.startsWith('http') || hostname === '127.0.0.1') return route.continue();
      strayRequests.push(route.request().url());
      return route.abort();
    });
    page.on('pageerror', ({ message }) => failures.push(message));
    await page.goto(served.address);
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
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
    await expect.poll(() => editorText(page)).toContain(line.trim());
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

  it('answers a query typed by keyboard', async () => {
    await page.locator('.graphiql-query-editor .monaco-editor').click();
    await page.keyboard.press('Control+A');
    // The editor closes the brackets itself.
    await page.keyboard.type('query Typed { graph { paperCount ');
    await page.getByRole('tab', { name: 'Typed' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => responseText(page)).toContain('"paperCount"');

    const health = await fetch(served.address.replace('/graphql', '/health'));
    const { papers } = (await health.json()) as { papers: number };
    expect(JSON.parse(await responseText(page))).toEqual({ data: { graph: { paperCount: papers } } });
  });

  it('shows the documentation', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const panel = page.locator('.graphiql-plugin');
    await panel.getByText('Docs', { exact: true }).waitFor();
    await panel.getByText('CollaborationGraph', { exact: true }).waitFor();
  });

  it('shows the query explorer, with what was typed chosen in it', async () => {
    await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
    const panel = page.locator('.graphiql-plugin');
    await panel.getByText('paperCount').first().waitFor();
    await panel.getByText('coauthorPaths', { exact: true }).first().waitFor();
  });

  it('asked nothing of any other host, and nothing in it failed', () => {
    expect(strayRequests).toEqual([]);
    expect(failures).toEqual([]);
  });
});

// Monaco prints a space as one that does not break.
async function editorText(page: Page): Promise<string> {
  return (await page.locator('.graphiql-query-editor .view-lines').innerText()).replaceAll('\u00a0', ' ');
}

async function responseText(page: Page): Promise<string> {
  return (await page.locator('.graphiql-response .view-lines').innerText()).replaceAll('\u00a0', ' ');
}
