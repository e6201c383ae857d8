import type { Page, Response } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath } from './chromium.ts';
import { openDetails, settled } from './explorer-page.ts';
import { answerTo, bareQuery, dialogOf, expectNoFaults, productionOf, questionsOf } from './production-page.ts';

interface View {
  view: string;
  address: string;
  prepare?: (page: Page) => Promise<void>;
}

const views: View[] = [
  { view: 'the start', address: '/' },
  { view: 'a search', address: '/search?q=training' },
  { view: 'an author', address: '/author/carlo-luschi?from=2021&topic=low-precision-training&year=2023' },
  {
    view: 'a paper',
    address: '/paper/scalify-scale-propagation-for-efficient-low-precision-llm-training?cite=bibtex',
  },
  { view: 'a topic', address: '/topic/tensor-scaling?to=2024' },
  { view: 'papers', address: '/papers?q=training&from=2021&author=carlo-luschi' },
  { view: 'a network', address: '/network?around=carlo-luschi&radius=2&from=2021&min-papers=2' },
  {
    view: 'paths',
    address: '/path/charlie-blake/alberto-cattaneo?to=2024&max-length=3&link=charlie-blake&link=carlo-luschi',
  },
  {
    view: 'conflicts',
    address: '/conflicts?as-of=2024-11-22',
    prepare: async (page) => {
      await page.getByLabel('First list').fill('Carlo Luschi\nD. Orr');
      await page.getByLabel('Second list').fill('Paul Balança');
      await page.getByRole('button', { name: 'Show the conflicts' }).click();
      await page.getByRole('region', { name: 'The pairs' }).waitFor();
    },
  },
  { view: 'the lists', address: '/lists' },
];

/** Offered beside what a view asked: the same answer in another form. */
const isBeside = (query: string) => /^query Network\b/.test(query);

const showQuery = (page: Page) => page.getByRole('main').getByRole('button', { name: /^Show the query/ });

describe.skipIf(chromiumPath === undefined)('the explorer in production (skipped without Chromium)', () => {
  // All that the explorer asks is stored, so that this changes nothing for it.
  const production = productionOf({ NODE_ENV: 'production', COAUTHOR_OPERATIONS: 'stored' });

  it.each(views)('is answered all that $view asks, and shows what it was', async ({ address, prepare }) => {
    const visitor = await production.visitor();
    const asked = questionsOf(visitor);
    const statuses = new Set<number>();
    visitor.on('response', (response) => {
      if (new URL(response.url()).pathname === '/graphql') statuses.add(response.status());
    });
    const page = await production.open(visitor, address);
    await settled(page);
    await prepare?.(page);
    await openDetails(page);
    expect(statuses).toEqual(new Set([200]));
    expect(await page.getByRole('alert').filter({ visible: true }).allInnerTexts()).toEqual([]);

    const buttons = await showQuery(page).filter({ visible: true }).all();
    expect(buttons.length).toBeGreaterThan(0);
    for (const button of buttons) {
      await button.click();
      const { operation, variables } = await dialogOf(page);
      const question = { query: bareQuery(operation), variables };
      if (!isBeside(question.query)) {
        expect(asked.map((one) => ({ query: one.query, variables: one.variables }))).toContainEqual(question);
      }
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await visitor.close();
  });

  it('has no way to an editor that is not there', async () => {
    const visitor = await production.visitor();
    const page = await production.open(visitor, '/author/carlo-luschi');
    await settled(page);
    expect(await page.locator('a[href^="/graphql"]').count()).toBe(0);
    expect(await page.getByRole('contentinfo').innerText()).toContain('GraphQL at /graphql');
    await visitor.close();
  });

  it('opens the query by keyboard, keeps the focus in it, and gives it back', async () => {
    const visitor = await production.visitor();
    const page = await production.open(visitor, '/topic/tensor-scaling');
    await settled(page);
    const button = page.getByRole('button', { name: 'Show the query', exact: true });
    await button.focus();
    for (const close of ['Escape', 'Enter']) {
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'The query', exact: true });
      await dialog.waitFor();
      const reached = new Set<string>();
      // Once around, by way of the browser's own buttons, and on.
      for (let step = 0; step < 12; step++) {
        reached.add(await page.evaluate(() => document.activeElement?.textContent?.slice(0, 20) ?? ''));
        expect(
          await page.evaluate(
            () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
          ),
        ).toBe(true);
        await page.keyboard.press('Tab');
      }
      for (const name of ['Close', 'Copy the operation', 'Copy the variables', 'Copy the command']) {
        expect(reached).toContain(name);
      }
      if (close === 'Enter') await dialog.getByRole('button', { name: 'Close' }).focus();
      await page.keyboard.press(close);
      await dialog.waitFor({ state: 'detached' });
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    }
    await visitor.close();
  });

  it.each(['as browsers offer it', 'as browsers have it without TLS'])('copies each text, %s', async (way) => {
    const visitor = await production.visitor({ permissions: ['clipboard-read', 'clipboard-write'] });
    await visitor.addInitScript((isPlain) => {
      const { clipboard } = navigator;
      Object.assign(window, { readClipboard: () => clipboard.readText() });
      if (isPlain) Object.defineProperty(navigator, 'clipboard', { value: undefined });
    }, way !== 'as browsers offer it');
    const page = await production.open(visitor, '/author/carlo-luschi?from=2021');
    await settled(page);
    await page.getByRole('button', { name: 'Show the query of coauthors' }).click();
    const { operation, variables, command } = await dialogOf(page);
    const texts = { operation, variables: JSON.stringify(variables, null, 2), command };
    for (const [what, text] of Object.entries(texts)) {
      await page.getByRole('button', { name: `Copy the ${what}` }).click();
      await expect.poll(() => page.evaluate('readClipboard()')).toBe(text);
    }
    await visitor.close();
  });

  it('gives a command that asks the same, and says that other operations are not answered', async () => {
    const visitor = await production.visitor();
    const page = await production.open(visitor, '/author/carlo-luschi?from=2021');
    await settled(page);
    await page.getByRole('button', { name: 'Show the query of coauthors' }).click();
    await page.getByRole('dialog').getByText('send it with other variables, but as it stands').waitFor();
    const { command } = await dialogOf(page);
    const answer = { author: { name: 'Carlo Luschi', coauthors: { totalCount: 32 } } };
    expect(await answerTo(command)).toMatchObject({ data: answer });
    expect(await answerTo(command.replace('totalCount', 'totalCount more: totalCount'))).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_NOT_STORED' } }],
    });
    await visitor.close();
  });

  it('is found without fault by axe, and fits, while it shows a query', async () => {
    const visitor = await production.visitor();
    const page = await production.open(visitor, '/author/carlo-luschi?from=2021');
    await settled(page);
    await page.getByRole('button', { name: 'Show the query of coauthors' }).click();
    await page.getByRole('dialog').waitFor();
    await expectNoFaults(page);
    await visitor.close();
  });
});

describe.skipIf(chromiumPath === undefined)('a page that may not listen (skipped without Chromium)', () => {
  const production = productionOf({ NODE_ENV: 'production', COAUTHOR_MAX_SUBSCRIPTIONS: '1/1' }, [429]);

  it('tries again as late as it is told, and asks what it missed once it may', async () => {
    const first = await production.visitor();
    const listens = first.waitForEvent('response', isListening);
    await production.open(first, '/lists');
    expect((await listens).status()).toBe(200);

    const visitor = await production.visitor();
    const statuses: number[] = [];
    visitor.on('response', (response) => {
      if (isListening(response)) statuses.push(response.status());
    });
    const questions = questionsOf(visitor);
    const looks = () => questions.filter(({ query }) => /^query Loaded\b/.test(query)).length;
    await visitor.clock.install();
    // It is told to wait for 60 seconds, and waits for nearly 90.
    await visitor.addInitScript(() => {
      Math.random = () => 0.99;
    });
    const page = await production.open(visitor, '/lists');
    await settled(page);
    await expect.poll(() => statuses).toEqual([429]);
    const before = looks();
    await page.clock.fastForward('00:50');
    await page.clock.fastForward('00:50');
    await expect.poll(() => statuses).toEqual([429, 429]);
    expect(looks()).toBe(before);

    await first.close();
    // The server hears a moment later that the other one is gone.
    await expect
      .poll(async () => {
        const answered = visitor.waitForEvent('response', isListening);
        await page.clock.fastForward('10:00');
        return (await answered).status();
      })
      .toBe(200);
    await page.clock.fastForward('00:05');
    await expect.poll(looks).toBeGreaterThan(before);
    await visitor.close();
  });
});

/** Whether that is what the server says to who waits for other lists. */
function isListening(response: Response): boolean {
  return response.request().postData()?.includes('subscription GraphChanged') === true;
}
