import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { chromiumPath } from './chromium.ts';
import { explorerOf, textOf } from './explorer-page.ts';
import { fourPapers, noList, threePapers, twoPairs } from './world-lists.ts';

const changed = 'The lists have changed. This is what they say now.';
const broken = 'A list has changed and cannot be loaded: this is what was known before.';

describe.skipIf(chromiumPath === undefined)('an open page whose lists change (skipped without Chromium)', () => {
  let folder: string;
  let list: string;
  const explorer = explorerOf(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-explorer-'));
    list = join(folder, 'list.bib');
    await writeFile(list, twoPairs);
    return [list, '--watch'];
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  let path: Page;
  let author: Page;

  /** What is told at the top of the page to everybody, also to who hears it. */
  const news = (page: Page) => page.getByRole('status').filter({ hasText: /list/ }).first();
  const verdict = (page: Page) => page.getByRole('main').getByRole('status').filter({ hasText: /path/i }).first();

  it('says at first that no path is recorded, and that no list hides one', async () => {
    path = await explorer.open('/path/ada-lovelace/dee-young');
    author = await explorer.open('/author/ada-lovelace');
    for (const page of [path, author]) {
      await page.evaluate(() => {
        document.body.dataset.marked = 'loaded once';
      });
    }
    expect(await textOf(path)).toContain('No path is recorded; no list is cut short.');
    expect(await textOf(author)).toContain('1 coauthor');
    expect(await news(author).isVisible()).toBe(false);
  });

  it('tells that the lists have changed, and shows what they say now', async () => {
    await writeFile(list, threePapers);
    await expect.poll(() => news(path).innerText()).toBe(changed);
    await expect.poll(() => verdict(path).innerText()).toBe('1 path of 3 links.');
    expect(await path.getByRole('link', { name: 'Building a bridge' }).count()).toBeGreaterThan(0);

    await expect.poll(() => news(author).innerText()).toBe(changed);
    await expect.poll(() => author.getByRole('contentinfo').innerText()).toContain('3 papers by 4 people');
  });

  it('says that a list is broken, and keeps what was', async () => {
    await writeFile(list, noList);
    await expect.poll(() => news(path).innerText()).toBe(broken);
    expect(await verdict(path).innerText()).toBe('1 path of 3 links.');
    await expect.poll(() => news(author).innerText()).toBe(broken);
    expect(await textOf(author)).toContain('1 coauthor');

    const lists = await explorer.open('/lists');
    const problems = lists.getByRole('region', { name: 'What could not be used, or only with a doubt' });
    await expect.poll(() => problems.innerText()).toMatch(/list\.bib:1\s.*known format/s);
    await lists.context().close();
  });

  it('does not go on saying so once the list is as it was', async () => {
    await writeFile(list, threePapers);
    await expect.poll(() => path.getByText(broken).count()).toBe(0);
    expect(await verdict(path).innerText()).toBe('1 path of 3 links.');
  });

  it('shows the next change too', async () => {
    await writeFile(list, fourPapers);
    await expect.poll(() => verdict(path).innerText()).toBe('1 path of 1 link: they wrote together.');
    await expect.poll(() => news(path).innerText()).toBe(changed);
    await expect.poll(async () => (await textOf(author)).includes('2 coauthors')).toBe(true);
    // Each of the two may have written with whomever the list does not name.
    expect((await textOf(author)).join('\n')).toContain('1 author list is cut short (“et al.”)');
  });

  it('tells which entries it could not read, and whether they are more than before', async () => {
    const torn = (key: string) => `@article{${key}, title = {Never closed, author = {Lovelace, Ada}\n\n`;
    await writeFile(list, `${torn('one')}${fourPapers}`);
    await expect.poll(() => news(path).innerText()).toBe(`${changed} 1 entry could not be read.`);
    await writeFile(list, `${torn('one')}${torn('two')}${fourPapers}`);
    await expect.poll(() => news(path).innerText()).toBe(`${changed} 2 entries could not be read, 1 more than before.`);
    await news(path).getByRole('link', { name: '2 entries could not be read' }).click();
    await path.getByRole('heading', { name: 'The lists', level: 1 }).waitFor();
    await writeFile(list, fourPapers);
    await expect.poll(() => news(path).innerText()).toBe(changed);
  });

  it('was never loaded again', async () => {
    for (const page of [path, author]) {
      expect(await page.evaluate(() => document.body.dataset.marked)).toBe('loaded once');
    }
  });
});
